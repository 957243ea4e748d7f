"""Mutated packets over the socket: no crash, no growth, and others notice nothing."""

import asyncio
import os
import random
import struct

from light_client import (
    LightClient,
    TcpWire,
    exchange_keys,
    make_framing,
    next_msg_id,
)

from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.envelope import wrap_plain
from chapar.mtproto.handshake.client import ClientHandshake
from chapar.tl import codec, functions, service, types

MIB = 1 << 20
GROWTH_BYTES = 24 * MIB
"""What allocators and caches may keep; a leak of one packet in ten would be more."""


class Corpus:
    """Good packets of every stage, to be spoilt."""

    def __init__(self, dead: LightClient, seed: int) -> None:
        self._dead = dead
        self.random = random.Random(seed)

    def packet(self) -> bytes:
        """A packet that is good, or nearly."""
        kind = self.random.randrange(6)
        if kind == 0:
            return wrap_plain(next_msg_id(), service.encode(service.functions.req_pq_multi(nonce=os.urandom(16))))
        if kind == 1:
            return wrap_plain(next_msg_id(), self.random.randbytes(4 * self.random.randrange(1, 100)))
        if kind == 2:
            return self._seal(service.encode(service.functions.ping(ping_id=1)))
        if kind == 3:
            return self._seal(codec.encode(functions.help_getConfig()))
        if kind == 4:
            return self._seal(self.container())
        dialogs = functions.messages_getDialogs(
            offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=20, hash=0
        )
        return self._seal(self.spoil(codec.encode(dialogs)))

    def container(self) -> bytes:
        """A container of pings whose count and lengths may lie."""
        count = self.random.randrange(1, 5)
        ping = service.encode(service.functions.ping(ping_id=1))
        inner = b"".join(struct.pack("<qii", next_msg_id(), 1, len(ping)) + ping for _ in range(count))
        lie = count if self.random.random() < 0.5 else self.random.getrandbits(31)
        return self.spoil(struct.pack("<Ii", 0x73F1F8DC, lie) + inner)

    def _seal(self, body: bytes) -> bytes:
        body += bytes(-len(body) % 4)
        msg_id = next_msg_id() if self.random.random() < 0.8 else self.random.getrandbits(63)
        return self._dead.seal(msg_id, self.random.randrange(40), body)

    def spoil(self, data: bytes) -> bytes:
        """Change, cut, lengthen or repeat a part; sometimes nothing."""
        spoilt = bytearray(data)
        for _ in range(self.random.randrange(4)):
            where = self.random.randrange(len(spoilt) + 1)
            match self.random.randrange(5):
                case 0 if where < len(spoilt):
                    spoilt[where] ^= 1 << self.random.randrange(8)
                case 1:
                    spoilt[where : where + self.random.randrange(64)] = b""
                case 2:
                    spoilt[where:where] = self.random.randbytes(self.random.randrange(64))
                case 3:
                    spoilt += spoilt[where : where + 64]
                case 4:
                    spoilt[where : where + 4] = struct.pack("<I", self.random.getrandbits(32))
        return bytes(spoilt) or b"\0"


async def fuzz(server, friend: LightClient, packets: int, seed: int) -> None:
    """Send so many spoilt packets on as many connections as it takes."""
    wire = await TcpWire.open(server.port)
    key = await exchange_keys(wire, server.public_key)
    await wire.close()
    dead = LightClient(_Nowhere(), AuthKey(key.key, first_salt=key.first_salt))
    corpus = Corpus(dead, seed)
    names = ("abridged", "intermediate", "padded", "full", "obfuscated intermediate", "http")
    sent = 0
    while sent < packets:
        name = corpus.random.choice(names)
        _, writer = await asyncio.open_connection("127.0.0.1", server.port)
        opening, framing = (b"", None) if name == "http" else make_framing(name)
        for number in range(corpus.random.randrange(1, 12)):
            packet = corpus.spoil(corpus.packet())
            if framing is None:
                data = b"POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % len(packet) + packet
            else:
                data = (opening if not number else b"") + framing.packet_to_send(packet + bytes(-len(packet) % 4))
            if corpus.random.random() < 0.1:
                data = corpus.spoil(data)
            try:
                writer.write(data)
                await writer.drain()
            except ConnectionError:
                break
            sent += 1
        writer.close()  # once all is sent: the server has to look at it
        if sent % 500 < 12:
            assert (await friend.ping()).ping_id == 7
    await dead.close()


class _Nowhere:
    """A wire that leads nowhere."""

    async def send(self, payload: bytes) -> None: ...

    async def receive(self) -> bytes:
        await asyncio.Event().wait()
        return b""

    async def close(self) -> None: ...


async def run(serve, packets: int) -> None:
    server = serve()
    friend = await LightClient.connect(server.port, server.public_key)
    await friend.ping()
    await fuzz(server, friend, packets // 3, seed=1)  # what is loaded and cached on first use
    before = server.rss_bytes
    await fuzz(server, friend, packets, seed=2)
    assert (await friend.ping()).ping_id == 7
    newcomer = await LightClient.connect(server.port, server.public_key)
    assert (await newcomer.ping()).ping_id == 7
    assert server.rss_bytes - before < GROWTH_BYTES
    assert server.process.poll() is None
    await newcomer.close()
    await friend.close()


async def test_ten_thousand_mutated_packets(serve) -> None:
    await run(serve, 10_000)


async def mutated_exchange(server, seed: int) -> bool:
    """A key exchange in which one request is spoilt; whether it came to an end."""
    chance = random.Random(seed)
    spoil_at = chance.randrange(3)
    key = server.public_key
    handshake = ClientHandshake({key.fingerprint: key})
    wire = await TcpWire.open(server.port)
    request: bytes | None = handshake.start()
    step = 0
    try:
        while request is not None:
            if step == spoil_at:
                where = chance.randrange(4, len(request))
                request = request[:where] + bytes((request[where] ^ (1 << chance.randrange(8)),)) + request[where + 1 :]
            await wire.send(wrap_plain(next_msg_id(), request))
            async with asyncio.timeout(5):
                packet = await wire.receive()
            request = handshake.receive(packet[20:])
            step += 1
    except Exception:
        return False
    finally:
        await wire.close()
    return True


async def test_mutated_key_exchanges(serve) -> None:
    server = serve()
    friend = await LightClient.connect(server.port, server.public_key)
    await friend.ping()
    ended = [await mutated_exchange(server, seed) for seed in range(40)]
    assert not any(ended)
    assert (await friend.ping()).ping_id == 7
    newcomer = await LightClient.connect(server.port, server.public_key)
    assert (await newcomer.ping()).ping_id == 7
    await newcomer.close()
    await friend.close()
