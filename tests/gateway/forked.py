"""Processes of the command that begin with everything imported, as forks of one that waits: for tests which start a server a
hundred times. What a start does stays the same; what Python reads before it is read once.

Run as a program, this is the process that waits; it is told what to start over the socket whose number it is given.
"""

import contextlib
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import traceback
from typing import NoReturn

REQUEST_BYTES = 128 << 10


class Forks:
    """The process that waits, seen from the test. Close it after use."""

    def __init__(self) -> None:
        self._line, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with other:
            command = [sys.executable, __file__, str(other.fileno())]
            self._process = subprocess.Popen(command, pass_fds=[other.fileno()])

    def start(self, arguments: list[str], environment: dict[str, str]) -> "Forked":
        """Run `chapar` with these arguments."""
        pipes = os.pipe(), os.pipe()
        request = json.dumps([arguments, environment]).encode()
        socket.send_fds(self._line, [request], [write for _, write in pipes])
        for _, write in pipes:
            os.close(write)
        pid = int(self._line.recv(32))
        return Forked(pid, *(read for read, _ in pipes))

    def close(self) -> None:
        self._line.close()
        self._process.wait(timeout=30)


class Forked:
    """What a `Popen` has, as far as tests need it. Its exit code is not known: it is no child of this process."""

    def __init__(self, pid: int, stdout: int, stderr: int) -> None:
        self.pid = pid
        self.stdout, self.stderr = (os.fdopen(number, encoding="utf-8") for number in (stdout, stderr))
        self._handle: int | None = os.pidfd_open(pid)

    def poll(self) -> int | None:
        """None while it runs."""
        return -1 if self._has_ended(0) else None

    def wait(self, timeout: float) -> None:
        if not self._has_ended(timeout):
            raise subprocess.TimeoutExpired("chapar", timeout)

    def kill(self) -> None:
        if self._handle is not None:
            with contextlib.suppress(ProcessLookupError):
                signal.pidfd_send_signal(self._handle, signal.SIGKILL)

    def _has_ended(self, timeout: float) -> bool:
        if self._handle is not None and select.select([self._handle], [], [], timeout)[0]:
            os.close(self._handle)
            self._handle = None
        return self._handle is None


def _wait_for_requests(line: socket.socket) -> None:
    import uvloop  # noqa: F401  (all that a server needs)

    from chapar import app, cli  # noqa: F401
    from chapar.rpc.method import discover

    discover()
    gc.freeze()  # else the first look at it in a fork copies all of it
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that ended
    while True:
        request, pipes, _, _ = socket.recv_fds(line, REQUEST_BYTES, 2)
        if not request:
            return
        pid = os.fork()
        if not pid:
            line.close()
            _become(pipes, *json.loads(request))
        for pipe in pipes:
            os.close(pipe)
        line.send(str(pid).encode())


def _become(pipes: list[int], arguments: list[str], environment: dict[str, str]) -> NoReturn:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for number, pipe in enumerate(pipes, start=1):
        os.dup2(pipe, number)
        os.close(pipe)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["chapar", *arguments]
    try:
        from chapar.cli import main

        main()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


if __name__ == "__main__":
    _wait_for_requests(socket.socket(fileno=int(sys.argv[1])))
