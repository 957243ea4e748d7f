"""WebSocket: what stands around the stream of packets. RFC 6455"""

import asyncio
import os

import pytest
from wsproto import ConnectionType, WSConnection
from wsproto.events import AcceptConnection, BytesMessage, CloseConnection, Ping, Pong, Request, TextMessage


class Browser:
    """The client's end of a WebSocket."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer
        self.socket = WSConnection(ConnectionType.CLIENT)
        self.events: list[object] = []

    @classmethod
    async def open(cls, port: int, subprotocols: tuple[str, ...] = ("binary",)) -> "Browser":
        browser = cls(*await asyncio.open_connection("127.0.0.1", port))
        browser.send(Request(host="a", target="/apiws", subprotocols=list(subprotocols)))
        await browser.wait_for(AcceptConnection)
        return browser

    def send(self, event: object) -> None:
        self.writer.write(self.socket.send(event))  # type: ignore[arg-type]

    async def wait_for(self, kind: type) -> object:
        async with asyncio.timeout(10):
            while True:
                for event in self.events:
                    if isinstance(event, kind):
                        return event
                data = await self.reader.read(4096)
                assert data, "closed"
                self.socket.receive_data(data)
                self.events += self.socket.events()

    async def is_closed(self) -> bool:
        async with asyncio.timeout(10):
            return await self.reader.read() == b""


@pytest.fixture
async def port(start) -> int:
    return (await start()).port


async def test_the_subprotocol_is_echoed_only_when_asked_for(port: int) -> None:
    for asked, expected in ((("binary", "other"), "binary"), ((), None)):
        browser = await Browser.open(port, asked)
        accepted = await browser.wait_for(AcceptConnection)
        assert accepted.subprotocol == expected
        browser.writer.close()


async def test_a_ping_is_answered(port: int) -> None:
    browser = await Browser.open(port)
    browser.send(Ping(payload=b"here"))
    pong = await browser.wait_for(Pong)
    assert bytes(pong.payload) == b"here"
    browser.writer.close()


async def test_a_close_is_answered_and_the_socket_closed(port: int) -> None:
    browser = await Browser.open(port)
    browser.send(CloseConnection(code=1000))
    await browser.wait_for(CloseConnection)
    assert await browser.is_closed()


async def test_text_is_refused(port: int) -> None:
    browser = await Browser.open(port)
    browser.send(TextMessage(data="hello"))
    closed = await browser.wait_for(CloseConnection)
    assert closed.code == 1003
    assert await browser.is_closed()


@pytest.mark.parametrize("first", [b"GET / HTTP/1.1\r\n\r\n", b"\xff\xff" + bytes(100)])
async def test_what_is_no_stream_of_packets_is_closed(port: int, first: bytes) -> None:
    browser = await Browser.open(port)
    if first.startswith(b"GET"):
        browser.send(BytesMessage(data=first))
    else:
        browser.writer.write(first)  # not a frame
    assert (await browser.is_closed()) is True or not browser.events[1:]


async def test_noise_meets_silence(port: int) -> None:
    browser = await Browser.open(port)
    browser.send(BytesMessage(data=b"\x33" + os.urandom(200)))
    browser.send(Ping())
    await browser.wait_for(Pong)
    assert not [event for event in browser.events if isinstance(event, BytesMessage)]
    browser.writer.close()


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /apiws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n", 426),
        (
            b"GET /apiws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 8\r\n",
            426,
        ),
        (b"POST /apiws HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n", 426),
    ],
)
async def test_what_is_no_opening_is_refused(port: int, head: bytes, status: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(head + b"\r\n")
    async with asyncio.timeout(10):
        assert (await reader.readline()).split()[1] == str(status).encode()
    writer.close()


async def test_an_opening_without_the_connection_header_is_closed(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(
        b"GET /apiws HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\n"
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n"
    )
    async with asyncio.timeout(10):
        assert await reader.read() == b""
    writer.close()
