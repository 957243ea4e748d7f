"""What a worker gives up before it meets a picture. Each limit holds where the system knows it; macOS passes over some."""

import contextlib
import math
import os
import resource
import signal
import sys
from pathlib import Path

NICE = 10
OPEN_FILES = 32
_MOST_OPEN_FILES = 1 << 16


def close_inherited_files() -> None:
    """Close whatever came along from the server beside stdin, stdout and stderr: uvloop closes less than `subprocess` does."""
    os.closerange(3, min(os.sysconf("SC_OPEN_MAX"), _MOST_OPEN_FILES))


def confine(memory_bytes: int) -> None:
    """Give up memory beyond this, writing files, starting processes, core dumps, and precedence over the server."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C in a terminal is for the server, which then ends its workers
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    _limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    _limit(resource.RLIMIT_AS, memory_bytes)
    if hasattr(resource, "RLIMIT_NPROC"):
        _limit(resource.RLIMIT_NPROC, 0)
    with contextlib.suppress(OSError):
        os.nice(NICE)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # when the machine runs out of memory, rather this process than the server
            Path("/proc/self/oom_score_adj").write_text("1000")


def allow_cpu(seconds: float) -> None:
    """Let this process compute for so long from now on; then the system ends it, even if the server is gone."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    total = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (total, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _limit(kind: int, value: int) -> None:
    with contextlib.suppress(OSError, ValueError):
        most = resource.getrlimit(kind)[1]
        value = value if most == resource.RLIM_INFINITY else min(value, most)
        resource.setrlimit(kind, (value, value))
