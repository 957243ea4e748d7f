"""Where the control socket of a data folder is, however long the folder's path is."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SOCKET_NAME = "control.sock"
_PATH_BYTES = 100
"""What every system takes for the address of a socket: 104 bytes on some, 108 on others."""


@contextmanager
def socket_address(folder: Path) -> Iterator[str]:
    """The address under which the socket of a folder is bound or dialled, as long as this lasts.

    Raises OSError when the path is too long on a system that has no shorter name for an open folder.
    """
    address = str(folder / SOCKET_NAME)
    if len(os.fsencode(address)) <= _PATH_BYTES:
        yield address
        return
    if not sys.platform.startswith("linux"):
        raise OSError(f"the path is longer than {_PATH_BYTES} bytes")
    descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        yield f"/proc/self/fd/{descriptor}/{SOCKET_NAME}"
    finally:
        os.close(descriptor)
