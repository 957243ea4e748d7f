"""The folder that holds a server: who may use it, and which server runs on it.

DIR/chapar.toml   options (optional, the operator's)
DIR/chapar.db     the database
DIR/blobs/        what files hold, unless a bucket holds it
DIR/uploads/      parts of uploads that are not finished
DIR/keys/         the server's identity and its secret
DIR/server.lock   locked while a server runs; says its process and its addresses
DIR/control.sock  takes commands of the operator while a server runs
"""

import contextlib
import fcntl
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from chapar.config import Address, parse_address

LOCK_FILE = "server.lock"
_LOCK_TRIES = 5
_LOCK_PAUSE_SECONDS = 0.05


class DataFolderError(Exception):
    """The folder cannot be used. The text is one sentence for the operator: the cause and the mend."""


@dataclass(slots=True, frozen=True)
class Running:
    """The server that runs on a folder: its process id, where it listens (empty while it starts), and where for metrics."""

    pid: int
    listen: tuple[Address, ...]
    metrics: tuple[Address, ...] = ()


class FolderLock:
    """Held by the server that runs on a folder; ends with the process, however that ends."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def announce(self, listen: tuple[Address, ...], metrics: tuple[Address, ...] = ()) -> None:
        """Say to other commands where this server listens."""
        addresses = {"listen": [str(address) for address in listen], "metrics": [str(address) for address in metrics]}
        text = json.dumps({"pid": os.getpid()} | addresses)
        os.ftruncate(self._descriptor, 0)
        os.pwrite(self._descriptor, text.encode(), 0)

    def release(self) -> None:
        """Let another server use the folder. Idempotent."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def prepare_folder(path: Path) -> None:
    """Make the folder when it is missing, for its owner only. Raises DataFolderError when it cannot be written to."""
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError) as error:
        raise DataFolderError(f"{path} is not a folder; name another one with --data DIR.") from error
    except OSError as error:
        raise DataFolderError(
            f"{path} cannot be made: {error.strerror}; name another folder with --data DIR."
        ) from error
    if not os.access(path, os.R_OK | os.W_OK | os.X_OK):
        raise DataFolderError(f"{path} cannot be written to by this user; change its owner or name another --data DIR.")


def lock_folder(path: Path) -> FolderLock:
    """Take the folder for this process. Raises DataFolderError when a server runs on it."""
    try:
        descriptor = os.open(path / LOCK_FILE, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise DataFolderError(f"{path / LOCK_FILE} cannot be written: {error.strerror}; change its owner.") from error
    for _ in range(_LOCK_TRIES):  # another command may be looking at it just now
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            lock = FolderLock(descriptor)
            lock.announce(())
            return lock
        time.sleep(_LOCK_PAUSE_SECONDS)
    os.close(descriptor)
    running = find_running(path)
    who = f" (process {running.pid})" if running else ""
    raise DataFolderError(f"a server runs on {path} already{who}; stop it first, or name another --data DIR.")


def find_running(path: Path) -> Running | None:
    """The server that runs on this folder now."""
    try:
        descriptor = os.open(path / LOCK_FILE, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _parse_running(os.pread(descriptor, 1 << 16, 0))
    finally:
        os.close(descriptor)
    return None


def _parse_running(data: bytes) -> Running:
    try:
        fields = json.loads(data)
        listen, metrics = (
            tuple(parse_address(text) for text in fields.get(name, ())) for name in ("listen", "metrics")
        )
        return Running(int(fields["pid"]), listen, metrics)
    except (ValueError, KeyError, TypeError):  # it is being written just now
        return Running(0, ())
