"""A real server in a process of its own, and what is needed to treat it badly."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))
sys.path.insert(0, str(Path(__file__).parents[1] / "gateway"))

from forked import Forks
from served import Served


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Start servers in development mode; options by name. What they logged is looked at, too."""
    started: list[Served] = []

    def start(**options: object) -> Served:
        data = tmp_path / f"data{len(started)}"
        started.append(Served(data, "--dev", "--listen", "127.0.0.1:0", **options))
        return started[-1]

    yield start
    for served in started:
        served.kill()
        served.check_log()


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """Where servers come from that are started again and again."""
    waiting = Forks()
    yield waiting
    waiting.close()
