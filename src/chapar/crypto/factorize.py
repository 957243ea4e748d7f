"""The proof of work of the key exchange: a product of two primes below 2^63. core.telegram.org/mtproto/auth_key"""

import secrets
from typing import NamedTuple

import cryptg
import gmpy2  # type: ignore[import-untyped]

_PRIME_MIN = 1 << 30
_PRIME_MAX = (1 << 31) - 1


class PrimeProduct(NamedTuple):
    """p < q, both primes of 31 bits."""

    pq: int
    p: int
    q: int


def make_prime_product() -> PrimeProduct:
    """A fresh product. Primes of 31 bits keep it below 2^62, which every client's 64 bit arithmetic holds; some
    microseconds."""
    p = _random_prime()
    q = _random_prime()
    while q == p:
        q = _random_prime()
    p, q = sorted((p, q))
    return PrimeProduct(p * q, p, q)


def factorize(pq: int) -> tuple[int, int]:
    """The client's part: (p, q) with p < q, of a product of two different primes below 2^63."""
    p, q = sorted(cryptg.factorize_pq_pair(pq))
    return int(p), int(q)


def _random_prime() -> int:
    while True:
        prime = int(gmpy2.next_prime(_PRIME_MIN + secrets.randbelow(_PRIME_MAX - _PRIME_MIN)))
        if prime <= _PRIME_MAX:
            return prime
