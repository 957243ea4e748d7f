"""Old messages are paged without gaps or repeats, and what was missed is caught up with, with every client library."""

from __future__ import annotations

import pytest
from stage import Stage
from verify_sessions import verify_sessions


@pytest.mark.parametrize("page", [1, 7, 20])
def test_history_is_paged_without_gaps_or_repeats(stage: Stage, page: int) -> None:
    romeo, juliet = stage.pair()
    lines = [f"line {number}" for number in range(23)]
    for number, line in enumerate(lines):
        speaker, listener = (romeo, juliet) if number % 3 else (juliet, romeo)
        speaker.send(listener.account.id, line)
        listener.expect_message(text=line)

    for reader, other in ((romeo, juliet), (juliet, romeo)):
        whole = reader.whole_history(other.account.id, page)
        assert [message["text"] for message in whole] == lines[::-1]
    verify_sessions(romeo, juliet)


def test_fifty_messages_while_juliet_is_away_arrive_once_and_in_order(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "before")
    juliet.expect_message(text="before")
    juliet.go_offline()
    lines = [f"line {number} 🌹" for number in range(50)]
    for line in lines:
        romeo.send(juliet.account.id, line)

    juliet.come_back()

    for line in lines:
        juliet.expect_message(text=line, chat=romeo.account.id, out=False)
    romeo.send(juliet.account.id, "after")
    juliet.expect_message(text="after")
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_an_edit_and_a_deletion_while_juliet_is_away_are_caught_up_with(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    sent = [romeo.send(juliet.account.id, line) for line in ("one", "two", "three")]
    received = [juliet.expect_message(text=line) for line in ("one", "two", "three")]
    juliet.go_offline()
    romeo.edit(juliet.account.id, sent[0]["id"], "the first")
    romeo.delete(juliet.account.id, [sent[1]["id"]], for_both=True)

    juliet.come_back()

    juliet.expect_edit(id=received[0]["id"], text="the first")
    juliet.expect("deleted", ids=[received[1]["id"]])
    verify_sessions(romeo, juliet)


def test_a_laptop_that_was_closed_catches_up_with_the_phone(stage: Stage) -> None:
    phone, juliet = stage.pair()
    laptop = stage.second_session(phone)
    laptop.go_offline()
    sent = phone.send(juliet.account.id, "sent from the phone")
    juliet.expect_message(text="sent from the phone")
    juliet.send(phone.account.id, "an answer")
    phone.expect_message(text="an answer")

    laptop.come_back()

    laptop.expect_message(id=sent["id"], text="sent from the phone", out=True)
    laptop.expect_message(text="an answer", out=False)
    verify_sessions(phone, laptop, juliet)
