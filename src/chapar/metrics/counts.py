"""What happens, counted on the hot path: additions to integers, nothing else."""

from bisect import bisect_left
from collections import defaultdict

REQUEST_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)
COMMIT_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)
BATCH_UNITS = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0, 512.0)


class Histogram:
    """How often a value fell at or below each of `bounds` (rising) and above the one before; the last count is for the rest."""

    __slots__ = ("bounds", "counts", "total")

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def add(self, value: float) -> None:
        """Count one value."""
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += value


class Counts:
    """Everything that is counted. Labels are names of methods and of errors, both from the schema: never what a client made up.

    `add_batch` is called by the thread that writes and by no other, the rest by the event loop.
    """

    __slots__ = ("batches", "commits", "login_codes", "methods", "refused", "requests", "updates_logged")

    def __init__(self) -> None:
        self.methods: defaultdict[str, list[float]] = defaultdict(lambda: [0, 0.0])
        """By method: requests that were answered or refused, and their seconds together."""
        self.refused: defaultdict[tuple[str, str], int] = defaultdict(int)
        """By method and error name."""
        self.requests = Histogram(REQUEST_SECONDS)
        self.batches = Histogram(BATCH_UNITS)
        self.commits = Histogram(COMMIT_SECONDS)
        self.updates_logged = 0
        self.login_codes = 0

    def add_request(self, method: str, error: str, seconds: float) -> None:
        """A request is over; `error` is "" for an answer, see `rpc.dispatcher.Dispatcher`."""
        of_method = self.methods[method]
        of_method[0] += 1
        of_method[1] += seconds
        if error:
            self.refused[method, error] += 1
        self.requests.add(seconds)

    def add_batch(self, units: int, seconds: float) -> None:
        """So many units of work were committed together."""
        self.batches.add(units)
        self.commits.add(seconds)
