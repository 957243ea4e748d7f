"""Who takes part in chats."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable
from typing import NamedTuple

from chapar.domain.chats import Participant, ParticipantFilter
from chapar.domain.peers import Peer, PeerType
from chapar.domain.search import query_words
from chapar.domain.updates import FIRST_PTS
from chapar.storage.chat_rows import ParticipantColumns, decode_participant, encode_participant, participant_columns
from chapar.storage.sqlite.name_search import LOOKED_THROUGH, NameQueries, has_words, word_range
from chapar.storage.sqlite.statements import Row, json_list
from chapar.storage.sqlite.writes import Writes

PEER_TYPES = {int(kind): kind for kind in PeerType}

_COLUMNS = ", ".join(f"p.{column}" for column in ("user_id", *ParticipantColumns._fields, "content"))
_IN_CHAT = "p.peer_type = ? AND p.peer_id = ?"


class _Part(NamedTuple):
    """A part of the member list: which rows `p`, in which order, read off which index (none: by the key).

    A condition repeats the index's own: only then SQLite can use it. Where it must not, a sign makes the condition another:
    SQLite, which knows no sizes, would take a walk over all members for as good as a look at each contact.
    """

    condition: str
    order: str
    read_off: str = ""


_LATEST_FIRST = "p.joined_at DESC, p.user_id DESC"
_LATEST_BAN_FIRST = "p.banned_at DESC, p.user_id DESC"
_MEMBERS = _Part("p.is_member = 1", _LATEST_FIRST, "participants_by_joining")
_PARTS = {
    ParticipantFilter.RECENT: _MEMBERS,
    ParticipantFilter.SEARCH: _MEMBERS,
    ParticipantFilter.ADMINS: _Part(
        "p.status IN (1, 2, 4, 5) AND p.status <= 2 AND p.is_member = 1",
        "p.status, p.joined_at, p.user_id",
        "participants_by_status",
    ),
    ParticipantFilter.KICKED: _Part(
        "p.status IN (1, 2, 4, 5) AND p.status = 5", _LATEST_BAN_FIRST, "participants_by_status"
    ),
    ParticipantFilter.BANNED: _Part(
        "p.status IN (1, 2, 4, 5) AND p.status = 4", _LATEST_BAN_FIRST, "participants_by_status"
    ),
    ParticipantFilter.BOTS: _Part("p.is_bot = 1 AND p.is_member = 1", _LATEST_FIRST, "participants_by_bot"),
    ParticipantFilter.CONTACTS: _Part(
        "p.user_id IN (SELECT c.user_id FROM contacts c WHERE c.owner_id = ?) AND +p.is_member = 1", _LATEST_FIRST
    ),
}


class _Source(NamedTuple):
    """Rows `p` as they are selected from, and what that binds."""

    sql: str
    bound: list[object]


class ParticipantQueries(NameQueries):
    """The part of `Queries` about who takes part in chats."""

    def find_participant(self, peer: Peer, user_id: int) -> Participant | None:
        row = self._one(
            f"SELECT {_COLUMNS} FROM participants p WHERE {_IN_CHAT} AND p.user_id = ?",
            (int(peer.type), peer.id, user_id),
        )
        return self._parse_participant(peer, row) if row else None

    def load_participants(self, peer: Peer, user_ids: Iterable[int]) -> dict[int, Participant]:
        rows = self._all(
            f"SELECT {_COLUMNS} FROM participants p WHERE {_IN_CHAT} AND p.user_id IN (SELECT value FROM json_each(?))",
            (int(peer.type), peer.id, json_list(user_ids)),
        )
        return {row[0]: self._parse_participant(peer, row) for row in rows}

    def list_participants(
        self, peer: Peer, part: ParticipantFilter, *, limit: int, offset: int = 0, query: str = "", viewer_id: int = 0
    ) -> list[Participant]:
        source = self._source(peer, part, query, viewer_id)
        if source is None:
            return []
        # The keys of the page first: what is skipped is read off the index alone.
        rows = self._all(
            f"SELECT {_COLUMNS} FROM (SELECT p.user_id {source.sql} ORDER BY {_PARTS[part].order} LIMIT ? OFFSET ?) k"
            f" CROSS JOIN participants p ON {_IN_CHAT} AND p.user_id = k.user_id ORDER BY {_PARTS[part].order}",
            (*source.bound, max(limit, 0), max(offset, 0), int(peer.type), peer.id),
        )
        return [self._parse_participant(peer, row) for row in rows]

    def count_participants(
        self, peer: Peer, part: ParticipantFilter, *, query: str = "", viewer_id: int = 0, limit: int = 10_000
    ) -> int:
        source = self._source(peer, part, query, viewer_id)
        return 0 if source is None else self._count(source, limit)

    def _count(self, source: _Source, limit: int) -> int:
        return self._number(f"SELECT count(*) FROM (SELECT 1 {source.sql} LIMIT ?)", (*source.bound, max(limit, 0)))

    def _source(self, peer: Peer, part: ParticipantFilter, query: str, viewer_id: int) -> _Source | None:
        """The rows of a part whose names the query keeps; None when it keeps none, whoever there is."""
        condition, order, read_off = _PARTS[part]
        key: list[object] = [int(peer.type), peer.id]
        if part is ParticipantFilter.CONTACTS:
            key.append(viewer_id)
        where = f"WHERE {_IN_CHAT} AND {condition}"
        table = f"participants p INDEXED BY {read_off}" if read_off else "participants p"
        everybody = _Source(f"FROM {table} {where}", key)
        if not query.strip():
            return everybody
        words = query_words(query)
        if not words:
            return None
        latest = _Source(f"SELECT p.user_id {everybody.sql} ORDER BY {order} LIMIT ?", [*key, LOOKED_THROUGH])
        looked_at = self._choose(words, everybody, latest)
        named, names = has_words("user_words", "k.user_id", words)
        return _Source(
            f"FROM ({looked_at.sql}) k CROSS JOIN participants p ON p.user_id = k.user_id {where}{named}",
            [*looked_at.bound, *key, *names],
        )

    def _choose(self, words: list[str], everybody: _Source, latest: _Source) -> _Source:
        """Ids of those who may have the words: everybody of a small part, else whoever has the rarest word.

        Where that is many as well, some of them, and the latest of the part: who is missed has a common name and came long ago.
        """
        if self._count(everybody, LOOKED_THROUGH + 1) <= LOOKED_THROUGH:
            return latest
        rarest, is_rare = self._find_rarest("user_words", words)
        named = "SELECT DISTINCT user_id FROM (SELECT user_id FROM user_words WHERE word >= ? AND word < ? LIMIT ?)"
        bound: list[object] = [*word_range(rarest), LOOKED_THROUGH]
        if is_rare:
            return _Source(named, bound)
        return _Source(f"{named} UNION SELECT user_id FROM ({latest.sql})", [*bound, *latest.bound])

    def list_member_ids(self, peer: Peer) -> list[int]:
        rows = self._all(
            f"SELECT p.user_id FROM participants p WHERE {_IN_CHAT} AND p.is_member = 1 ORDER BY p.user_id",
            (int(peer.type), peer.id),
        )
        return [row[0] for row in rows]

    def list_chats_of(self, user_id: int, peer_type: PeerType | None = None) -> list[Peer]:
        condition, bound = ("", ()) if peer_type is None else (" AND peer_type = ?", (int(peer_type),))
        return self._list_peers(f"{condition} ORDER BY peer_type, peer_id", user_id, *bound)

    def list_administered(self, user_id: int) -> list[Peer]:
        return self._list_peers(" AND status <= 2 ORDER BY peer_type, peer_id", user_id)

    def list_common_chats(self, user_id: int, other_id: int, *, limit: int, max_id: int = 0) -> list[Peer]:
        return self._list_peers(
            f"{_IS_COMMON} AND (?3 = 0 OR peer_id < ?3) ORDER BY peer_id DESC, peer_type LIMIT ?4",
            *(user_id, other_id, max_id, max(limit, 0)),
        )

    def _list_peers(self, condition: str, user_id: int, *bound: object) -> list[Peer]:
        """Chats that the user is inside of."""
        rows = self._all(
            "SELECT peer_type, peer_id FROM participants p INDEXED BY participants_by_user"
            f" WHERE user_id = ?1 AND is_member = 1{condition}",
            (user_id, *bound),
        )
        return [Peer(PEER_TYPES[kind], peer_id) for kind, peer_id in rows]

    def list_changed_channels(self, user_id: int, since_date: int, limit: int) -> list[tuple[int, int]]:
        return self._all(
            "SELECT p.peer_id, coalesce(m.pts, ?1) FROM participants p INDEXED BY participants_by_user"
            " LEFT JOIN mailboxes m ON m.owner_id = -p.peer_id"
            " WHERE p.user_id = ?2 AND p.is_member = 1 AND p.peer_type = ?3 AND (m.date >= ?4 OR EXISTS"
            " (SELECT 1 FROM notices n INDEXED BY notices_by_owner WHERE n.owner_id = -p.peer_id AND n.date >= ?4))"
            " ORDER BY p.peer_id LIMIT ?5",
            (FIRST_PTS, user_id, int(PeerType.CHANNEL), since_date, max(limit, 0)),
        )

    def list_ended_bans(self, now: int, limit: int) -> list[Participant]:
        rows = self._all(
            f"SELECT p.peer_type, p.peer_id, {_COLUMNS} FROM participants p INDEXED BY participants_by_end"
            " WHERE p.until_date > 0 AND p.until_date <= ? ORDER BY p.until_date LIMIT ?",
            (now, max(limit, 0)),
        )
        return [self._parse_participant(Peer(PEER_TYPES[row[0]], row[1]), row[2:]) for row in rows]

    def list_hidden_from(self, peer: Peer, message_id: int, user_ids: Iterable[int]) -> list[int]:
        key = (int(peer.type), peer.id, message_id)
        is_hidden = (
            "SELECT 1 FROM participants p INDEXED BY participants_by_hiding WHERE p.peer_type = ? AND p.peer_id = ?"
            " AND p.available_min_id > 0 AND p.available_min_id >= ? LIMIT 1"
        )
        if self._one(is_hidden, key) is None:
            return []
        rows = self._all(
            "SELECT p.user_id FROM participants p WHERE p.peer_type = ? AND p.peer_id = ? AND p.available_min_id >= ?"
            " AND p.user_id IN (SELECT value FROM json_each(?)) ORDER BY p.user_id",
            (*key, json_list(user_ids)),
        )
        return [row[0] for row in rows]

    def _parse_participant(self, peer: Peer, row: Row) -> Participant:
        user_id, *columns, content = row
        rest = None if content is None else self._contents.unseal(content)
        return decode_participant(peer, user_id, ParticipantColumns(*columns), rest)


_IS_COMMON = (
    " AND EXISTS (SELECT 1 FROM participants o WHERE o.peer_type = p.peer_type AND o.peer_id = p.peer_id"
    " AND o.user_id = ?2 AND o.is_member = 1)"
)


class ParticipantWrites(ParticipantQueries, Writes):
    """The part of `Transaction` about who takes part in chats."""

    def find_participant(self, peer: Peer, user_id: int) -> Participant | None:
        # Asked for with every post.
        key = (peer, user_id)
        if key not in self._participants:
            self._participants[key] = super().find_participant(peer, user_id)
        return self._participants[key]

    def list_changed_channels(self, user_id: int, since_date: int, limit: int) -> list[tuple[int, int]]:
        self._settle()
        self._flush_counters()
        return super().list_changed_channels(user_id, since_date, limit)

    def put_participant(self, participant: Participant) -> None:
        peer, content = participant.peer, encode_participant(participant)
        self._execute(
            "INSERT OR REPLACE INTO participants (peer_type, peer_id, user_id, status, is_member, joined_at, banned_at,"
            " until_date, available_min_id, content, is_bot)"
            " VALUES (?1, ?2, ?3, ?, ?, ?, ?, ?, ?, ?, coalesce((SELECT is_bot FROM users WHERE user_id = ?3), 0))",
            (
                int(peer.type),
                peer.id,
                participant.user_id,
                *participant_columns(participant),
                None if content is None else self._contents.seal(content),
            ),
        )
        self._participants[peer, participant.user_id] = participant
        self._changing_people.participants.add((peer, participant.user_id))

    def delete_participant(self, peer: Peer, user_id: int) -> None:
        self._execute(
            "DELETE FROM participants WHERE peer_type = ? AND peer_id = ? AND user_id = ?",
            (int(peer.type), peer.id, user_id),
        )
        self._participants[peer, user_id] = None
        self._changing_people.participants.add((peer, user_id))
