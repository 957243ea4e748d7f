"""What a conversation is besides its messages: tags, reactions, polls, pages, timers, settings."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _add_columns()
    _add_message_tables()
    _add_media_tables()
    _add_owner_tables()


def _add_columns() -> None:
    op.add_column("users", sa.Column("birthday", sa.Text))
    op.add_column("users", sa.Column("look", sa.Text))
    op.add_column("users", sa.Column("privacy", sa.Text))
    op.add_column("contacts", sa.Column("is_close_friend", sa.Integer, nullable=False, server_default="0"))
    op.add_column("bodies", sa.Column("expires_at", LONG))
    op.create_index("bodies_by_expiry", "bodies", ["expires_at"], sqlite_where=sa.text("expires_at IS NOT NULL"))
    op.add_column("messages", sa.Column("tags", sa.Integer, nullable=False, server_default="0"))
    for name, kind in (
        ("folder_id", sa.Integer),
        ("pin_order", LONG),
        ("is_marked_unread", sa.Integer),
        ("ttl_seconds", LONG),
        ("is_bar_hidden", sa.Integer),
    ):
        op.add_column("dialogs", sa.Column(name, kind, nullable=False, server_default="0"))
    op.add_column("notices", sa.Column("subject", sa.Text))
    op.create_index(
        "notices_by_subject",
        "notices",
        ["owner_id", "kind", "subject"],
        unique=True,
        sqlite_where=sa.text("subject IS NOT NULL"),
    )


def _add_message_tables() -> None:
    op.create_table(
        "body_changes",
        sa.Column("change_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("body_id", LONG, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "message_tags",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("peer_type", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("peer_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("tag", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("message_id", LONG, primary_key=True, autoincrement=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "saved_messages",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("message_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("saved_peer_type", sa.Integer, nullable=False),
        sa.Column("saved_peer_id", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "saved_messages_by_peer", "saved_messages", ["owner_id", "saved_peer_type", "saved_peer_id", "message_id"]
    )
    op.create_table(
        "reactions",
        sa.Column("body_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("user_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sa.Column("is_big", sa.Integer, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _add_media_tables() -> None:
    op.create_table(
        "polls",
        sa.Column("poll_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("is_closed", sa.Integer, nullable=False),
        sa.Column("close_date", LONG, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_index(
        "polls_by_close_date", "polls", ["close_date"], sqlite_where=sa.text("is_closed = 0 AND close_date > 0")
    )
    op.create_table(
        "poll_votes",
        sa.Column("poll_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("user_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("choices", sa.Text, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "web_pages",
        sa.Column("web_page_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("url_hash", sa.LargeBinary, nullable=False),
        sa.Column("fetched_at", LONG, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("web_pages_by_date", "web_pages", ["fetched_at"])
    op.create_index("web_pages_by_url", "web_pages", ["url_hash"], unique=True)
    op.create_table(
        "media_bodies",
        sa.Column("kind", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("media_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("body_id", LONG, primary_key=True, autoincrement=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("media_bodies_by_body", "media_bodies", ["body_id"])


def _add_owner_tables() -> None:
    op.create_table(
        "blocks",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("user_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("date", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "scheduled_messages",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("scheduled_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("peer_type", sa.Integer, nullable=False),
        sa.Column("peer_id", LONG, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sa.Column("edited_at", LONG),
        sa.Column("flags", sa.Integer, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.Column("reply_to_id", LONG),
        sa.Column("random_id", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("scheduled_messages_by_date", "scheduled_messages", ["date"])
    op.create_index("scheduled_messages_by_peer", "scheduled_messages", ["peer_type", "peer_id"])
    op.create_table(
        "read_dates",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("peer_type", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("peer_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("max_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("date", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("read_dates_by_date", "read_dates", ["date"])
    op.create_table(
        "settings",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("key", sa.Text, primary_key=True, nullable=False),
        sa.Column("value", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
