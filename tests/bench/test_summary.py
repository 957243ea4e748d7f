import pytest

from bench.goals import GOALS, Goal
from bench.summary import Spread, collect, format_number, judge, ratios, verdicts

PING = Goal("ping_us", "ping", "µs", 1.0, 0.5, peer="ejabberd", is_ratio=True)
RATE = Goal("rate", "rate", "a second", 300, 600, at_least=True)
START = Goal("start_s", "start", "s", 2.0, gate_key="start_cpu_s")


def repeat(ours: float, theirs: float) -> dict[str, dict[str, float]]:
    return {"chapar": {"ping_us": ours}, "ejabberd": {"ping_us": theirs}}


def test_spread_is_median_least_and_greatest() -> None:
    assert Spread.of([5.0, 1.0, 3.0]) == Spread(3.0, 1.0, 5.0)
    assert Spread.of([]) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1234, "0.123"),
        (4.567, "4.57"),
        (89.14, "89.1"),
        (511.6, "512"),
        (4321.4, "4,321"),
        (0.0, "0.000"),
        (-3.14159, "-3.14"),
    ],
)
def test_numbers_have_three_significant_digits(value: float, text: str) -> None:
    assert format_number(value) == text


def test_spread_hides_its_ends_when_there_is_one_value() -> None:
    assert str(Spread(2.0, 2.0, 2.0)) == "2.00"
    assert str(Spread(2.0, 1.0, 4.0)) == "2.00 (1.00-4.00)"


def test_ratios_compare_within_a_repeat_not_across() -> None:
    # The machine was twice as slow in the second repeat: both sides suffered, the ratio did not.
    assert ratios([repeat(10, 20), repeat(20, 40)], "ejabberd", "ping_us") == [0.5, 0.5]


def test_a_repeat_without_the_peer_gives_no_ratio() -> None:
    assert ratios([repeat(10, 20), {"chapar": {"ping_us": 1}}, repeat(10, 0)], "ejabberd", "ping_us") == [0.5]


def test_collect_leaves_out_repeats_that_did_not_measure() -> None:
    assert collect([repeat(1, 2), {}, repeat(3, 4)], "chapar", "ping_us") == [1, 3]


def test_a_ratio_row_is_judged_by_the_median_ratio() -> None:
    verdict = judge(PING, [repeat(10, 20), repeat(30, 20), repeat(19, 20)])
    assert verdict.compared == Spread(0.95, 0.5, 1.5)
    assert verdict.is_reached is True
    assert verdict.passes_gate
    assert judge(PING, [repeat(21, 20)]).is_reached is False


def test_a_lower_limit_is_reached_from_above() -> None:
    assert judge(RATE, [{"chapar": {"rate": 300}}]).is_reached is True
    assert judge(RATE, [{"chapar": {"rate": 299}}]).is_reached is False
    assert RATE.is_excellent(600)
    assert not RATE.is_excellent(599)


def test_what_was_not_measured_is_neither_reached_nor_missed_but_does_not_pass_the_gate() -> None:
    verdict = judge(PING, [{"chapar": {"ping_us": 1.0}}])
    assert verdict.is_reached is None
    assert not verdict.passes_gate


def test_a_gate_reads_cpu_where_the_row_is_a_wall_time() -> None:
    slow_wall = judge(START, [{"chapar": {"start_s": 9.0, "start_cpu_s": 0.5}}])
    assert slow_wall.is_reached is False
    assert slow_wall.passes_gate
    assert not judge(START, [{"chapar": {"start_s": 1.0, "start_cpu_s": 2.5}}]).passes_gate


def test_every_goal_has_a_verdict_and_a_gate_without_wall_time() -> None:
    assert [verdict.goal for verdict in verdicts([])] == list(GOALS)
    assert all(goal.gate_key or not goal.key.endswith("_s") for goal in GOALS)


def test_a_gate_of_a_ratio_reads_the_ratio_of_another_figure() -> None:
    goal = Goal("p99_ms", "latency", "ms", 1.5, peer="other", is_ratio=True, gate_key="cpu_us")
    repeats = [{"chapar": {"p99_ms": 40.0, "cpu_us": 12.0}, "other": {"p99_ms": 10.0, "cpu_us": 10.0}}]
    verdict = judge(goal, repeats)
    assert verdict.is_reached is False
    assert verdict.gated is not None
    assert verdict.gated.median == pytest.approx(1.2)
    assert verdict.passes_gate
