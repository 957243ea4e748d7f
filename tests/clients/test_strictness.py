"""The strict check itself, with lines as the server logs them: what it must notice, and what it must not mind."""

from __future__ import annotations

import logging

import pytest
from strictness import MOST_REPEATED, complaints_of, faults_in, missing_in

from chapar.logs import TextFormatter


def line(event: str, level: str = "debug", session: int = 7) -> str:
    record = logging.makeLogRecord({"name": "chapar.rpc.dispatcher", "levelname": level.upper(), "msg": event})
    record.session = session
    return TextFormatter().format(record) + "\n"


@pytest.mark.parametrize(
    ("event", "fault"),
    [
        ("messages.sendMessage was refused with MESSAGE_EMPTY", "messages.sendMessage MESSAGE_EMPTY"),
        ("messages.getSavedHistory was refused with METHOD_INVALID", "messages.getSavedHistory METHOD_INVALID"),
        ("A request was refused with INPUT_CONSTRUCTOR_INVALID", "A request INPUT_CONSTRUCTOR_INVALID"),
        ("help.getConfig was refused with CONNECTION_NOT_INITED", "help.getConfig CONNECTION_NOT_INITED"),
    ],
)
def test_a_400_for_an_ordinary_method_is_a_fault_unless_it_is_expected(event: str, fault: str) -> None:
    assert faults_in(line(event), []) == [fault]
    assert faults_in(line(event), [fault]) == []
    assert faults_in(line(event), ["messages.sendMessage PEER_ID_INVALID"]) == [fault]


@pytest.mark.parametrize(
    "event",
    [
        "updates.getState was refused with AUTH_KEY_UNREGISTERED",  # 401
        "auth.sendCode was refused with FLOOD_WAIT",  # 420
        "phone.createGroupCall was refused with METHOD_INVALID",  # not an ordinary method
        "messages.getStickerSet was refused with STICKERSET_INVALID",
    ],
)
def test_other_refusals_are_answers(event: str) -> None:
    assert faults_in(line(event), []) == []


def test_a_failure_of_the_server_is_a_fault_whatever_the_method() -> None:
    failed = line("phone.createGroupCall failed with KeyError (reference 000000001)\nsomewhere", "error")
    assert len(faults_in(failed, [])) == 1


def test_what_was_expected_and_not_refused_is_missing() -> None:
    log = line("auth.signIn was refused with PHONE_CODE_INVALID")
    assert missing_in(log, ["auth.signIn PHONE_CODE_INVALID"]) == []
    assert missing_in(log, ["auth.signIn PHONE_CODE_EXPIRED"]) == ["auth.signIn PHONE_CODE_EXPIRED"]


def test_a_session_that_asks_for_the_same_again_and_again_is_noticed() -> None:
    asked = line("help.getConfig was called") * MOST_REPEATED
    assert faults_in(asked + line("help.getConfig was called", session=8), []) == []
    assert faults_in(asked + line("help.getConfig was called"), []) == ["help.getConfig was called 6 times"]
    assert faults_in(line("messages.getHistory was called") * 100, []) == []


def test_complaints_are_noticed() -> None:
    assert complaints_of(["Receive invalid value 0", "Receive invalid value 0"]) == ["Receive invalid value 0"]
    of_a_link = (
        "[&!is_valid_invite_link(invite_link_)]\tUnsupported invite link https://chat.example/+AbC from ChannelFull"
    )
    assert complaints_of([of_a_link]) == []
