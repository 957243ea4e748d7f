"""What accounts keep for their clients."""

from collections.abc import Iterable
from typing import TypeVar

from chapar.domain.settings import Setting
from chapar.storage.settings_rows import decode_setting, encode_setting, kind_of
from chapar.storage.sqlite.statements import Statements
from chapar.storage.sqlite.writes import Writes

S = TypeVar("S", bound=Setting)


class SettingQueries(Statements):
    """The settings part of `Queries`."""

    def find_setting(self, owner_id: int, kind: type[S], key: str = "") -> S | None:
        return self.load_settings(owner_id, kind, (key,)).get(key)

    def load_settings(self, owner_id: int, kind: type[S], keys: Iterable[str]) -> dict[str, S]:
        found = {}
        for key in keys:
            row = self._one(
                "SELECT value FROM settings WHERE owner_id = ? AND kind = ? AND key = ?", (owner_id, kind_of(kind), key)
            )
            if row is not None:
                found[key] = decode_setting(kind, self._contents.unseal(row[0]))
        return found

    def list_settings(self, owner_id: int, kind: type[S]) -> dict[str, S]:
        rows = self._all(
            "SELECT key, value FROM settings WHERE owner_id = ? AND kind = ? ORDER BY key", (owner_id, kind_of(kind))
        )
        return {key: decode_setting(kind, self._contents.unseal(value)) for key, value in rows}


class SettingWrites(SettingQueries, Writes):
    """The settings part of `Transaction`."""

    def put_setting(self, owner_id: int, value: Setting, key: str = "") -> None:
        self._execute(
            "INSERT OR REPLACE INTO settings (owner_id, kind, key, value) VALUES (?, ?, ?, ?)",
            (owner_id, kind_of(type(value)), key, self._contents.seal(encode_setting(value))),
        )

    def delete_setting(self, owner_id: int, kind: type[Setting], key: str = "") -> None:
        self._execute(
            "DELETE FROM settings WHERE owner_id = ? AND kind = ? AND key = ?", (owner_id, kind_of(kind), key)
        )
