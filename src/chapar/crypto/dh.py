"""Diffie-Hellman in Telegram's published group. core.telegram.org/mtproto/auth_key, core.telegram.org/mtproto/security_guidelines

The group is fixed: one client family compares the prime with a constant, the others accept this one without testing it.
It is a safe prime p = 2q + 1 with p mod 3 = 2, so g = 3 is a quadratic residue and generates the subgroup of prime order q.

Exponents have 512 bits. In a group without small subgroups an exponent of twice the security level is enough (RFC 7919
asks for 225 bits with a prime of 2048); 512 leaves a wide margin and costs a quarter of 2048 (0.6 ms against 2.3).
Exponents serve one exchange only, so the peer cannot collect timings of any of them: the plain powmod is used.
"""

import secrets
from typing import Final, NamedTuple

import gmpy2  # type: ignore[import-untyped]

PRIME: Final = int(
    "c71caeb9c6b1c9048e6c522f70f13f73980d40238e3e21c14934d037563d930f"
    "48198a0aa7c14058229493d22530f4dbfa336f6e0ac925139543aed44cce7c37"
    "20fd51f69458705ac68cd4fe6b6b13abdc9746512969328454f18faf8c595f64"
    "2477fe96bb2a941d5bcd1d4ac8cc49880708fa9b378e3c4f3a9060bee67cf9a4"
    "a4a695811051907e162753b56b0f6b410dba74d8a84b2a14b3144e0ef1284754"
    "fd17ed950d5965b4b9dd46582db1178d169c6bc465b0d6ff9ca3928fef5b9ae4"
    "e418fc15e83ebea0f87fa9ff5eed70050ded2849f47bf959d956850ce929851f"
    "0d8115f635b105ee2e4e15d04b2454bf6f4fadf034b10403119cd8e3b92fcc5b",
    16,
)
PRIME_BYTES: Final = PRIME.to_bytes(256, "big")
GENERATOR: Final = 3
EXPONENT_BITS: Final = 512
_PUBLIC_MIN: Final = 1 << (2048 - 64)
_PUBLIC_MAX: Final = PRIME - _PUBLIC_MIN
_WINDOW_BITS: Final = 5

_PRIME_MPZ: Final = gmpy2.mpz(PRIME)
_powers: list[list[gmpy2.mpz]] = []


class DhPair(NamedTuple):
    """A private exponent and its public value, for one exchange."""

    exponent: int
    public: bytes
    """256 bytes, big endian."""


def make_pair() -> DhPair:
    """A fresh pair; about 0.15 ms by a table of powers of the generator. May run in any thread."""
    while True:
        exponent = secrets.randbits(EXPONENT_BITS) | 1 << (EXPONENT_BITS - 1)
        public = _generator_power(exponent)
        if is_public_sound(public):
            return DhPair(exponent, public.to_bytes(256, "big"))


def is_public_sound(value: int) -> bool:
    """The range the security guidelines demand of g_a and g_b: at least 2^1984 away from 0 and from the prime."""
    return _PUBLIC_MIN <= value <= _PUBLIC_MAX


def shared_key(public: int, exponent: int) -> bytes:
    """public^exponent as the 256 bytes of an authorization key. The caller has checked `is_public_sound(public)`.

    May run in any thread, and lets others run meanwhile.
    """
    with gmpy2.context(allow_release_gil=True):
        power = gmpy2.powmod(public, exponent, _PRIME_MPZ)
    return int(power).to_bytes(256, "big")


def _generator_power(exponent: int) -> int:
    """g^exponent for an exponent of at most EXPONENT_BITS bits: one multiplication per five bits."""
    result = gmpy2.mpz(1)
    for row in _powers or _build_powers():
        result = result * row[exponent & (1 << _WINDOW_BITS) - 1] % _PRIME_MPZ
        exponent >>= _WINDOW_BITS
    return int(result)


def _build_powers() -> list[list[gmpy2.mpz]]:
    """Row i holds g^(j * 32^i) for j below 32; about a megabyte, built on first use in a few milliseconds."""
    rows: list[list[gmpy2.mpz]] = []
    base = gmpy2.mpz(GENERATOR)
    for _ in range(-(-EXPONENT_BITS // _WINDOW_BITS)):
        row = [gmpy2.mpz(1)]
        for _ in range((1 << _WINDOW_BITS) - 1):
            row.append(row[-1] * base % _PRIME_MPZ)
        base = row[-1] * base % _PRIME_MPZ
        rows.append(row)
    _powers[:] = rows
    return rows
