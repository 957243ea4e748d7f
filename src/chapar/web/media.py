"""Files of posts, `/media/NAME/ID/DIGEST/FILENAME`, and photos of channels and people, `/media/NAME/photo/DIGEST/FILENAME`.

A file is given out as long as its post is shown to everybody, and while the address names one of the post's own files. What
browsers cannot be hurt by is shown in them; anything else is to be saved. Ranges follow RFC 9110, section 14.
"""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import NamedTuple, TypeAlias
from urllib.parse import quote

from starlette.responses import Response, StreamingResponse

from chapar.storage.api import Queries, Storage
from chapar.web.answers import SHORT, file_headers, is_unchanged, refuse
from chapar.web.attachments import SAFE_TYPES, GivenFile, list_given_files, list_photo_files
from chapar.web.page_links import DIGEST_LETTERS, FACE
from chapar.web.reading import find_face, find_open_chat, find_open_user, find_posts, shows_posts
from chapar.web.visits import Visit

PIECE_BYTES = 256 * 1024
"""Bytes of a file that are read at a time."""

ReadFile: TypeAlias = Callable[[bytes, int, int], Awaitable[bytes]]
"""Reads a file by its digest, from an offset, at most so many bytes."""

_DIGEST = re.compile(rf"[0-9a-f]{{{DIGEST_LETTERS}}}")
_RANGE = re.compile(r"bytes=(\d{0,19})-(\d{0,19})", re.ASCII | re.IGNORECASE)
_MAGIC = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n", "image/png"), (b"GIF8", "image/gif"))


class Range(NamedTuple):
    """Bytes of a file from `start` up to `end`, which is not among them."""

    start: int
    end: int


class MediaFiles:
    """Gives out the files of posts. `read_file` reads what is stored under a digest."""

    def __init__(self, storage: Storage, read_file: ReadFile) -> None:
        self._storage = storage
        self._read_file = read_file

    async def show(self, visit: Visit) -> Response:
        """One file, or the part of it that is asked for."""
        given = await self._find(visit)
        if given is None:
            return refuse(404, "There is no such file here.")
        etag = given.digest.hex()
        mime_type = given.mime_type
        headers = file_headers() | {
            "cache-control": SHORT,  # a proxy that keeps it has to ask whether it is still public
            "etag": f'"{etag}"',
            "accept-ranges": "bytes",
            "content-type": mime_type if mime_type in SAFE_TYPES else "application/octet-stream",
            "content-disposition": _write_disposition(given),
        }
        if is_unchanged(visit.request, etag, 0):
            return Response(status_code=304, headers=headers)
        asked = _find_asked(visit, etag)
        part = _cut_range(asked, given.size_bytes) if asked is not None else Range(0, given.size_bytes)
        if part is None:
            headers["content-range"] = f"bytes */{given.size_bytes}"
            return Response(status_code=416, headers=headers)
        headers["content-length"] = str(part.end - part.start)
        if visit.request.method == "HEAD":
            return Response(headers=headers)
        if asked is not None:
            headers["content-range"] = f"bytes {part.start}-{part.end - 1}/{given.size_bytes}"
        return StreamingResponse(self._read(given.digest, part), 200 if asked is None else 206, headers)

    async def _find(self, visit: Visit) -> GivenFile | None:
        name, post_id = visit.path_name(), visit.path_id()
        is_face = visit.request.path_params.get("post_id") == FACE
        digest = str(visit.request.path_params.get("digest", ""))
        if not name or not (post_id or is_face) or not _DIGEST.fullmatch(digest):
            return None

        def query(q: Queries) -> GivenFile | None:
            files = _list_faces(q, visit) if is_face else _list_of_post(q, visit)
            return next((each for each in files if each.digest.hex().startswith(digest)), None)

        given = await self._storage.read(query)
        if given is not None and given.mime_type == "":
            head = await self._read_file(given.digest, 0, 16)
            given = given._replace(mime_type=_recognize(head))
        return given

    async def _read(self, digest: bytes, part: Range) -> AsyncIterator[bytes]:
        offset = part.start
        while offset < part.end:
            piece = await self._read_file(digest, offset, min(PIECE_BYTES, part.end - offset))
            if not piece:
                raise OSError("a stored file is shorter than it was")
            yield piece
            offset += len(piece)


def _list_of_post(q: Queries, visit: Visit) -> Iterator[GivenFile]:
    chat = find_open_chat(q, visit.path_name(), visit.now)
    if chat is not None and shows_posts(chat):
        page = find_posts(q, chat, visit.path_id(), visit.now, is_single=True)
        if page is not None:
            yield from list_given_files(page.posts[0].body.media)


def _list_faces(q: Queries, visit: Visit) -> Iterator[GivenFile]:
    name = visit.path_name()
    subject = find_open_chat(q, name, visit.now) or find_open_user(q, name)
    face = find_face(q, subject) if subject is not None else None
    if face is not None:
        yield from list_photo_files(face)


def _recognize(head: bytes) -> str:
    """What kind of picture some bytes begin, for pictures of which that is not written down."""
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in _MAGIC if head.startswith(magic)), "application/octet-stream")


def _write_disposition(given: GivenFile) -> str:
    form = "inline" if given.mime_type in SAFE_TYPES else "attachment"
    return f"{form}; filename*=UTF-8''{quote(given.filename, safe='')}"


def _find_asked(visit: Visit, etag: str) -> tuple[str, str] | None:
    """First and last byte of the one range that a request names, as it names them; None where the whole file is meant."""
    headers = visit.request.headers
    found = _RANGE.fullmatch(headers.get("range", "").replace(" ", ""))
    if visit.request.method != "GET" or found is None or not (found[1] or found[2]):
        return None
    if headers.get("if-range", f'"{etag}"') != f'"{etag}"':
        return None
    return None if found[1] and found[2] and int(found[2]) < int(found[1]) else (found[1], found[2])


def _cut_range(asked: tuple[str, str], size: int) -> Range | None:
    """The part of a file that is asked for, None when it lies outside."""
    first, last = asked
    if not first:
        return Range(max(size - int(last), 0), size) if int(last) and size else None
    start = int(first)
    return Range(start, min(int(last) + 1, size) if last else size) if start < size else None
