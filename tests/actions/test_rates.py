"""How often somebody may do something."""

import pytest

from chapar.actions import rates
from chapar.actions.rates import Rates
from chapar.domain.errors import RpcError


def take(counted: Rates, key: str, now: float) -> int | None:
    """None when allowed, else the seconds to wait."""
    try:
        counted.take(key, limit=3, seconds=60, now=now)
    except RpcError as error:
        return error.value
    return None


def test_a_window_takes_so_many_and_then_none() -> None:
    counted = Rates()
    assert [take(counted, "a", now) for now in (0, 10, 20, 30, 59)] == [None, None, None, 31, 2]
    assert take(counted, "a", 60) is None


def test_keys_do_not_mix() -> None:
    counted = Rates()
    for _ in range(3):
        take(counted, "a", 0)
    assert take(counted, "b", 0) is None
    assert take(counted, "a", 0) == 61


def test_a_clock_that_is_set_back_locks_nobody_out() -> None:
    counted = Rates()
    for _ in range(4):
        take(counted, "a", 1_000_000)
    assert take(counted, "a", 0) is None


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "REMEMBERED", 10)
    counted = Rates()
    for number in range(1000):
        take(counted, str(number), 0)
    assert len(counted._counted) == 10
