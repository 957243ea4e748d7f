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
IS_POST = 256
IS_IN_TOPIC = 512
IS_SHOWN_AS = 1024


class MediaRef(NamedTuple):
    """What a body says of its media: the kind (see `storage.media_rows`), its id, the sender's wishes as bits, and values that
    belong to this message alone."""

    kind: int
    id: int
    wishes: int = 0
    values: list[Any] | None = None


class Content(NamedTuple):
    """The private part of a message body. The values of a service action are those that JSON knows, and bytes."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    forward: Forward | None = None
    service: tuple[str, dict[str, object]] | None = None
    reply: Reply | None = None
    media: MediaRef | None = None
    shown_as: Peer | None = None
    post_author: str = ""
    grouped_id: int = 0


_LAST_FIELDS: list[Any] = [None, None, None, "", 0]
"""What the fields are that stored content may lack at its end."""


class ContentCodec(Protocol):
    """Turns content into what is stored, and back."""

    def encode(self, content: Content) -> bytes: ...
    def decode(self, stored: bytes) -> Content: ...
    def seal(self, plain: bytes) -> bytes: ...
    def unseal(self, stored: bytes) -> bytes: ...


class PlainContents:
    """Content as MessagePack: an array of the fields of `Content`; the last ones are left out where all of them are empty."""

    def __init__(self) -> None:
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder().decode

    def encode(self, content: Content) -> bytes:
        text, entities, forward, service, reply, media, shown_as, post_author, grouped_id = content
        stored_forward = None if forward is None else _shortened(forward)
        if grouped_id:
            return self._encode((*content[:2], stored_forward, *content[3:]))
        if shown_as is None and not post_author:
            if reply is None and media is None:
                return self._encode((text, entities, stored_forward, service))
            return self._encode((text, entities, stored_forward, service, reply, media))
        return self._encode((text, entities, stored_forward, service, reply, media, shown_as, post_author))

    def decode(self, stored: bytes) -> Content:
        # Not decoded into types: whatever was accepted once must stay readable, else a whole history is not.
        text, entities, forward, service, *more = self._decode(stored)
        reply, media, shown_as, post_author, grouped_id = more + _LAST_FIELDS[len(more) :]
        return Content(
            text,
            _entities(entities) if entities else (),
            None if forward is None else _forward(*forward),
            None if service is None else (service[0], service[1]),
            None if reply is None else Reply(_quote(reply[0]), None if reply[1] is None else _forward(*reply[1])),
            None if media is None else MediaRef(*media),
            _peer(shown_as),
            post_author,
            grouped_id,
        )

    def seal(self, plain: bytes) -> bytes:
        return plain

    def unseal(self, stored: bytes) -> bytes:
        return stored


def _entities(stored: list[list[Any]]) -> tuple[MessageEntity, ...]:
    return tuple(MessageEntity(*entity) for entity in stored)


def _shortened(forward: Forward) -> tuple[object, ...]:
    """The fields of a forward without those at its end that are empty."""
    if forward.from_peer is not None or forward.post_author:
        return forward
    return forward[:3] if forward.saved_from is None else forward[:5]


def _forward(
    sender_id: int | None,
    name: str | None,
    date: int,
    saved_from: list[int] | None = None,
    saved_id: int = 0,
    from_peer: list[int] | None = None,
    post_id: int = 0,
    post_author: str = "",
) -> Forward:
    return Forward(sender_id, name, date, _peer(saved_from), saved_id, _peer(from_peer), post_id, post_author)


def _peer(stored: list[int] | None) -> Peer | None:
    return None if stored is None else Peer(PeerType(stored[0]), stored[1])


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
        | (IS_POST if body.is_post else 0)
        | (IS_IN_TOPIC if body.is_in_topic else 0)
        | (IS_SHOWN_AS if body.shown_as is not None else 0)
    )
