"""Basic groups, supergroups and channels: their messages, participants, ways in, and what is counted there."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _add_columns()


def _add_columns() -> None:
    op.add_column("messages", sa.Column("thread_id", LONG))
    op.add_column("messages", sa.Column("author_id", LONG))
    for name in ("thread", "author"):
        op.create_index(
            f"messages_by_{name}",
            "messages",
            ["owner_id", f"{name}_id", "message_id"],
            sqlite_where=sa.text(f"{name}_id IS NOT NULL"),
        )
    op.add_column("dialogs", sa.Column("top_date", LONG, nullable=False, server_default="0"))
    op.execute(
        "UPDATE dialogs SET top_date = coalesce((SELECT b.date FROM messages m JOIN bodies b ON b.body_id = m.body_id"
        " WHERE m.owner_id = dialogs.owner_id AND m.message_id = dialogs.top_message_id), 0)"
    )
    op.add_column("notices", sa.Column("pts", LONG, nullable=False, server_default="0"))
    op.create_index("notices_by_pts", "notices", ["owner_id", "pts"], sqlite_where=sa.text("pts > 0"))
