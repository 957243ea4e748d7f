"""Signing in by a token that a device shows (as a QR code) and another device of the account accepts.

Tokens are random, good for half a minute and for one device. Only their hashes are kept, in memory: a lost token is asked
for again. Follows core.telegram.org/api/qr-login.
"""

import hashlib
import hmac
import secrets
from collections import OrderedDict
from dataclasses import dataclass

from chapar.actions.new_devices import Device, authorize
from chapar.domain.accounts import Authorization
from chapar.domain.errors import RpcError
from chapar.storage.api import Storage, Transaction

TOKEN_SECONDS = 30
TOKEN_BYTES = 32
KEPT_SECONDS = 300
"""How long a token is remembered, so that who comes too late is told so."""
SHOWN_BY_DEVICE = 8
"""Tokens remembered of one device, so that one that asks without end takes no room from others."""
WAITING = 10_000
"""Tokens remembered at the same time; the oldest are forgotten first."""


@dataclass(slots=True)
class Shown:
    """A token that a device shows. `except_ids`: accounts that it has already. `expires_at`: Unix time."""

    digest: bytes
    device: Device
    except_ids: frozenset[int]
    expires_at: float
    is_accepted: bool = False


class LoginTokens:
    """The tokens that are shown now, and lately."""

    def __init__(self) -> None:
        self._shown: OrderedDict[bytes, Shown] = OrderedDict()
        self._by_device: dict[int, list[bytes]] = {}

    def show(self, device: Device, except_ids: frozenset[int], now: float) -> bytes:
        """A fresh token for the device to show."""
        token = secrets.token_bytes(TOKEN_BYTES)
        digest = _digest(token)
        self._shown[digest] = Shown(digest, device, except_ids, now + TOKEN_SECONDS)
        own = self._by_device.setdefault(device.auth_key_id, [])
        own.append(digest)
        if len(own) > SHOWN_BY_DEVICE:
            self._forget(own[0])
        self._forget_oldest(now)
        return token

    def find(self, token: bytes, now: float) -> Shown | None:
        """Who shows the token. Raises AUTH_TOKEN_EXPIRED, AUTH_TOKEN_ALREADY_ACCEPTED."""
        digest = _digest(token)
        shown = self._shown.get(digest)
        if shown is None or not hmac.compare_digest(shown.digest, digest):
            return None
        if shown.is_accepted:
            raise RpcError("AUTH_TOKEN_ALREADY_ACCEPTED")
        if shown.expires_at <= now:
            raise RpcError("AUTH_TOKEN_EXPIRED")
        return shown

    def _forget_oldest(self, now: float) -> None:
        while self._shown:
            oldest = next(iter(self._shown.values()))
            if len(self._shown) <= WAITING and now - oldest.expires_at < KEPT_SECONDS:
                return
            self._forget(oldest.digest)

    def _forget(self, digest: bytes) -> None:
        key_id = self._shown.pop(digest).device.auth_key_id
        own = self._by_device[key_id]
        own.remove(digest)
        if not own:
            del self._by_device[key_id]


async def accept(storage: Storage, shown: Shown, *, user_id: int, now: int) -> Authorization:
    """Let the device that shows a token speak for the user.

    Raises AUTH_TOKEN_EXCEPTION when it has that account already, AUTH_TOKEN_ALREADY_ACCEPTED, AUTH_TOKEN_EXPIRED when it
    has signed in otherwise meanwhile, or its key is gone.
    """
    if user_id in shown.except_ids:
        raise RpcError("AUTH_TOKEN_EXCEPTION")

    def unit(tx: Transaction) -> Authorization:
        key_id = shown.device.auth_key_id
        if tx.find_auth_key(key_id) is None or tx.find_authorization(key_id) is not None:
            raise RpcError("AUTH_TOKEN_EXPIRED")
        return authorize(tx, user_id, shown.device, now)

    # Marked before anything waits: of two devices that accept at the same time one is late.
    shown.is_accepted = True
    # Without an origin: the device that accepts is told by updates like the others.
    return await storage.write(unit)


def _digest(token: bytes) -> bytes:
    return hashlib.sha256(token).digest()
