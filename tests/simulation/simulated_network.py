"""Connections without sockets: bytes lie in two pipes until the simulation delivers some of them, or loses them.

As with TCP, within one connection bytes arrive in order and whole, or the connection is lost. Each end learns of a loss by
itself: for a while the server may write to a client that is gone, and a client wait for a server that is.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from simulated_trace import Trace

CLIENT_ADDRESS = "192.0.2.{}"


class ClientEnd(Protocol):
    """Who reads at the client's end."""

    name: str

    def data_received(self, link: Link, data: bytes) -> None: ...
    def connection_lost(self, link: Link) -> None: ...


class Link:
    """One connection: `up` holds bytes on their way to the server, `down` those on their way to the client.

    `client` and `line` are None once that end knows that the connection is over.
    """

    def __init__(self, number: int, client: ClientEnd, line: asyncio.Protocol, trace: Trace) -> None:
        self.number = number
        self.client: ClientEnd | None = client
        self.line: asyncio.Protocol | None = line
        self.up = bytearray()
        self.down = bytearray()
        self.is_cut = False
        """Nothing goes through any more; the ends may not know yet."""
        self.is_reading_paused = False
        self.transport = LinkTransport(self, trace)
        self._name = f"{client.name}#{number}"
        self._trace = trace
        line.connection_made(self.transport)

    # -- for the client --

    def send(self, data: bytes) -> None:
        """The client writes; into the void when the connection is lost."""
        self._trace.note_bytes(f"  {self._name} writes", data)
        if not self.is_cut:
            self.up += data

    def hang_up(self) -> None:
        """The client closes: what it wrote still arrives, what comes the other way is lost."""
        self.client = None
        self.down.clear()

    # -- for the simulation --

    @property
    def can_deliver_up(self) -> bool:
        """Whether the server would read something now."""
        return (
            bool(self.up) and self.line is not None and not self.is_reading_paused and not self.transport.is_closing()
        )

    @property
    def can_deliver_down(self) -> bool:
        """Whether the client would read something now."""
        return bool(self.down) and self.client is not None

    @property
    def can_tell_server(self) -> bool:
        """Whether the server's end may be told now that the connection is over."""
        if self.line is None:
            return False
        if self.transport.is_aborted or (self.transport.is_closed and not self.down):
            return True
        return self.is_cut or (self.client is None and not self.up)

    @property
    def can_tell_client(self) -> bool:
        """Whether the client's end may be told now that the connection is over."""
        return self.client is not None and (self.is_cut or (self.line is None and not self.down))

    @property
    def is_over(self) -> bool:
        """Whether both ends know."""
        return self.client is None and self.line is None

    def deliver_up(self, size: int) -> None:
        """The server reads `size` bytes."""
        assert self.line is not None
        data = bytes(self.up[:size])
        del self.up[:size]
        self._trace.note(f"  {self._name} -> server {size}")
        self.line.data_received(data)

    def deliver_down(self, size: int) -> None:
        """The client reads `size` bytes."""
        assert self.client is not None
        data = bytes(self.down[:size])
        del self.down[:size]
        self._trace.note(f"  {self._name} <- server {size}")
        self.transport.drained()
        self.client.data_received(self, data)

    def cut(self) -> None:
        """The network loses the connection with all that is under way."""
        self.is_cut = True
        self.up.clear()
        self.down.clear()

    def tell_server(self) -> None:
        """The server's end learns that the connection is over."""
        line, self.line = self.line, None
        assert line is not None
        self._trace.note(f"  server loses {self._name}")
        if self.transport.is_aborted:
            self.down.clear()
        line.connection_lost(None)

    def tell_client(self) -> None:
        """The client's end learns that the connection is over."""
        client, self.client = self.client, None
        assert client is not None
        self._trace.note(f"  {self._name} is lost")
        client.connection_lost(self)

    def lose_server(self) -> None:
        """The server's process has ended; what it wrote may still arrive."""
        self.line = None
        self.up.clear()


class LinkTransport(asyncio.Transport):
    """The server's end of a link, as asyncio's own transports behave."""

    def __init__(self, link: Link, trace: Trace) -> None:
        super().__init__()
        self.is_closed = False
        self.is_aborted = False
        self._link = link
        self._trace = trace
        self._high = self._low = 1 << 16
        self._is_paused = False

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return (CLIENT_ADDRESS.format(1), 40000) if name == "peername" else default

    def is_closing(self) -> bool:
        return self.is_closed or self.is_aborted

    def write(self, data: bytes | bytearray | memoryview) -> None:
        link = self._link
        self._trace.note_bytes(f"  server writes to {link._name}", bytes(data))
        if self.is_closing() or link.is_cut or link.client is None:
            return
        link.down += data
        if not self._is_paused and len(link.down) > self._high and link.line is not None:
            self._is_paused = True
            link.line.pause_writing()

    def drained(self) -> None:
        """Some of what was written has been read."""
        link = self._link
        if self._is_paused and len(link.down) <= self._low and link.line is not None:
            self._is_paused = False
            link.line.resume_writing()

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        self._high = 1 << 16 if high is None else high
        self._low = self._high // 4 if low is None else low

    def get_write_buffer_size(self) -> int:
        return len(self._link.down)

    def pause_reading(self) -> None:
        self._link.is_reading_paused = True

    def resume_reading(self) -> None:
        self._link.is_reading_paused = False

    def close(self) -> None:
        self.is_closed = True

    def abort(self) -> None:
        self.is_aborted = True
