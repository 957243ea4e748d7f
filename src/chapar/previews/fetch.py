"""Pages and files behind links, fetched so that neither the operator's network nor the person who sent the link is exposed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from chapar.previews.connecting import Connector
from chapar.previews.exchange import PAGE, Answer, Wanted, exchange
from chapar.previews.failures import NoPage
from chapar.previews.links import Link, follow, parse_link

TOTAL_SECONDS = 10.0
"""How long a page may take, with its redirects and the wait for its turn."""
FILE_SECONDS = 30.0
"""The same for a file."""
REDIRECTS = 4
AT_ONCE = 8
"""Pages fetched at the same time."""
AT_ONCE_PER_HOST = 2
"""Pages fetched from one host at the same time."""
FILES_AT_ONCE = 2
"""Files among them, which are in memory as a whole."""
WAITING = 256
"""Pages and files in work or waiting for their turn; a further one is not fetched."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(slots=True, frozen=True)
class FetchedPage:
    """A page as it came: the link it was found under at last, the charset that the answer named, at most 512 KiB."""

    link: Link
    charset: str | None
    body: bytes


@dataclass(slots=True, frozen=True)
class FetchedFile:
    """A file as it came: the link it was found under at last, what the answer says that it is, and all of it."""

    link: Link
    media_type: str
    body: bytes


@dataclass(slots=True)
class _Host:
    """One host's turns, and how many hold or want one."""

    turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE_PER_HOST))
    users: int = 0


class Fetcher:
    """Fetches pages through a Connector, a bounded number at the same time."""

    def __init__(
        self, connector: Connector, *, total_seconds: float = TOTAL_SECONDS, file_seconds: float = FILE_SECONDS
    ) -> None:
        self._connector = connector
        self._total_seconds = total_seconds
        self._file_seconds = file_seconds
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._file_turns = asyncio.Semaphore(FILES_AT_ONCE)
        self._waiting = 0
        self._hosts: dict[str, _Host] = {}

    def close(self) -> None:
        """Let go of what it holds; call when no fetch is running."""
        self._connector.close()

    async def fetch(self, url: str) -> FetchedPage:
        """The page behind a link; must run inside a task. Raises NoPage with the reason, nothing else."""
        async with self._place(self._total_seconds):
            link, answer = await self._follow(parse_link(url), PAGE)
            return FetchedPage(link, _charset(answer.fields), answer.body)

    async def fetch_file(self, url: str, wanted: Wanted) -> FetchedFile:
        """The file behind a link, whole; must run inside a task. Raises NoPage with the reason, nothing else."""
        async with self._place(self._file_seconds), self._file_turns:
            link, answer = await self._follow(parse_link(url), wanted)
            return FetchedFile(link, answer.media_type, answer.body)

    @asynccontextmanager
    async def _place(self, seconds: float) -> AsyncIterator[None]:
        """Be one of those who wait or are served, for so long at the most."""
        if self._waiting >= WAITING:
            raise NoPage("too many at once")
        self._waiting += 1
        try:
            async with asyncio.timeout(seconds):
                yield
        except TimeoutError as error:
            raise NoPage("took too long") from error
        finally:
            self._waiting -= 1

    async def _follow(self, link: Link, wanted: Wanted) -> tuple[Link, Answer]:
        for _ in range(REDIRECTS + 1):
            answer = await self._ask(link, wanted)
            location = answer.fields.get("location")
            if answer.status in _REDIRECTS and location:
                link = follow(link, location)
            elif answer.status != 200:
                raise NoPage("status is not 200")
            elif not wanted.takes(answer.media_type):
                raise NoPage("not what was asked for")
            else:
                return link, answer
        raise NoPage("too many redirects")

    async def _ask(self, link: Link, wanted: Wanted) -> Answer:
        """One hop: every one of them resolves, checks and connects anew."""
        async with self._turn(link.host):
            lines = await self._connector.open(link)
            try:
                return await exchange(lines, link, wanted)
            except OSError as error:
                raise NoPage("connection lost") from error
            finally:
                lines.writer.transport.abort()

    @asynccontextmanager
    async def _turn(self, name: str) -> AsyncIterator[None]:
        """Wait for the host's turn first: many links to one slow host leave the others theirs."""
        host = self._hosts.setdefault(name, _Host())
        host.users += 1
        try:
            async with host.turns, self._turns:
                yield
        finally:
            host.users -= 1
            if not host.users:
                del self._hosts[name]


def _charset(fields: dict[str, str]) -> str | None:
    """The charset parameter of the content type."""
    for parameter in fields["content-type"].split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset" and value:
            return value.strip().strip("\"'")
    return None
