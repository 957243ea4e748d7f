"""Polls in TDLib. It sends none to people, so another client does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stage import Session, Stage
from tdlib_words import ask, tdlib_id, wait_message


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param, "telethon-1.45")


def wait_votes(device: Session, other: Session, message: int, votes: list[int]) -> None:
    options = [{"voter_count": count} for count in votes]
    wait_message(device, other.account.id, message, content={"poll": {"options": options}})


def test_a_poll_is_voted_in_and_closed(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo", "telethon-1.45"), stage.sign_up("Juliet")
    laptop = stage.second_session(juliet)
    romeo.resolve(juliet.account.username)
    sent = romeo.call("send_public_poll", peer=juliet.account.id, question="کی؟", options=["at nine", "at ten"])
    received = juliet.expect_message()["id"]
    laptop.expect_message(id=received)
    for device in (juliet, laptop):
        wait_message(
            device, romeo.account.id, received, content={"poll": {"question": {"text": "کی؟"}, "is_closed": False}}
        )
    in_juliets_eyes = {"chat_id": romeo.account.id, "message_id": tdlib_id(received)}

    ask(juliet, "setPollAnswer", option_ids=[1], **in_juliets_eyes)

    for device in (juliet, laptop):
        wait_votes(device, romeo, received, [0, 1])
    voters = ask(juliet, "getPollVoters", option_id=1, offset=0, limit=10, **in_juliets_eyes)
    assert voters["total_count"] == 1

    ask(laptop, "setPollAnswer", option_ids=[0], **in_juliets_eyes)
    for device in (juliet, laptop):
        wait_votes(device, romeo, received, [1, 0])

    romeo.call("close_public_poll", peer=juliet.account.id, id=sent["id"])
    for device in (juliet, laptop):
        wait_message(device, romeo.account.id, received, content={"poll": {"is_closed": True, "total_voter_count": 1}})
    assert romeo.call("poll_votes", peer=juliet.account.id, id=sent["id"]) == [1, 0]
