"""Faults in channels that a server must not have, planted for the time of a test: the simulation finds every one of them."""

from dataclasses import replace
from typing import Any

import pytest
from test_planted_bugs import AMID_A_REQUEST, Simulate, find

from chapar.actions import leaving
from chapar.domain.updates import LoggedUpdate
from chapar.rpc import push
from chapar.rpc.audience import Audience
from chapar.rpc.push import SessionPusher
from chapar.rpc.views import updates as update_views
from chapar.storage.api import Transaction
from chapar.storage.sqlite.group_commit import GroupCommit, Unit
from chapar.storage.sqlite.log import LogWrites
from chapar.storage.sqlite.storage import SqliteStorage

IN_A_CHANNEL = ("in channel", "rests at pts")
"""How it is found that somebody does not know what is in a channel."""


def test_a_push_to_who_was_thrown_out_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    set_member = Audience.set_member

    def forget_who_went(audience: Audience, user_id: int, channel_id: int, *, is_member: bool) -> None:
        if is_member:
            set_member(audience, user_id, channel_id, is_member=True)

    monkeypatch.setattr(Audience, "set_member", forget_who_went)
    find(simulate, "which it had left at", AMID_A_REQUEST)


def test_who_came_in_and_hears_nothing_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until it connects again."""
    monkeypatch.setattr(Audience, "set_member", lambda *arguments, **options: None)
    find(simulate, *IN_A_CHANNEL, "which it had left at", AMID_A_REQUEST)


def test_a_hole_in_the_pts_of_a_channel_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    log_update = LogWrites.log_update
    calls = 0

    def skip_one(tx: LogWrites, owner_id: int, *arguments: Any, **options: Any) -> LoggedUpdate:
        nonlocal calls
        calls += owner_id < 0
        if calls % 15 == 14 and owner_id < 0:
            tx._changing_mailbox(owner_id).pts += 1
        return log_update(tx, owner_id, *arguments, **options)

    monkeypatch.setattr(LogWrites, "log_update", skip_one)
    find(simulate, "a hole in the log of -")


def test_a_post_that_is_pushed_before_its_commit_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    storages: list[SqliteStorage] = []
    start = SqliteStorage.start

    def remember(storage: SqliteStorage, writer: GroupCommit) -> None:
        storages[:] = [storage]
        start(storage, writer)

    run_unit = GroupCommit._run_unit

    def push_at_once(writer: GroupCommit, unit: Unit) -> None:
        run_unit(writer, unit)
        posts = [row for row in unit.logged if row.owner_id < 0]
        if posts and unit.error is None:
            storages[0].on_commit(posts)
            unit.logged = [row for row in unit.logged if row.owner_id > 0]

    monkeypatch.setattr(SqliteStorage, "start", remember)
    monkeypatch.setattr(GroupCommit, "_run_unit", push_at_once)
    find(simulate, "which is not in the database", *IN_A_CHANNEL, AMID_A_REQUEST)


def test_a_post_that_is_never_pushed_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    push_rows = SessionPusher._push_channel_rows
    calls = 0

    async def forget_some(pusher: SessionPusher, channel_id: int, rows: list[LoggedUpdate]) -> None:
        nonlocal calls
        calls += 1
        if calls % 10:
            await push_rows(pusher, channel_id, rows)

    monkeypatch.setattr(SessionPusher, "_push_channel_rows", forget_some)
    find(simulate, "was never pushed", *IN_A_CHANNEL)


def test_a_post_that_is_pushed_twice_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    push_rows = SessionPusher._push_channel_rows

    async def repeat(pusher: SessionPusher, channel_id: int, rows: list[LoggedUpdate]) -> None:
        await push_rows(pusher, channel_id, rows)
        await push_rows(pusher, channel_id, rows)

    monkeypatch.setattr(SessionPusher, "_push_channel_rows", repeat)
    find(simulate, "twice")


def test_a_form_for_everybody_that_overwrites_what_is_ones_own_is_found(
    simulate: Simulate, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told as if it were the full form, it says to its members that they are not admins, and may not be in it."""
    build = update_views.build_min_chat

    def as_full(*arguments: Any, **options: Any) -> Any:
        built = build(*arguments, **options)
        built.min = False
        return built

    monkeypatch.setattr(update_views, "build_min_chat", as_full)
    find(simulate, "access_hash", "facts", "is in the channels", *IN_A_CHANNEL)


def test_a_post_that_is_not_its_authors_own_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    """The author's other devices get what everybody gets."""
    monkeypatch.setattr(push, "_seen_apart", lambda rows: set())
    find(simulate, "in channel")


def test_who_left_and_is_still_counted_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    remove = leaving.remove

    def count_on(tx: Transaction, *arguments: Any, **options: Any) -> Any:
        standing, changed = remove(tx, *arguments, **options)
        tx.update_chat(replace(standing.chat, participants_count=standing.chat.participants_count + 1))
        return standing, changed

    monkeypatch.setattr(leaving, "remove", count_on)
    find(simulate, "wrong counts")
