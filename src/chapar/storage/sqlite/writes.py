"""What all writes stand on: buffered rows, counters, and the memory of the one writer."""

import sqlite3
from collections.abc import Iterable

from chapar.domain.chats import Chat, Participant
from chapar.domain.messages import Dialog
from chapar.domain.peers import Peer
from chapar.domain.updates import FIRST_PTS
from chapar.domain.users import User
from chapar.storage.contents import ContentCodec
from chapar.storage.sqlite.people_memory import PeopleChange
from chapar.storage.sqlite.row_buffer import RowBuffer, chunks
from chapar.storage.sqlite.statements import Parameters, Statements

REMEMBERED_ROWS = 20_000
"""Mailboxes, dialogs, people and chats kept in memory from one batch to the next: so many of each."""


DIALOG_COLUMNS = (
    "top_message_id",
    "read_inbox_max_id",
    "read_outbox_max_id",
    "folder_id",
    "pin_order",
    "is_marked_unread",
    "ttl_seconds",
    "is_bar_hidden",
    "top_date",
)
"""What a dialog is beside whose it is."""


class AssumptionError(Exception):
    """A random id that a unit was told is new turned out to be an old one: run the batch again without assuming."""


class FlushError(Exception):
    """Buffered rows could not be inserted, and which unit wrote the bad one is not known."""


class Mailbox:
    """Where an owner's counters stand: the last pts, the date of its row, the last message id given."""

    __slots__ = ("date", "last_message_id", "pts")

    def __init__(self, pts: int, date: int, last_message_id: int) -> None:
        self.pts = pts
        self.date = date
        self.last_message_id = last_message_id


class Writes(Statements):
    """The writer's state. Only one exists for a database, so what it remembers stays true until a rollback.

    Rows of a message are buffered and inserted many at a time; counters and dialogs, which change with every message of a
    conversation, are written once a batch. `has_written` tells whether the running unit changed anything.

    While `assumes_new` is set, a random id that the memory does not know is taken for a new one, and all of them are looked
    up with one statement before anything of the batch is committed or told.
    """

    def __init__(self, connection: sqlite3.Connection, contents: ContentCodec) -> None:
        super().__init__(connection, contents)
        self.has_written = False
        self.assumes_new = True
        self._body_rows = RowBuffer("bodies", "body_id, sender_id, date, edited_at, flags, content, expires_at")
        self._message_rows = RowBuffer(
            "messages",
            "owner_id, message_id, peer_type, peer_id, body_id, is_out, reply_to_id, tags, thread_id, author_id",
        )
        self._tag_rows = RowBuffer("message_tags", "owner_id, peer_type, peer_id, tag, message_id")
        self._saved_rows = RowBuffer("saved_messages", "owner_id, message_id, saved_peer_type, saved_peer_id")
        self._random_id_rows = RowBuffer("random_ids", "owner_id, random_id, message_id")
        self._update_rows = RowBuffer("updates", "owner_id, pts, pts_count, date, kind, message_id, random_id, data")
        self._notice_rows = RowBuffer("notices", "notice_id, owner_id, date, kind, data, subject, pts")
        self._dialog_rows = RowBuffer(
            "dialogs",
            f"owner_id, peer_type, peer_id, {', '.join(DIALOG_COLUMNS)}",
            "(owner_id, peer_type, peer_id) DO UPDATE SET "
            + ", ".join(f"{column} = excluded.{column}" for column in DIALOG_COLUMNS),
        )
        self._mailbox_rows = RowBuffer(
            "mailboxes",
            "owner_id, pts, date, last_message_id",
            "(owner_id) DO UPDATE SET pts = excluded.pts, date = excluded.date, last_message_id = excluded.last_message_id",
        )
        self._counter_rows = RowBuffer("counters", "name, value", "(name) DO UPDATE SET value = excluded.value")
        self._row_buffers = (
            self._body_rows,
            self._message_rows,
            self._tag_rows,
            self._saved_rows,
            self._random_id_rows,
            self._update_rows,
            self._notice_rows,
        )
        self._forget()

    def _forget(self) -> None:
        """Drop all memory: after a rollback nothing of it is known to be true."""
        for buffer in self._row_buffers:
            buffer.clear()
        self._is_settled = True
        self._random_ids: dict[tuple[int, int], int] = {}
        self._assumed_new: list[int] = []
        self._mailboxes: dict[int, Mailbox] = {}
        self._changed_mailboxes: set[int] = set()
        self._dialogs: dict[tuple[int, Peer], Dialog] = {}
        self._changed_dialogs: set[tuple[int, Peer]] = set()
        self._unread: dict[tuple[int, Peer], int] = {}
        self._unsettled_incoming: dict[tuple[int, Peer], list[int]] = {}
        self._users: dict[int, User] = {}
        self._blocks: dict[tuple[int, int], bool] = {}
        self._chats: dict[Peer, Chat] = {}
        self._participants: dict[tuple[Peer, int], Participant | None] = {}
        self._changing_people = PeopleChange()
        self._unsettled_from: dict[int, int] = {}
        self._unsettled_bodies_from = 0
        self._counters: dict[str, int] = {}
        self._changed_counters: set[str] = set()

    def _execute(self, sql: str, parameters: Parameters = ()) -> sqlite3.Cursor:
        """Run a writing statement now."""
        self.has_written = True
        return self._cursor.execute(sql, parameters)

    def _settle(self) -> None:
        if self._is_settled:
            return
        self._check_assumptions()
        try:
            for buffer in self._row_buffers:
                buffer.flush(self._cursor)
            self._flush_dialogs()
        except (sqlite3.OperationalError, MemoryError):
            raise
        except Exception as error:
            if type(error) is sqlite3.DatabaseError:
                raise
            raise FlushError from error
        self._unsettled_incoming.clear()
        self._unsettled_from.clear()
        self._unsettled_bodies_from = 0
        self._is_settled = True

    def _settle_messages(self, owner_id: int, message_ids: Iterable[int]) -> None:
        first = self._unsettled_from.get(owner_id)
        if first is not None and any(message_id >= first for message_id in message_ids):
            self._settle()

    def _settle_body(self, body_id: int) -> None:
        if 0 < self._unsettled_bodies_from <= body_id:
            self._settle()

    def _check_assumptions(self) -> None:
        """Look up the random ids that were taken for new, before the rows of this batch are among the old ones."""
        keys, self._assumed_new = self._assumed_new, []
        start = 0
        for size in chunks(len(keys) // 2):
            end = start + 2 * size
            values = ", ".join(["(?, ?)"] * size)
            old = self._one(
                f"SELECT 1 FROM (VALUES {values}) v CROSS JOIN random_ids r"  # noqa: S608  (placeholders only)
                " ON r.owner_id = v.column1 AND r.random_id = v.column2 LIMIT 1",
                keys[start:end],
            )
            if old is not None:
                raise AssumptionError
            start = end

    def _flush_dialogs(self) -> None:
        for owner_id, peer in self._changed_dialogs:
            dialog = self._dialogs[owner_id, peer]
            self._dialog_rows.add(
                (
                    owner_id,
                    int(peer.type),
                    peer.id,
                    dialog.top_message_id,
                    dialog.read_inbox_max_id,
                    dialog.read_outbox_max_id,
                    dialog.folder_id,
                    dialog.pin_order,
                    int(dialog.is_marked_unread),
                    dialog.ttl_seconds,
                    int(dialog.is_bar_hidden),
                    dialog.top_date,
                )
            )
        self._changed_dialogs.clear()
        self._dialog_rows.flush(self._cursor)

    def _flush_counters(self) -> None:
        for owner_id in self._changed_mailboxes:
            mailbox = self._mailboxes[owner_id]
            self._mailbox_rows.add((owner_id, mailbox.pts, mailbox.date, mailbox.last_message_id))
        self._changed_mailboxes.clear()
        self._mailbox_rows.flush(self._cursor)
        for name in sorted(self._changed_counters):
            self._counter_rows.add((name, self._counters[name]))
        self._changed_counters.clear()
        self._counter_rows.flush(self._cursor)

    def _mailbox(self, owner_id: int) -> Mailbox:
        mailbox = self._mailboxes.get(owner_id)
        if mailbox is None:
            row = self._one("SELECT pts, date, last_message_id FROM mailboxes WHERE owner_id = ?", (owner_id,))
            mailbox = self._mailboxes[owner_id] = Mailbox(*row) if row else Mailbox(FIRST_PTS, 0, 0)
        return mailbox

    def _changing_mailbox(self, owner_id: int) -> Mailbox:
        self.has_written = True
        self._changed_mailboxes.add(owner_id)
        return self._mailbox(owner_id)

    def _next_counter(self, name: str, first: int = 1) -> int:
        """The next number of a counter that never gives one twice, whatever is deleted since."""
        value = self._last_of(name, first) + 1
        self._counters[name] = value
        self._changed_counters.add(name)
        self.has_written = True
        return value

    def _counter_reaches(self, name: str, value: int, first: int = 1) -> None:
        """Never give `value` or less from now on, if `value` is of the counter's range at all."""
        if value > self._last_of(name, first):
            self._counters[name] = value
            self._changed_counters.add(name)
            self.has_written = True

    def _last_of(self, name: str, first: int) -> int:
        last = self._counters.get(name)
        if last is None:
            row = self._one("SELECT value FROM counters WHERE name = ?", (name,))
            last = self._counters[name] = row[0] if row else first - 1
        return last
