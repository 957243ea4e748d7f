"""A server of a story's own, for what would disturb other stories: it is killed, filled with large files, or set otherwise."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from driver_processes import Drivers
from server_process import ServerProcess
from stage import Stage
from strictness import faults_in, missing_in


@dataclass
class World:
    """The server, and the people who are its only ones."""

    server: ServerProcess
    drivers: Drivers
    stage: Stage

    def restart_hard(self) -> None:
        """Kill the server in the midst of what it does, and start it again."""
        self.server.kill()
        self.server.start()


@contextmanager
def own_world(folder: Path, kinds: Iterable[str], *, first: str = "", refused: Iterable[str] = ()) -> Iterator[World]:
    """A server in `folder`, of which nothing stays, and its clients.

    At the end it must stop cleanly, have complained of nothing, and have refused what is named by `refused` and nothing else.
    """
    (folder / "server").mkdir(parents=True)
    server = ServerProcess(folder / "server", first)
    drivers = Drivers(server, folder / "drivers")
    try:
        stage = Stage(server, drivers.gather(kinds), folder)
        yield World(server, drivers, stage)
        stage.close()
        assert server.stop() == 0, server.last_log_lines()
        log, expected = server.log_since(0), list(refused)
        faults = faults_in(log, expected) + [f"{each} was expected" for each in missing_in(log, expected)]
        assert not faults, "\n".join(faults)
        assert server.complaints() == []
    finally:
        drivers.close()
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)
