"""Full-text search: an index of words in a file of its own, beside the database.

The index is derived: it follows the database by itself, some seconds behind or, when something is looked for, at once; it is
made anew when it is missing or of another version. No message waits for it. Follows sqlite.org/fts5.html.
"""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

import os
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from chapar.domain.messages import MessageTag
from chapar.domain.search import FoundMessages, MessageSearch, query_words, searchable_text, words_of
from chapar.storage.contents import IS_SERVICE, ContentCodec
from chapar.storage.sqlite.reader import Reader
from chapar.storage.sqlite.statements import json_list

INDEX_NAME = "chapar-search.db"
INDEX_VERSION = 1
INDEXED_AT_ONCE = 2000
"""Bodies of one transaction: bounds how long a search waits for an indexing that is under way."""

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
            owners[body_id].append(f"{_OWNER}{owner_id}")
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
        source, bound = _source(owner_id, search, words)
        conditions = _conditions(owner_id, search)
        rows = self._all(
            f"SELECT m.message_id FROM {source} CROSS JOIN main.bodies b ON b.body_id = m.body_id"
            f" WHERE {' AND '.join(sql for sql, _ in conditions)} ORDER BY m.message_id DESC",
            [*bound, *(value for _, values in conditions for value in values)],
        )
        ids = [row[0] for row in rows]
        place = sum(i >= search.offset_id for i in ids) if search.offset_id else 0
        start = place + search.add_offset
        page = ids[max(start, 0) : max(start + max(search.limit, 0), 0)]
        found = self.load_messages(owner_id, page)
        return FoundMessages([found[i] for i in page], len(ids), max(start, 0))


def _source(owner_id: int, search: MessageSearch, words: list[str]) -> tuple[str, list[object]]:
    """Where the search begins: the fewest rows first."""
    if not words:
        if search.peer is None:
            return "main.messages m NOT INDEXED", []
        if search.tag is not None:
            return (
                "(SELECT owner_id, message_id FROM main.message_tags WHERE owner_id = ? AND peer_type = ? AND peer_id = ?"
                " AND tag = ?) t CROSS JOIN main.messages m ON m.owner_id = t.owner_id AND m.message_id = t.message_id",
                [owner_id, int(search.peer.type), search.peer.id, int(search.tag)],
            )
        return "main.messages m INDEXED BY messages_by_peer", []
    owners = {owner_id}
    if search.peer is not None and search.peer.type is search.peer.type.USER:
        owners.add(search.peer.id)
    query = " ".join([*(f'"{_OWNER}{owner}"' for owner in sorted(owners)), *(f'"{word}" *' for word in words)])
    return (
        "(SELECT rowid FROM search.message_words WHERE message_words MATCH ?) w"
        " CROSS JOIN main.messages m INDEXED BY messages_by_body ON m.body_id = w.rowid",
        [query],
    )


def _conditions(owner_id: int, search: MessageSearch) -> list[tuple[str, tuple[object, ...]]]:
    """Conditions on a message `m` and its body `b`, and what each binds."""
    peer, saved = search.peer, search.saved_peer
    conditions: list[tuple[str, tuple[object, ...]]] = [("m.owner_id = ?", (owner_id,))]
    if peer is not None:
        conditions.append(("m.peer_type = ? AND m.peer_id = ?", (int(peer.type), peer.id)))
    if saved is not None:
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM main.saved_messages s WHERE s.owner_id = m.owner_id"
                " AND s.message_id = m.message_id AND s.saved_peer_type = ? AND s.saved_peer_id = ?)",
                (int(saved.type), saved.id),
            )
        )
    if search.folder_id is not None:
        conditions.append(
            (
                "EXISTS (SELECT 1 FROM main.dialogs d WHERE d.owner_id = m.owner_id AND d.peer_type = m.peer_type"
                " AND d.peer_id = m.peer_id AND d.folder_id = ?)",
                (search.folder_id,),
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
        ("m.tags & ?", int(search.tag or MessageTag(0))),
        ("b.sender_id = ?", search.from_user_id or 0),
        ("b.date > ?", search.min_date),
        ("b.date < ?", search.max_date),
        ("m.message_id > ?", search.min_id),
        ("m.message_id < ?", search.max_id),
    ]
    conditions += [(sql, (value,)) for sql, value in plain if value]
    if search.tag is None or search.text:
        conditions.append(("NOT b.flags & ?", (IS_SERVICE,)))
    return conditions
