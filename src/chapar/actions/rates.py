"""How often somebody may do something."""

from collections import OrderedDict

from chapar.domain.errors import RpcError

REMEMBERED = 20_000
"""Keys counted at the same time; those longest without an event are forgotten first."""


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
