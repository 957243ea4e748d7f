"""MPEG-4 files that say which tracks they have, and have nothing to show."""


def make_box(name: bytes, *inner: bytes, is_long: bool = False) -> bytes:
    content = b"".join(inner)
    if is_long:
        return (1).to_bytes(4, "big") + name + (len(content) + 16).to_bytes(8, "big") + content
    return (len(content) + 8).to_bytes(4, "big") + name + content


def make_track(kind: bytes) -> bytes:
    handler = make_box(b"hdlr", bytes(8), kind, bytes(12), b"by hand\0")
    return make_box(b"trak", make_box(b"tkhd", bytes(84)), make_box(b"mdia", make_box(b"mdhd", bytes(24)), handler))


def make_film(*kinds: bytes, content: bytes = bytes(1000)) -> bytes:
    """A film with tracks of these kinds, such as ``b"vide"`` and ``b"soun"``."""
    index = make_box(b"moov", make_box(b"mvhd", bytes(100)), *map(make_track, kinds))
    return make_box(b"ftyp", b"isom", bytes(4)) + make_box(b"mdat", content, is_long=True) + index
