"""Authorization keys as a running server holds them. core.telegram.org/mtproto/description#key-terms"""

from __future__ import annotations


class AuthKey:
    """A 256 byte key, its id and what is known about it, with the slices that key derivation needs cut beforehand.

    `auth_key_id`: signed 64 bit, low half of SHA1(key). `expires_at`: unix seconds for a temporary key, else None.
    `perm_auth_key_id`: the permanent key a temporary one is bound to (the gateway sets it after `auth.bindTempAuthKey`).
    `first_salt`: the salt both ends derive in the key exchange; known only while the server that made the key runs.
    `owner`: free for the gateway. Raises ValueError when the key is not 256 bytes.
    """

    __slots__ = ("auth_key_id", "expires_at", "first_salt", "key", "owner", "perm_auth_key_id")

    def __init__(
        self,
        key: bytes,
        *,
        expires_at: int | None = None,
        perm_auth_key_id: int | None = None,
        first_salt: int | None = None,
    ) -> None:
        raise NotImplementedError
