"""Links by which somebody is found for a while. Follows core.telegram.org/api/links#temporary-profile-links.

Tokens are random and one an account. Only their hashes are kept, in memory: a link that ended with the server is made anew.
"""

import hashlib
import hmac
import secrets
from collections import OrderedDict
from typing import NamedTuple

from chapar.domain.errors import RpcError

TOKEN_SECONDS = 24 * 3600
TOKEN_BYTES = 24
REMEMBERED = 10_000
"""Tokens remembered at the same time; the oldest are forgotten first."""


class _Given(NamedTuple):
    digest: bytes
    user_id: int
    expires_at: float


class ContactTokens:
    """The tokens that are good now."""

    def __init__(self) -> None:
        self._by_digest: OrderedDict[bytes, _Given] = OrderedDict()
        self._by_user: dict[int, bytes] = {}

    def give(self, user_id: int, now: float) -> tuple[str, int]:
        """A fresh token for an account, whose earlier one ends, and the Unix time until which it is good."""
        self._forget(self._by_user.get(user_id))
        token = secrets.token_urlsafe(TOKEN_BYTES)
        given = _Given(_digest(token), user_id, int(now) + TOKEN_SECONDS)
        self._by_digest[given.digest] = given
        self._by_user[user_id] = given.digest
        if len(self._by_digest) > REMEMBERED:
            self._forget(next(iter(self._by_digest)))
        return token, int(given.expires_at)

    def _forget(self, digest: bytes | None) -> None:
        given = self._by_digest.pop(digest, None) if digest else None
        if given is not None:
            del self._by_user[given.user_id]

    def find(self, token: str, now: float) -> int:
        """Whose token it is. Raises IMPORT_TOKEN_INVALID, also for one that has ended."""
        digest = _digest(token)
        given = self._by_digest.get(digest)
        if given is None or not hmac.compare_digest(given.digest, digest) or given.expires_at <= now:
            raise RpcError("IMPORT_TOKEN_INVALID")
        return given.user_id


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
