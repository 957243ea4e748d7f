"""The two closed-loop workloads, the same for every server, and the accounting around them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bench.clients.line import Line, Lines
from bench.processes import usage, wait_until_quiet

MARKER = re.compile(rb"T(\d{16})T")
TEXT_BYTES = 200
PATIENCE_S = 20.0


class DeliveryMissing(Exception):
    """A text was not delivered, delivered twice, or delivered to another one: the figures mean nothing."""


@dataclass(slots=True)
class Count:
    """What one workload did: units of work, wall seconds, and the wall latency of each unit in seconds."""

    units: int = 0
    wall_s: float = 0.0
    latencies_s: list[float] = field(default_factory=list)

    def latency_ms(self, quantile: float) -> float:
        """0 when nothing was done."""
        ordered = sorted(self.latencies_s)
        return ordered[min(len(ordered) - 1, int(len(ordered) * quantile))] * 1000 if ordered else 0.0


def marked_text(number: int) -> str:
    """A text of `TEXT_BYTES` that carries `number`."""
    return f"T{number:016d}T ".ljust(TEXT_BYTES, "x")


def marks(message: bytes) -> list[int]:
    """The numbers of all the texts that a message from the server holds."""
    return [int(number) for number in MARKER.findall(message)]


def run_pings(lines: Sequence[Line], seconds: float) -> Count:
    """Each line keeps one ping in flight for `seconds`. Raises TimeoutError when answers stay away."""
    count = Count()
    start = time.monotonic()
    sent_at = [start] * len(lines)
    waiting = len(lines)
    with Lines(lines) as together:
        for index, line in enumerate(lines):
            together.send(index, line.ping())
        while waiting:
            for index, message in together.arrivals():
                if not lines[index].is_pong(message):
                    continue
                now = time.monotonic()
                count.latencies_s.append(now - sent_at[index])
                if now - start < seconds:
                    sent_at[index] = now
                    together.send(index, lines[index].ping())
                else:
                    waiting -= 1
            if time.monotonic() - start > seconds + PATIENCE_S:
                raise TimeoutError(f"{waiting} pings have no answer")
    count.units = len(count.latencies_s)
    count.wall_s = time.monotonic() - start
    return count


class Pairs:
    """Senders and receivers, line k writing to line k of the other list.

    A pair's next text leaves when its last one has arrived and, where the server confirms, has been confirmed.
    `sent`: texts of each pair since the pairs were made, which is what the server's store must hold in the end.
    """

    def __init__(self, senders: Sequence[Line], receivers: Sequence[Line]) -> None:
        self.lines = [*senders, *receivers]
        self.size = len(senders)
        self.sent = [0] * self.size
        self._number = 0

    def run(self, seconds: float) -> Count:
        """Raises DeliveryMissing when a text is lost, doubled or misled."""
        with Lines(self.lines) as together:
            turn = _Turn(self, together, seconds)
            for pair in range(self.size):
                turn.fire(pair)
            while turn.busy:
                for index, message in together.arrivals():
                    turn.on_message(index, message)
                if time.monotonic() - turn.start > seconds + PATIENCE_S:
                    raise DeliveryMissing(f"{turn.busy} pairs still wait for a text or its confirmation")
            turn.count.wall_s = time.monotonic() - turn.start
            # A text that comes once more after the end is a second delivery.
            end = time.monotonic() + 0.3
            while time.monotonic() < end:
                for index, message in together.arrivals():
                    turn.on_message(index, message)
        turn.count.units = len(turn.count.latencies_s)
        return turn.count

    def next_number(self, pair: int) -> int:
        """A number that no text has carried yet, for the next text of `pair`."""
        self.sent[pair] += 1
        self._number += 1
        return self._number


class _Turn:
    """One `Pairs.run`: what each pair waits for."""

    def __init__(self, pairs: Pairs, together: Lines, seconds: float) -> None:
        self._pairs, self._together, self._seconds = pairs, together, seconds
        self._under_way: list[int | None] = [None] * pairs.size
        self._is_confirmed = [True] * pairs.size
        self._sent_at = [0.0] * pairs.size
        self.busy = 0
        self.count = Count()
        self.start = time.monotonic()

    def fire(self, pair: int) -> None:
        sender = self._pairs.lines[pair]
        number = self._pairs.next_number(pair)
        self.busy += 1
        self._under_way[pair] = number
        self._is_confirmed[pair] = not sender.confirms
        self._sent_at[pair] = time.monotonic()
        self._together.send(pair, sender.direct(marked_text(number)))

    def on_message(self, index: int, message: bytes) -> None:
        pair = index % self._pairs.size
        if index == pair:
            if self._is_confirmed[pair] or not self._pairs.lines[index].is_accepted(message):
                return
            self._is_confirmed[pair] = True
        else:
            numbers = marks(message)
            if not numbers:
                return
            if numbers != [self._under_way[pair]]:
                raise DeliveryMissing(f"pair {pair} waits for text {self._under_way[pair]} and got {numbers}")
            self._under_way[pair] = None
            self.count.latencies_s.append(time.monotonic() - self._sent_at[pair])
        if self._is_confirmed[pair] and self._under_way[pair] is None:
            self.busy -= 1
            if time.monotonic() - self.start < self._seconds:
                self.fire(pair)


def measured(pid: int, work: Callable[[float], Count], seconds: float, warm_up_s: float, name: str) -> dict[str, float]:
    """Run `work` once to warm up and once for `seconds`; figures named `name`_us (server CPU a unit, µs) and so on.

    The server's CPU is read when it is at rest, before and after, so that work put off is counted too. `_server_cores` and
    `_generator_cores` are CPU seconds a wall second while the load lasted.
    """
    work(warm_up_s)
    wait_until_quiet(pid)
    server_before, generator_before = usage(pid).cpu_s, time.process_time()
    count = work(seconds)
    generator_s = time.process_time() - generator_before
    loaded_s = usage(pid).cpu_s - server_before
    wait_until_quiet(pid)
    server_s = usage(pid).cpu_s - server_before
    return {
        f"{name}_us": server_s / count.units * 1e6,
        f"{name}_count": float(count.units),
        f"{name}_per_s": count.units / count.wall_s,
        f"{name}_p50_ms": count.latency_ms(0.5),
        f"{name}_p99_ms": count.latency_ms(0.99),
        f"{name}_server_cores": loaded_s / count.wall_s,
        f"{name}_generator_cores": generator_s / count.wall_s,
    }
