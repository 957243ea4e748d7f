"""Things to look at again at a certain time, without looking at all of them every second."""

from __future__ import annotations

import heapq
from itertools import count
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from chapar.mtproto.events import Event

NEVER: Final = float("inf")


class Timed(Protocol):
    """What can have a deadline. `deadline` belongs to `Deadlines`; it is `NEVER` at first."""

    deadline: float

    def on_deadline(self, now: float, events: list[Event]) -> None:
        """Do what is due and schedule what is next."""
        ...


class Deadlines:
    """A heap with one live entry per thing. Putting a deadline off costs nothing: the thing is asked when the earlier
    one comes, and schedules itself again."""

    __slots__ = ("_heap", "_order")

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Timed]] = []
        self._order = count()

    def __len__(self) -> int:
        return len(self._heap)

    def schedule(self, thing: Timed, at: float) -> None:
        """Have `thing.on_deadline` called at `at` (unix seconds) or before."""
        if at < thing.deadline:
            thing.deadline = at
            heapq.heappush(self._heap, (at, next(self._order), thing))

    def run(self, now: float, events: list[Event]) -> None:
        """Call all that is due. What schedules itself again for a time that is past has to wait for the next run."""
        heap = self._heap
        due: list[tuple[float, Timed]] = []
        while heap and heap[0][0] <= now:
            at, _, thing = heapq.heappop(heap)
            due.append((at, thing))
        for at, thing in due:
            if at == thing.deadline:
                thing.deadline = NEVER
                thing.on_deadline(now, events)
