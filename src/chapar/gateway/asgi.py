"""One request of a browser, answered by an ASGI application: asgi.readthedocs.io/en/latest/specs/www.html.

The application runs in a task of its own, which ends with its connection. What it sends goes out in pieces, each of which
waits until the client has read most of what went before, so an answer of any size holds little memory.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, MutableMapping
from email.utils import formatdate
from time import time
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import unquote_to_bytes

import h11

if TYPE_CHECKING:
    from chapar.gateway.http_side import HttpSide

log = logging.getLogger(__name__)

PIECE_BYTES = 64 * 1024
"""Bytes of an answer that are written at a time."""
WHOLE_BYTES = 4 * PIECE_BYTES
"""An answer whose body is at most this long, and there at once, is written in one go."""
ANSWER_SECONDS = 30.0
"""How long an application may take for the beginning of its answer, and for each next part of it."""

Event: TypeAlias = MutableMapping[str, Any]
WebApp: TypeAlias = Callable[
    [Event, Callable[[], Awaitable[Event]], Callable[[Event], Awaitable[None]]], Awaitable[None]
]
"""An ASGI application. It is called for HTTP requests only, never for WebSockets or a lifespan."""
RawHeaders: TypeAlias = list[tuple[bytes, bytes]]

_FAILURES = {
    500: b"Something went wrong here. Please try again later.\n",
    503: b"This takes too long. Please try later.\n",
}


def make_scope(
    request: h11.Request, client: tuple[str, int], server: tuple[str, int], network: str = ""
) -> Event | None:
    """What an application learns of a request; None for a target that is no path of this server's.

    Its state says what the client's address is counted as (`network`).
    """
    target = request.target
    if not target.startswith(b"/"):
        scheme, _, rest = target.partition(b"://")
        if scheme.lower() not in (b"http", b"https"):
            return None
        target = b"/" + rest.partition(b"/")[2]
    path, _, query = target.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": request.http_version.decode("ascii"),
        "method": request.method.decode("ascii"),
        "scheme": "http",
        "path": unquote_to_bytes(path).decode("utf-8", "replace"),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": list(request.headers),
        "client": client,
        "server": server,
        "state": {"network": network},
    }


class Exchange:
    """One request and its answer. `start` it once; `drained` and `lose` tell it of its connection."""

    def __init__(self, side: "HttpSide", app: WebApp, scope: Event, body: bytes) -> None:
        self._side = side
        self._app = app
        self._scope = scope
        self._body: bytes | None = body
        self._head: tuple[int, RawHeaders] | None = None
        self._is_begun = self._is_over = self._is_late = False
        self._drain: asyncio.Future[None] | None = None
        self._gone: asyncio.Future[None] | None = None
        self._task: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Let the application answer."""
        self._task = asyncio.get_running_loop().create_task(self._run())
        self._expect_more()

    def drained(self) -> None:
        """The client has read most of what it was sent."""
        if self._drain is not None and not self._drain.done():
            self._drain.set_result(None)

    def lose(self) -> None:
        """The connection is gone: so is whatever is done for it."""
        self._end()
        if self._task is not None:
            self._task.cancel()

    async def _run(self) -> None:
        try:
            await self._app(self._scope, self._receive, self._send)
        except asyncio.CancelledError:
            if not self._is_late:
                raise
            log.warning("a page took too long")
            self._fail(503)
        except Exception as error:
            log.error("a page failed", exc_info=error)
            self._fail(500)
        else:
            if not self._is_over:
                log.error("a page was left unfinished")
                self._fail(500)

    async def _receive(self) -> Event:
        """The body, whole; after it nothing but the end of the connection or of the answer."""
        if self._body is not None:
            body, self._body = self._body, None
            return {"type": "http.request", "body": body, "more_body": False}
        if not self._is_over:
            if self._gone is None:
                self._gone = asyncio.get_running_loop().create_future()
            await asyncio.shield(self._gone)
        return {"type": "http.disconnect"}

    async def _send(self, event: Event) -> None:
        if self._is_over:
            return
        if event["type"] == "http.response.start":
            if self._head is not None:
                raise RuntimeError("an answer has one beginning")
            self._head = event["status"], [*event.get("headers", ()), (b"date", _write_date())]
        elif event["type"] == "http.response.body":
            if self._head is None:
                raise RuntimeError("an answer begins with its status")
            await self._send_body(*self._head, event.get("body", b""), has_more=event.get("more_body", False))

    async def _send_body(self, status: int, headers: RawHeaders, body: bytes, *, has_more: bool) -> None:
        side = self._side
        if not self._is_begun and (side.is_head or (not has_more and len(body) <= WHOLE_BYTES)):
            side.answer(status, headers, body)
            self._end()
            if has_more and self._task is not None:
                self._task.cancel()  # nobody asked for the rest
            return
        if not self._is_begun:
            self._is_begun = True
            side.begin_answer(status, headers)
        for start in range(0, len(body), PIECE_BYTES):
            side.send_piece(body[start : start + PIECE_BYTES])
            await self._until_drained()
        if has_more:
            self._expect_more()
        else:
            side.end_answer()
            self._end()

    async def _until_drained(self) -> None:
        """Wait for a client that reads slowly; whether it reads at all is watched by the gateway."""
        if not self._side.is_writing_paused:
            return
        self._stop_timer()
        self._drain = asyncio.get_running_loop().create_future()
        try:
            await self._drain
        finally:
            self._drain = None

    def _fail(self, status: int) -> None:
        """Say that there is no answer, or break off one that has begun: so that nobody takes it for whole."""
        if self._is_over:
            return
        self._end()
        if self._is_begun:
            self._side.break_off()
            return
        text = _FAILURES[status]
        headers = [
            (b"content-type", b"text/plain; charset=utf-8"),
            (b"content-length", b"%d" % len(text)),
            (b"x-content-type-options", b"nosniff"),
            (b"cache-control", b"no-store"),
            (b"date", _write_date()),
        ]
        self._side.answer(status, headers, text)

    def _end(self) -> None:
        self._is_over = True
        self._stop_timer()
        if self._gone is not None and not self._gone.done():
            self._gone.set_result(None)

    def _expect_more(self) -> None:
        self._stop_timer()
        self._timer = asyncio.get_running_loop().call_later(ANSWER_SECONDS, self._give_up)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _give_up(self) -> None:
        self._is_late = True
        if self._task is not None:
            self._task.cancel()


def _write_date() -> bytes:
    return formatdate(time(), usegmt=True).encode("ascii")
