"""What admins did in channels."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Collection, Iterator

import msgspec

from chapar.domain.chats import AdminLogEvent
from chapar.domain.search import query_words, words_of
from chapar.storage.sqlite.name_search import LOOKED_THROUGH
from chapar.storage.sqlite.statements import Row, Statements, json_list
from chapar.storage.sqlite.writes import Writes

FILTERED = 20_000
"""Events that are looked at, at most, for those of some actions or admins."""
LOADED_AT_ONCE = 200

_ABOVE_ALL_IDS = 2**62

_encode_json = msgspec.json.Encoder().encode
_decode_json = msgspec.json.Decoder(dict[str, object]).decode


class AdminLogQueries(Statements):
    """The part of `Queries` about what admins did."""

    def list_admin_log(
        self,
        channel_id: int,
        *,
        limit: int,
        actions: Collection[str] | None = None,
        admin_ids: Collection[int] | None = None,
        query: str = "",
        max_id: int = 0,
        min_id: int = 0,
    ) -> list[AdminLogEvent]:
        words = query_words(query)
        if limit <= 0 or (query.strip() and not words):
            return []
        ids = self._list_event_ids(channel_id, actions, admin_ids, max_id, min_id, LOOKED_THROUGH if words else limit)
        found = []
        names: dict[int, set[str]] = {}
        for event in self._load_events(ids):
            if not words or self._has_words(event, words, names):
                found.append(event)
            if len(found) == limit:
                break
        return found

    def _list_event_ids(
        self,
        channel_id: int,
        actions: Collection[str] | None,
        admin_ids: Collection[int] | None,
        max_id: int,
        min_id: int,
        limit: int,
    ) -> list[int]:
        """Newest first; the index alone is read."""
        conditions, bound, looked_at = "", [], limit
        if actions is not None:
            conditions += " AND action IN (SELECT value FROM json_each(?))"
            bound.append(_encode_json(list(actions)).decode())
            looked_at = FILTERED
        if admin_ids is not None:
            conditions += " AND user_id IN (SELECT value FROM json_each(?))"
            bound.append(json_list(admin_ids))
            looked_at = FILTERED
        rows = self._all(
            "SELECT event_id FROM (SELECT event_id, action, user_id FROM admin_log INDEXED BY admin_log_by_channel"
            " WHERE channel_id = ? AND event_id < ? AND event_id > ? ORDER BY event_id DESC LIMIT ?)"
            f" WHERE 1{conditions} ORDER BY event_id DESC LIMIT ?",
            (channel_id, max_id or _ABOVE_ALL_IDS, min_id, looked_at, *bound, limit),
        )
        return [row[0] for row in rows]

    def _load_events(self, ids: list[int]) -> Iterator[AdminLogEvent]:
        """In the order of `ids`, newest first, some at a time: who stops early reads no more."""
        for start in range(0, len(ids), LOADED_AT_ONCE):
            rows = self._all(
                "SELECT channel_id, event_id, date, user_id, action, data, about_user_id FROM admin_log"
                " WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY event_id DESC",
                (json_list(ids[start : start + LOADED_AT_ONCE]),),
            )
            yield from map(self._parse_event, rows)

    def _has_words(self, event: AdminLogEvent, words: list[str], names: dict[int, set[str]]) -> bool:
        """Whether every word begins one of the event's own or of the names of whom it concerns; `names` remembers these."""
        own = words_of("\n".join(_strings(event.data)))
        for user_id in (event.user_id, event.about_user_id):
            if user_id not in names:
                rows = self._all("SELECT word FROM user_words WHERE user_id = ?", (user_id,))
                names[user_id] = {row[0] for row in rows}
            own |= names[user_id]
        return all(any(each.startswith(word) for each in own) for word in words)

    def _parse_event(self, row: Row) -> AdminLogEvent:
        channel_id, event_id, date, user_id, action, data, about_user_id = row
        values = _decode_json(self._contents.unseal(data))
        return AdminLogEvent(channel_id, event_id, date, user_id, action, values, about_user_id)


class AdminLogWrites(AdminLogQueries, Writes):
    """The part of `Transaction` about what admins did."""

    def add_admin_log_event(self, event: AdminLogEvent) -> AdminLogEvent:
        event = event._replace(id=self._next_counter("admin_log"))
        self._execute(
            "INSERT INTO admin_log (event_id, channel_id, date, user_id, about_user_id, action, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                event.id,
                event.channel_id,
                event.date,
                event.user_id,
                event.about_user_id,
                event.action,
                self._contents.seal(_encode_json(event.data)),
            ),
        )
        return event


def _strings(value: object) -> Iterator[str]:
    """All strings in plain JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)
