"""Threads of replies in supergroups."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def reply_to(message_id: int, top_id: int | None = None) -> types.inputReplyToMessage:
    """An answer to a message, in a topic that the client names too."""
    return types.inputReplyToMessage(reply_to_msg_id=message_id, top_msg_id=top_id)


def replies_of(peer: Any, message_id: int, limit: int = 100, offset_id: int = 0) -> functions.messages_getReplies:
    """A page of a thread."""
    return functions.messages_getReplies(
        peer=peer,
        msg_id=message_id,
        offset_id=offset_id,
        offset_date=0,
        add_offset=0,
        limit=limit,
        max_id=0,
        min_id=0,
        hash=0,
    )


async def message_of(stage: Stage, name: str, channel_id: int, message_id: int) -> Any:
    """A message of a channel as somebody sees it."""
    found = await stage.call(
        name,
        functions.channels_getMessages(
            channel=stage.channel(name, channel_id), id=[types.inputMessageID(id=message_id)]
        ),
    )
    return found.messages[0]


async def test_answers_to_a_message_and_to_its_answers_are_one_thread(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    root = await stage.post("Romeo", verona, "Who is there?")
    first = await stage.post("Juliet", verona, "Me", reply_to=reply_to(root))
    second = await stage.post("Romeo", verona, "At last", reply_to=reply_to(first, root))
    await stage.post("Romeo", verona, "Something else")
    page = await stage.call("Juliet", replies_of(stage.channel_peer("Juliet", verona), root))
    assert [m.id for m in page.messages] == [second, first]
    assert (page.count, page.pts) == (2, stage.models[stage.clients["Juliet"]].channels.channels[verona].pts)
    headers = {m.id: (m.reply_to.reply_to_msg_id, m.reply_to.reply_to_top_id) for m in page.messages}
    assert headers == {first: (root, None), second: (first, root)}
    replies = (await message_of(stage, "Juliet", verona, root)).replies
    assert (replies.replies, replies.max_id, replies.comments) == (2, second, False)
    await stage.verify_updates()


async def test_a_page_of_a_thread_is_asked_for_by_any_of_its_messages(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    verona = await stage.make_channel("Romeo", megagroup=True)
    root = await stage.post("Romeo", verona, "One")
    ids = [await stage.post("Romeo", verona, f"Answer {n}", reply_to=reply_to(root)) for n in range(4)]
    peer = stage.channel_peer("Romeo", verona)
    page = await stage.call("Romeo", replies_of(peer, ids[0], limit=2, offset_id=ids[3]))
    assert [m.id for m in page.messages] == [ids[2], ids[1]]
    assert page.count == 4
    began = await stage.call("Romeo", functions.messages_getDiscussionMessage(peer=peer, msg_id=ids[2]))
    assert ([m.id for m in began.messages], began.max_id, began.unread_count) == ([root], ids[3], 0)


async def test_deleting_answers_counts_them_no_more(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    root = await stage.post("Romeo", verona, "Who is there?")
    first = await stage.post("Juliet", verona, "Me", reply_to=reply_to(root))
    second = await stage.post("Romeo", verona, "At last", reply_to=reply_to(root))
    await stage.call("Romeo", functions.channels_deleteMessages(channel=stage.channel("Romeo", verona), id=[second]))
    replies = (await message_of(stage, "Juliet", verona, root)).replies
    assert (replies.replies, replies.max_id) == (1, first)
    await stage.call("Romeo", functions.channels_deleteMessages(channel=stage.channel("Romeo", verona), id=[first]))
    replies = (await message_of(stage, "Juliet", verona, root)).replies
    assert (replies.replies, replies.max_id) == (0, None)
    await stage.verify_updates()


async def test_threads_are_read_on_their_own(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    root = await stage.post("Romeo", verona, "One")
    ids = [await stage.post("Romeo", verona, f"Answer {n}", reply_to=reply_to(root)) for n in range(3)]
    own = await stage.post("Juliet", verona, "Mine", reply_to=reply_to(root))
    peer = stage.channel_peer("Juliet", verona)
    asked = functions.messages_getDiscussionMessage(peer=peer, msg_id=root)
    assert (await stage.clients["Juliet"].call(asked)).unread_count == 3
    other, romeo = stage.other["Juliet"], stage.clients["Romeo"]
    other.pushed(), romeo.pushed()
    read = functions.messages_readDiscussion(peer=peer, msg_id=root, read_max_id=ids[1])
    assert await stage.clients["Juliet"].call(read) is True
    (told,) = other.pushed_updates()
    assert isinstance(told, types.updateReadChannelDiscussionInbox)
    assert (told.channel_id, told.top_msg_id, told.read_max_id) == (verona, root, ids[1])
    (told,) = romeo.pushed_updates()
    assert isinstance(told, types.updateReadChannelDiscussionOutbox)
    assert (told.channel_id, told.top_msg_id, told.read_max_id) == (verona, root, ids[1])
    assert await stage.clients["Juliet"].call(read) is True
    assert other.pushed_updates() == []
    state = await stage.clients["Juliet"].call(asked)
    assert (state.read_inbox_max_id, state.unread_count, state.max_id) == (ids[1], 1, own)
    seen = await romeo.call(
        functions.messages_getDiscussionMessage(peer=stage.channel_peer("Romeo", verona), msg_id=root)
    )
    assert seen.read_outbox_max_id == ids[1]
    missed = await stage.clients["Juliet"].call(functions.updates_getDifference(pts=1, date=1, qts=0))
    assert any(isinstance(u, types.updateReadChannelDiscussionInbox) for u in missed.other_updates)


async def test_what_is_no_thread_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "One")
    peer = stage.channel_peer("Romeo", verona)
    for request, error in (
        (replies_of(peer, post), "MSG_ID_INVALID"),
        (replies_of(peer, post + 1), "MSG_ID_INVALID"),
        (functions.messages_getDiscussionMessage(peer=peer, msg_id=post), "MSG_ID_INVALID"),
        (functions.messages_readDiscussion(peer=peer, msg_id=post, read_max_id=1), "MSG_ID_INVALID"),
        (replies_of(stage.peer("Romeo", "Juliet"), 1), "PEER_ID_INVALID"),
    ):
        with pytest.raises(Refused, match=error):
            await stage.clients["Romeo"].call(request)


async def test_messages_from_before_ones_time_are_no_thread(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", megagroup=True)
    root = await stage.post("Romeo", verona, "A secret")
    await stage.post("Romeo", verona, "Another one", reply_to=reply_to(root))
    hide = functions.channels_togglePreHistoryHidden(channel=stage.channel("Romeo", verona), enabled=True)
    await stage.call("Romeo", hide)
    users: list[types.TypeInputUser] = [stage.user("Romeo", "Juliet")]
    await stage.call("Romeo", functions.channels_inviteToChannel(channel=stage.channel("Romeo", verona), users=users))
    with pytest.raises(Refused, match="MSG_ID_INVALID"):
        await stage.clients["Juliet"].call(replies_of(stage.channel_peer("Juliet", verona), root))
