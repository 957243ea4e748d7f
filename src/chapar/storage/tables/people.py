"""Users, what they are found by and shown with, and who knows whom."""

from sqlalchemy import Column, Index, Integer, Table, Text

from chapar.storage.tables.schema import LONG, metadata

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

user_words = Table(
    "user_words",
    metadata,
    Column("user_id", LONG, primary_key=True, autoincrement=False),
    Column("word", Text, primary_key=True, nullable=False, comment="see storage.name_words"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("user_words_by_word", user_words.c.word)

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
