"""What people wrote, on its way into storage and out of it: the one place where it could be encrypted at rest.

Backends keep the private part of a message body as bytes that only a `ContentCodec` reads.
"""

from typing import NamedTuple, Protocol

import msgspec

from chapar.domain.messages import Forward, MessageBody, MessageEntity

IS_SILENT = 1
NO_WEBPAGE = 2
IS_SERVICE = 4


class Content(NamedTuple):
    """The private part of a message body. The values of a service action are those that JSON knows, and bytes."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    forward: Forward | None = None
    service: tuple[str, dict[str, object]] | None = None


class ContentCodec(Protocol):
    """Turns content into what is stored, and back."""

    def encode(self, content: Content) -> bytes: ...
    def decode(self, stored: bytes) -> Content: ...


class PlainContents:
    """Content as MessagePack: an array of the fields of `Content`."""

    def __init__(self) -> None:
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder().decode

    def encode(self, content: Content) -> bytes:
        return self._encode(content)

    def decode(self, stored: bytes) -> Content:
        # Not decoded into types: whatever was accepted once must stay readable, else a whole history is not.
        text, entities, forward, service = self._decode(stored)
        return Content(
            text,
            tuple(MessageEntity(*entity) for entity in entities) if entities else (),
            None if forward is None else Forward(*forward),
            None if service is None else (service[0], service[1]),
        )


def body_flags(body: MessageBody) -> int:
    """The bits under which a body is stored."""
    return (
        (IS_SILENT if body.is_silent else 0)
        | (NO_WEBPAGE if body.no_webpage else 0)
        | (IS_SERVICE if body.service is not None else 0)
    )
