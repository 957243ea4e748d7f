"""The files that a first start makes, made once a process and copied for every test: making them outlasts most tests.

Tests of opening and of migrations make them themselves.
"""

import tempfile
from functools import cache
from pathlib import Path

from chapar.clock import ManualClock
from chapar.storage.contents import PlainContents
from chapar.storage.sqlite.opening import DATABASE_NAME, _connect, _prepare
from chapar.storage.sqlite.search import INDEX_NAME, SearchReader


def lay_out(folder: Path) -> None:
    """Put an empty database with its index into a folder, unless there is one: what opens it finds nothing left to make."""
    if (folder / DATABASE_NAME).exists():
        return
    for name, content in _contents().items():
        (folder / name).touch(mode=0o600)
        (folder / name).write_bytes(content)


@cache
def _contents() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        path = folder / DATABASE_NAME
        _prepare(path, ManualClock(), lambda _: None)
        SearchReader(_connect(path, durable=False), PlainContents(), folder / INDEX_NAME).close()
        return {each.name: each.read_bytes() for each in folder.iterdir()}
