"""What is said in TDLib beside plain texts: quotes, replies to other chats, pins, messages without a sound."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from marked_text import PERSIAN
from stage import Stage
from tdlib_words import ask, input_text, said, send, tdlib_id, text, wait_chat, wait_message
from verify_sessions import verify_sessions


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def test_a_reply_quotes_a_part(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    said(romeo, juliet, "an earlier line")
    sent, received = said(romeo, juliet, PERSIAN)
    quoted = "ادر کأساً و ناوِلها"
    position = len(PERSIAN[: PERSIAN.index(quoted)].encode("utf-16-le")) // 2
    reply = {
        "@type": "inputMessageReplyToMessage",
        "message_id": tdlib_id(received),
        "quote": {"text": text(quoted), "position": position},
    }

    send(juliet, romeo.account.id, input_text("کدام پیاله؟"), reply_to=reply)

    answer = romeo.expect_message(text="کدام پیاله؟", reply_to=sent)
    quote = {"text": text(quoted), "position": position, "is_manual": True}
    wait_message(romeo, juliet.account.id, answer["id"], reply_to={"quote": quote})
    verify_sessions(romeo, juliet)


def test_a_reply_to_another_chat_shows_what_it_replies_to(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    mercutio = stage.sign_up("Mercutio")
    romeo.resolve(mercutio.account.username)
    juliet.send(romeo.account.id, "What's in a name?")
    received = romeo.expect_message(text="What's in a name?")
    reply = {
        "@type": "inputMessageReplyToExternalMessage",
        "chat_id": juliet.account.id,
        "message_id": tdlib_id(received["id"]),
    }

    sent = send(romeo, mercutio.account.id, input_text("hear her"), reply_to=reply)

    assert sent["reply_to"]["origin"]["sender_user_id"] == juliet.account.id
    answer = mercutio.expect_message(text="hear her", reply_to=None)
    origin = {"@type": "messageOriginUser", "sender_user_id": juliet.account.id}
    wait_message(mercutio, romeo.account.id, answer["id"], reply_to={"origin": origin})
    verify_sessions(romeo, mercutio)


def test_a_message_is_pinned_for_both_and_unpinned(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    laptop = stage.second_session(romeo)
    sent, received = said(romeo, juliet, "the time and place")
    laptop.expect_message(text="the time and place")
    everybody = [(romeo, juliet, sent), (laptop, juliet, sent), (juliet, romeo, received)]

    ask(romeo, "pinChatMessage", chat_id=juliet.account.id, message_id=tdlib_id(sent), disable_notification=False)

    for device, other, message in everybody:
        wait_message(device, other.account.id, message, is_pinned=True)
        assert ask(device, "getChatPinnedMessage", chat_id=other.account.id)["id"] == tdlib_id(message)
        content = {"@type": "messagePinMessage", "message_id": tdlib_id(message)}
        wait_chat(device, other.account.id, last_message={"content": content})

    ask(juliet, "unpinChatMessage", chat_id=romeo.account.id, message_id=tdlib_id(received))
    for device, other, message in everybody:
        wait_message(device, other.account.id, message, is_pinned=False)


def test_all_pins_are_taken_off(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    pairs = [said(romeo, juliet, words) for words in ("one", "two")]
    for sent, received in pairs:
        ask(romeo, "pinChatMessage", chat_id=juliet.account.id, message_id=tdlib_id(sent), disable_notification=True)
        wait_message(juliet, romeo.account.id, received, is_pinned=True)
    found = {"filter": {"@type": "searchMessagesFilterPinned"}, "query": "", "limit": 10}
    pinned = ask(juliet, "searchChatMessages", chat_id=romeo.account.id, **found)["messages"]
    assert [message["id"] for message in pinned] == [tdlib_id(received) for _, received in reversed(pairs)]

    ask(juliet, "unpinAllChatMessages", chat_id=romeo.account.id)

    for sent, received in pairs:
        wait_message(romeo, juliet.account.id, sent, is_pinned=False)
        wait_message(juliet, romeo.account.id, received, is_pinned=False)


def test_a_message_without_a_sound(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    send(romeo, juliet.account.id, input_text("hush"), options={"disable_notification": True})
    juliet.expect_message(text="hush")
    verify_sessions(romeo, juliet)
