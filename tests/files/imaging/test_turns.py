"""Whoever sends a thousand pictures at once waits for them alone."""

from __future__ import annotations

import asyncio

import pytest

from chapar.files.imaging.failures import ImagingBusy
from chapar.files.imaging.turns import AT_ONCE, WAITING, Turns

GREEDY, MODEST = 1, 2


class Studio:
    """Pictures that are finished when the test says so. `begun` has whose were begun."""

    def __init__(self) -> None:
        self.turns = Turns()
        self.begun: list[int] = []
        self.finish = asyncio.Event()

    async def make(self, user_id: int) -> None:
        async with self.turns.take(user_id):
            self.begun.append(user_id)
            await self.finish.wait()


async def test_one_account_has_few_pictures_at_the_workers() -> None:
    studio = Studio()
    making = [asyncio.create_task(studio.make(GREEDY)) for _ in range(AT_ONCE + WAITING)]
    making.append(asyncio.create_task(studio.make(MODEST)))
    await asyncio.sleep(0)
    assert studio.begun == [GREEDY] * AT_ONCE + [MODEST]
    studio.finish.set()
    await asyncio.gather(*making)
    assert studio.begun.count(GREEDY) == AT_ONCE + WAITING
    assert len(studio.turns) == 0


async def test_who_has_too_many_waiting_is_told_to_wait() -> None:
    studio = Studio()
    making = [asyncio.create_task(studio.make(GREEDY)) for _ in range(AT_ONCE + WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(ImagingBusy) as busy:
        await studio.make(GREEDY)
    assert busy.value.seconds > 0
    studio.finish.set()
    await asyncio.gather(*making)
    await studio.make(GREEDY)


async def test_who_gives_up_waiting_leaves_the_line() -> None:
    studio = Studio()
    making = [asyncio.create_task(studio.make(GREEDY)) for _ in range(AT_ONCE + 1)]
    await asyncio.sleep(0)
    making[-1].cancel()
    studio.finish.set()
    await asyncio.gather(*making, return_exceptions=True)
    assert len(studio.turns) == 0
