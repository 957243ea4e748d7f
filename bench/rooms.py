"""Fan-out: one session posts into rooms of several sizes, on every server the same."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from bench.clients.line import RoomLine
from bench.fanout import Room
from bench.processes import Process, wait_until_quiet
from bench.traffic import DeliveryMissing, measured

L = TypeVar("L", bound=RoomLine)
SMALL, LARGE = 100, 5000


@dataclass(frozen=True, slots=True)
class RoomPlan:
    """How many receivers the rooms have, how many posts are in flight, and how long each load lasts."""

    sizes: tuple[int, ...] = (SMALL, 1000, LARGE)
    in_flight: int = 8
    load_s: float = 1.5
    warm_up_s: float = 0.3


class RoomServer(Protocol[L]):
    """What every server with rooms offers."""

    @property
    def process(self) -> Process: ...

    @property
    def name(self) -> str: ...

    def open_audience(self, count: int) -> list[L]:
        """`count` signed-in sessions of as many users."""
        ...

    def gather(self, sender: L, receivers: Sequence[L], name: str) -> None:
        """Make `sender.post` write to a new room that all receivers are in."""
        ...

    def stored_posts(self, sender: L) -> int | None:
        """How many posts the history of the sender's room holds; None when the server keeps none."""
        ...


def measure_rooms(
    start: Callable[[], AbstractContextManager[RoomServer[Any]]], plan: RoomPlan, progress: Callable[[str], None]
) -> dict[str, float]:
    """Figures `post_SIZE_...` with posts in flight and `post_SIZE_alone_...` one at a time; a unit is one delivery.

    `post_growth`: CPU a delivery in a room of `LARGE` over that in one of `SMALL`. Raises DeliveryMissing.
    """
    figures: dict[str, float] = {}
    with start() as server:
        progress(f"{server.name}: {max(plan.sizes)} sessions for rooms")
        sender, *receivers = server.open_audience(max(plan.sizes) + 1)
        # Nothing of what stands now will be garbage, and looking through it would take the generator's time from the load.
        gc.collect()
        gc.freeze()
        try:
            for size in plan.sizes:
                progress(f"{server.name}: a room of {size}")
                server.gather(sender, receivers[:size], f"room{size}")
                figures |= measure_room(server, Room(sender, receivers[:size]), plan)
        finally:
            gc.unfreeze()
            for line in (sender, *receivers):
                line.sock.close()
    if {SMALL, LARGE} <= set(plan.sizes):
        figures["post_growth"] = figures[f"post_{LARGE}_us"] / figures[f"post_{SMALL}_us"]
    return figures


def measure_room(server: RoomServer[Any], room: Room, plan: RoomPlan) -> dict[str, float]:
    """Both loads on one room, then the count of what the server has stored."""
    pid, name = server.process.pid, f"post_{len(room.receivers)}"
    wait_until_quiet(pid)
    figures = measured(pid, lambda seconds: room.run(seconds, plan.in_flight), plan.load_s, plan.warm_up_s, name)
    figures |= measured(pid, lambda seconds: room.run(seconds, 1), plan.load_s, plan.warm_up_s, f"{name}_alone")
    stored = server.stored_posts(room.sender)
    if stored is not None and stored != room.posted:
        raise DeliveryMissing(f"{server.name} delivered {room.posted} posts of a room and stored {stored}")
    return figures
