"""Time as the server sees it: real in production, driven by hand in tests."""

import time
from typing import Protocol


class Clock(Protocol):
    """Where every part of the server takes the time from."""

    def now(self) -> float:
        """Unix time in seconds."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start that never run backwards; for intervals."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> float:
        return time.time()

    def monotonic(self) -> float:
        return time.monotonic()


class ManualClock:
    """A clock that moves only when a test moves it."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self._now = now
        self._start = now

    def now(self) -> float:
        return self._now

    def monotonic(self) -> float:
        return self._now - self._start

    def advance(self, seconds: float) -> None:
        """Move time forward by `seconds` (a negative value sets the wall clock back, as administrators do)."""
        self._now += seconds
