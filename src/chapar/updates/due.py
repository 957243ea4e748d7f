"""The service that does what is due: whatever waits in storage for its time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from chapar import eager
from chapar.clock import Clock
from chapar.storage.api import Storage

Runner = Callable[[Storage, int, int], Awaitable[int]]
"""Does at most `limit` things that are due at `now` and tells how many there were: `runner(storage, now, limit)`."""

BATCH = 100
"""Things that one runner does before another's turn."""
CHECK_SECONDS = 60.0
"""How long at most until storage is asked again: bounds what a clock that was set, or a forgotten word, can delay."""
PAUSE_SECONDS = 1.0
"""How long until the next turn when something is due already: it came meanwhile, or nobody here knows what to do about it."""
RETRY_SECONDS = 10.0
"""How long until the next try after storage has failed."""

log = logging.getLogger(__name__)


class DueWork:
    """Sleeps until the next thing is due, and does it. `start` and `close` belong to the server's own.

    Nothing is kept here that storage does not know: a new start takes up what an end left undone.
    """

    def __init__(self, storage: Storage, clock: Clock, runners: Sequence[Runner]) -> None:
        self._storage = storage
        self._clock = clock
        self._runners = runners
        self._timer: asyncio.TimerHandle | None = None
        self._wakes_at = 0.0
        self._is_running = False
        self._is_closed = False

    def start(self) -> None:
        """Do what is due by now, then wait for the rest."""
        self._wake()

    def close(self) -> None:
        """Do nothing more."""
        self._is_closed = True
        self._disarm()

    def expect(self, date: int) -> None:
        """Something that is due at `date` (Unix time) has been written."""
        if self._timer is not None and date < self._wakes_at:
            self._arm(date - self._clock.now())

    async def run(self) -> None:
        """Do everything that is due now."""
        is_done = False
        while not is_done:
            now = int(self._clock.now())
            counts = [await runner(self._storage, now, BATCH) for runner in self._runners]
            is_done = all(count < BATCH for count in counts)

    async def _run_and_find_next(self) -> float:
        """Do what is due; how many seconds the rest has time."""
        await self.run()
        date = await self._storage.read(lambda q: q.find_next_due())
        seconds = CHECK_SECONDS if date is None else date - self._clock.now()
        return seconds if seconds > 0 else PAUSE_SECONDS

    def _wake(self) -> None:
        self._disarm()
        if not self._is_running and not self._is_closed:
            self._is_running = True
            eager.run(self._run_and_find_next(), self._on_done, self._on_failure)

    def _on_done(self, seconds: float) -> None:
        self._is_running = False
        self._arm(seconds)

    def _on_failure(self, error: BaseException) -> None:
        self._is_running = False
        if not self._is_closed:
            log.error("what is due was not done", extra={"error": type(error).__name__})
        self._arm(RETRY_SECONDS)

    def _arm(self, seconds: float) -> None:
        self._disarm()
        if not self._is_closed:
            delay = min(max(seconds, 0.0), CHECK_SECONDS)
            self._wakes_at = self._clock.now() + delay
            self._timer = asyncio.get_running_loop().call_later(delay, self._wake)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
