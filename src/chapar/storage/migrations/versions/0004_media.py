"""Files: photos and documents, which bytes they hold, and what uses them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _add_files()
    _add_stickers()
    _add_profile_photos()
    _add_media_timers()


def _add_media_timers() -> None:
    op.create_table(
        "media_timers",
        sa.Column("body_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("expires_at", LONG, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("media_timers_by_date", "media_timers", ["expires_at"])


def _add_files() -> None:
    op.create_table(
        "files",
        sa.Column("file_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Integer, nullable=False),
        sa.Column("owner_id", LONG, nullable=False),
        sa.Column("size_bytes", LONG, nullable=False),
        sa.Column("digest", sa.LargeBinary),
        sa.Column("unused_since", LONG),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("files_by_owner", "files", ["owner_id", "size_bytes"])
    op.create_index("files_by_digest", "files", ["digest", "owner_id"], sqlite_where=sa.text("digest IS NOT NULL"))
    op.create_index("files_unused", "files", ["unused_since"], sqlite_where=sa.text("unused_since IS NOT NULL"))
    op.create_table(
        "file_blobs",
        sa.Column("digest", sa.LargeBinary, primary_key=True),
        sa.Column("file_id", LONG, primary_key=True, autoincrement=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "file_uses",
        sa.Column("file_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("use", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("key", sa.Text, primary_key=True, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("file_uses_by_owner", "file_uses", ["use", "owner_id", "key"])


def _add_profile_photos() -> None:
    for table, name in (("users", "photo"), ("users", "fallback_photo"), ("contacts", "photo")):
        op.add_column(table, sa.Column(name, sa.Text))
    op.create_table(
        "profile_photos",
        sa.Column("user_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("position", LONG, primary_key=True, autoincrement=False),
        sa.Column("photo_id", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("profile_photos_by_photo", "profile_photos", ["user_id", "photo_id"], unique=True)


def _add_stickers() -> None:
    op.create_table(
        "sticker_sets",
        sa.Column("set_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("owner_id", LONG, nullable=False),
        sa.Column("kind", sa.Integer, nullable=False),
        sa.Column("short_name", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("sticker_sets_by_name", "sticker_sets", ["short_name"], unique=True)
    op.create_index("sticker_sets_by_owner", "sticker_sets", ["owner_id", "set_id"])
    op.create_table(
        "sticker_words",
        sa.Column("set_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("word", sa.Text, primary_key=True, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("sticker_words_by_word", "sticker_words", ["word"])
    op.create_table(
        "installed_sets",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("set_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Integer, nullable=False),
        sa.Column("position", LONG, nullable=False),
        sa.Column("installed_at", LONG, nullable=False),
        sa.Column("is_archived", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("installed_sets_by_set", "installed_sets", ["set_id", "owner_id"])
    op.create_table(
        "saved_files",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("list", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("file_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("position", LONG, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
