"""Run the simulation: python tests/simulation/simulate.py --seeds 0-99 --steps 1000; with --seed 17 one seed again.

For each seed one line: its digest, which is the same whenever the same code runs the same seed, and what happened. A failing
seed prints the step, what was found, and the end of the trace; --trace FILE writes all of it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path
from typing import TextIO

sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))
sys.path.insert(0, str(Path(__file__).parent))

from simulation import Failure, Simulation

SHOWN = ("rows", "answers", "comparisons", "server is killed", "cut")


def run_seed(seed: int, steps: int, out: TextIO | None = None) -> Simulation:
    """Simulate one seed to its end. Raises Failure."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(prefix="chapar-simulation-", dir=memory if memory.is_dir() else None) as folder:
        simulation = Simulation(seed, Path(folder), out=out)
        simulation.run(steps)
    return simulation


def main(arguments: list[str] | None = None) -> int:
    """The command; its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", default="0-9", help="first and last seed (default %(default)s)")
    parser.add_argument("--seed", type=int, help="one seed only")
    parser.add_argument("--steps", type=int, default=1000, help="steps of each seed (default %(default)s)")
    parser.add_argument("--trace", type=Path, help="write everything that happens into a file")
    parser.add_argument("--keep-going", action="store_true", help="go on after a seed that fails")
    options = parser.parse_args(arguments)
    first, _, last = options.seeds.partition("-")
    seeds = [options.seed] if options.seed is not None else list(range(int(first), int(last or first) + 1))
    out = options.trace.open("w") if options.trace else None
    total: Counter[str] = Counter()
    failed = 0
    begin = time.perf_counter()
    for number, seed in enumerate(seeds, 1):
        start = time.perf_counter()
        try:
            simulation = run_seed(seed, options.steps, out)
        except Failure as failure:
            failed += 1
            print(failure.trace.tail(), "", sep="\n")
            traceback.print_exception(failure.__cause__, limit=-6, file=sys.stdout)
            print(f"FAILED {failure}", flush=True)
            if not options.keep_going:
                break
            continue
        total += simulation.counts
        spent = time.perf_counter() - start
        figures = " ".join(f"{name} {simulation.counts[name]}" for name in SHOWN)
        digest = simulation.trace.digest if len(seeds) == 1 else simulation.trace.digest[:16]
        print(f"[{number}/{len(seeds)}] seed {seed} digest {digest} {figures} {spent:.1f} s", flush=True)
    print(f"{len(seeds)} seeds, {options.steps} steps each, {failed} failed, {time.perf_counter() - begin:.0f} s")
    print(", ".join(f"{name} {count}" for name, count in total.most_common()))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
