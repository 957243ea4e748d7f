from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from bench import rooms
from bench.rooms import RoomPlan, measure_rooms


class Server:
    """Rooms on no server at all: `measure_room` is not run."""

    name = "nobody"

    def open_audience(self, count: int) -> list["Line"]:
        return [Line() for _ in range(count)]

    def gather(self, sender: "Line", receivers: list["Line"], name: str) -> None:
        sender.rooms.append((name, len(receivers)))


class Line:
    def __init__(self) -> None:
        self.rooms: list[tuple[str, int]] = []
        self.sock = self
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize(("sizes", "growth"), [((100, 1000, 5000), 5000 / 100), ((100, 1000), None)])
def test_growth_is_that_of_the_sizes_it_is_named_for(
    sizes: tuple[int, ...], growth: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Line] = []

    class Watched(Server):
        def open_audience(self, count: int) -> list[Line]:
            opened.extend(super().open_audience(count))
            return opened

    @contextmanager
    def start() -> Iterator[Watched]:
        yield Watched()

    def measure(_server: object, room: rooms.Room, _plan: RoomPlan) -> dict[str, float]:
        return {f"post_{len(room.receivers)}_us": float(len(room.receivers))}

    monkeypatch.setattr(rooms, "measure_room", measure)
    figures = measure_rooms(start, RoomPlan(sizes=sizes), lambda _: None)
    assert figures.get("post_growth") == growth
    assert opened[0].rooms == [(f"room{size}", size) for size in sizes]
    assert len(opened) == max(sizes) + 1
    assert all(line.is_closed for line in opened)
