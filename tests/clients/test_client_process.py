"""The harness itself, with a driver that is a few lines of Python: what it must never hide."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from client_process import ClientProcess, DriverFailed, Refused
from marked_text import mark, utf16_length
from server_process import complaints_in
from stage import Session, Snapshot, new_account
from verify_sessions import apply_difference

DRIVER = """
import json, sys
say = lambda line: print(json.dumps(line), flush=True)
sys.stdin.readline()
say({"event": "ready", "client": None})
for line in sys.stdin:
    request = json.loads(line)
    command, name = request["command"], request["client"]
    if command == "refuse":
        say({"id": request["id"], "error": {"name": "PEER_ID_INVALID", "code": 400, "text": "no such peer"}})
    elif command == "end":
        sys.exit("the last words")
    elif command == "push":
        for text in request["args"]["texts"]:
            say({"client": name, "event": "message", "message": {"id": 1, "text": text}})
        say({"id": request["id"], "result": None})
    elif command != "silence":
        say({"id": request["id"], "result": request["args"]})
"""


class NoServer:
    def login_code(self, phone: str) -> str:
        raise AssertionError("these tests sign nobody in")


@pytest.fixture
def process(tmp_path: Path) -> Iterator[ClientProcess]:
    running = ClientProcess("scripted", [sys.executable, "-c", DRIVER], {}, tmp_path)
    yield running
    running.close()


@pytest.fixture
def session(process: ClientProcess, tmp_path: Path) -> Session:
    return Session("Romeo", process, NoServer(), new_account("Romeo"), tmp_path)


def test_a_result_comes_back_as_it_was(process: ClientProcess) -> None:
    assert process.call("Romeo", "echo", text="سلام 👋") == {"text": "سلام 👋"}


def test_a_refusal_keeps_name_and_code(process: ClientProcess) -> None:
    with pytest.raises(Refused) as refused:
        process.call("Romeo", "refuse")
    assert (refused.value.name, refused.value.code) == ("PEER_ID_INVALID", 400)


def test_a_driver_that_ends_shows_its_last_words(process: ClientProcess) -> None:
    with pytest.raises(DriverFailed):
        process.call("Romeo", "end")
    assert not process.alive
    process.close()
    assert "the last words" in process.context()


def test_a_driver_that_says_nothing_is_given_up(process: ClientProcess) -> None:
    with pytest.raises(DriverFailed, match="no answer to silence"):
        process.call("Romeo", "silence", timeout=0.2)


def test_each_event_is_taken_once_and_the_rest_is_unexpected(process: ClientProcess, session: Session) -> None:
    session.call("push", texts=["one", "two", "two"])
    session.expect_message(text="one")
    session.expect_message(text="two")
    assert [event["message"]["text"] for event in session.unexpected()] == ["two"]
    process.call("Juliet", "push", texts=["not for Romeo"])
    assert len(session.unexpected()) == 1


def test_messages_out_of_order_are_noticed(session: Session) -> None:
    session.call("push", texts=["two", "one"])
    with pytest.raises(AssertionError, match="another message"):
        session.expect_message(text="one")


def test_marks_count_utf16_code_units() -> None:
    assert utf16_length("👨‍👩‍👧‍👦") == 11
    assert mark("🌹 love", ("bold", "love", None)) == [["bold", 3, 4, None]]


def test_a_log_that_complains_is_noticed() -> None:
    log = """\
time=x level=info logger=chapar.gateway.gateway event=listening
time=x level=warning logger=chapar.serve event="open files limit connections" open_files=1024
login code for +989120000001: 11367
time=x level=error logger=chapar.rpc.dispatcher event="messages.sendMessage failed with 1a2b"
Traceback (most recent call last):
"""
    assert complaints_in(log) == log.splitlines()[3:]


def test_a_difference_is_applied_to_a_snapshot() -> None:
    view = Snapshot({"pts": 1}, {1: {"id": 1, "text": "one"}, 2: {"id": 2, "text": "two"}}, {})
    apply_difference(
        view,
        [{"id": 3, "text": "three"}],
        [
            {"kind": "edited", "message": {"id": 1, "text": "the first"}},
            {"kind": "deleted", "ids": [2]},
            {"kind": "read", "peer": 7, "outbox": True, "max_id": 3},
            {"kind": "read", "peer": 7, "outbox": True, "max_id": 1},
        ],
    )
    assert view.messages == {1: {"id": 1, "text": "the first"}, 3: {"id": 3, "text": "three"}}
    assert view.dialogs == {7: {"read_inbox_max_id": 0, "read_outbox_max_id": 3}}
