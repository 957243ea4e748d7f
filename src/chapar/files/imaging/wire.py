"""What the server and an imaging worker say to each other: a length in four bytes, and a msgpack record.

Records have types, so that a worker which a picture has taken over can say nothing but a wrong picture.
"""

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from chapar.files.imaging.made import MadeSize, PictureSizes, StickerFacts

LENGTH_BYTES = 4
REPLY_BYTES = 32 << 20
"""Of the longest reply that is read."""
CONTENT_BYTES = 32 << 20
"""Of the largest file that is worked at."""

Job: TypeAlias = Literal["photo", "square", "thumb", "preview", "sticker", "sticker_thumb"]


class Request(Struct, frozen=True, array_like=True):
    """A job, its file (a path, or "" and the bytes), and for stickers what they are to be used for."""

    job: Job
    path: str
    content: bytes
    use: str = ""


class Thumb(Struct, frozen=True, array_like=True, tag=True):
    """One picture alone."""

    made: MadeSize


class Refusal(Struct, frozen=True, array_like=True, tag=True):
    """As `BadPicture`. `is_worn`: memory ran out, so that the worker should not go on."""

    name: str
    reason: str
    is_worn: bool = False


class Down(Struct, frozen=True, array_like=True, tag=True):
    """The fault is ours, not the picture's: as `ImagingDown`."""

    reason: str


class Ready(Struct, frozen=True, array_like=True, tag=True):
    """The first thing that a worker says."""


Reply: TypeAlias = PictureSizes | StickerFacts | Thumb | Refusal | Down | Ready

encode = msgspec.msgpack.Encoder().encode
decode_request = msgspec.msgpack.Decoder(Request).decode
decode_reply = msgspec.msgpack.Decoder(Reply).decode


def frame(record: Request | Reply) -> bytes:
    """A record as it is sent."""
    body = encode(record)
    return len(body).to_bytes(LENGTH_BYTES) + body
