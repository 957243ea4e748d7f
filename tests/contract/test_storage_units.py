"""Units of work: alone or together, undone or kept, and in which order they are told of."""

import asyncio
import threading

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.messages import Dialog, MessageBody
from chapar.domain.notices import UserChanged
from chapar.domain.peers import user_peer
from chapar.domain.updates import FIRST_PTS, DeleteMessages, LoggedUpdate, Origin, State
from chapar.domain.users import User
from chapar.storage.api import Storage, Transaction


def log_one(owner_id: int = 1, date: int = 10):
    return lambda tx: tx.log_update(owner_id, DeleteMessages((date,)), date).pts


async def test_a_unit_returns_its_result_and_is_seen_at_once(storage: Storage) -> None:
    assert await storage.write(log_one()) == 2
    assert await storage.read(lambda q: q.load_state(1)) == State(2, 0, 10)


async def test_it_is_writing_from_the_asking_until_all_is_committed_or_undone(storage: Storage) -> None:
    assert not storage.is_writing
    kept, undone = (asyncio.ensure_future(storage.write(unit)) for unit in (log_one(), _refuse_after_writing))
    await asyncio.sleep(0)
    assert storage.is_writing
    await asyncio.gather(kept, undone, return_exceptions=True)
    assert not storage.is_writing


async def test_a_read_aside_sees_what_was_written_and_lets_the_loop_go_on(storage: Storage) -> None:
    await storage.write(log_one())
    begun, go_on = threading.Event(), threading.Event()

    def slow(q) -> State:
        begun.set()
        assert go_on.wait(10)
        return q.load_state(1)

    reading = asyncio.ensure_future(storage.read_aside(slow))
    while not begun.is_set():
        await asyncio.sleep(0.001)
    assert await storage.read(lambda q: q.load_state(1)) == State(2, 0, 10)
    await storage.write(log_one(2))
    assert not reading.done()
    go_on.set()
    assert await reading == State(2, 0, 10)
    with pytest.raises(RpcError):
        await storage.read_aside(lambda q: (_ for _ in ()).throw(RpcError("USER_BLOCKED")))


async def test_units_that_wait_together_run_in_order(storage: Storage) -> None:
    results = await asyncio.gather(*(storage.write(log_one()) for _ in range(2000)))
    assert results == list(range(2, 2002))
    assert [u.pts for u in await storage.read(lambda q: q.list_updates(1, 1, 5000))] == results


async def test_what_a_unit_raises_undoes_it_alone(storage: Storage) -> None:
    def refuse(tx: Transaction) -> None:
        raise RpcError("PEER_ID_INVALID")

    def write_then_refuse(tx: Transaction) -> None:
        tx.log_update(1, DeleteMessages((666,)), 10)
        tx.next_message_id(1)
        tx.insert_user(User(0, "5", "Nobody"))
        tx.put_dialog(Dialog(1, user_peer(2), 5))
        tx.insert_body(MessageBody(0, 1, 10, "never"))
        raise RpcError("USER_BLOCKED")

    units = [log_one(), refuse, log_one(), write_then_refuse, log_one(), write_then_refuse] * 3 + [log_one()]
    results = await asyncio.gather(*(storage.write(unit) for unit in units), return_exceptions=True)
    assert [r if isinstance(r, int) else r.message for r in results] == [
        *(2, "PEER_ID_INVALID", 3, "USER_BLOCKED", 4, "USER_BLOCKED"),
        *(5, "PEER_ID_INVALID", 6, "USER_BLOCKED", 7, "USER_BLOCKED"),
        *(8, "PEER_ID_INVALID", 9, "USER_BLOCKED", 10, "USER_BLOCKED"),
        11,
    ]
    logged = await storage.read(lambda q: q.list_updates(1, 1, 100))
    assert [(u.pts, u.update) for u in logged] == [(pts, DeleteMessages((10,))) for pts in range(2, 12)]
    assert await storage.read(lambda q: q.find_user_by_phone("5")) is None
    assert await storage.read(lambda q: q.load_dialogs(1, [user_peer(2)])) == {}
    assert await storage.write(lambda tx: tx.next_message_id(1)) == 1
    assert (await storage.write(lambda tx: tx.insert_body(MessageBody(0, 1, 1, "")))).body_id == 1


async def test_a_broken_unit_does_not_take_others_with_it(storage: Storage) -> None:
    def same_random_id_twice(tx: Transaction) -> None:
        from chapar.domain.messages import Message

        body = tx.insert_body(MessageBody(0, 1, 10, "x"))
        for _ in range(2):
            tx.insert_message(Message(1, tx.next_message_id(1), user_peer(2), body, True), random_id=7)

    def look_at_the_log(tx: Transaction) -> int:
        return len(tx.list_updates(1, 0, 100))

    units = [log_one(), same_random_id_twice, log_one(), look_at_the_log]
    first, broken, second, seen = await asyncio.gather(*(storage.write(u) for u in units), return_exceptions=True)
    assert (first, second, seen) == (2, 3, 2)
    assert isinstance(broken, Exception)
    assert await storage.read(lambda q: q.count_history(1, user_peer(2))) == 0


async def test_updates_are_told_in_commit_order_each_after_its_caller(storage: Storage) -> None:
    events: list[object] = []
    storage.on_commit = lambda logged: events.append([u.update.message_ids[0] for u in logged])

    async def caller(number: int) -> None:
        def unit(tx: Transaction) -> None:
            tx.log_update(number, DeleteMessages((number,)), 1)
            tx.log_update(99, DeleteMessages((-number,)), 1)

        await storage.write(unit)
        events.append(number)

    await asyncio.gather(*(caller(number) for number in range(1, 101)))
    await asyncio.sleep(0)
    expected: list[object] = []
    for number in range(1, 101):
        expected += [number, [number, -number]]
    assert events == expected


async def test_updates_carry_the_origin_of_their_unit(storage: Storage) -> None:
    told: list[LoggedUpdate] = []
    storage.on_commit = told.extend
    origin = Origin(5, -7)
    returned = await storage.write(lambda tx: tx.log_update(1, DeleteMessages((1,)), 1), origin)
    await storage.write(lambda tx: tx.log_notice(1, UserChanged(3), 1))
    await asyncio.sleep(0)
    assert returned.origin == origin
    assert [(u.owner_id, u.pts, u.origin) for u in told] == [(1, 2, origin), (1, 0, None)]


async def test_failed_units_tell_nothing_and_a_silent_unit_neither(storage: Storage) -> None:
    told: list[object] = []
    storage.on_commit = told.append

    def fail(tx: Transaction) -> None:
        tx.log_update(1, DeleteMessages((1,)), 1)
        raise RpcError("USER_BLOCKED")

    with pytest.raises(RpcError):
        await storage.write(fail)
    await storage.write(lambda tx: tx.next_message_id(1))
    await asyncio.sleep(0)
    assert told == []


async def test_a_caller_that_gave_up_does_not_stop_its_unit(storage: Storage) -> None:
    task = asyncio.ensure_future(storage.write(log_one()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await storage.write(log_one()) == 3


async def test_closing_finishes_what_was_asked_for(storage: Storage, open_backend) -> None:
    tasks = [asyncio.ensure_future(storage.write(log_one())) for _ in range(50)]
    await asyncio.sleep(0)
    await storage.close()
    assert await asyncio.gather(*tasks) == list(range(2, 52))
    reopened = open_backend()
    try:
        assert await reopened.read(lambda q: q.load_state(1)) == State(51, 0, 10)
        assert await reopened.write(log_one()) == 52
    finally:
        await reopened.close()


async def test_a_query_sees_one_state_whatever_is_committed_meanwhile(storage: Storage) -> None:
    writes = [asyncio.ensure_future(storage.write(lambda tx: (log_one(1)(tx), log_one(2)(tx)))) for _ in range(300)]
    await asyncio.sleep(0)

    def both(q) -> tuple[int, int]:
        return q.load_state(1).pts, q.load_state(2).pts

    while not all(write.done() for write in writes):
        first, second = await storage.read(both)
        assert first == second
        await asyncio.sleep(0)


async def test_what_was_read_as_told_has_been_told(storage: Storage) -> None:
    """However a read falls among commits: everything that it saw was handed to `on_commit` before it gave its result."""
    told = 0

    def on_commit(logged: list[LoggedUpdate]) -> None:
        nonlocal told
        told = max(told, *(row.pts for row in logged))

    storage.on_commit = on_commit

    async def read() -> None:
        for _ in range(40):
            seen = await storage.read_told(lambda q: q.load_state(1).pts)
            assert told == seen or seen == FIRST_PTS
            await asyncio.sleep(0)

    async def write() -> None:
        for number in range(100):
            await storage.write(lambda tx, n=number: tx.log_update(1, DeleteMessages((n,)), 1))

    await asyncio.gather(read(), read(), write(), write())
    assert told == FIRST_PTS + 200


async def test_what_was_read_as_told_waits_for_no_later_write(storage: Storage) -> None:
    await storage.write(lambda tx: tx.log_update(1, DeleteMessages((1,)), 1))
    assert await asyncio.wait_for(storage.read_told(lambda q: q.load_state(1).pts), 5) == FIRST_PTS + 1
    with pytest.raises(RpcError):
        await storage.write(_refuse_after_writing)
    assert await asyncio.wait_for(storage.read_told(lambda q: q.load_state(1).pts), 5) == FIRST_PTS + 1


def _refuse_after_writing(tx: Transaction) -> None:
    tx.log_update(1, DeleteMessages((2,)), 1)
    raise RpcError("USER_BLOCKED")
