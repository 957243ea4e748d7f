"""Writes what was measured: a Markdown page for people, JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bench.goals import OURS
from bench.summary import Figures, Spread, Verdict, collect, format_number, verdicts

PREAMBLE = """\
# Results

Made by `make bench`; do not edit. Figures are medians of the repeats, least and greatest in brackets. Rows with a ratio
compare our figure with the peer's of the same repeat; their "must" and "excellent" are ratios. **CPU a unit of work** is
what is compared and what a regression gate reads: wall rates move with the machine. How each figure is taken:
[README.md](README.md).
"""


@dataclass(slots=True)
class Run:
    """One run of the bench: its conditions, its repeats, and what a reader must know to judge them."""

    conditions: dict[str, str]
    repeats: list[Figures] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    failed: bool = False
    """A server failed or lost a delivery, so that figures are missing."""

    def verdicts(self) -> list[Verdict]:
        """Every row of the verdict table."""
        return verdicts(self.repeats)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the first column stands left, the others right."""
    rule = [":--"] + ["--:"] * (len(head) - 1)
    return "\n".join("| " + " | ".join(row) + " |" for row in [list(head), rule, *map(list, rows)]) + "\n"


def limit(verdict: Verdict, value: float | None) -> str:
    """A limit as it is printed: with its direction, and with the peer's name when it is a ratio."""
    if value is None:
        return ""
    sign = "≥" if verdict.goal.at_least else "≤"
    return f"{sign} {format_number(value)}" + (f" × {verdict.goal.peer}" if verdict.goal.is_ratio else "")


def verdict_row(verdict: Verdict) -> list[str]:
    """One line of the verdict table."""
    goal = verdict.goal
    reached = {None: "not measured", True: "yes", False: "**no**"}[verdict.is_reached]
    if verdict.compared is not None and goal.is_excellent(verdict.compared.median):
        reached = "yes, excellent"
    return [
        f"{goal.work} ({goal.unit})",
        str(verdict.ours or "-"),
        f"{goal.peer}: {verdict.theirs or '-'}" if goal.peer else "",
        str(verdict.compared or "-") if goal.is_ratio else "",
        limit(verdict, goal.must),
        limit(verdict, goal.excellent),
        reached,
    ]


def verdict_table(found: Sequence[Verdict]) -> str:
    """The table that says which goals are reached."""
    head = ["work (unit)", OURS, "peer", "ratio", "must", "excellent", "reached"]
    return table(head, [verdict_row(verdict) for verdict in found])


def figures_table(repeats: Sequence[Figures]) -> str:
    """Every figure of every side."""
    sides = list(dict.fromkeys(who for repeat in repeats for who in repeat))
    keys = sorted({key for repeat in repeats for figures in repeat.values() for key in figures})
    rows = [[f"`{key}`", *(str(Spread.of(collect(repeats, who, key)) or "") for who in sides)] for key in keys]
    return table(["figure", *sides], rows)


def bullets(facts: Mapping[str, str]) -> str:
    return "".join(f"- {name}: {value}\n" for name, value in facts.items())


def markdown(run: Run) -> str:
    """The whole page."""
    parts = [PREAMBLE, "## Verdict\n", verdict_table(run.verdicts())]
    if run.notes:
        parts += ["## To be known\n", "".join(f"- {note}\n" for note in run.notes)]
    parts += ["## Conditions\n", bullets(run.conditions), "## All figures\n", figures_table(run.repeats)]
    return "\n".join(parts)


def as_json(run: Run) -> str:
    """Conditions, every repeat, and the verdicts, as one JSON document."""
    found = [
        {
            "key": verdict.goal.key,
            "must": verdict.goal.must,
            "value": verdict.compared.median if verdict.compared else None,
            "reached": verdict.is_reached,
            "passes_gate": verdict.passes_gate,
        }
        for verdict in run.verdicts()
    ]
    return json.dumps(
        {"conditions": run.conditions, "notes": run.notes, "repeats": run.repeats, "verdicts": found}, indent=1
    )
