"""One HTTP request and its answer, bounded in every direction. Follows RFC 9112; the state machine is h11's."""

import asyncio
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import h11

from chapar.previews.connecting import Lines
from chapar.previews.failures import NoPage
from chapar.previews.links import Link

WIRE_FACTOR = 2
"""Bytes of one answer that are taken from the network, with fields, interim answers and framing, for each one that is wanted."""
HEAD_BYTES = 32 << 10
"""Bytes of an answer's status line and fields that may wait for their end."""
READ_BYTES = 1 << 14

USER_AGENT = "Mozilla/5.0 (compatible; LinkPreview/1.0)"
"""The same for everybody: it says neither who sent the link nor with which client, nor which software this server is."""


class Wanted(NamedTuple):
    """What is taken of an answer: of media types that it `takes`, up to `body_bytes`, decompressed from `codings`.

    What `may_be_cut` is left out beyond that, and where the connection is lost; of all else everything is taken or nothing.
    """

    accept: str
    takes: Callable[[str], bool]
    body_bytes: int
    codings: tuple[str, ...] = ()
    may_be_cut: bool = False


PAGE = Wanted("text/html", lambda kind: kind == "text/html", 512 << 10, ("gzip", "x-gzip"), may_be_cut=True)
PICTURE = Wanted("image/*", lambda kind: kind.startswith("image/"), 5 << 20)
FILE = Wanted("*/*", lambda kind: kind != "text/html", 20 << 20)


@dataclass(slots=True, frozen=True)
class Answer:
    """A final answer. Names of fields are lower-case; of fields with one name the first counts."""

    status: int
    fields: dict[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """What the answer says that it is, lower-case, without parameters; "" when it does not say."""
        return self.fields.get("content-type", "").split(";")[0].strip().lower()


async def exchange(lines: Lines, link: Link, wanted: Wanted) -> Answer:
    """Ask for the link on a fresh connection. The body is read only for status 200 and a media type that is wanted.

    The request carries nothing of a user: no cookie, no referrer, no language. Raises NoPage, OSError.
    """
    conversation = h11.Connection(h11.CLIENT, max_incomplete_event_size=HEAD_BYTES)
    request = h11.Request(
        method="GET",
        target=link.target,
        headers=[
            ("Host", link.authority),
            ("User-Agent", USER_AGENT),
            ("Accept", wanted.accept),
            ("Accept-Encoding", wanted.codings[0] if wanted.codings else "identity"),
            ("Connection", "close"),
        ],
    )
    lines.writer.write((conversation.send(request) or b"") + (conversation.send(h11.EndOfMessage()) or b""))
    try:
        return await _read_answer(_Events(conversation, lines.reader, wanted.body_bytes * WIRE_FACTOR), wanted)
    except h11.RemoteProtocolError as error:
        raise NoPage("not HTTP") from error


class _Events:
    """What arrives, event by event. Raises NoPage when more bytes arrive than one answer may have."""

    def __init__(self, conversation: h11.Connection, reader: asyncio.StreamReader, most_bytes: int) -> None:
        self._conversation = conversation
        self._reader = reader
        self._left = most_bytes

    async def next(self) -> object:
        while (event := self._conversation.next_event()) is h11.NEED_DATA:
            arrived = await self._reader.read(min(READ_BYTES, self._left))
            self._left -= len(arrived)
            if self._left <= 0:
                raise NoPage("answer too long")
            self._conversation.receive_data(arrived)
        return event


async def _read_answer(events: _Events, wanted: Wanted) -> Answer:
    event = await events.next()
    while isinstance(event, h11.InformationalResponse):
        event = await events.next()
    if not isinstance(event, h11.Response):
        raise NoPage("not HTTP")
    fields: dict[str, str] = {}
    for name, value in event.headers:
        fields.setdefault(name.decode("ascii"), value.decode("latin-1"))
    answer = Answer(event.status_code, fields, b"")
    if answer.status != 200 or not wanted.takes(answer.media_type):
        return answer
    return Answer(answer.status, fields, await _read_body(events, fields.get("content-encoding", ""), wanted))


async def _read_body(events: _Events, encoding: str, wanted: Wanted) -> bytes:
    """What is wanted of a body. Raises NoPage when it is longer and may not be cut."""
    body = _Body(encoding.strip().lower(), wanted)
    while not body.is_full:
        try:
            event = await events.next()
        except NoPage:
            if body.taken and wanted.may_be_cut:
                break  # what there is will do
            raise
        if not isinstance(event, h11.Data):
            break
        body.add(bytes(event.data))
    if len(body.taken) >= wanted.body_bytes and not wanted.may_be_cut:
        raise NoPage("answer too long")
    return bytes(body.taken)


class _Body:
    """The body so far. Raises NoPage for codings that were not asked for and for broken ones."""

    def __init__(self, encoding: str, wanted: Wanted) -> None:
        if encoding not in ("", "identity", *wanted.codings):
            raise NoPage("content coding not asked for")
        self.taken = bytearray()
        self.is_full = False
        self._most_bytes = wanted.body_bytes
        self._unzip = zlib.decompressobj(wbits=31) if "gzip" in encoding else None

    def add(self, arrived: bytes) -> None:
        """Take in bytes as they came."""
        room = self._most_bytes - len(self.taken)
        if self._unzip is None:
            self.taken += arrived[:room]
        else:
            try:
                self.taken += self._unzip.decompress(arrived, room)
            except zlib.error as error:
                raise NoPage("broken content coding") from error
        self.is_full = len(self.taken) >= self._most_bytes or (self._unzip is not None and self._unzip.eof)
