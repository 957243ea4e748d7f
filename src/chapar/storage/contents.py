"""What people wrote, on its way into storage and out of it: the one place where it could be encrypted at rest.

Backends keep whatever people wrote as bytes that only a `ContentCodec` reads: the private part of message bodies by
`encode` and `decode`, everything else (drafts, polls, names of folders) by `seal` and `unseal`.
"""

from typing import Any, NamedTuple, Protocol

import msgspec

from chapar.domain.messages import Forward, MessageBody, Quote, Reply
from chapar.domain.peers import Peer, PeerType
from chapar.domain.styled_text import MessageEntity

IS_SILENT = 1
NO_WEBPAGE = 2
IS_SERVICE = 4
IS_PROTECTED = 8
INVERTS_MEDIA = 16
IS_FROM_SCHEDULED = 32
HAS_REACTIONS = 64
HAS_MEDIA = 128


class MediaRef(NamedTuple):
    """What a body says of its media: the kind (see `storage.media_rows`), its id, the sender's wishes as bits."""

    kind: int
    id: int
    wishes: int = 0


class Content(NamedTuple):
    """The private part of a message body. The values of a service action are those that JSON knows, and bytes."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    forward: Forward | None = None
    service: tuple[str, dict[str, object]] | None = None
    reply: Reply | None = None
    media: MediaRef | None = None


class ContentCodec(Protocol):
    """Turns content into what is stored, and back."""

    def encode(self, content: Content) -> bytes: ...
    def decode(self, stored: bytes) -> Content: ...
    def seal(self, plain: bytes) -> bytes: ...
    def unseal(self, stored: bytes) -> bytes: ...


class PlainContents:
    """Content as MessagePack: an array of the fields of `Content`; the last two are left out where both are empty."""

    def __init__(self) -> None:
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder().decode

    def encode(self, content: Content) -> bytes:
        text, entities, forward, service, reply, media = content
        if forward is not None and forward.saved_from is None:
            stored_forward: tuple[object, ...] | None = forward[:3]
        else:
            stored_forward = forward
        if reply is None and media is None:
            return self._encode((text, entities, stored_forward, service))
        return self._encode((text, entities, stored_forward, service, reply, media))

    def decode(self, stored: bytes) -> Content:
        # Not decoded into types: whatever was accepted once must stay readable, else a whole history is not.
        text, entities, forward, service, *more = self._decode(stored)
        reply, media = more or (None, None)
        return Content(
            text,
            _entities(entities) if entities else (),
            None if forward is None else _forward(*forward),
            None if service is None else (service[0], service[1]),
            None if reply is None else Reply(_quote(reply[0]), None if reply[1] is None else _forward(*reply[1])),
            None if media is None else MediaRef(*media),
        )

    def seal(self, plain: bytes) -> bytes:
        return plain

    def unseal(self, stored: bytes) -> bytes:
        return stored


def _entities(stored: list[list[Any]]) -> tuple[MessageEntity, ...]:
    return tuple(MessageEntity(*entity) for entity in stored)


def _forward(
    sender_id: int | None, name: str | None, date: int, saved_from: list[int] | None = None, saved_id: int = 0
) -> Forward:
    peer = None if saved_from is None else Peer(PeerType(saved_from[0]), saved_from[1])
    return Forward(sender_id, name, date, peer, saved_id)


def _quote(stored: list[Any] | None) -> Quote | None:
    return None if stored is None else Quote(stored[0], _entities(stored[1]), *stored[2:])


def body_flags(body: MessageBody) -> int:
    """The bits under which a body is stored; `HAS_REACTIONS` is storage's own."""
    return (
        (IS_SILENT if body.is_silent else 0)
        | (NO_WEBPAGE if body.no_webpage else 0)
        | (IS_SERVICE if body.service is not None else 0)
        | (IS_PROTECTED if body.is_protected else 0)
        | (INVERTS_MEDIA if body.inverts_media else 0)
        | (IS_FROM_SCHEDULED if body.is_from_scheduled else 0)
        | (HAS_MEDIA if body.media is not None else 0)
    )
