"""How often somebody may do something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.actions import rates
from chapar.actions.rates import Rates, TokenBuckets
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


class Model:
    """A bucket as it is usually written down: so many tokens, some more with every second."""

    def __init__(self, size: int, per_second: float) -> None:
        self.size, self.per_second = size, per_second
        self.tokens, self.looked_at = float(size), 0.0

    def fill(self, now: float) -> None:
        self.tokens = min(self.size, self.tokens + (now - self.looked_at) * self.per_second)
        self.looked_at = now


steps = st.lists(st.tuples(st.floats(0, 30), st.integers(1, 6)), max_size=60)


@given(size=st.integers(1, 20), per_second=st.sampled_from([1 / 60, 0.3, 1.0, 7.0, 30.0]), steps=steps)
def test_a_bucket_is_what_one_expects_of_it(size: int, per_second: float, steps: list[tuple[float, int]]) -> None:
    buckets, model, now = TokenBuckets(size, per_second), Model(size, per_second), 0.0
    for pause, tokens in steps:
        now += pause
        model.fill(now)
        wanted = min(tokens, size)
        seconds = buckets.take(1, now, tokens)
        missing = wanted - model.tokens
        if abs(missing) < 1e-4:  # either is right at the edge
            model.tokens -= 0 if seconds else wanted
            continue
        if missing < 0:
            assert seconds == 0
            model.tokens -= wanted
        else:
            assert isinstance(seconds, int)
            assert seconds >= 1
            assert (seconds - 1) * per_second <= missing + 1e-4
            assert seconds * per_second >= min(missing, per_second) - 1e-4


@given(size=st.integers(1, 20), per_second=st.sampled_from([1 / 60, 0.3, 1.0, 7.0, 30.0]), steps=steps)
def test_who_waits_as_told_passes(size: int, per_second: float, steps: list[tuple[float, int]]) -> None:
    buckets, now = TokenBuckets(size, per_second), 0.0
    for pause, tokens in steps:
        now += pause
        seconds = buckets.take(1, now, tokens)
        if seconds:
            now += seconds
            assert buckets.take(1, now, tokens) == 0


def test_buckets_of_others_are_their_own() -> None:
    buckets = TokenBuckets(2, 1)
    assert [buckets.take(1, 0), buckets.take(1, 0), buckets.take(1, 0)] == [0, 0, 1]
    assert buckets.take(2, 0) == 0


def test_more_than_a_bucket_holds_passes_when_it_is_full() -> None:
    buckets = TokenBuckets(5, 1)
    assert buckets.take(1, 0, 1000) == 0
    assert buckets.take(1, 0) == 1
    assert buckets.take(1, 4, 1000) == 1
    assert buckets.take(1, 5, 1000) == 0


def test_full_buckets_are_forgotten_and_others_are_not() -> None:
    buckets = TokenBuckets(10, 1)
    buckets.take(-1, 0, 10)
    for key in range(1000):
        buckets.take(key, 0)
    assert len(buckets) == 1001
    for key in range(1000, 2000):
        buckets.take(key, 9)
    assert len(buckets) <= 1001
    assert buckets.take(-1, 9, 10) == 1


def test_memory_of_buckets_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "BUCKETS_REMEMBERED", 10)
    buckets = TokenBuckets(1, 1 / 3600)
    for key in range(1000):
        buckets.take(key, 0)
    assert len(buckets) == 10
