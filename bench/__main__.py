"""The command: `python -m bench` measures, prints the verdict, and writes RESULTS.md."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from bench.report import Run, as_json, markdown, verdict_table
from bench.run import QUICK, WORKS, Plan, run_bench

RESULTS = Path(__file__).with_name("RESULTS.md")


def parse(argv: list[str] | None = None) -> argparse.Namespace:
    """The options of the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measure this server beside its peers, in one run."
    )
    parser.add_argument(
        "--quick", action="store_true", help="one short repeat, about a minute; RESULTS.md is left alone"
    )
    parser.add_argument("--repeats", type=int, help="how often everything is measured")
    parser.add_argument("--only", action="append", choices=WORKS, help="leave out the other parts (may be repeated)")
    parser.add_argument(
        "--peer-storage", choices=("mnesia", "sql"), default="mnesia", help="where ejabberd keeps messages"
    )
    parser.add_argument("--json", metavar="FILE", help="write everything as JSON, too ('-': standard output)")
    parser.add_argument("--results", metavar="FILE", type=Path, help="write the page here instead of bench/RESULTS.md")
    parser.add_argument(
        "--gate",
        action="store_true",
        help="exit 1 unless every row reaches its must; reads CPU and memory, no wall time",
    )
    return parser.parse_args(argv)


def plan_of(options: argparse.Namespace) -> Plan:
    """What the options ask for."""
    plan = replace(QUICK if options.quick else Plan(), storage=options.peer_storage)
    if options.repeats:
        plan = replace(plan, repeats=max(1, options.repeats))
    return replace(plan, works=tuple(options.only)) if options.only else plan


def write(run: Run, options: argparse.Namespace) -> None:
    """Put the results where they were asked for. A partial or quick run does not replace the published page."""
    page = options.results or (None if options.quick or options.only or run.failed else RESULTS)
    if page:
        page.write_text(markdown(run))
    if options.json == "-":
        print(as_json(run))
    else:
        print(verdict_table(run.verdicts()))
        for note in run.notes:
            print(f"- {note}")
        if options.json:
            Path(options.json).write_text(as_json(run) + "\n")


def missed(run: Run) -> list[str]:
    """The rows that a gate does not let through."""
    return [verdict.goal.work for verdict in run.verdicts() if not verdict.passes_gate]


def main(argv: list[str] | None = None) -> int:
    """0; 1 when the gate is shut; 3 when a server failed or lost a delivery."""
    options = parse(argv)
    run = run_bench(plan_of(options))
    write(run, options)
    if run.failed:
        return 3
    shut = missed(run) if options.gate else []
    for work in shut:
        print(f"gate: {work}: missed or not measured", file=sys.stderr)
    return 1 if shut else 0


if __name__ == "__main__":
    sys.exit(main())
