"""Keys, who is signed in by them, and codes."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from chapar.storage.tables.schema import LONG, metadata

auth_keys = Table(
    "auth_keys",
    metadata,
    Column("auth_key_id", LONG, primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("dc_id", Integer, nullable=False),
    Column("expires_at", LONG),
    Column("perm_auth_key_id", LONG),
    Column("client", Text, comment="JSON of domain.accounts.ClientInfo"),
    sqlite_strict=True,
)
Index("auth_keys_by_perm", auth_keys.c.perm_auth_key_id)
Index("auth_keys_by_expiry", auth_keys.c.expires_at)

authorizations = Table(
    "authorizations",
    metadata,
    Column("auth_key_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, nullable=False),
    Column("hash", LONG, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("active_at", LONG, nullable=False),
    Column("ip", Text, nullable=False),
    sqlite_strict=True,
)
Index("authorizations_by_user", authorizations.c.user_id)

login_codes = Table(
    "login_codes",
    metadata,
    Column("phone", Text, primary_key=True, nullable=False),
    Column("phone_code_hash", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("expires_at", LONG, nullable=False),
    Column("attempts_left", Integer, nullable=False),
    Column("requests", Integer, nullable=False),
    Column("window_started_at", LONG, nullable=False),
    Column("is_confirmed", Integer, nullable=False),
    Column("is_used", Integer, nullable=False),
    sqlite_strict=True,
)
