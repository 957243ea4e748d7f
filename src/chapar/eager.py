"""Coroutines driven on the spot: only one that really waits becomes asynchronous.

A task for every request costs more than most requests do. `run` calls the coroutine like a function; when it waits for a
future, its continuation runs as that future's callback. Continuations keep the order in which they began to wait, since
each is registered at once (asyncio calls the callbacks of futures in the order in which those were done).

The coroutine is not inside a task: what insists on one (`asyncio.timeout`, `asyncio.TaskGroup`) has to be wrapped in
`loop.create_task` by whoever needs it. Futures, locks, events, `asyncio.wait`, `asyncio.gather`, threads and sleeps work.
The protocol spoken with futures is the one of docs.python.org/3/library/asyncio-extending.html and PEP 3156.
"""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


def report(error: BaseException) -> None:
    """What becomes of an exception when nobody asked for it: the loop's exception handler gets it, a cancellation nobody."""
    if not isinstance(error, asyncio.CancelledError):
        asyncio.get_running_loop().call_exception_handler(
            {"message": "A coroutine without an owner failed", "exception": error}
        )


def run(
    coroutine: Coroutine[Any, Any, T],
    on_result: Callable[[T], object],
    on_error: Callable[[BaseException], object] = report,
) -> "Waiting[T] | None":
    """Run a coroutine up to its first wait, and go on when that is over.

    Exactly one of `on_result` and `on_error` is called, at once when the coroutine never waits. None is returned in that
    case, else a handle. `on_error` also gets the CancelledError of a coroutine that was cancelled; KeyboardInterrupt and
    SystemExit pass through.
    """
    waiting = None
    try:
        awaited = coroutine.send(None)
    except StopIteration as stop:
        result: T = stop.value
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        on_error(error)
        return None
    else:
        waiting = Waiting(coroutine, on_result, on_error)
        waiting._wait(awaited)
        return waiting
    on_result(result)
    return None


class Waiting(Generic[T]):
    """A coroutine that `run` left waiting."""

    __slots__ = ("_awaited", "_coroutine", "_is_cancelled", "_on_error", "_on_result")

    def __init__(
        self,
        coroutine: Coroutine[Any, Any, T],
        on_result: Callable[[T], object],
        on_error: Callable[[BaseException], object],
    ) -> None:
        self._coroutine = coroutine
        self._on_result = on_result
        self._on_error = on_error
        self._awaited: asyncio.Future[Any] | None = None
        self._is_cancelled = False
        _waiting.add(self)

    def cancel(self) -> bool:
        """Raise CancelledError where the coroutine waits, at the loop's next turn. False when it has ended."""
        if self not in _waiting:
            return False
        if self._awaited is None or not self._awaited.cancel():
            self._is_cancelled = True
        return True

    def _wait(self, awaited: object) -> None:
        """Arrange for the next step after whatever the coroutine yielded."""
        if getattr(awaited, "_asyncio_future_blocking", None):
            future: asyncio.Future[Any] = awaited  # type: ignore[assignment]  # known by the flag, as asyncio's tasks do
            future._asyncio_future_blocking = False
            self._awaited = future
            future.add_done_callback(self._step)
            if self._is_cancelled and future.cancel():
                self._is_cancelled = False
        elif awaited is None:  # a bare yield, as in asyncio.sleep(0)
            asyncio.get_running_loop().call_soon(self._step)
        else:
            asyncio.get_running_loop().call_soon(self._fail, RuntimeError(f"a coroutine yielded {awaited!r}"))

    def _fail(self, error: BaseException) -> None:
        self._step(None, error)

    def _step(self, _done: object = None, error: BaseException | None = None) -> None:
        """Drive the coroutine to its next wait or its end. A future's own exception is raised by its `result()` inside."""
        self._awaited = None
        if self._is_cancelled:
            self._is_cancelled = False
            error = asyncio.CancelledError()
        try:
            awaited = self._coroutine.send(None) if error is None else self._coroutine.throw(error)
        except StopIteration as stop:
            result: T = stop.value
        except (KeyboardInterrupt, SystemExit):
            _waiting.discard(self)
            raise
        except BaseException as failure:
            _waiting.discard(self)
            self._on_error(failure)
            return
        else:
            self._wait(awaited)
            return
        _waiting.discard(self)
        self._on_result(result)


_waiting: set[Waiting[Any]] = set()
"""Held here because nobody else need hold a coroutine that waits."""
