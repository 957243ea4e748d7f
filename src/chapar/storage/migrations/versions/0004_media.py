"""Files: photos and documents, which bytes they hold, and what uses them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _add_files()


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
