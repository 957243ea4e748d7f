"""Files written so that they are whole or not there: aside first, then moved to their place."""

import errno
import os
from pathlib import Path


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet. Raises OSError."""
    with open(path, "xb", buffering=0) as target:
        write_all(target.fileno(), content)


def write_all(descriptor: int, content: bytes) -> None:
    """Write everything, as the system may take less at a time. Raises OSError."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def sync(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_full(error: OSError) -> bool:
    """Whether there is no room, rather than something broken."""
    return error.errno in (errno.ENOSPC, errno.EDQUOT)


def check_free(folder: Path, free_bytes: int) -> None:
    """Raises OSError (`is_full`) when less than so much of a disk is free."""
    if free_bytes:
        disk = os.statvfs(folder)
        if disk.f_bavail * disk.f_frsize < free_bytes:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(folder))
