"""From the figures of each repeat to medians, ratios and verdicts."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.goals import GOALS, OURS, Goal

Figures = Mapping[str, Mapping[str, float]]
"""One repeat: who (`chapar`, `ejabberd`, `telethon`) → figure's name → value."""


@dataclass(frozen=True, slots=True)
class Spread:
    """A median between the least and the greatest of its repeats."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread | None:
        """None when there are no values."""
        known = sorted(values)
        return cls(statistics.median(known), known[0], known[-1]) if known else None

    def __str__(self) -> str:
        middle = format_number(self.median)
        if self.least == self.greatest:
            return middle
        return f"{middle} ({format_number(self.least)}-{format_number(self.greatest)})"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One row: our figure, the peer's, what is compared, and whether it is enough. None stands for not measured."""

    goal: Goal
    ours: Spread | None
    theirs: Spread | None
    compared: Spread | None
    gated: Spread | None

    @property
    def is_reached(self) -> bool | None:
        return None if self.compared is None else self.goal.is_reached(self.compared.median)

    @property
    def passes_gate(self) -> bool:
        """Like `is_reached`, but never by a wall time; what was not measured does not pass."""
        return self.gated is not None and self.goal.is_reached(self.gated.median)


def format_number(value: float) -> str:
    """Three significant digits, thousands with a comma: 0.123, 4.57, 89.1, 512, 4,321."""
    if abs(value) >= 1000:
        return f"{value:,.0f}"
    digits = 3
    size = abs(value)
    while size >= 1 and digits > 0:
        size /= 10
        digits -= 1
    return f"{value:.{digits}f}"


def collect(repeats: Sequence[Figures], who: str, key: str) -> list[float]:
    """The values of one figure, one a repeat that measured it."""
    return [repeat[who][key] for repeat in repeats if key in repeat.get(who, {})]


def ratios(repeats: Sequence[Figures], peer: str, key: str) -> list[float]:
    """Our figure divided by the peer's of the same repeat; a peer's figure of 0 is too small to divide by and is left out."""
    pairs = [(repeat.get(OURS, {}).get(key), repeat.get(peer, {}).get(key)) for repeat in repeats]
    return [ours / theirs for ours, theirs in pairs if ours is not None and theirs]


def judge(goal: Goal, repeats: Sequence[Figures]) -> Verdict:
    """The verdict on one row."""

    def compare(key: str) -> Spread | None:
        return Spread.of(
            ratios(repeats, goal.peer, key) if goal.is_ratio and goal.peer else collect(repeats, OURS, key)
        )

    ours = collect(repeats, OURS, goal.key)
    compared = compare(goal.key)
    gated = compare(goal.gate_key) if goal.gate_key else compared
    theirs = Spread.of(collect(repeats, goal.peer, goal.key)) if goal.peer else None
    return Verdict(goal, Spread.of(ours), theirs, compared, gated)


def verdicts(repeats: Sequence[Figures], goals: Sequence[Goal] = GOALS) -> list[Verdict]:
    """Every row, in the order of the goals."""
    return [judge(goal, repeats) for goal in goals]
