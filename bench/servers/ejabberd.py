"""ejabberd from Debian's packages, as a plain Erlang process without distribution: no name daemon stays behind."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench.clients.line import dial_when_ready
from bench.clients.xmpp import XmppLine
from bench.processes import Process
from bench.servers.ports import free_port

HOW_TO_INSTALL = "`apt-get install ejabberd erlang-p1-sqlite3` (its service need not run: the bench starts its own)"
START_LIMIT_S = 40.0
SQL_SCHEMA = Path("/usr/share/ejabberd/sql/lite.sql")
TEMPLATE = Path(__file__).with_suffix(".yml")
# A scheduler that spins while it has nothing to do would count as work: the peer is measured at its best.
NO_BUSY_WAIT = ("+sbwt", "none", "+sbwtdcpu", "none", "+sbwtdio", "none")

Storage = Literal["mnesia", "sql"]


@dataclass(frozen=True, slots=True)
class Ejabberd:
    """A running ejabberd."""

    process: Process
    port: int
    name: str = "ejabberd"

    def open_lines(self, count: int, tag: str) -> list[XmppLine]:
        """`count` signed-in sessions of as many users, none of which exists already under `tag`."""
        return [XmppLine(self.port, f"{tag}x{index}") for index in range(count)]

    def introduce(self, sender: XmppLine, receiver: XmppLine) -> None:
        """Make `sender.direct` write to `receiver`."""
        sender.correspondent = receiver.address

    def open_audience(self, count: int) -> list[XmppLine]:
        """`count` signed-in sessions of as many users."""
        return self.open_lines(count, "room")

    def gather(self, sender: XmppLine, receivers: Sequence[XmppLine], name: str) -> None:
        """Make the sender post to a room that all receivers are in."""
        for line in (sender, *receivers):
            line.enter(name)

    def stored_posts(self, sender: XmppLine) -> int:
        """How many posts the archive of the sender's room holds."""
        return sender.stored_messages(sender.room)

    def stored_messages(self, line: XmppLine) -> int:
        """How many messages the archive of the line's user holds."""
        return line.stored_messages()


def code_path() -> Path | None:
    """The folder of ejabberd's compiled code, or None when it is not installed."""
    if shutil.which("erl") is None:
        return None
    found = sorted(Path("/usr/lib").glob("*/ejabberd-*/ebin")) + sorted(Path("/usr/lib").glob("ejabberd-*/ebin"))
    return found[-1] if found else None


def storage_options(storage: Storage, folder: Path) -> str:
    """The lines of the configuration that choose where messages are kept."""
    if storage == "mnesia":
        return "default_db: mnesia"
    return f'default_db: sql\nsql_type: sqlite\nsql_database: "{folder / "ejabberd.db"}"'


@contextmanager
def running(folder: Path, core: int | None, storage: Storage = "mnesia") -> Iterator[Ejabberd]:
    """Start one with fresh state under `folder`; it is ended when the block is left.

    Raises RuntimeError when it is not installed, ends at once, or does not answer within `START_LIMIT_S`.
    """
    code = code_path()
    if code is None:
        raise RuntimeError(f"ejabberd is not installed: {HOW_TO_INSTALL}")
    folder.mkdir(parents=True)
    port = free_port()
    config = folder / "ejabberd.yml"
    config.write_text(
        TEMPLATE.read_text().replace("@PORT@", str(port)).replace("@STORAGE@", storage_options(storage, folder))
    )
    if storage == "sql":
        with sqlite3.connect(folder / "ejabberd.db") as database:
            database.executescript(SQL_SCHEMA.read_text())
    log = folder / "ejabberd.log"
    argv = ["erl", "-noinput", *NO_BUSY_WAIT, "+P", "500000", "+Q", "65536", "+K", "true", "-pa", str(code)]
    argv += ["-mnesia", "dir", f'"{folder / "spool"}"']
    argv += ["-ejabberd", "config", f'"{config}"', "log_path", f'"{log}"', "-s", "ejabberd"]
    environment = {
        **os.environ,
        "EJABBERD_CONFIG_PATH": str(config),
        "EJABBERD_LOG_PATH": str(log),
        "HOME": str(folder),
    }
    with Process.start(argv, core=core, output=folder / "output", cwd=folder, env=environment) as process:
        dial_when_ready(port, time.monotonic() + START_LIMIT_S).close()
        process.check_alive()
        yield Ejabberd(process, port)
