"""People, channels and sets of stickers by the words of their names, in a bounded time whatever their number."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from chapar.storage.sqlite.statements import Statements
from chapar.storage.sqlite.writes import Writes

LOOKED_THROUGH = 2000
"""Rows that a search for names looks at, at most, in each table."""

WordTable: TypeAlias = Literal["user_words", "channel_words", "sticker_words"]

_OWNERS = {"user_words": "user_id", "channel_words": "channel_id", "sticker_words": "set_id"}

_encode_json = msgspec.json.Encoder().encode


def word_range(word: str) -> tuple[str, str]:
    """What a word that begins with this one is not below, and below what it is."""
    return word, f"{word}\U0010ffff"


def has_words(table: WordTable, owner: str, words: Iterable[str]) -> tuple[str, list[object]]:
    """A condition, with what it binds: the one whose id the expression `owner` gives has all words, or their beginnings."""
    condition = (
        f" AND EXISTS (SELECT 1 FROM {table} n WHERE n.{_OWNERS[table]} = {owner} AND n.word >= ? AND n.word < ?)"
    )
    bound: list[object] = []
    sql = ""
    for word in words:
        sql += condition
        bound += word_range(word)
    return sql, bound


class NameQueries(Statements):
    """What searches for names have in common."""

    def _find_rarest(self, table: WordTable, words: Iterable[str]) -> tuple[str, bool]:
        """The word that the fewest names have, and whether so few that all of them may be looked at."""
        counts = {
            word: self._number(
                f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE word >= ? AND word < ? LIMIT ?)",
                (*word_range(word), LOOKED_THROUGH + 1),
            )
            for word in words
        }
        rarest = min(counts, key=lambda word: (counts[word], -len(word), word))
        return rarest, counts[rarest] <= LOOKED_THROUGH


class NameWrites(NameQueries, Writes):
    """Keeps the words of names."""

    def _put_words(self, table: WordTable, owner_id: int, words: Iterable[str]) -> None:
        """Make these the words of somebody, instead of what there was."""
        owner = _OWNERS[table]
        self._execute(f"DELETE FROM {table} WHERE {owner} = ?", (owner_id,))
        self._execute(
            f"INSERT INTO {table} ({owner}, word) SELECT ?, value FROM json_each(?)",
            (owner_id, _encode_json(sorted(words)).decode()),
        )
