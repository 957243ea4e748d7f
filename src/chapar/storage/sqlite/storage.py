"""`Storage` on one SQLite database."""

import asyncio
import logging
import sqlite3
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any, TypeVar

from chapar.domain.search import FoundMessages, MessageSearch
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, StorageError, Transaction
from chapar.storage.sqlite.failures import explain
from chapar.storage.sqlite.group_commit import GroupCommit, Unit
from chapar.storage.sqlite.people_memory import PeopleChange, PeopleMemory
from chapar.storage.sqlite.reader import Reader
from chapar.storage.sqlite.search import SearchReader

T = TypeVar("T")

TOLD_ATTEMPTS = 20
"""Readings until one shows nothing that has not been told; then one that does is better than none."""
INDEX_SECONDS = 3.0
"""How long after a write the search index takes it in."""
INDEX_PAUSE_SECONDS = 0.05
"""Between parts of a longer indexing, for others who wait for the thread."""

log = logging.getLogger(__name__)

_CLOSED = "The database is closed: start the server again."


class SqliteStorage:
    """An open database: reads run inline on the loop's thread, writes are committed in groups by a thread of their own.

    `on_commit` is called on the loop once for each committed unit that logged something, in commit order, each time after the
    unit's caller has gone on: the answer to a request is on its way before the push that it caused.
    """

    def __init__(
        self,
        reader: Reader,
        side_reader: SearchReader,
        people: PeopleMemory,
        lock: IO[Any],
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        self.on_commit: Callable[[list[LoggedUpdate]], None] = _ignore
        self._reader = reader
        self._side_reader = side_reader
        self._aside = ThreadPoolExecutor(1, "chapar-storage-reader")
        self._people = people
        self._lock = lock
        self._loop = loop
        self._writer: GroupCommit | None = None
        self._waiting: list[Unit] = []
        self._unfinished = 0
        self._indexing: asyncio.TimerHandle | None = None
        self._told = reader.load_mark()
        self._awaiting: deque[tuple[int, asyncio.Future[None]]] = deque()

    def start(self, writer: GroupCommit) -> None:
        """Take the writer whose batches this storage delivers, and start it."""
        self._writer = writer
        writer.start()

    @property
    def is_writing(self) -> bool:
        return self._unfinished > 0

    async def read(self, query: Callable[[Queries], T]) -> T:
        if self._writer is None:
            raise StorageError(_CLOSED)
        try:
            return self._reader.in_snapshot(query)
        except sqlite3.Error as error:
            raise StorageError(explain(error)) from error

    async def read_told(self, query: Callable[[Queries], T]) -> T:
        for _ in range(TOLD_ATTEMPTS):
            mark, result = await self._read_marked(query)
            if mark <= self._told:
                break
            waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._awaiting.append((mark, waiting))
            await waiting
        return result

    async def _read_marked(self, query: Callable[[Queries], T]) -> tuple[int, T]:
        if self._writer is None:
            raise StorageError(_CLOSED)
        try:
            return self._reader.in_marked_snapshot(query)
        except sqlite3.Error as error:
            raise StorageError(explain(error)) from error

    def _on_told(self, mark: int) -> None:
        """All that was logged up to a mark has been handed on."""
        self._told = mark
        while self._awaiting and self._awaiting[0][0] <= mark:
            waiting = self._awaiting.popleft()[1]
            if not waiting.done():
                waiting.set_result(None)

    async def read_aside(self, query: Callable[[Queries], T]) -> T:
        if self._writer is None:
            raise StorageError(_CLOSED)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._aside, self._side_reader.in_snapshot, query)
        except sqlite3.Error as error:
            raise StorageError(explain(error)) from error

    async def search_messages(self, owner_id: int, search: MessageSearch) -> FoundMessages:
        if self._writer is None:
            raise StorageError(_CLOSED)
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._aside, self._side_reader.search_messages, owner_id, search
            )
        except sqlite3.Error as error:
            raise StorageError(explain(error)) from error

    def _index_soon(self, loop: asyncio.AbstractEventLoop, seconds: float) -> None:
        """Let the search index follow: some seconds after a write, so that it takes many at a time."""
        if self._indexing is None and self._writer is not None:
            self._indexing = loop.call_later(seconds, self._index, loop)

    def _index(self, loop: asyncio.AbstractEventLoop) -> None:
        def on_indexed(done: asyncio.Future[bool]) -> None:
            self._indexing = None
            if done.cancelled():
                return
            error = done.exception()
            if self._writer is None:
                return  # closing has interrupted it: the index follows at the next start
            if isinstance(error, Exception):
                log.error("the search index does not follow: %s", explain(error))
            elif done.result():
                self._index_soon(loop, INDEX_PAUSE_SECONDS)

        if self._writer is not None:
            loop.run_in_executor(self._aside, self._side_reader.catch_up).add_done_callback(on_indexed)

    async def write(self, unit: Callable[[Transaction], T], origin: Origin | None = None) -> T:
        if self._writer is None:
            raise StorageError(_CLOSED)
        if self._loop is None:
            self._loop = asyncio.get_running_loop()
        future: asyncio.Future[T] = self._loop.create_future()
        self._waiting.append(Unit(unit, origin, future))
        self._unfinished += 1
        if len(self._waiting) == 1:
            # Whatever else this turn of the loop writes goes with it.
            self._loop.call_soon(self._hand_over)
        return await future

    async def close(self) -> None:
        writer, self._writer = self._writer, None
        if writer is None:
            return
        if self._indexing is not None:
            self._indexing.cancel()
        self._hand_over(writer)
        writer.finish()
        await asyncio.get_running_loop().run_in_executor(None, writer.join)
        self._side_reader.interrupt()
        await asyncio.get_running_loop().run_in_executor(None, self._aside.shutdown)
        self._side_reader.close()
        self._reader.close()
        self._lock.close()

    def _hand_over(self, writer: GroupCommit | None = None) -> None:
        writer = writer or self._writer
        units, self._waiting = self._waiting, []
        if units and writer is not None:
            writer.submit(units)

    def deliver(self, units: list[Unit], people_changes: list[PeopleChange], mark: int) -> None:
        """Called by the writer's thread with each finished batch."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._on_finished, units, people_changes, mark)

    def _on_finished(self, units: list[Unit], people_changes: list[PeopleChange], mark: int) -> None:
        for change in people_changes:
            self._people.end_change(change)
        loop = self._loop
        if loop is None:
            return
        self._unfinished -= len(units)
        self._index_soon(loop, INDEX_SECONDS)
        for unit in units:
            if not unit.future.done():
                if unit.error is None:
                    unit.future.set_result(unit.result)
                else:
                    unit.future.set_exception(unit.error)
            if unit.logged:
                # Setting the result queued the caller; this is queued behind it.
                loop.call_soon(self.on_commit, unit.logged)
        loop.call_soon(self._on_told, mark)


def _ignore(_: list[LoggedUpdate]) -> None:
    """Nobody is told."""
