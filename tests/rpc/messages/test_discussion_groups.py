"""Discussion groups: posts are copied there, and answers to the copies are comments on the posts."""

from typing import Any, NamedTuple

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


class Discussed(NamedTuple):
    """A channel and the group that discusses it."""

    channel: int
    group: int


async def link(stage: Stage, owner: str, channel: int | None, group: int | None) -> bool:
    """Let a group discuss a channel; None: whatever the other was linked with no longer is."""
    result: bool = await stage.call(
        owner,
        functions.channels_setDiscussionGroup(
            broadcast=types.inputChannelEmpty() if channel is None else stage.channel(owner, channel),
            group=types.inputChannelEmpty() if group is None else stage.channel(owner, group),
        ),
    )
    return result


async def set_scene(stage: Stage) -> Discussed:
    """Romeo's channel, which Juliet reads, and its group, in which both are."""
    channel = await stage.make_channel("Romeo", "Juliet", broadcast=True, title="News")
    group = await stage.make_channel("Romeo", "Juliet", megagroup=True, title="Talk")
    assert await link(stage, "Romeo", channel, group) is True
    return Discussed(channel, group)


async def message_of(client: Client, given: Any, message_id: int) -> Any:
    """A message of a channel."""
    request = functions.channels_getMessages(channel=given, id=[types.inputMessageID(id=message_id)])
    return (await client.call(request)).messages[0]


async def copy_of(stage: Stage, name: str, channel: int, post: int) -> Any:
    """The message in the discussion group that stands for a post, as somebody gets it."""
    peer = stage.channel_peer(name, channel)
    began = await stage.clients[name].call(functions.messages_getDiscussionMessage(peer=peer, msg_id=post))
    (message,) = began.messages
    return message


def reply_to(message_id: int) -> types.inputReplyToMessage:
    """An answer to a message."""
    return types.inputReplyToMessage(reply_to_msg_id=message_id)


def comments_on(peer: Any, post: int) -> functions.messages_getReplies:
    """All comments on a post."""
    return functions.messages_getReplies(
        peer=peer, msg_id=post, offset_id=0, offset_date=0, add_offset=0, limit=100, max_id=0, min_id=0, hash=0
    )


async def test_both_sides_of_a_link_know_of_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    for name in ("Romeo", "Juliet"):
        for one, other in (scene, reversed(scene)):
            full = await stage.clients[name].call(functions.channels_getFullChannel(channel=stage.channel(name, one)))
            assert full.full_chat.linked_chat_id == other
            assert {chat.id for chat in full.chats} >= set(scene)
            assert all(chat.has_link for chat in full.chats)
    await stage.verify_updates()
    for one, other in (scene, tuple(reversed(scene))):
        log = await stage.clients["Romeo"].call(
            functions.channels_getAdminLog(channel=stage.channel("Romeo", one), q="", max_id=0, min_id=0, limit=1)
        )
        action = log.events[0].action
        assert isinstance(action, types.channelAdminLogEventActionChangeLinkedChat)
        assert (action.prev_value, action.new_value) == (0, other)


async def test_groups_for_discussion(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    group = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await stage.make_channel("Romeo", broadcast=True)
    await stage.make_channel("Romeo", forum=True)
    basic = await stage.make_group("Romeo", "Juliet")
    offered = await stage.clients["Romeo"].call(functions.channels_getGroupsForDiscussion())
    assert {chat.id for chat in offered.chats} == {group, basic}
    assert (await stage.clients["Juliet"].call(functions.channels_getGroupsForDiscussion())).chats == []


async def test_what_cannot_be_linked_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    group = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    forum = await stage.make_channel("Romeo", forum=True)
    hidden = await stage.make_channel("Romeo", megagroup=True)
    await stage.call(
        "Romeo", functions.channels_togglePreHistoryHidden(channel=stage.channel("Romeo", hidden), enabled=True)
    )
    for name, pair, error in (
        ("Romeo", (group, group), "BROADCAST_ID_INVALID"),
        ("Romeo", (channel, channel), "MEGAGROUP_ID_INVALID"),
        ("Romeo", (channel, forum), "MEGAGROUP_ID_INVALID"),
        ("Romeo", (channel, hidden), "MEGAGROUP_PREHISTORY_HIDDEN"),
        ("Romeo", (channel, None), "LINK_NOT_MODIFIED"),
        ("Romeo", (None, None), "LINK_NOT_MODIFIED"),
        ("Juliet", (channel, group), "CHAT_ADMIN_REQUIRED"),
    ):
        with pytest.raises(Refused, match=error):
            await link(stage, name, *pair)
    await link(stage, "Romeo", channel, group)
    with pytest.raises(Refused, match="LINK_NOT_MODIFIED"):
        await link(stage, "Romeo", channel, group)
    with pytest.raises(Refused, match="CHAT_DISCUSSION_UNALLOWED"):
        await stage.call(
            "Romeo", functions.channels_toggleForum(channel=stage.channel("Romeo", group), enabled=True, tabs=False)
        )


async def test_a_post_is_copied_into_the_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    juliet, romeo = stage.clients["Juliet"], stage.clients["Romeo"]
    post = await stage.post("Romeo", scene.channel, "News!")
    seen = await message_of(juliet, stage.channel("Juliet", scene.channel), post)
    assert (seen.replies.comments, seen.replies.replies, seen.replies.channel_id) == (True, 0, scene.group)
    for client, name in ((romeo, "Romeo"), (juliet, "Juliet")):
        copy = await copy_of(stage, name, scene.channel, post)
        assert copy.from_id == types.peerChannel(channel_id=scene.channel)
        assert (copy.message, copy.out, copy.pinned, copy.post) == ("News!", False, True, False)
        header = copy.fwd_from
        assert header.from_id == header.saved_from_peer == types.peerChannel(channel_id=scene.channel)
        assert (header.channel_post, header.saved_from_msg_id) == (post, post)
        told = stage.models[client].channels.channels[scene.group].messages[copy.id]
        assert (told.message, told.out, told.pinned) == ("News!", False, True)
    await stage.verify_updates()


async def test_what_is_said_of_the_channel_itself_is_not_copied(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    before = (await stage.clients["Romeo"].call(comments_all(stage, scene))).count
    await stage.call(
        "Romeo", functions.channels_editTitle(channel=stage.channel("Romeo", scene.channel), title="Old news")
    )
    assert (await stage.clients["Romeo"].call(comments_all(stage, scene))).count == before


def comments_all(stage: Stage, scene: Discussed) -> functions.messages_getHistory:
    """The whole group."""
    return functions.messages_getHistory(
        peer=stage.channel_peer("Romeo", scene.group),
        offset_id=0,
        offset_date=0,
        add_offset=0,
        limit=100,
        max_id=0,
        min_id=0,
        hash=0,
    )


async def test_comments_are_counted_at_the_post_and_at_its_copy(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    post = await stage.post("Romeo", scene.channel, "News!")
    copy = await copy_of(stage, "Juliet", scene.channel, post)
    first = await stage.post("Juliet", scene.group, "No!", reply_to=reply_to(copy.id))
    second = await stage.post("Romeo", scene.group, "Yes!", reply_to=reply_to(first))
    page = await stage.call("Juliet", comments_on(stage.channel_peer("Juliet", scene.channel), post))
    assert [m.id for m in page.messages] == [second, first]
    assert {chat.id for chat in page.chats} >= {scene.group}
    juliet = stage.clients["Juliet"]
    at_post = (await message_of(juliet, stage.channel("Juliet", scene.channel), post)).replies
    at_copy = (await message_of(juliet, stage.channel("Juliet", scene.group), copy.id)).replies
    assert (at_post.comments, at_copy.comments) == (True, False)
    for replies in (at_post, at_copy):
        assert (replies.replies, replies.max_id, replies.replies_pts) == (2, second, at_copy.replies_pts)
    assert [peer.user_id for peer in at_post.recent_repliers] == [stage.user_id("Romeo"), stage.user_id("Juliet")]
    views = await juliet.call(
        functions.messages_getMessagesViews(
            peer=stage.channel_peer("Juliet", scene.channel), id=[post], increment=False
        )
    )
    assert views.views[0].replies.replies == 2
    assert {user.id for user in views.users} >= {stage.user_id("Romeo"), stage.user_id("Juliet")}
    await stage.call(
        "Romeo", functions.channels_deleteMessages(channel=stage.channel("Romeo", scene.group), id=[second])
    )
    at_post = (await message_of(juliet, stage.channel("Juliet", scene.channel), post)).replies
    assert (at_post.replies, at_post.max_id, len(at_post.recent_repliers)) == (1, first, 1)
    await stage.verify_updates()


async def test_who_reads_the_channel_comments_without_being_in_the_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    channel = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    group = await stage.make_channel("Romeo", megagroup=True)
    await link(stage, "Romeo", channel, group)
    post = await stage.post("Romeo", channel, "News!")
    peer = stage.channel_peer("Juliet", channel)
    began = await stage.clients["Juliet"].call(functions.messages_getDiscussionMessage(peer=peer, msg_id=post))
    known = next(chat for chat in began.chats if chat.id == group)
    assert isinstance(known, types.channel)
    assert known.left
    given = stage.channel_peer("Juliet", group)
    assert given.access_hash == known.access_hash
    sent = await stage.clients["Juliet"].call(
        functions.messages_sendMessage(
            peer=given, message="From outside", random_id=77, reply_to=reply_to(began.messages[0].id)
        )
    )
    assert [update.NAME for update in sent.updates] == ["updateMessageID", "updateNewChannelMessage"]
    read = functions.messages_readDiscussion(peer=peer, msg_id=post, read_max_id=sent.updates[0].id)
    assert await stage.clients["Juliet"].call(read) is True
    page = await stage.clients["Juliet"].call(comments_on(peer, post))
    assert [(m.message, m.out) for m in page.messages] == [("From outside", True)]
    toggle = functions.channels_toggleJoinToSend(channel=stage.channel("Romeo", group), enabled=True)
    await stage.call("Romeo", toggle)
    with pytest.raises(Refused, match="CHAT_GUEST_SEND_FORBIDDEN"):
        await stage.clients["Juliet"].call(
            functions.messages_sendMessage(peer=given, message="Me again", random_id=78, reply_to=None)
        )


async def test_comments_on_a_private_channel_are_for_its_readers(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    channel = await stage.make_channel("Romeo", broadcast=True)
    group = await stage.make_channel("Romeo", megagroup=True)
    await link(stage, "Romeo", channel, group)
    users: list[types.TypeInputUser] = [stage.user("Romeo", "Juliet")]
    given = stage.channel("Romeo", channel)
    await stage.call("Romeo", functions.channels_inviteToChannel(channel=given, users=users))
    post = await stage.post("Romeo", channel, "News!")
    copy = await copy_of(stage, "Juliet", channel, post)
    sent = await stage.clients["Juliet"].call(
        functions.messages_sendMessage(
            peer=stage.channel_peer("Juliet", group), message="No!", random_id=9, reply_to=reply_to(copy.id)
        )
    )
    assert {chat.NAME for chat in sent.chats} == {"channel"}
    views = await stage.clients["Juliet"].call(
        functions.messages_getMessagesViews(peer=stage.channel_peer("Juliet", channel), id=[post], increment=True)
    )
    assert views.views[0].replies.replies == 1
    for request in (
        comments_on(stage.channel_peer("Nurse", channel), post),
        comments_on(stage.channel_peer("Nurse", group), copy.id),
        functions.messages_readDiscussion(peer=stage.channel_peer("Nurse", group), msg_id=copy.id, read_max_id=9),
    ):
        with pytest.raises(Refused, match="CHANNEL_PRIVATE"):
            await stage.clients["Nurse"].call(request)
    await link(stage, "Romeo", None, group)
    with pytest.raises(Refused, match="CHANNEL_PRIVATE"):
        await stage.clients["Juliet"].call(comments_on(stage.channel_peer("Juliet", group), copy.id))


async def test_a_poll_is_one_in_the_channel_and_in_its_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    answers: list[types.TypePollAnswer] = [
        types.inputPollAnswer(text=types.textWithEntities(text=text, entities=[])) for text in ("Yes", "No")
    ]
    question = types.textWithEntities(text="Marry?", entities=[])
    poll = types.poll(id=0, question=question, answers=answers, hash=0)
    sent = await stage.call(
        "Romeo",
        functions.messages_sendMedia(
            peer=stage.channel_peer("Romeo", scene.channel),
            media=types.inputMediaPoll(poll=poll),
            message="",
            random_id=31,
        ),
    )
    post = next(update.id for update in sent.updates if isinstance(update, types.updateMessageID))
    copy = await copy_of(stage, "Juliet", scene.channel, post)
    await stage.call(
        "Juliet",
        functions.messages_sendVote(
            peer=stage.channel_peer("Juliet", scene.group),
            msg_id=copy.id,
            options=[copy.media.poll.answers[0].option],
        ),
    )
    seen = await message_of(stage.clients["Juliet"], stage.channel("Juliet", scene.channel), post)
    assert seen.media.results.total_voters == 1
    await stage.verify_updates()


async def test_reading_comments_names_the_post(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    post = await stage.post("Romeo", scene.channel, "News!")
    copy = await copy_of(stage, "Juliet", scene.channel, post)
    comment = await stage.post("Romeo", scene.group, "What do you say?", reply_to=reply_to(copy.id))
    peer = stage.channel_peer("Juliet", scene.channel)
    other = stage.other["Juliet"]
    other.pushed()
    await stage.clients["Juliet"].call(
        functions.messages_readDiscussion(peer=peer, msg_id=post, read_max_id=comment + 1)
    )
    (told,) = other.pushed_updates()
    assert (told.channel_id, told.top_msg_id, told.read_max_id) == (scene.group, copy.id, comment)
    assert (told.broadcast_id, told.broadcast_post) == (scene.channel, post)


async def test_editing_a_post_edits_its_copy(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    post = await stage.post("Romeo", scene.channel, "News!")
    server.clock.advance(1)
    await stage.call(
        "Romeo",
        functions.messages_editMessage(peer=stage.channel_peer("Romeo", scene.channel), id=post, message="Good news!"),
    )
    copy = await copy_of(stage, "Romeo", scene.channel, post)
    assert (copy.message, copy.edit_date) == ("Good news!", int(server.clock.now()))
    assert copy.pinned
    await stage.verify_updates()


async def test_a_post_takes_its_copy_with_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    post = await stage.post("Romeo", scene.channel, "News!")
    copy = await copy_of(stage, "Juliet", scene.channel, post)
    comment = await stage.post("Juliet", scene.group, "No!", reply_to=reply_to(copy.id))
    given = stage.channel("Romeo", scene.channel)
    await stage.call("Romeo", functions.channels_deleteMessages(channel=given, id=[post]))
    juliet, group = stage.clients["Juliet"], stage.channel("Juliet", scene.group)
    assert isinstance(await message_of(juliet, group, copy.id), types.messageEmpty)
    assert (await message_of(juliet, group, comment)).message == "No!"
    await stage.verify_updates()


async def test_a_post_whose_copy_is_gone_has_no_comments(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    post = await stage.post("Romeo", scene.channel, "News!")
    copy = await copy_of(stage, "Juliet", scene.channel, post)
    given = stage.channel("Romeo", scene.group)
    await stage.call("Romeo", functions.channels_deleteMessages(channel=given, id=[copy.id]))
    seen = await message_of(stage.clients["Juliet"], stage.channel("Juliet", scene.channel), post)
    assert (seen.message, seen.replies) == ("News!", None)
    with pytest.raises(Refused, match="MSG_ID_INVALID"):
        await copy_of(stage, "Juliet", scene.channel, post)
    await stage.verify_updates()


async def test_without_the_link_there_are_no_comments_and_no_copies(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    post = await stage.post("Romeo", scene.channel, "News!")
    copy = await copy_of(stage, "Juliet", scene.channel, post)
    await stage.post("Juliet", scene.group, "No!", reply_to=reply_to(copy.id))
    assert await link(stage, "Romeo", None, scene.group) is True
    juliet, given = stage.clients["Juliet"], stage.channel("Juliet", scene.channel)
    assert (await message_of(juliet, given, post)).replies is None
    later = await stage.post("Romeo", scene.channel, "More news")
    assert (await message_of(juliet, given, later)).replies is None
    await link(stage, "Romeo", scene.channel, scene.group)
    assert (await message_of(juliet, given, post)).replies.replies == 1
    await stage.verify_updates()


async def test_a_link_takes_the_place_of_those_before(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    other = await stage.make_channel("Romeo", "Juliet", megagroup=True, title="Other talk")
    await link(stage, "Romeo", scene.channel, other)
    chats = {}
    for chat_id in (*scene, other):
        given = stage.channel("Romeo", chat_id)
        full = await stage.clients["Romeo"].call(functions.channels_getFullChannel(channel=given))
        chats[chat_id] = full.full_chat.linked_chat_id
    assert chats == {scene.channel: other, scene.group: None, other: scene.channel}
    await stage.verify_updates()


async def test_a_channel_that_was_deleted_leaves_its_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    await stage.call("Romeo", functions.channels_deleteChannel(channel=stage.channel("Romeo", scene.channel)))
    given = stage.channel("Romeo", scene.group)
    full = await stage.clients["Romeo"].call(functions.channels_getFullChannel(channel=given))
    assert full.full_chat.linked_chat_id is None
    await stage.verify_updates()


async def test_what_a_scheduled_post_says_is_copied_when_it_is_sent(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    scene = await set_scene(stage)
    due = int(server.clock.now()) + 3600
    await stage.call(
        "Romeo",
        functions.messages_sendMessage(
            peer=stage.channel_peer("Romeo", scene.channel), message="Tomorrow", random_id=5, schedule_date=due
        ),
    )
    texts = [
        getattr(m, "message", "") for m in (await stage.clients["Romeo"].call(comments_all(stage, scene))).messages
    ]
    assert "Tomorrow" not in texts
    server.clock.advance(3601)
    await server.do_what_is_due()
    newest = (await stage.clients["Romeo"].call(comments_all(stage, scene))).messages[0]
    assert (newest.message, newest.pinned) == ("Tomorrow", True)
    await stage.verify_updates()
