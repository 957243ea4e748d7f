"""Which tracks an MPEG-4 file has. Reads boxes as ISO/IEC 14496-12 has them: a length, a name of four letters, what is inside.

Only the boxes that name tracks are looked at, and only so much of them, because a stranger wrote them.
"""

from collections.abc import Awaitable, Callable, Iterator
from typing import NamedTuple

TOP_BOXES = 64
"""Boxes that are stepped over before the one that lists the tracks."""
INDEX_BYTES = 128 << 10
"""The greatest list of tracks that is read: enough for what is short, and read through within some milliseconds."""
TRACKS = 64
_HEAD_BYTES = 8
_LONG_HEAD_BYTES = 16
_HANDLER_AT = 8
"""Where in its box the name of a track's kind stands: after the version and a field that is not used."""

Read = Callable[[int, int], Awaitable[bytes]]
"""Reads a part of the file: from an offset, so many bytes at most."""


class _Box(NamedTuple):
    name: bytes
    start: int
    end: int


async def list_track_kinds(read: Read, size_bytes: int) -> list[bytes]:
    """The kinds of a file's tracks, such as ``b"vide"`` and ``b"soun"``; empty when it is no such file or cannot be told."""
    offset = 0
    for _ in range(TOP_BOXES):
        box = _parse_box(await read(offset, _LONG_HEAD_BYTES), offset, size_bytes)
        if box is None:
            break
        if box.name == b"moov":
            if box.end - box.start > INDEX_BYTES:
                break
            index = await read(box.start, box.end - box.start)
            tracks = [box for box in _list_boxes(index, 0, len(index)) if box.name == b"trak"]
            return [kind for track in tracks[:TRACKS] if (kind := _find_kind(index, track))]
        offset = box.end
    return []


def _find_kind(index: bytes, track: _Box) -> bytes:
    media = _find_box(index, track, b"mdia")
    handler = _find_box(index, media, b"hdlr") if media is not None else None
    return index[handler.start + _HANDLER_AT : handler.start + _HANDLER_AT + 4] if handler is not None else b""


def _find_box(index: bytes, within: _Box, name: bytes) -> _Box | None:
    return next((box for box in _list_boxes(index, within.start, within.end) if box.name == name), None)


def _list_boxes(index: bytes, start: int, end: int) -> Iterator[_Box]:
    while (box := _parse_box(index[start : start + _LONG_HEAD_BYTES], start, end)) is not None:
        yield box
        start = box.end


def _parse_box(head: bytes, at: int, end: int) -> _Box | None:
    """The box whose first bytes these are, None where there is none that ends within bounds."""
    if len(head) < _HEAD_BYTES:
        return None
    length, inner = int.from_bytes(head[:4], "big"), at + _HEAD_BYTES
    if length == 1:  # The length follows the name.
        length, inner = int.from_bytes(head[_HEAD_BYTES:_LONG_HEAD_BYTES], "big"), at + _LONG_HEAD_BYTES
    box_end = at + length if length else end  # 0: up to the end.
    return _Box(head[4:8], inner, box_end) if inner <= box_end <= end else None
