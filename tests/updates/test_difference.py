"""What a client missed: rows, slices, and when it must start afresh."""

import pytest

from chapar.domain import limits
from chapar.domain.notices import ContactsReset, UserChanged
from chapar.domain.updates import FIRST_PTS, DeleteMessages, State
from chapar.domain.users import User
from chapar.storage.api import Storage
from chapar.updates import difference
from chapar.updates.difference import NOTICE_OVERLAP_SECONDS, load_difference


async def log(storage: Storage, owner_id: int, count: int, width: int = 1) -> None:
    def unit(tx):  # type: ignore[no-untyped-def]
        for i in range(count):
            tx.log_update(owner_id, DeleteMessages(tuple(range(i + 1, i + 1 + width))), 100 + i, pts_count=width)

    await storage.write(unit)


async def missed(storage: Storage, owner_id: int, pts: int, date: int = 0, limit: int = 0):  # type: ignore[no-untyped-def]
    return await storage.read(lambda q: load_difference(q, owner_id, pts=pts, date=date, now=999, limit=limit))


async def test_nothing_happened(storage: Storage, romeo: User) -> None:
    found = await missed(storage, romeo.id, FIRST_PTS)
    assert (found.updates, found.state.pts, found.is_final) == ((), FIRST_PTS, True)


class AheadOfItsRows:
    """Queries whose counter runs ahead of the rows, as one that is read elsewhere would."""

    def __init__(self, q):  # type: ignore[no-untyped-def]
        self._q = q

    def __getattr__(self, name: str) -> object:
        return getattr(self._q, name)

    def load_state(self, owner_id: int) -> State:
        return self._q.load_state(owner_id)._replace(pts=1000)


async def test_the_state_is_that_of_the_last_row(storage: Storage, romeo: User) -> None:
    await log(storage, romeo.id, 3, width=2)
    for pts, told in ((FIRST_PTS + 2, [5, 7]), (FIRST_PTS + 6, [])):
        found = await storage.read(
            lambda q, pts=pts: load_difference(AheadOfItsRows(q), romeo.id, pts=pts, date=0, now=999)  # type: ignore[arg-type, misc]
        )
        assert [row.pts for row in found.updates] == told
        assert found.state.pts == 7


async def test_slices_end_on_a_row_and_go_on_behind_it(storage: Storage, romeo: User) -> None:
    await log(storage, romeo.id, 5, width=3)
    pts, seen = FIRST_PTS, []
    while True:
        found = await missed(storage, romeo.id, pts, date=7, limit=2)
        seen += [row.pts for row in found.updates]
        assert found.state.pts == found.updates[-1].pts > pts
        pts = found.state.pts
        if found.is_final:
            break
        assert found.state.date == 7  # the notices since that date are still to come
    assert seen == [4, 7, 10, 13, 16]
    assert found.state.date == 999


async def test_notices_come_with_the_last_slice(storage: Storage, romeo: User) -> None:
    await log(storage, romeo.id, 3)
    await storage.write(lambda tx: tx.log_notice(romeo.id, ContactsReset(), 50))
    await storage.write(lambda tx: tx.log_notice(romeo.id, UserChanged(5), 100))
    first = await missed(storage, romeo.id, FIRST_PTS, date=95, limit=2)
    assert all(row.pts for row in first.updates)
    last = await missed(storage, romeo.id, first.state.pts, date=first.state.date, limit=2)
    assert [row.update for row in last.updates if not row.pts] == [UserChanged(5)]


async def test_a_notice_committed_after_its_time_is_told_though_the_client_knows_a_later_one(
    storage: Storage, romeo: User
) -> None:
    """The writer was busy, the client's date came from an answer meanwhile, and the push was lost."""
    told = await missed(storage, romeo.id, FIRST_PTS, date=0)
    assert told.state.date == 999
    await storage.write(lambda tx: tx.log_notice(romeo.id, UserChanged(5), 999 - NOTICE_OVERLAP_SECONDS))
    again = await missed(storage, romeo.id, FIRST_PTS, date=told.state.date)
    assert [row.update for row in again.updates] == [UserChanged(5)]
    assert not (await missed(storage, romeo.id, FIRST_PTS, date=told.state.date + 1)).updates


@pytest.mark.parametrize("pts", [FIRST_PTS + 5, FIRST_PTS + 10**6])
async def test_a_client_from_the_future_starts_afresh(storage: Storage, romeo: User, pts: int) -> None:
    await log(storage, romeo.id, 4)
    assert await missed(storage, romeo.id, pts) is None


async def test_a_client_too_far_behind_starts_afresh(
    storage: Storage, romeo: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    await log(storage, romeo.id, 4)
    assert limits.DIFFERENCE_TOO_LONG > 4
    monkeypatch.setattr(difference, "DIFFERENCE_TOO_LONG", 3)
    assert await missed(storage, romeo.id, FIRST_PTS) is None
    assert await missed(storage, romeo.id, FIRST_PTS + 1) is not None
