"""Threads for arithmetic: bounded, and fair between addresses."""

import asyncio
import threading

from chapar.gateway.workers import Workers


async def test_results_come_back_on_the_loop() -> None:
    workers = Workers(2)
    done: asyncio.Future[tuple[str, str]] = asyncio.get_running_loop().create_future()
    workers.submit(
        "a",
        lambda: threading.current_thread().name,
        lambda name: done.set_result((name, threading.current_thread().name)),
    )
    computed_by, told_by = await asyncio.wait_for(done, 10)
    assert computed_by.startswith("handshake")
    assert told_by == threading.current_thread().name
    workers.close()


async def test_addresses_take_turns() -> None:
    workers = Workers(1)
    gate = threading.Event()
    order: list[str] = []
    all_done = asyncio.Event()

    def note(name: str) -> None:
        order.append(name)
        if len(order) == 23:
            all_done.set()

    workers.submit("greedy", gate.wait, lambda _: note("greedy"))
    for _ in range(20):
        workers.submit("greedy", lambda: "greedy", note)
    for _ in range(2):
        workers.submit("modest", lambda: "modest", note)
    assert not workers.is_idle
    gate.set()
    await asyncio.wait_for(all_done.wait(), 10)
    assert order.index("modest") <= 2
    assert [place for place, name in enumerate(order) if name == "modest"][1] <= 4
    workers.close()


async def test_no_more_threads_than_allowed() -> None:
    workers = Workers(2)
    lock = threading.Lock()
    running = most = 0
    finished = asyncio.Event()
    left = 20

    def compute() -> None:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        threading.Event().wait(0.002)
        with lock:
            running -= 1

    def count(_: object) -> None:
        nonlocal left
        left -= 1
        if not left:
            finished.set()

    for number in range(20):
        workers.submit(str(number % 3), compute, count)
    await asyncio.wait_for(finished.wait(), 10)
    assert most == 2
    assert workers.is_idle
    workers.close()


async def test_a_job_that_fails_is_reported_and_blocks_nobody() -> None:
    workers = Workers(1)
    reported: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context["exception"]))
    done = asyncio.Event()
    workers.submit("a", lambda: 1 // 0, lambda _: None)
    workers.submit("a", lambda: 1, lambda _: done.set())
    await asyncio.wait_for(done.wait(), 10)
    assert isinstance(reported[0], ZeroDivisionError)
    workers.close()


async def test_after_closing_nothing_runs() -> None:
    workers = Workers(1)
    workers.close()
    workers.submit("a", lambda: 1, lambda _: 1 // 0)
    await asyncio.sleep(0.01)
