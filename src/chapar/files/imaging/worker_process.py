"""The server's end of one worker process."""

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process

import msgspec

from chapar.files.imaging.failures import ImagingDown
from chapar.files.imaging.wire import LENGTH_BYTES, REPLY_BYTES, Ready, Reply, Request, decode_reply, frame

START_SECONDS = 60
"""A start takes less than a tenth of a second; a machine under load is forgiven."""
_PASSED_ON = frozenset(
    {"PATH", "PYTHONHOME", "PYTHONPATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "LANG", "LC_ALL"}
)
"""What a worker learns of the server's environment: how to find Python and libraries."""


class WorkerFailed(Exception):
    """The process ended, or said something that is no reply."""


class WorkerProcess:
    """A process that makes pictures, started afresh: it has none of the server's memory, files and sockets."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self.jobs = 0

    @classmethod
    async def start(cls, *, memory_bytes: int, seconds: float) -> "WorkerProcess":
        """Raises ImagingDown when it does not come up."""
        environment = {name: value for name, value in os.environ.items() if name in _PASSED_ON}
        command = (sys.executable, "-P", "-B", "-m", "chapar.files.imaging.worker", str(memory_bytes), str(seconds))
        try:
            process = await asyncio.create_subprocess_exec(
                *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, cwd="/"
            )
        except OSError as error:
            raise ImagingDown(f"a worker cannot be started: {error.strerror}") from error
        worker = cls(process)
        try:
            reply = await asyncio.wait_for(worker._read(), START_SECONDS)
        except (WorkerFailed, TimeoutError) as error:
            await worker.end()
            raise ImagingDown("a worker ended while it started") from error
        if not isinstance(reply, Ready):
            await worker.end()
            raise ImagingDown("a worker did not start")
        return worker

    @property
    def is_alive(self) -> bool:
        return self._process.returncode is None and not self._stdout.at_eof()

    async def ask(self, request: Request) -> Reply:
        """Have one job done. Raises WorkerFailed. Whoever gives up waiting must end the worker."""
        self.jobs += 1
        stdin = self._process.stdin
        assert stdin is not None
        try:
            stdin.write(frame(request))
            await stdin.drain()
        except OSError as error:
            raise WorkerFailed("it ended") from error
        return await self._read()

    def kill(self) -> None:
        """End it now. Idempotent."""
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()

    async def end(self) -> None:
        """End it now, and wait until it has."""
        self.kill()
        await self._process.wait()

    @property
    def _stdout(self) -> asyncio.StreamReader:
        assert self._process.stdout is not None
        return self._process.stdout

    async def _read(self) -> Reply:
        try:
            length = int.from_bytes(await self._stdout.readexactly(LENGTH_BYTES))
            if length > REPLY_BYTES:
                raise WorkerFailed("its reply is too long")
            reply: Reply = decode_reply(await self._stdout.readexactly(length))
        except (asyncio.IncompleteReadError, OSError) as error:
            raise WorkerFailed("it ended") from error
        except msgspec.DecodeError as error:
            raise WorkerFailed("its reply makes no sense") from error
        return reply
