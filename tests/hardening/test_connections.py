"""Connections that do nothing good: others notice nothing, memory stays bounded."""

import asyncio
import contextlib
import os
import socket

from light_client import Closed, LightClient, TcpWire, next_msg_id, sign_up
from served import Served

from chapar.mtproto.envelope import wrap_plain
from chapar.tl import functions, service, types

MIB = 1 << 20


def req_pq() -> bytes:
    """The first request of a key exchange, as the abridged transport carries it."""
    packet = wrap_plain(next_msg_id(), service.encode(service.functions.req_pq_multi(nonce=os.urandom(16))))
    return b"\xef" + bytes((len(packet) // 4,)) + packet


async def is_fine(server: Served, friend: LightClient) -> None:
    """One who is connected notices nothing, and one who comes new gets in."""
    assert (await friend.ping()).ping_id == 7
    newcomer = await LightClient.connect(server.port, server.public_key)
    assert (await newcomer.ping()).ping_id == 7
    await newcomer.close()


async def open_many(port: int, count: int, data: bytes | None = None) -> list[socket.socket]:
    """Connections that have sent `data` (None: each a key exchange of its own) and then say nothing."""
    loop = asyncio.get_running_loop()
    opened = []
    for number in range(count):
        one = socket.socket()
        one.setblocking(False)
        await loop.sock_connect(one, ("127.0.0.1", port))
        await loop.sock_sendall(one, req_pq() if data is None else data)
        opened.append(one)
        if number % 100 == 0:
            await asyncio.sleep(0)
    return opened


def is_closed(one: socket.socket) -> bool:
    """Whether the server has closed it, whatever it said before."""
    try:
        while True:
            if not one.recv(1 << 16):
                return True
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


async def wait_closed(sockets: list[socket.socket]) -> None:
    async with asyncio.timeout(60):
        while not all(is_closed(one) for one in sockets):
            await asyncio.sleep(0.1)


async def test_one_byte_an_hour_is_closed_in_time(serve) -> None:
    server = serve(handshake_timeout_seconds=2)
    friend = await LightClient.connect(server.port, server.public_key)
    await friend.ping()
    slow = []
    for first in (b"\xef", b"\xee\xee\xee\xee", b"G", b"GET / HTTP/1.1\r\n", b"\x33" * 63, b"\x33" * 64):
        slow += await open_many(server.port, 20, first)
    await is_fine(server, friend)
    await wait_closed(slow)
    await is_fine(server, friend)
    await friend.close()


async def test_bytes_that_trickle_do_not_count_as_life(serve) -> None:
    server = serve(handshake_timeout_seconds=2)
    (slow,) = await open_many(server.port, 1, b"\xef\x7f")
    async with asyncio.timeout(60):
        while not is_closed(slow):
            with contextlib.suppress(ConnectionError):
                slow.send(b"\x00")
            await asyncio.sleep(0.2)


async def test_five_thousand_half_open_handshakes(serve) -> None:
    server = serve()
    friend = await LightClient.connect(server.port, server.public_key)
    await is_fine(server, friend)
    before = server.rss_bytes
    half_open = await open_many(server.port, 5000)
    await is_fine(server, friend)
    assert server.rss_bytes - before < 120 * MIB
    for one in half_open:
        one.close()
    await is_fine(server, friend)
    await friend.close()


async def test_half_open_handshakes_beyond_the_limit_close_the_oldest(serve) -> None:
    server = serve(max_half_open=100)
    friend = await LightClient.connect(server.port, server.public_key)
    await friend.ping()
    half_open = await open_many(server.port, 500)
    await wait_closed(half_open[:400])
    await is_fine(server, friend)
    assert not is_closed(half_open[-1])
    for one in half_open:
        one.close()
    await friend.close()


async def meet(one: LightClient, phone: str) -> types.inputPeerUser:
    contact = types.inputPhoneContact(client_id=1, phone=phone, first_name="X", last_name="")
    (user,) = (await one.call(functions.contacts_importContacts(contacts=[contact]))).users
    return types.inputPeerUser(user_id=user.id, access_hash=user.access_hash)


class DeafWire(TcpWire):
    """Reads nothing more from a certain moment on."""

    is_deaf = False

    async def receive(self) -> bytes:
        while self.is_deaf:
            await asyncio.sleep(0.05)
        return await super().receive()

    def shrink(self) -> None:
        """As little room as the system allows, so that the server's own limits are what counts."""
        self.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 16)


async def deaf_user(server: Served, phone: str) -> LightClient:
    from light_client import exchange_keys

    wire = await DeafWire.open(server.port)
    wire.shrink()
    client = LightClient(wire, await exchange_keys(wire, server.public_key))
    await sign_up(client, phone, server.code_for, "Deaf")
    return client


async def test_a_client_that_never_reads_its_updates(serve) -> None:
    server = serve(outbox_soft_limit_bytes=1 << 16, flood_limits_factor=0)
    romeo = await LightClient.connect(server.port, server.public_key)
    await sign_up(romeo, "989120000001", server.code_for)
    deaf = await deaf_user(server, "989120000002")
    state = await deaf.call(functions.updates_getState())
    peer = await meet(romeo, "989120000002")
    deaf.wire.is_deaf = True
    before = server.rss_bytes
    text = os.urandom(1500).hex()
    for number in range(1000):
        await romeo.call(functions.messages_sendMessage(peer=peer, message=text, random_id=number + 1))
    assert server.rss_bytes - before < 64 * MIB
    await is_fine(server, romeo)
    deaf.wire.is_deaf = False
    await deaf.ping()
    await deaf.ping()  # acknowledges what came, which makes room for more
    await deaf.wait_for(lambda one: any(isinstance(push, types.updatesTooLong) for push in one.pushes) or one.is_closed)
    again = await LightClient.connect(server.port, server.public_key, key=deaf.key)
    assert await count_missed(again, state) == 1000
    for client in (romeo, deaf, again):
        await client.close()


async def count_missed(client: LightClient, state: types.updates_state) -> int:
    """How many messages the difference brings."""
    count, pts, date = 0, state.pts, state.date
    while True:
        difference = await client.call(functions.updates_getDifference(pts=pts, date=date, qts=0))
        if isinstance(difference, types.updates_differenceEmpty):
            return count
        count += len(difference.new_messages)
        if isinstance(difference, types.updates_difference):
            return count
        pts, date = difference.intermediate_state.pts, difference.intermediate_state.date


async def test_a_client_that_asks_and_never_reads(serve) -> None:
    server = serve(outbox_soft_limit_bytes=1 << 16, flood_limits_factor=0)
    friend = await LightClient.connect(server.port, server.public_key)
    await friend.ping()
    deaf = await deaf_user(server, "989120000002")
    deaf.wire.is_deaf = True
    before = server.rss_bytes
    sent = asyncio.create_task(flood(deaf))
    for _ in range(20):
        await is_fine(server, friend)
    assert server.rss_bytes - before < 64 * MIB
    sent.cancel()
    deaf.wire.writer.transport.abort()
    await is_fine(server, friend)
    await friend.close()


async def flood(client: LightClient) -> None:
    """Ask as fast as the server takes it."""
    from chapar.tl import codec

    body = codec.encode(functions.help_getCountriesList(lang_code="en", hash=0))
    try:
        while True:
            for _ in range(50):
                await client.wire.send(client.seal(next_msg_id(), client._next_seqno(True), body))
            await asyncio.sleep(0)
    except (ConnectionError, Closed):
        return
