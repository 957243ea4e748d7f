"""Simulations in a folder of their own, in memory where the machine has such a place."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))
sys.path.insert(0, str(Path(__file__).parent))

from simulation import Simulation

Simulate = Callable[..., Simulation]


@pytest.fixture
def simulate() -> Iterator[Simulate]:
    """Run `simulate(seed, steps)`; the simulation afterwards. Raises Failure."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="chapar-simulation-", dir=memory if memory.is_dir() else None) as folder:
        runs = 0

        def run(seed: int, steps: int) -> Simulation:
            nonlocal runs
            runs += 1
            place = Path(folder) / str(runs)
            place.mkdir()
            simulation = Simulation(seed, place)
            simulation.run(steps)
            return simulation

        yield run
