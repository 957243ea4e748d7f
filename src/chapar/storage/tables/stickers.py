"""Sets of stickers, and which ones an owner has at hand."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text

from chapar.storage.tables.schema import LONG, metadata

sticker_sets = Table(
    "sticker_sets",
    metadata,
    Column("set_id", LONG, primary_key=True, autoincrement=False),
    Column("owner_id", LONG, nullable=False),
    Column("kind", Integer, nullable=False, comment="domain.stickers.StickerKind"),
    Column("short_name", Text, nullable=False, comment="folded"),
    Column("content", LargeBinary, nullable=False, comment="see storage.sqlite.stickers"),
    sqlite_strict=True,
)
Index("sticker_sets_by_name", sticker_sets.c.short_name, unique=True)
Index("sticker_sets_by_owner", sticker_sets.c.owner_id, sticker_sets.c.set_id)

sticker_words = Table(
    "sticker_words",
    metadata,
    Column("set_id", LONG, primary_key=True, autoincrement=False),
    Column("word", Text, primary_key=True, nullable=False, comment="of its title and name, see domain.search"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("sticker_words_by_word", sticker_words.c.word)

installed_sets = Table(
    "installed_sets",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("set_id", LONG, primary_key=True, autoincrement=False),
    Column("kind", Integer, nullable=False, comment="that of the set"),
    Column("position", LONG, nullable=False, comment="the greatest stands first"),
    Column("installed_at", LONG, nullable=False),
    Column("is_archived", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("installed_sets_by_set", installed_sets.c.set_id, installed_sets.c.owner_id)

saved_files = Table(
    "saved_files",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("list", Integer, primary_key=True, autoincrement=False, comment="domain.stickers.SavedList"),
    Column("file_id", LONG, primary_key=True, autoincrement=False),
    Column("position", LONG, nullable=False, comment="the greatest stands first"),
    Column("date", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
