"""Exchanges under way."""

from chapar.crypto.factorize import PrimeProduct
from chapar.mtproto.handshake.pending import PendingHandshakes
from chapar.mtproto.handshake.server import ServerHandshake


def exchange(number: int) -> ServerHandshake:
    return ServerHandshake(number.to_bytes(16, "big"), bytes(16), PrimeProduct(15, 3, 5))


def find(pending: PendingHandshakes, number: int, now: float) -> ServerHandshake | None:
    return pending.find(number.to_bytes(16, "big"), bytes(16), now)


def test_an_exchange_is_found_by_both_nonces() -> None:
    pending, one = PendingHandshakes(10, 60), exchange(1)
    pending.add(one, 0)
    assert find(pending, 1, 0) is one
    assert find(pending, 2, 0) is None
    assert pending.find((1).to_bytes(16, "big"), b"\x01" * 16, 0) is None
    pending.remove(one)
    pending.remove(one)
    assert find(pending, 1, 0) is None


def test_the_oldest_gives_way() -> None:
    pending = PendingHandshakes(3, 60)
    for number in range(5):
        pending.add(exchange(number), 0)
    assert len(pending) == 3
    assert [find(pending, number, 0) is not None for number in range(5)] == [False, False, True, True, True]


def test_an_exchange_has_its_time() -> None:
    pending = PendingHandshakes(10, 60)
    pending.add(exchange(1), 0)
    pending.add(exchange(2), 30)
    assert find(pending, 1, 59) is not None
    assert find(pending, 1, 60) is None
    assert len(pending) == 1
    pending.expire(90)
    assert len(pending) == 0
