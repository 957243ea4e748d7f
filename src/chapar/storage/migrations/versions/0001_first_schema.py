"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "auth_keys",
        sa.Column("auth_key_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("key", sa.LargeBinary, nullable=False),
        sa.Column("created_at", LONG, nullable=False),
        sa.Column("dc_id", sa.Integer, nullable=False),
        sa.Column("expires_at", LONG),
        sa.Column("perm_auth_key_id", LONG),
        sa.Column("client", sa.Text, comment="JSON of domain.accounts.ClientInfo"),
        sqlite_strict=True,
    )
    op.create_index("auth_keys_by_expiry", "auth_keys", ["expires_at"])
    op.create_index("auth_keys_by_perm", "auth_keys", ["perm_auth_key_id"])
    op.create_table(
        "authorizations",
        sa.Column("auth_key_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("user_id", LONG, nullable=False),
        sa.Column("hash", LONG, nullable=False),
        sa.Column("created_at", LONG, nullable=False),
        sa.Column("active_at", LONG, nullable=False),
        sa.Column("ip", sa.Text, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("authorizations_by_user", "authorizations", ["user_id"])
    op.create_table(
        "login_codes",
        sa.Column("phone", sa.Text, primary_key=True, nullable=False),
        sa.Column("phone_code_hash", sa.Text, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("created_at", LONG, nullable=False),
        sa.Column("expires_at", LONG, nullable=False),
        sa.Column("attempts_left", sa.Integer, nullable=False),
        sa.Column("requests", sa.Integer, nullable=False),
        sa.Column("window_started_at", LONG, nullable=False),
        sa.Column("is_confirmed", sa.Integer, nullable=False),
        sa.Column("is_used", sa.Integer, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "users",
        sa.Column("user_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("phone", sa.Text),
        sa.Column("first_name", sa.Text, nullable=False),
        sa.Column("last_name", sa.Text, nullable=False),
        sa.Column("username", sa.Text),
        sa.Column("username_folded", sa.Text),
        sa.Column("about", sa.Text, nullable=False),
        sa.Column("is_bot", sa.Integer, nullable=False),
        sa.Column("created_at", LONG, nullable=False),
        sa.Column("deleted_at", LONG),
        sa.Column("was_online_at", LONG, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("users_by_phone", "users", ["phone"], unique=True)
    op.create_index("users_by_username", "users", ["username_folded"], unique=True)
    op.create_table(
        "contacts",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("user_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("first_name", sa.Text, nullable=False),
        sa.Column("last_name", sa.Text, nullable=False),
        sa.Column("phone", sa.Text, nullable=False),
        sa.Column("added_at", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("contacts_by_user", "contacts", ["user_id"])
    op.create_table(
        "counters",
        sa.Column("name", sa.Text, primary_key=True, nullable=False),
        sa.Column("value", LONG, nullable=False, comment="the last one given"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "mailboxes",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("pts", LONG, nullable=False),
        sa.Column("date", LONG, nullable=False, comment="of the last row of the log"),
        sa.Column("last_message_id", LONG, nullable=False),
        sqlite_strict=True,
    )
    op.create_table(
        "bodies",
        sa.Column("body_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("sender_id", LONG, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sa.Column("edited_at", LONG),
        sa.Column("flags", sa.Integer, nullable=False, comment="see storage.contents"),
        sa.Column("content", sa.LargeBinary, nullable=False, comment="see storage.contents"),
        sqlite_strict=True,
    )
    op.create_table(
        "messages",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("message_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("peer_type", sa.Integer, nullable=False),
        sa.Column("peer_id", LONG, nullable=False),
        sa.Column("body_id", LONG, nullable=False),
        sa.Column("is_out", sa.Integer, nullable=False),
        sa.Column("reply_to_id", LONG),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("messages_by_body", "messages", ["body_id"])
    op.create_index("messages_by_peer", "messages", ["owner_id", "peer_type", "peer_id", "message_id", "is_out"])
    op.create_table(
        "random_ids",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("random_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("message_id", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "dialogs",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("peer_type", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("peer_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("top_message_id", LONG, nullable=False),
        sa.Column("read_inbox_max_id", LONG, nullable=False),
        sa.Column("read_outbox_max_id", LONG, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("dialogs_by_peer", "dialogs", ["peer_type", "peer_id"])
    op.create_table(
        "updates",
        sa.Column("owner_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("pts", LONG, primary_key=True, autoincrement=False),
        sa.Column("pts_count", sa.Integer, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sa.Column("kind", sa.Integer, nullable=False, comment="see storage.log_rows"),
        sa.Column("message_id", LONG),
        sa.Column("random_id", LONG),
        sa.Column("data", sa.Text, comment="JSON array of the fields of kinds without a message"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "notices",
        sa.Column("notice_id", LONG, primary_key=True, autoincrement=False),
        sa.Column("owner_id", LONG, nullable=False),
        sa.Column("date", LONG, nullable=False),
        sa.Column("kind", sa.Integer, nullable=False, comment="see storage.log_rows"),
        sa.Column("data", sa.Text, nullable=False, comment="JSON array of the fields"),
        sqlite_strict=True,
    )
    op.create_index("notices_by_owner", "notices", ["owner_id", "date"])
