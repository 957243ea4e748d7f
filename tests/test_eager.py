"""Coroutines driven on the spot."""

import asyncio
import contextvars
import gc
from collections.abc import Generator
from typing import Any

import pytest

from chapar import eager


class Ends:
    """Collects how coroutines ended."""

    def __init__(self) -> None:
        self.results: list[object] = []
        self.errors: list[BaseException] = []

    def run(self, coroutine: Any) -> "eager.Waiting[Any] | None":
        return eager.run(coroutine, self.results.append, self.errors.append)


@pytest.fixture
def ends() -> Ends:
    return Ends()


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_without_a_wait_no_loop_is_needed(ends: Ends) -> None:
    async def inner() -> int:
        return 2

    async def outer() -> int:
        return await inner() + 1

    assert ends.run(outer()) is None
    assert ends.results == [3]


def test_an_exception_before_the_first_wait_reaches_on_error(ends: Ends) -> None:
    async def fails() -> None:
        raise ValueError("no")

    assert ends.run(fails()) is None
    assert [str(e) for e in ends.errors] == ["no"]
    assert ends.results == []


def test_an_exception_of_on_result_is_the_callers() -> None:
    async def one() -> int:
        return 1

    def refuse(result: int) -> None:
        raise LookupError(result)

    with pytest.raises(LookupError):
        eager.run(one(), refuse)


def test_an_interrupt_passes_through(ends: Ends) -> None:
    async def interrupted() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ends.run(interrupted())
    assert ends.errors == []


async def test_it_goes_on_when_the_future_is_done(ends: Ends) -> None:
    first: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    second: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def both() -> int:
        return await first + await second

    assert ends.run(both()) is not None
    first.set_result(20)
    await settle()
    assert ends.results == []
    second.set_result(3)
    await settle()
    assert ends.results == [23]
    assert ends.errors == []


async def test_a_futures_exception_is_raised_where_it_is_awaited(ends: Ends) -> None:
    future: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    async def careful() -> str:
        try:
            await future
        except LookupError as error:
            return f"caught {error}"
        return "nothing"

    ends.run(careful())
    future.set_exception(LookupError("gone"))
    await settle()
    assert ends.results == ["caught gone"]


async def test_an_exception_after_a_wait_reaches_on_error(ends: Ends) -> None:
    async def fails() -> None:
        await asyncio.sleep(0)
        raise ValueError("later")

    ends.run(fails())
    await settle()
    assert [str(e) for e in ends.errors] == ["later"]


async def test_sleeps_locks_threads_and_gather_work(ends: Ends) -> None:
    lock = asyncio.Lock()

    async def work() -> list[int]:
        await asyncio.sleep(0)
        async with lock:
            return await asyncio.gather(asyncio.to_thread(lambda: 1), asyncio.sleep(0, 2))

    done = asyncio.Event()
    eager.run(work(), lambda r: (ends.results.append(r), done.set()))
    await asyncio.wait_for(done.wait(), 10)
    assert ends.results == [[1, 2]]
    assert not lock.locked()


async def test_continuations_keep_their_order_on_one_future() -> None:
    gate: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    order: list[int] = []

    async def wait(number: int) -> None:
        await gate
        order.append(number)

    for number in range(50):
        eager.run(wait(number), lambda _: None)
    gate.set_result(None)
    await settle()
    assert order == list(range(50))


async def test_continuations_run_in_the_order_in_which_futures_are_done() -> None:
    loop = asyncio.get_running_loop()
    gates = [loop.create_future() for _ in range(20)]
    order: list[int] = []

    async def wait(number: int) -> None:
        await gates[number]
        order.append(number)

    tasks = [asyncio.create_task(wait(number)) for number in range(0, 20, 2)]
    await asyncio.sleep(0)
    for number in range(1, 20, 2):
        eager.run(wait(number), lambda _: None)
    for gate in gates:  # in the same turn in which half of them began to wait
        gate.set_result(None)
    await asyncio.gather(*tasks)
    await settle()
    assert order == list(range(20))


async def test_cancel_raises_where_it_waits(ends: Ends) -> None:
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    cleaned: list[bool] = []

    async def wait() -> None:
        try:
            await future
        finally:
            cleaned.append(True)

    waiting = ends.run(wait())
    assert waiting is not None
    assert waiting.cancel()
    await settle()
    assert cleaned == [True]
    assert [type(e) for e in ends.errors] == [asyncio.CancelledError]
    assert future.cancelled()
    assert not waiting.cancel()


async def test_cancel_during_a_bare_yield(ends: Ends) -> None:
    async def wait() -> str:
        await asyncio.sleep(0)
        return "went on"

    waiting = ends.run(wait())
    assert waiting is not None
    waiting.cancel()
    await settle()
    assert ends.results == []
    assert [type(e) for e in ends.errors] == [asyncio.CancelledError]


async def test_cancel_after_the_future_was_done_still_counts(ends: Ends) -> None:
    future: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def wait() -> str:
        await future
        return "went on"

    waiting = ends.run(wait())
    assert waiting is not None
    future.set_result(None)
    waiting.cancel()
    await settle()
    assert ends.results == []
    assert [type(e) for e in ends.errors] == [asyncio.CancelledError]


async def test_a_cancelled_coroutine_may_refuse(ends: Ends) -> None:
    async def stubborn() -> str:
        try:
            await asyncio.get_running_loop().create_future()
        except asyncio.CancelledError:
            await asyncio.sleep(0)
        return "stayed"

    waiting = ends.run(stubborn())
    assert waiting is not None
    waiting.cancel()
    await settle()
    assert ends.results == ["stayed"]


async def test_something_that_is_no_future_is_refused(ends: Ends) -> None:
    class Odd:
        def __await__(self) -> Generator[Any, None, None]:
            yield "a string"

    async def wait() -> None:
        await Odd()

    ends.run(wait())
    await settle()
    assert [type(e) for e in ends.errors] == [RuntimeError]


async def test_an_error_nobody_asked_for_goes_to_the_loop() -> None:
    seen: list[BaseException] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context["exception"]))

    async def fails() -> None:
        await asyncio.sleep(0)
        raise ValueError("unseen")

    eager.run(fails(), lambda _: None)
    waiting = eager.run(asyncio.sleep(60), lambda _: None)
    assert waiting is not None
    waiting.cancel()
    await settle()
    assert [str(e) for e in seen] == ["unseen"]


async def test_a_coroutine_that_waits_is_not_collected(ends: Ends) -> None:
    gates: list[asyncio.Future[None]] = []

    async def wait() -> str:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(0.01, future.set_result, None)
        gates.append(future)
        await asyncio.gather(future)
        return "alive"

    ends.run(wait())
    gc.collect()
    await asyncio.wait(gates)
    await settle()
    assert ends.results == ["alive"]


async def test_context_variables_are_those_of_the_caller(ends: Ends) -> None:
    variable: contextvars.ContextVar[str] = contextvars.ContextVar("variable", default="unset")

    async def read() -> str:
        await asyncio.sleep(0)
        return variable.get()

    token = variable.set("mine")
    ends.run(read())
    variable.reset(token)
    await settle()
    assert ends.results == ["mine"]
