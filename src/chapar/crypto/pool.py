"""Values that take time to make, made ahead of need."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class ReadyPool(Generic[T]):
    """Holds up to `capacity` values that `make` makes; each is handed out once.

    Lives on the loop's thread. Whoever owns it calls `make()` in a thread while `missing` is above zero and hands the
    values to `add`.
    """

    __slots__ = ("_ready", "capacity", "make")

    def __init__(self, make: Callable[[], T], capacity: int) -> None:
        self.make = make
        self.capacity = capacity
        self._ready: deque[T] = deque(maxlen=capacity)

    @property
    def missing(self) -> int:
        """How many values are wanted."""
        return self.capacity - len(self._ready)

    def add(self, value: T) -> None:
        """Store one value; beyond `capacity` the oldest is dropped."""
        self._ready.append(value)

    def take(self) -> T | None:
        """A ready value, or None when the pool is empty (then call `make` where it does no harm)."""
        return self._ready.popleft() if self._ready else None
