"""The tables of the relational backends, as SQLAlchemy Core metadata, a file an area.

Migrations and tests read this; a running server whose database is up to date never imports it. Owners are users and,
under their negated ids, channels; a "copy" is one owner's view of a message, a "body" what its copies share. Times are
Unix seconds. There are no foreign keys: each of them would cost a look-up on the path that every message takes, and what
belongs together is removed together by the few statements that delete.
"""

from chapar.storage.tables import accounts, chats, invites, mailboxes, media, messages, people, stickers
from chapar.storage.tables.schema import metadata

__all__ = ["accounts", "chats", "invites", "mailboxes", "media", "messages", "metadata", "people", "stickers"]
