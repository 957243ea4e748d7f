"""The devices of an account."""

from types import SimpleNamespace
from typing import Any

import pytest

from chapar.actions.authorizations import access_device, list_devices
from chapar.domain.accounts import Authorization
from chapar.domain.errors import RpcError


def queries(*known: Authorization) -> Any:
    """Reads that find these, newest activity first."""
    by_activity = sorted(known, key=lambda one: -one.active_at)
    return SimpleNamespace(list_authorizations=lambda user_id: [one for one in by_activity if one.user_id == user_id])


def authorization(key: int, hash_: int, created_at: int, active_at: int, user_id: int = 1) -> Authorization:
    return Authorization(key, user_id, hash_, created_at, active_at, "")


def test_keys_of_one_device_are_one_device() -> None:
    q = queries(
        authorization(1, 50, created_at=10, active_at=20),
        authorization(2, 50, created_at=15, active_at=90),
        authorization(3, 60, created_at=11, active_at=30),
    )
    assert [(one.auth_key_id, one.hash, one.active_at) for one in list_devices(q, 1)] == [(1, 50, 90), (3, 60, 30)]


def test_a_device_is_found_by_its_hash_for_its_owner_only() -> None:
    q = queries(authorization(1, 50, 10, 20), authorization(2, 60, 10, 20, user_id=2))
    assert access_device(q, 1, 50).auth_key_id == 1
    for hash_ in (0, 60):
        with pytest.raises(RpcError, match="HASH_INVALID"):
            access_device(q, 1, hash_)
