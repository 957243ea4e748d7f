"""Switches that clients keep on the server. Follows core.telegram.org/api/account."""

from typing import TypeVar

import msgspec

from chapar.domain.errors import RpcError
from chapar.domain.notices import AutosaveChanged
from chapar.domain.settings import AccountOption, AutosaveRule
from chapar.domain.updates import Origin
from chapar.storage.api import Queries, Storage, Transaction

V = TypeVar("V")

ACCOUNT_DAYS = "account_days"
AUTO_DOWNLOAD = "auto_download."
"""Before the name of a preset: "low", "medium" or "high"."""
HIDES_SIGN_UPS = "hides_sign_ups"
SHOWS_SENSITIVE = "shows_sensitive"


def find_option(q: Queries, user_id: int, key: str, kind: type[V]) -> V | None:
    """A value that was kept under a key."""
    kept = q.find_setting(user_id, AccountOption, key)
    return None if kept is None else msgspec.json.decode(kept.json, type=kind)


async def set_option(storage: Storage, *, user_id: int, key: str, value: object) -> None:
    """Keep a value, which JSON can say, in the place of the one before."""
    option = AccountOption(msgspec.json.encode(value).decode())
    await storage.write(lambda tx: tx.put_setting(user_id, option, key))


async def set_autosave(
    storage: Storage,
    *,
    user_id: int,
    keys: list[str],
    rule: AutosaveRule,
    limit: int,
    now: int,
    origin: Origin | None = None,
) -> None:
    """Keep what devices save from some kinds of peers or from one peer (`domain.settings.AutosaveRule`).

    Raises LIMIT_INVALID: there would be more than `limit` rules.
    """

    def unit(tx: Transaction) -> None:
        if len(tx.list_settings(user_id, AutosaveRule).keys() | set(keys)) > limit:
            raise RpcError("LIMIT_INVALID")
        for key in keys:
            tx.put_setting(user_id, rule, key)
        tx.log_notice(user_id, AutosaveChanged(), now)

    await storage.write(unit, origin)


async def drop_autosave_exceptions(
    storage: Storage, *, user_id: int, kinds: tuple[str, ...], now: int, origin: Origin | None = None
) -> None:
    """Forget the rules of single peers; those of kinds stay."""

    def unit(tx: Transaction) -> None:
        for key in tx.list_settings(user_id, AutosaveRule):
            if key not in kinds:
                tx.delete_setting(user_id, AutosaveRule, key)
        tx.log_notice(user_id, AutosaveChanged(), now)

    await storage.write(unit, origin)
