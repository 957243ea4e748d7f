"""The deterministic simulation finds nothing, and one seed is always the same run. docs/simulation.md"""

import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from simulation import Simulation

COMMAND = Path(__file__).with_name("simulate.py")
Simulate = Callable[..., Simulation]


def test_nothing_is_lost_doubled_or_reordered(simulate: Simulate) -> None:
    counts: Counter[str] = Counter()
    for seed in range(5):
        counts += simulate(seed, 200).counts
    assert counts["server is killed"] > 5
    assert counts["cut"] > 10
    assert counts["rows"] > 250
    assert counts["comparisons"] > 600


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(1000, 1020))
def test_nothing_is_lost_doubled_or_reordered_in_many_steps(simulate: Simulate, seed: int) -> None:
    simulate(seed, 1000)


def digest_in_a_process(seed: int, hash_seed: int) -> str:
    """The digest of a run of the command."""
    done = subprocess.run(
        [sys.executable, str(COMMAND), "--seed", str(seed), "--steps", "100"],
        env=os.environ | {"PYTHONHASHSEED": str(hash_seed)},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    found = re.search(r"digest ([0-9a-f]{64})", done.stdout)
    assert found, done.stdout
    return found[1]


def test_a_seed_is_the_same_run_in_every_process(simulate: Simulate) -> None:
    """Byte for byte: the digest covers all bytes of the network, all statements of the writer, all moments."""
    digests = {digest_in_a_process(3, hash_seed) for hash_seed in (1, 2)}
    assert digests == {simulate(3, 100).trace.digest}
    assert simulate(4, 100).trace.digest not in digests
