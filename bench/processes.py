"""Processes under measurement: started on one core, read from /proc, ended with all they started (Linux only)."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")


class Stat(NamedTuple):
    """The part of /proc/PID/stat that counts here. `cpu_ticks` includes children that ended and were waited for."""

    parent: int
    cpu_ticks: int


class Usage(NamedTuple):
    """What a process and all its descendants have used: CPU seconds since they started, resident bytes now."""

    cpu_s: float
    rss_bytes: int


def parse_stat(text: str) -> Stat:
    """Read one line of /proc/PID/stat. The command's name may hold blanks and brackets, so fields count from its last one."""
    fields = text.rsplit(")", 1)[1].split()
    return Stat(parent=int(fields[1]), cpu_ticks=sum(int(field) for field in fields[11:15]))


def descendants(root: int, parents: Mapping[int, int]) -> list[int]:
    """`root` and every process below it, from a map of process id to parent's id."""
    children: dict[int, list[int]] = {}
    for pid, parent in parents.items():
        children.setdefault(parent, []).append(pid)
    found: list[int] = []
    waiting = [root]
    while waiting:
        pid = waiting.pop()
        found.append(pid)
        waiting += children.get(pid, [])
    return found


def read_stats() -> dict[int, Stat]:
    """Every process that can be seen now."""
    stats = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with contextlib.suppress(OSError):
                stats[int(entry)] = parse_stat(Path("/proc", entry, "stat").read_text(errors="replace"))
    return stats


def usage(pid: int) -> Usage:
    """What the process tree of `pid` has used. Raises ProcessLookupError when `pid` is gone: a dead server has no figures."""
    stats = read_stats()
    if pid not in stats:
        raise ProcessLookupError(f"the server under measurement (process {pid}) has ended")
    ticks = pages = 0
    for member in descendants(pid, {child: stat.parent for child, stat in stats.items()}):
        with contextlib.suppress(OSError):
            pages += int(Path("/proc", str(member), "statm").read_text().split()[1])
        ticks += stats[member].cpu_ticks
    return Usage(ticks / TICKS_PER_SECOND, pages * PAGE_BYTES)


def wait_until_quiet(pid: int, limit_s: float = 3.0) -> None:
    """Wait until the server has done the work that it put off: less than two ticks in 0.3 s, `limit_s` at most."""
    end = time.monotonic() + limit_s
    before = usage(pid).cpu_s
    while time.monotonic() < end:
        time.sleep(0.3)
        now = usage(pid).cpu_s
        if now - before < 2 / TICKS_PER_SECOND:
            return
        before = now


class Cores(NamedTuple):
    """Which core serves and which generates; None where the machine has but one."""

    server: int | None
    generator: int | None

    @classmethod
    def choose(cls) -> Self:
        """The first two cores this process may run on."""
        allowed = sorted(os.sched_getaffinity(0))
        return cls(allowed[0], allowed[1]) if len(allowed) > 1 else cls(None, None)


@dataclass
class Process:
    """A started process: leave the `with` block and it is ended, with its descendants."""

    popen: subprocess.Popen[bytes]
    output: Path
    started_at: float

    @classmethod
    def start(
        cls, argv: Sequence[str], *, core: int | None, output: Path, cwd: Path, env: Mapping[str, str] | None = None
    ) -> Self:
        """Start `argv` pinned to `core`, standard output and error together in the file `output`;
        `env` is its whole environment, None for ours.

        Raises OSError when the program cannot be started. `started_at` is the monotonic time just before the start.
        """

        def pin() -> None:
            if core is not None:
                os.sched_setaffinity(0, {core})

        with output.open("wb") as sink:
            started_at = time.monotonic()
            popen = subprocess.Popen(
                argv,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                cwd=cwd,
                env=env,
                preexec_fn=pin,  # safe: no threads here; the server's first instruction already runs on its core
                start_new_session=True,
            )
        return cls(popen, output, started_at)

    @property
    def pid(self) -> int:
        return self.popen.pid

    def check_alive(self) -> None:
        """Raises RuntimeError with the end of the process's output when it has ended."""
        code = self.popen.poll()
        if code is not None:
            raise RuntimeError(f"{self.popen.args!r} ended with status {code}:\n{self.last_words()}")

    def last_words(self) -> str:
        """The end of what it has printed."""
        return self.output.read_text(errors="replace")[-2000:]

    def stop(self, limit_s: float = 8.0) -> None:
        """Ask it to end, then make it: SIGTERM, after `limit_s` SIGKILL for it and all it started."""
        members = descendants(self.pid, {child: stat.parent for child, stat in read_stats().items()})
        self.popen.terminate()
        try:
            self.popen.wait(limit_s)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait()
        for member in members[1:]:
            with contextlib.suppress(ProcessLookupError):
                os.kill(member, signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: object, error: BaseException | None, traceback: object) -> None:
        if error is not None:
            error.add_note(f"the server's last words:\n{self.last_words()}")
        self.stop()
