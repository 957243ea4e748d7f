"""Pages of a public channel: what one costs that has to be made, and what one costs that was made before."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.clients.line import dial
from bench.clients.mtproto import MtprotoLine
from bench.processes import usage, wait_until_quiet
from bench.servers.channels import running_with_people
from chapar.tl import functions, types

PAGE_POSTS = 20
WORDS = "The ferry leaves at ten, says the harbour master, and it will not wait for anybody. "
NAME = "bench_pages"


@dataclass(frozen=True, slots=True)
class WebPlan:
    """How many posts there are, and how many pages are asked for: each once, and one of them again and again."""

    posts: int = 1000
    cached: int = 10_000


class PageReader:
    """Reads pages on one connection, one after the other. Raises RuntimeError for what is not a whole page of posts."""

    def __init__(self, port: int) -> None:
        self.sock: socket.socket = dial(port)
        self._stream = self.sock.makefile("rb")

    def read(self, target: str) -> bytes:
        """A page."""
        self.sock.sendall(f"GET {target} HTTP/1.1\r\nHost: bench.example\r\nAccept: text/html\r\n\r\n".encode())
        status = self._stream.readline()
        size = 0
        while (line := self._stream.readline()) not in (b"\r\n", b""):
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        body = self._stream.read(size)
        if b" 200 " not in status or body.count(b"data-post=") != PAGE_POSTS:
            raise RuntimeError(f"{target} is no page of {PAGE_POSTS} posts: {status!r}")
        return body


def measure_web(folder: Path, core: int | None, plan: WebPlan, progress: Callable[[str], None]) -> dict[str, float]:
    """CPU of pages, on a server of its own with one channel. Raises RuntimeError."""
    with running_with_people(folder, core, 1) as server:
        pid = server.process.pid
        [owner] = server.open_audience(1)
        server.gather(owner, [], NAME.removeprefix("bench_"))
        progress(f"chapar: {plan.posts} posts for pages")
        newest = write_posts(owner, plan.posts)
        reader = PageReader(server.server.port)
        reader.read(f"/s/{NAME}?lang=fa")  # all code has run
        progress("chapar: pages, each made")
        # No two pages are the same: each begins one post lower.
        made = [f"/s/{NAME}?before={newest - number}" for number in range(plan.posts - 2 * PAGE_POSTS)]
        figures, _ = measure_pages(pid, reader, iter(made), "web_page")
        progress("chapar: one page, again and again")
        first = reader.read(f"/s/{NAME}")
        cached, last = measure_pages(pid, reader, iter([f"/s/{NAME}"] * plan.cached), "web_cached")
        if len(first) != len(last):
            raise RuntimeError("a page from the cache is not the page")
        reader.sock.close()
        owner.sock.close()
    return figures | cached | {"web_requests_per_core": 1000 / cached["web_cached_ms"]}


def measure_pages(pid: int, reader: PageReader, targets: Iterator[str], name: str) -> tuple[dict[str, float], bytes]:
    """Read pages one after the other: milliseconds of CPU for each, and how many a second that were; and the last of them."""
    wait_until_quiet(pid)
    cpu_before, start, count, page = usage(pid).cpu_s, time.monotonic(), 0, b""
    for target in targets:
        page = reader.read(target)
        count += 1
    seconds = time.monotonic() - start
    wait_until_quiet(pid)
    cpu_s = usage(pid).cpu_s - cpu_before
    return {f"{name}_ms": cpu_s / count * 1000, f"{name}_rate": count / seconds}, page


def write_posts(owner: MtprotoLine, count: int) -> int:
    """Posts as channels have them: some hundred characters, with styles, tags and links. The id of the newest."""
    last = 0
    for number in range(count):
        text = f"Post {number} #harbour\n{WORDS * (1 + number % 5)}https://bench.example/{number}?a=1&b=2"
        styles: list[types.TypeMessageEntity] = [
            types.messageEntityBold(offset=0, length=4),
            types.messageEntityItalic(offset=20, length=12),
            types.messageEntitySpoiler(offset=40, length=10),
        ]
        sent = owner.call(
            functions.messages_sendMessage(peer=owner.channel, message=text, random_id=number + 1, entities=styles)
        )
        if not isinstance(sent, types.updates):
            raise RuntimeError(f"messages.sendMessage answered {sent!r}")
        last = next(each.id for each in sent.updates if isinstance(each, types.updateMessageID))
    return last
