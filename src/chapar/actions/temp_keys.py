"""Temporary auth keys and the permanent ones that they act for. Follows core.telegram.org/api/pfs."""

from collections.abc import Callable, Collection
from typing import NamedTuple

from chapar.domain.accounts import AuthKeyRow, Authorization
from chapar.domain.errors import RpcError
from chapar.storage.api import Storage, Transaction


class Binding(NamedTuple):
    """What a temporary key acts for now: the permanent key's row, and whom that speaks for."""

    permanent: AuthKeyRow
    authorization: Authorization | None


async def bind(
    storage: Storage,
    *,
    temp_auth_key_id: int,
    perm_auth_key_id: int,
    expires_at: int,
    now: int,
    verify: Callable[[bytes], None],
) -> Binding:
    """Let a temporary key act for a permanent one until `expires_at` (Unix time), or its own end when that is earlier.

    `verify(key)` raises when the client has not proved that it holds the permanent key. Raises TEMP_AUTH_KEY_EMPTY,
    TEMP_AUTH_KEY_ALREADY_BOUND, EXPIRES_AT_INVALID, ENCRYPTED_MESSAGE_INVALID.
    """

    def unit(tx: Transaction) -> Binding:
        temporary = tx.find_auth_key(temp_auth_key_id)
        if temporary is None or temporary.expires_at is None:
            raise RpcError("TEMP_AUTH_KEY_EMPTY")
        permanent = tx.find_auth_key(perm_auth_key_id)
        if permanent is None or permanent.expires_at is not None:
            # The client holds a key that this server has lost: this error makes it start afresh.
            raise RpcError("ENCRYPTED_MESSAGE_INVALID")
        if expires_at <= now:
            raise RpcError("EXPIRES_AT_INVALID")
        verify(permanent.key)
        if temporary.perm_auth_key_id not in (None, perm_auth_key_id):
            raise RpcError("TEMP_AUTH_KEY_ALREADY_BOUND")
        tx.bind_temp_auth_key(temp_auth_key_id, perm_auth_key_id, min(expires_at, temporary.expires_at))
        if permanent.client is None and temporary.client is not None:
            tx.set_client_info(perm_auth_key_id, temporary.client)
        return Binding(permanent, tx.find_authorization(perm_auth_key_id))

    return await storage.write(unit)


async def drop(storage: Storage, perm_auth_key_id: int, *, keep: Collection[int]) -> list[int]:
    """Forget the temporary keys that act for a permanent one, except those of `keep`; the ids of the forgotten ones."""

    def unit(tx: Transaction) -> list[int]:
        dropped = [key_id for key_id in tx.list_temp_auth_keys(perm_auth_key_id) if key_id not in keep]
        for key_id in dropped:
            tx.delete_auth_key(key_id)
        return dropped

    return await storage.write(unit)
