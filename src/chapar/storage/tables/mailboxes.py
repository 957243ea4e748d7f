"""What an owner has: its log, its dialogs, its settings."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from chapar.storage.tables.schema import LONG, metadata

mailboxes = Table(
    "mailboxes",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("pts", LONG, nullable=False),
    Column("date", LONG, nullable=False, comment="of the last row of the log"),
    Column("last_message_id", LONG, nullable=False),
    sqlite_strict=True,
)

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
    Column("subject", Text),
    Column("pts", LONG, nullable=False, server_default="0", comment="of a channel's log when it was told; 0 for users"),
    sqlite_strict=True,
)
Index(
    "notices_by_subject",
    notices.c.owner_id,
    notices.c.kind,
    notices.c.subject,
    unique=True,
    sqlite_where=notices.c.subject.isnot(None),
)
Index("notices_by_owner", notices.c.owner_id, notices.c.date)
Index("notices_by_pts", notices.c.owner_id, notices.c.pts, sqlite_where=notices.c.pts > 0)

dialogs = Table(
    "dialogs",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("top_message_id", LONG, nullable=False),
    Column("read_inbox_max_id", LONG, nullable=False),
    Column("read_outbox_max_id", LONG, nullable=False),
    Column("folder_id", Integer, nullable=False, server_default="0"),
    Column("pin_order", LONG, nullable=False, server_default="0"),
    Column("is_marked_unread", Integer, nullable=False, server_default="0"),
    Column("ttl_seconds", LONG, nullable=False, server_default="0"),
    Column("is_bar_hidden", Integer, nullable=False, server_default="0"),
    Column("top_date", LONG, nullable=False, server_default="0"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("dialogs_by_peer", dialogs.c.peer_type, dialogs.c.peer_id)

read_dates = Table(
    "read_dates",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("max_id", LONG, primary_key=True, autoincrement=False),
    Column("date", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("read_dates_by_date", read_dates.c.date)

settings = Table(
    "settings",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("kind", Integer, primary_key=True, autoincrement=False, comment="see storage.settings_rows"),
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", LargeBinary, nullable=False, comment="see storage.settings_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", LONG, nullable=False, comment="the last one given"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
