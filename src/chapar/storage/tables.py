"""The tables of the relational backends, as SQLAlchemy Core metadata.

Migrations and tests read this; a running server whose database is up to date never imports it. Owners are users; a
"copy" is one owner's view of a message, a "body" what its copies share. Times are Unix seconds. There are no foreign
keys: each of them would cost a look-up on the path that every message takes, and what belongs together is removed together
by the few statements that delete.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text

LONG = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits everywhere; the one spelling that SQLite takes for a rowid and in a strict table."""

metadata = MetaData()

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

users = Table(
    "users",
    metadata,
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("phone", Text),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("username", Text),
    Column("username_folded", Text),
    Column("about", Text, nullable=False),
    Column("is_bot", Integer, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("deleted_at", LONG),
    Column("was_online_at", LONG, nullable=False),
    sqlite_strict=True,
)
Index("users_by_phone", users.c.phone, unique=True)
Index("users_by_username", users.c.username_folded, unique=True)

contacts = Table(
    "contacts",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("added_at", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("contacts_by_user", contacts.c.user_id)

counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", LONG, nullable=False, comment="the last one given"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

mailboxes = Table(
    "mailboxes",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("pts", LONG, nullable=False),
    Column("date", LONG, nullable=False, comment="of the last row of the log"),
    Column("last_message_id", LONG, nullable=False),
    sqlite_strict=True,
)

bodies = Table(
    "bodies",
    metadata,
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    Column("sender_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("edited_at", LONG),
    Column("flags", Integer, nullable=False, comment="see storage.contents"),
    Column("content", LargeBinary, nullable=False, comment="see storage.contents"),
    sqlite_strict=True,
)

messages = Table(
    "messages",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, nullable=False),
    Column("peer_id", LONG, nullable=False),
    Column("body_id", LONG, nullable=False),
    Column("is_out", Integer, nullable=False),
    Column("reply_to_id", LONG),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
# Everything that paging and unread counts ask of a conversation, so that neither touches the table.
Index(
    "messages_by_peer",
    messages.c.owner_id,
    messages.c.peer_type,
    messages.c.peer_id,
    messages.c.message_id,
    messages.c.is_out,
)
Index("messages_by_body", messages.c.body_id)

random_ids = Table(
    "random_ids",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("random_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

dialogs = Table(
    "dialogs",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("top_message_id", LONG, nullable=False),
    Column("read_inbox_max_id", LONG, nullable=False),
    Column("read_outbox_max_id", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("dialogs_by_peer", dialogs.c.peer_type, dialogs.c.peer_id)

updates = Table(
    "updates",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("pts", LONG, primary_key=True, autoincrement=False),
    Column("pts_count", Integer, nullable=False),
    Column("date", LONG, nullable=False),
    Column("kind", Integer, nullable=False, comment="see storage.log_rows"),
    Column("message_id", LONG),
    Column("random_id", LONG),
    Column("data", Text, comment="JSON array of the fields of kinds without a message"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

notices = Table(
    "notices",
    metadata,
    Column("notice_id", LONG, primary_key=True, autoincrement=False),
    Column("owner_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("kind", Integer, nullable=False, comment="see storage.log_rows"),
    Column("data", Text, nullable=False, comment="JSON array of the fields"),
    sqlite_strict=True,
)
Index("notices_by_owner", notices.c.owner_id, notices.c.date)
