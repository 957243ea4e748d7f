"""auth.bindTempAuthKey: the proof that one client holds both keys. core.telegram.org/method/auth.bindTempAuthKey"""

from __future__ import annotations

import hmac
from struct import Struct
from typing import Any, Final

from chapar.crypto.aes import ige_decrypt, ige_encrypt
from chapar.crypto.kdf import auth_key_id, v1_key_iv, v1_msg_key
from chapar.tl import service
from chapar.tl.exceptions import DecodeError

_HEAD: Final = Struct("<16sqii")
"""random, msg_id, seqno, length: the envelope of MTProto 1.0 with random bytes for salt and session."""
_ENVELOPE_BYTES: Final = 24
_INNER_BYTES: Final = 40
_INVALID: Final = "ENCRYPTED_MESSAGE_INVALID"


class BindingError(Exception):
    """The binding is refused; `name` is the RPC error: `ENCRYPTED_MESSAGE_INVALID` or `EXPIRES_AT_INVALID`."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


def verify_binding(
    perm_key: bytes,
    encrypted_message: bytes,
    *,
    perm_auth_key_id: int,
    temp_auth_key_id: int,
    session_id: int,
    msg_id: int,
    nonce: int,
    expires_at: int,
) -> None:
    """Check the inner `bind_auth_key_inner` (MTProto 1.0 envelope under the permanent key) against the outer call.

    `msg_id` and `session_id` are those of the `auth.bindTempAuthKey` request, `temp_auth_key_id` is the key it came
    under. All ids are signed 64 bit, `expires_at` is in unix seconds. Whether the permanent key exists and the time lies
    ahead is for the caller to see. Raises BindingError.
    """
    inner = _open(perm_key, encrypted_message, perm_auth_key_id, msg_id)
    expected = (nonce, temp_auth_key_id, perm_auth_key_id, session_id)
    found = (inner.nonce, inner.temp_auth_key_id, inner.perm_auth_key_id, inner.temp_session_id)
    if found != expected:
        raise BindingError(_INVALID)
    if inner.expires_at != expires_at:
        raise BindingError("EXPIRES_AT_INVALID")


def seal_binding(
    perm_key: bytes,
    *,
    temp_auth_key_id: int,
    session_id: int,
    msg_id: int,
    nonce: int,
    expires_at: int,
    random: bytes,
) -> bytes:
    """The client's side, for tests and load generators. `random`: 24 bytes, 16 for the envelope and 8 of padding."""
    perm_id = auth_key_id(perm_key)
    inner = service.encode(
        service.types.bind_auth_key_inner(
            nonce=nonce,
            temp_auth_key_id=temp_auth_key_id,
            perm_auth_key_id=perm_id,
            temp_session_id=session_id,
            expires_at=expires_at,
        )
    )
    plain = _HEAD.pack(random[:16], msg_id, 0, len(inner)) + inner
    msg_key = v1_msg_key(plain)
    key, iv = v1_key_iv(perm_key, msg_key, from_client=True)
    encrypted = ige_encrypt(plain + random[16:24], key, iv)
    return perm_id.to_bytes(8, "little", signed=True) + msg_key + encrypted


def _open(perm_key: bytes, packet: bytes, perm_auth_key_id: int, msg_id: int) -> Any:
    """The decrypted `bind_auth_key_inner`."""
    body_size = len(packet) - _ENVELOPE_BYTES
    if body_size % 16 or not _HEAD.size + _INNER_BYTES <= body_size < _HEAD.size + _INNER_BYTES + 16:
        raise BindingError(_INVALID)
    if int.from_bytes(packet[:8], "little", signed=True) != perm_auth_key_id:
        raise BindingError(_INVALID)
    msg_key = packet[8:_ENVELOPE_BYTES]
    key, iv = v1_key_iv(perm_key, msg_key, from_client=True)
    plain = ige_decrypt(packet[_ENVELOPE_BYTES:], key, iv)[: _HEAD.size + _INNER_BYTES]
    if not hmac.compare_digest(v1_msg_key(plain), msg_key):
        raise BindingError(_INVALID)
    _, inner_msg_id, _, size = _HEAD.unpack_from(plain)
    if inner_msg_id != msg_id or size != _INNER_BYTES:
        raise BindingError(_INVALID)
    try:
        inner = service.decode(plain, _HEAD.size)[0]
    except DecodeError as error:
        raise BindingError(_INVALID) from error
    if not isinstance(inner, service.types.bind_auth_key_inner):
        raise BindingError(_INVALID)
    return inner
