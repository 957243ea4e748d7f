"""Names that were given up, reasons why something is hidden, and what operators did."""

from dataclasses import replace

import pytest

from chapar.domain.chats import Chat, ChatKind, RestrictionReason, Username
from chapar.domain.peers import Peer, channel_peer, user_peer
from chapar.domain.trust import OperatorAct, OperatorAction
from chapar.domain.usernames import FreedUsername
from chapar.domain.users import User
from chapar.storage.api import Storage

HERE = channel_peer(6)
NEWS = Chat(
    HERE, ChatKind.BROADCAST, "Verona", 1, 100, usernames=(Username("Verona"), Username("Old", is_active=False))
)
TERMS = RestrictionReason("all", "terms", "به حکم امیر ♥")
ACT = OperatorAct(0, 100, "escalus", OperatorAction.RESTRICT, HERE, "دو نفر دیدند", 7, 2**31, "all: terms")


async def test_whose_a_name_is(storage: Storage) -> None:
    await storage.write(lambda tx: (tx.insert_chat(NEWS), tx.insert_user(User(5, None, "Romeo", username="Romeo_M"))))
    for name, holder in (
        ("verona", HERE),
        ("@VERONA", HERE),
        ("old", HERE),
        ("ROMEO_m", user_peer(5)),
        ("mantua", None),
        ("", None),
    ):
        assert await storage.read(lambda q, n=name: q.find_username_holder(n)) == holder
    await storage.write(lambda tx: tx.update_chat(replace(NEWS, deleted_at=200)))
    assert await storage.read(lambda q: q.find_username_holder("verona")) is None


async def test_freed_names(storage: Storage) -> None:
    freed = [FreedUsername("verona", 5, 300), FreedUsername("mantua", 5, 200), FreedUsername("padua", 6, 100)]
    for each in freed:
        await storage.write(lambda tx, f=each: tx.put_freed_username(f))
    assert await storage.read(lambda q: q.find_freed_username("VERONA")) == freed[0]
    assert await storage.read(lambda q: q.find_freed_username("venice")) is None
    assert await storage.read(lambda q: q.list_freed_usernames(5)) == [freed[1], freed[0]]
    again = FreedUsername("Mantua", 6, 400)
    await storage.write(lambda tx: tx.put_freed_username(again))
    assert await storage.read(lambda q: q.find_freed_username("mantua")) == again._replace(username="mantua")
    await storage.write(lambda tx: tx.delete_freed_username("Verona"))
    assert await storage.read(lambda q: (q.list_freed_usernames(5), len(q.list_freed_usernames(6)))) == ([], 2)
    await storage.write(lambda tx: tx.delete_expired(100))
    assert await storage.read(lambda q: q.find_freed_username("padua")) is None
    assert await storage.read(lambda q: q.find_freed_username("mantua")) is not None


async def test_why_messages_are_hidden(storage: Storage) -> None:
    reasons = (TERMS, RestrictionReason("ios", "porn", "x", 500))
    for channel_id, message_id, why in ((6, 7, reasons), (6, 9, (TERMS,)), (8, 7, (TERMS,))):
        await storage.write(lambda tx, c=channel_id, m=message_id, w=why: tx.put_message_restrictions(c, m, w))
    assert await storage.read(lambda q: q.load_message_restrictions(6, [7, 8, 9])) == {7: reasons, 9: (TERMS,)}
    assert await storage.read(lambda q: q.load_message_restrictions(6, [])) == {}
    assert await storage.read(lambda q: (q.list_restricted_messages(6, 9), q.list_restricted_messages(6, 1))) == (
        [9, 7],
        [9],
    )
    await storage.write(lambda tx: tx.put_message_restrictions(6, 7, (TERMS,)))
    await storage.write(lambda tx: tx.put_message_restrictions(6, 9, ()))
    assert await storage.read(lambda q: q.load_message_restrictions(6, [7, 9])) == {7: (TERMS,)}


async def test_what_ends(storage: Storage) -> None:
    def ending(*dates: int) -> tuple[RestrictionReason, ...]:
        return tuple(TERMS._replace(platform=str(date), until_date=date) for date in dates)

    async def ended(now: int, limit: int = 9) -> list[tuple[Peer, int]]:
        return await storage.read(lambda q: q.list_ended_restrictions(now, limit))

    await storage.write(lambda tx: tx.insert_chat(replace(NEWS, restrictions=ending(0, 300, 200))))
    await storage.write(lambda tx: tx.put_message_restrictions(6, 7, ending(250, 0, 100)))
    await storage.write(lambda tx: tx.put_message_restrictions(6, 8, ending(0)))
    assert await storage.read(lambda q: q.find_next_due()) == 100
    assert (await ended(99), await ended(100)) == ([], [(HERE, 7)])
    assert (await ended(200), await ended(200, 1)) == ([(HERE, 7), (HERE, 0)], [(HERE, 7)])
    await storage.write(lambda tx: tx.put_message_restrictions(6, 7, ending(250, 0)))
    await storage.write(lambda tx: tx.update_chat(replace(NEWS, restrictions=ending(0))))
    assert await storage.read(lambda q: q.find_next_due()) == 250
    assert await ended(10**9) == [(HERE, 7)]
    await storage.write(lambda tx: tx.put_message_restrictions(6, 7, ()))
    assert await storage.read(lambda q: q.find_next_due()) is None


async def test_channels_are_listed_by_id(storage: Storage) -> None:
    group = replace(NEWS, peer=Peer(HERE.type, 4), kind=ChatKind.SUPERGROUP, usernames=(), deleted_at=5)
    for chat in (NEWS, group, replace(group, peer=Peer(user_peer(1).type, 9))):
        await storage.write(lambda tx, c=chat: tx.insert_chat(c))
    assert await storage.read(lambda q: q.list_channels(limit=9)) == [group, NEWS]
    assert await storage.read(lambda q: (q.list_channels(limit=1), q.list_channels(limit=0))) == ([group], [])
    assert await storage.read(lambda q: q.list_channels(limit=9, after_id=4)) == [NEWS]


@pytest.mark.parametrize("act", [ACT, OperatorAct(0, 1, "e", OperatorAction.VERIFY, user_peer(2**40), "r")])
async def test_an_act_comes_back_as_it_was_written(storage: Storage, act: OperatorAct) -> None:
    written = await storage.write(lambda tx: tx.add_operator_act(act))
    assert written == act._replace(id=written.id)
    assert written.id > 0
    assert await storage.read(lambda q: q.list_operator_acts(limit=9)) == [written]


async def test_acts_are_listed_newest_first(storage: Storage) -> None:
    elsewhere = ACT._replace(peer=channel_peer(8))
    first, second, third = [
        await storage.write(lambda tx, a=act: tx.add_operator_act(a)) for act in (ACT, elsewhere, ACT)
    ]
    assert await storage.read(lambda q: q.list_operator_acts(limit=2)) == [third, second]
    assert await storage.read(lambda q: q.list_operator_acts(limit=9, peer=HERE)) == [third, first]
    assert await storage.read(lambda q: q.list_operator_acts(limit=9, peer=HERE, max_id=third.id)) == [first]
    assert await storage.read(lambda q: q.list_operator_acts(limit=0)) == []
