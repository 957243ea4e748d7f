"""A data folder, and people without the rights to it."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

_NOBODY = 65534


@pytest.fixture
def folder() -> Iterator[Path]:
    """An empty data folder that a process without rights can reach (pytest's own are closed to others)."""
    path = Path(tempfile.mkdtemp(prefix="chapar-storage-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@pytest.fixture
def without_rights() -> Callable[[], AbstractContextManager[None]]:
    """Runs a block as somebody who owns nothing, also when the tests run as root."""

    @contextlib.contextmanager
    def block() -> Iterator[None]:
        if os.geteuid() != 0:
            yield
            return
        os.seteuid(_NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    return block
