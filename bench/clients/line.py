"""What every client end offers to the workloads."""

from __future__ import annotations

import contextlib
import itertools
import select
import socket
import time
from collections.abc import Iterator, Sequence
from typing import Protocol

READ_BYTES = 262_144
SOURCE_ADDRESSES = 8
_next_source = itertools.count()


class LineClosed(Exception):
    """The server closed a connection in the middle of the work."""


class Receiver(Protocol):
    """One signed-in session on its own socket.

    `receive` turns bytes from the socket into whole messages, acknowledging them where the protocol asks for it.
    """

    sock: socket.socket

    def receive(self, data: bytes) -> list[bytes]: ...


class RoomLine(Receiver, Protocol):
    """A session in a room, where what one posts comes to all others."""

    def post(self, text: str) -> bytes:
        """The bytes that send a text to the room of the line."""
        ...

    def check_post(self, message: bytes) -> None:
        """Look at what came back to the one who posts. Raises RuntimeError when the server refused a post."""
        ...


class Line(Receiver, Protocol):
    """A session that writes to another one.

    `ping` and `direct` give the bytes to be sent; `is_pong`, `is_accepted` and the text markers tell the messages apart.
    """

    confirms: bool
    """Whether the server tells the sender of a text that it has been accepted."""

    def ping(self) -> bytes: ...

    def is_pong(self, message: bytes) -> bool: ...

    def direct(self, text: str) -> bytes:
        """A text to the one peer that the line was given when it was opened."""
        ...

    def is_accepted(self, message: bytes) -> bool:
        """Whether this is the server's word that the last text is stored. Raises RuntimeError when it was refused."""
        ...


def dial(port: int, timeout_s: float = 20.0) -> socket.socket:
    """A TCP connection to a server on loopback, from one of several source addresses, so that ephemeral ports last."""
    sock = socket.socket()
    try:
        sock.bind((f"127.0.0.{2 + next(_next_source) % SOURCE_ADDRESSES}", 0))
        sock.settimeout(timeout_s)
        sock.connect(("127.0.0.1", port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    except OSError:
        sock.close()
        raise
    return sock


def dial_when_ready(port: int, end: float) -> socket.socket:
    """Like `dial`, tried again every 5 ms until the monotonic time `end`; then the last error is raised."""
    while True:
        try:
            return dial(port)
        except OSError:
            if time.monotonic() > end:
                raise
            time.sleep(0.005)


class Lines:
    """A set of lines read together.

    Use as a context manager: inside, the sockets do not block; outside, they do.
    """

    def __init__(self, lines: Sequence[Receiver]) -> None:
        self.lines = list(lines)
        self._poll = select.epoll()
        self._index = {line.sock.fileno(): index for index, line in enumerate(self.lines)}

    def __enter__(self) -> Lines:
        for line in self.lines:
            line.sock.setblocking(False)
            self._poll.register(line.sock.fileno(), select.EPOLLIN)
        return self

    def __exit__(self, *_: object) -> None:
        self._poll.close()
        for line in self.lines:
            with contextlib.suppress(OSError):
                line.sock.settimeout(20.0)

    def take(self, timeout_s: float = 0.05) -> list[tuple[int, bytes, float]]:
        """(index of the line, bytes, monotonic time at which they were read) for all that has come, waiting `timeout_s` at
        most for the first. All of it is read before any of it is looked at: looking takes time that is not the server's.

        Raises LineClosed when the server has hung up.
        """
        taken = []
        for descriptor, _ in self._poll.poll(timeout_s):
            index = self._index[descriptor]
            try:
                data = self.lines[index].sock.recv(READ_BYTES)
            except BlockingIOError:
                continue
            if not data:
                raise LineClosed(f"the server closed connection {index}")
            taken.append((index, data, time.monotonic()))
        return taken

    def arrivals(self, timeout_s: float = 0.05) -> Iterator[tuple[int, bytes]]:
        """(index of the line, message) for all that has come, waiting `timeout_s` at most for the first.

        Raises LineClosed when the server has hung up.
        """
        for index, data, _ in self.take(timeout_s):
            for message in self.lines[index].receive(data):
                yield index, message

    def send(self, index: int, data: bytes) -> None:
        """Send all of `data`; the socket's buffer always has room for one message in flight."""
        sent = self.lines[index].sock.send(data)
        if sent != len(data):
            raise LineClosed(f"connection {index} took {sent} of {len(data)} bytes")
