"""Keys, authorizations and login codes."""

import msgspec

from chapar.domain.accounts import AuthKeyRow, Authorization, ClientInfo, LoginCode
from chapar.storage.api import READ_DATE_SECONDS
from chapar.storage.sqlite.statements import Row, Statements
from chapar.storage.sqlite.writes import Writes

LOGIN_CODE_KEPT_SECONDS = 24 * 3600
"""How long an expired login code is remembered, because its counters limit the next ones."""

_encode_client = msgspec.json.Encoder().encode
_decode_client = msgspec.json.Decoder(ClientInfo).decode

_AUTHORIZATION = (
    "SELECT a.auth_key_id, a.user_id, a.hash, a.created_at, a.active_at, a.ip, k.client"
    " FROM authorizations a LEFT JOIN auth_keys k USING (auth_key_id)"
)


class AccountQueries(Statements):
    """The account part of `Queries`."""

    def find_auth_key(self, auth_key_id: int) -> AuthKeyRow | None:
        row = self._one(
            "SELECT auth_key_id, key, created_at, dc_id, expires_at, perm_auth_key_id, client"
            " FROM auth_keys WHERE auth_key_id = ?",
            (auth_key_id,),
        )
        return AuthKeyRow(*_with_client(row)) if row else None

    def list_temp_auth_keys(self, perm_auth_key_id: int) -> list[int]:
        statement = "SELECT auth_key_id FROM auth_keys WHERE perm_auth_key_id = ? ORDER BY auth_key_id"
        return [key_id for (key_id,) in self._all(statement, (perm_auth_key_id,))]

    def find_authorization(self, auth_key_id: int) -> Authorization | None:
        row = self._one(f"{_AUTHORIZATION} WHERE a.auth_key_id = ?", (auth_key_id,))
        return _parse_authorization(row) if row else None

    def list_authorizations(self, user_id: int) -> list[Authorization]:
        rows = self._all(f"{_AUTHORIZATION} WHERE a.user_id = ? ORDER BY a.active_at DESC, a.auth_key_id", (user_id,))
        return [_parse_authorization(row) for row in rows]

    def find_login_code(self, phone: str) -> LoginCode | None:
        row = self._one(
            "SELECT phone, phone_code_hash, code, created_at, expires_at, attempts_left, requests, window_started_at,"
            " is_confirmed, is_used FROM login_codes WHERE phone = ?",
            (phone,),
        )
        if row is None:
            return None
        *fields, is_confirmed, is_used = row
        return LoginCode(*fields)._replace(is_confirmed=bool(is_confirmed), is_used=bool(is_used))


class AccountWrites(AccountQueries, Writes):
    """The account part of `Transaction`."""

    def insert_auth_key(self, row: AuthKeyRow) -> None:
        self._execute(
            "INSERT INTO auth_keys (auth_key_id, key, created_at, dc_id, expires_at, perm_auth_key_id, client)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                row.auth_key_id,
                row.key,
                row.created_at,
                row.dc_id,
                row.expires_at,
                row.perm_auth_key_id,
                _client_json(row.client),
            ),
        )

    def bind_temp_auth_key(self, temp_auth_key_id: int, perm_auth_key_id: int, expires_at: int) -> None:
        self._execute(
            "UPDATE auth_keys SET perm_auth_key_id = ?, expires_at = ? WHERE auth_key_id = ?",
            (perm_auth_key_id, expires_at, temp_auth_key_id),
        )

    def delete_auth_key(self, auth_key_id: int) -> None:
        self._execute("DELETE FROM auth_keys WHERE perm_auth_key_id = ?1 OR auth_key_id = ?1", (auth_key_id,))
        self.delete_authorization(auth_key_id)

    def set_client_info(self, auth_key_id: int, client: ClientInfo) -> None:
        self._execute("UPDATE auth_keys SET client = ? WHERE auth_key_id = ?", (_client_json(client), auth_key_id))

    def put_authorization(self, authorization: Authorization) -> None:
        self._execute(
            "INSERT OR REPLACE INTO authorizations (auth_key_id, user_id, hash, created_at, active_at, ip)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                authorization.auth_key_id,
                authorization.user_id,
                authorization.hash,
                authorization.created_at,
                authorization.active_at,
                authorization.ip,
            ),
        )

    def touch_authorization(self, auth_key_id: int, active_at: int, ip: str) -> None:
        self._execute(
            "UPDATE authorizations SET active_at = ?, ip = ? WHERE auth_key_id = ?", (active_at, ip, auth_key_id)
        )

    def delete_authorization(self, auth_key_id: int) -> None:
        self._execute("DELETE FROM authorizations WHERE auth_key_id = ?", (auth_key_id,))

    def put_login_code(self, code: LoginCode) -> None:
        self._execute(
            "INSERT OR REPLACE INTO login_codes (phone, phone_code_hash, code, created_at, expires_at, attempts_left,"
            " requests, window_started_at, is_confirmed, is_used) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*code[:8], int(code.is_confirmed), int(code.is_used)),
        )

    def delete_expired(self, now: int) -> None:
        self._execute("DELETE FROM auth_keys WHERE expires_at < ?", (now,))
        self._execute("DELETE FROM login_codes WHERE expires_at < ?", (now - LOGIN_CODE_KEPT_SECONDS,))
        self._execute("DELETE FROM read_dates WHERE date < ?", (now - READ_DATE_SECONDS,))


def _with_client(row: Row) -> Row:
    """The row with its last column, the client info, parsed."""
    stored = row[-1]
    return (*row[:-1], None if stored is None else _decode_client(stored))


def _client_json(client: ClientInfo | None) -> str | None:
    return None if client is None else _encode_client(client).decode()


def _parse_authorization(row: Row) -> Authorization:
    return Authorization(*_with_client(row))
