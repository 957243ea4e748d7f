"""Server salts."""

import pytest

from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.salts import AHEAD_SECONDS, MAX_FUTURE_SALTS, SLOT_SECONDS, Salts

SALTS = Salts(b"secret" * 8)
START = 1_000_000 * SLOT_SECONDS


def key_at(now: float, salts: Salts = SALTS) -> AuthKey:
    key = AuthKey(b"k" * 256)
    salts.refresh(key, now)
    return key


def test_salts_are_derived_and_the_same_after_a_restart() -> None:
    assert key_at(START).salt == key_at(START, Salts(b"secret" * 8)).salt
    assert key_at(START).salt != key_at(START, Salts(b"another" * 8)).salt
    other = AuthKey(b"o" * 256)
    SALTS.refresh(other, START)
    assert other.salt != key_at(START).salt


def test_a_salt_is_good_in_its_half_hour_and_the_next() -> None:
    first = key_at(START + 5).salt
    assert first in key_at(START + SLOT_SECONDS + 5).salts
    assert first not in key_at(START + 2 * SLOT_SECONDS + 5).salts


def test_the_next_salt_is_good_shortly_ahead_of_its_time() -> None:
    following = key_at(START + SLOT_SECONDS).salt
    assert following not in key_at(START + SLOT_SECONDS - AHEAD_SECONDS - 1).salts
    assert following in key_at(START + SLOT_SECONDS - AHEAD_SECONDS).salts


@pytest.mark.parametrize(
    ("now", "until"),
    [
        (START, START + SLOT_SECONDS - AHEAD_SECONDS),
        (START + SLOT_SECONDS - AHEAD_SECONDS, START + SLOT_SECONDS),
        (START + SLOT_SECONDS - 0.5, START + SLOT_SECONDS),
    ],
)
def test_what_is_derived_holds_until_something_changes(now: float, until: float) -> None:
    assert key_at(now).salts_until == until


def test_future_salts_become_good_when_they_say() -> None:
    future = SALTS.future(AuthKey(b"k" * 256), START + 100, 5)
    assert len(future) == 5
    for salt in future:
        assert salt.valid_until - salt.valid_since == 2 * SLOT_SECONDS
        assert salt.salt in key_at(max(salt.valid_since, START + 100)).salts
        assert salt.salt in key_at(salt.valid_until - 1).salts
    assert future[0].salt == key_at(START + 100).salt


@pytest.mark.parametrize(
    ("asked", "given"), [(-5, 1), (0, 1), (1, 1), (64, 64), (65, MAX_FUTURE_SALTS), (2**31 - 1, 64)]
)
def test_the_number_of_future_salts_is_bounded(asked: int, given: int) -> None:
    assert len(SALTS.future(AuthKey(b"k" * 256), START, asked)) == given


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(ValueError, match="32"):
        Salts(b"short")
