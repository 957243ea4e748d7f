"""ASGI applications behind the gateway's HTTP: whole and streamed answers, failures, slow and vanished clients."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from test_http_side import Browser

from chapar.gateway import asgi
from chapar.gateway.http_side import MAX_PAGE_BODY_BYTES

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
LONG = bytes(range(256)) * 4096  # 1 MiB


class Theatre:
    """An application with one scene a path; `seen` are the requests, `ended` the scenes that ended by themselves or not."""

    def __init__(self) -> None:
        self.seen: list[dict[str, Any]] = []
        self.bodies: list[bytes] = []
        self.sent_bytes = 0
        self.cancelled = asyncio.Event()

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        self.seen.append(scope)
        await getattr(self, "play_" + scope["path"].strip("/"))(receive, send)

    @staticmethod
    async def begin(send: Send, status: int = 200, *headers: tuple[bytes, bytes]) -> None:
        await send({"type": "http.response.start", "status": status, "headers": list(headers)})

    async def play_whole(self, receive: Receive, send: Send) -> None:
        await self.begin(send, 200, (b"content-length", b"4"), (b"x-scene", b"one"))
        await send({"type": "http.response.body", "body": b"word"})

    async def play_echo(self, receive: Receive, send: Send) -> None:
        event = await receive()
        assert not event["more_body"]
        self.bodies.append(event["body"])
        await self.begin(send)
        await send({"type": "http.response.body", "body": event["body"]})

    async def play_pieces(self, receive: Receive, send: Send) -> None:
        await self.begin(send)
        for piece in (b"one ", b"", b"two ", b"three"):
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body"})

    async def play_long(self, receive: Receive, send: Send) -> None:
        await self.begin(send, 200, (b"content-length", str(64 * len(LONG)).encode()))
        try:
            for _ in range(64):
                await send({"type": "http.response.body", "body": LONG, "more_body": True})
                self.sent_bytes += len(LONG)
            await send({"type": "http.response.body"})
        except asyncio.CancelledError:
            self.cancelled.set()
            raise

    async def play_wait(self, receive: Receive, send: Send) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            self.cancelled.set()

    async def play_listen(self, receive: Receive, send: Send) -> None:
        await receive()
        await self.begin(send)
        await send({"type": "http.response.body", "body": b"x", "more_body": True})
        await receive()

    async def play_fail(self, receive: Receive, send: Send) -> None:
        raise ValueError("a secret of the house")

    async def play_fail_late(self, receive: Receive, send: Send) -> None:
        await self.begin(send, 200, (b"content-length", b"9"))
        await send({"type": "http.response.body", "body": b"half", "more_body": True})
        raise ValueError("a secret of the house")

    async def play_silent(self, receive: Receive, send: Send) -> None:
        """Neither fails nor answers."""

    async def play_short(self, receive: Receive, send: Send) -> None:
        await self.begin(send, 200, (b"content-length", b"9"))
        await send({"type": "http.response.body", "body": b"half"})

    async def play_bad_header(self, receive: Receive, send: Send) -> None:
        await self.begin(send, 200, (b"x", b"a\r\nb: c"))
        await send({"type": "http.response.body", "body": b"x"})

    async def play_twice(self, receive: Receive, send: Send) -> None:
        await self.begin(send)
        await self.begin(send)

    async def play_bodiless(self, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.body", "body": b"x"})


@pytest.fixture
async def theatre(start):
    """The server's pages are made by this application."""
    server = await start(outbox_soft_limit_bytes=1 << 18, outbox_hard_limit_bytes=1 << 20)
    playing = Theatre()
    server.app.gateway.web = playing
    playing.server = server
    return playing


@pytest.fixture
async def browser(theatre: Theatre):
    opened = await Browser.open(theatre.server.port)
    yield opened
    opened.writer.close()


async def test_a_whole_answer(theatre: Theatre, browser: Browser) -> None:
    status, headers, body = await browser.ask(
        "GET /whole?a=1&b=%20 HTTP/1.1|Host: verona.example|X-Thing: One|x-thing: Two"
    )
    assert (status, body, headers["x-scene"]) == (200, b"word", "one")
    assert headers["date"].endswith("gmt")
    [scope] = theatre.seen
    assert (scope["type"], scope["method"], scope["http_version"]) == ("http", "GET", "1.1")
    assert (scope["path"], scope["raw_path"], scope["query_string"]) == ("/whole", b"/whole", b"a=1&b=%20")
    assert [pair for pair in scope["headers"] if pair[0] == b"x-thing"] == [(b"x-thing", b"One"), (b"x-thing", b"Two")]
    assert scope["client"][0] == "127.0.0.1"
    assert scope["server"] == ("127.0.0.1", theatre.server.port)
    assert scope["state"] == {"network": "127.0.0.1"}


async def test_pieces_of_unknown_length(theatre: Theatre, browser: Browser) -> None:
    browser.writer.write(b"GET /pieces HTTP/1.1\r\nHost: a\r\n\r\n")
    head = await browser.reader.readuntil(b"\r\n\r\n")
    assert b"transfer-encoding: chunked" in head.lower()
    rest = await browser.reader.readuntil(b"0\r\n\r\n")
    assert rest == b"4\r\none \r\n4\r\ntwo \r\n5\r\nthree\r\n0\r\n\r\n"
    assert (await browser.ask("GET /whole HTTP/1.1|Host: a"))[2] == b"word"


async def test_an_old_client_reads_pieces_up_to_the_end(theatre: Theatre, browser: Browser) -> None:
    browser.writer.write(b"GET /pieces HTTP/1.0\r\n\r\n")
    answer = await browser.reader.read()
    assert answer.endswith(b"\r\n\r\none two three")


async def test_requests_with_a_body(theatre: Theatre, browser: Browser) -> None:
    browser.writer.write(b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe")
    await asyncio.sleep(0.01)
    browser.writer.write(b"llo")
    await browser.reader.readuntil(b"hello")
    browser.writer.write(
        b"POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: " + str(MAX_PAGE_BODY_BYTES + 1).encode() + b"\r\n\r\n"
    )
    browser.writer.write(bytes(MAX_PAGE_BODY_BYTES + 1))
    await browser.reader.readuntil(b"HTTP/1.1 413")
    assert theatre.bodies == [b"hello"]


@pytest.mark.parametrize("scene", ["whole", "long", "pieces"])
async def test_only_the_head_is_sent_where_only_that_is_asked_for(
    theatre: Theatre, browser: Browser, scene: str
) -> None:
    status, _, body = await browser.ask(f"HEAD /{scene} HTTP/1.1|Host: a")
    assert (status, body) == (200, b"")
    assert (await browser.ask("GET /whole HTTP/1.1|Host: a"))[2] == b"word"


async def test_requests_are_played_one_after_the_other(theatre: Theatre, browser: Browser) -> None:
    browser.writer.write(b"GET /whole HTTP/1.1\r\nHost: a\r\n\r\n" * 50)
    for _ in range(50):
        assert (await browser.read())[2] == b"word"


async def test_an_answer_waits_for_a_slow_client(theatre: Theatre, browser: Browser) -> None:
    """64 MiB for somebody who does not read: little of it is made before it is read."""
    browser.writer.write(b"GET /long HTTP/1.1\r\nHost: a\r\n\r\n")
    await browser.reader.readuntil(b"\r\n\r\n")
    await asyncio.sleep(0.2)
    assert theatre.sent_bytes <= 16 * len(LONG)
    [line] = theatre.server.app.gateway._lines
    assert line.unsent_bytes <= (1 << 18) + 2 * asgi.PIECE_BYTES
    async with asyncio.timeout(30):
        for _ in range(64):
            assert await browser.reader.readexactly(len(LONG)) == LONG
    assert (await browser.ask("GET /whole HTTP/1.1|Host: a"))[2] == b"word"


@pytest.mark.parametrize("scene", ["wait", "long"])
async def test_a_client_that_goes_away_ends_the_work(theatre: Theatre, browser: Browser, scene: str) -> None:
    browser.writer.write(f"GET /{scene} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
    while not theatre.seen:
        await asyncio.sleep(0.01)
    await asyncio.sleep(0.05)
    browser.writer.transport.abort()
    async with asyncio.timeout(10):
        await theatre.cancelled.wait()


async def test_an_application_hears_that_its_client_is_gone(theatre: Theatre, browser: Browser) -> None:
    browser.writer.write(b"GET /listen HTTP/1.1\r\nHost: a\r\n\r\n")
    await browser.reader.readuntil(b"1\r\nx\r\n")
    browser.writer.transport.abort()
    async with asyncio.timeout(10):
        while theatre.server.app.gateway._lines:
            await asyncio.sleep(0.01)


@pytest.mark.parametrize("scene", ["fail", "silent", "twice", "bodiless", "bad_header"])
async def test_a_failure_is_a_plain_page_that_tells_nothing(
    theatre: Theatre, browser: Browser, scene: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR, "chapar"):
        status, headers, body = await browser.ask(f"GET /{scene} HTTP/1.1|Host: a")
    assert status == 500
    assert headers["content-type"] == "text/plain; charset=utf-8"
    assert b"secret" not in body
    assert b"Error" not in body
    assert "b" not in headers
    assert [record.getMessage() for record in caplog.records] in (["a page failed"], ["a page was left unfinished"])
    assert (await browser.ask("GET /whole HTTP/1.1|Host: a"))[2] == b"word"


@pytest.mark.parametrize("scene", ["fail_late", "short"])
async def test_what_cannot_be_finished_is_broken_off(theatre: Theatre, browser: Browser, scene: str) -> None:
    browser.writer.write(f"GET /{scene} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
    async with asyncio.timeout(10):
        try:
            answer = await browser.reader.read()
        except ConnectionResetError:
            answer = b""
    assert b"secret" not in answer


async def test_an_application_that_takes_too_long(
    theatre: Theatre, browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asgi, "ANSWER_SECONDS", 0.05)
    status, _, body = await browser.ask("GET /wait HTTP/1.1|Host: a")
    assert status == 503
    assert b"takes too long" in body
    assert theatre.cancelled.is_set()
    assert (await browser.ask("GET /whole HTTP/1.1|Host: a"))[2] == b"word"


@pytest.mark.parametrize(
    ("target", "path"),
    [
        (b"/whole", "/whole"),
        (b"http://other.example/whole?x", "/whole"),
        (b"//whole", "//whole"),
        (b"/%77hole", "/whole"),
    ],
)
async def test_forms_of_targets(theatre: Theatre, browser: Browser, target: bytes, path: str) -> None:
    browser.writer.write(b"GET " + target + b" HTTP/1.1\r\nHost: a\r\n\r\n")
    assert (await browser.read())[0] == 200
    assert theatre.seen[0]["path"] == path


@pytest.mark.parametrize("target", [b"*", b"ftp://x/y", b"whole"])
async def test_targets_that_are_no_pages(theatre: Theatre, browser: Browser, target: bytes) -> None:
    browser.writer.write(b"GET " + target + b" HTTP/1.1\r\nHost: a\r\n\r\n")
    assert (await browser.read())[0] == 400
    assert theatre.seen == []


async def test_the_server_ends_while_a_page_is_on_its_way(theatre: Theatre, browser: Browser) -> None:
    browser.writer.write(b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
    while not theatre.seen:
        await asyncio.sleep(0.01)
    async with asyncio.timeout(20):
        await theatre.server.app.gateway.close()
        await theatre.cancelled.wait()


async def test_readers_are_not_taken_for_silent(theatre: Theatre, browser: Browser) -> None:
    """A page that takes longer than a handshake may: its connection stays; one that asks for nothing is closed in its time."""
    gateway = theatre.server.app.gateway
    await browser.ask("GET /whole HTTP/1.1|Host: a")
    [line] = gateway._lines
    browser.writer.write(b"GET /wait HTTP/1.1\r\nHost: a\r\n\r\n")
    while len(theatre.seen) < 2:
        await asyncio.sleep(0.01)
    line.opened_at -= 10_000
    gateway._tick()
    assert line.is_open
    idle = await Browser.open(theatre.server.port)
    await idle.ask("GET /whole HTTP/1.1|Host: a")
    other = next(each for each in gateway._lines if each is not line)
    other.opened_at -= 10_000
    gateway._admission._half_open.move_to_end(other, last=False)
    gateway._tick()
    assert await idle.is_closed()
