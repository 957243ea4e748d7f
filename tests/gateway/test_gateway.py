"""Time and memory of connections, with a clock that the test moves."""

import asyncio
import time
from types import SimpleNamespace
from typing import Any

import light_client
import pytest
from light_client import Closed, LightClient, TcpWire, exchange_keys, next_msg_id

from chapar.app import read_storage
from chapar.clock import ManualClock
from chapar.gateway import gateway as gateway_module
from chapar.mtproto.handshake.blocks import HandshakeError
from chapar.storage.api import StorageError
from chapar.tl import functions, service, types


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> ManualClock:
    monkeypatch.setattr(gateway_module, "TICK_SECONDS", 0.02)
    monkeypatch.setattr(gateway_module, "SWEEP_TICKS", 1)
    return ManualClock(time.time())


def names(pushed: Any) -> list[str]:
    """What updates are in an envelope."""
    return [update.NAME for update in getattr(pushed, "updates", [])]


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


async def test_what_a_client_that_slept_has_lost_is_told_though_it_knows_a_later_date(
    start, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It slept until its connection was closed, and then nearly until its session was forgotten.

    Its first word when it wakes may be answered before it asks what it missed, and the answer's date becomes its own.
    """
    monkeypatch.setattr(light_client, "time", SimpleNamespace(time=clock.now))
    monkeypatch.setattr(light_client, "_msg_ids", [0])
    server = await start(clock=clock, idle_timeout_seconds=3600, session_lifetime_seconds=600)
    phone = await server.user("989120000001")
    desk = await server.client(key=phone.key)
    await desk.call(functions.updates_getState())
    await phone.call(functions.updates_getState())
    await desk.call(functions.account_updateProfile(first_name="Romeo Montague"))
    await phone.wait_for(lambda one: any(names(push) == ["updateUserName"] for push in one.pushes))
    clock.advance(3601)
    await phone.wait_closed()
    clock.advance(595)
    awake = phone.moved_to(await TcpWire.open(server.port))
    await awake.ping()
    await awake.wait_for(lambda one: any(isinstance(push, types.updatesTooLong) for push in one.pushes))
    state = await awake.call(functions.updates_getState())
    missed = await awake.call(functions.updates_getDifference(pts=state.pts, date=int(clock.now()), qts=0))
    assert "updateUserName" in [update.NAME for update in missed.other_updates]
    await awake.close()


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


class FakeLine:
    """A stalled connection with so much unsent."""

    def __init__(self, unsent_bytes: int) -> None:
        self.unsent_bytes = unsent_bytes
        self.stalled_bytes, self.stalled_since = -1, 0.0
        self.aborted = False

    def abort(self, _: str) -> None:
        self.aborted = True


async def test_who_reads_nothing_is_closed_and_who_reads_a_little_is_not(start) -> None:
    server = await start()
    gateway = server.app.gateway
    stuck, slow = FakeLine(1000), FakeLine(1000)
    gateway._stalled |= {stuck, slow}
    for now in range(0, 200, 20):
        slow.unsent_bytes -= 10
        gateway._check_stalled(float(now))
    assert stuck.aborted
    assert not slow.aborted
    gateway._stalled.clear()


async def test_the_fullest_connections_are_closed_when_all_hold_too_much(start) -> None:
    server = await start(outbox_total_limit_bytes=1 << 20)
    gateway = server.app.gateway
    small, middle, large = FakeLine(1 << 18), FakeLine(1 << 19), FakeLine(1 << 20)
    gateway._stalled |= {small, middle, large}
    gateway._check_stalled(0.0)
    assert [line.aborted for line in (small, middle, large)] == [False, False, True]
    gateway._stalled.clear()


class FullDisk:
    """A storage that writes nothing."""

    def __init__(self, storage: object) -> None:
        self._storage = storage

    def __getattr__(self, name: str) -> object:
        return getattr(self._storage, name)

    async def write(self, unit, origin=None):
        raise StorageError("There is no room left.")


async def test_a_key_that_cannot_be_stored_is_refused(start) -> None:
    server = await start()
    traffic = server.app.gateway._traffic
    storage, traffic._storage = traffic._storage, FullDisk(traffic._storage)
    with pytest.raises(HandshakeError, match="the server refused the key"):
        await server.client()
    traffic._storage = storage
    assert (await (await server.client()).ping()).ping_id == 7


async def test_a_key_that_cannot_be_destroyed_stays(start) -> None:
    server = await start()
    client = await server.client()
    traffic = server.app.gateway._traffic
    storage, traffic._storage = traffic._storage, FullDisk(traffic._storage)
    request = service.encode(service.functions.destroy_auth_key())
    waiting = asyncio.create_task(client.send(request))
    await client.wait_for(lambda one: any("destroy_auth_key" in type(taken).__name__ for taken in one.service))
    waiting.cancel()
    traffic._storage = storage
    assert (await client.ping()).ping_id == 7


async def test_closing_answers_what_is_in_work(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    me = types.inputPeerSelf()
    sends = [
        asyncio.create_task(romeo.call(functions.messages_sendMessage(peer=me, message=f"m{n}", random_id=n + 1)))
        for n in range(20)
    ]
    await asyncio.sleep(0.02)
    await server.app.close()
    done = await asyncio.gather(*sends, return_exceptions=True)
    answered = sum(not isinstance(one, Exception) for one in done)
    stored = read_storage(server.app.services.config, lambda q: q.load_state(romeo.user.id)).pts
    assert answered == stored - 1
    server.app.close = _nothing


async def _nothing() -> None: ...
