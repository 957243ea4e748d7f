"""mosquitto from Debian's packages. It keeps nothing of what it hands on: the least that a fan-out can cost."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.clients.line import dial_when_ready
from bench.clients.mqtt import MqttLine
from bench.processes import Process
from bench.servers.ports import free_port

HOW_TO_INSTALL = "`apt-get install mosquitto` (its service need not run: the bench starts its own)"
START_LIMIT_S = 10.0
# No limit on what waits for a receiver: a text that is given up would be a lost one.
CONFIG = """\
listener @PORT@ 127.0.0.1
allow_anonymous true
set_tcp_nodelay true
max_queued_messages 0
persistence false
log_dest stderr
log_type error
"""


@dataclass(frozen=True, slots=True)
class Mosquitto:
    """A running mosquitto."""

    process: Process
    port: int
    name: str = "mosquitto"

    def open_audience(self, count: int) -> list[MqttLine]:
        """`count` sessions."""
        return [MqttLine(self.port, f"x{index}") for index in range(count)]

    def gather(self, sender: MqttLine, receivers: Sequence[MqttLine], name: str) -> None:
        """Make the sender post to a room that all receivers are in."""
        sender.topic = name
        for line in receivers:
            line.subscribe(name)

    def stored_posts(self, _sender: MqttLine) -> None:
        """Nothing is kept."""


def program() -> str | None:
    """The server's executable, or None when it is not installed."""
    return shutil.which("mosquitto") or shutil.which("mosquitto", path="/usr/sbin:/usr/local/sbin")


@contextmanager
def running(folder: Path, core: int | None) -> Iterator[Mosquitto]:
    """Start one under `folder`; it is ended when the block is left.

    Raises RuntimeError when it is not installed, ends at once, or does not answer within `START_LIMIT_S`.
    """
    executable = program()
    if executable is None:
        raise RuntimeError(f"mosquitto is not installed: {HOW_TO_INSTALL}")
    folder.mkdir(parents=True)
    port = free_port()
    config = folder / "mosquitto.conf"
    config.write_text(CONFIG.replace("@PORT@", str(port)))
    argv = [executable, "-c", str(config)]
    with Process.start(argv, core=core, output=folder / "output", cwd=folder) as process:
        dial_when_ready(port, time.monotonic() + START_LIMIT_S).close()
        process.check_alive()
        yield Mosquitto(process, port)
