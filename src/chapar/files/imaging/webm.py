"""Video stickers: told by the head of their container (RFC 8794). What is inside is clients' affair."""

_EBML = b"\x1a\x45\xdf\xa3"
_DOCUMENT_TYPE = b"\x42\x82"
_HEAD_BYTES = 256
"""Of the container's head; that of a real file has about forty."""


def is_ebml(content: bytes) -> bool:
    """Whether it begins as Matroska and WebM files do."""
    return content.startswith(_EBML)


def is_webm(content: bytes) -> bool:
    """Whether the container's head says `webm`."""
    try:
        length, position = _read_length(content, len(_EBML))
        end = position + length
        while length <= _HEAD_BYTES and position < end <= len(content):
            name = content[position : position + 2]
            size, position = _read_length(content, position + 2)
            if name == _DOCUMENT_TYPE:
                return content[position : position + size].rstrip(b"\0") == b"webm"
            position += size
    except IndexError:
        pass
    return False


def _read_length(content: bytes, position: int) -> tuple[int, int]:
    """A length and where it ends: as many bytes as the first one has leading zeros, and one."""
    width = 9 - content[position].bit_length()
    if width > 8:
        return 1 << 62, position + 1  # no length at all
    value = int.from_bytes(content[position : position + width]) & ((1 << 7 * width) - 1)
    return value, position + width
