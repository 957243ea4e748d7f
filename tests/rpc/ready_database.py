"""The database that a first start makes, made once a process and copied for every test: making it outlasts most tests.

Tests of opening and of migrations make it themselves.
"""

import tempfile
from functools import cache
from pathlib import Path

from chapar.clock import ManualClock
from chapar.storage.sqlite.opening import DATABASE_NAME, _prepare


def lay_out(folder: Path) -> None:
    """Put an empty database into a folder, unless there is one: what opens it finds nothing left to make."""
    path = folder / DATABASE_NAME
    if not path.exists():
        path.touch(mode=0o600)
        path.write_bytes(_content())


@cache
def _content() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / DATABASE_NAME
        _prepare(path, ManualClock(), lambda _: None)
        return path.read_bytes()
