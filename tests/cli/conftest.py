"""The real command, in processes of its own."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "gateway"))

from served import Served, environment

Run = Callable[..., subprocess.CompletedProcess[str]]


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


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start `chapar serve ARGS` on a data folder of the test's; what still runs at the end is killed."""
    started: list[Served] = []

    def start(*arguments: str, data: Path | None = None) -> Served:
        started.append(Served(data or tmp_path / "data", *(arguments or ("--dev", "--listen", "127.0.0.1:0"))))
        return started[-1]

    yield start
    for served in started:
        served.kill()
