"""An event loop without threads, sockets or a clock of its own: somebody else says what happens next, and when.

It keeps what asyncio promises (what is called soon is called in that order, timers in the order of their times) and does
nothing by itself: `run_turn` is one turn, `advance` moves the time. Follows docs.python.org/3/library/asyncio-eventloop.html.
"""

from __future__ import annotations

import asyncio
import contextvars
import heapq
from asyncio import events
from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from chapar.clock import ManualClock

if TYPE_CHECKING:
    Base = Any
else:
    Base = asyncio.AbstractEventLoop


Job = tuple[asyncio.Future[Any], Callable[[], Any]]
"""What a thread is asked to do, and where its result goes."""


class SimulatedLoop(Base):  # type: ignore[misc]  # the whole interface has forty methods that nobody calls here
    """The part of a loop that the server uses. `failures` collects what else would only be logged.

    What an executor is asked to do waits in `jobs` until `take_job` and `run_job` do one, as if a thread had.
    """

    def __init__(self, clock: ManualClock) -> None:
        self.clock = clock
        self.failures: list[dict[str, Any]] = []
        self.jobs: deque[Job] = deque()
        self._ready: deque[asyncio.Handle] = deque()
        self._timers: list[tuple[float, int, asyncio.TimerHandle]] = []
        self._made_timers = 0
        self._is_closed = False
        self._tasks: dict[asyncio.Task[Any], Coroutine[Any, Any, Any]] = {}

    # -- what drives it --

    @property
    def is_busy(self) -> bool:
        """Whether a turn would call something."""
        return bool(self._ready)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Be the running loop inside the block."""
        before = events._get_running_loop()
        events._set_running_loop(self)
        try:
            yield
        finally:
            events._set_running_loop(before)

    def run_turn(self) -> int:
        """Call what is ready now, not what becomes ready by it; how many calls that were."""
        count = len(self._ready)
        for _ in range(count):
            if not self._ready:  # closed by one of them
                break
            handle = self._ready.popleft()
            if not handle.cancelled():
                handle._run()
        return count

    def next_timer(self) -> float | None:
        """When the next timer is due, by the clock's `monotonic`."""
        while self._timers and self._timers[0][2].cancelled():
            heapq.heappop(self._timers)
        return self._timers[0][0] if self._timers else None

    def fire_timers(self, until: float) -> None:
        """Make ready what is due by `until`, by the clock's `monotonic`."""
        while (due := self.next_timer()) is not None and due <= until:
            self._ready.append(heapq.heappop(self._timers)[2])

    def take_job(self, number: int) -> Job:
        """Something that an executor was asked for, from 0 the longest ago; its threads take what comes in any order."""
        job = self.jobs[number]
        del self.jobs[number]
        return job

    def run_job(self, taken: Job) -> None:
        """Do it; its result reaches the loop with the next turn."""
        future, job = taken
        try:
            result = job()
        except Exception as error:
            self.call_soon(_settle, future, None, error)
        else:
            self.call_soon(_settle, future, result, None)

    # -- what the server calls --

    def time(self) -> float:
        return self.clock.monotonic()

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        handle = asyncio.Handle(callback, args, self, context)
        if not self._is_closed:
            self._ready.append(handle)
        return handle

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.Handle:
        return self.call_soon(callback, *args, context=context)

    def call_later(
        self, delay: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.TimerHandle:
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(
        self, when: float, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> asyncio.TimerHandle:
        handle = asyncio.TimerHandle(when, callback, args, self, context)
        self._made_timers += 1
        heapq.heappush(self._timers, (when, self._made_timers, handle))
        return handle

    def _timer_handle_cancelled(self, handle: asyncio.TimerHandle) -> None:
        """Asked of every loop by `TimerHandle.cancel`; `next_timer` passes over it."""

    def create_future(self) -> asyncio.Future[Any]:
        return asyncio.Future(loop=self)

    def create_task(self, coro: Coroutine[Any, Any, Any], **options: Any) -> asyncio.Task[Any]:
        task = asyncio.Task(coro, loop=self, **options)
        self._tasks[task] = coro
        task.add_done_callback(self._tasks.pop)
        return task

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:
        future = self.create_future()
        self.jobs.append((future, lambda: func(*args)))
        return future

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        self.failures.append(context)

    def set_exception_handler(self, handler: object) -> None:
        """`failures` are all that anybody hears of."""

    def get_debug(self) -> bool:
        return False

    def is_running(self) -> bool:
        return events._get_running_loop() is self

    def is_closed(self) -> bool:
        return self._is_closed

    def close(self) -> None:
        """Call nothing any more."""
        self._is_closed = True
        self._ready.clear()
        self._timers.clear()
        self.jobs.clear()
        for task, coroutine in list(self._tasks.items()):
            task._log_destroy_pending = False  # type: ignore[attr-defined]  # it is not forgotten, its process has ended
            with suppress(RuntimeError):  # it wants to wait for something before it ends
                coroutine.close()
        self._tasks.clear()


def _settle(future: asyncio.Future[Any], result: Any, error: Exception | None) -> None:
    if future.done():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)
