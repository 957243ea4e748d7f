"""Sets of stickers, who has them at hand, and the lists of files that accounts keep."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from chapar.domain.errors import RpcError
from chapar.domain.search import query_words, words_of
from chapar.domain.stickers import InstalledSet, SavedFile, SavedList, StickerKind, StickerSet, fold_short_name
from chapar.storage.sqlite.name_search import LOOKED_THROUGH, NameQueries, NameWrites, has_words, word_range
from chapar.storage.sqlite.statements import Row, json_list

_INSTALLED = "set_id, kind, position, installed_at, is_archived"
# As arrays: a field may be added when it comes last and has a default.
_encode_set = msgspec.msgpack.Encoder().encode
# Remembered, because a list of two hundred sets, with all that is in them, is asked for again and again. Nobody changes one.
_decode_set = lru_cache(maxsize=1 << 9)(msgspec.msgpack.Decoder(StickerSet).decode)


class StickerQueries(NameQueries):
    """The part of `Queries` about stickers."""

    def find_sticker_set(self, set_id: int) -> StickerSet | None:
        row = self._one("SELECT content FROM sticker_sets WHERE set_id = ?", (set_id,))
        return self._parse_set(row) if row else None

    def find_sticker_set_by_name(self, short_name: str) -> StickerSet | None:
        row = self._one("SELECT content FROM sticker_sets WHERE short_name = ?", (fold_short_name(short_name),))
        return self._parse_set(row) if row else None

    def load_sticker_sets(self, set_ids: Iterable[int]) -> dict[int, StickerSet]:
        rows = self._all(
            "SELECT content FROM sticker_sets WHERE set_id IN (SELECT value FROM json_each(?))", (json_list(set_ids),)
        )
        return {each.id: each for each in map(self._parse_set, rows)}

    def list_sticker_sets_of(self, owner_id: int, *, limit: int, max_id: int = 0) -> list[StickerSet]:
        rows = self._all(
            "SELECT content FROM sticker_sets WHERE owner_id = ? AND (? = 0 OR set_id < ?)"
            " ORDER BY set_id DESC LIMIT ?",
            (owner_id, max_id, max_id, max(limit, 0)),
        )
        return [self._parse_set(row) for row in rows]

    def count_sticker_sets_of(self, owner_id: int) -> int:
        return self._number("SELECT count(*) FROM sticker_sets WHERE owner_id = ?", (owner_id,))

    def search_sticker_sets(self, query: str, kinds: Iterable[StickerKind], limit: int) -> list[StickerSet]:
        words = query_words(query)
        if not words:
            return []
        rarest, _ = self._find_rarest("sticker_words", words)
        others, bound = has_words("sticker_words", "w.set_id", [word for word in words if word != rarest])
        rows = self._all(
            "SELECT s.content FROM (SELECT DISTINCT w.set_id FROM"
            " (SELECT set_id FROM sticker_words WHERE word >= ? AND word < ? LIMIT ?) w"
            f" WHERE 1{others}) f CROSS JOIN sticker_sets s ON s.set_id = f.set_id"
            " WHERE s.kind IN (SELECT value FROM json_each(?)) ORDER BY s.set_id DESC LIMIT ?",
            (*word_range(rarest), LOOKED_THROUGH, *bound, json_list(map(int, kinds)), max(limit, 0)),
        )
        return [self._parse_set(row) for row in rows]

    def list_installed_sets(self, owner_id: int, kind: StickerKind, *, is_archived: bool = False) -> list[InstalledSet]:
        rows = self._all(
            f"SELECT {_INSTALLED} FROM installed_sets WHERE owner_id = ? AND kind = ? AND is_archived = ?"
            " ORDER BY position DESC, set_id DESC",
            (owner_id, int(kind), int(is_archived)),
        )
        return [_parse_installed(row) for row in rows]

    def load_installed_sets(self, owner_id: int, set_ids: Iterable[int]) -> dict[int, InstalledSet]:
        rows = self._all(
            f"SELECT {_INSTALLED} FROM installed_sets"
            " WHERE owner_id = ? AND set_id IN (SELECT value FROM json_each(?))",
            (owner_id, json_list(set_ids)),
        )
        return {each.set_id: each for each in map(_parse_installed, rows)}

    def list_set_installers(self, set_id: int, limit: int) -> list[int]:
        rows = self._all(
            "SELECT owner_id FROM installed_sets WHERE set_id = ? ORDER BY owner_id LIMIT ?", (set_id, max(limit, 0))
        )
        return [owner_id for (owner_id,) in rows]

    def list_saved_files(self, owner_id: int, saved_list: SavedList) -> list[SavedFile]:
        rows = self._all(
            "SELECT file_id, date FROM saved_files WHERE owner_id = ? AND list = ? ORDER BY position DESC",
            (owner_id, int(saved_list)),
        )
        return [SavedFile(*row) for row in rows]

    def _parse_set(self, row: Row) -> StickerSet:
        return _decode_set(self._contents.unseal(row[0]))


class StickerWrites(StickerQueries, NameWrites):
    """The part of `Transaction` about stickers."""

    def insert_sticker_set(self, sticker_set: StickerSet) -> StickerSet:
        if self.find_sticker_set_by_name(sticker_set.short_name) is not None:
            raise RpcError("SHORT_NAME_OCCUPIED")
        sticker_set = sticker_set._replace(id=self._next_counter("sticker_sets"))
        name = fold_short_name(sticker_set.short_name)
        self._execute(
            "INSERT INTO sticker_sets (set_id, owner_id, kind, short_name, content) VALUES (?, ?, ?, ?, ?)",
            (sticker_set.id, sticker_set.owner_id, int(sticker_set.kind), name, self._seal_set(sticker_set)),
        )
        self._put_words("sticker_words", sticker_set.id, _words(sticker_set))
        return sticker_set

    def update_sticker_set(self, sticker_set: StickerSet) -> None:
        self._execute(
            "UPDATE sticker_sets SET content = ? WHERE set_id = ?", (self._seal_set(sticker_set), sticker_set.id)
        )
        self._put_words("sticker_words", sticker_set.id, _words(sticker_set))

    def delete_sticker_set(self, set_id: int) -> None:
        self._execute("DELETE FROM sticker_sets WHERE set_id = ?", (set_id,))
        self._put_words("sticker_words", set_id, ())
        self._execute("DELETE FROM installed_sets WHERE set_id = ?", (set_id,))

    def put_installed_set(self, owner_id: int, installed: InstalledSet) -> None:
        self._execute(
            f"INSERT OR REPLACE INTO installed_sets (owner_id, {_INSTALLED}) VALUES (?, ?, ?, ?, ?, ?)",
            (owner_id, *map(int, installed)),
        )

    def delete_installed_set(self, owner_id: int, set_id: int) -> None:
        self._execute("DELETE FROM installed_sets WHERE owner_id = ? AND set_id = ?", (owner_id, set_id))

    def put_saved_file(self, owner_id: int, saved_list: SavedList, file_id: int, date: int) -> None:
        top = self._number(
            "SELECT coalesce(max(position), 0) FROM saved_files WHERE owner_id = ? AND list = ?",
            (owner_id, int(saved_list)),
        )
        self._execute(
            "INSERT OR REPLACE INTO saved_files (owner_id, list, file_id, position, date) VALUES (?, ?, ?, ?, ?)",
            (owner_id, int(saved_list), file_id, top + 1, date),
        )

    def delete_saved_file(self, owner_id: int, saved_list: SavedList, file_id: int) -> None:
        self._execute(
            "DELETE FROM saved_files WHERE owner_id = ? AND list = ? AND file_id = ?",
            (owner_id, int(saved_list), file_id),
        )

    def _seal_set(self, sticker_set: StickerSet) -> bytes:
        return self._contents.seal(_encode_set(sticker_set))


def _parse_installed(row: Row) -> InstalledSet:
    set_id, kind, position, installed_at, is_archived = row
    return InstalledSet(set_id, StickerKind(kind), position, installed_at, bool(is_archived))


def _words(sticker_set: StickerSet) -> set[str]:
    return words_of(f"{sticker_set.title} {sticker_set.short_name.replace('_', ' ')}")
