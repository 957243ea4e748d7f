"""Time and memory of connections, with a clock that the test moves."""

import asyncio
import time

import pytest
from light_client import Closed, LightClient, TcpWire, exchange_keys, next_msg_id

from chapar.clock import ManualClock
from chapar.gateway import gateway as gateway_module
from chapar.tl import functions, service


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> ManualClock:
    monkeypatch.setattr(gateway_module, "TICK_SECONDS", 0.02)
    monkeypatch.setattr(gateway_module, "SWEEP_TICKS", 1)
    return ManualClock(time.time())


async def test_a_silent_client_is_closed_and_a_live_one_is_not(start, clock: ManualClock) -> None:
    server = await start(clock=clock)
    silent, live = await server.client(), await server.client()
    await silent.ping()
    await live.ping()
    for _ in range(4):
        clock.advance(250)
        packets = live.packets
        # Its clock has not moved, so it is told that the message is too old; a whole packet it is all the same.
        await live.wire.send(live.seal(next_msg_id(), 1, service.encode(service.functions.ping(ping_id=1))))
        await live.wait_for(lambda client, seen=packets: client.packets > seen)
        await asyncio.sleep(0.1)
    await silent.wait_closed()
    assert silent.is_closed
    assert not live.is_closed


async def test_a_client_without_a_message_is_closed_in_time(start, clock: ManualClock) -> None:
    server = await start(clock=clock, handshake_timeout_seconds=30)
    wire = await TcpWire.open(server.port)
    await exchange_keys(wire, server.public_key)
    clock.advance(29)
    await asyncio.sleep(0.1)
    assert not wire.reader.at_eof()
    clock.advance(2)
    with pytest.raises(Closed):
        async with asyncio.timeout(10):
            await wire.receive()


async def test_the_network_limit_is_told_by_closing(start) -> None:
    server = await start(max_connections_per_address=3)
    clients = [await server.client() for _ in range(3)]
    for client in clients:
        await client.ping()
    with pytest.raises((Closed, ConnectionError)):
        await server.client()
    await clients[0].close()
    async with asyncio.timeout(10):
        while True:
            try:
                await server.client()
                break
            except (Closed, ConnectionError):
                await asyncio.sleep(0.01)


async def test_activity_is_written_once_a_minute_for_all(start, clock: ManualClock, monkeypatch) -> None:
    monkeypatch.setattr(gateway_module, "ACTIVITY_TICKS", 1)
    server = await start(clock=clock)
    romeo = await server.user("989120000001")
    storage = server.app.services.storage
    key_id = romeo.key.auth_key_id
    before = (await storage.read(lambda q: q.find_authorization(key_id))).active_at
    clock.advance(100)
    await romeo.call(functions.updates_getState())
    async with asyncio.timeout(10):
        while (await storage.read(lambda q: q.find_authorization(key_id))).active_at < before + 100:
            await asyncio.sleep(0.01)


class SlowReads:
    """A storage whose reads take a while, as one on another machine does."""

    def __init__(self, storage: object) -> None:
        self._storage = storage
        self.reads = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._storage, name)

    async def read(self, query):
        self.reads += 1
        await asyncio.sleep(0.05)
        return await self._storage.read(query)


async def test_packets_wait_in_order_until_their_key_is_loaded(start) -> None:
    server = await start()
    client = await server.client()
    await client.ping()
    await client.close()
    await server.app.close()

    from chapar.app import build

    app = await build(server.app.services.config)
    traffic = app.gateway._traffic
    traffic._storage = slow = SlowReads(traffic._storage)
    await app.start()
    again = LightClient(await TcpWire.open(app.addresses[0].port), client.key)
    answers = await asyncio.gather(*(again.ping() for _ in range(10)))
    assert len(answers) == 10
    assert slow.reads == 1
    strangers = await exchange_keys(await TcpWire.open(app.addresses[0].port), server.public_key)
    strangers.id_bytes = bytes(8)[:-1] + b"\x01"
    stranger = LightClient(await TcpWire.open(app.addresses[0].port), strangers)
    with pytest.raises(Closed):
        await stranger.ping()
    assert stranger.service == [-404]
    await again.close()
    await app.close()
    server.app.close = app.close  # type: ignore[method-assign]
