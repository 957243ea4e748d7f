"""Messages in TDLib that go after a while, and when they were read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stage import Stage
from tdlib_words import ask, said, tdlib_id, wait_chat, wait_message

DAY_SECONDS = 86_400


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def test_messages_delete_themselves_after_the_time_that_a_chat_has(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    said(romeo, juliet, "this stays")

    ask(romeo, "setChatMessageAutoDeleteTime", chat_id=juliet.account.id, message_auto_delete_time=DAY_SECONDS)

    for device, other in ((romeo, juliet), (juliet, romeo)):
        wait_chat(device, other.account.id, message_auto_delete_time=DAY_SECONDS)
        said_by_service = device.expect_message(text="")
        content = {"@type": "messageChatSetMessageAutoDeleteTime", "message_auto_delete_time": DAY_SECONDS}
        wait_message(device, other.account.id, said_by_service["id"], content=content)
    sent, received = said(juliet, romeo, "this does not")
    for device, other, id in ((juliet, romeo, sent), (romeo, juliet, received)):
        shown = wait_message(device, other.account.id, id)
        assert 0 < shown["auto_delete_in"] <= DAY_SECONDS

    ask(juliet, "setChatMessageAutoDeleteTime", chat_id=romeo.account.id, message_auto_delete_time=0)
    wait_chat(romeo, juliet.account.id, message_auto_delete_time=0)


def test_a_time_for_all_new_chats_is_remembered(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    wanted = {"@type": "messageAutoDeleteTime", "time": DAY_SECONDS}
    ask(romeo, "setDefaultMessageAutoDeleteTime", message_auto_delete_time=wanted)
    laptop = stage.second_session(romeo)
    for device in (romeo, laptop):
        assert ask(device, "getDefaultMessageAutoDeleteTime")["time"] == DAY_SECONDS


def test_romeo_sees_when_juliet_read_his_message(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    sent, received = said(romeo, juliet, "read me")
    juliet.read(romeo.account.id, received)
    romeo.expect("read", peer=juliet.account.id, max_id=sent, outbox=True)
    date = ask(romeo, "getMessageReadDate", chat_id=juliet.account.id, message_id=tdlib_id(sent))
    assert date["@type"] == "messageReadDateRead"
    assert date["read_date"] >= romeo.history(juliet.account.id)[0]["date"]
