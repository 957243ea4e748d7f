"""The one writer, with its batches counted and timed: for servers whose figures somebody reads."""

import sqlite3
from collections.abc import Callable
from time import perf_counter

from chapar.storage.sqlite.group_commit import Deliver, GroupCommit, Unit
from chapar.storage.sqlite.transaction import WriteTransaction


class MeasuredGroupCommit(GroupCommit):
    """Tells `on_batch(units, seconds)` of each batch, on the writer's thread, before it is delivered."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        transaction: WriteTransaction,
        deliver: Deliver,
        on_batch: Callable[[int, float], None],
    ) -> None:
        super().__init__(connection, transaction, deliver)
        self._on_batch = on_batch
        self._submitted = 0  # added to by the loop's thread
        self._finished = 0  # added to by this one

    @property
    def waiting_units(self) -> int:
        """Units that were handed over and are not committed yet."""
        return self._submitted - self._finished

    def submit(self, units: list[Unit]) -> None:
        """See `GroupCommit.submit`."""
        self._submitted += len(units)
        super().submit(units)

    def _run_batch(self, units: list[Unit]) -> None:
        began_at = perf_counter()
        super()._run_batch(units)
        self._finished += len(units)
        self._on_batch(len(units), perf_counter() - began_at)
