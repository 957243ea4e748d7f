"""Topics of forums."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable

from chapar.domain.chats import ForumTopic
from chapar.domain.search import query_words, words_of
from chapar.storage.chat_rows import decode_topic, encode_fields
from chapar.storage.sqlite.name_search import LOOKED_THROUGH
from chapar.storage.sqlite.statements import Row, Statements, json_list
from chapar.storage.sqlite.writes import Writes

_TOPICS = "SELECT t.content FROM topics t INDEXED BY topics_by_top"
_TOP_DATE = (
    "(SELECT b.date FROM messages m CROSS JOIN bodies b ON b.body_id = m.body_id"
    " WHERE m.owner_id = -t.channel_id AND m.message_id = t.top_message_id)"
)


class TopicQueries(Statements):
    """The part of `Queries` about topics."""

    def load_topics(self, channel_id: int, topic_ids: Iterable[int]) -> dict[int, ForumTopic]:
        rows = self._all(
            "SELECT content FROM topics WHERE channel_id = ? AND topic_id IN (SELECT value FROM json_each(?))",
            (channel_id, json_list(topic_ids)),
        )
        return {topic.id: topic for topic in map(self._parse_topic, rows)}

    def list_topics(
        self, channel_id: int, *, limit: int, query: str = "", offset_date: int = 0, offset_topic_id: int = 0
    ) -> list[ForumTopic]:
        words = query_words(query)
        if limit <= 0 or (query.strip() and not words):
            return []
        self._settle()
        condition, bound = self._below(channel_id, offset_date, offset_topic_id) if offset_topic_id else ("", [])
        # Rising ids are rising dates: the newest top message is the latest.
        rows = self._all(
            f"{_TOPICS} WHERE t.channel_id = ?{condition}"
            " ORDER BY t.pin_order DESC, t.top_message_id DESC, t.topic_id DESC LIMIT ?",
            (channel_id, *bound, LOOKED_THROUGH if words else limit),
        )
        return [topic for topic in map(self._parse_topic, rows) if _has_words(topic, words)][:limit]

    def _below(self, channel_id: int, date: int, topic_id: int) -> tuple[str, list[object]]:
        """What holds of the topics `t` below one that had a top message of this date, wherever that topic is now."""
        row = self._one(
            f"SELECT t.pin_order, t.top_message_id, {_TOP_DATE} FROM topics t WHERE t.channel_id = ? AND t.topic_id = ?",
            (channel_id, topic_id),
        )
        if row is not None and (row[0] or row[2] is None or row[2] == date):
            return " AND (t.pin_order, t.top_message_id, t.topic_id) < (?, ?, ?)", [*row[:2], topic_id]
        return f" AND t.pin_order = 0 AND t.topic_id != ? AND coalesce({_TOP_DATE}, 0) <= ?", [topic_id, date]

    def count_topics(self, channel_id: int, *, query: str = "") -> int:
        if query.strip():
            return len(self.list_topics(channel_id, limit=LOOKED_THROUGH, query=query))
        return self._number("SELECT count(*) FROM topics WHERE channel_id = ?", (channel_id,))

    def _parse_topic(self, row: Row) -> ForumTopic:
        return decode_topic(self._contents.unseal(row[0]))


class TopicWrites(TopicQueries, Writes):
    """The part of `Transaction` about topics."""

    def put_topic(self, topic: ForumTopic) -> None:
        self._execute(
            "INSERT OR REPLACE INTO topics (channel_id, topic_id, pin_order, top_message_id, old_max_id, content)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                topic.channel_id,
                topic.id,
                topic.pin_order,
                topic.top_message_id,
                topic.old_max_id,
                self._contents.seal(encode_fields(topic)),
            ),
        )

    def delete_topic(self, channel_id: int, topic_id: int) -> None:
        self._execute("DELETE FROM topics WHERE channel_id = ? AND topic_id = ?", (channel_id, topic_id))


def _has_words(topic: ForumTopic, words: list[str]) -> bool:
    """Whether every word begins one of the title's."""
    own = words_of(topic.title) if words else set()
    return all(any(each.startswith(word) for each in own) for word in words)
