"""Pools of values made ahead."""

from chapar.crypto.pool import ReadyPool


def test_values_are_handed_out_once_and_in_order() -> None:
    pool: ReadyPool[int] = ReadyPool(lambda: 0, 3)
    pool.add(1)
    pool.add(2)
    assert [pool.take(), pool.take(), pool.take()] == [1, 2, None]


def test_a_pool_tells_how_many_are_missing_and_never_holds_more() -> None:
    pool: ReadyPool[int] = ReadyPool(iter(range(9)).__next__, 3)
    assert pool.missing == 3
    while pool.missing:
        pool.add(pool.make())
    pool.add(99)
    assert pool.missing == 0
    assert [pool.take() for _ in range(4)] == [1, 2, 99, None]
