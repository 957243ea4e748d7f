"""Calls of one session that wait for each other."""

import asyncio

import pytest

from chapar.domain.errors import RpcError
from chapar.rpc import call_order
from chapar.rpc.call_order import REFERENCES, REMEMBERED, REMEMBERED_AT_MOST, Calls, begin, end, wait_for


async def outcome(calls: Calls, *msg_ids: int, seconds: float = 0.02) -> str:
    try:
        await wait_for(calls, msg_ids, seconds)
    except RpcError as error:
        return error.name
    return "go"


async def test_a_finished_call_is_not_waited_for() -> None:
    calls: Calls = {}
    begin(calls, 4)
    end(calls, 4, True)
    assert await outcome(calls, 4) == "go"


async def test_a_refused_call_fails_those_after_it() -> None:
    calls: Calls = {}
    begin(calls, 4)
    end(calls, 4, False)
    assert await outcome(calls, 4) == "MSG_WAIT_FAILED"


@pytest.mark.parametrize(("is_answered", "expected"), [(True, "go"), (False, "MSG_WAIT_FAILED")])
async def test_a_call_in_flight_is_waited_for(is_answered: bool, expected: str) -> None:
    calls: Calls = {}
    begin(calls, 4)
    waiting = asyncio.create_task(outcome(calls, 4, seconds=10))
    await asyncio.sleep(0)
    assert not waiting.done()
    end(calls, 4, is_answered)
    assert await waiting == expected
    assert await outcome(calls, 4) == expected


async def test_a_call_that_has_not_come_yet_is_waited_for() -> None:
    calls: Calls = {}
    first, second = (asyncio.create_task(outcome(calls, 4, seconds=10)) for _ in range(2))
    await asyncio.sleep(0)
    begin(calls, 4)
    await asyncio.sleep(0)
    assert not first.done()
    end(calls, 4, True)
    assert [await first, await second] == ["go", "go"]


async def test_a_call_that_never_comes_ends_in_a_timeout() -> None:
    assert await outcome({}, 4) == "MSG_WAIT_TIMEOUT"


async def test_one_refused_among_many_is_enough() -> None:
    calls: Calls = {}
    for msg_id in (4, 8, 12):
        begin(calls, msg_id)
    end(calls, 4, True)
    end(calls, 12, False)
    assert await outcome(calls, 4, 8, 12) == "MSG_WAIT_FAILED"


async def test_all_of_many_are_waited_for() -> None:
    calls: Calls = {}
    for msg_id in (4, 8):
        begin(calls, msg_id)
    waiting = asyncio.create_task(outcome(calls, 4, 8, seconds=10))
    await asyncio.sleep(0)
    end(calls, 8, True)
    await asyncio.sleep(0)
    assert not waiting.done()
    end(calls, 4, True)
    assert await waiting == "go"


async def test_no_call_waits_for_very_many() -> None:
    assert await outcome({}, *range(4, 4 * REFERENCES + 8, 4), seconds=10) == "MSG_WAIT_TIMEOUT"


def test_finished_calls_are_forgotten_oldest_first() -> None:
    calls: Calls = {}
    for msg_id in range(4, 4000, 4):
        begin(calls, msg_id)
        end(calls, msg_id, True)
    assert len(calls) == REMEMBERED
    assert 3996 in calls
    assert 4 not in calls


def test_calls_in_flight_outlive_finished_ones() -> None:
    calls: Calls = {}
    begin(calls, 4)
    for msg_id in range(8, 1000, 4):
        begin(calls, msg_id)
        end(calls, msg_id, True)
    assert calls[4] is None


def test_memory_is_bounded_whatever_is_in_flight() -> None:
    calls: Calls = {}
    for msg_id in range(4, 40_000, 4):
        begin(calls, msg_id)
    assert len(calls) == REMEMBERED_AT_MOST


async def test_memory_is_bounded_whatever_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: Calls = {}
    monkeypatch.setattr(call_order, "REFERENCES", 10_000)
    assert await outcome(calls, *range(4, 8000, 4)) == "MSG_WAIT_TIMEOUT"
    assert len(calls) == REMEMBERED_AT_MOST
