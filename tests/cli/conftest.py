"""The real command, in processes of its own."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

START_SECONDS = 30.0

Run = Callable[..., subprocess.CompletedProcess[str]]


def environment(**extra: str) -> dict[str, str]:
    """The environment without options of another server."""
    return {name: value for name, value in os.environ.items() if not name.startswith("CHAPAR_")} | extra


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `chapar ARGS` to its end, in a folder where `data` does not exist yet."""

    def call(*arguments: str, **extra: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "chapar", *arguments],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
            cwd=tmp_path,
            env=environment(**extra),
        )

    return call


class Served:
    """A running `chapar serve`, known to be ready."""

    def __init__(self, data: Path, *arguments: str) -> None:
        self.data = data
        command = [sys.executable, "-m", "chapar", "serve", "--data", str(data), *arguments]
        self.process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment()
        )
        self.banner: list[str] = []
        end = time.monotonic() + START_SECONDS
        assert self.process.stdout is not None
        while time.monotonic() < end and (not self.banner or self.banner[-1] != "ready"):
            line = self.process.stdout.readline()
            if not line:
                raise AssertionError(f"serve ended: {self.process.communicate()}")
            self.banner.append(line.rstrip("\n"))

    @property
    def port(self) -> int:
        found = re.search(r"^listening on 127\.0\.0\.1:(\d+)$", "\n".join(self.banner), re.MULTILINE)
        assert found, self.banner
        return int(found[1])

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Send a signal and wait: exit code, the rest of standard output, standard error."""
        self.process.send_signal(number)
        out, err = self.process.communicate(timeout=30)
        return self.process.returncode, out, err


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start `chapar serve ARGS` on a data folder of the test's; what still runs at the end is killed."""
    started: list[Served] = []

    def start(*arguments: str, data: Path | None = None) -> Served:
        started.append(Served(data or tmp_path / "data", *(arguments or ("--dev", "--listen", "127.0.0.1:0"))))
        return started[-1]

    yield start
    for served in started:
        if served.process.poll() is None:
            served.process.kill()
            served.process.communicate()
