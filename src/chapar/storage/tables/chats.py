"""Basic groups and channels, and what was done in them. `peer_type` and `peer_id` are those of a chat."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, Text, and_

from chapar.storage.tables.schema import LONG, metadata

chats = Table(
    "chats",
    metadata,
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("participants_count", LONG, nullable=False, comment="as in the content, for statements that sort by it"),
    Column("restricted_until", LONG, comment="when the first of its restrictions ends; NULL: none does"),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("chats_by_restriction", chats.c.restricted_until, sqlite_where=chats.c.restricted_until.is_not(None))

chat_usernames = Table(
    "chat_usernames",
    metadata,
    Column("folded", Text, primary_key=True, nullable=False),
    Column("channel_id", LONG, nullable=False),
    Column("is_active", Integer, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("chat_usernames_by_channel", chat_usernames.c.channel_id)

channel_words = Table(
    "channel_words",
    metadata,
    Column("channel_id", LONG, primary_key=True, autoincrement=False, comment="a public channel"),
    Column("word", Text, primary_key=True, nullable=False, comment="of its title, see storage.name_words"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("channel_words_by_word", channel_words.c.word)

participants = Table(
    "participants",
    metadata,
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False, comment="negated: a channel that is banned"),
    Column("status", Integer, nullable=False, comment="domain.chats.ParticipantStatus"),
    Column("is_member", Integer, nullable=False),
    Column("is_bot", Integer, nullable=False, comment="of the user, which never changes"),
    Column("joined_at", LONG, nullable=False),
    Column("banned_at", LONG, nullable=False),
    Column("until_date", LONG, nullable=False, comment="end of the own restrictions, 0: none"),
    Column("available_min_id", LONG, nullable=False, server_default="0", comment="messages up to it are hidden"),
    Column("content", LargeBinary, comment="see storage.chat_rows; NULL: nothing but these columns"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
# Every list of a chat's members is read off one of these from its beginning, so that its size does not matter.
# The columns of their conditions are in them too: SQLite looks at these again, and would go to the table for it.
Index(
    "participants_by_joining",
    participants.c.peer_type,
    participants.c.peer_id,
    participants.c.joined_at,
    participants.c.user_id,
    participants.c.is_member,
    sqlite_where=participants.c.is_member == 1,
)
Index(
    "participants_by_status",
    participants.c.peer_type,
    participants.c.peer_id,
    participants.c.status,
    participants.c.banned_at,
    participants.c.user_id,
    sqlite_where=participants.c.status.in_((1, 2, 4, 5)),
)
Index(
    "participants_by_bot",
    participants.c.peer_type,
    participants.c.peer_id,
    participants.c.joined_at,
    participants.c.user_id,
    sqlite_where=and_(participants.c.is_bot == 1, participants.c.is_member == 1),
)
Index(
    "participants_by_user",
    participants.c.user_id,
    participants.c.peer_type,
    participants.c.peer_id,
    participants.c.status,
    participants.c.is_member,
    sqlite_where=participants.c.is_member == 1,
)
Index(
    "participants_by_hiding",
    participants.c.peer_type,
    participants.c.peer_id,
    participants.c.available_min_id,
    sqlite_where=participants.c.available_min_id > 0,
)
Index("participants_by_end", participants.c.until_date, sqlite_where=participants.c.until_date > 0)

topics = Table(
    "topics",
    metadata,
    Column("channel_id", LONG, primary_key=True, autoincrement=False),
    Column("topic_id", LONG, primary_key=True, autoincrement=False),
    Column("pin_order", LONG, nullable=False),
    Column("top_message_id", LONG, nullable=False),
    Column("old_max_id", LONG, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("topics_by_top", topics.c.channel_id, topics.c.pin_order, topics.c.top_message_id, topics.c.topic_id)

admin_log = Table(
    "admin_log",
    metadata,
    Column("event_id", LONG, primary_key=True, autoincrement=False),
    Column("channel_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("user_id", LONG, nullable=False),
    Column("about_user_id", LONG, nullable=False),
    Column("action", Text, nullable=False),
    Column("data", LargeBinary, nullable=False, comment="sealed JSON"),
    sqlite_strict=True,
)
Index("admin_log_by_channel", admin_log.c.channel_id, admin_log.c.event_id, admin_log.c.action, admin_log.c.user_id)

message_restrictions = Table(
    "message_restrictions",
    metadata,
    Column("channel_id", LONG, primary_key=True, autoincrement=False),
    Column("message_id", LONG, primary_key=True, autoincrement=False),
    Column("until_date", LONG, comment="when the first of them ends; NULL: none does"),
    Column("reasons", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "message_restrictions_by_end",
    message_restrictions.c.until_date,
    sqlite_where=message_restrictions.c.until_date.is_not(None),
)

operator_acts = Table(
    "operator_acts",
    metadata,
    Column("act_id", LONG, primary_key=True, autoincrement=False),
    Column("date", LONG, nullable=False),
    Column("peer_type", Integer, nullable=False),
    Column("peer_id", LONG, nullable=False),
    Column("action", Text, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
)
Index("operator_acts_by_peer", operator_acts.c.peer_type, operator_acts.c.peer_id, operator_acts.c.act_id)
