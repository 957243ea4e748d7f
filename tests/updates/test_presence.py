"""Who counts as online, who is told, and what survives a restart."""

from chapar.clock import ManualClock
from chapar.domain.updates import Ephemeral, LoggedUpdate, UserStatus
from chapar.domain.users import ONLINE_SECONDS, Contact, User
from chapar.storage.api import Storage
from chapar.updates.fanout import Fanout
from chapar.updates.presence import Presence


class Told:
    """A pusher that writes down what it is asked to push."""

    def __init__(self) -> None:
        self.ephemeral: list[tuple[int, Ephemeral]] = []

    async def push_logged(self, updates: list[LoggedUpdate]) -> None:
        raise AssertionError("presence is never logged")

    async def push_ephemeral(self, owner_id: int, update: Ephemeral) -> None:
        self.ephemeral.append((owner_id, update))


def make_presence(storage: Storage, clock: ManualClock, connected: set[int]) -> tuple[Presence, Told]:
    told = Told()
    return Presence(storage, clock, Fanout(told), connected.__contains__), told


async def test_those_who_know_somebody_and_are_there_are_told(
    storage: Storage, clock: ManualClock, romeo: User, juliet: User
) -> None:
    presence, told = make_presence(storage, clock, {juliet.id})
    await presence.set_online(romeo.id, offline=False)
    assert told.ephemeral == []
    await storage.write(lambda tx: tx.put_contact(Contact(juliet.id, romeo.id, "R", "", "", 0)))
    await presence.set_online(romeo.id, offline=True)
    now = int(clock.now())
    assert told.ephemeral == [(juliet.id, UserStatus(romeo.id, None, now))]
    clock.advance(60)
    await presence.set_online(romeo.id, offline=False)
    assert told.ephemeral[1:] == [(juliet.id, UserStatus(romeo.id, now + 60 + ONLINE_SECONDS, now + 60))]


async def test_saying_it_again_soon_tells_nobody(
    storage: Storage, clock: ManualClock, romeo: User, juliet: User
) -> None:
    presence, told = make_presence(storage, clock, {juliet.id})
    await storage.write(lambda tx: tx.put_contact(Contact(juliet.id, romeo.id, "R", "", "", 0)))
    for _ in range(3):
        await presence.set_online(romeo.id, offline=False)
        clock.advance(30)
    assert len(told.ephemeral) == 1
    await presence.set_online(romeo.id, offline=True)
    await presence.set_online(romeo.id, offline=True)
    assert len(told.ephemeral) == 2


async def test_online_ends_by_itself_and_the_last_sign_of_life_stays(
    storage: Storage, clock: ManualClock, romeo: User
) -> None:
    presence, _ = make_presence(storage, clock, set())
    start = int(clock.now())
    await presence.set_online(romeo.id, offline=False)
    assert presence.status(romeo).expires_at == start + ONLINE_SECONDS
    clock.advance(ONLINE_SECONDS + 1)
    assert presence.status(romeo) == UserStatus(romeo.id, None, start + ONLINE_SECONDS)
    restarted, _ = make_presence(storage, clock, set())
    stored = await storage.read(lambda q: q.find_user(romeo.id))
    assert stored is not None
    assert restarted.status(stored) == UserStatus(romeo.id, None, start)


async def test_somebody_who_never_came_was_never_online(storage: Storage, clock: ManualClock, romeo: User) -> None:
    presence, _ = make_presence(storage, clock, set())
    assert presence.status(romeo) == UserStatus(romeo.id, None, 0)
