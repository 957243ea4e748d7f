"""The Diffie-Hellman group and its checks."""

from hashlib import sha256

import gmpy2
import pytest

from chapar.crypto import dh

PUBLISHED_PRIME_SHA256 = "02f85e7687fc6f33ba678226a963b3c8a191b47c890cf30debe17c1d623b5af1"


def test_the_prime_is_the_published_one() -> None:
    """Handshake, measured rule 2: one client family compares the prime with a constant."""
    assert sha256(dh.PRIME_BYTES).hexdigest() == PUBLISHED_PRIME_SHA256


def test_the_prime_is_a_safe_prime_of_2048_bits() -> None:
    assert dh.PRIME.bit_length() == 2048
    assert gmpy2.is_prime(dh.PRIME)
    assert gmpy2.is_prime((dh.PRIME - 1) // 2)


def test_the_generator_spans_the_subgroup_of_prime_order() -> None:
    """Handshake 1: clients check p mod 3 = 2 for g = 3."""
    assert dh.GENERATOR == 3
    assert dh.PRIME % 3 == 2
    assert pow(dh.GENERATOR, (dh.PRIME - 1) // 2, dh.PRIME) == 1


def test_a_pair_is_g_to_its_exponent() -> None:
    pair = dh.make_pair()
    assert pair.exponent.bit_length() == dh.EXPONENT_BITS
    assert int.from_bytes(pair.public, "big") == pow(3, pair.exponent, dh.PRIME)
    assert len(pair.public) == 256
    assert dh.make_pair() != pair


def test_both_ends_get_the_same_key() -> None:
    ours, theirs = dh.make_pair(), dh.make_pair()
    one = dh.shared_key(int.from_bytes(theirs.public, "big"), ours.exponent)
    other = dh.shared_key(int.from_bytes(ours.public, "big"), theirs.exponent)
    assert one == other
    assert len(one) == 256


def test_a_short_key_keeps_its_leading_zeros() -> None:
    assert dh.shared_key(2, 1) == bytes(255) + b"\x02"


@pytest.mark.parametrize(
    ("value", "is_sound"),
    [
        (0, False),
        (1, False),
        (dh.PRIME - 1, False),
        (dh.PRIME, False),
        (dh.PRIME + 5, False),
        ((1 << 1984) - 1, False),
        (1 << 1984, True),
        (dh.PRIME - (1 << 1984), True),
        (dh.PRIME - (1 << 1984) + 1, False),
        (1 << 2046, True),
    ],
)
def test_the_range_of_public_values(value: int, is_sound: bool) -> None:
    """Handshake 1: g_a and g_b lie between 2^1984 and p - 2^1984."""
    assert dh.is_public_sound(value) is is_sound


def test_an_unsound_pair_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    exponents = iter([1 << 511, (1 << 511) + 3])
    powers = {1 << 511: 7, (1 << 511) + 3: 1 << 2000}
    monkeypatch.setattr(dh.secrets, "randbits", lambda bits: next(exponents))
    monkeypatch.setattr(dh, "_generator_power", powers.__getitem__)
    assert dh.make_pair() == ((1 << 511) + 3, (1 << 2000).to_bytes(256, "big"))
