"""Authorization keys as a running server holds them, and the envelope they seal.

core.telegram.org/mtproto/description#encrypted-message
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator

from chapar.crypto.aes import ige_decrypt
from chapar.crypto.kdf import Direction
from chapar.crypto.kdf import auth_key_id as id_of_key
from chapar.crypto.pieces import open_in_pieces, seal_in_pieces

_ENVELOPE_BYTES = 24
_MIN_PLAIN_BYTES = 48


class AuthKey:
    """A 256 byte key, its id and what is known about it, with the slices that key derivation needs cut beforehand.

    `auth_key_id`: signed 64 bit, low half of SHA1(key); `id_bytes`: the same as it stands in packets.
    `expires_at`: unix seconds for a temporary key, else None.
    `perm_auth_key_id`: the permanent key a temporary one is bound to (the gateway sets it after `auth.bindTempAuthKey`).
    `first_salt`: the salt both ends derive in the key exchange; known only while the server that made the key runs.
    `owner`: free for the gateway. Raises ValueError when the key is not 256 bytes.
    """

    __slots__ = (
        "_from_client",
        "_from_server",
        "auth_key_id",
        "expires_at",
        "first_salt",
        "id_bytes",
        "key",
        "owner",
        "perm_auth_key_id",
        "salt",
        "salts",
        "salts_until",
    )

    def __init__(
        self,
        key: bytes,
        *,
        expires_at: int | None = None,
        perm_auth_key_id: int | None = None,
        first_salt: int | None = None,
    ) -> None:
        self._from_client = Direction(key, from_client=True)
        self._from_server = Direction(key, from_client=False)
        self.key = key
        self.auth_key_id = id_of_key(key)
        self.id_bytes = self.auth_key_id.to_bytes(8, "little", signed=True)
        self.expires_at = expires_at
        self.perm_auth_key_id = perm_auth_key_id
        self.first_salt = first_salt
        self.owner: object | None = None
        self.salt = 0
        self.salts: tuple[int, ...] = ()
        """Written by `chapar.mtproto.salts`: the salt of now, and all that are accepted, until `salts_until`."""
        self.salts_until = 0.0

    def open(self, packet: bytes) -> tuple[bytes, bytes] | None:
        """(plain message, quick ack token) of a client's packet; None when it was not sealed with this key.

        The msg_key is checked, in constant time, before anything inside is looked at.
        """
        if not _has_blocks(packet):
            return None
        msg_key = packet[8:24]
        key, iv = self._from_client.key_iv(msg_key)
        plain = ige_decrypt(packet[24:], key, iv)
        large = self._from_client.msg_key_large(plain)
        if not hmac.compare_digest(large[8:24], msg_key):
            return None
        return plain, large

    def open_in_pieces(self, packet: bytes, opened: list[tuple[bytes, bytes] | None]) -> Iterator[None]:
        """The same of a long packet, a piece at a time: in the end `opened` holds what `open` gives."""
        if not _has_blocks(packet):
            opened.append(None)
            return
        found: list[bytes] = []
        yield from open_in_pieces(self._from_client, packet[8:24], packet[_ENVELOPE_BYTES:], found)
        plain, large = found
        opened.append((plain, large) if hmac.compare_digest(large[8:24], packet[8:24]) else None)

    def seal(self, plain: bytes) -> bytes:
        """The packet to the client that holds `plain` (salt to padding, a multiple of 16 bytes)."""
        return self.id_bytes + self._from_server.seal(plain)

    def seal_in_pieces(self, head: bytes, content: bytes, tail: bytes, sealed: list[bytes]) -> Iterator[None]:
        """The same of a long message, a piece at a time: see `chapar.crypto.pieces`."""
        sealed.append(self.id_bytes)
        return seal_in_pieces(self._from_server, head, content, tail, sealed)


def _has_blocks(packet: bytes) -> bool:
    size = len(packet) - _ENVELOPE_BYTES
    return size >= _MIN_PLAIN_BYTES and not size % 16


def quick_ack_token(msg_key_large: bytes) -> bytes:
    """The four bytes that acknowledge a packet at once: the start of its large msg_key with the top bit set."""
    return msg_key_large[:3] + bytes((msg_key_large[3] | 0x80,))
