"""The real command, in processes of its own."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "gateway"))

from served import Served, environment

DEVELOPMENT = ("--dev", "--listen", "127.0.0.1:0")
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


@pytest.fixture(scope="session")
def used_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a server that has run and ended, to copy: a first start takes longer than the others."""
    data = tmp_path_factory.mktemp("used") / "data"
    Served(data, *DEVELOPMENT).stop()
    return data


@pytest.fixture
def folder(used_folder: Path, tmp_path: Path) -> Path:
    """The folder `data` of a server that has run and ended."""
    return shutil.copytree(used_folder, tmp_path / "data")


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start `chapar serve ARGS` on the test's folder `data`; what still runs at the end is killed."""
    started: list[Served] = []

    def start(*arguments: str) -> Served:
        started.append(Served(tmp_path / "data", *(arguments or DEVELOPMENT)))
        return started[-1]

    yield start
    for served in started:
        served.kill()
