"""Connections to the hosts of links, guarded: the address that was checked is the address that is connected to."""

import asyncio
import socket
import ssl
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from chapar.previews.addresses import is_public
from chapar.previews.failures import NoPage
from chapar.previews.links import Link

PORTS = frozenset({80, 443})
ADDRESSES_TRIED = 3
"""Addresses of one name that are tried, one after the other."""
CONNECT_SECONDS = 4.0
"""How long one address may take to answer."""
RESOLVER_THREADS = 4
STREAM_LIMIT_BYTES = 1 << 16

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""From host name and port to its IP addresses. Raises OSError."""


class Lines(NamedTuple):
    """The two directions of a connection."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter


class Connector:
    """Opens connections for links.

    `allowed` are (host, port) pairs of the operator that may be fetched from although they are private or on another port.
    `proxy` is the URL (socks5:// or http://) of a proxy through which every connection goes, "" for none: names are resolved
    here nevertheless, and the proxy is given the address that was checked. `resolve` and `tls` stand in for the system's
    resolver and trust.
    """

    def __init__(
        self,
        *,
        allowed: frozenset[tuple[str, int]] = frozenset(),
        proxy: str = "",
        resolve: Resolve | None = None,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._allowed = allowed
        self._proxy = proxy
        self._resolve = resolve or self._ask_system
        self._threads = ThreadPoolExecutor(RESOLVER_THREADS, "chapar-resolver")
        self._tls = tls

    def close(self) -> None:
        """Let the resolver's threads end."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def open(self, link: Link) -> Lines:
        """A connection for this link, with TLS where it says so. Raises NoPage."""
        is_allowed = (link.host, link.port) in self._allowed
        if not is_allowed and link.port not in PORTS:
            raise NoPage("port not allowed")
        last: Exception | None = None
        for address in (await self._check_addresses(link, is_allowed))[:ADDRESSES_TRIED]:
            try:
                async with asyncio.timeout(CONNECT_SECONDS):
                    return await self._connect(link, address, is_allowed)
            except (OSError, TimeoutError, ssl.SSLError, EOFError) as error:
                last = error
        raise NoPage("not reachable") from last

    async def _check_addresses(self, link: Link, is_allowed: bool) -> list[str]:
        """The addresses of the link's host. One that is not public makes all of them suspect."""
        try:
            addresses = await self._resolve(link.host, link.port)
        except (OSError, UnicodeError) as error:
            raise NoPage("name not found") from error
        if not addresses:
            raise NoPage("name not found")
        if not is_allowed and not all(map(is_public, addresses)):
            raise NoPage("address not allowed")
        return addresses

    async def _ask_system(self, host: str, port: int) -> list[str]:
        """Ask the system's resolver, on threads of its own: names that take long to resolve hold up nothing else."""
        found = await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        return list(dict.fromkeys(str(where[0]) for *_, where in found))

    async def _connect(self, link: Link, address: str, is_allowed: bool) -> Lines:
        connected = await (self._dial_proxy if self._proxy else _dial)(address, link.port)
        try:
            # A public address of this very machine: what listens there may trust its neighbours.
            if not is_allowed and not self._proxy and connected.getsockname()[0] == connected.getpeername()[0]:
                raise NoPage("address not allowed")
            if link.scheme == "http":
                return Lines(*await asyncio.open_connection(sock=connected, limit=STREAM_LIMIT_BYTES))
            return Lines(
                *await asyncio.open_connection(
                    sock=connected, limit=STREAM_LIMIT_BYTES, ssl=self._tls_context(), server_hostname=link.host
                )
            )
        except BaseException:
            connected.close()
            raise

    async def _dial_proxy(self, address: str, port: int) -> socket.socket:
        from python_socks import ProxyError, ProxyTimeoutError  # both only when there is a proxy
        from python_socks.async_.asyncio import Proxy

        try:
            return await Proxy.from_url(self._proxy).connect(address, port, timeout=CONNECT_SECONDS)
        except (ProxyError, ProxyTimeoutError) as error:
            raise OSError("the proxy refused") from error

    def _tls_context(self) -> ssl.SSLContext:
        if self._tls is None:
            self._tls = ssl.create_default_context()
            self._tls.set_alpn_protocols(["http/1.1"])
        return self._tls


async def _dial(address: str, port: int) -> socket.socket:
    """Connect to a literal address: there is no name in it that could be resolved a second time."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    dialled = socket.socket(family, socket.SOCK_STREAM)
    dialled.setblocking(False)
    try:
        await asyncio.get_running_loop().sock_connect(dialled, (address, port))
    except BaseException:
        dialled.close()
        raise
    return dialled
