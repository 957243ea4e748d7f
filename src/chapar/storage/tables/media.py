"""What stands beside texts, and the files it is made of."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, and_

from chapar.storage.tables.schema import LONG, metadata

polls = Table(
    "polls",
    metadata,
    Column("poll_id", LONG, primary_key=True, autoincrement=False),
    Column("is_closed", Integer, nullable=False),
    Column("close_date", LONG, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.media_rows"),
    sqlite_strict=True,
)
Index("polls_by_close_date", polls.c.close_date, sqlite_where=and_(polls.c.is_closed == 0, polls.c.close_date > 0))

poll_votes = Table(
    "poll_votes",
    metadata,
    Column("poll_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("choices", Text, nullable=False, comment="JSON array of places in the poll's options"),
    Column("date", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("poll_votes_by_date", poll_votes.c.poll_id, poll_votes.c.date.desc(), poll_votes.c.user_id)

poll_counts = Table(
    "poll_counts",
    metadata,
    Column("poll_id", LONG, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False, comment="of an option, -1: all voters"),
    Column("count", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

web_pages = Table(
    "web_pages",
    metadata,
    Column("web_page_id", LONG, primary_key=True, autoincrement=False),
    Column("url_hash", LargeBinary, nullable=False),
    Column("fetched_at", LONG, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.media_rows"),
    sqlite_strict=True,
)
Index("web_pages_by_url", web_pages.c.url_hash, unique=True)
Index("web_pages_by_date", web_pages.c.fetched_at)

media_bodies = Table(
    "media_bodies",
    metadata,
    Column("kind", Integer, primary_key=True, autoincrement=False, comment="see storage.media_rows"),
    Column("media_id", LONG, primary_key=True, autoincrement=False),
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("media_bodies_by_body", media_bodies.c.body_id)

media_timers = Table(
    "media_timers",
    metadata,
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    Column("expires_at", LONG, nullable=False, comment="when what it shows is taken out of it"),
    sqlite_strict=True,
)
Index("media_timers_by_date", media_timers.c.expires_at)

files = Table(
    "files",
    metadata,
    Column("file_id", LONG, primary_key=True, autoincrement=False),
    Column("kind", Integer, nullable=False, comment="a photo or a document, see storage.media_rows"),
    Column("owner_id", LONG, nullable=False, comment="who uploaded it"),
    Column("size_bytes", LONG, nullable=False, comment="with all its sizes and thumbnails"),
    Column("digest", LargeBinary, comment="of a document"),
    Column("unused_since", LONG, comment="NULL: something uses it; 0: nothing does, since lately"),
    Column("content", LargeBinary, nullable=False, comment="see storage.media_rows"),
    sqlite_strict=True,
)
Index("files_by_owner", files.c.owner_id, files.c.size_bytes)
Index("files_by_digest", files.c.digest, files.c.owner_id, sqlite_where=files.c.digest.is_not(None))
Index("files_unused", files.c.unused_since, sqlite_where=files.c.unused_since.is_not(None))

file_blobs = Table(
    "file_blobs",
    metadata,
    Column("digest", LargeBinary, primary_key=True, comment="SHA-256 of what is in storage.blobs"),
    Column("file_id", LONG, primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

file_uses = Table(
    "file_uses",
    metadata,
    Column("file_id", LONG, primary_key=True, autoincrement=False),
    Column("use", Integer, primary_key=True, autoincrement=False, comment="domain.files.FileUse"),
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("key", Text, primary_key=True, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("file_uses_by_owner", file_uses.c.use, file_uses.c.owner_id, file_uses.c.key)
