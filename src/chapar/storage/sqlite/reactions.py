"""Reactions to messages, and how many of each kind a message has.

Numbers are kept beside the rows: a post to which a hundred thousand people reacted is shown without reading what each of them
gave.
"""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from chapar.domain.peers import Peer, channel_peer
from chapar.domain.reactions import RECENT_REACTORS, Reaction, ReactionCount
from chapar.storage.contents import HAS_REACTIONS
from chapar.storage.sqlite.statements import Row, Statements, json_list
from chapar.storage.sqlite.writes import Writes


class ReactionQueries(Statements):
    """The part of `Queries` about reactions."""

    def list_reactions(self, body_id: int) -> list[Reaction]:
        rows = self._all(
            "SELECT user_id, value, date, is_big, shown_as FROM reactions WHERE body_id = ?"
            " ORDER BY date, user_id, position",
            (body_id,),
        )
        return [_parse_reaction(row) for row in rows]

    def list_latest_reactions(self, body_id: int, *, limit: int, value: str = "", offset: int = 0) -> list[Reaction]:
        index, bound = (
            ("reactions_by_value WHERE value = ? AND", (value,)) if value else ("reactions_by_date WHERE", ())
        )
        rows = self._all(
            f"SELECT user_id, value, date, is_big, shown_as FROM reactions INDEXED BY {index} body_id = ?"
            " ORDER BY date DESC, user_id DESC, position DESC LIMIT ? OFFSET ?",
            (*bound, body_id, max(limit, 0), max(offset, 0)),
        )
        return [_parse_reaction(row) for row in rows]

    def load_reactions_of(self, user_id: int, body_ids: Iterable[int]) -> dict[int, list[Reaction]]:
        rows = self._all(
            "SELECT body_id, user_id, value, date, is_big, shown_as FROM reactions"
            " WHERE body_id IN (SELECT value FROM json_each(?)) AND user_id = ? ORDER BY body_id, position",
            (json_list(body_ids), user_id),
        )
        found: dict[int, list[Reaction]] = defaultdict(list)
        for body_id, *row in rows:
            found[body_id].append(_parse_reaction(tuple(row)))
        return dict(found)

    def count_saved_reactions(self, owner_id: int, saved_peer: Peer | None = None) -> dict[str, int]:
        self._settle()
        kind, peer_id = (None, None) if saved_peer is None else (int(saved_peer.type), saved_peer.id)
        rows = self._all(
            "SELECT r.value, count(*) FROM saved_messages s"
            " CROSS JOIN messages m ON m.owner_id = s.owner_id AND m.message_id = s.message_id"
            " CROSS JOIN reactions r ON r.body_id = m.body_id AND r.user_id = s.owner_id"
            " WHERE s.owner_id = ?1 AND (?2 IS NULL OR (s.saved_peer_type = ?2 AND s.saved_peer_id = ?3))"
            " GROUP BY r.value",
            (owner_id, kind, peer_id),
        )
        return dict(rows)

    def _load_reactions(
        self, body_id: int, *, is_shared: bool
    ) -> tuple[tuple[Reaction, ...], tuple[ReactionCount, ...]]:
        """What a body carries of its reactions: all of them, of a message of a channel the latest; and their numbers."""
        if not is_shared:
            reactions = tuple(self.list_reactions(body_id))
            numbers = Counter(reaction.value for reaction in reactions)
            return reactions, tuple(ReactionCount(value, count) for value, count in numbers.most_common())
        rows = self._all(
            "SELECT value, count FROM reaction_counts WHERE body_id = ? ORDER BY count DESC, since, value", (body_id,)
        )
        latest = self.list_latest_reactions(body_id, limit=RECENT_REACTORS)
        return tuple(reversed(latest)), tuple(ReactionCount(value, count) for value, count in rows)


class ReactionWrites(ReactionQueries, Writes):
    """The part of `Transaction` about reactions."""

    def put_reactions(self, body_id: int, user_id: int, reactions: Sequence[Reaction]) -> None:
        self._settle_body(body_id)
        gone = self._execute(
            "DELETE FROM reactions WHERE body_id = ? AND user_id = ? RETURNING value", (body_id, user_id)
        ).fetchall()
        before, after = {row[0] for row in gone}, {reaction.value: reaction for reaction in reactions}
        for position, reaction in enumerate(reactions):
            shown_as = reaction.shown_as.id if reaction.shown_as is not None else None
            self._execute(
                "INSERT INTO reactions (body_id, user_id, position, value, date, is_big, shown_as)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (body_id, user_id, position, reaction.value, reaction.date, int(reaction.is_big), shown_as),
            )
        for value in sorted(after.keys() - before):
            self._execute(
                "INSERT INTO reaction_counts (body_id, value, count, since) VALUES (?, ?, 1, ?)"
                " ON CONFLICT DO UPDATE SET count = count + 1",
                (body_id, value, after[value].date),
            )
        for value in sorted(before - after.keys()):
            key = (body_id, value)
            self._execute("UPDATE reaction_counts SET count = count - 1 WHERE body_id = ? AND value = ?", key)
            self._execute("DELETE FROM reaction_counts WHERE body_id = ? AND value = ? AND count < 1", key)
        self._execute(
            "UPDATE bodies SET flags = CASE WHEN EXISTS (SELECT 1 FROM reaction_counts r WHERE r.body_id = bodies.body_id)"
            " THEN flags | ?1 ELSE flags & ~?1 END WHERE body_id = ?2",
            (HAS_REACTIONS, body_id),
        )

    def _forget_reactions(self, body_ids: Sequence[int]) -> None:
        """Bodies are gone: what was felt about them goes too."""
        ids = json_list(body_ids)
        self._execute("DELETE FROM reactions WHERE body_id IN (SELECT value FROM json_each(?))", (ids,))
        self._execute("DELETE FROM reaction_counts WHERE body_id IN (SELECT value FROM json_each(?))", (ids,))


def _parse_reaction(row: Row) -> Reaction:
    user_id, value, date, is_big, shown_as = row
    return Reaction(user_id, value, date, bool(is_big), None if shown_as is None else channel_peer(shown_as))
