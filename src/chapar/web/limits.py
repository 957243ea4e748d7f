"""How many pages may be made for one network. What is in the cache is given to everybody."""

from chapar.actions.rates import TokenBuckets
from chapar.clock import Clock
from chapar.web.visits import Visit, is_local

PAGES_AT_ONCE = 600
"""Pages that somebody may have made in a row: as many as an archive of 12,000 posts has."""
PAGES_PER_SECOND = 5.0
"""How many more there are with time."""


class TooManyPages(Exception):
    """A network has to wait for `seconds` before more is made for it."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class Limits:
    """Counts pages by network. This machine's own requests are not counted: a proxy makes them for everybody."""

    def __init__(self, clock: Clock, at_once: int = PAGES_AT_ONCE, per_second: float = PAGES_PER_SECOND) -> None:
        self._clock = clock
        self._buckets = TokenBuckets(at_once, per_second)

    def take(self, visit: Visit, pages: int = 1) -> None:
        """Count pages that are about to be made. Raises TooManyPages."""
        request = visit.request
        if is_local(request):
            return
        network = request.scope.get("state", {}).get("network") or (request.client.host if request.client else "")
        wait = self._buckets.take(hash(network), self._clock.monotonic(), pages)
        if wait:
            raise TooManyPages(wait)
