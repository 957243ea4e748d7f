import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from bench import fanout
from bench.fanout import Room
from bench.traffic import DeliveryMissing


class LocalLine:
    """A line whose server is a thread at the other end of a socket pair; messages are lines of text."""

    def __init__(self) -> None:
        self.sock, self.server = socket.socketpair()
        self._rest = b""

    def receive(self, data: bytes) -> list[bytes]:
        *messages, self._rest = (self._rest + data).split(b"\n")
        return messages

    def post(self, text: str) -> bytes:
        return text.encode() + b"\n"

    def check_post(self, message: bytes) -> None:
        if message == b"no":
            raise RuntimeError("refused")


@contextmanager
def serving(behave: Callable[[list[bytes]], None], lines: list[LocalLine]) -> Iterator[Room]:
    """A room whose last line posts; `behave` is given the posts of each read of the server."""
    sender = lines[-1]

    def serve() -> None:
        rest = b""
        while data := sender.server.recv(65_536):
            *posts, rest = (rest + data).split(b"\n")
            behave(posts)

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield Room(sender, lines[:-1])
    finally:
        for line in lines:
            line.sock.close()
        thread.join(5)
        for line in lines:
            line.server.close()


@pytest.fixture
def lines() -> list[LocalLine]:
    return [LocalLine() for _ in range(4)]


@pytest.fixture(autouse=True)
def impatience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fanout, "PATIENCE_S", 0.1)
    monkeypatch.setattr(fanout, "AFTERMATH_S", 0.05)


def hand_on(lines: list[LocalLine], posts: list[bytes]) -> None:
    for line in lines[:-1]:
        line.server.sendall(b"".join(post + b"\n" for post in posts))


def test_deliveries_are_counted_over_several_runs(lines: list[LocalLine]) -> None:
    with serving(lambda posts: hand_on(lines, posts), lines) as room:
        counts = [room.run(0.05, 8), room.run(0.05, 1)]
    assert sum(count.units for count in counts) == room.posted * 3
    assert all(len(count.latencies_s) == count.units > 0 for count in counts)


def test_at_least_one_post_is_made_for_each_in_flight(lines: list[LocalLine]) -> None:
    with serving(lambda posts: hand_on(lines, posts), lines) as room:
        assert room.run(0.0, 8).units == 24


def test_a_refused_post_fails(lines: list[LocalLine]) -> None:
    with (
        serving(lambda _: lines[-1].server.sendall(b"no\n"), lines) as room,
        pytest.raises(RuntimeError, match="refused"),
    ):
        room.run(0.05, 1)


def test_a_lost_delivery_fails(lines: list[LocalLine]) -> None:
    with (
        serving(lambda posts: hand_on(lines[1:], posts), lines) as room,
        pytest.raises(DeliveryMissing, match="are missing"),
    ):
        room.run(0.05, 1)


def test_a_doubled_delivery_fails(lines: list[LocalLine]) -> None:
    def double(posts: list[bytes]) -> None:
        hand_on(lines, posts)
        lines[0].server.sendall(posts[0] + b"\n")

    with serving(double, lines) as room, pytest.raises(DeliveryMissing, match="receiver 0"):
        room.run(0.0, 1)


def test_posts_out_of_order_fail(lines: list[LocalLine]) -> None:
    waiting: list[bytes] = []

    def turn_round(posts: list[bytes]) -> None:
        waiting.extend(posts)
        if len(waiting) == 8:
            hand_on(lines, waiting[::-1])

    with serving(turn_round, lines) as room, pytest.raises(DeliveryMissing, match="had post 0 and got 8"):
        room.run(0.0, 8)
