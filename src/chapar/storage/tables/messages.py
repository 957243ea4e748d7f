"""Messages, what they share and what is counted at them."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, and_

from chapar.storage.tables.schema import LONG, metadata

bodies = Table(
    "bodies",
    metadata,
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    Column("sender_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("edited_at", LONG),
    Column("flags", Integer, nullable=False, comment="see storage.contents"),
    Column("content", LargeBinary, nullable=False, comment="see storage.contents"),
    Column("expires_at", LONG),
    sqlite_strict=True,
)
Index("bodies_by_expiry", bodies.c.expires_at, sqlite_where=bodies.c.expires_at.isnot(None))

body_changes = Table(
    "body_changes",
    metadata,
    Column("change_id", LONG, primary_key=True, autoincrement=False),
    Column("body_id", LONG, nullable=False),
    sqlite_strict=True,
)

messages = Table(
    "messages",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, nullable=False),
    Column("peer_id", LONG, nullable=False),
    Column("body_id", LONG, nullable=False),
    Column("is_out", Integer, nullable=False),
    Column("reply_to_id", LONG),
    Column("tags", Integer, nullable=False, server_default="0", comment="domain.messages.MessageTag"),
    Column("thread_id", LONG),
    Column("author_id", LONG, comment="in a channel's mailbox: who sent it"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
# Everything that paging and unread counts ask of a conversation, so that neither touches the table.
Index(
    "messages_by_peer",
    messages.c.owner_id,
    messages.c.peer_type,
    messages.c.peer_id,
    messages.c.message_id,
    messages.c.is_out,
)
Index("messages_by_body", messages.c.body_id)
Index(
    "messages_by_thread",
    messages.c.owner_id,
    messages.c.thread_id,
    messages.c.message_id,
    sqlite_where=messages.c.thread_id.isnot(None),
)
Index(
    "messages_by_author",
    messages.c.owner_id,
    messages.c.author_id,
    messages.c.message_id,
    sqlite_where=messages.c.author_id.isnot(None),
)

message_tags = Table(
    "message_tags",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("tag", Integer, primary_key=True, autoincrement=False, comment="one bit of messages.tags"),
    Column("message_id", LONG, primary_key=True, autoincrement=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "message_tags_of_members",
    message_tags.c.peer_id,
    message_tags.c.message_id,
    sqlite_where=and_(message_tags.c.peer_type == 3, message_tags.c.owner_id > 0),
)

random_ids = Table(
    "random_ids",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("random_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

saved_messages = Table(
    "saved_messages",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, primary_key=True, autoincrement=False),
    Column("saved_peer_type", Integer, nullable=False),
    Column("saved_peer_id", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "saved_messages_by_peer",
    saved_messages.c.owner_id,
    saved_messages.c.saved_peer_type,
    saved_messages.c.saved_peer_id,
    saved_messages.c.message_id,
)

scheduled_messages = Table(
    "scheduled_messages",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("scheduled_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, nullable=False),
    Column("peer_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("edited_at", LONG),
    Column("flags", Integer, nullable=False, comment="see storage.contents"),
    Column("content", LargeBinary, nullable=False, comment="see storage.contents"),
    Column("reply_to_id", LONG),
    Column("random_id", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("scheduled_messages_by_date", scheduled_messages.c.date)
Index("scheduled_messages_by_peer", scheduled_messages.c.peer_type, scheduled_messages.c.peer_id)

reactions = Table(
    "reactions",
    metadata,
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("value", Text, nullable=False),
    Column("date", LONG, nullable=False),
    Column("is_big", Integer, nullable=False),
    Column("shown_as", LONG, comment="the channel that is seen to have given it"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("reactions_by_date", reactions.c.body_id, reactions.c.date, reactions.c.user_id, reactions.c.position)
Index(
    "reactions_by_value",
    *(reactions.c.body_id, reactions.c.value, reactions.c.date, reactions.c.user_id, reactions.c.position),
)

reaction_counts = Table(
    "reaction_counts",
    metadata,
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    Column("value", Text, primary_key=True, nullable=False),
    Column("count", LONG, nullable=False),
    Column("since", LONG, nullable=False, comment="when it was given first"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

message_counts = Table(
    "message_counts",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, primary_key=True, autoincrement=False),
    Column("views", LONG, nullable=False),
    Column("forwards", LONG, nullable=False),
    Column("replies", LONG, nullable=False),
    Column("last_reply_id", LONG, nullable=False),
    Column("replies_pts", LONG, nullable=False),
    Column("discussion_id", LONG, nullable=False),
    Column("discussion_message_id", LONG, nullable=False),
    Column("repliers", Text, comment="JSON array of peers; NULL: nobody"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

# Beginning with the posts, because those who look at a channel look at the same ones at the same time.
post_views = Table(
    "post_views",
    metadata,
    Column("channel_id", LONG, primary_key=True, autoincrement=False),
    Column("block", LONG, primary_key=True, autoincrement=False, comment="message_id / 64"),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("bits", LONG, nullable=False, comment="bit n: has seen the post 64 * block + n"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
