"""`Transaction` on the writer's connection: one database transaction that several units share."""

import sqlite3
from collections.abc import Callable, Sized

from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.contents import ContentCodec
from chapar.storage.sqlite.accounts import AccountWrites
from chapar.storage.sqlite.admin_log import AdminLogWrites
from chapar.storage.sqlite.chats import ChatWrites
from chapar.storage.sqlite.dialogs import DialogWrites
from chapar.storage.sqlite.due import DueWrites
from chapar.storage.sqlite.invites import InviteWrites
from chapar.storage.sqlite.log import LogWrites
from chapar.storage.sqlite.participants import ParticipantWrites
from chapar.storage.sqlite.people import PeopleWrites
from chapar.storage.sqlite.people_memory import PeopleChange, PeopleMemory
from chapar.storage.sqlite.settings import SettingWrites
from chapar.storage.sqlite.stickers import StickerWrites
from chapar.storage.sqlite.topics import TopicWrites
from chapar.storage.sqlite.trust import TrustWrites
from chapar.storage.sqlite.writes import REMEMBERED_ROWS


class WriteTransaction(
    AccountWrites,
    PeopleWrites,
    DialogWrites,
    LogWrites,
    DueWrites,
    SettingWrites,
    ChatWrites,
    ParticipantWrites,
    InviteWrites,
    AdminLogWrites,
    TopicWrites,
    TrustWrites,
    StickerWrites,
):
    """All queries and writes, and the border between units.

    `indexed_changes` tells up to which change of a body the search index is true: those need no longer be remembered.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        contents: ContentCodec,
        people: PeopleMemory,
        indexed_changes: Callable[[], int] = lambda: 0,
    ) -> None:
        super().__init__(connection, contents)
        self._indexed_changes = indexed_changes
        self._connection = connection
        self._people = people
        self._people_changes: list[PeopleChange] = []
        self.logged = []
        self.mark = self._load_mark()
        """That of the last batch which logged something and is committed."""

    def delete_expired(self, now: int) -> None:
        super().delete_expired(now)
        self.delete_ended_names(now)
        self._execute("DELETE FROM body_changes WHERE change_id <= ?", (self._indexed_changes(),))

    def begin(self, assumes_new: bool) -> None:
        """Start the transaction of a batch."""
        remembered: tuple[Sized, ...] = (
            *(self._mailboxes, self._dialogs, self._random_ids, self._users, self._blocks),
            *(self._chats, self._participants),
        )
        if max(map(len, remembered)) > REMEMBERED_ROWS:
            self._forget()
        self.assumes_new = assumes_new
        self.has_logged = False
        self._cursor.execute("BEGIN IMMEDIATE")

    def begin_unit(self, origin: Origin | None) -> None:
        """The units before are done; what is written from now on belongs to the next one."""
        self.has_written = False
        self.origin = origin

    def take_logged(self) -> list[LoggedUpdate]:
        """What the units since the last call logged."""
        logged, self.logged = self.logged, []
        return logged

    def take_people_changes(self) -> list[PeopleChange]:
        """Changes begun since the last call, committed or not; `PeopleMemory.end_change` is due for each of them."""
        changes, self._people_changes = self._people_changes, []
        return changes

    def commit(self) -> None:
        """Write what is buffered and make it durable. Raises AssumptionError, FlushError, sqlite3.Error."""
        self._settle()
        self._check_assumptions()
        mark = self._next_counter("marks") if self.has_logged else self.mark
        self._flush_counters()
        change = self._changing_people
        if change:
            self._changing_people = PeopleChange()
            self._people_changes.append(change)
            self._people.begin_change()
        self._cursor.execute("COMMIT")
        self.mark = mark

    def roll_back(self) -> None:
        """Undo the whole batch and forget what is known of the database."""
        self._forget()
        self.logged = []
        if self._connection.in_transaction:
            self._cursor.execute("ROLLBACK")
