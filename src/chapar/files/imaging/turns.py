"""Turns of people at the workers that make pictures: whoever sends a thousand at once holds up nobody but themselves."""

import math
from asyncio import Semaphore
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from chapar.files.imaging.failures import ImagingBusy
from chapar.files.imaging.pool import USUAL_SECONDS

AT_ONCE = 2
"""Pictures of one account that are made, or wait for a worker, at the same time."""
WAITING = 30
"""Pictures of one account that wait for those: three albums."""


@dataclass(slots=True)
class _Line:
    """Pictures of one account: all of them, and those that may go to the workers."""

    members: int = 0
    turns: Semaphore = field(default_factory=lambda: Semaphore(AT_ONCE))


class Turns:
    """Who waits for pictures. Nothing is kept of those who do not."""

    def __init__(self) -> None:
        self._lines: dict[int, _Line] = {}

    def __len__(self) -> int:
        """How many accounts have pictures under way."""
        return len(self._lines)

    @asynccontextmanager
    async def take(self, user_id: int) -> AsyncIterator[None]:
        """The account's turn, as long as this lasts. Raises ImagingBusy: too many of its pictures wait."""
        line = self._lines.setdefault(user_id, _Line())
        if line.members >= AT_ONCE + WAITING:
            raise ImagingBusy(math.ceil(line.members * USUAL_SECONDS / AT_ONCE))
        line.members += 1
        try:
            async with line.turns:
                yield
        finally:
            line.members -= 1
            if not line.members:
                del self._lines[user_id]
