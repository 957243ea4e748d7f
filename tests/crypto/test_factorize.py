"""Products of two primes for the proof of work."""

import gmpy2
import pytest

from chapar.crypto import factorize


def test_a_product_has_two_different_primes_in_order() -> None:
    for _ in range(50):
        product = factorize.make_prime_product()
        assert product.p * product.q == product.pq
        assert product.p < product.q
        assert gmpy2.is_prime(product.p)
        assert gmpy2.is_prime(product.q)


def test_a_product_fits_signed_arithmetic_of_64_bits_and_the_primes_fit_32() -> None:
    for _ in range(50):
        product = factorize.make_prime_product()
        assert 1 << 60 < product.pq < 1 << 63
        assert product.q < 1 << 31


def test_a_client_finds_the_factors() -> None:
    product = factorize.make_prime_product()
    assert factorize.factorize(product.pq) == (product.p, product.q)


def test_equal_primes_and_primes_beyond_the_range_are_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = int(gmpy2.next_prime(1 << 30))
    drawn = iter([0, 0, (1 << 30) - 3, 1000])
    monkeypatch.setattr(factorize.secrets, "randbelow", lambda below: next(drawn))
    monkeypatch.setattr(factorize, "_PRIME_MAX", (1 << 31) - 2)  # the number itself is prime: now out of range
    product = factorize.make_prime_product()
    assert product.p == first
    assert product.q == int(gmpy2.next_prime((1 << 30) + 1000))
