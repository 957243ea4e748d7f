"""One HTTP request and its answer, bounded in every direction. Follows RFC 9112; the state machine is h11's."""

import asyncio
import zlib
from dataclasses import dataclass

import h11

from chapar.previews.connecting import Lines
from chapar.previews.failures import NoPage
from chapar.previews.links import Link

BODY_BYTES = 512 << 10
"""Decompressed bytes of a page that are read; what follows is left out."""
WIRE_BYTES = 1 << 20
"""Bytes of one answer that are taken from the network, with fields, interim answers and framing."""
HEAD_BYTES = 32 << 10
"""Bytes of an answer's status line and fields that may wait for their end."""
READ_BYTES = 1 << 14

USER_AGENT = "Mozilla/5.0 (compatible; LinkPreview/1.0)"
"""The same for everybody: it says neither who sent the link nor with which client, nor which software this server is."""


@dataclass(slots=True, frozen=True)
class Answer:
    """A final answer. Names of fields are lower-case; of fields with one name the first counts."""

    status: int
    fields: dict[str, str]
    body: bytes


async def exchange(lines: Lines, link: Link) -> Answer:
    """Ask for the link on a fresh connection. The body is read only for status 200 and content type text/html.

    The request carries nothing of a user: no cookie, no referrer, no language. Raises NoPage, OSError.
    """
    conversation = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_BYTES)
    request = h11.Request(
        method="GET",
        target=link.target,
        headers=[
            ("Host", link.authority),
            ("User-Agent", USER_AGENT),
            ("Accept", "text/html"),
            ("Accept-Encoding", "gzip"),
            ("Connection", "close"),
        ],
    )
    lines.writer.write((conversation.send(request) or b"") + (conversation.send(h11.EndOfMessage()) or b""))
    try:
        return await _read_answer(_Events(conversation, lines.reader))
    except h11.RemoteProtocolError as error:
        raise NoPage("not HTTP") from error


class _Events:
    """What arrives, event by event. Raises NoPage when more bytes arrive than one answer may have."""

    def __init__(self, conversation: h11.Connection, reader: asyncio.StreamReader) -> None:
        self._conversation = conversation
        self._reader = reader
        self._left = WIRE_BYTES

    async def next(self) -> object:
        while (event := self._conversation.next_event()) is h11.NEED_DATA:
            arrived = await self._reader.read(min(READ_BYTES, self._left))
            self._left -= len(arrived)
            if self._left <= 0:
                raise NoPage("answer too long")
            self._conversation.receive_data(arrived)
        return event


async def _read_answer(events: _Events) -> Answer:
    event = await events.next()
    while isinstance(event, h11.InformationalResponse):
        event = await events.next()
    if not isinstance(event, h11.Response):
        raise NoPage("not HTTP")
    fields: dict[str, str] = {}
    for name, value in event.headers:
        fields.setdefault(name.decode("ascii"), value.decode("latin-1"))
    if event.status_code != 200 or not is_html(fields):
        return Answer(event.status_code, fields, b"")
    return Answer(event.status_code, fields, await _read_body(events, fields.get("content-encoding", "")))


def is_html(fields: dict[str, str]) -> bool:
    """Whether an answer says that it is a page."""
    return fields.get("content-type", "").split(";")[0].strip().lower() == "text/html"


async def _read_body(events: _Events, encoding: str) -> bytes:
    """At most BODY_BYTES, decompressed no further than that."""
    body = _Body(encoding.strip().lower())
    while not body.is_full:
        try:
            event = await events.next()
        except NoPage:
            if body.taken:
                break  # what there is will do
            raise
        if not isinstance(event, h11.Data):
            break
        body.add(bytes(event.data))
    return bytes(body.taken)


class _Body:
    """The body so far. Raises NoPage for codings that were not asked for and for broken ones."""

    def __init__(self, encoding: str) -> None:
        if encoding not in ("", "identity", "gzip", "x-gzip"):
            raise NoPage("content coding not asked for")
        self.taken = bytearray()
        self.is_full = False
        self._unzip = zlib.decompressobj(wbits=31) if "gzip" in encoding else None

    def add(self, arrived: bytes) -> None:
        """Take in bytes as they came."""
        room = BODY_BYTES - len(self.taken)
        if self._unzip is None:
            self.taken += arrived[:room]
        else:
            try:
                self.taken += self._unzip.decompress(arrived, room)
            except zlib.error as error:
                raise NoPage("broken content coding") from error
        self.is_full = len(self.taken) >= BODY_BYTES or (self._unzip is not None and self._unzip.eof)
