"""Calls of one session that wait for each other. Follows core.telegram.org/api/invoking#sequential-requests.

A session remembers its calls by msg_id (`ClientSession.calls`): None in flight, True answered, False refused, and a future
where another call waits for the outcome, be it in flight or not yet here.
"""

import asyncio
from collections.abc import Iterable
from itertools import islice
from typing import TypeAlias

from chapar.domain.errors import RpcError

Calls: TypeAlias = "dict[int, bool | asyncio.Future[bool] | None]"

REMEMBERED = 32
"""Finished calls whose outcome a session remembers; clients refer to the last few."""
REMEMBERED_AT_MOST = 256
"""Calls remembered when many are in flight or waited for."""
REFERENCES = 100
"""Calls that one call may wait for."""


def begin(calls: Calls, msg_id: int) -> None:
    """A call starts. Those that wait for it go on waiting, for its outcome now."""
    if not isinstance(calls.get(msg_id), asyncio.Future):
        calls[msg_id] = None
        if len(calls) > REMEMBERED:
            _forget_oldest(calls)


def end(calls: Calls, msg_id: int, is_answered: bool) -> None:
    """A call is over; whoever waits for it is woken."""
    waiter = calls.get(msg_id)
    calls[msg_id] = is_answered
    if waiter is not None and not isinstance(waiter, bool) and not waiter.done():
        waiter.set_result(is_answered)


async def wait_for(calls: Calls, msg_ids: Iterable[int], seconds: float) -> None:
    """Return when all these calls have been answered, `seconds` at most.

    Raises MSG_WAIT_FAILED when one of them was refused, MSG_WAIT_TIMEOUT when one was not over, or never came, in time.
    """
    missing: list[asyncio.Future[bool]] = []
    for msg_id in msg_ids:
        state = calls.get(msg_id)
        if state is False:
            raise RpcError("MSG_WAIT_FAILED")
        if state is not True:
            missing.append(state or _expect(calls, msg_id))
    if not missing:
        return
    if len(missing) > REFERENCES:
        raise RpcError("MSG_WAIT_TIMEOUT")
    done, pending = await asyncio.wait(set(missing), timeout=seconds)
    if any(future.cancelled() or not future.result() for future in done):
        raise RpcError("MSG_WAIT_FAILED")
    if pending:
        raise RpcError("MSG_WAIT_TIMEOUT")


def _expect(calls: Calls, msg_id: int) -> "asyncio.Future[bool]":
    future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    calls[msg_id] = future
    if len(calls) > REMEMBERED:
        _forget_oldest(calls)
    return future


def _forget_oldest(calls: Calls) -> None:
    """Drop the oldest finished call; whatever is oldest when very many are not finished (its waiters run into their timeout)."""
    for msg_id, state in islice(calls.items(), 8):
        if isinstance(state, bool):
            del calls[msg_id]
            return
    if len(calls) > REMEMBERED_AT_MOST:
        del calls[next(iter(calls))]
