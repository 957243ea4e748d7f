"""Basic groups, supergroups and channels: their messages, participants, ways in, and what is counted there."""

import sqlalchemy as sa
from alembic import op

from chapar.storage.name_words import user_name_words

revision = "0003"
down_revision = "0002"

LONG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
USERS_AT_ONCE = 10_000


def upgrade() -> None:
    _add_columns()
    _add_counts()
    _add_chat_tables()


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
    op.create_index(
        "message_tags_of_members",
        "message_tags",
        ["peer_id", "message_id"],
        sqlite_where=sa.text("peer_type = 3 AND owner_id > 0"),
    )
    op.add_column("dialogs", sa.Column("top_date", LONG, nullable=False, server_default="0"))
    op.execute(
        "UPDATE dialogs SET top_date = coalesce((SELECT b.date FROM messages m JOIN bodies b ON b.body_id = m.body_id"
        " WHERE m.owner_id = dialogs.owner_id AND m.message_id = dialogs.top_message_id), 0)"
    )
    op.add_column("notices", sa.Column("pts", LONG, nullable=False, server_default="0"))
    op.create_index("notices_by_pts", "notices", ["owner_id", "pts"], sqlite_where=sa.text("pts > 0"))


def _add_chat_tables() -> None:
    _add_chats()
    _add_words()
    _add_participants()
    _add_ways_in()
    _add_channel_tables()
    _add_names_and_trust()


def _add_counts() -> None:
    """Numbers beside reactions and votes, counted for those that are there already."""
    op.add_column("reactions", sa.Column("shown_as", LONG))
    op.create_index("reactions_by_date", "reactions", ["body_id", "date", "user_id", "position"])
    op.create_index("reactions_by_value", "reactions", ["body_id", "value", "date", "user_id", "position"])
    op.create_table(
        "reaction_counts",
        *_key("body_id"),
        sa.Column("value", sa.Text, primary_key=True, nullable=False),
        *_longs("count", "since"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO reaction_counts (body_id, value, count, since)"
        " SELECT body_id, value, count(*), min(date) FROM reactions GROUP BY body_id, value"
    )
    op.create_index("poll_votes_by_date", "poll_votes", ["poll_id", sa.text("date DESC"), "user_id"])
    op.create_table(
        "poll_counts",
        *_key("poll_id"),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        *_longs("count"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.execute(
        "INSERT INTO poll_counts (poll_id, place, count) SELECT v.poll_id, c.value, count(*)"
        " FROM poll_votes v, json_each(v.choices) c GROUP BY v.poll_id, c.value"
    )
    op.execute(
        "INSERT INTO poll_counts (poll_id, place, count) SELECT poll_id, -1, count(*) FROM poll_votes GROUP BY poll_id"
    )


def _key(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, LONG, primary_key=True, autoincrement=False) for name in names]


def _peer_key() -> list[sa.Column[int]]:
    return [sa.Column("peer_type", sa.Integer, primary_key=True, autoincrement=False), *_key("peer_id")]


def _longs(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, LONG, nullable=False) for name in names]


def _flags(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.Integer, nullable=False) for name in names]


def _add_chats() -> None:
    op.create_table(
        "chats",
        *_peer_key(),
        *_longs("participants_count"),
        sa.Column("restricted_until", LONG),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "chats_by_restriction", "chats", ["restricted_until"], sqlite_where=sa.text("restricted_until IS NOT NULL")
    )
    op.create_table(
        "chat_usernames",
        sa.Column("folded", sa.Text, primary_key=True, nullable=False),
        *_longs("channel_id"),
        *_flags("is_active"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("chat_usernames_by_channel", "chat_usernames", ["channel_id"])


def _add_words() -> None:
    for table, owner in (("channel_words", "channel_id"), ("user_words", "user_id")):
        op.create_table(
            table,
            *_key(owner),
            sa.Column("word", sa.Text, primary_key=True, nullable=False),
            sqlite_strict=True,
            sqlite_with_rowid=False,
        )
        op.create_index(f"{table}_by_word", table, ["word"])
    _add_words_of_users()


def _add_words_of_users() -> None:
    """The words of all who are there already, some thousands at a time."""
    connection = op.get_bind()
    names = sa.text(
        "SELECT user_id, first_name, last_name, username FROM users WHERE user_id > :after ORDER BY user_id LIMIT :limit"
    )
    add = sa.text("INSERT INTO user_words (user_id, word) VALUES (:user_id, :word)")
    after = -(2**63)
    while users := connection.execute(names, {"after": after, "limit": USERS_AT_ONCE}).all():
        rows = [{"user_id": user[0], "word": word} for user in users for word in user_name_words(*user[1:])]
        if rows:
            connection.execute(add, rows)
        after = users[-1][0]


def _add_participants() -> None:
    op.create_table(
        "participants",
        *_peer_key(),
        *_key("user_id"),
        *_flags("status", "is_member", "is_bot"),
        *_longs("joined_at", "banned_at", "until_date"),
        sa.Column("available_min_id", LONG, nullable=False, server_default="0"),
        sa.Column("content", sa.LargeBinary),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    joining = ["peer_type", "peer_id", "joined_at", "user_id"]
    for name, columns, condition in (
        ("joining", [*joining, "is_member"], "is_member = 1"),
        ("status", ["peer_type", "peer_id", "status", "banned_at", "user_id"], "status IN (1, 2, 4, 5)"),
        ("bot", joining, "is_bot = 1 AND is_member = 1"),
        ("user", ["user_id", "peer_type", "peer_id", "status", "is_member"], "is_member = 1"),
        ("hiding", ["peer_type", "peer_id", "available_min_id"], "available_min_id > 0"),
        ("end", ["until_date"], "until_date > 0"),
    ):
        op.create_index(f"participants_by_{name}", "participants", columns, sqlite_where=sa.text(condition))


def _add_ways_in() -> None:
    op.create_table(
        "invites",
        sa.Column("hash", sa.Text, primary_key=True, nullable=False),
        *_flags("peer_type"),
        *_longs("peer_id", "admin_id", "date"),
        *_flags("is_permanent", "is_revoked"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    admin = ["peer_type", "peer_id", "admin_id"]
    op.create_index("invites_by_admin", "invites", [*admin, "is_revoked", "date", "hash"])
    op.create_index(
        "invites_permanent", "invites", [*admin, "date"], sqlite_where=sa.text("is_permanent = 1 AND is_revoked = 0")
    )
    op.create_table(
        "importers",
        *_peer_key(),
        *_key("user_id"),
        sa.Column("hash", sa.Text, nullable=False),
        *_flags("is_requested"),
        *_longs("date"),
        sa.Column("approved_by", LONG),
        sa.Column("about", sa.LargeBinary),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    latest = ["is_requested", "date", "user_id"]
    op.create_index("importers_by_date", "importers", ["peer_type", "peer_id", *latest])
    op.create_index("importers_by_hash", "importers", ["peer_type", "peer_id", "hash", *latest])
    op.create_table(
        "chatlist_invites",
        sa.Column("slug", sa.Text, primary_key=True, nullable=False),
        *_longs("owner_id"),
        *_flags("filter_id"),
        *_longs("date"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("chatlist_invites_by_folder", "chatlist_invites", ["owner_id", "filter_id", "date", "slug"])


def _add_channel_tables() -> None:
    op.create_table(
        "admin_log",
        *_key("event_id"),
        *_longs("channel_id", "date", "user_id", "about_user_id"),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("admin_log_by_channel", "admin_log", ["channel_id", "event_id", "action", "user_id"])
    op.create_table(
        "topics",
        *_key("channel_id", "topic_id"),
        *_longs("pin_order", "top_message_id", "old_max_id"),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("topics_by_top", "topics", ["channel_id", "pin_order", "top_message_id", "topic_id"])
    op.create_table(
        "message_counts",
        *_key("owner_id", "message_id"),
        *_longs(
            "views", "forwards", "replies", "last_reply_id", "replies_pts", "discussion_id", "discussion_message_id"
        ),
        sa.Column("repliers", sa.Text),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "post_views",
        *_key("channel_id", "block", "user_id"),
        *_longs("bits"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def _add_names_and_trust() -> None:
    op.create_table(
        "freed_usernames",
        sa.Column("folded", sa.Text, primary_key=True, nullable=False),
        *_longs("user_id", "until_date"),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index("freed_usernames_by_user", "freed_usernames", ["user_id", "until_date"])
    op.create_index("freed_usernames_by_date", "freed_usernames", ["until_date"])
    op.create_table(
        "message_restrictions",
        *_key("channel_id", "message_id"),
        sa.Column("until_date", LONG),
        sa.Column("reasons", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(
        "message_restrictions_by_end",
        "message_restrictions",
        ["until_date"],
        sqlite_where=sa.text("until_date IS NOT NULL"),
    )
    op.create_table(
        "operator_acts",
        *_key("act_id"),
        *_longs("date"),
        *_flags("peer_type"),
        *_longs("peer_id"),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sqlite_strict=True,
    )
    op.create_index("operator_acts_by_peer", "operator_acts", ["peer_type", "peer_id", "act_id"])
