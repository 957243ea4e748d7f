"""Who counts as online, who is told, and what survives a restart."""

from dataclasses import replace

from chapar.clock import ManualClock
from chapar.domain.privacy_rules import CONTACTS, NOBODY, Privacy
from chapar.domain.updates import Ephemeral, LoggedUpdate, UserStatus
from chapar.domain.users import ONLINE_SECONDS, Block, Contact, User
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


async def test_only_those_who_may_see_it_exactly_are_told(
    storage: Storage, clock: ManualClock, romeo: User, juliet: User
) -> None:
    presence, told = make_presence(storage, clock, {romeo.id, juliet.id})

    async def come_and_go() -> list[int]:
        told.ephemeral.clear()
        await presence.set_online(romeo.id, offline=False)
        await presence.set_online(romeo.id, offline=True)
        return sorted({owner_id for owner_id, _ in told.ephemeral})

    await storage.write(lambda tx: tx.put_contact(Contact(juliet.id, romeo.id, "R", "", "", 0)))
    assert await come_and_go() == [romeo.id, juliet.id]
    await storage.write(lambda tx: tx.put_block(romeo.id, Block(juliet.id, 0)))
    assert await come_and_go() == [romeo.id]
    await storage.write(lambda tx: tx.delete_block(romeo.id, juliet.id))
    assert await come_and_go() == [romeo.id, juliet.id]

    async def say(user: User, privacy: Privacy) -> None:
        await storage.write(lambda tx: tx.update_user(replace(tx.find_user(user.id) or user, privacy=privacy)))

    await say(juliet, Privacy(status=NOBODY))
    assert await come_and_go() == [romeo.id]
    await say(juliet, Privacy())
    await say(romeo, Privacy(status=CONTACTS))
    assert await come_and_go() == [romeo.id]
    await storage.write(lambda tx: tx.put_contact(Contact(romeo.id, juliet.id, "J", "", "", 0)))
    assert await come_and_go() == [romeo.id, juliet.id]


async def test_whoever_waits_for_somebody_is_called_once_when_they_come(
    storage: Storage, clock: ManualClock, romeo: User
) -> None:
    presence, _ = make_presence(storage, clock, set())
    came: list[int] = []
    presence.on_online.append(came.append)
    assert not presence.is_online(romeo.id)
    for seconds in (200, 200, 0):
        await presence.set_online(romeo.id, offline=False)
        clock.advance(seconds)
    assert came == [romeo.id]
    assert presence.is_online(romeo.id)
    await presence.set_online(romeo.id, offline=True)
    assert not presence.is_online(romeo.id)
    await presence.set_online(romeo.id, offline=False)
    clock.advance(ONLINE_SECONDS + 1)
    assert not presence.is_online(romeo.id)
    await presence.set_online(romeo.id, offline=False)
    assert came == [romeo.id] * 3
