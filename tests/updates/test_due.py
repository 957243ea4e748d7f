"""The service that does what is due: when it wakes, what it does when storage fails, how it goes on after a start."""

import asyncio
from collections.abc import Callable

import pytest

from chapar.clock import ManualClock
from chapar.domain.messages import MessageBody, ScheduledMessage
from chapar.domain.peers import user_peer
from chapar.storage.api import Storage, StorageError
from chapar.updates import due
from chapar.updates.due import DueWork


class Errands:
    """A runner that keeps what it was asked, and answers with what it was told to."""

    def __init__(self, *counts: int) -> None:
        self.counts = list(counts)
        self.asked: list[int] = []

    async def __call__(self, storage: Storage, now: int, limit: int) -> int:
        self.asked.append(now)
        return self.counts.pop(0) if self.counts else 0


class Delays:
    """Takes the place of the loop's clock: the timers of the service are kept and fired by hand."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.armed: list[tuple[float, Callable[[], None], asyncio.TimerHandle]] = []
        loop = asyncio.get_running_loop()
        call_later = loop.call_later

        def keep(delay: float, callback: Callable[..., None], *args: object) -> asyncio.TimerHandle:
            if not isinstance(getattr(callback, "__self__", None), DueWork):
                return call_later(delay, callback, *args)
            handle = call_later(3600, callback)
            self.armed.append((delay, callback, handle))
            return handle

        monkeypatch.setattr(loop, "call_later", keep)

    @property
    def waiting(self) -> list[float]:
        """The delays of the timers that have not been cancelled."""
        return [delay for delay, _, handle in self.armed if not handle.cancelled()]

    def fire(self) -> None:
        """Let the timer that waits go off."""
        [(_, callback, handle)] = [armed for armed in self.armed if not armed[2].cancelled()]
        handle.cancel()
        callback()


@pytest.fixture
async def delays(monkeypatch: pytest.MonkeyPatch) -> Delays:
    return Delays(monkeypatch)


async def put(storage: Storage, date: int) -> None:
    """Something that waits until `date`."""
    body = MessageBody(0, 1, date, "later")
    await storage.write(lambda tx: tx.put_scheduled(ScheduledMessage(1, tx.next_scheduled_id(1), user_peer(2), body)))


async def test_it_sleeps_until_the_next_date(storage: Storage, clock: ManualClock, delays: Delays) -> None:
    now = int(clock.now())
    await put(storage, now + 20)
    errands = Errands()
    work = DueWork(storage, clock, [errands])
    work.start()
    assert errands.asked == [now]
    assert delays.waiting == [20]
    clock.advance(20)
    delays.fire()
    assert errands.asked == [now, now + 20]
    # Nobody did anything about it: no reason to ask without a pause.
    assert delays.waiting == [due.PAUSE_SECONDS]
    work.close()
    assert delays.waiting == []


async def test_it_wakes_for_what_comes_earlier_and_not_for_what_comes_later(
    storage: Storage, clock: ManualClock, delays: Delays
) -> None:
    now = int(clock.now())
    work = DueWork(storage, clock, [Errands()])
    work.start()
    assert delays.waiting == [due.CHECK_SECONDS]
    work.expect(now + 30)
    assert delays.waiting == [30]
    work.expect(now + 40)
    assert delays.waiting == [30]
    work.expect(now - 5)
    assert delays.waiting == [0]
    work.close()
    work.expect(now + 1)
    assert delays.waiting == []


async def test_full_batches_are_followed_by_more(storage: Storage, clock: ManualClock) -> None:
    first, second = Errands(due.BATCH, due.BATCH, 3), Errands(0, due.BATCH)
    await DueWork(storage, clock, [first, second]).run()
    assert (len(first.asked), len(second.asked)) == (3, 3)


async def test_it_goes_on_after_storage_failed(storage: Storage, clock: ManualClock, delays: Delays) -> None:
    tries = []

    async def fail(storage: Storage, now: int, limit: int) -> int:
        tries.append(now)
        raise StorageError("The disk is full.")

    work = DueWork(storage, clock, [fail])
    work.start()
    assert delays.waiting == [due.RETRY_SECONDS]
    delays.fire()
    assert len(tries) == 2
    assert delays.waiting == [due.RETRY_SECONDS]
    work.close()


async def test_a_turn_that_still_runs_is_not_joined_by_another(storage: Storage, clock: ManualClock) -> None:
    gate: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    began = []

    async def wait(storage: Storage, now: int, limit: int) -> int:
        began.append(now)
        return await gate

    work = DueWork(storage, clock, [wait])
    work.start()
    work.start()
    work.expect(int(clock.now()))
    assert len(began) == 1
    work.close()
    gate.set_result(0)
    await asyncio.sleep(0)
    assert len(began) == 1
