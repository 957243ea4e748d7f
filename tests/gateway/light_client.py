"""A small client for tests: every transport, the key exchange, one session; it hides nothing of what the server sends."""

from __future__ import annotations

import asyncio
import contextlib
import gzip
import os
import time
from collections.abc import Callable
from typing import Any, Protocol

import wsproto
from wsproto.events import AcceptConnection, BytesMessage, CloseConnection, Request

from chapar.crypto.aes import ige_decrypt, ige_encrypt
from chapar.crypto.kdf import Direction
from chapar.crypto.rsa import RsaPublicKey
from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.envelope import HEAD, INNER_HEAD, padding_size, unwrap_plain, wrap_plain
from chapar.mtproto.handshake.client import ClientHandshake
from chapar.tl import LAYER, codec, functions, service, types
from chapar.transport.abridged import Abridged
from chapar.transport.framing import Framing
from chapar.transport.full import Full
from chapar.transport.intermediate import Intermediate, PaddedIntermediate
from chapar.transport.obfuscated import Obfuscated, client_header

LIMIT_SECONDS = 20.0
FRAMINGS: dict[str, tuple[Callable[[], Framing], bytes, bytes]] = {
    "abridged": (Abridged, b"\xef", b"\xef" * 4),
    "intermediate": (Intermediate, b"\xee" * 4, b"\xee" * 4),
    "padded": (PaddedIntermediate, b"\xdd" * 4, b"\xdd" * 4),
    "full": (Full, b"", b""),
}
TCP_TRANSPORTS = (*FRAMINGS, "obfuscated abridged", "obfuscated intermediate", "obfuscated padded")
TRANSPORTS = (*TCP_TRANSPORTS, "websocket", "http")

MSG_CONTAINER = 0x73F1F8DC
RPC_RESULT = 0xF35C6D01
GZIP_PACKED = 0x3072CFA1
VECTOR_ID = 0x1CB5C415
BOOLS = {bytes.fromhex("b5757299"): True, bytes.fromhex("379779bc"): False}


class Closed(Exception):
    """The server has closed the connection."""


class Refused(Exception):
    """The server has answered a call with an error."""

    def __init__(self, code: int, name: str) -> None:
        super().__init__(f"{code} {name}")
        self.code, self.name = code, name


class Wire(Protocol):
    """A transport connection: packets in, packets out."""

    async def send(self, payload: bytes) -> None: ...
    async def receive(self) -> bytes:
        """The next packet. Raises Closed."""
        ...

    async def close(self) -> None: ...


def make_framing(name: str) -> tuple[bytes, Framing]:
    """The bytes that open a connection in this framing, and the client's end of it."""
    hidden = name.startswith("obfuscated ")
    make, opening, tag = FRAMINGS[name.removeprefix("obfuscated ")]
    if not hidden:
        return opening, make()
    header, encrypt, decrypt = client_header(tag, b"\x11" * 4 + os.urandom(60))
    return header, Obfuscated(make(), decrypt, encrypt)


class TcpWire:
    """A framing over TCP. `pieces`: send in pieces of so many bytes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, name: str, pieces: int = 0) -> None:
        self.reader, self.writer = reader, writer
        opening, self._framing = make_framing(name)
        self._packets: list[bytes] = []
        self._pieces = pieces
        self._opening = opening

    @classmethod
    async def open(cls, port: int, name: str = "abridged", pieces: int = 0) -> TcpWire:
        return cls(*await asyncio.open_connection("127.0.0.1", port), name, pieces)

    async def send(self, payload: bytes) -> None:
        data = self._opening + self._framing.packet_to_send(payload)
        self._opening = b""
        for start in range(0, len(data), self._pieces or len(data)):
            self.writer.write(data[start : start + (self._pieces or len(data))])
            await self.writer.drain()
            if self._pieces:
                await asyncio.sleep(0)

    async def receive(self) -> bytes:
        while not self._packets:
            try:
                data = await self.reader.read(1 << 16)
            except ConnectionError as error:
                raise Closed from error
            if not data:
                raise Closed
            self._packets += [packet.payload for packet in self._framing.receive_data(data)]
        return self._packets.pop(0)

    async def close(self) -> None:
        self.writer.close()
        with contextlib.suppress(ConnectionError):
            await self.writer.wait_closed()


class WebSocketWire:
    """Obfuscated intermediate inside a WebSocket; every frame holds `frame_bytes` of the stream, borders anywhere."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, frame_bytes: int = 1 << 16) -> None:
        self._reader, self._writer = reader, writer
        self._socket = wsproto.WSConnection(wsproto.ConnectionType.CLIENT)
        self._opening, self._framing = make_framing("obfuscated intermediate")
        self._packets: list[bytes] = []
        self._frame_bytes = frame_bytes
        self.subprotocol: str | None = None

    @classmethod
    async def open(cls, port: int, frame_bytes: int = 1 << 16) -> WebSocketWire:
        wire = cls(*await asyncio.open_connection("127.0.0.1", port), frame_bytes)
        request = Request(host="127.0.0.1", target="/apiws", subprotocols=["binary"])
        wire._writer.write(wire._socket.send(request))
        while wire.subprotocol is None:
            await wire._read()
        return wire

    async def send(self, payload: bytes) -> None:
        data = self._opening + self._framing.packet_to_send(payload)
        self._opening = b""
        for start in range(0, len(data), self._frame_bytes):
            self._writer.write(self._socket.send(BytesMessage(data=data[start : start + self._frame_bytes])))
        await self._writer.drain()

    async def _read(self) -> None:
        data = await self._reader.read(1 << 16)
        if not data:
            raise Closed
        self._socket.receive_data(data)
        for event in self._socket.events():
            if isinstance(event, AcceptConnection):
                self.subprotocol = event.subprotocol or ""
            elif isinstance(event, BytesMessage):
                self._packets += [packet.payload for packet in self._framing.receive_data(bytes(event.data))]
            elif isinstance(event, CloseConnection):
                raise Closed

    async def receive(self) -> bytes:
        while not self._packets:
            await self._read()
        return self._packets.pop(0)

    async def close(self) -> None:
        self._writer.close()


class HttpWire:
    """Every packet is a POST of its own, on one connection that is kept alive; answers come back in order."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str = "/apiw1") -> None:
        self.reader, self.writer, self._path = reader, writer, path
        self.headers: dict[str, str] = {}
        self.status = 0
        self.unanswered = 0

    @classmethod
    async def open(cls, port: int, path: str = "/apiw1") -> HttpWire:
        return cls(*await asyncio.open_connection("127.0.0.1", port), path)

    @property
    def is_free(self) -> bool:
        """Whether every request has its answer, and the server goes on."""
        return not self.unanswered and self.status == 200

    async def send(self, payload: bytes) -> None:
        head = f"POST {self._path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: {len(payload)}\r\n\r\n"
        self.unanswered += 1
        self.writer.write(head.encode() + payload)
        await self.writer.drain()

    async def receive(self) -> bytes:
        try:
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
        except asyncio.IncompleteReadError as error:
            raise Closed from error
        self.status = int(head[0].split()[1])
        self.unanswered -= 1
        self.headers = dict(line.lower().split(": ", 1) for line in head[1:] if line)
        return await self.reader.readexactly(int(self.headers["content-length"]))

    async def close(self) -> None:
        self.writer.close()


async def open_wire(port: int, transport: str) -> Wire:
    """A connection by the name of its transport."""
    if transport == "websocket":
        return await WebSocketWire.open(port)
    if transport == "http":
        return await HttpWire.open(port)
    return await TcpWire.open(port, transport)


_msg_ids = [0]


def next_msg_id() -> int:
    """Rising, a multiple of four, of this moment."""
    _msg_ids[0] = max(_msg_ids[0] + 4, int(time.time() * 2**32) & ~3)
    return _msg_ids[0]


async def exchange_keys(wire: Wire, public_key: RsaPublicKey, **options: Any) -> AuthKey:
    """The client's end of a key exchange."""
    handshake = ClientHandshake({public_key.fingerprint: public_key}, **options)
    request: bytes | None = handshake.start()
    while request is not None:
        await wire.send(wrap_plain(next_msg_id(), request))
        request = handshake.receive(unwrap_plain(await wire.receive()))
    assert handshake.result is not None
    return AuthKey(handshake.result.auth_key, first_salt=handshake.result.first_salt)


class LightClient:
    """One session of a key on one connection. `pushes`: updates in the order they came; `service`: everything else."""

    def __init__(self, wire: Wire, key: AuthKey, session_id: int | None = None) -> None:
        self.wire, self.key = wire, key
        self.session_id = session_id or int.from_bytes(os.urandom(8), "little", signed=True)
        self.salt = key.first_salt or 0
        self.pushes: list[Any] = []
        self.service: list[Any] = []
        self.packets = 0
        self.is_described = False
        self._out, self._in = Direction(key.key, from_client=True), Direction(key.key, from_client=False)
        self._content = 0
        self._waiting: dict[int, tuple[bytes, asyncio.Future[Any]]] = {}
        self._to_acknowledge: list[int] = []
        self._news = asyncio.Event()
        self._reader = asyncio.create_task(self._read())

    @classmethod
    async def connect(
        cls, port: int, public_key: RsaPublicKey, transport: str = "abridged", key: AuthKey | None = None
    ) -> LightClient:
        """A new connection, with a new key unless one is given."""
        wire = await open_wire(port, transport)
        return cls(wire, key or await exchange_keys(wire, public_key))

    def moved_to(self, wire: Wire) -> LightClient:
        """The same session on another connection."""
        other = LightClient(wire, self.key, self.session_id)
        other.salt, other._content = self.salt, self._content
        other.is_described = self.is_described
        return other

    async def close(self) -> None:
        """Close the connection."""
        self._reader.cancel()
        await self.wire.close()

    @property
    def is_closed(self) -> bool:
        """Whether the server has closed the connection."""
        return self._reader.done()

    async def wait_closed(self) -> None:
        """Wait until the server closes the connection."""
        await asyncio.wait_for(asyncio.shield(asyncio.wait([self._reader])), LIMIT_SECONDS)

    async def call(self, request: Any) -> Any:
        """The result of a method; the first call describes the client. Raises Refused, Closed."""
        if not self.is_described:
            self.is_described = True
            request = functions.invokeWithLayer(layer=LAYER, query=describe(request))
        return await self.send(codec.encode(request))

    async def ping(self) -> Any:
        """A pong."""
        return await self.send(service.encode(service.functions.ping(ping_id=7)))

    async def send(self, body: bytes) -> Any:
        """Send a content message and wait for its answer."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        await self._send_content(body, future)
        if self._reader.done():
            raise Closed
        done, _ = await asyncio.wait([future, self._reader], timeout=LIMIT_SECONDS, return_when="FIRST_COMPLETED")
        if future.done():
            return future.result()
        if self._reader.done() and not self._reader.cancelled() and (error := self._reader.exception()) is not None:
            raise error
        raise Closed if done else TimeoutError(f"no answer in {LIMIT_SECONDS} s")

    async def poll(self) -> None:
        """Ask for what did not fit into an earlier answer: HTTP only."""
        wait = service.types.http_wait(max_delay=0, wait_after=0, max_wait=5000)
        await self._send_messages([(next_msg_id(), self._next_seqno(False), service.encode(wait))])

    async def _send_content(self, body: bytes, future: asyncio.Future[Any]) -> None:
        msg_id = next_msg_id()
        self._waiting[msg_id] = body, future
        messages = [(msg_id, self._next_seqno(True), body)]
        if self._to_acknowledge:
            acks, self._to_acknowledge = self._to_acknowledge, []
            ack = service.encode(service.types.msgs_ack(msg_ids=acks))
            messages.append((next_msg_id(), self._next_seqno(False), ack))
        await self._send_messages(messages)

    async def _send_messages(self, messages: list[tuple[int, int, bytes]]) -> None:
        msg_id, seqno, body = messages[0]
        if len(messages) > 1:
            inner = b"".join(INNER_HEAD.pack(i, s, len(b)) + b for i, s, b in messages)
            body = MSG_CONTAINER.to_bytes(4, "little") + len(messages).to_bytes(4, "little") + inner
            msg_id, seqno = next_msg_id(), self._next_seqno(False)
        await self.wire.send(self.seal(msg_id, seqno, body))

    def seal(self, msg_id: int, seqno: int, body: bytes) -> bytes:
        """An encrypted packet of one message."""
        plain = HEAD.pack(self.salt, self.session_id, msg_id, seqno, len(body)) + body
        plain += os.urandom(padding_size(len(body)))
        msg_key = self._out.msg_key_large(plain)[8:24]
        return self.key.id_bytes + msg_key + ige_encrypt(plain, *self._out.key_iv(msg_key))

    def open(self, packet: bytes) -> tuple[int, int, bytes]:
        """(msg_id, seqno, body) of a packet from the server."""
        assert packet[:8] == self.key.id_bytes, packet[:8]
        plain = ige_decrypt(packet[24:], *self._in.key_iv(packet[8:24]))
        assert self._in.msg_key_large(plain)[8:24] == packet[8:24]
        _, session_id, msg_id, seqno, size = HEAD.unpack_from(plain)
        assert session_id == self.session_id
        return msg_id, seqno, plain[HEAD.size : HEAD.size + size]

    def _next_seqno(self, is_content: bool) -> int:
        seqno = self._content * 2 + is_content
        self._content += is_content
        return seqno

    async def _read(self) -> None:
        with contextlib.suppress(Closed, ConnectionError):
            while True:
                packet = await self.wire.receive()
                self.packets += 1
                if len(packet) == 4:
                    self.service.append(int.from_bytes(packet, "little", signed=True))
                elif packet:
                    await self._take(*self.open(packet))
                self._news.set()
                if isinstance(self.wire, HttpWire) and self._waiting and self.wire.is_free:
                    await self.poll()

    async def _take(self, msg_id: int, seqno: int, body: bytes) -> None:
        if seqno & 1:
            self._to_acknowledge.append(msg_id)
        number = int.from_bytes(body[:4], "little")
        if number == MSG_CONTAINER:
            offset = 8
            for _ in range(int.from_bytes(body[4:8], "little")):
                inner_id, inner_seqno, size = INNER_HEAD.unpack_from(body, offset)
                offset += INNER_HEAD.size
                await self._take(inner_id, inner_seqno, body[offset : offset + size])
                offset += size
        elif number == RPC_RESULT:
            self._resolve(int.from_bytes(body[4:12], "little", signed=True), unpack(body[12:]))
        else:
            await self._take_object(unpack(body))

    async def _take_object(self, body: bytes) -> None:
        try:
            taken: Any = service.decode(body)[0]
        except Exception:
            self.pushes.append(codec.decode(body)[0])
            return
        name = type(taken).NAME
        if name == "bad_server_salt":
            self.salt = taken.new_server_salt
            again = self._waiting.pop(taken.bad_msg_id, None)
            if again is not None:
                await self._send_content(*again)
        elif name == "pong":
            waiting = self._waiting.pop(taken.msg_id, None)
            if waiting is not None:
                waiting[1].set_result(taken)
        self.service.append(taken)

    def _resolve(self, msg_id: int, body: bytes) -> None:
        waiting = self._waiting.pop(msg_id, None)
        if waiting is None or waiting[1].done():
            return
        result = decode_result(body)
        if type(result).__name__ == "rpc_error":
            waiting[1].set_exception(Refused(result.error_code, result.error_message))
        else:
            waiting[1].set_result(result)

    async def wait_for(self, is_there: Callable[[LightClient], bool]) -> None:
        """Wait until what has come is enough."""
        async with asyncio.timeout(LIMIT_SECONDS):
            while not is_there(self):
                self._news.clear()
                await self._news.wait()


def describe(request: Any) -> Any:
    """The request inside `initConnection`."""
    return functions.initConnection(
        api_id=1,
        device_model="light client",
        system_version="1",
        app_version="1",
        system_lang_code="en",
        lang_pack="",
        lang_code="en",
        query=request,
    )


def unpack(body: bytes) -> bytes:
    """The body, unpacked when it is gzip_packed."""
    if int.from_bytes(body[:4], "little") != GZIP_PACKED:
        return body
    size, start = body[4], 5
    if size == 254:
        size, start = int.from_bytes(body[5:8], "little"), 8
    return gzip.decompress(body[start : start + size])


def decode_result(body: bytes) -> Any:
    """An object of either schema, a Bool, or a vector of objects."""
    if int.from_bytes(body[:4], "little") == VECTOR_ID:
        items, offset = [], 8
        for _ in range(int.from_bytes(body[4:8], "little")):
            item, offset = codec.decode(body, offset)
            items.append(item)
        return items
    if body in BOOLS:
        return BOOLS[body]
    try:
        return service.decode(body)[0]
    except Exception:
        return codec.decode(body)[0]


async def sign_up(client: LightClient, phone: str, codes: Callable[[str], str], name: str = "Romeo") -> Any:
    """Sign an account up, or in when it exists; the user. `codes(phone)` is how the operator learns the code."""
    settings = types.codeSettings()
    sent = await client.call(
        functions.auth_sendCode(phone_number=phone, api_id=1, api_hash="0" * 32, settings=settings)
    )
    proof = {"phone_number": phone, "phone_code_hash": sent.phone_code_hash}
    signed = await client.call(functions.auth_signIn(**proof, phone_code=codes(phone)))
    if isinstance(signed, types.auth_authorizationSignUpRequired):
        signed = await client.call(functions.auth_signUp(**proof, first_name=name, last_name=""))
    return signed.user
