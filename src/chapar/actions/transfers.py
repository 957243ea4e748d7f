"""An authorization on its way from one auth key to another of the same client.

Clients keep a key for every DC and carry their authorization over. Follows core.telegram.org/api/datacenter.
"""

import secrets
from collections import OrderedDict
from typing import NamedTuple

from chapar.domain.errors import RpcError

LIFETIME_SECONDS = 300
WAITING = 10_000
"""Transfers under way; the oldest are forgotten first."""


class Transfer(NamedTuple):
    """Who may import, the key that exported, and until when (Unix time)."""

    user_id: int
    auth_key_id: int
    expires_at: float


class Transfers:
    """Hands out tokens that are good once and for five minutes. Kept in memory: a lost one is asked for again."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[bytes, Transfer] = OrderedDict()

    def export(self, user_id: int, auth_key_id: int, now: float) -> bytes:
        """A token of 32 bytes by which another key may be signed in as this user."""
        token = secrets.token_bytes(32)
        self._waiting[token] = Transfer(user_id, auth_key_id, now + LIFETIME_SECONDS)
        if len(self._waiting) > WAITING:
            self._waiting.popitem(last=False)
        return token

    def take(self, user_id: int, token: bytes, now: float) -> Transfer:
        """What the token stands for; it is spent. Raises AUTH_BYTES_INVALID.

        A look-up by the token leaks nothing of use by its time: tokens are random, long, and compared by their hash.
        """
        transfer = self._waiting.pop(token, None)
        if transfer is None or transfer.user_id != user_id or transfer.expires_at <= now:
            raise RpcError("AUTH_BYTES_INVALID")
        return transfer
