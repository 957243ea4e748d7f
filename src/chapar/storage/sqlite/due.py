"""What waits for its time: scheduled messages, and messages that delete themselves."""

# ruff: noqa: S608  (statements are put together from constants; values are always bound)

from collections.abc import Iterable

from chapar.domain.files import FileUse
from chapar.domain.messages import WHEN_ONLINE, ScheduledMessage
from chapar.domain.peers import Peer
from chapar.storage.contents import HAS_MEDIA, body_flags
from chapar.storage.media_rows import FILE_KINDS, media_ref
from chapar.storage.sqlite.messages import PEER_TYPES, MessageQueries, MessageWrites, content_of
from chapar.storage.sqlite.statements import Row, json_list

_SCHEDULED = (
    "SELECT owner_id, scheduled_id, peer_type, peer_id, date, edited_at, flags, content, reply_to_id, random_id"
    " FROM scheduled_messages"
)


class DueQueries(MessageQueries):
    """The part of `Queries` about what waits for its time."""

    def load_scheduled(self, owner_id: int, scheduled_ids: Iterable[int]) -> dict[int, ScheduledMessage]:
        rows = self._all(
            f"{_SCHEDULED} WHERE owner_id = ? AND scheduled_id IN (SELECT value FROM json_each(?))",
            (owner_id, json_list(scheduled_ids)),
        )
        return {row[1]: self._parse_scheduled(row) for row in rows}

    def list_scheduled(self, owner_id: int, peer: Peer) -> list[ScheduledMessage]:
        rows = self._all(
            f"{_SCHEDULED} WHERE owner_id = ? AND peer_type = ? AND peer_id = ? ORDER BY date DESC, scheduled_id DESC",
            (owner_id, int(peer.type), peer.id),
        )
        return [self._parse_scheduled(row) for row in rows]

    def list_due_scheduled(self, now: int, limit: int) -> list[ScheduledMessage]:
        rows = self._all(
            f"{_SCHEDULED} WHERE date <= ? ORDER BY date, owner_id, scheduled_id LIMIT ?", (now, max(limit, 0))
        )
        return [self._parse_scheduled(row) for row in rows]

    def list_scheduled_until_online(self, peer: Peer) -> list[ScheduledMessage]:
        rows = self._all(
            f"{_SCHEDULED} WHERE peer_type = ? AND peer_id = ? AND date = ? ORDER BY owner_id, scheduled_id",
            (int(peer.type), peer.id, WHEN_ONLINE),
        )
        return [self._parse_scheduled(row) for row in rows]

    def list_expired_bodies(self, now: int, limit: int) -> list[int]:
        self._settle()
        rows = self._all(
            "SELECT body_id FROM bodies WHERE expires_at IS NOT NULL AND expires_at <= ? ORDER BY expires_at LIMIT ?",
            (now, max(limit, 0)),
        )
        return [row[0] for row in rows]

    def list_spent_media(self, now: int, limit: int) -> list[int]:
        rows = self._all(
            "SELECT body_id FROM media_timers WHERE expires_at <= ? ORDER BY expires_at, body_id LIMIT ?",
            (now, max(limit, 0)),
        )
        return [row[0] for row in rows]

    def find_next_due(self) -> int | None:
        self._settle()
        row = self._one(
            "SELECT min(date) FROM (SELECT min(date) AS date FROM scheduled_messages WHERE date < ?"
            " UNION ALL SELECT min(close_date) FROM polls WHERE is_closed = 0 AND close_date > 0"
            " UNION ALL SELECT min(expires_at) FROM bodies WHERE expires_at IS NOT NULL"
            " UNION ALL SELECT min(expires_at) FROM media_timers"
            " UNION ALL SELECT min(until_date) FROM participants WHERE until_date > 0"
            " UNION ALL SELECT min(restricted_until) FROM chats WHERE restricted_until IS NOT NULL"
            " UNION ALL SELECT min(until_date) FROM message_restrictions WHERE until_date IS NOT NULL)",
            (WHEN_ONLINE,),
        )
        return row[0] if row else None

    def _parse_scheduled(self, row: Row) -> ScheduledMessage:
        owner_id, scheduled_id, peer_type, peer_id, date, edited_at, flags, content, reply_to_id, random_id = row
        body = self._parse_body((0, owner_id, date, edited_at, flags, content, None), owner_id)
        peer = Peer(PEER_TYPES[peer_type], peer_id)
        return ScheduledMessage(owner_id, scheduled_id, peer, body, reply_to_id, random_id)


class DueWrites(DueQueries, MessageWrites):
    """The part of `Transaction` about what waits for its time."""

    def next_scheduled_id(self, owner_id: int) -> int:
        return self._next_counter(f"scheduled:{owner_id}")

    def put_scheduled(self, message: ScheduledMessage) -> None:
        body = message.body
        ref = media_ref(body.media)
        self._forget_scheduled_files(message.owner_id, (message.id,))
        if ref is not None and ref.id and ref.kind in FILE_KINDS:
            self.put_file_use(ref.id, FileUse.SCHEDULED, message.owner_id, str(message.id))
        self._execute(
            "INSERT OR REPLACE INTO scheduled_messages (owner_id, scheduled_id, peer_type, peer_id, date, edited_at, flags,"
            " content, reply_to_id, random_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                message.owner_id,
                message.id,
                int(message.peer.type),
                message.peer.id,
                body.date,
                body.edited_at,
                body_flags(body),
                self._contents.encode(content_of(body, ref)),
                message.reply_to_id,
                message.random_id,
            ),
        )

    def delete_scheduled(self, owner_id: int, scheduled_ids: Iterable[int]) -> None:
        self._settle()
        gone = self._execute(
            "DELETE FROM scheduled_messages WHERE owner_id = ? AND scheduled_id IN (SELECT value FROM json_each(?))"
            " RETURNING scheduled_id, flags, content",
            (owner_id, json_list(scheduled_ids)),
        ).fetchall()
        self._forget_scheduled_files(owner_id, [scheduled_id for scheduled_id, _, _ in gone])
        for _, flags, stored in gone:
            ref = self._contents.decode(stored).media if flags & HAS_MEDIA else None
            if ref is not None and ref.kind not in FILE_KINDS:
                self._drop_unused(ref.kind, ref.id)

    def put_media_timer(self, body_id: int, expires_at: int) -> None:
        self._execute("INSERT OR IGNORE INTO media_timers (body_id, expires_at) VALUES (?, ?)", (body_id, expires_at))

    def delete_media_timer(self, body_id: int) -> None:
        self._execute("DELETE FROM media_timers WHERE body_id = ?", (body_id,))

    def _forget_scheduled_files(self, owner_id: int, scheduled_ids: Iterable[int]) -> None:
        """These messages wait no longer, or show something else."""
        for scheduled_id in scheduled_ids:
            rows = self._all(
                "SELECT file_id FROM file_uses WHERE use = ? AND owner_id = ? AND key = ?",
                (int(FileUse.SCHEDULED), owner_id, str(scheduled_id)),
            )
            for (file_id,) in rows:
                self.delete_file_use(file_id, FileUse.SCHEDULED, owner_id, str(scheduled_id))
