"""What was written is sent once, whatever happens to the server, the connection and the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browser_people import Person
from composing import Conversation
from driver_processes import Drivers
from playwright.sync_api import expect
from server_process import ServerProcess
from stage import Session, Stage

LOST = ("WebSocket", "ERR_CONNECTION", "Failed to fetch", "Failed to load resource", "net::")
"""What browsers say while the server is away."""


@pytest.fixture
def own_server(new_server: Callable[..., ServerProcess]) -> ServerProcess:
    return new_server()


@pytest.fixture
def juliet(own_server: ServerProcess, tmp_path: Path) -> Iterator[Session]:
    drivers = Drivers(own_server, tmp_path / "drivers")
    stage = Stage(own_server, drivers.gather(["telethon-1.45"]), tmp_path)
    yield stage.sign_up("Juliet", "telethon-1.45")
    stage.close()
    drivers.close()


def test_what_is_written_while_the_server_is_away_is_sent_when_it_is_back(
    new_person: Callable[..., Person], own_server: ServerProcess, juliet: Session
) -> None:
    romeo = new_person("Romeo", server=own_server, allowed=LOST)
    talk = Conversation(romeo, juliet)
    own_server.kill()
    for number in range(5):
        talk.write(f"message {number}")
    expect(talk.message("message 4")).to_be_visible()
    romeo.shot("outbox-waiting")
    own_server.start()
    assert_sent_once(talk, [f"message {number}" for number in range(5)])


def test_what_is_written_is_sent_after_the_page_was_closed(
    new_person: Callable[..., Person], own_server: ServerProcess, juliet: Session
) -> None:
    romeo = new_person("Romeo", server=own_server, allowed=LOST)
    talk = Conversation(romeo, juliet)
    own_server.kill()
    for number in range(3):
        talk.write(f"message {number}")
    expect(talk.message("message 2")).to_be_visible()
    romeo.page.close()
    own_server.start()
    romeo.page = talk.page = romeo.context.new_page()
    romeo.open()
    assert_sent_once(talk, [f"message {number}" for number in range(3)])
    talk.open()
    assert_shown_once(talk, [f"message {number}" for number in range(3)])


def test_a_server_that_is_killed_between_takes_every_message_once(
    new_person: Callable[..., Person], own_server: ServerProcess, juliet: Session
) -> None:
    romeo = new_person("Romeo", server=own_server, allowed=LOST)
    talk = Conversation(romeo, juliet)
    texts = [f"message {number:02}" for number in range(40)]
    for number, text in enumerate(texts):
        talk.field.fill(text)
        talk.field.press("Enter")
        if number in (12, 25):
            own_server.kill()
            own_server.start()
    assert_sent_once(talk, texts)
    assert_shown_once(talk, texts[-10:])


def test_what_the_server_refuses_stays_with_the_reason_until_it_is_sent_again(
    new_person: Callable[..., Person], own_server: ServerProcess, juliet: Session
) -> None:
    romeo = new_person("Romeo", server=own_server)
    talk = Conversation(romeo, juliet)
    juliet.call("invoke", request={"_": "contacts.block", "id": {"_": "peer", "of": talk.person_id}})
    talk.write("Speak again")
    failed = talk.message("Speak again")
    expect(failed.get_by_role("img", name=talk.say("chat.failed"))).to_be_visible()
    romeo.shot("outbox-failed")
    bubble, bar = failed.locator(".Bubble").bounding_box(), failed.locator(".FailedBar").bounding_box()
    assert bubble
    assert bar
    assert bubble["x"] - bar["x"] - bar["width"] < 20  # what can be done stands beside it
    juliet.call("invoke", request={"_": "contacts.unblock", "id": {"_": "peer", "of": talk.person_id}})
    talk.do("Speak again", "kit.retry")
    juliet.expect_message(text="Speak again")
    assert_shown_once(talk, ["Speak again"])


def assert_sent_once(talk: Conversation, texts: list[str]) -> None:
    """The other side has all of these, in this order, and no more."""
    expect(talk.page.locator(".App[data-connection=connected]")).to_be_attached()
    talk.page.wait_for_timeout(500)
    juliet = talk.other
    juliet.go_offline()  # its library may have given up by now
    juliet.come_back()
    for _ in range(50):
        got = [message["text"] for message in reversed(juliet.whole_history(talk.person_id)) if not message["out"]]
        if len(got) >= len(texts):
            break
        talk.page.wait_for_timeout(200)
    assert got == texts


def assert_shown_once(talk: Conversation, texts: list[str]) -> None:
    rows = talk.page.locator(".MessageRow[data-own=true] .Bubble-text")
    for text in texts:
        expect(rows.get_by_text(text)).to_have_count(1)
    expect(talk.page.get_by_role("img", name=talk.say("chat.sending"))).to_have_count(0)
