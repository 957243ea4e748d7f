"""The devices of an account: their list, their end, and their keys for other DCs.

A client that carries its authorization to another DC has one more key there. That key shares the `hash` of the first one:
the list shows one device, and ending it ends them all. Follows core.telegram.org/method/account.getAuthorizations.
"""

from dataclasses import replace

from chapar.domain.accounts import Authorization
from chapar.domain.errors import RpcError
from chapar.storage.api import Queries, Storage, Transaction


def list_devices(q: Queries, user_id: int) -> list[Authorization]:
    """One authorization for each device, its first key's, newest activity first."""
    devices: dict[int, Authorization] = {}
    for authorization in q.list_authorizations(user_id):
        known = devices.get(authorization.hash)
        if known is None:
            devices[authorization.hash] = authorization
        elif authorization.created_at < known.created_at:
            devices[authorization.hash] = replace(authorization, active_at=known.active_at)
    return sorted(devices.values(), key=lambda device: -device.active_at)


def access_device(q: Queries, user_id: int, hash: int) -> Authorization:
    """The device of the account that this hash names. Raises HASH_INVALID."""
    for device in list_devices(q, user_id):
        if device.hash == hash:
            return device
    raise RpcError("HASH_INVALID")


async def end_device(storage: Storage, *, user_id: int, hash: int, auth_key_id: int) -> list[int]:
    """End another device of the account; the ids of the keys that no longer speak for it.

    Raises HASH_INVALID for a hash that names no other device (0 and the asking device's own included).
    """

    def unit(tx: Transaction) -> list[int]:
        known = tx.list_authorizations(user_id)
        ended = [authorization.auth_key_id for authorization in known if authorization.hash == hash]
        if not ended or auth_key_id in ended:
            raise RpcError("HASH_INVALID")
        return _end(tx, ended)

    return await storage.write(unit)


async def end_other_devices(storage: Storage, *, user_id: int, auth_key_id: int) -> list[int]:
    """End every device but the one that asks; the ids of the keys that no longer speak for the account."""

    def unit(tx: Transaction) -> list[int]:
        known = tx.list_authorizations(user_id)
        own = {authorization.hash for authorization in known if authorization.auth_key_id == auth_key_id}
        return _end(tx, [authorization.auth_key_id for authorization in known if authorization.hash not in own])

    return await storage.write(unit)


async def log_out(storage: Storage, *, user_id: int, auth_key_id: int) -> list[int]:
    """End the device that asks; the ids of its keys."""

    def unit(tx: Transaction) -> list[int]:
        own = tx.find_authorization(auth_key_id)
        if own is None:
            return []
        known = tx.list_authorizations(user_id)
        return _end(tx, [authorization.auth_key_id for authorization in known if authorization.hash == own.hash])

    return await storage.write(unit)


async def carry_over(
    storage: Storage, *, user_id: int, from_key_id: int, to_key_id: int, ip: str, now: int
) -> Authorization:
    """Sign a second key of a device in. Raises AUTH_BYTES_INVALID when the first one has been ended since."""

    def unit(tx: Transaction) -> Authorization:
        first = tx.find_authorization(from_key_id)
        if first is None or first.user_id != user_id:
            raise RpcError("AUTH_BYTES_INVALID")
        if to_key_id == from_key_id:
            return first
        second = replace(first, auth_key_id=to_key_id, created_at=now, active_at=now, ip=ip)
        tx.put_authorization(second)
        return second

    return await storage.write(unit)


def _end(tx: Transaction, auth_key_ids: list[int]) -> list[int]:
    for auth_key_id in auth_key_ids:
        tx.delete_authorization(auth_key_id)
    return auth_key_ids
