"""Supergroups made of topics."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.tl import codec, functions, types
from chapar.tl.schema_classes import API_CLASSES

GENERAL = 1


def create(
    peer: Any, title: str = "Plans", random_id: int = 900, **options: Any
) -> functions.messages_createForumTopic:
    """Begin a topic."""
    return functions.messages_createForumTopic(peer=peer, title=title, random_id=random_id, **options)


def edit(peer: Any, topic_id: int, **changes: Any) -> functions.messages_editForumTopic:
    """Change a topic."""
    return functions.messages_editForumTopic(peer=peer, topic_id=topic_id, **changes)


def to_topic(topic_id: int, message_id: int = 0) -> types.inputReplyToMessage:
    """A message in a topic, or an answer to one there."""
    return types.inputReplyToMessage(reply_to_msg_id=message_id or topic_id, top_msg_id=topic_id)


async def set_scene(stage: Stage, *members: str) -> int:
    """A forum of Romeo's, in which the members are."""
    return await stage.make_channel("Romeo", *members, forum=True, title="Forum")


async def make_topic(stage: Stage, name: str, forum: int, title: str = "Plans", **options: Any) -> int:
    """A topic; its id."""
    random_id = 900 + len(title)
    sent = await stage.call(name, create(stage.channel_peer(name, forum), title, random_id, **options))
    return next(int(update.id) for update in sent.updates if isinstance(update, types.updateMessageID))


async def topics_of(stage: Stage, name: str, forum: int, limit: int = 100, **options: Any) -> Any:
    """The topics of a forum, as somebody gets them."""
    request = functions.messages_getForumTopics(
        peer=stage.channel_peer(name, forum),
        limit=limit,
        **{"offset_date": 0, "offset_id": 0, "offset_topic": 0, **options},
    )
    return await stage.clients[name].call(request)


async def topic_of(stage: Stage, name: str, forum: int, topic_id: int) -> Any:
    """One topic, as somebody gets it."""
    peer = stage.channel_peer(name, forum)
    found = await stage.clients[name].call(functions.messages_getForumTopicsByID(peer=peer, topics=[topic_id]))
    return found.topics[0]


async def pages_of(stage: Stage, name: str, forum: int, topic_id: int) -> list[int]:
    """The ids of a topic's messages, newest first."""
    request = functions.messages_getReplies(
        peer=stage.channel_peer(name, forum),
        msg_id=topic_id,
        offset_id=0,
        offset_date=0,
        add_offset=0,
        limit=100,
        max_id=0,
        min_id=0,
        hash=0,
    )
    return [message.id for message in (await stage.clients[name].call(request)).messages]


async def test_a_new_forum_has_its_general_topic(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    listed = await topics_of(stage, "Juliet", forum)
    (general,) = listed.topics
    assert (general.id, general.title, general.closed, general.hidden, general.my) == (
        GENERAL,
        "General",
        False,
        False,
        False,
    )
    assert [message.id for message in listed.messages] == [general.top_message]
    post = await stage.post("Romeo", forum, "Hello")
    assert (await topic_of(stage, "Juliet", forum, GENERAL)).top_message == post
    assert next(chat for chat in listed.chats if chat.id == forum).forum
    await stage.verify_updates()


async def test_a_topic_begins_with_the_message_that_says_so(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    request = create(stage.channel_peer("Juliet", forum), " Plans\n", icon_color=0xFFD67E)
    sent = await stage.call("Juliet", request)
    assert names(sent.updates) == ["updateMessageID", "updateNewChannelMessage"]
    message = sent.updates[1].message
    assert message.action == types.messageActionTopicCreate(title="Plans", icon_color=0xFFD67E)
    again = await stage.clients["Juliet"].call(request)
    assert [update.id for update in again.updates if isinstance(update, types.updateMessageID)] == [message.id]
    listed = await topics_of(stage, "Romeo", forum)
    topic = listed.topics[0]
    assert (listed.count, topic.id, topic.title, topic.icon_color) == (2, message.id, "Plans", 0xFFD67E)
    assert (topic.top_message, topic.unread_count, topic.my) == (message.id, 1, False)
    assert topic.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
    own = await topic_of(stage, "Juliet", forum, message.id)
    assert (own.my, own.unread_count) == (True, 0)
    log = await stage.clients["Romeo"].call(
        functions.channels_getAdminLog(channel=stage.channel("Romeo", forum), q="", max_id=0, min_id=0, limit=1)
    )
    assert isinstance(log.events[0].action, types.channelAdminLogEventActionCreateTopic)
    await stage.verify_updates()


async def test_messages_are_in_the_topic_that_they_are_sent_to(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    plain = await stage.post("Juliet", forum, "In general")
    inside = await stage.post("Juliet", forum, "In the topic", reply_to=to_topic(topic_id))
    answer = await stage.post("Romeo", forum, "An answer", reply_to=to_topic(topic_id, inside))
    without_top = await stage.post(
        "Romeo", forum, "Another", reply_to=types.inputReplyToMessage(reply_to_msg_id=answer)
    )
    general_answer = await stage.post("Romeo", forum, "Indeed", reply_to=to_topic(GENERAL, plain))
    assert await pages_of(stage, "Juliet", forum, topic_id) == [without_top, answer, inside, topic_id]
    assert (await pages_of(stage, "Juliet", forum, GENERAL))[:2] == [general_answer, plain]
    found = await stage.clients["Juliet"].call(
        functions.channels_getMessages(
            channel=stage.channel("Juliet", forum),
            id=[types.inputMessageID(id=i) for i in (plain, inside, answer, without_top, general_answer)],
        )
    )
    assert [message.reply_to for message in found.messages] == [
        None,
        types.messageReplyHeader(forum_topic=True, reply_to_msg_id=topic_id),
        types.messageReplyHeader(forum_topic=True, reply_to_msg_id=inside, reply_to_top_id=topic_id),
        types.messageReplyHeader(forum_topic=True, reply_to_msg_id=answer, reply_to_top_id=topic_id),
        types.messageReplyHeader(reply_to_msg_id=plain),
    ]
    assert not found.messages[1].mentioned
    assert (await topic_of(stage, "Juliet", forum, topic_id)).top_message == without_top
    await stage.verify_updates()


async def test_an_answer_may_stand_in_another_topic(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    plain = await stage.post("Juliet", forum, "In general")
    answer = await stage.post("Romeo", forum, "Let us speak here", reply_to=to_topic(topic_id, plain))
    assert await pages_of(stage, "Juliet", forum, topic_id) == [answer, topic_id]
    with pytest.raises(Refused, match="TOPIC_DELETED"):
        await stage.post("Romeo", forum, "Nowhere", reply_to=to_topic(7777, plain))


async def test_messages_come_with_the_topics_that_they_are_in(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    other = await make_topic(stage, "Romeo", forum, "Other plans")
    inside = await stage.post("Juliet", forum, "Where is the friar", reply_to=to_topic(topic_id))
    await stage.post("Juliet", forum, "Where is the nurse", reply_to=to_topic(other))
    peer = stage.channel_peer("Juliet", forum)
    everything = {"offset_id": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0, "hash": 0}
    history = functions.messages_getHistory(peer=peer, offset_date=0, **everything)
    found = functions.messages_search(
        peer=peer,
        q="where",
        filter=types.inputMessagesFilterEmpty(),
        min_date=0,
        max_date=0,
        top_msg_id=topic_id,
        **everything,
    )
    by_id = functions.channels_getMessages(channel=stage.channel("Juliet", forum), id=[types.inputMessageID(id=inside)])
    for request, ids in ((history, [GENERAL, topic_id, other]), (found, [topic_id]), (by_id, [topic_id])):
        page = await stage.clients["Juliet"].call(request)
        assert [topic.id for topic in page.topics] == ids
        assert all(topic.short and topic.from_id.user_id == stage.user_id("Romeo") for topic in page.topics)
        assert {user.id for user in page.users} >= {stage.user_id("Romeo")}
    assert [message.id for message in (await stage.clients["Juliet"].call(found)).messages] == [inside]


async def test_what_is_passed_on_goes_to_a_topic(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    first = await stage.send("Juliet", "Romeo", "Read this")
    request = functions.messages_forwardMessages(
        from_peer=stage.peer("Juliet", "Romeo"),
        id=[first],
        random_id=[71],
        to_peer=stage.channel_peer("Juliet", forum),
        top_msg_id=topic_id,
    )
    sent = await stage.call("Juliet", request)
    message = sent.updates[-1].message
    assert message.reply_to == types.messageReplyHeader(forum_topic=True, reply_to_msg_id=topic_id)
    assert await pages_of(stage, "Romeo", forum, topic_id) == [message.id, topic_id]
    await stage.verify_updates()


async def test_topics_are_listed_latest_first_and_page_by_page(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    forum = await set_scene(stage)
    ids = []
    for number in range(4):
        server.clock.advance(10)
        ids.append(await make_topic(stage, "Romeo", forum, "Topic" + "s" * number))
    server.clock.advance(10)
    await stage.post("Romeo", forum, "Here again", reply_to=to_topic(ids[0]))
    listed: list[int] = []
    place = {"offset_date": 0, "offset_id": 0, "offset_topic": 0}
    for _ in range(3):
        page = await topics_of(stage, "Romeo", forum, limit=2, **place)
        assert page.count == 5
        listed += [topic.id for topic in page.topics]
        last = page.topics[-1]
        top = next(message for message in page.messages if message.id == last.top_message)
        place = {"offset_date": top.date, "offset_id": top.id, "offset_topic": last.id}
    assert listed == [ids[0], ids[3], ids[2], ids[1], GENERAL]
    found = await topics_of(stage, "Romeo", forum, q="topicss")
    assert {topic.id for topic in found.topics} == {ids[2], ids[3]}
    assert found.count == 2


async def test_topics_are_read_on_their_own(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    ids = [await stage.post("Romeo", forum, f"Message {n}", reply_to=to_topic(topic_id)) for n in range(3)]
    await stage.post("Romeo", forum, "Elsewhere")
    assert (await topic_of(stage, "Juliet", forum, topic_id)).unread_count == 4
    read = functions.messages_readDiscussion(
        peer=stage.channel_peer("Juliet", forum), msg_id=topic_id, read_max_id=ids[1]
    )
    assert await stage.call("Juliet", read) is True
    topic = await topic_of(stage, "Juliet", forum, topic_id)
    assert (topic.read_inbox_max_id, topic.unread_count) == (ids[1], 1)
    assert (await topic_of(stage, "Juliet", forum, GENERAL)).unread_count == 1
    assert (await topic_of(stage, "Romeo", forum, topic_id)).read_outbox_max_id == ids[1]
    general = functions.messages_readDiscussion(
        peer=stage.channel_peer("Juliet", forum), msg_id=GENERAL, read_max_id=2**31 - 1
    )
    await stage.call("Juliet", general)
    assert (await topic_of(stage, "Juliet", forum, GENERAL)).unread_count == 0
    mention = await stage.post(
        "Romeo", forum, "Juliet?", reply_to=to_topic(topic_id),
        entities=[types.inputMessageEntityMentionName(offset=0, length=6, user_id=stage.user("Romeo", "Juliet"))],
    )  # fmt: skip
    topic = await topic_of(stage, "Juliet", forum, topic_id)
    assert (topic.unread_mentions_count, topic.top_message) == (1, mention)
    assert (await topic_of(stage, "Juliet", forum, GENERAL)).unread_mentions_count == 0
    await stage.verify_updates()


async def test_a_forum_is_read_as_far_as_all_its_topics_are(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    first = await stage.post("Romeo", forum, "One", reply_to=to_topic(topic_id))
    general = await stage.post("Romeo", forum, "Two")
    last = await stage.post("Romeo", forum, "Three", reply_to=to_topic(topic_id))
    peer = stage.channel_peer("Juliet", forum)
    for topic, up_to, mark in ((GENERAL, general, topic_id - 1), (topic_id, first, general), (topic_id, last, last)):
        await stage.call("Juliet", functions.messages_readDiscussion(peer=peer, msg_id=topic, read_max_id=up_to))
        for client in (stage.clients["Juliet"], stage.other["Juliet"]):
            assert stage.models[client].channels.channels[forum].read_inbox == mark
    await stage.verify_updates()


async def test_what_begins_a_topic_is_deleted_with_it_alone(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    forum = await set_scene(stage)
    await stage.call("Romeo", functions.messages_setHistoryTTL(peer=stage.channel_peer("Romeo", forum), period=86400))
    topic_id = await make_topic(stage, "Romeo", forum)
    await stage.post("Romeo", forum, "Gone tomorrow", reply_to=to_topic(topic_id))
    with pytest.raises(Refused, match="MESSAGE_DELETE_FORBIDDEN"):
        await stage.clients["Romeo"].call(
            functions.channels_deleteMessages(channel=stage.channel("Romeo", forum), id=[topic_id])
        )
    server.clock.advance(86401)
    await server.do_what_is_due()
    assert await pages_of(stage, "Romeo", forum, topic_id) == [topic_id]
    assert (await topic_of(stage, "Romeo", forum, topic_id)).top_message == topic_id


async def test_a_topic_is_changed_by_its_maker_and_by_admins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    forum = await set_scene(stage, "Juliet", "Tybalt")
    topic_id = await make_topic(stage, "Juliet", forum)
    changed = await stage.call("Juliet", edit(stage.channel_peer("Juliet", forum), topic_id, title="Better plans"))
    message = changed.updates[0].message
    assert message.action == types.messageActionTopicEdit(title="Better plans")
    assert message.reply_to == types.messageReplyHeader(forum_topic=True, reply_to_msg_id=topic_id)
    assert (await topic_of(stage, "Tybalt", forum, topic_id)).title == "Better plans"
    romeo, juliet, tybalt = (stage.channel_peer(name, forum) for name in ("Romeo", "Juliet", "Tybalt"))
    for name, request, error in (
        ("Tybalt", edit(tybalt, topic_id, title="Mine"), "CHAT_ADMIN_REQUIRED"),
        ("Juliet", edit(juliet, GENERAL, closed=True), "CHAT_ADMIN_REQUIRED"),
        ("Juliet", edit(juliet, topic_id, title="Better plans"), "TOPIC_NOT_MODIFIED"),
        ("Juliet", edit(juliet, topic_id, title="X", closed=True), "TOPIC_CLOSE_SEPARATELY"),
        ("Romeo", edit(romeo, GENERAL, title="X", hidden=True), "TOPIC_HIDE_SEPARATELY"),
        ("Romeo", edit(romeo, topic_id, hidden=True), "TOPIC_ID_INVALID"),
        ("Romeo", edit(romeo, GENERAL, icon_emoji_id=5), "TOPIC_ID_INVALID"),
        ("Romeo", edit(romeo, 7777, title="X"), "TOPIC_ID_INVALID"),
        ("Romeo", edit(romeo, topic_id, title=" "), "TOPIC_TITLE_EMPTY"),
    ):
        with pytest.raises(Refused, match=error):
            await stage.clients[name].call(request)
    await stage.verify_updates()


async def test_in_a_closed_topic_only_those_write_who_may_open_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    forum = await set_scene(stage, "Juliet", "Tybalt")
    topic_id = await make_topic(stage, "Juliet", forum)
    await stage.call("Romeo", edit(stage.channel_peer("Romeo", forum), topic_id, closed=True))
    await stage.post("Juliet", forum, "It is mine", reply_to=to_topic(topic_id))
    await stage.post("Romeo", forum, "I am an admin", reply_to=to_topic(topic_id))
    with pytest.raises(Refused, match="TOPIC_CLOSED"):
        await stage.post("Tybalt", forum, "And I?", reply_to=to_topic(topic_id))
    await stage.call("Juliet", edit(stage.channel_peer("Juliet", forum), topic_id, closed=False))
    await stage.post("Tybalt", forum, "And I?", reply_to=to_topic(topic_id))
    await stage.verify_updates()


async def test_the_general_topic_is_hidden_and_closed_at_once(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    romeo = stage.channel_peer("Romeo", forum)
    hidden = await stage.call("Romeo", edit(romeo, GENERAL, hidden=True))
    assert hidden.updates[0].message.action == types.messageActionTopicEdit(closed=True, hidden=True)
    with pytest.raises(Refused, match="TOPIC_CLOSED"):
        await stage.post("Juliet", forum, "Hello")
    await stage.call("Romeo", edit(romeo, GENERAL, closed=False))
    general = await topic_of(stage, "Juliet", forum, GENERAL)
    assert (general.closed, general.hidden) == (False, False)
    await stage.verify_updates()


async def test_members_make_topics_unless_that_is_forbidden(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    forum = await set_scene(stage, "Juliet")
    rights = types.chatBannedRights(manage_topics=True, until_date=0)
    await stage.call(
        "Romeo",
        functions.messages_editChatDefaultBannedRights(peer=stage.channel_peer("Romeo", forum), banned_rights=rights),
    )
    for name, error in (("Juliet", "CHAT_ADMIN_REQUIRED"), ("Tybalt", "CHAT_WRITE_FORBIDDEN")):
        with pytest.raises(Refused, match=error):
            await make_topic(stage, name, forum)
    await make_topic(stage, "Romeo", forum)
    with pytest.raises(Refused, match="TOPIC_TITLE_EMPTY"):
        await make_topic(stage, "Romeo", forum, " ")
    plain = await stage.make_channel("Romeo", megagroup=True)
    with pytest.raises(Refused, match="CHANNEL_FORUM_MISSING"):
        await make_topic(stage, "Romeo", plain)
    with pytest.raises(Refused, match="CHANNEL_FORUM_MISSING"):
        await topics_of(stage, "Romeo", plain)


async def test_pinned_topics_stand_above_the_others(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    ids = [await make_topic(stage, "Romeo", forum, "Topic" + "s" * number) for number in range(6)]
    romeo = stage.channel_peer("Romeo", forum)
    juliet = stage.clients["Juliet"]
    juliet.pushed()
    for topic_id in ids[:5]:
        request = functions.messages_updatePinnedForumTopic(peer=romeo, topic_id=topic_id, pinned=True)
        answer = await stage.clients["Romeo"].call(request)
        assert names(answer.updates) == ["updatePinnedForumTopic"]
    told = juliet.pushed_updates()
    assert [(u.NAME, u.topic_id, u.pinned) for u in told] == [("updatePinnedForumTopic", i, True) for i in ids[:5]]
    assert [topic.id for topic in (await topics_of(stage, "Juliet", forum)).topics[:5]] == ids[4::-1]
    for topic_id, error in ((ids[5], "PINNED_TOO_MUCH"), (ids[0], "PINNED_TOPIC_NOT_MODIFIED")):
        with pytest.raises(Refused, match=error):
            await stage.clients["Romeo"].call(
                functions.messages_updatePinnedForumTopic(peer=romeo, topic_id=topic_id, pinned=True)
            )
    order = functions.messages_reorderPinnedForumTopics(peer=romeo, order=[ids[2], ids[5], ids[0]], force=True)
    await stage.clients["Romeo"].call(order)
    (told,) = juliet.pushed_updates()
    assert (told.NAME, told.order) == ("updatePinnedForumTopics", [ids[2], ids[5], ids[0]])
    listed = (await topics_of(stage, "Juliet", forum)).topics
    assert [topic.id for topic in listed if topic.pinned] == [ids[2], ids[5], ids[0]]
    order = functions.messages_reorderPinnedForumTopics(peer=romeo, order=[ids[0]])
    await stage.clients["Romeo"].call(order)
    listed = (await topics_of(stage, "Juliet", forum)).topics
    assert [topic.id for topic in listed if topic.pinned] == [ids[0], ids[2], ids[5]]
    missed = await juliet.call(functions.updates_getDifference(pts=1, date=1, qts=0))
    said = [update for update in missed.other_updates if isinstance(update, types.updatePinnedForumTopics)]
    assert [update.order for update in said] == [[ids[0], ids[2], ids[5]]]
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await juliet.call(
            functions.messages_reorderPinnedForumTopics(peer=stage.channel_peer("Juliet", forum), order=[ids[0]])
        )


async def test_a_deleted_topic_goes_with_its_messages(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt")
    forum = await set_scene(stage, "Juliet", "Tybalt")
    topic_id = await make_topic(stage, "Juliet", forum)
    inside = await stage.post("Tybalt", forum, "Hello", reply_to=to_topic(topic_id))

    def delete(name: str, topic_id: int) -> functions.messages_deleteTopicHistory:
        return functions.messages_deleteTopicHistory(peer=stage.channel_peer(name, forum), top_msg_id=topic_id)

    for name, topic, error in (
        ("Juliet", topic_id, "CHAT_ADMIN_REQUIRED"),
        ("Romeo", GENERAL, "TOPIC_ID_INVALID"),
        ("Romeo", 7777, "TOPIC_ID_INVALID"),
    ):
        with pytest.raises(Refused, match=error):
            await stage.clients[name].call(delete(name, topic))
    juliet, romeo = stage.clients["Juliet"], stage.clients["Romeo"]
    juliet.pushed()
    affected = await romeo.call(delete("Romeo", topic_id))
    assert (affected.pts_count, affected.offset) == (2, 0)
    (told,) = juliet.pushed_updates()
    assert (told.NAME, told.messages) == ("updateDeleteChannelMessages", [topic_id, inside])
    assert isinstance(await topic_of(stage, "Juliet", forum, topic_id), types.forumTopicDeleted)
    with pytest.raises(Refused, match="REPLY_MESSAGE_ID_INVALID"):
        await juliet.call(
            functions.messages_sendMessage(
                peer=stage.channel_peer("Juliet", forum),
                message="Where?",
                random_id=3,
                reply_to=types.inputReplyToMessage(reply_to_msg_id=topic_id),
            )
        )
    own = (await juliet.call(create(stage.channel_peer("Juliet", forum), "Mine", 33))).updates[0].id
    assert (await juliet.call(delete("Juliet", own))).pts_count == 1


async def test_the_newest_message_that_is_left_is_on_top(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    ids = [await stage.post("Romeo", forum, f"{n}", reply_to=to_topic(topic_id)) for n in range(2)]
    plain = [await stage.post("Romeo", forum, f"{n}") for n in range(2)]
    given = stage.channel("Romeo", forum)
    await stage.call("Romeo", functions.channels_deleteMessages(channel=given, id=[ids[1], plain[1]]))
    assert (await topic_of(stage, "Juliet", forum, topic_id)).top_message == ids[0]
    assert (await topic_of(stage, "Juliet", forum, GENERAL)).top_message == plain[0]
    await stage.verify_updates()


async def test_a_supergroup_becomes_a_forum_and_one_conversation_again(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    group = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    root = await stage.post("Romeo", group, "Before there were topics")
    old = await stage.post("Juliet", group, "An answer", reply_to=types.inputReplyToMessage(reply_to_msg_id=root))

    def toggle(name: str, enabled: bool, tabs: bool = False) -> functions.channels_toggleForum:
        return functions.channels_toggleForum(channel=stage.channel(name, group), enabled=enabled, tabs=tabs)

    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.clients["Juliet"].call(toggle("Juliet", True))
    answer = await stage.call("Romeo", toggle("Romeo", True, tabs=True))
    assert names(answer.updates) == ["updateChannel"]
    chat = next(chat for chat in answer.chats if chat.id == group)
    assert (chat.forum, chat.forum_tabs) == (True, True)
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await stage.clients["Romeo"].call(toggle("Romeo", True, tabs=True))
    topic_id = await make_topic(stage, "Romeo", group)
    inside = await stage.post("Romeo", group, "In a topic", reply_to=to_topic(topic_id))
    assert (await pages_of(stage, "Juliet", group, GENERAL))[:2] == [old, root]
    assert (await topic_of(stage, "Juliet", group, GENERAL)).top_message == old
    await stage.call("Romeo", toggle("Romeo", False))
    answer_id = await stage.post(
        "Juliet", group, "Again one", reply_to=types.inputReplyToMessage(reply_to_msg_id=inside)
    )
    assert await pages_of(stage, "Juliet", group, inside) == [answer_id]
    await stage.call("Romeo", toggle("Romeo", True))
    assert {topic.id for topic in (await topics_of(stage, "Juliet", group)).topics} == {GENERAL, topic_id}
    await stage.verify_updates()


async def test_a_scheduled_message_goes_to_its_topic(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    lost = await make_topic(stage, "Romeo", forum, "Short-lived")
    due = int(server.clock.now()) + 3600
    for number, topic in enumerate((topic_id, lost, GENERAL)):
        await stage.call(
            "Romeo",
            functions.messages_sendMessage(
                peer=stage.channel_peer("Romeo", forum),
                message=f"Message {number}",
                random_id=50 + number,
                reply_to=to_topic(topic),
                schedule_date=due,
            ),
        )
    romeo = stage.channel_peer("Romeo", forum)
    await stage.call("Romeo", functions.messages_deleteTopicHistory(peer=romeo, top_msg_id=lost))
    server.clock.advance(3601)
    await server.do_what_is_due()
    assert len(await pages_of(stage, "Juliet", forum, topic_id)) == 2
    general = await pages_of(stage, "Juliet", forum, GENERAL)
    top = await topic_of(stage, "Juliet", forum, GENERAL)
    assert general[0] == top.top_message
    found = await stage.clients["Juliet"].call(
        functions.channels_getMessages(
            channel=stage.channel("Juliet", forum), id=[types.inputMessageID(id=i) for i in general[:2]]
        )
    )
    assert {message.message for message in found.messages} == {"Message 1", "Message 2"}


async def test_drafts_and_notifications_of_a_topic(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    peer, other = stage.channel_peer("Juliet", forum), stage.other["Juliet"]
    juliet = stage.clients["Juliet"]
    other.pushed()
    for reply, text in ((to_topic(topic_id), "In the topic"), (to_topic(GENERAL), "In general")):
        await juliet.call(functions.messages_saveDraft(peer=peer, message=text, reply_to=reply))
    told = [(update.top_msg_id, update.draft.message) for update in other.pushed_updates()]
    assert told == [(topic_id, "In the topic"), (None, "In general")]
    drafts = await juliet.call(functions.messages_getAllDrafts())
    assert {update.top_msg_id for update in drafts.updates} == {topic_id, None}
    settings = types.inputPeerNotifySettings(mute_until=2**31 - 1)
    notify = types.inputNotifyForumTopic(peer=peer, top_msg_id=topic_id)
    await juliet.call(functions.account_updateNotifySettings(peer=notify, settings=settings))
    (update,) = other.pushed_updates()
    assert update.peer == types.notifyForumTopic(peer=types.peerChannel(channel_id=forum), top_msg_id=topic_id)
    asked = await juliet.call(functions.account_getNotifySettings(peer=notify))
    assert asked.mute_until == 2**31 - 1
    exceptions = await juliet.call(functions.account_getNotifyExceptions(peer=types.inputNotifyPeer(peer=peer)))
    assert [each.peer for each in exceptions.updates] == [update.peer]
    topic = await topic_of(stage, "Juliet", forum, topic_id)
    assert (topic.draft.message, topic.notify_settings.mute_until) == ("In the topic", 2**31 - 1)
    await stage.post("Juliet", forum, "Said", reply_to=to_topic(topic_id), clear_draft=True)
    assert (await topic_of(stage, "Juliet", forum, topic_id)).draft is None
    drafts = await juliet.call(functions.messages_getAllDrafts())
    assert [update.draft.message for update in drafts.updates] == ["In general"]
    await juliet.call(functions.messages_saveDraft(peer=peer, message="Again", reply_to=to_topic(topic_id)))
    await juliet.call(functions.messages_saveDraft(peer=peer, message="", reply_to=to_topic(topic_id)))
    assert (await topic_of(stage, "Juliet", forum, topic_id)).draft is None
    await juliet.call(functions.messages_clearAllDrafts())
    assert (await juliet.call(functions.messages_getAllDrafts())).updates == []
    for given in (
        types.inputNotifyForumTopic(peer=stage.peer("Juliet", "Romeo"), top_msg_id=1),
        types.inputNotifyForumTopic(peer=peer, top_msg_id=0),
    ):
        with pytest.raises(Refused, match="PEER_ID_INVALID"):
            await juliet.call(functions.account_getNotifySettings(peer=given))


async def test_a_pin_is_said_in_its_topic_and_taken_away_there(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    forum = await set_scene(stage, "Juliet")
    topic_id = await make_topic(stage, "Romeo", forum)
    inside = await stage.post("Romeo", forum, "Important", reply_to=to_topic(topic_id))
    plain = await stage.post("Romeo", forum, "Important, too")
    romeo = stage.channel_peer("Romeo", forum)
    for message_id in (inside, plain):
        await stage.call("Romeo", functions.messages_updatePinnedMessage(peer=romeo, id=message_id))
    said = (await pages_of(stage, "Juliet", forum, topic_id))[0]
    found = await stage.clients["Juliet"].call(
        functions.channels_getMessages(
            channel=stage.channel("Juliet", forum), id=[types.inputMessageID(id=said), types.inputMessageID(id=inside)]
        )
    )
    assert isinstance(found.messages[0].action, types.messageActionPinMessage)
    assert found.messages[0].reply_to == types.messageReplyHeader(
        forum_topic=True, reply_to_msg_id=inside, reply_to_top_id=topic_id
    )
    affected = await stage.clients["Romeo"].call(functions.messages_unpinAllMessages(peer=romeo, top_msg_id=topic_id))
    assert affected.pts_count == 1


async def test_clients_of_old_layers_use_the_old_names(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    forum = await set_scene(stage)
    given = stage.channel("Romeo", forum)
    old = await server.session(stage.clients["Romeo"], layer=200)
    old.pushed()
    request = old_request("channels.createForumTopic", channel=given, title="Plans", random_id=8)
    await old.call_bytes(codec.encode(request, 200))
    listed = await topics_of(stage, "Romeo", forum)
    assert [topic.title for topic in listed.topics] == ["Plans", "General"]
    topic_id = listed.topics[0].id
    request = old_request("channels.updatePinnedForumTopic", channel=given, topic_id=topic_id, pinned=True)
    await stage.other["Romeo"].call_bytes(codec.encode(request, 158))
    assert names(old.pushed_updates()) == ["updateChannelPinnedTopic"]
    request = old_request(
        "channels.getForumTopics", channel=given, offset_date=0, offset_id=0, offset_topic=0, limit=10
    )
    page = await old.call_bytes(codec.encode(request, 200))
    assert page.index(b"Plans") < page.index(b"General")


def old_request(name: str, **fields: Any) -> Any:
    """A request of a method that the newest layer knows no more."""
    return API_CLASSES.of_name(name, is_function=True)(**fields)
