"""Limits on what one account may call: generous to people, and nobody pays for a neighbour."""

import itertools
from collections.abc import Sequence
from typing import Any

import pytest
from harness import Client, Refused, Server

from chapar.clock import ManualClock
from chapar.domain.errors import RpcError
from chapar.domain.peers import user_peer
from chapar.rpc.dispatcher import Dispatcher
from chapar.rpc.flood import COUNTED, LIMITS, FloodGate
from chapar.rpc.method import discover
from chapar.rpc.session import ClientSession
from chapar.tl import functions, types

STARTUP_CALLS = 100
"""What a client calls at once when it starts, at least."""


class Nobody:
    def push(self, body: bytes) -> None: ...

    def push_all(self, bodies: Sequence[bytes], size: int) -> None: ...


def session_of(user_id: int | None, auth_key_id: int = 1) -> ClientSession:
    return ClientSession(auth_key_id, auth_key_id, 1, Nobody(), ip="192.0.2.1", user_id=user_id)


def waits(gate: FloodGate, session: ClientSession, name: str, request: Any = None) -> int:
    """0, or the seconds to wait."""
    try:
        gate.admit(session, name, request)
    except RpcError as error:
        return error.value or 0
    return 0


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def gate(clock: ManualClock) -> FloodGate:
    return FloodGate(clock)


# -- the table --


def test_every_name_in_the_table_is_a_method_and_stands_there_once() -> None:
    names = [name for limit in LIMITS.values() for name in limit.methods]
    assert len(names) == len(set(names))
    for name in names:
        assert hasattr(functions, name.replace(".", "_")), name
    for name, field in COUNTED.items():
        assert name in names
        assert field in getattr(functions, name.replace(".", "_")).__struct_fields__


def test_whatever_is_sent_to_others_has_a_limit_of_its_own() -> None:
    named = {name for limit in LIMITS.values() for name in limit.methods}
    assert [name for name in discover() if name.startswith("messages.send") and name not in named] == []


def test_every_limit_lets_people_wait_for_minutes_at_most() -> None:
    for name, limit in LIMITS.items():
        assert limit.size >= 1
        assert 1 / limit.per_second <= 60, name


# -- generous --


def test_thirty_messages_a_second_pass_for_a_few_seconds_and_not_for_ever(gate: FloodGate, clock: ManualClock) -> None:
    session = session_of(1)
    for _ in range(5 * 30):
        assert waits(gate, session, "messages.sendMessage") == 0
        clock.advance(1 / 30)
    passed = 0
    for _ in range(600 * 30):
        passed += waits(gate, session, "messages.sendMessage") == 0
        clock.advance(1 / 30)
    limit = LIMITS["messages"]
    assert passed <= limit.size + 600 * limit.per_second + 1


def test_a_client_starts_with_all_its_sessions_at_once(gate: FloodGate) -> None:
    for _ in range(8):
        session = session_of(1)
        for _ in range(STARTUP_CALLS):
            assert waits(gate, session, "help.getConfig") == 0
        for name in ("updates.getState", "updates.getDifference", "messages.getDialogs", "contacts.getContacts"):
            assert waits(gate, session, name) == 0


def test_a_long_history_is_paged_fast(gate: FloodGate, clock: ManualClock) -> None:
    session = session_of(1)
    for _ in range(50_000 // 100):
        assert waits(gate, session, "messages.getHistory") == 0
    for _ in range(1000):
        clock.advance(1 / 15)
        assert waits(gate, session, "messages.getHistory") == 0


def test_a_whole_address_book_is_imported_and_a_range_of_numbers_is_not(gate: FloodGate) -> None:
    session = session_of(1)
    hundred = functions.contacts_importContacts(
        contacts=[types.inputPhoneContact(client_id=n, phone=str(n), first_name="", last_name="") for n in range(100)]
    )
    for _ in range(30):
        assert waits(gate, session, "contacts.importContacts", hundred) == 0
    assert any(waits(gate, session, "contacts.importContacts", hundred) for _ in range(30))


# -- tight --


@pytest.mark.parametrize("name", ["auth.sendCode", "auth.resendCode"])
def test_codes_are_few(gate: FloodGate, name: str) -> None:
    session = session_of(None)
    assert [waits(gate, session, name) for _ in range(11)] == [0] * 10 + [60]


@pytest.mark.parametrize(
    "name",
    [
        *("contacts.resolveUsername", "contacts.resolvePhone", "account.checkUsername"),
        *("messages.checkChatInvite", "messages.importChatInvite", "chatlists.checkChatlistInvite"),
    ],
)
def test_who_looks_everybody_up_is_stopped(gate: FloodGate, clock: ManualClock, name: str) -> None:
    session = session_of(1)
    found = 0
    for _ in range(24 * 3600 // 10):
        found += waits(gate, session, name) == 0
        clock.advance(10)
    assert found < 5000


def test_what_is_looked_up_by_different_methods_is_counted_together(gate: FloodGate) -> None:
    session = session_of(1)
    names = itertools.cycle(["contacts.resolveUsername", "contacts.resolvePhone", "account.checkUsername"])
    assert sum(waits(gate, session, name) == 0 for name in itertools.islice(names, 300)) == LIMITS["resolves"].size


# -- who is counted --


def test_people_behind_one_address_are_counted_apart(gate: FloodGate) -> None:
    for user_id in range(1, 50):
        assert waits(gate, session_of(user_id, auth_key_id=user_id), "contacts.resolveUsername") == 0
    greedy = session_of(99)
    while not waits(gate, greedy, "contacts.resolveUsername"):
        pass
    assert waits(gate, session_of(1), "contacts.resolveUsername") == 0
    for key in range(1000, 1050):
        assert waits(gate, session_of(None, auth_key_id=key), "auth.sendCode") == 0


def test_devices_of_one_account_are_counted_together(gate: FloodGate) -> None:
    devices = [session_of(7, auth_key_id=key) for key in range(10)]
    passed = sum(waits(gate, device, "contacts.resolveUsername") == 0 for device in devices * 20)
    assert passed == LIMITS["resolves"].size


def test_a_key_is_no_account_of_the_same_number(gate: FloodGate) -> None:
    for key in (-(2**63), -1, 1, 2**63 - 1):
        while not waits(gate, session_of(None, auth_key_id=key), "contacts.resolveUsername"):
            pass
        assert waits(gate, session_of(key), "contacts.resolveUsername") == 0


def test_limits_do_not_mix(gate: FloodGate) -> None:
    session = session_of(1)
    while not waits(gate, session, "messages.sendMessage"):
        pass
    for name in ("updates.getDifference", "messages.getHistory", "messages.readHistory", "help.getConfig"):
        assert waits(gate, session, name) == 0


def test_a_factor_makes_room(clock: ManualClock) -> None:
    gate, session = FloodGate(clock, factor=3), session_of(1)
    passed = sum(waits(gate, session, "contacts.resolveUsername") == 0 for _ in range(1000))
    assert passed == 3 * LIMITS["resolves"].size


# -- the whole way --


@pytest.fixture
async def pair(server: Server) -> tuple[Client, Client]:
    """Two people on a server that refuses floods."""
    romeo = await server.sign_up("+390000001", "Romeo")
    juliet = await server.sign_up("+390000002", "Juliet")
    server.dispatcher = Dispatcher(
        server.services,
        on_unlisted_error=lambda method, error: server.unlisted.append((method, error)),
        flood_gate=FloodGate(server.clock),
    )
    return romeo, juliet


def note(to: Client, by: Client, number: int) -> functions.messages_sendMessage:
    return functions.messages_sendMessage(peer=by.peer(to), message=f"note {number}", random_id=number + 1)


async def test_a_refused_message_is_not_sent_and_passes_after_the_wait(
    server: Server, pair: tuple[Client, Client]
) -> None:
    romeo, juliet = pair
    size = LIMITS["messages"].size
    for number in range(size):
        await romeo.call(note(juliet, romeo, number))
    with pytest.raises(Refused) as refused:
        await romeo.call(note(juliet, romeo, size))
    assert (refused.value.code, refused.value.message) == (420, "FLOOD_WAIT_1")
    peer = user_peer(juliet.user_id)
    assert await server.storage.read(lambda q: q.count_history(romeo.user_id, peer)) == size
    await juliet.call(note(romeo, juliet, 0))
    server.clock.advance(1)
    await romeo.call(note(juliet, romeo, size))
    assert await server.storage.read(lambda q: q.count_history(romeo.user_id, peer)) == size + 2


async def test_a_call_that_follows_a_refused_one_is_not_made(server: Server, pair: tuple[Client, Client]) -> None:
    romeo, _ = pair
    resolve = functions.contacts_resolveUsername(username="nobody")
    for _ in range(LIMITS["resolves"].size):
        with pytest.raises(Refused, match="USERNAME_NOT_OCCUPIED"):
            await romeo.call(resolve)
    with pytest.raises(Refused, match="420 FLOOD_WAIT_20"):
        await romeo.call(resolve, msg_id=1 << 40)
    with pytest.raises(Refused, match="MSG_WAIT_FAILED"):
        await romeo.call(functions.invokeAfterMsg(msg_id=1 << 40, query=functions.help_getNearestDc()))


async def test_a_session_of_a_refused_first_call_does_not_listen(server: Server, pair: tuple[Client, Client]) -> None:
    romeo, _ = pair
    for _ in range(LIMITS["resolves"].size):
        with pytest.raises(Refused):
            await romeo.call(functions.contacts_resolveUsername(username="nobody"))
    other = await server.client(of=romeo)
    with pytest.raises(Refused, match="FLOOD_WAIT"):
        await other.call(functions.contacts_resolveUsername(username="nobody"))
    assert not other.session.wants_updates


def test_an_address_book_is_emptied_once_at_a_time(gate: FloodGate) -> None:
    """Each of the people in a request is looked up: a request for thousands is not one change."""
    request = functions.contacts_deleteContacts(id=[types.inputUserSelf()] * 10_000)
    assert waits(gate, session_of(1), "contacts.deleteContacts", request) == 0
    assert waits(gate, session_of(1), "contacts.deleteContacts", request) > 0


def test_cards_of_people_find_no_more_numbers_than_looking_for_them(gate: FloodGate) -> None:
    session, peer = session_of(1), types.inputPeerSelf()
    card = types.inputMediaContact(phone_number="15550001", first_name="A", last_name="", vcard="")
    send = functions.messages_sendMedia(peer=peer, media=card, message="", random_id=1)
    upload = functions.messages_uploadMedia(peer=peer, media=card)
    most = LIMITS["resolves"].size
    for _ in range(most // 2):
        assert not waits(gate, session, "messages.sendMedia", send)
        assert not waits(gate, session, "messages.uploadMedia", upload)
    assert waits(gate, session, "messages.uploadMedia", upload)
    assert waits(gate, session, "contacts.resolvePhone")
    place = types.inputMediaGeoPoint(geo_point=types.inputGeoPoint(lat=1.0, long=1.0))
    assert not waits(gate, session, "messages.uploadMedia", functions.messages_uploadMedia(peer=peer, media=place))
