"""A browser without a network: asks an ASGI application and takes whole answers."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from gzip import decompress
from typing import Any
from urllib.parse import unquote_to_bytes, urlsplit


@dataclass(frozen=True)
class Answer:
    """What came back. Names of headers are in small letters; `content` is as it was before it was compressed."""

    status_code: int
    headers: dict[str, str]
    content: bytes
    sent_bytes: int

    @property
    def text(self) -> str:
        return self.content.decode()


class AsgiBrowser:
    """Asks as somebody at `address`."""

    def __init__(self, application: Any, host: str, address: str = "192.0.2.7") -> None:
        self._application = application
        self._host = host
        self.address = address
        self.last_status = 0
        """How the last answer began, also of one that failed."""

    async def ask(self, method: str, target: str, **headers: str) -> Answer:
        """A request; underscores in names of headers stand for dashes. Links may be given with or without the host."""
        parts = urlsplit(target) if target.startswith("http") else urlsplit(f"http://{self._host}{target}")
        given = {"host": self._host} | {name.replace("_", "-"): value for name, value in headers.items()}
        raw_path = parts.path.encode()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": unquote_to_bytes(raw_path).decode("utf-8", "replace"),
            "raw_path": raw_path,
            "query_string": parts.query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()],
            "client": (self.address, 4000),
            "server": ("127.0.0.1", 80),
            "state": {},
        }
        events: list[Any] = []

        asked = [{"type": "http.request", "body": b"", "more_body": False}]

        async def receive() -> dict[str, Any]:
            return asked.pop() if asked else await asyncio.get_running_loop().create_future()

        async def send(event: dict[str, Any]) -> None:
            events.append(event)
            self.last_status = events[0]["status"]

        await self._application(scope, receive, send)
        head = events[0]
        named = {name.decode(): value.decode("latin-1") for name, value in head["headers"]}
        body = b"".join(event.get("body", b"") for event in events[1:])
        content = decompress(body) if named.get("content-encoding") == "gzip" and body else body
        return Answer(head["status"], named, content, len(body))
