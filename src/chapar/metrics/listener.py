"""The listener that Prometheus asks: its own address, its own threads, no more than the figures."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from chapar.config import Address
from chapar.gateway.addresses import ListenError, explain_failure
from chapar.metrics.counts import Counts

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable
    from wsgiref.simple_server import WSGIServer

    from chapar.metrics.sample import Sample

SAMPLE_SECONDS = 5.0
"""How long the event loop may take to look at itself before a scrape fails."""

log = logging.getLogger(__name__)


class MetricsListener:
    """Serves the figures from its construction to `close`. Made on the event loop, on which `take_sample` is called.

    `address` is where it listens, with the port that it got. Raises ListenError.
    """

    def __init__(self, address: Address, counts: Counts, take_sample: Callable[[], Sample]) -> None:
        # It takes a tenth of a second and two megabytes, which servers that nobody watches can do without.
        from prometheus_client import start_http_server

        from chapar.metrics.exposition import make_registry

        loop = asyncio.get_running_loop()

        async def sample() -> Sample:
            return take_sample()

        def take_from_thread() -> Sample:
            return asyncio.run_coroutine_threadsafe(sample(), loop).result(SAMPLE_SECONDS)

        self._server: WSGIServer
        self._thread: threading.Thread
        try:
            self._server, self._thread = start_http_server(
                address.port, address.host, make_registry(counts, take_from_thread)
            )
        except OSError as error:
            raise ListenError(explain_failure(address, error, "the option `metrics_address`")) from error
        self.address = Address(address.host, self._server.server_port)
        if not address.is_loopback:
            log.warning("metrics can be read by others", extra={"address": str(self.address)})

    def close(self) -> None:
        """Serve no more. Waits up to half a second for the listening thread."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
