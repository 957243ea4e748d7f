"""HTTP on the port: pages, preflights, packets, what is refused."""

import asyncio

import pytest
from light_client import HttpWire, LightClient, exchange_keys

from chapar.gateway.http_side import MAX_AHEAD_BYTES, MAX_HEAD_BYTES
from chapar.tl import functions, types
from chapar.transport.http import MAX_BODY_BYTES


class Browser:
    """Sends raw requests on one connection and reads whole answers."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def open(cls, port: int) -> "Browser":
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def ask(self, head: str, body: bytes = b"") -> tuple[int, dict[str, str], bytes]:
        """`head`: request line and headers, lines separated by a bar."""
        self.writer.write(head.replace("|", "\r\n").encode() + b"\r\n\r\n" + body)
        return await self.read(has_body=not head.startswith("HEAD"))

    async def read(self, *, has_body: bool = True) -> tuple[int, dict[str, str], bytes]:
        async with asyncio.timeout(10):
            lines = (await self.reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
            headers = dict(line.lower().split(": ", 1) for line in lines[1:] if line)
            size = int(headers.get("content-length", "0")) if has_body else 0
            return int(lines[0].split()[1]), headers, await self.reader.readexactly(size)

    async def is_closed(self) -> bool:
        async with asyncio.timeout(10):
            return await self.reader.read() == b""


@pytest.fixture
async def browser(start):
    server = await start(server_name="چاپار")
    opened = await Browser.open(server.port)
    yield opened
    opened.writer.close()


async def test_the_page(browser: Browser) -> None:
    status, headers, body = await browser.ask("GET / HTTP/1.1|Host: localhost")
    assert status == 200
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "<title>چاپار</title>" in body.decode()
    again = await browser.ask("GET /?a=b HTTP/1.1|Host: localhost")
    assert again[2] == body


async def test_head_has_the_length_and_no_body(browser: Browser) -> None:
    length = (await browser.ask("GET / HTTP/1.1|Host: localhost"))[1]["content-length"]
    status, headers, _ = await browser.ask("HEAD / HTTP/1.1|Host: localhost")
    assert (status, headers["content-length"]) == (200, length)
    assert (await browser.ask("GET /nothing HTTP/1.1|Host: localhost"))[0] == 404


async def test_what_is_not_there_and_not_allowed(browser: Browser) -> None:
    assert (await browser.ask("GET /wp-login.php HTTP/1.1|Host: localhost"))[0] == 404
    status, headers, _ = await browser.ask("DELETE / HTTP/1.1|Host: localhost")
    assert (status, headers["allow"]) == (405, "get, head")
    status, headers, _ = await browser.ask("GET /api HTTP/1.1|Host: localhost")
    assert (status, headers["allow"]) == (405, "post, options")


@pytest.mark.parametrize("path", ["/api", "/apiw1"])
async def test_browsers_may_ask_before_they_post(browser: Browser, path: str) -> None:
    status, headers, body = await browser.ask(
        f"OPTIONS {path} HTTP/1.1|Host: localhost|Origin: https://web.example|Access-Control-Request-Method: POST"
    )
    assert (status, body) == (200, b"")
    assert headers["access-control-allow-origin"] == "*"
    assert "post" in headers["access-control-allow-methods"]


async def test_an_old_client_closes_after_the_answer(browser: Browser) -> None:
    status, _, body = await browser.ask("GET / HTTP/1.0")
    assert status == 200
    assert body
    assert await browser.is_closed()


async def test_requests_sent_ahead_are_answered_in_order(browser: Browser) -> None:
    browser.writer.write(b"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n")
    assert (await browser.read())[0] == 200
    assert (await browser.read())[0] == 404


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GET / HTTP/9.9 nonsense\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),  # no Host
        (b"GET /" + b"a" * (MAX_HEAD_BYTES + 1000), 431),
        (
            b"POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: " + str(MAX_BODY_BYTES + 70000).encode() + b"\r\n\r\n",
            413,
        ),
        (b"GET /apiws HTTP/1.1\r\nHost: a\r\n\r\n", 426),
        # What proxies and servers have taken for requests of different lengths.
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n0\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\na", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n\r\n", 400),
    ],
)
async def test_refusals(browser: Browser, request_bytes: bytes, status: int) -> None:
    browser.writer.write(request_bytes)
    if status == 413:
        browser.writer.write(bytes(MAX_BODY_BYTES + 70000))
    assert (await browser.read())[0] == status


async def test_a_strange_packet_by_post(start) -> None:
    server = await start()
    browser = await Browser.open(server.port)
    status, headers, _ = await browser.ask("POST /api HTTP/1.1|Host: a|Content-Length: 8", b"\x01" * 8)
    assert status in (400, 404)
    assert headers["access-control-allow-origin"] == "*"
    browser.writer.close()


async def test_an_update_waits_for_the_next_request(start) -> None:
    """A client that speaks HTTP gets what nobody asked for with the answer to whatever it asks next."""
    server = await start()
    juliet = await server.user("989120000002")
    romeo = await server.user("989120000001", "http")
    contact = types.inputPhoneContact(client_id=1, phone="+989120000001", first_name="R", last_name="")
    (found,) = (await juliet.call(functions.contacts_importContacts(contacts=[contact]))).users
    peer = types.inputPeerUser(user_id=found.id, access_hash=found.access_hash)
    await juliet.call(functions.messages_sendMessage(peer=peer, message="سلام", random_id=5))
    assert romeo.pushes == []
    await romeo.poll()
    await romeo.wait_for(lambda client: "سلام" in repr(client.pushes))


async def test_a_long_poll_is_answered_by_the_update(start) -> None:
    server = await start()
    juliet = await server.user("989120000002")
    romeo = await server.user("989120000001", "http")
    contact = types.inputPhoneContact(client_id=1, phone="+989120000001", first_name="R", last_name="")
    (found,) = (await juliet.call(functions.contacts_importContacts(contacts=[contact]))).users
    await romeo.poll()
    peer = types.inputPeerUser(user_id=found.id, access_hash=found.access_hash)
    await juliet.call(functions.messages_sendMessage(peer=peer, message="سلام", random_id=5))
    await romeo.wait_for(lambda client: "سلام" in repr(client.pushes))


async def test_a_key_exchange_and_a_session_on_one_http_connection(start) -> None:
    server = await start()
    wire = await HttpWire.open(server.port)
    client = LightClient(wire, await exchange_keys(wire, server.public_key))
    assert (await client.ping()).ping_id == 7
    await client.close()


async def test_a_body_may_be_announced_before_it_is_sent(browser: Browser) -> None:
    browser.writer.write(b"POST /api HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n")
    assert (await browser.read())[0] == 100
    browser.writer.write(bytes(4))
    assert (await browser.read())[0] in (400, 404)


async def test_a_client_that_sends_far_ahead_waits(start) -> None:
    """While a long poll is open further bytes are taken only up to a limit; nothing is lost."""
    server = await start()
    romeo = await server.user("989120000001", "http")
    await romeo.poll()
    wire = romeo.wire
    pages = 4 * MAX_AHEAD_BYTES // 40
    wire.writer.write(b"GET / HTTP/1.1\r\nHost: a\r\nX: yz\r\n\r\n" * pages)
    juliet = await server.user("989120000002")
    contact = types.inputPhoneContact(client_id=1, phone="+989120000001", first_name="R", last_name="")
    (found,) = (await juliet.call(functions.contacts_importContacts(contacts=[contact]))).users
    romeo._reader.cancel()
    peer = types.inputPeerUser(user_id=found.id, access_hash=found.access_hash)
    await juliet.call(functions.messages_sendMessage(peer=peer, message="x", random_id=5))
    browser = Browser(wire.reader, wire.writer)
    assert (await browser.read())[1]["content-type"] == "application/octet-stream"
    for _ in range(pages):
        assert (await browser.read())[0] == 200
