"""Romeo's channel and his group, with every client library: made, found, posted to, administered."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from channel_words import (
    CHANNELS_BELOW,
    channel,
    create_topic,
    expect_post,
    join,
    make_channel,
    marked,
    post,
    promote,
    public_name,
    raw_history,
    restrict,
    texts,
    wait_until,
)
from client_process import Refused
from private_chats import MEETINGS, NO_HASH, ask, every_library, peer, user, wait_told
from server_process import ServerProcess
from stage import Session, Stage

from chapar.clock import SystemClock
from chapar.domain.messages import Dialog, Message, MessageBody
from chapar.domain.peers import channel_peer
from chapar.domain.updates import NewMessage
from chapar.storage.api import Transaction
from chapar.storage.sqlite import open_storage


class Verona:
    """Romeo's public channel or group with Juliet in it."""

    def __init__(self, stage: Stage, *, broadcast: bool, one: str | None = None, other: str | None = None) -> None:
        self.stage = stage
        self.romeo, self.juliet = stage.pair(one, other)
        self.name = public_name(self.romeo)
        self.id = make_channel(self.romeo, "Verona", self.name, broadcast=broadcast)
        assert join(self.juliet, self.name) == self.id

    def post(self, words: str, *, by: Session | None = None) -> int:
        """Write, and see it arrive at the other one; its id."""
        speaker = by or self.romeo
        listener = self.juliet if speaker is self.romeo else self.romeo
        sent = post(speaker, self.id, words)
        assert expect_post(listener, self.id, words)["id"] == sent
        return sent

    def raw(self, session: Session, id: int) -> dict[str, Any]:
        """A message as it stands at the server."""
        return next(message for message in raw_history(session, self.id) if message["id"] == id)


@every_library
@pytest.mark.refused("messages.sendMessage CHAT_ADMIN_REQUIRED")
def test_a_post_reaches_subscribers_at_once(stage: Stage) -> None:
    verona = Verona(stage, broadcast=True)
    verona.post("Two households")
    assert texts(verona.juliet, verona.id) == texts(verona.romeo, verona.id) == ["Two households"]
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        verona.juliet.send(verona.id, "May I?")


@pytest.mark.parametrize("kinds", MEETINGS, ids="-".join)
def test_old_and_new_clients_read_one_channel(new_stage: Any, kinds: tuple[str, str]) -> None:
    verona = Verona(new_stage(*kinds), broadcast=True, one=kinds[0], other=kinds[1])
    sent = verona.post("Two households")
    verona.romeo.edit(verona.id, sent, "both alike in dignity")
    wait_until(lambda: texts(verona.juliet, verona.id) == ["both alike in dignity"], "the edit is not seen")
    verona.romeo.delete(verona.id, [sent], for_both=True)
    wait_until(lambda: texts(verona.juliet, verona.id) == [], "the deletion is not seen")


@every_library
def test_a_group_talks(stage: Stage) -> None:
    verona = Verona(stage, broadcast=False)
    first = verona.post("He jests at scars")
    verona.juliet.send(verona.id, "Ay me!", reply_to=first)
    received = expect_post(verona.romeo, verona.id, "Ay me!")
    assert (received["reply_to"], received["from"]) == (first, verona.juliet.account.id)
    assert verona.raw(verona.romeo, received["id"])["mentioned"]


@every_library
def test_a_post_is_edited_pinned_and_deleted(stage: Stage) -> None:
    verona = Verona(stage, broadcast=True)
    romeo, juliet = verona.romeo, verona.juliet
    sent = verona.post("Two households")
    romeo.edit(verona.id, sent, "Two houses")
    assert juliet.expect("edited")["message"]["text"] == "Two houses"
    ask(romeo, "messages.updatePinnedMessage", peer=peer(verona.id), id=sent)
    wait_told(juliet, "updatePinnedChannelMessages", messages=[sent])
    assert verona.raw(juliet, sent)["pinned"]
    romeo.delete(verona.id, [sent], for_both=True)
    assert juliet.expect("deleted")["ids"] == [sent]
    assert texts(juliet, verona.id) == []


@every_library
def test_a_view_counts_once_a_viewer(stage: Stage) -> None:
    verona = Verona(stage, broadcast=True)
    sent = verona.post("Two households")

    def views(session: Session, *, increment: bool) -> int:
        answer = ask(session, "messages.getMessagesViews", peer=peer(verona.id), id=[sent], increment=increment)
        return int(answer["views"][0]["views"])

    before = views(verona.romeo, increment=False)
    seen = [views(verona.juliet, increment=True) for _ in range(3)]
    assert len(set(seen)) == 1
    assert seen[0] - before <= 1
    assert views(verona.romeo, increment=False) == seen[0]


@every_library
@pytest.mark.refused("messages.importChatInvite INVITE_REQUEST_SENT")
def test_links_and_requests_let_people_in(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    paris = stage.sign_up("Paris")
    verona = make_channel(romeo, "Verona")
    open_link = ask(romeo, "messages.exportChatInvite", peer=peer(verona))["link"]
    asking = ask(romeo, "messages.exportChatInvite", peer=peer(verona), request_needed=True)["link"]
    ask(juliet, "messages.importChatInvite", hash=open_link.rpartition("+")[2])
    post(romeo, verona, "Welcome")
    expect_post(juliet, verona, "Welcome")

    with pytest.raises(Refused, match="INVITE_REQUEST_SENT"):
        ask(paris, "messages.importChatInvite", hash=asking.rpartition("+")[2])
    wait_told(romeo, "updatePendingJoinRequests", requests_pending=1)
    romeo.resolve(paris.account.username)
    ask(romeo, "messages.hideChatJoinRequest", approved=True, peer=peer(verona), user_id=user(paris.account.id))
    wait_told(paris, "updateChannel")
    post(romeo, verona, "Welcome, Paris")
    expect_post(paris, verona, "Welcome, Paris")


@every_library
@pytest.mark.refused("messages.sendMessage USER_BANNED_IN_CHANNEL", "messages.getHistory CHANNEL_PRIVATE")
def test_who_is_banned_hears_nothing_and_a_ban_ends(stage: Stage) -> None:
    verona = Verona(stage, broadcast=False)
    romeo, juliet = verona.romeo, verona.juliet
    restrict(romeo, verona.id, juliet, send_messages=True, until_date=int(time.time()) + 33)
    wait_told(juliet, "updateChannel")
    with pytest.raises(Refused, match="USER_BANNED_IN_CHANNEL"):
        juliet.send(verona.id, "Ay me!")
    verona.post("Thou art banished")
    restrict(romeo, verona.id, juliet)
    wait_until(lambda: may_write(juliet, verona.id), "the restriction does not end")
    restrict(romeo, verona.id, juliet, view_messages=True)
    wait_until(lambda: not may_read(juliet, verona.id), "who is banned reads on")
    heard = len(juliet.unexpected("message"))
    post(romeo, verona.id, "Banished is banishéd from the world")
    time.sleep(0.5)
    assert len(juliet.unexpected("message")) == heard
    restrict(romeo, verona.id, juliet)
    assert join(juliet, verona.name) == verona.id
    post(romeo, verona.id, "Come, gentle night")
    wait_until(lambda: heard_last(juliet) == "Come, gentle night", "who is back hears nothing")


def heard_last(session: Session) -> str:
    """The words of the last message that a session was told."""
    told = session.unexpected("message")
    return str(told[-1]["message"]["text"]) if told else ""


def may_write(session: Session, chat_id: int) -> bool:
    try:
        session.send(chat_id, "Ay me!")
    except Refused:
        return False
    return True


def may_read(session: Session, chat_id: int) -> bool:
    try:
        raw_history(session, chat_id)
    except Refused:
        return False
    return True


@every_library
def test_admins_are_made_and_their_deeds_are_told(stage: Stage) -> None:
    verona = Verona(stage, broadcast=False)
    romeo, juliet = verona.romeo, verona.juliet
    promote(romeo, verona.id, juliet, "Nurse", delete_messages=True, pin_messages=True, change_info=True)
    wait_told(juliet, "updateChannel")
    sent = verona.post("Wherefore art thou?")
    juliet.delete(verona.id, [sent], for_both=True)
    wait_until(lambda: texts(romeo, verona.id) == [], "the admin's deletion is not seen")
    ask(juliet, "channels.editTitle", channel=channel(verona.id), title="Mantua")
    log = ask(
        romeo,
        "channels.getAdminLog",
        channel=channel(verona.id),
        q="",
        max_id=NO_HASH,
        min_id=NO_HASH,
        limit=50,
    )
    kinds = [event["action"]["_"] for event in log["events"]]
    assert kinds[:3] == [
        "channelAdminLogEventActionChangeTitle",
        "channelAdminLogEventActionDeleteMessage",
        "channelAdminLogEventActionParticipantToggleAdmin",
    ]
    admins = ask(
        romeo,
        "channels.getParticipants",
        channel=channel(verona.id),
        filter={"_": "channelParticipantsAdmins"},
        offset=0,
        limit=50,
        hash=NO_HASH,
    )
    assert {row["user_id"] for row in admins["participants"]} == {romeo.account.id, juliet.account.id}


@every_library
def test_comments_stand_below_a_post(stage: Stage) -> None:
    verona = Verona(stage, broadcast=True)
    romeo, juliet = verona.romeo, verona.juliet
    group = make_channel(romeo, "The square", f"square_{romeo.account.id}_town")
    ask(romeo, "channels.setDiscussionGroup", broadcast=channel(verona.id), group=channel(group))
    sent = verona.post("Two households")
    wait_until(lambda: "Two households" in texts(romeo, group), "the post is not in the group")
    found = ask(juliet, "messages.getDiscussionMessage", peer=peer(verona.id), msg_id=sent)
    [copy] = found["messages"][-1:]
    assert marked(copy["peer_id"]["channel_id"]) == group
    join(juliet, f"square_{romeo.account.id}_town")
    juliet.send(group, "both alike in dignity", reply_to=copy["id"])
    expect_post(romeo, group, "Two households")
    expect_post(romeo, group, "both alike in dignity")
    replies = ask(
        juliet,
        "messages.getReplies",
        peer=peer(verona.id),
        msg_id=sent,
        **{"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0},
        hash=NO_HASH,
    )
    assert [message["message"] for message in replies["messages"]] == ["both alike in dignity"]
    assert verona.raw(romeo, sent)["replies"]["replies"] == 1


@every_library
def test_what_was_posted_while_away_comes_once_and_in_order(stage: Stage) -> None:
    verona = Verona(stage, broadcast=True)
    verona.post("Now")  # Telethon and Kurigram go on from a pts that they have seen.
    verona.juliet.go_offline()
    lines = [f"line {number}" for number in range(50)]
    for line in lines:
        post(verona.romeo, verona.id, line)
    verona.juliet.come_back()
    if verona.juliet.process.name.startswith(("telethon", "kurigram", "mtcute")):
        assert [expect_post(verona.juliet, verona.id, line)["text"] for line in lines] == lines
    assert texts(verona.juliet, verona.id) == [*lines[::-1], "Now"]


@every_library
def test_topics_keep_what_is_said_apart(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    name = public_name(romeo)
    forum = make_channel(romeo, "Verona", name)
    ask(romeo, "channels.toggleForum", channel=channel(forum), enabled=True, tabs=False)
    topic_id = create_topic(romeo, forum, "The feast")
    join(juliet, name)
    juliet.send(forum, "Is the law of our side?")
    juliet.send(forum, "A torch for me", reply_to=topic_id)
    expect_post(romeo, forum, "Is the law of our side?")
    said = expect_post(romeo, forum, "A torch for me")
    reply = next(m for m in raw_history(romeo, forum) if m["id"] == said["id"])["reply_to"]
    assert (reply["forum_topic"], reply["reply_to_msg_id"]) == (True, topic_id)
    within = ask(
        juliet,
        "messages.getReplies",
        peer=peer(forum),
        msg_id=topic_id,
        **{"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0},
        hash=NO_HASH,
    )
    assert [m["message"] for m in within["messages"] if m["_"] == "message"] == ["A torch for me"]


@pytest.mark.parametrize("kind", ["telethon-1.45", "kurigram-2.2.26", "mtcute-tcp"], indirect=True)
def test_ten_thousand_posts_while_away_are_complete_by_paging(stage: Stage, server: ServerProcess) -> None:
    verona = Verona(stage, broadcast=True)
    first = verona.post("Now")
    verona.juliet.go_offline()
    verona.romeo.go_offline()
    server.stop()
    asyncio.run(post_past_the_server(server, verona.romeo.account.id, -verona.id + CHANNELS_BELOW, 10_000))
    server.start()
    verona.juliet.come_back()
    told = ask(
        verona.juliet,
        "updates.getChannelDifference",
        channel=channel(verona.id),
        filter={"_": "channelMessagesFilterEmpty"},
        pts=first,
        limit=100,
    )
    assert told["_"] == "channelDifferenceTooLong"
    assert told["dialog"]["unread_count"] >= 10_000
    full = ask(verona.juliet, "channels.getFullChannel", channel=channel(verona.id))["full_chat"]
    assert told["dialog"]["pts"] == full["pts"]
    assert texts(verona.juliet, verona.id) == [*(f"line {number}" for number in reversed(range(10_000))), "Now"]


async def post_past_the_server(server: ServerProcess, sender_id: int, channel_id: int, count: int) -> None:
    """Posts in the data of a server that is not running: by way of a client it would be minutes."""
    storage = open_storage(server.data, SystemClock())
    where = channel_peer(channel_id)

    def unit(tx: Transaction) -> None:
        now = int(time.time())
        for number in range(count):
            body = MessageBody(0, sender_id, now, f"line {number}", shown_as=where, is_post=True)
            message = Message(-channel_id, tx.next_message_id(-channel_id), where, tx.insert_body(body), is_out=False)
            tx.insert_message(message)
            tx.log_update(-channel_id, NewMessage(message.id, message), now)
            tx.put_dialog(Dialog(-channel_id, where, message.id, top_date=now))

    await storage.write(unit)
    await storage.close()
