"""Quotes, timers, dates of reading and Saved Messages by origin, with every library that knows them and between old and new."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from client_process import Refused
from private_chats import (
    NO_HASH,
    ask,
    every_new_library,
    peer,
    raw_message,
    said,
    updates,
    user,
    verify_told,
    wait_told,
)
from stage import EVENT_SECONDS, Session, Stage
from tdlib_words import matches
from verify_sessions import verify_sessions

DAY_SECONDS = 86_400
NEW_WITH_OLD = [
    ("telethon-1.45", "pyrogram-2.0.106"),
    ("kurigram-2.2.26", "telethon-1.27"),
    ("mtcute-tcp", "pyrogram-2.0.106"),
]
WORDS = "🌹 گل به نامی دیگر هم خوشبوست"
QUOTE, QUOTE_OFFSET = "نامی دیگر", 9  # Counted in UTF-16 code units, of which the rose has two.


@pytest.mark.parametrize(("one", "other"), NEW_WITH_OLD)
def test_a_part_of_a_message_is_quoted(new_stage: Callable[..., Stage], one: str, other: str) -> None:
    """An old client reads such a reply as one without a quote."""
    stage = new_stage(one, other)
    romeo, juliet = stage.pair(one, other)
    laptop = stage.second_session(romeo, one)
    hers, his = said(juliet, romeo, WORDS)
    laptop.expect_message(id=his)

    sent = romeo.call("quote", peer=juliet.account.id, text="so thou sayest", id=his, quote=QUOTE, offset=QUOTE_OFFSET)

    romeo.sent_here.add(sent["id"])
    assert sent["reply_to"] == his
    received = juliet.expect_message(text="so thou sayest", reply_to=hers)
    seen = laptop.expect_message(text="so thou sayest", reply_to=his)
    for session in (romeo, laptop):
        shown = raw_message(session, seen["id"])["reply_to"]
        assert matches(shown, {"quote": True, "quote_text": QUOTE, "quote_offset": QUOTE_OFFSET})
    assert "quote" not in raw_message(juliet, received["id"])["reply_to"]
    said(juliet, romeo, "and they read on")
    verify_sessions(romeo, juliet, laptop)


@every_new_library
@pytest.mark.refused("messages.sendMessage QUOTE_TEXT_INVALID")
def test_what_was_not_said_is_not_quoted(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    _, his = said(juliet, romeo, WORDS)
    reply = {"_": "inputReplyToMessage", "reply_to_msg_id": his, "quote_text": "a thorn"}
    with pytest.raises(Refused, match="QUOTE_TEXT_INVALID"):
        ask(
            romeo, "messages.sendMessage", peer=peer(juliet.account.id), message="no", reply_to=reply,
            random_id={"_": "long", "value": "7"},
        )  # fmt: skip


def wait_gone(session: Session, id: int) -> None:
    """Wait until a session was told that a message is deleted, be it alone or with others."""

    def gone() -> bool:
        return any(id in row["ids"] for row in session.process.events(session.name) if row["event"] == "deleted")

    session.process.wait_events(gone, EVENT_SECONDS, f"{session.name} was never told that {id} is gone")


def test_messages_delete_themselves(three_devices: tuple[Session, Session, Session]) -> None:
    romeo, juliet, laptop = three_devices
    said(romeo, juliet, "this stays")
    laptop.expect_message(text="this stays")

    told = ask(romeo, "messages.setHistoryTTL", peer=peer(juliet.account.id), period=DAY_SECONDS)["updates"]
    romeo.sent_here.update(update["message"]["id"] for update in told if update["_"] == "updateNewMessage")
    for session, other_id in ((juliet, romeo.account.id), (laptop, romeo.account.id)):
        wait_told(session, "updatePeerHistoryTTL", peer={"user_id": other_id}, ttl_period=DAY_SECONDS)
        service = raw_message(session, session.expect_message(text="")["id"])
        assert matches(service["action"], {"_": "messageActionSetMessagesTTL", "period": DAY_SECONDS})
        full = ask(session, "users.getFullUser", id=user(other_id))
        assert full.get("full_user", full)["ttl_period"] == DAY_SECONDS
    sent = juliet.send(romeo.account.id, "this does not")["id"]
    received = romeo.history(juliet.account.id)[0]["id"]  # Some libraries also show Romeo what he did by the raw API.
    assert raw_message(juliet, sent)["ttl_period"] == raw_message(romeo, received)["ttl_period"] == DAY_SECONDS
    laptop.expect_message(text="this does not")

    told = ask(romeo, "messages.setHistoryTTL", peer=peer(juliet.account.id), period=1)["updates"]
    romeo.sent_here.update(update["message"]["id"] for update in told if update["_"] == "updateNewMessage")
    for session in (juliet, laptop):
        session.expect_message(text="")
    _, short = said(romeo, juliet, "gone in a second")
    for session in (juliet, laptop):
        wait_gone(session, short)
    laptop.expect_message(text="gone in a second")
    kept = ["this does not", "", "this stays"]
    assert [message["text"] for message in romeo.history(juliet.account.id)] == kept
    verify_told(laptop)
    verify_sessions(romeo, juliet, laptop)


@every_new_library
@pytest.mark.refused("messages.getOutboxReadDate MESSAGE_NOT_READ_YET")
def test_romeo_sees_when_juliet_read_his_message(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    sent, received = said(romeo, juliet, "read me")
    with pytest.raises(Refused, match="MESSAGE_NOT_READ_YET"):
        ask(romeo, "messages.getOutboxReadDate", peer=peer(juliet.account.id), msg_id=sent)
    before = int(time.time())
    juliet.read(romeo.account.id, received)
    romeo.expect("read", peer=juliet.account.id, max_id=sent, outbox=True)
    date = ask(romeo, "messages.getOutboxReadDate", peer=peer(juliet.account.id), msg_id=sent)["date"]
    assert before <= date <= int(time.time())


def saved(rows: dict[str, Any]) -> list[int]:
    return [row["peer"]["user_id"] for row in rows["dialogs"]]


@every_new_library
def test_saved_messages_are_sorted_by_where_they_came_from(stage: Stage) -> None:
    phone, juliet = stage.pair()
    laptop = stage.second_session(phone)
    phone.send("me", "my own note")
    _, his = said(juliet, phone, "keep this")
    phone.forward(juliet.account.id, [his], "me")
    me, hers = phone.account.id, juliet.account.id
    for session in (phone, laptop):
        found = ask(
            session, "messages.getSavedDialogs", offset_date=0, offset_id=0, limit=10, hash=NO_HASH,
            offset_peer={"_": "inputPeerEmpty"},
        )  # fmt: skip
        assert saved(found) == [hers, me]
    laptop.resolve(juliet.account.username)
    page = ask(
        laptop, "messages.getSavedHistory", peer=peer(hers), offset_id=0, offset_date=0, add_offset=0, limit=10,
        max_id=0, min_id=0, hash=NO_HASH,
    )["messages"]  # fmt: skip
    assert [message["message"] for message in page] == ["keep this"]

    for one in (me, hers):
        ask(phone, "messages.toggleSavedDialogPin", pinned=True, peer={"_": "inputDialogPeer", "peer": peer(one)})
        wait_told(laptop, "updateSavedDialogPinned", pinned=True, peer={"peer": {"user_id": one}})
    assert saved(ask(laptop, "messages.getPinnedSavedDialogs")) == [hers, me]
    order = [{"_": "inputDialogPeer", "peer": peer(one)} for one in (me, hers)]
    ask(phone, "messages.reorderPinnedSavedDialogs", force=True, order=order)
    assert saved(ask(phone, "messages.getPinnedSavedDialogs")) == [me, hers]
    wait_told(laptop, "updatePinnedSavedDialogs")
    verify_told(laptop)
    assert updates(laptop, "updatePinnedSavedDialogs")
    verify_sessions(phone, juliet, laptop)
