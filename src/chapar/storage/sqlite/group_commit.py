"""The one writer: a thread that commits everything that waits in one transaction.

Units of a batch run in the order they were asked for. What one of them raises undoes that one alone: usually it has written
nothing yet, and nothing needs undoing; if it has, the batch is rolled back and run again without it.
"""

import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from typing import Any

from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import StorageError
from chapar.storage.sqlite.failures import explain, is_failure_of_storage
from chapar.storage.sqlite.people_memory import PeopleChange
from chapar.storage.sqlite.transaction import WriteTransaction
from chapar.storage.sqlite.writes import AssumptionError, FlushError

LARGEST_BATCH = 512
"""Units of one commit: bounds how long the first of them waits for its answer."""
LARGEST_UNDO = 4
"""How often a batch is run as a whole before its units are committed one by one."""

log = logging.getLogger(__name__)


class Unit:
    """A unit of work that waits for its turn, and afterwards what came of it."""

    __slots__ = ("error", "future", "logged", "origin", "result", "work")

    def __init__(self, work: Callable[[WriteTransaction], Any], origin: Origin | None, future: Any) -> None:
        self.work = work
        self.origin = origin
        self.future = future
        self.result: Any = None
        self.error: Exception | None = None
        self.logged: list[LoggedUpdate] = []


class _UndoNeededError(Exception):
    """A unit failed after it had written."""


Deliver = Callable[[list[Unit], list[PeopleChange], int], None]
"""Takes a finished batch, the changes of people that `PeopleMemory.end_change` is due for, and the mark of the last batch
that logged something (`Statements._load_mark`)."""


class GroupCommit(threading.Thread):
    """Runs units and hands each finished batch to `deliver`, on this thread, in commit order."""

    def __init__(self, connection: sqlite3.Connection, transaction: WriteTransaction, deliver: Deliver) -> None:
        super().__init__(name="chapar-storage-writer", daemon=True)
        self._connection = connection
        self._transaction = transaction
        self._deliver = deliver
        self._waiting: queue.SimpleQueue[list[Unit] | None] = queue.SimpleQueue()

    def submit(self, units: list[Unit]) -> None:
        """Queue units; they run after all that were queued before."""
        self._waiting.put(units)

    def finish(self) -> None:
        """End the thread once everything queued is committed."""
        self._waiting.put(None)

    def run(self) -> None:
        is_open = True
        while is_open:
            is_open = self._commit_waiting()
        self._connection.close()

    def _commit_waiting(self) -> bool:
        """Commit and deliver everything that waits; false when nothing will come after it."""
        batch, is_open = self._take_batch()
        for start in range(0, len(batch), LARGEST_BATCH):
            units = batch[start : start + LARGEST_BATCH]
            self._run_batch(units)
            self._deliver(units, self._transaction.take_people_changes(), self._transaction.mark)
        return is_open

    def _take_batch(self) -> tuple[list[Unit], bool]:
        """Everything that waits (at least one unit unless it is over), and whether more may come."""
        units = self._waiting.get()
        if units is None:
            return [], False
        while len(units) < LARGEST_BATCH:
            try:
                more = self._waiting.get_nowait()
            except queue.Empty:
                break
            if more is None:
                return units, False
            units += more
        return units, True

    def _run_batch(self, units: list[Unit]) -> None:
        assumes_new = True
        for _ in range(LARGEST_UNDO):
            try:
                self._attempt(units, assumes_new)
                return
            except (_UndoNeededError, AssumptionError):
                pass
            except FlushError:
                # What was assumed so far has been found true: that is looked up before anything is inserted.
                break
            except Exception as error:
                self._fail([unit for unit in units if assumes_new or unit.error is None], error)
                return
            if assumes_new:
                # What a unit raised may have come of a wrong assumption.
                assumes_new = False
                for unit in units:
                    unit.error = None
        for unit in units:
            if unit.error is None:
                self._run_alone(unit)

    def _run_alone(self, unit: Unit) -> None:
        try:
            self._attempt([unit], assumes_new=False)
        except _UndoNeededError:
            pass
        except FlushError as error:
            unit.error = error.__cause__ if isinstance(error.__cause__, Exception) else error
        except Exception as error:
            self._fail([unit], error)

    def _attempt(self, units: list[Unit], assumes_new: bool) -> None:
        """Run the units that have not failed yet and commit. After any exception nothing of them is in the database."""
        transaction = self._transaction
        try:
            transaction.begin(assumes_new)
            for unit in units:
                if unit.error is None:
                    self._run_unit(unit)
            transaction.commit()
        except BaseException:
            self._roll_back()
            raise

    def _run_unit(self, unit: Unit) -> None:
        transaction = self._transaction
        transaction.begin_unit(unit.origin)
        try:
            unit.result = unit.work(transaction)
        except (AssumptionError, FlushError):
            raise
        except Exception as error:
            if is_failure_of_storage(error):
                raise
            unit.error = error
            unit.logged = []
            if transaction.has_written:
                raise _UndoNeededError from error
        else:
            unit.logged = transaction.take_logged()

    def _roll_back(self) -> None:
        try:
            self._transaction.roll_back()
        except sqlite3.Error:
            # The next BEGIN says what is wrong to those it concerns.
            log.exception("Rolling back failed")

    def _fail(self, units: list[Unit], error: Exception) -> None:
        """Storage itself failed: nobody's fault, so all who waited are told."""
        sentence = explain(error)
        log.error("%d writes failed: %s", len(units), sentence)
        for unit in units:
            unit.logged = []
            unit.error = StorageError(sentence)
            unit.error.__cause__ = error
