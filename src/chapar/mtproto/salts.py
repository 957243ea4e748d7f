"""Server salts: derived from a secret, the key and the half hour, never stored.

core.telegram.org/mtproto/description#server-salt, core.telegram.org/mtproto/service_messages#request-for-several-future-salts
"""

from __future__ import annotations

import hashlib
from typing import Final, NamedTuple

from chapar.mtproto.auth_key import AuthKey

SLOT_SECONDS: Final = 1800
AHEAD_SECONDS: Final = 300
"""A salt is accepted this long before its time, for clients that switch early."""
MAX_FUTURE_SALTS: Final = 64
FIRST_SALT_SECONDS: Final = 3600
"""How long the salt that both ends derive in the key exchange is good."""


class FutureSalt(NamedTuple):
    """`valid_since`, `valid_until`: unix seconds; `salt`: signed 64 bit."""

    valid_since: int
    valid_until: int
    salt: int


class Salts:
    """Salts of all keys of a server.

    A salt begins with its slot of half an hour and is good for two slots, so that there are always two good ones and a
    client never finds itself without. `secret`: 32 bytes or more, the same after a restart.
    """

    def __init__(self, secret: bytes) -> None:
        if len(secret) < 32:
            raise ValueError("the salt secret must have 32 bytes or more")
        self._secret = hashlib.sha256(secret).digest()

    def refresh(self, key: AuthKey, now: float) -> None:
        """Bring `key.salt`, `key.salts` and `key.salts_until` up to `now` (unix seconds)."""
        slot = int(now) // SLOT_SECONDS
        key.salt = self._derive(key, slot)
        is_late = now >= (slot + 1) * SLOT_SECONDS - AHEAD_SECONDS
        salts = [key.salt, self._derive(key, slot - 1)]
        if is_late:
            salts.append(self._derive(key, slot + 1))
        key.salts = tuple(salts)
        key.salts_until = (slot + 1) * SLOT_SECONDS - (0 if is_late else AHEAD_SECONDS)

    def future(self, key: AuthKey, now: float, count: int) -> list[FutureSalt]:
        """`count` salts (1 to 64, others are brought into the range), that of now first."""
        slot = int(now) // SLOT_SECONDS
        return [
            FutureSalt(at * SLOT_SECONDS, (at + 2) * SLOT_SECONDS, self._derive(key, at))
            for at in range(slot, slot + max(1, min(count, MAX_FUTURE_SALTS)))
        ]

    def _derive(self, key: AuthKey, slot: int) -> int:
        mac = hashlib.blake2b(key.id_bytes + slot.to_bytes(8, "little"), key=self._secret, digest_size=8)
        return int.from_bytes(mac.digest(), "little", signed=True)
