"""How often somebody may do something. What is counted lives in this process: a restart forgives everybody."""

from collections import OrderedDict
from math import ceil

from chapar.domain.errors import RpcError

REMEMBERED = 20_000
"""Keys counted at the same time; those longest without an event are forgotten first."""
BUCKETS_REMEMBERED = 100_000
"""Buckets of one size kept at the same time, about 200 bytes each; beyond it the oldest are forgotten, full or not."""
BUCKETS_LOOKED_AT = 2
"""Old buckets that are looked at for each new one: more than one, so that full ones go faster than others come."""
_ROUNDING_SECONDS = 1e-6


class Rates:
    """Counts events by key in windows that begin with a key's first event. Kept in memory, bounded."""

    def __init__(self) -> None:
        self._counted: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def take(self, key: str, *, limit: int, seconds: int, now: float) -> None:
        """Count one event of `key`. Raises FLOOD_WAIT when there were `limit` of them in the window of `seconds`."""
        count, began_at = self._counted.pop(key, (0, now))
        if now - began_at >= seconds or now < began_at:
            count, began_at = 0, now
        self._counted[key] = (min(count + 1, limit), began_at)
        if len(self._counted) > REMEMBERED:
            self._counted.popitem(last=False)
        if count >= limit:
            raise RpcError("FLOOD_WAIT", int(began_at + seconds - now) + 1)


class TokenBuckets:
    """Buckets of `size` tokens that are refilled at `per_second`, one for each key; a key's first one is full.

    A bucket is remembered as the moment at which it will be full again, so nothing has to be refilled and one that is full is
    the same as one that was never there. Those are forgotten as new ones come. Time is whatever `now` counts, in seconds.
    """

    __slots__ = ("_full_at", "_seconds_of_all", "_seconds_of_one", "_size")

    def __init__(self, size: int, per_second: float) -> None:
        self._size = size
        self._seconds_of_one = 1 / per_second
        self._seconds_of_all = size / per_second + _ROUNDING_SECONDS
        self._full_at: OrderedDict[int, float] = OrderedDict()

    def __len__(self) -> int:
        """How many buckets are remembered."""
        return len(self._full_at)

    def take(self, key: int, now: float, tokens: int = 1) -> int:
        """Take tokens from a key's bucket: 0, or when they are not there whole seconds (1 and more) after which they are.

        Nothing is taken then. More tokens than a bucket holds are all of them.
        """
        full_at = self._full_at.get(key)
        if full_at is None:
            self._forget_some(now)
            full_at = now
        elif full_at < now:
            full_at = now
        full_at += self._seconds_of_one * (tokens if tokens <= self._size else self._size)
        missing = full_at - now - self._seconds_of_all
        if missing > 0:
            return max(1, ceil(missing))
        self._full_at[key] = full_at
        return 0

    def _forget_some(self, now: float) -> None:
        """Look at the buckets that were not looked at the longest, and forget those that are full."""
        buckets = self._full_at
        for _ in range(min(BUCKETS_LOOKED_AT, len(buckets))):
            key = next(iter(buckets))
            if buckets[key] <= now:
                del buckets[key]
            else:
                buckets.move_to_end(key)
        if len(buckets) >= BUCKETS_REMEMBERED:
            buckets.popitem(last=False)
