"""Scheduled messages in TDLib: seen on all devices, taken back, sent early and at their moment."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from stage import Session, Stage
from tdlib_words import ask, input_text, send, wait_until

VERSIONS = ["tdlib-1.8.67", "tdlib-1.8.46"]


@pytest.fixture(params=VERSIONS)
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def schedule(device: Session, chat_id: int, words: str, at: int) -> dict[str, Any]:
    state = {"@type": "messageSchedulingStateSendAtDate", "send_date": at}
    return send(device, chat_id, input_text(words), options={"scheduling_state": state})


def scheduled(device: Session, chat_id: int) -> list[str]:
    messages = ask(device, "getChatScheduledMessages", chat_id=chat_id)["messages"]
    return [message["content"]["text"]["text"] for message in messages]


def test_scheduled_messages_wait_and_are_sent(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    laptop = stage.second_session(romeo)
    juliet_id = juliet.account.id
    hour = int(time.time()) + 3600
    later = schedule(romeo, juliet_id, "later", hour)
    never = schedule(romeo, juliet_id, "never", hour + 60)
    for device in (romeo, laptop):
        wait_until(
            lambda device=device: sorted(scheduled(device, juliet_id)) == ["later", "never"],  # type: ignore[misc]
            f"{device.name} does not show what is scheduled",
        )

    ask(laptop, "deleteMessages", chat_id=juliet_id, message_ids=[never["id"]], revoke=True)
    wait_until(lambda: scheduled(romeo, juliet_id) == ["later"], "the phone does not see that one is taken back")
    ask(romeo, "editMessageSchedulingState", chat_id=juliet_id, message_id=later["id"])  # Now, that is.

    juliet.expect_message(text="later", out=False)
    laptop.expect_message(text="later", out=True)
    for device in (romeo, laptop):
        wait_until(lambda device=device: scheduled(device, juliet_id) == [], "something is still scheduled")  # type: ignore[misc]
        assert device.history(juliet_id)[0]["text"] == "later"
    assert juliet.unexpected() == []


def test_what_is_scheduled_for_a_moment_is_sent_at_it(new_stage: Callable[..., Stage]) -> None:
    """All versions in one story, which waits once."""
    stage = new_stage(*VERSIONS)
    couples = [stage.pair(version, version) for version in VERSIONS]
    for romeo, juliet in couples:
        schedule(romeo, juliet.account.id, "in a moment", int(time.time()) + 12)
    for romeo, juliet in couples:
        juliet.expect_message(text="in a moment")
        wait_until(
            lambda romeo=romeo, juliet=juliet: scheduled(romeo, juliet.account.id) == [],  # type: ignore[misc]
            "it is still scheduled",
        )
