"""Ways into chats. `peer_type` and `peer_id` are those of a chat."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, and_

from chapar.storage.tables.schema import LONG, metadata

invites = Table(
    "invites",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("peer_type", Integer, nullable=False),
    Column("peer_id", LONG, nullable=False),
    Column("admin_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("is_permanent", Integer, nullable=False),
    Column("is_revoked", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "invites_by_admin",
    invites.c.peer_type,
    invites.c.peer_id,
    invites.c.admin_id,
    invites.c.is_revoked,
    invites.c.date,
    invites.c.hash,
)
Index(
    "invites_permanent",
    invites.c.peer_type,
    invites.c.peer_id,
    invites.c.admin_id,
    invites.c.date,
    sqlite_where=and_(invites.c.is_permanent == 1, invites.c.is_revoked == 0),
)

importers = Table(
    "importers",
    metadata,
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("is_requested", Integer, nullable=False),
    Column("date", LONG, nullable=False),
    Column("approved_by", LONG),
    Column("about", LargeBinary, comment="sealed; NULL: nothing"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "importers_by_date",
    importers.c.peer_type,
    importers.c.peer_id,
    importers.c.is_requested,
    importers.c.date,
    importers.c.user_id,
)
Index(
    "importers_by_hash",
    importers.c.peer_type,
    importers.c.peer_id,
    importers.c.hash,
    importers.c.is_requested,
    importers.c.date,
    importers.c.user_id,
)

chatlist_invites = Table(
    "chatlist_invites",
    metadata,
    Column("slug", Text, primary_key=True, nullable=False),
    Column("owner_id", LONG, nullable=False),
    Column("filter_id", Integer, nullable=False),
    Column("date", LONG, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "chatlist_invites_by_folder",
    chatlist_invites.c.owner_id,
    chatlist_invites.c.filter_id,
    chatlist_invites.c.date,
    chatlist_invites.c.slug,
)
