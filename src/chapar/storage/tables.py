"""The tables of the relational backends, as SQLAlchemy Core metadata.

Migrations and tests read this; a running server whose database is up to date never imports it. Owners are users and,
under their negated ids, channels; a "copy" is one owner's view of a message, a "body" what its copies share. Times are
Unix seconds. There are no foreign keys: each of them would cost a look-up on the path that every message takes, and what
belongs together is removed together by the few statements that delete.
"""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, MetaData, Table, Text, and_

LONG = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits everywhere; the one spelling that SQLite takes for a rowid and in a strict table."""

metadata = MetaData()

auth_keys = Table(
    "auth_keys",
    metadata,
    Column("auth_key_id", LONG, primary_key=True, autoincrement=False),
    Column("key", LargeBinary, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("dc_id", Integer, nullable=False),
    Column("expires_at", LONG),
    Column("perm_auth_key_id", LONG),
    Column("client", Text, comment="JSON of domain.accounts.ClientInfo"),
    sqlite_strict=True,
)
Index("auth_keys_by_perm", auth_keys.c.perm_auth_key_id)
Index("auth_keys_by_expiry", auth_keys.c.expires_at)

authorizations = Table(
    "authorizations",
    metadata,
    Column("auth_key_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, nullable=False),
    Column("hash", LONG, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("active_at", LONG, nullable=False),
    Column("ip", Text, nullable=False),
    sqlite_strict=True,
)
Index("authorizations_by_user", authorizations.c.user_id)

login_codes = Table(
    "login_codes",
    metadata,
    Column("phone", Text, primary_key=True, nullable=False),
    Column("phone_code_hash", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("expires_at", LONG, nullable=False),
    Column("attempts_left", Integer, nullable=False),
    Column("requests", Integer, nullable=False),
    Column("window_started_at", LONG, nullable=False),
    Column("is_confirmed", Integer, nullable=False),
    Column("is_used", Integer, nullable=False),
    sqlite_strict=True,
)

users = Table(
    "users",
    metadata,
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("phone", Text),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("username", Text),
    Column("username_folded", Text),
    Column("about", Text, nullable=False),
    Column("is_bot", Integer, nullable=False),
    Column("created_at", LONG, nullable=False),
    Column("deleted_at", LONG),
    Column("was_online_at", LONG, nullable=False),
    Column("birthday", Text, comment="JSON array of domain.users.Birthday"),
    Column("look", Text, comment="JSON array of domain.users.Look"),
    Column("privacy", Text, comment="JSON array of domain.privacy_rules.Privacy"),
    Column("photo", Text, comment="JSON array of domain.files.ProfilePhoto, as the next one"),
    Column("fallback_photo", Text),
    sqlite_strict=True,
)
Index("users_by_phone", users.c.phone, unique=True)
Index("users_by_username", users.c.username_folded, unique=True)

contacts = Table(
    "contacts",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("added_at", LONG, nullable=False),
    Column("is_close_friend", Integer, nullable=False, server_default="0"),
    Column("photo", Text, comment="JSON array of domain.files.ProfilePhoto"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("contacts_by_user", contacts.c.user_id)

blocks = Table(
    "blocks",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("date", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

counters = Table(
    "counters",
    metadata,
    Column("name", Text, primary_key=True, nullable=False),
    Column("value", LONG, nullable=False, comment="the last one given"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

mailboxes = Table(
    "mailboxes",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("pts", LONG, nullable=False),
    Column("date", LONG, nullable=False, comment="of the last row of the log"),
    Column("last_message_id", LONG, nullable=False),
    sqlite_strict=True,
)

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

media_timers = Table(
    "media_timers",
    metadata,
    Column("body_id", LONG, primary_key=True, autoincrement=False),
    Column("expires_at", LONG, nullable=False, comment="when what it shows is taken out of it"),
    sqlite_strict=True,
)
Index("media_timers_by_date", media_timers.c.expires_at)

profile_photos = Table(
    "profile_photos",
    metadata,
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("position", LONG, primary_key=True, autoincrement=False, comment="the one shown now has the highest"),
    Column("photo_id", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("profile_photos_by_photo", profile_photos.c.user_id, profile_photos.c.photo_id, unique=True)

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

read_dates = Table(
    "read_dates",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("max_id", LONG, primary_key=True, autoincrement=False),
    Column("date", LONG, nullable=False),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("read_dates_by_date", read_dates.c.date)

settings = Table(
    "settings",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("kind", Integer, primary_key=True, autoincrement=False, comment="see storage.settings_rows"),
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", LargeBinary, nullable=False, comment="see storage.settings_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
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

dialogs = Table(
    "dialogs",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("top_message_id", LONG, nullable=False),
    Column("read_inbox_max_id", LONG, nullable=False),
    Column("read_outbox_max_id", LONG, nullable=False),
    Column("folder_id", Integer, nullable=False, server_default="0"),
    Column("pin_order", LONG, nullable=False, server_default="0"),
    Column("is_marked_unread", Integer, nullable=False, server_default="0"),
    Column("ttl_seconds", LONG, nullable=False, server_default="0"),
    Column("is_bar_hidden", Integer, nullable=False, server_default="0"),
    Column("top_date", LONG, nullable=False, server_default="0"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("dialogs_by_peer", dialogs.c.peer_type, dialogs.c.peer_id)

updates = Table(
    "updates",
    metadata,
    Column("owner_id", LONG, primary_key=True, autoincrement=False),
    Column("pts", LONG, primary_key=True, autoincrement=False),
    Column("pts_count", Integer, nullable=False),
    Column("date", LONG, nullable=False),
    Column("kind", Integer, nullable=False, comment="see storage.log_rows"),
    Column("message_id", LONG),
    Column("random_id", LONG),
    Column("data", Text, comment="JSON array of the fields of kinds without a message"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

notices = Table(
    "notices",
    metadata,
    Column("notice_id", LONG, primary_key=True, autoincrement=False),
    Column("owner_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("kind", Integer, nullable=False, comment="see storage.log_rows"),
    Column("data", Text, nullable=False, comment="JSON array of the fields"),
    Column("subject", Text),
    Column("pts", LONG, nullable=False, server_default="0", comment="of a channel's log when it was told; 0 for users"),
    sqlite_strict=True,
)
Index(
    "notices_by_subject",
    notices.c.owner_id,
    notices.c.kind,
    notices.c.subject,
    unique=True,
    sqlite_where=notices.c.subject.isnot(None),
)
Index("notices_by_owner", notices.c.owner_id, notices.c.date)
Index("notices_by_pts", notices.c.owner_id, notices.c.pts, sqlite_where=notices.c.pts > 0)

# -- chats: `peer_type` and `peer_id` are those of a basic group or a channel --

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

user_words = Table(
    "user_words",
    metadata,
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("word", Text, primary_key=True, nullable=False, comment="see storage.name_words"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("user_words_by_word", user_words.c.word)

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

invites = Table(
    "invites",
    metadata,
    Column("hash", Text, primary_key=True, nullable=False),
    Column("peer_type", Integer, nullable=False),
    Column("peer_id", LONG, nullable=False),
    Column("admin_id", LONG, nullable=False),
    Column("date", LONG, nullable=False),
    Column("is_permanent", Integer, nullable=False),
    Column("is_revoked", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "invites_by_admin",
    invites.c.peer_type,
    invites.c.peer_id,
    invites.c.admin_id,
    invites.c.is_revoked,
    invites.c.date,
    invites.c.hash,
)
Index(
    "invites_permanent",
    invites.c.peer_type,
    invites.c.peer_id,
    invites.c.admin_id,
    invites.c.date,
    sqlite_where=and_(invites.c.is_permanent == 1, invites.c.is_revoked == 0),
)

importers = Table(
    "importers",
    metadata,
    Column("peer_type", Integer, primary_key=True, autoincrement=False),
    Column("peer_id", LONG, primary_key=True, autoincrement=False),
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("hash", Text, nullable=False),
    Column("is_requested", Integer, nullable=False),
    Column("date", LONG, nullable=False),
    Column("approved_by", LONG),
    Column("about", LargeBinary, comment="sealed; NULL: nothing"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "importers_by_date",
    importers.c.peer_type,
    importers.c.peer_id,
    importers.c.is_requested,
    importers.c.date,
    importers.c.user_id,
)
Index(
    "importers_by_hash",
    importers.c.peer_type,
    importers.c.peer_id,
    importers.c.hash,
    importers.c.is_requested,
    importers.c.date,
    importers.c.user_id,
)

chatlist_invites = Table(
    "chatlist_invites",
    metadata,
    Column("slug", Text, primary_key=True, nullable=False),
    Column("owner_id", LONG, nullable=False),
    Column("filter_id", Integer, nullable=False),
    Column("date", LONG, nullable=False),
    Column("content", LargeBinary, nullable=False, comment="see storage.chat_rows"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index(
    "chatlist_invites_by_folder",
    chatlist_invites.c.owner_id,
    chatlist_invites.c.filter_id,
    chatlist_invites.c.date,
    chatlist_invites.c.slug,
)

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

freed_usernames = Table(
    "freed_usernames",
    metadata,
    Column("folded", Text, primary_key=True, nullable=False),
    Column("user_id", LONG, nullable=False, comment="whose it was, or whose channel's"),
    Column("until_date", LONG, nullable=False, comment="until then it is for nobody else"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("freed_usernames_by_user", freed_usernames.c.user_id, freed_usernames.c.until_date)
Index("freed_usernames_by_date", freed_usernames.c.until_date)

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
