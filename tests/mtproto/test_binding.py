"""auth.bindTempAuthKey's proof. Handshake rule 1."""

import os
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.crypto.aes import ige_encrypt
from chapar.crypto.kdf import auth_key_id, v1_key_iv, v1_msg_key
from chapar.mtproto.binding import BindingError, seal_binding, verify_binding
from chapar.tl import service

PERM_KEY = bytes(range(256))
PERM_ID = auth_key_id(PERM_KEY)
INNER = {"temp_auth_key_id": -5, "session_id": 6, "msg_id": 8, "nonce": -7, "expires_at": 1_800_000_000}
SEALED = seal_binding(PERM_KEY, **INNER, random=os.urandom(24))


def verify(sealed: bytes = SEALED, **changes: Any) -> None:
    verify_binding(PERM_KEY, sealed, **{"perm_auth_key_id": PERM_ID, **INNER, **changes})


def seal(plain: bytes) -> bytes:
    """An envelope of MTProto 1.0 with a right msg_key around anything."""
    msg_key = v1_msg_key(plain[:72])
    key, iv = v1_key_iv(PERM_KEY, msg_key, from_client=True)
    return PERM_ID.to_bytes(8, "little", signed=True) + msg_key + ige_encrypt(plain, key, iv)


def test_a_true_proof_is_accepted() -> None:
    verify()


@pytest.mark.parametrize(
    "change",
    [
        {"temp_auth_key_id": 5},
        {"session_id": 7},
        {"msg_id": 12},
        {"nonce": 7},
        {"perm_auth_key_id": PERM_ID ^ 1},
    ],
)
def test_a_proof_for_something_else_is_refused(change: dict[str, int]) -> None:
    with pytest.raises(BindingError) as raised:
        verify(**change)
    assert raised.value.name == "ENCRYPTED_MESSAGE_INVALID"


def test_another_time_is_refused_by_its_own_name() -> None:
    with pytest.raises(BindingError) as raised:
        verify(expires_at=1_800_000_001)
    assert raised.value.name == "EXPIRES_AT_INVALID"


def test_another_permanent_key_is_refused() -> None:
    other = bytes(256)
    with pytest.raises(BindingError):
        verify_binding(other, SEALED, perm_auth_key_id=PERM_ID, **INNER)


@given(st.integers(0, len(SEALED) - 9), st.integers(1, 255))
def test_a_changed_byte_is_refused(place: int, change: int) -> None:
    """All but the last eight bytes, which are padding that nothing protects in MTProto 1.0."""
    damaged = bytearray(SEALED)
    damaged[place] ^= change
    with pytest.raises(BindingError):
        verify(bytes(damaged))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(data: bytes) -> None:
    for sealed in (data, SEALED[:24] + data, SEALED[:8] + data):
        with pytest.raises(BindingError):
            verify(sealed)


@pytest.mark.parametrize("size", [0, 24, 24 + 64, 24 + 96])
def test_another_length_is_refused(size: int) -> None:
    with pytest.raises(BindingError):
        verify(PERM_ID.to_bytes(8, "little", signed=True) + bytes(max(size - 8, 0)))


def test_another_object_inside_is_refused() -> None:
    head = bytes(16) + (8).to_bytes(8, "little") + bytes(4)
    pong = service.encode(service.types.pong(msg_id=1, ping_id=2)) + bytes(20)
    unknown = b"\x01\x02\x03\x04" + bytes(36)
    for inner in (pong, unknown):
        with pytest.raises(BindingError):
            verify(seal(head + (40).to_bytes(4, "little") + inner + bytes(8)))
    with pytest.raises(BindingError):
        verify(seal(head + (36).to_bytes(4, "little") + pong + bytes(8)))
