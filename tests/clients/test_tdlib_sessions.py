"""TDLib starts, comes back, catches up and leaves: whatever it asks on the way is answered."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

import pytest
from client_process import Refused
from driver_processes import Drivers
from server_process import ServerProcess
from stage import SERVICE_ACCOUNT, Session, Stage
from strictness import calls_in
from tdlib_words import MAIN_LIST, ask, chats, updates, wait_chat, wait_until
from verify_sessions import verify_sessions

VERSIONS = ["tdlib-1.8.67", "tdlib-1.8.46"]


@pytest.fixture(params=VERSIONS)
def tdlib(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def stage(new_stage: Callable[..., Stage], tdlib: str) -> Stage:
    """A stage where everybody uses TDLib; Telethon is there as a witness."""
    return new_stage(tdlib, "telethon-1.45")


def test_a_session_that_is_closed_knows_everything_when_it_comes_back(stage: Stage, server: ServerProcess) -> None:
    romeo, juliet = stage.pair()
    juliet_id = juliet.account.id
    sent = romeo.send(juliet_id, "before")
    received = juliet.expect_message(text="before")
    juliet.read(romeo.account.id, received["id"])
    romeo.expect("read", peer=juliet_id, max_id=sent["id"], outbox=True)
    size = server.log_size()

    romeo.go_offline()
    romeo.come_back()

    wait_chat(romeo, juliet_id, last_read_outbox_message_id=sent["id"] << 20, unread_count=0)
    assert chats(romeo, MAIN_LIST) == [juliet_id]
    assert [message["text"] for message in romeo.history(juliet_id)] == ["before"]
    juliet.send(romeo.account.id, "after")
    romeo.expect_message(text="after")
    verify_sessions(romeo, juliet)
    session = max(calls_in(server.log_since(size)).values(), key=lambda calls: calls["updates.getDifference"])
    assert session["updates.getDifference"] > 0
    assert session["auth.sendCode"] == session["messages.getDialogs"] == 0


def test_a_session_whose_process_was_killed_comes_back(stage: Stage, drivers: Drivers, tdlib: str) -> None:
    romeo, juliet = stage.sign_up("Romeo"), stage.sign_up("Juliet", "telethon-1.45")
    juliet.resolve(romeo.account.username)
    juliet.send(romeo.account.id, "before")
    romeo.expect_message(text="before")

    drivers.kill(tdlib)
    juliet.send(romeo.account.id, "meanwhile")
    romeo.move_to(drivers.get(tdlib))
    romeo.come_back()

    # TDLib tells of these messages anew, or not, as it had put more or less away.
    wait_until(lambda: texts(romeo, juliet) == ["meanwhile", "before"], "the missed message does not come")
    romeo.send(juliet.account.id, "I live")
    juliet.expect_message(text="I live")
    verify_sessions(juliet)


def texts(session: Session, other: Session) -> list[str]:
    """What stands in the conversation, newest first; nothing as long as TDLib does not know the other."""
    with suppress(Refused):
        return [message["text"] for message in session.history(other.account.id)]
    return []


def test_five_hundred_messages_while_juliet_is_away_arrive_once_and_in_order(stage: Stage) -> None:
    romeo, juliet = stage.sign_up("Romeo", "telethon-1.45"), stage.sign_up("Juliet")
    romeo.resolve(juliet.account.username)
    romeo.send(juliet.account.id, "before")
    juliet.expect_message(text="before")
    juliet.go_offline()
    lines = [f"بیت {number} 🌹" for number in range(500)]
    for line in lines:
        romeo.send(juliet.account.id, line)

    juliet.come_back()

    for line in lines:
        juliet.expect_message(text=line, chat=romeo.account.id, out=False)
    wait_chat(juliet, romeo.account.id, unread_count=501)
    assert [message["text"] for message in juliet.whole_history(romeo.account.id)] == [*lines[::-1], "before"]
    romeo.send(juliet.account.id, "after")
    juliet.expect_message(text="after")
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_two_sessions_are_in_step_and_show_what_another_client_fetches(stage: Stage) -> None:
    phone, juliet = stage.pair()
    laptop = stage.second_session(phone)
    juliet_id = juliet.account.id
    first = phone.send(juliet_id, "from the phone")
    laptop.expect_message(id=first["id"], text="from the phone", out=True)
    second = laptop.send(juliet_id, "from the laptop", reply_to=first["id"])
    phone.expect_message(id=second["id"], text="from the laptop", out=True, reply_to=first["id"])
    juliet.expect_message(text="from the phone")
    received = juliet.expect_message(text="from the laptop")
    juliet.read(phone.account.id, received["id"])
    juliet.send(phone.account.id, "an answer")
    answer = phone.expect_message(text="an answer")
    assert laptop.expect_message(text="an answer") == answer
    laptop.read(juliet_id, answer["id"])
    laptop.edit(juliet_id, second["id"], "edited on the laptop")
    phone.expect_edit(id=second["id"], text="edited on the laptop")
    phone.delete(juliet_id, [first["id"]], for_both=True)
    laptop.expect("deleted", ids=[first["id"]])
    phone.send("me", "a note")
    laptop.expect_message(text="a note", chat=phone.account.id)
    for device in (phone, laptop):
        wait_chat(device, juliet_id, unread_count=0, last_read_outbox_message_id=second["id"] << 20)

    verify_sessions(phone, laptop, juliet)
    witness = stage.new_device(phone.account, "telethon-1.45")
    code_hash = witness.send_code()
    witness.sign_in(code_hash, stage.server.login_code(phone.account.phone))
    for device in (phone, laptop):
        check_by_witness(device, witness)


def check_by_witness(device: Session, witness: Session) -> None:
    """What TDLib shows is what another client fetches that was never told of anything."""
    fetched = {row["peer"]: row for row in witness.dialogs()}
    shown = {row["peer"]: row for row in device.dialogs()}
    assert shown.keys() == fetched.keys()
    for peer in shown:
        assert device.history(peer) == witness.history(peer)
        if peer != device.account.id:  # Nothing is ever unread among one's own saved messages.
            assert shown[peer] == fetched[peer]


def test_a_session_that_logs_out_forgets_everything(stage: Stage) -> None:
    phone, juliet = stage.pair()
    juliet.send(phone.account.id, "a secret")
    phone.expect_message(text="a secret")
    laptop = stage.second_session(phone)

    laptop.log_out()

    closed = updates(laptop, "updateAuthorizationState", authorization_state={"@type": "authorizationStateClosed"})
    assert len(closed) == 1
    assert [row["device"] for row in phone.authorizations()] == [phone.name]
    assert laptop.open() is False
    juliet.send(phone.account.id, "for the phone alone")
    phone.expect_message(text="for the phone alone")
    verify_sessions(phone, juliet)


def test_a_session_that_is_ended_from_another_one_logs_out(stage: Stage) -> None:
    phone = stage.sign_up("Romeo")
    laptop = stage.second_session(phone)
    other = next(row for row in phone.authorizations() if not row["current"])

    phone.reset_authorization(other)

    laptop.process.wait_events(
        lambda: bool(
            updates(laptop, "updateAuthorizationState", authorization_state={"@type": "authorizationStateClosed"})
        ),
        15,
        "the laptop stays signed in",
    )
    assert ask(phone, "getActiveSessions")["sessions"][0]["is_current"]
    assert phone.account.id != SERVICE_ACCOUNT
