"""The driver processes of a run: each is started when a story first needs it, and few of them live at a time."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from client_environments import KINDS, Unavailable, prepare
from client_process import ClientProcess
from server_process import ServerProcess

MOST_PROCESSES = 3


class Drivers:
    """Driver processes, one per kind, started when first needed; the one unused longest ends when there are too many."""

    def __init__(self, server: ServerProcess, directory: Path) -> None:
        self._server = server
        self._directory = directory
        self._unavailable: dict[str, str] = {}
        self._processes: dict[str, ClientProcess] = {}

    def get(self, name: str) -> ClientProcess:
        return self.gather([name])[name]

    def gather(self, names: Iterable[str]) -> dict[str, ClientProcess]:
        """Those of one story, which all live until others are gathered."""
        processes = {name: self._find(name) for name in names}
        while len(self._processes) > max(MOST_PROCESSES, len(processes)):
            self._processes.pop(next(iter(self._processes))).close()
        return processes

    def _find(self, name: str) -> ClientProcess:
        kind = KINDS[name]
        process = self._processes.pop(name, None)
        if process is None or not process.alive:
            process = ClientProcess(
                name, self._command(name), self._server.description() | kind.options, self._directory
            )
        self._processes[name] = process  # Now the last in order: the one used most recently.
        return process

    def kill(self, name: str) -> None:
        """End a driver as a crash would: its clients have no time to put anything away."""
        self._processes.pop(name).kill()

    def close(self) -> None:
        for process in self._processes.values():
            process.close()

    def _command(self, name: str) -> list[str]:
        if name not in self._unavailable:
            try:
                return prepare(KINDS[name])
            except Unavailable as error:
                self._unavailable[name] = str(error)
        pytest.skip(f"{name}: {self._unavailable[name]}")
