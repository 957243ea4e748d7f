"""Accounts that are there before the server starts: written by the storage's own writes, not through the network.

Thousands of sign-ups would take longer than what is to be measured; what they leave behind is a key, an account and an
authorization.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Coroutine, Sequence
from hashlib import sha1
from pathlib import Path
from typing import Any

from bench.clients.mtproto import Envelope
from chapar.clock import SystemClock
from chapar.crypto.kdf import AUTH_KEY_BYTES, auth_key_id
from chapar.data_folder import prepare_folder
from chapar.domain.accounts import AuthKeyRow, Authorization
from chapar.domain.users import User
from chapar.storage.api import Storage, Transaction
from chapar.storage.sqlite.opening import open_storage

UNIT = 1000
"""Accounts that are written at a time."""
DC_ID = 2


def in_storage(data: Path, work: Callable[[Storage], Coroutine[Any, Any, None]]) -> None:
    """Do something with the database of a data folder on which no server runs. Raises StorageError."""

    async def run() -> None:
        prepare_folder(data)
        storage = open_storage(data, SystemClock(), loop=asyncio.get_running_loop())
        try:
            await work(storage)
        finally:
            await storage.close()

    asyncio.run(run())


def write_people(data: Path, count: int, first_phone: int) -> list[Envelope]:
    """Add `count` accounts with numbers from `first_phone` on, one signed-in device each; returns the keys of the devices."""
    keys = [os.urandom(AUTH_KEY_BYTES) for _ in range(count)]

    async def write(storage: Storage) -> None:
        for start in range(0, count, UNIT):
            await storage.write(_sign_in(keys[start : start + UNIT], first_phone + start))

    in_storage(data, write)
    return [Envelope(key, sha1(key).digest()[12:]) for key in keys]


def _sign_in(keys: Sequence[bytes], first_phone: int) -> Callable[[Transaction], None]:
    now = int(time.time())

    def unit(tx: Transaction) -> None:
        for place, key in enumerate(keys):
            phone = str(first_phone + place)
            user = tx.insert_user(User(0, phone, f"Reader {phone}", created_at=now, was_online_at=now))
            key_id = auth_key_id(key)
            tx.insert_auth_key(AuthKeyRow(key_id, key, now, DC_ID))
            tx.put_authorization(Authorization(key_id, user.id, place + 1, now, now, "127.0.0.1"))

    return unit
