"""Who hears of a channel at once: sessions that listen, of people who are in it."""

from harness import Outbox, Server

from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantStatus
from chapar.domain.peers import channel_peer
from chapar.rpc.audience import Audience, Push
from chapar.rpc.session import ClientSession
from chapar.storage.api import Transaction
from chapar.tl import types

ADA, BELA = 1_000_001, 1_000_002


def session_of(user_id: int, number: int = 1) -> ClientSession:
    return ClientSession(number, number, number, Outbox(), user_id=user_id, wants_updates=True)


async def make_channels(server: Server, *channel_ids: int) -> None:
    """Channels with Ada in them."""

    def unit(tx: Transaction) -> None:
        for channel_id in channel_ids:
            peer = channel_peer(channel_id)
            tx.insert_chat(Chat(peer, ChatKind.BROADCAST, "News", ADA, 1))
            tx.put_participant(Participant(peer, ADA, ParticipantStatus.CREATOR, 1))

    await server.storage.write(unit)


def hearers(audience: Audience, channel_id: int) -> list[ClientSession]:
    return list(audience.of_channel(channel_id))


async def test_a_session_hears_of_the_channels_that_its_user_is_in(server: Server) -> None:
    await make_channels(server, 7, 8)
    audience, session = Audience(server.storage), session_of(ADA)
    await audience.listen(session)
    assert hearers(audience, 7) == hearers(audience, 8) == [session]
    assert audience.list_users(7) == {ADA}
    assert audience.find_room(9) is None


async def test_a_session_that_ends_is_forgotten_everywhere(server: Server) -> None:
    await make_channels(server, 7, 8)
    audience = Audience(server.storage)
    first, second = session_of(ADA, 1), session_of(ADA, 2)
    await audience.listen(first)
    await audience.listen(second)
    audience.leave(first, ADA)
    audience.leave(first, ADA)
    assert hearers(audience, 7) == [second]
    audience.leave(second, ADA)
    assert audience.find_room(7) is audience.find_room(8) is None
    audience.set_member(ADA, 9, is_member=True)
    assert audience.find_room(9) is None


async def test_joining_and_leaving_move_all_sessions_of_the_user(server: Server) -> None:
    audience = Audience(server.storage)
    sessions = [session_of(BELA, 1), session_of(BELA, 2)]
    for session in sessions:
        await audience.listen(session)
    audience.set_member(BELA, 7, is_member=True)
    audience.set_member(BELA, 7, is_member=True)
    assert hearers(audience, 7) == sessions
    third = session_of(BELA, 3)
    await audience.listen(third)
    assert hearers(audience, 7) == [*sessions, third]
    audience.set_member(BELA, 7, is_member=False)
    audience.set_member(BELA, 7, is_member=False)
    assert hearers(audience, 7) == []


async def test_who_comes_in_was_told_what_the_others_wait_for(server: Server) -> None:
    audience = Audience(server.storage)
    first, second = session_of(ADA), session_of(BELA)
    await audience.listen(first)
    await audience.listen(second)
    audience.set_member(ADA, 7, is_member=True)
    room = audience.find_room(7)
    assert room is not None
    room.add(Push(types.updates(updates=[], users=[], chats=[], date=1, seq=0)))
    audience.set_member(BELA, 7, is_member=True)
    audience.set_member(ADA, 7, is_member=True)
    assert room.give([first, second], server.registry.push_to_all) == 1
    assert first.outbox.bodies
    assert not second.outbox.bodies


async def test_nobody_listens_for_a_session_without_a_user(server: Server) -> None:
    audience = Audience(server.storage)
    nobody = ClientSession(1, 1, 1, Outbox(), wants_updates=True)
    await audience.listen(nobody)
    assert audience.list_users(7) == set()
