"""Faults that a server must not have, planted for the time of a test: the simulation finds every one of them.

A simulation that finds nothing proves nothing unless it finds these. Nothing of them is in the server's own code.
"""

from collections.abc import Callable
from typing import Any

import pytest

from chapar.domain.updates import Difference, LoggedUpdate, State
from chapar.rpc.push import SessionPusher
from chapar.storage.sqlite.dialogs import DialogWrites
from chapar.storage.sqlite.group_commit import GroupCommit, Unit
from chapar.storage.sqlite.log import LogWrites
from chapar.storage.sqlite.storage import SqliteStorage
from chapar.updates import difference
from chapar.updates.fanout import Fanout
from simulation import Failure, Simulation

Simulate = Callable[..., Simulation]
SEEDS = range(30)
STEPS = 200
AMID_A_REQUEST = "failed with 500"
"""A client's surprise may come in the midst of the request of another one, which then fails with it."""
NOTICES = ("knows", "messages is", "of the conversations", "of what waits")
"""How it is found that somebody was not told, or told wrongly, of what has no pts."""


def find(simulate: Simulate, *expected: str) -> None:
    """The first failure of some seeds; it must say one of these things."""

    def search() -> None:
        for seed in SEEDS:
            simulate(seed, STEPS)

    with pytest.raises(Failure) as found:
        search()
    assert any(words in str(found.value) for words in expected), found.value


def test_a_push_before_its_commit_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    storages: list[SqliteStorage] = []
    start = SqliteStorage.start

    def remember(storage: SqliteStorage, writer: GroupCommit) -> None:
        storages[:] = [storage]
        start(storage, writer)

    run_unit = GroupCommit._run_unit

    def push_at_once(writer: GroupCommit, unit: Unit) -> None:
        run_unit(writer, unit)
        if unit.logged and unit.error is None:
            storages[0].on_commit(unit.logged)
            unit.logged = []

    monkeypatch.setattr(SqliteStorage, "start", remember)
    monkeypatch.setattr(GroupCommit, "_run_unit", push_at_once)
    find(simulate, "which is not in the database", "messages is", AMID_A_REQUEST)


def test_an_answer_before_its_commit_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    run_unit = GroupCommit._run_unit

    def answer_at_once(writer: GroupCommit, unit: Unit) -> None:
        run_unit(writer, unit)
        if unit.error is None and not unit.future.done():
            unit.future.set_result(unit.result)

    monkeypatch.setattr(GroupCommit, "_run_unit", answer_at_once)
    find(simulate, "which is not in the database", "rests at pts", AMID_A_REQUEST, *NOTICES)


def test_a_state_of_another_moment_than_its_rows_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    """A slice of the difference that says where the log stands now, and not where the slice ends."""
    load = difference.load_difference

    def with_newest_state(q: Any, owner_id: int, **options: Any) -> Difference | None:
        found = load(q, owner_id, **options)
        if found is None or found.is_final:
            return found
        return found._replace(state=State(q.load_state(owner_id).pts, 0, found.state.date))

    monkeypatch.setattr("chapar.rpc.updates.state.load_difference", with_newest_state)
    find(simulate, "messages is", "read_inbox is", "read_outbox is")


def test_a_state_from_the_memory_of_the_writer_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    """A counter in memory is ahead of the rows while they are being written."""
    memory: dict[int, int] = {}
    log_update = LogWrites.log_update

    def count(tx: LogWrites, owner_id: int, *arguments: Any, **options: Any) -> LoggedUpdate:
        logged = log_update(tx, owner_id, *arguments, **options)
        memory[owner_id] = logged.pts
        return logged

    load = difference.load_difference

    def with_counted_state(q: Any, owner_id: int, **options: Any) -> Difference | None:
        found = load(q, owner_id, **options)
        if found is None or not found.is_final or not found.updates:
            return found
        return found._replace(state=State(max(found.state.pts, memory.get(owner_id, 0)), 0, found.state.date))

    monkeypatch.setattr(LogWrites, "log_update", count)
    monkeypatch.setattr("chapar.rpc.updates.state.load_difference", with_counted_state)
    find(simulate, "which is not in the database", "messages is", "read_inbox is", "read_outbox is", AMID_A_REQUEST)


def test_a_hole_in_pts_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    log_update = LogWrites.log_update
    calls = 0

    def skip_one(tx: LogWrites, owner_id: int, *arguments: Any, **options: Any) -> LoggedUpdate:
        nonlocal calls
        calls += 1
        if calls % 25 == 0:
            tx._changing_mailbox(owner_id).pts += 1
        return log_update(tx, owner_id, *arguments, **options)

    monkeypatch.setattr(LogWrites, "log_update", skip_one)
    find(simulate, "a hole in the log")


def test_a_push_that_is_never_sent_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clients would find the gap and ask; that they must is the fault."""
    push = SessionPusher.push_logged
    calls = 0

    async def forget_some(pusher: SessionPusher, updates: list[LoggedUpdate]) -> None:
        nonlocal calls
        calls += 1
        if calls % 20:
            await push(pusher, updates)

    monkeypatch.setattr(SessionPusher, "push_logged", forget_some)
    find(simulate, "was never pushed", "rests at pts", *NOTICES)


def test_a_push_that_is_sent_twice_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    push = SessionPusher.push_logged
    calls = 0

    async def repeat_some(pusher: SessionPusher, updates: list[LoggedUpdate]) -> None:
        nonlocal calls
        calls += 1
        await push(pusher, updates)
        if calls % 20 == 0:
            await push(pusher, updates)

    monkeypatch.setattr(SessionPusher, "push_logged", repeat_some)
    find(simulate, "twice")


def test_pushes_out_of_order_are_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    on_commit = Fanout.on_commit
    kept: list[list[LoggedUpdate]] = []

    def hold_back(fanout: Fanout, updates: list[LoggedUpdate]) -> None:
        if not kept:
            kept.append(updates)
            return
        on_commit(fanout, updates)
        on_commit(fanout, kept.pop())

    monkeypatch.setattr(Fanout, "on_commit", hold_back)
    find(simulate, "after", "rests at pts", "twice", "never pushed", *NOTICES)


def test_a_read_mark_that_is_told_and_not_stored_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    put = DialogWrites.put_dialog

    def without_marks(tx: DialogWrites, dialog: Any) -> None:
        put(tx, dialog._replace(read_outbox_max_id=0))

    monkeypatch.setattr(DialogWrites, "put_dialog", without_marks)
    find(simulate, "read_outbox is")
