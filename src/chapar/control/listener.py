"""The socket on which a running server takes commands of the operator.

It lies in the data folder, open to the server's own user alone: who can write there could change the database anyway.
"""

import asyncio
import contextlib
import logging
import os
import socket
import struct
from collections.abc import Awaitable, Callable
from pathlib import Path

from chapar.control.commands import LINE_BYTES, Answer, AnyCommand, ControlError, read_command, write_line
from chapar.control.socket_paths import SOCKET_NAME, socket_address

LINE_SECONDS = 5.0
"""How long a command may take to arrive."""
AT_ONCE = 8
"""Commands in work; others wait."""

_CREDENTIALS = struct.Struct("3i")

log = logging.getLogger(__name__)


class ControlListener:
    """Takes commands from `open` to `close`; the folder must be this server's alone (`data_folder.lock_folder`)."""

    def __init__(self, folder: Path, perform: Callable[[AnyCommand], Awaitable[Answer]]) -> None:
        self._folder = folder
        self._perform = perform
        self._server: asyncio.Server | None = None
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._running: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Take commands. Where there cannot be a socket the server runs without, and says so in its log."""
        try:
            listening = self._bind()
        except OSError as error:
            log.warning("commands of the operator cannot be taken", extra={"error": error.strerror or str(error)})
            return
        self._server = await asyncio.start_unix_server(self._serve, sock=listening, limit=LINE_BYTES)

    def _bind(self) -> socket.socket:
        path = self._folder / SOCKET_NAME
        path.unlink(missing_ok=True)  # what a server left that was killed
        listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        mask = os.umask(0o177)
        try:
            with socket_address(self._folder) as address:
                listening.bind(address)
        except OSError:
            listening.close()
            raise
        finally:
            os.umask(mask)
        listening.listen(AT_ONCE)
        return listening

    async def close(self) -> None:
        """Take no more; what is in work is done first."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        (self._folder / SOCKET_NAME).unlink(missing_ok=True)
        if self._running:
            await asyncio.wait(self._running, timeout=LINE_SECONDS)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is not None:
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        try:
            if _is_trusted(writer.get_extra_info("socket")):
                async with self._turns:
                    await self._answer(reader, writer)
        except (OSError, ValueError, TimeoutError):  # gone, or no line
            log.info("a command of the operator broke off")
        except Exception as error:
            log.exception("a command of the operator failed", extra={"error": type(error).__name__})
        finally:
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        line = await asyncio.wait_for(reader.readline(), LINE_SECONDS)
        if not line:
            return
        try:
            answer = await self._perform(read_command(line))
        except ControlError as error:
            answer = Answer(refusal=str(error))
        writer.write(write_line(answer))
        with contextlib.suppress(OSError):
            await asyncio.wait_for(writer.drain(), LINE_SECONDS)


def _is_trusted(peer: socket.socket) -> bool:
    """Whether the other end is the server's own user or root, where the system tells; the file's rights say the same."""
    if not hasattr(socket, "SO_PEERCRED"):
        return True
    _, user_id, _ = _CREDENTIALS.unpack(peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size))
    return user_id in (0, os.geteuid())
