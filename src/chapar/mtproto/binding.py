"""auth.bindTempAuthKey: the proof that one client holds both keys. core.telegram.org/method/auth.bindTempAuthKey"""

from __future__ import annotations


class BindingError(Exception):
    """The binding is refused; `name` is the RPC error (`ENCRYPTED_MESSAGE_INVALID`, `TEMP_AUTH_KEY_EMPTY`, `EXPIRES_AT_INVALID`)."""

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

    `msg_id` and `session_id` are those of the `auth.bindTempAuthKey` request. Raises BindingError.
    """
    raise NotImplementedError
