"""Posts to many over real connections: a slice a turn, nothing lost, nobody else kept waiting."""

import asyncio

import pytest
from light_client import LightClient, TcpWire

from chapar.rpc import broadcasts
from chapar.tl import functions, types

READERS = 6
POSTS = 20


@pytest.fixture(autouse=True)
def slices_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcasts, "SLICE", 1)


async def make_channel(server) -> tuple[LightClient, types.inputPeerChannel, list[LightClient]]:
    """A channel's owner, the channel as the owner names it, and its readers."""
    owner = await server.user("989120000000")
    made = await owner.call(functions.channels_createChannel(broadcast=True, title="News", about=""))
    [channel] = made.chats
    named = types.inputChannel(channel_id=channel.id, access_hash=channel.access_hash)
    await owner.call(functions.channels_updateUsername(channel=named, username="verona_news"))
    readers = [await server.user(f"98912000001{number}") for number in range(READERS)]
    for reader in readers:
        found = await reader.call(functions.contacts_resolveUsername(username="verona_news"))
        own = types.inputChannel(channel_id=channel.id, access_hash=found.chats[0].access_hash)
        await reader.call(functions.channels_joinChannel(channel=own))
        reader.pushes.clear()
    return owner, types.inputPeerChannel(channel_id=channel.id, access_hash=channel.access_hash), readers


def heard(client: LightClient) -> list[str]:
    """The texts of the posts that were pushed to a client."""
    updates = [update for envelope in client.pushes for update in getattr(envelope, "updates", [])]
    return [update.message.message for update in updates if isinstance(update, types.updateNewChannelMessage)]


async def post_all(owner: LightClient, peer: types.inputPeerChannel) -> list[str]:
    """Many posts at once; their texts in the order in which they were sent."""
    texts = [f"Post {number}" for number in range(POSTS)]
    calls = [
        functions.messages_sendMessage(peer=peer, message=text, random_id=number + 1)
        for number, text in enumerate(texts)
    ]
    await asyncio.gather(*map(owner.call, calls))
    return texts


async def test_everybody_gets_every_post_once_and_in_order(start) -> None:
    server = await start()
    owner, peer, readers = await make_channel(server)
    texts = await post_all(owner, peer)
    for reader in readers:
        await reader.wait_for(lambda client: len(heard(client)) >= POSTS)
    await owner.ping()
    assert [heard(reader) for reader in readers] == [texts] * READERS
    assert heard(owner) == []


async def test_what_waits_for_a_reader_comes_in_few_packets(start) -> None:
    server = await start()
    owner, peer, readers = await make_channel(server)
    packets = [reader.packets for reader in readers]
    await post_all(owner, peer)
    for reader in readers:
        await reader.wait_for(lambda client: len(heard(client)) >= POSTS)
    assert sum(reader.packets for reader in readers) - sum(packets) < READERS * POSTS


async def test_all_are_told_before_the_server_ends(start) -> None:
    server = await start()
    owner, peer, readers = await make_channel(server)
    texts = await post_all(owner, peer)
    is_told, asked = server.app.gateway.is_told, list[bool]()

    def is_told_at_last() -> bool:
        asked.append(is_told())
        return len(asked) > 3 and asked[-1]

    server.app.gateway.is_told = is_told_at_last
    await server.app.close()
    for reader in readers:
        await reader.wait_closed()
    assert len(asked) == 4
    assert [heard(reader) for reader in readers] == [texts] * READERS


async def test_a_reader_that_is_away_gets_the_posts_when_it_is_back(start) -> None:
    server = await start()
    owner, peer, readers = await make_channel(server)
    gone = readers[2]
    await gone.close()
    texts = await post_all(owner, peer)
    await readers[-1].wait_for(lambda client: len(heard(client)) >= POSTS)
    back = gone.moved_to(await TcpWire.open(server.port))
    server.clients.append(back)
    await back.ping()
    await back.wait_for(lambda client: len(heard(client)) >= POSTS)
    assert heard(back) == texts
