"""What the figures are taken from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from chapar.domain.updates import LoggedUpdate
from chapar.gateway.gateway import Gateway
from chapar.metrics.counts import Counts
from chapar.metrics.sample import Sample
from chapar.rpc.push import SessionPusher


class Watch:
    """Counts what happens and looks at the parts of a server, which the composition root sets as it makes them.

    `database`: the file; its write-ahead log stands beside it.
    """

    gateway: Gateway
    pusher: SessionPusher

    def __init__(self, database: Path) -> None:
        self.counts = Counts()
        self.waiting_units: Callable[[], int] = lambda: 0
        self._database = database

    def counted_commits(self, on_commit: Callable[[list[LoggedUpdate]], None]) -> Callable[[list[LoggedUpdate]], None]:
        """`on_commit`, with the updates counted."""

        def call(updates: list[LoggedUpdate]) -> None:
            self.counts.updates_logged += len(updates)
            on_commit(updates)

        return call

    def counted_codes(self, announce_code: Callable[[str, str], None]) -> Callable[[str, str], None]:
        """`announce_code`, with the login codes counted."""

        def call(phone: str, code: str) -> None:
            self.counts.login_codes += 1
            announce_code(phone, code)

        return call

    def take_sample(self) -> Sample:
        """How things stand now. On the event loop."""
        return Sample(
            gateway=self.gateway.measure(),
            counters=self.gateway.counters,
            pushes=self.pusher.pushed,
            waiting_units=self.waiting_units(),
            database_bytes=_size_of(self._database),
            log_bytes=_size_of(self._database.with_name(self._database.name + "-wal")),
        )


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
