"""Key exchange arithmetic off the loop: bounded threads, fair between addresses."""

import asyncio
from collections import OrderedDict, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple


class _Job(NamedTuple):
    compute: Callable[[], Any]
    on_result: Callable[[Any], None]


class Workers:
    """Runs jobs on `threads` threads. Addresses with waiting jobs take turns, so one that sends many delays the others little.

    Lives on the loop's thread; `compute` runs elsewhere, `on_result` on the loop.
    """

    def __init__(self, threads: int) -> None:
        self._threads = threads
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="handshake")
        self._waiting: OrderedDict[str, deque[_Job]] = OrderedDict()
        self._running = 0
        self._is_closed = False

    @property
    def is_idle(self) -> bool:
        """Whether a thread is free."""
        return self._running < self._threads and not self._waiting

    def submit(self, address: str, compute: Callable[[], Any], on_result: Callable[[Any], None]) -> None:
        """Run `compute()` in a thread when it is the address's turn, then `on_result(its result)` on the loop."""
        if self._is_closed:
            return
        self._waiting.setdefault(address, deque()).append(_Job(compute, on_result))
        self._start()

    def close(self) -> None:
        """Drop what waits and let the threads end."""
        self._is_closed = True
        self._waiting.clear()
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _start(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting and self._running < self._threads:
            address, jobs = self._waiting.popitem(last=False)
            job = jobs.popleft()
            if jobs:
                self._waiting[address] = jobs  # at the end of the row again
            self._running += 1
            self._executor.submit(_compute, loop, job, self._finish)

    def _finish(self, job: _Job, result: Any, error: Exception | None) -> None:
        self._running -= 1
        if self._is_closed:
            return
        self._start()
        if error is not None:
            raise error  # reported by the loop; the connection's own timeout ends it
        job.on_result(result)


def _compute(loop: asyncio.AbstractEventLoop, job: _Job, finish: Callable[[_Job, Any, Exception | None], None]) -> None:
    result, failure = None, None
    try:
        result = job.compute()
    except Exception as error:
        failure = error
    if not loop.is_closed():
        loop.call_soon_threadsafe(finish, job, result, failure)
