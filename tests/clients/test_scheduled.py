"""Messages wait for their time, or for somebody to come online; they are sent early or taken back, with every library."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from private_chats import ask, every_library, peer, wait_told
from stage import EVENT_SECONDS, Session, Stage
from verify_sessions import verify_sessions

WHEN_ONLINE = 0x7FFFFFFE
SOON_SECONDS = 11
"""The shortest wait: what is scheduled for less is sent at once."""


def schedule(session: Session, of: int, words: str, at: int) -> int:
    waiting: int = session.call("schedule", peer=of, text=words, at=at)["id"]
    return waiting


def scheduled(session: Session, of: int) -> list[str]:
    return sorted(message["text"] for message in session.call("scheduled", peer=of))


def send_now(session: Session, of: int, waiting: int) -> None:
    """Send a message early; the answer tells of it, as the answer to any send does."""
    told: list[dict[str, Any]] = ask(session, "messages.sendScheduledMessages", peer=peer(of), id=[waiting])["updates"]
    session.sent_here.update(update["message"]["id"] for update in told if update["_"] == "updateNewMessage")
    assert {"updateNewMessage", "updateDeleteScheduledMessages"} <= {update["_"] for update in told}


@every_library
def test_messages_wait_are_changed_sent_early_and_taken_back(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    laptop = stage.second_session(romeo)
    laptop.resolve(juliet.account.username)
    hers = juliet.account.id
    hour = int(time.time()) + 3600
    later = schedule(romeo, hers, "later", hour)
    wait_told(laptop, "updateNewScheduledMessage", message={"id": later, "message": "later", "date": hour})
    never = schedule(romeo, hers, "never", hour + 60)
    assert scheduled(romeo, hers) == scheduled(laptop, hers) == ["later", "never"]
    assert romeo.history(hers) == juliet.history(romeo.account.id) == []

    where = peer(hers)
    ask(romeo, "messages.editMessage", peer=where, id=later, message="later still", schedule_date=hour + 120)
    changed = {"id": later, "message": "later still", "date": hour + 120}
    wait_told(laptop, "updateNewScheduledMessage", message=changed)
    assert scheduled(laptop, hers) == ["later still", "never"]

    ask(romeo, "messages.deleteScheduledMessages", peer=where, id=[never])
    wait_told(laptop, "updateDeleteScheduledMessages", messages=[never])
    send_now(romeo, hers, later)
    wait_told(laptop, "updateDeleteScheduledMessages", messages=[later])
    juliet.expect_message(text="later still", out=False)
    laptop.expect_message(text="later still", out=True)
    assert scheduled(romeo, hers) == scheduled(laptop, hers) == []
    verify_sessions(romeo, juliet, laptop)
    assert juliet.unexpected() == []


@every_library
def test_a_message_waits_for_juliet_to_come_online(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    juliet.set_online(False)
    waiting = schedule(romeo, juliet.account.id, "good morrow", WHEN_ONLINE)
    assert scheduled(romeo, juliet.account.id) == ["good morrow"]
    assert juliet.history(romeo.account.id) == []

    juliet.set_online(True)

    juliet.expect_message(text="good morrow", out=False)
    romeo.expect_message(text="good morrow", out=True)
    wait_told(romeo, "updateDeleteScheduledMessages", messages=[waiting])
    assert scheduled(romeo, juliet.account.id) == []
    juliet.set_online(False)
    verify_sessions(romeo, juliet)


def test_messages_are_sent_when_their_time_comes(new_stage: Callable[..., Stage]) -> None:
    """Several libraries in one story: it waits as long as the shortest wait there is."""
    kinds = ("telethon-1.27", "pyrogram-2.0.106", "mtcute-tcp")
    stage = new_stage(*kinds)
    people = [stage.sign_up(name, kind) for name, kind in zip(("Romeo", "Juliet", "Mercutio"), kinds, strict=True)]
    circle = list(zip(people, [*people[1:], people[0]], strict=True))
    laptop = stage.second_session(people[0], "mtcute-tcp")
    at = int(time.time()) + SOON_SECONDS + 1
    waiting = {}
    for speaker, listener in circle:
        speaker.resolve(listener.account.username)
        waiting[speaker.name] = schedule(speaker, listener.account.id, "the hour is nine", at)
    assert SOON_SECONDS < EVENT_SECONDS

    for speaker, listener in circle:
        message = listener.expect("message")["message"]
        assert (message["text"], message["date"] >= at) == ("the hour is nine", True)
        wait_told(speaker, "updateDeleteScheduledMessages", messages=[waiting[speaker.name]])
        assert scheduled(speaker, listener.account.id) == []
    laptop.expect_message(text="the hour is nine", out=True)
    verify_sessions(*people, laptop)
