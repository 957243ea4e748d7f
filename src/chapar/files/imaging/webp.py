"""WebP files taken apart and put together again without what is not the picture (RFC 9649)."""

from collections.abc import Iterator

_HEAD_LENGTH = 12
_KEPT = (b"VP8X", b"ALPH", b"VP8 ", b"VP8L")
_ANIMATION, _ALPHA = 0x02, 0x10


def has_profile(content: bytes) -> bool:
    """Whether the colours are meant by an ICC profile."""
    return any(name == b"ICCP" for name, _ in _list_chunks(content))


def is_animated(content: bytes) -> bool:
    """Whether it has frames, or says that it has."""
    return any(
        name in {b"ANIM", b"ANMF"} or (name == b"VP8X" and body[:1] and body[0] & _ANIMATION)
        for name, body in _list_chunks(content)
    )


def strip_webp(content: bytes) -> bytes:
    """The same still picture, bit for bit, without EXIF, XMP, unknown chunks and what follows the file's end."""
    chunks: dict[bytes, bytes] = {}
    for name, body in _list_chunks(content):
        chunks.setdefault(name, body)
    if head := chunks.get(b"VP8X"):
        chunks[b"VP8X"] = bytes((head[0] & _ALPHA,)) + b"\0\0\0" + head[4:10]
    body = b"".join(
        name + len(chunks[name]).to_bytes(4, "little") + chunks[name] + b"\0" * (len(chunks[name]) % 2)
        for name in _KEPT
        if name in chunks
    )
    return b"RIFF" + (4 + len(body)).to_bytes(4, "little") + b"WEBP" + body


def _list_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    end = min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    position = _HEAD_LENGTH
    while position + 8 <= end:
        length = int.from_bytes(content[position + 4 : position + 8], "little")
        yield content[position : position + 4], content[position + 8 : min(position + 8 + length, end)]
        position += 8 + length + length % 2
