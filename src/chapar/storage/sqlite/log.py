"""The update log of each owner."""

from chapar.domain.notices import Notice
from chapar.domain.updates import FIRST_PTS, EditMessage, LoggedUpdate, NewMessage, Origin, PtsUpdate, State
from chapar.storage import log_rows
from chapar.storage.sqlite.messages import MessageQueries, MessageWrites
from chapar.storage.sqlite.statements import Row
from chapar.storage.sqlite.writes import Writes

_NEVER = 1 << 62
"""A pts that no log reaches."""


class LogQueries(MessageQueries):
    """The log part of `Queries`. The origin of an update is not kept: a stored row belongs to every session alike."""

    def load_state(self, owner_id: int) -> State:
        row = self._one("SELECT pts, date FROM mailboxes WHERE owner_id = ?", (owner_id,))
        return State(row[0], 0, row[1]) if row else State(FIRST_PTS, 0, 0)

    def find_new_message_update(self, owner_id: int, message_id: int) -> LoggedUpdate | None:
        self._settle()
        # From the newest: repeats come soon after the send.
        rows = self._all(
            "SELECT pts, pts_count, date, kind, message_id, random_id, data FROM updates"
            " WHERE owner_id = ? AND kind = ? AND message_id = ? ORDER BY pts DESC LIMIT 1",
            (owner_id, log_rows.NEW_MESSAGE, message_id),
        )
        return self._parse_updates(owner_id, rows)[0] if rows else None

    def list_updates(self, owner_id: int, after_pts: int, limit: int) -> list[LoggedUpdate]:
        self._settle()
        rows = self._all(
            "SELECT pts, pts_count, date, kind, message_id, random_id, data FROM updates"
            " WHERE owner_id = ? AND pts > ? ORDER BY pts LIMIT ?",
            (owner_id, after_pts, max(limit, 0)),
        )
        return self._parse_updates(owner_id, rows)

    def _parse_updates(self, owner_id: int, rows: list[Row]) -> list[LoggedUpdate]:
        messages = self.load_messages(owner_id, {row[4] for row in rows if row[4] is not None})
        logged = []
        for pts, pts_count, date, kind, message_id, random_id, data in rows:
            update: PtsUpdate
            if kind == log_rows.NEW_MESSAGE:
                update = NewMessage(message_id, messages.get(message_id), random_id)
            elif kind == log_rows.EDIT_MESSAGE:
                update = EditMessage(message_id, messages.get(message_id))
            else:
                update = log_rows.decode_update(kind, data)
            logged.append(LoggedUpdate(owner_id, pts, pts_count, date, update))
        return logged

    def list_notices(self, owner_id: int, since_date: int, limit: int) -> list[LoggedUpdate]:
        self._settle()
        rows = self._all(
            "SELECT date, kind, data FROM notices INDEXED BY notices_by_owner"
            " WHERE owner_id = ? AND date >= ? ORDER BY notice_id LIMIT ?",
            (owner_id, since_date, max(limit, 0)),
        )
        return [LoggedUpdate(owner_id, 0, 0, date, log_rows.decode_notice(kind, data)) for date, kind, data in rows]

    def list_channel_notices(
        self, owner_id: int, since_pts: int, limit: int, *, until_pts: int | None = None
    ) -> list[LoggedUpdate]:
        self._settle()
        rows = self._all(
            "SELECT date, kind, data FROM notices INDEXED BY notices_by_pts"
            " WHERE owner_id = ? AND pts >= ? AND pts > 0 AND pts < ? ORDER BY notice_id LIMIT ?",
            (owner_id, since_pts, _NEVER if until_pts is None else until_pts, max(limit, 0)),
        )
        return [LoggedUpdate(owner_id, 0, 0, date, log_rows.decode_notice(kind, data)) for date, kind, data in rows]


class LogWrites(LogQueries, MessageWrites, Writes):
    """The log part of `Transaction`. `logged` is what the running unit logged, `origin` what caused it."""

    origin: Origin | None = None
    logged: list[LoggedUpdate]
    has_logged = False
    """Whether anything of the batch logged something."""

    def load_state(self, owner_id: int) -> State:
        mailbox = self._mailbox(owner_id)
        return State(mailbox.pts, 0, mailbox.date)

    def log_update(self, owner_id: int, update: PtsUpdate, date: int, pts_count: int = 1) -> LoggedUpdate:
        if pts_count < 1:
            raise ValueError("an update of the log moves pts by one or more")
        mailbox = self._changing_mailbox(owner_id)
        self.has_logged = True
        mailbox.pts += pts_count
        mailbox.date = date
        pts = mailbox.pts
        row: tuple[int, int | None, int | None, str | None]
        if isinstance(update, NewMessage):
            row = (log_rows.NEW_MESSAGE, update.message_id, update.random_id, None)
        elif isinstance(update, EditMessage):
            row = (log_rows.EDIT_MESSAGE, update.message_id, None, None)
        else:
            row = (log_rows.kind_of(update), None, None, log_rows.encode_fields(update))
        self._update_rows.add((owner_id, pts, pts_count, date, *row))
        self._is_settled = False
        logged = LoggedUpdate(owner_id, pts, pts_count, date, update, self.origin)
        self.logged.append(logged)
        return logged

    def log_notice(self, owner_id: int, update: Notice, date: int) -> LoggedUpdate:
        self.has_logged = True
        notice_id, kind, subject = self._next_counter("notices"), log_rows.kind_of(update), update.subject
        if subject is not None:
            self._settle()
            self._execute(
                "DELETE FROM notices WHERE owner_id = ? AND kind = ? AND subject = ?", (owner_id, kind, subject)
            )
        pts = self._mailbox(owner_id).pts if owner_id < 0 else 0
        self._notice_rows.add((notice_id, owner_id, date, kind, log_rows.encode_fields(update), subject, pts))
        self._is_settled = False
        logged = LoggedUpdate(owner_id, 0, 0, date, update, self.origin)
        self.logged.append(logged)
        return logged
