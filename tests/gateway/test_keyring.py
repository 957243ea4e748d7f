"""Keys in memory: bounded, and found by the permanent key they speak through."""

import os

from chapar.gateway.keyring import Keyring, KeyState
from chapar.mtproto.auth_key import AuthKey
from chapar.rpc.session import ClientSession


def make_state(**options: int) -> KeyState:
    return KeyState(AuthKey(os.urandom(256), **options), dc_id=2)


def session_of(state: KeyState) -> ClientSession:
    key_id = state.auth_key.auth_key_id
    return ClientSession(key_id, state.speaker_id, 1, outbox=None)  # type: ignore[arg-type]


def key_id(state: KeyState) -> int:
    return state.auth_key.auth_key_id


def test_idle_keys_go_oldest_first_and_busy_ones_stay() -> None:
    keyring = Keyring(idle_keys=2)
    busy, *idle = [make_state() for _ in range(4)]
    keyring.add(busy)
    session = session_of(busy)
    keyring.attach(busy, session)
    for state in idle:
        keyring.add(state)
    assert key_id(busy) in keyring
    assert [key_id(state) in keyring for state in idle] == [False, True, True]
    assert list(keyring.of_speaker(key_id(idle[0]))) == []
    keyring.detach(busy, session)
    assert [key_id(state) in keyring for state in (busy, *idle)] == [True, False, False, True]
    assert keyring.find_auth_key(key_id(idle[0])) is None
    assert keyring.find_auth_key(key_id(busy)) is busy.auth_key


def test_a_key_stays_busy_until_its_last_session_ends() -> None:
    keyring = Keyring(idle_keys=0)
    state = make_state()
    keyring.add(state)
    assert key_id(state) not in keyring
    keyring = Keyring(idle_keys=1)
    keyring.add(state)
    first, second = session_of(state), session_of(state)
    keyring.attach(state, first)
    keyring.attach(state, second)
    keyring.detach(state, first)
    keyring.detach(state, first)
    assert state.sessions == [second]
    for other in (make_state(), make_state()):
        keyring.add(other)
    assert key_id(state) in keyring


def test_temporary_keys_are_found_by_the_permanent_one() -> None:
    keyring = Keyring()
    permanent, temporary = make_state(), make_state(expires_at=2_000_000_000)
    keyring.add(permanent)
    keyring.add(temporary)
    assert list(keyring.of_speaker(key_id(permanent))) == [permanent]
    keyring.rebind(temporary, key_id(permanent))
    assert set(keyring.of_speaker(key_id(permanent))) == {permanent, temporary}
    assert temporary.auth_key.perm_auth_key_id == key_id(permanent)
    assert list(keyring.of_speaker(key_id(temporary))) == []
    keyring.remove(key_id(temporary))
    assert list(keyring.of_speaker(key_id(permanent))) == [permanent]
    assert key_id(temporary) not in keyring


def test_a_key_is_added_once() -> None:
    keyring = Keyring()
    state = make_state()
    keyring.add(state)
    again = KeyState(state.auth_key, dc_id=4)
    keyring.add(again)
    assert keyring.find(key_id(state)) is state
