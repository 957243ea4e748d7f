"""The figures in the form of the Prometheus client library. Imported only when they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate

from prometheus_client import CollectorRegistry, ProcessCollector
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.metrics_core import Metric
from prometheus_client.registry import Collector

from chapar import __version__
from chapar.metrics.counts import Counts, Histogram
from chapar.metrics.sample import Sample

OK = "ok"
"""Outcome of a request that was answered; the others are names of errors."""
NO_METHOD = "unknown"
"""Method of requests that no handler answers."""


class Figures(Collector):
    """Collects everything at each scrape. `take_sample` may be called by any thread and raises when the server is stuck."""

    def __init__(self, counts: Counts, take_sample: Callable[[], Sample]) -> None:
        self._counts = counts
        self._take_sample = take_sample

    def describe(self) -> Iterator[Metric]:
        """Nothing: the registry need not compare names, they are all here."""
        return iter(())

    def collect(self) -> Iterator[Metric]:
        """All families."""
        sample = self._take_sample()
        yield _gauge("chapar_info", "The running program.", 1, version=__version__)
        yield from _connections(sample)
        yield from _requests(self._counts)
        yield from _updates(self._counts, sample)
        yield from _storage(self._counts, sample)


def make_registry(counts: Counts, take_sample: Callable[[], Sample]) -> CollectorRegistry:
    """A registry of our own, with the figures of the server and those of its process."""
    registry = CollectorRegistry()
    registry.register(Figures(counts, take_sample))
    ProcessCollector(registry=registry)
    return registry


def _connections(sample: Sample) -> Iterator[Metric]:
    gateway, counters = sample.gateway, sample.counters
    yield _gauge("chapar_connections", "Open connections.", gateway.connections)
    yield _gauge("chapar_connections_half_open", "Those without an authorized message yet.", gateway.half_open)
    yield _gauge("chapar_connections_stalled", "Those whose peer reads too slowly.", gateway.stalled)
    yield _gauge("chapar_unsent_bytes", "What waits for the stalled connections to read.", gateway.unsent_bytes)
    yield _counter("chapar_connections_opened", "Connections that were admitted.", counters.connections)
    yield _counter("chapar_connections_aborted", "Connections that the server closed at once.", counters.aborted)
    yield _counter("chapar_handshakes", "Key exchanges that ended with a stored key.", counters.handshakes)
    yield _counter("chapar_received_bytes", "Bytes received, framing included.", counters.bytes_received)
    yield _counter("chapar_sent_bytes", "Bytes sent, framing included.", counters.bytes_sent)
    yield _gauge("chapar_sessions", "Sessions of clients, connected or lately so.", gateway.sessions)
    yield _gauge("chapar_sessions_online", "Sessions with a connection.", gateway.sessions_online)
    yield _gauge("chapar_users_present", "Accounts with a session.", gateway.users)


def _requests(counts: Counts) -> Iterator[Metric]:
    methods, refused = dict(counts.methods), dict(counts.refused)
    total = CounterMetricFamily(
        "chapar_requests", "Requests, by method and outcome: ok, or the name of an error.", labels=("method", "outcome")
    )
    seconds = CounterMetricFamily("chapar_method_seconds", "Time until the answer, all together.", labels=("method",))
    answered = {method: int(count) for method, (count, _) in methods.items()}
    for (method, error), count in refused.items():
        answered[method] = answered.get(method, 0) - count
        total.add_metric((method or NO_METHOD, error), count)
    for method, count in answered.items():
        if count > 0:
            total.add_metric((method, OK), count)
    for method, (_, spent) in methods.items():
        seconds.add_metric((method or NO_METHOD,), spent)
    yield total
    yield seconds
    yield _histogram("chapar_request_seconds", "Time from a request to its answer, storage included.", counts.requests)


def _updates(counts: Counts, sample: Sample) -> Iterator[Metric]:
    yield _counter("chapar_updates_logged", "Updates written to the logs of accounts.", counts.updates_logged)
    yield _counter("chapar_pushes", "Envelopes of updates put into the outboxes of sessions.", sample.pushes)
    yield _counter(
        "chapar_outbox_drops",
        "How often the waiting updates of a session were dropped for lack of room.",
        sample.counters.pushes_lost,
    )
    yield _counter("chapar_login_codes", "Login codes that were made or told again.", counts.login_codes)


def _storage(counts: Counts, sample: Sample) -> Iterator[Metric]:
    yield _histogram("chapar_storage_batch_units", "Units of work in one commit.", counts.batches)
    yield _histogram("chapar_storage_commit_seconds", "Time of one commit with its units.", counts.commits)
    yield _gauge("chapar_storage_waiting_units", "Units of work that are not committed yet.", sample.waiting_units)
    sizes = GaugeMetricFamily("chapar_database_bytes", "Size of the database and its log.", labels=("file",))
    sizes.add_metric(("database",), sample.database_bytes)
    sizes.add_metric(("log",), sample.log_bytes)
    yield sizes


def _gauge(name: str, text: str, value: float, **labels: str) -> Metric:
    family = GaugeMetricFamily(name, text, labels=tuple(labels))
    family.add_metric(tuple(labels.values()), value)
    return family


def _counter(name: str, text: str, value: float) -> Metric:
    return CounterMetricFamily(name, text, value=value)


def _histogram(name: str, text: str, counted: Histogram) -> Metric:
    bounds = [*(str(bound) for bound in counted.bounds), "+Inf"]
    buckets = list(zip(bounds, accumulate(counted.counts), strict=True))
    return HistogramMetricFamily(name, text, buckets=buckets, sum_value=counted.total)
