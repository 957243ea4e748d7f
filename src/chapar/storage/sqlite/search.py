"""Full-text search: an index of words in a file of its own, beside the database.

The index is derived: it follows the database by itself, some seconds behind or, when something is looked for, at once; it is
made anew when it is missing or of another version. No message waits for it. Follows sqlite.org/fts5.html.
"""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from chapar.domain.messages import NO_TAGS, MessageTag
from chapar.domain.peers import PeerType, owner_of
from chapar.domain.search import FoundMessages, MessageSearch, query_words, searchable_text, words_of
from chapar.storage.contents import IS_SERVICE, IS_SHOWN_AS, ContentCodec
from chapar.storage.sqlite.messages import IS_IN_OTHER_TOPIC
from chapar.storage.sqlite.reader import Reader
from chapar.storage.sqlite.statements import Row, json_list

INDEX_NAME = "chapar-search.db"
INDEX_VERSION = 2
FOUND_AT_ONCE = 20_000
"""Messages that one search finds, the newest ones."""
INDEXED_AT_ONCE = 2000
"""Bodies of one transaction: bounds how long a search waits for an indexing that is under way."""

_OWN = MessageTag.MENTION | MessageTag.UNREAD_MENTION | MessageTag.UNREAD_REACTION
"""Tags that are the owner's also where the message is a channel's."""
_encode_json = msgspec.json.Encoder().encode
_OWNER = "\ue000"
"""Begins the word that says who has a message: a private-use character, which no text's word has."""


class SearchReader(Reader):
    """Queries of a thread of its own, which also keeps the index."""

    def __init__(self, connection: sqlite3.Connection, contents: ContentCodec, index: Path) -> None:
        super().__init__(connection, contents)
        self.indexed_changes = 0
        """The change of a body up to which the index is true."""
        self._open_index(index)

    def _open_index(self, path: Path) -> None:
        if not path.exists():
            # Made here: it holds what people wrote and must never have been readable to others.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
        self._cursor.execute("ATTACH ? AS search", (str(path),))
        self._cursor.execute("PRAGMA search.journal_mode = WAL")
        self._cursor.execute("PRAGMA search.synchronous = NORMAL")
        if self._number("PRAGMA search.user_version") != INDEX_VERSION:
            self._make_index()
        self.indexed_changes = self._number("SELECT change_id FROM search.progress")

    def _make_index(self) -> None:
        self._cursor.execute("DROP TABLE IF EXISTS search.message_words")
        self._cursor.execute("DROP TABLE IF EXISTS search.progress")
        self._cursor.execute(
            "CREATE VIRTUAL TABLE search.message_words USING fts5(words, detail = none, columnsize = 0, tokenize = 'ascii')"
        )
        self._cursor.execute("CREATE TABLE search.progress (body_id INTEGER NOT NULL, change_id INTEGER NOT NULL)")
        self._cursor.execute("INSERT INTO search.progress VALUES (0, 0)")
        self._cursor.execute(f"PRAGMA search.user_version = {INDEX_VERSION}")

    def catch_up(self) -> bool:
        """Index what was written since the last time, a bounded part of it. Whether more is left."""
        # Not IMMEDIATE: that would take the database from its writer.
        self._cursor.execute("BEGIN")
        try:
            row = self._one("SELECT body_id, change_id FROM search.progress")
            last_body, last_change = (int(row[0]), int(row[1])) if row else (0, 0)
            newest = self._index_new(last_body)
            changed = self._index_changed(newest, last_change)
            if (newest, changed) != (last_body, last_change):
                self._cursor.execute("UPDATE search.progress SET body_id = ?, change_id = ?", (newest, changed))
            self._cursor.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # SQLite has ended one that was interrupted itself.
                self._cursor.execute("ROLLBACK")
            raise
        self.indexed_changes = changed
        return newest - last_body >= INDEXED_AT_ONCE or changed - last_change >= INDEXED_AT_ONCE

    def _index_new(self, last_body: int) -> int:
        rows = self._all(
            "SELECT body_id FROM main.bodies WHERE body_id > ? ORDER BY body_id LIMIT ?", (last_body, INDEXED_AT_ONCE)
        )
        self._add([row[0] for row in rows])
        return int(rows[-1][0]) if rows else last_body

    def _index_changed(self, last_body: int, last_change: int) -> int:
        rows = self._all(
            "SELECT change_id, body_id FROM main.body_changes WHERE change_id > ? ORDER BY change_id LIMIT ?",
            (last_change, INDEXED_AT_ONCE),
        )
        ids = {body_id for _, body_id in rows if body_id <= last_body}
        self._cursor.executemany("DELETE FROM search.message_words WHERE rowid = ?", [(body_id,) for body_id in ids])
        self._add(ids)
        return int(rows[-1][0]) if rows else last_change

    def _add(self, body_ids: Iterable[int]) -> None:
        """Index those of these bodies that are there."""
        wanted = json_list(body_ids)
        bodies = self._all(
            "SELECT body_id, sender_id, date, edited_at, flags, content, expires_at FROM main.bodies"
            " WHERE body_id IN (SELECT value FROM json_each(?)) AND NOT flags & ?",
            (wanted, IS_SERVICE),
        )
        owners = defaultdict(list)
        for body_id, owner_id in self._all(
            "SELECT body_id, owner_id FROM main.messages INDEXED BY messages_by_body"
            " WHERE body_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        ):
            owners[body_id].append(_owner_word(owner_id))
        rows = [
            (row[0], " ".join([*words_of(searchable_text(self._parse_body(row, 0))), *owners[row[0]]]))
            for row in bodies
        ]
        self._cursor.executemany("INSERT INTO search.message_words (rowid, words) VALUES (?, ?)", rows)

    def search_messages(self, owner_id: int, search: MessageSearch) -> FoundMessages:
        """What is found, once all that was written before is indexed."""
        words = query_words(search.text)
        if search.text.strip() and not words:
            return FoundMessages([], 0, 0)
        if words:
            while self.catch_up():
                pass
        return self.in_snapshot(lambda _: self._search(owner_id, search, words))

    def _search(self, owner_id: int, search: MessageSearch, words: list[str]) -> FoundMessages:
        mailboxes = _mailboxes(owner_id, search)
        if not mailboxes:
            return FoundMessages([], 0, 0)
        source, bound = _source(owner_id, mailboxes, search, words)
        conditions = _conditions(owner_id, mailboxes, search)
        rows = self._all(
            f"SELECT m.owner_id, m.message_id, m.body_id FROM {source} CROSS JOIN main.bodies b ON b.body_id = m.body_id"
            f" WHERE {' AND '.join(sql for sql, _ in conditions)} ORDER BY {_ORDER[len(mailboxes) > 1]} LIMIT ?",
            [*bound, *(value for _, values in conditions for value in values), FOUND_AT_ONCE],
        )
        start = self._find_place(owner_id, mailboxes, search, rows) + search.add_offset
        page = rows[max(start, 0) : max(start + max(search.limit, 0), 0)]
        found = {
            mailbox: self.load_messages(mailbox, [i for of, i, _ in page if of == mailbox])
            for mailbox in {row[0] for row in page}
        }
        messages = [found[mailbox][message_id] for mailbox, message_id, _ in page]
        return FoundMessages(messages, len(rows), max(start, 0))

    def _find_place(self, owner_id: int, mailboxes: Sequence[int], search: MessageSearch, rows: list[Row]) -> int:
        """How many of the rows are not older than the message from which the search goes on."""
        if not search.offset_id:
            return 0
        if len(mailboxes) == 1:
            return sum(row[1] >= search.offset_id for row in rows)
        mailbox = owner_id if search.offset_peer is None else owner_of(owner_id, search.offset_peer)
        if mailbox not in mailboxes:
            return 0
        # It may be gone since: then from the next older one of its mailbox on.
        nearest = self._one(
            "SELECT message_id, body_id FROM main.messages WHERE owner_id = ? AND message_id <= ?"
            " ORDER BY message_id DESC LIMIT 1",
            (mailbox, search.offset_id),
        )
        if nearest is None:
            return 0
        message_id, body_id = nearest
        return sum(row[2] > body_id or (row[2] == body_id and message_id == search.offset_id) for row in rows)


_ORDER = {False: "m.message_id DESC", True: "m.body_id DESC"}
"""Newest first: in one mailbox by its ids, over several as they were written."""


def _mailboxes(owner_id: int, search: MessageSearch) -> list[int]:
    """Whose messages are looked through."""
    if search.peer is not None:
        return [owner_of(owner_id, search.peer)]
    channels = [-channel_id for channel_id, _ in search.channels]
    return channels if search.skips_own else [owner_id, *channels]


def _owner_word(owner_id: int) -> str:
    """The word of whoever has a message: letters and digits only, which the tokenizer keeps together."""
    return f"{_OWNER}{owner_id}" if owner_id > 0 else f"{_OWNER}c{-owner_id}"


def _source(
    owner_id: int, mailboxes: Sequence[int], search: MessageSearch, words: list[str]
) -> tuple[str, list[object]]:
    """Where the search begins: the fewest rows first."""
    if not words:
        if search.peer is None:
            return "main.messages m NOT INDEXED", []
        if search.tag is not None:
            tagger = owner_id if search.tag & _OWN else mailboxes[0]
            return (
                "(SELECT message_id FROM main.message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ?"
                " AND tag = ?) t CROSS JOIN main.messages m ON m.message_id = t.message_id",
                [tagger, int(search.peer.type), search.peer.id, int(search.tag)],
            )
        return "main.messages m INDEXED BY messages_by_peer", []
    owners = {_owner_word(mailbox) for mailbox in mailboxes}
    whose = " OR ".join(f'"{word}"' for word in sorted(owners))
    if search.peer is not None and search.peer.type is PeerType.USER and search.peer.id != owner_id:
        whose = f'"{_owner_word(owner_id)}" AND "{_owner_word(search.peer.id)}"'
    query = " AND ".join([f"({whose})", *(f'"{word}" *' for word in words)])
    return (
        "(SELECT rowid FROM search.message_words WHERE message_words MATCH ?) w"
        " CROSS JOIN main.messages m INDEXED BY messages_by_body ON m.body_id = w.rowid",
        [query],
    )


def _conditions(owner_id: int, mailboxes: Sequence[int], search: MessageSearch) -> list[tuple[str, tuple[object, ...]]]:
    """Conditions on a message `m` and its body `b`, and what each binds."""
    peer, saved = search.peer, search.saved_peer
    # Without words only one mailbox is gone through.
    whose = mailboxes if query_words(search.text) or peer is not None else mailboxes[:1]
    is_one_of = ("m.owner_id IN (SELECT value FROM json_each(?))", (json_list(whose),))
    conditions: list[tuple[str, tuple[object, ...]]] = [
        ("m.owner_id = ?", (whose[0],)) if len(whose) == 1 else is_one_of
    ]
    hidden = {str(-channel_id): hidden_up_to for channel_id, hidden_up_to in search.channels if hidden_up_to}
    if hidden:
        above = "m.message_id > coalesce((SELECT value FROM json_each(?) WHERE key = CAST(m.owner_id AS TEXT)), 0)"
        conditions.append((above, (_encode_json(hidden).decode(),)))
    if peer is not None:
        conditions.append(("m.peer_type = ? AND m.peer_id = ?", (int(peer.type), peer.id)))
    if search.tag is not None and search.tag & _OWN:
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM main.message_tags t WHERE t.owner_id = ? AND t.peer_type = m.peer_type"
                " AND t.peer_id = m.peer_id AND t.tag = ? AND t.message_id = m.message_id)",
                (owner_id, int(search.tag)),
            )
        )
    if search.from_user_id is not None:
        as_chat = "" if search.from_chat else "NOT "
        conditions.append((f"b.sender_id = ? AND {as_chat}b.flags & ?", (search.from_user_id, IS_SHOWN_AS)))
    elif search.from_chat:
        conditions.append(("b.flags & ?", (IS_SHOWN_AS,)))
    if saved is not None:
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM main.saved_messages s WHERE s.owner_id = m.owner_id"
                " AND s.message_id = m.message_id AND s.saved_peer_type = ? AND s.saved_peer_id = ?)",
                (int(saved.type), saved.id),
            )
        )
    if search.thread_id == 0:
        conditions.append((f"NOT {IS_IN_OTHER_TOPIC.format('m')}", ()))
    elif search.thread_id is not None:
        conditions.append(("m.thread_id = ?", (search.thread_id,)))
    if search.folder_id is not None:
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM main.dialogs d WHERE d.owner_id = ? AND d.peer_type = m.peer_type"
                " AND d.peer_id = m.peer_id AND d.folder_id = ?)",
                (owner_id, search.folder_id),
            )
        )
    if search.reactions:
        values = ", ".join("?" * len(search.reactions))
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM main.reactions r WHERE r.body_id = m.body_id AND r.user_id = ?"
                f" AND r.value IN ({values}))",
                (owner_id, *search.reactions),
            )
        )
    if search.peer_types:
        kinds = json_list(map(int, search.peer_types))
        conditions.append(("m.peer_type IN (SELECT value FROM json_each(?))", (kinds,)))
    plain = [
        ("m.tags & ?", int((search.tag or NO_TAGS) & ~_OWN)),
        ("b.date > ?", search.min_date),
        ("b.date < ?", search.max_date),
        ("m.message_id > ?", search.min_id),
        ("m.message_id < ?", search.max_id),
    ]
    conditions += [(sql, (value,)) for sql, value in plain if value]
    if search.tag is None or search.text:
        conditions.append(("NOT b.flags & ?", (IS_SERVICE,)))
    return conditions
