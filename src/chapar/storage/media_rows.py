"""What messages show, as it is stored: MessagePack arrays of the fields of polls, web pages, photos and documents.

What belongs to one message alone, such as a place, stands in its body.

The numbers of kinds and the places of fields are stored, so they never change meaning; a field may be added when it comes
last and has a default.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from chapar.domain.files import Document, File, Photo
from chapar.domain.media import (
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    FileMedia,
    GeoLiveMedia,
    GeoMedia,
    GeoPoint,
    Media,
    PhotoMedia,
    PollMedia,
    VenueMedia,
    WebPage,
    WebPageMedia,
)
from chapar.domain.polls import Poll
from chapar.storage.contents import MediaRef

WEB_PAGE = 1
POLL = 2
PHOTO = 3
DOCUMENT = 4
CONTACT = 5
GEO = 6
GEO_LIVE = 7
VENUE = 8
DICE = 9

FILE_KINDS = (PHOTO, DOCUMENT)

_IS_LARGE = 1
_IS_SMALL = 2
_IS_MANUAL = 4

_IS_SPOILER = 1
_IS_VIDEO = 2
_IS_ROUND = 4
_IS_VOICE = 8

_encode = msgspec.msgpack.Encoder().encode
decode_poll = msgspec.msgpack.Decoder(Poll).decode
"""Undo `encode_media` for a poll."""
decode_web_page = msgspec.msgpack.Decoder(WebPage).decode
"""Undo `encode_media` for a page."""
_decode_photo = msgspec.msgpack.Decoder(Photo).decode
_decode_document = msgspec.msgpack.Decoder(Document).decode


def encode_media(media: Poll | WebPage | File) -> bytes:
    """The fields of a poll, page or file."""
    return _encode(media)


def file_kind(file: File) -> int:
    """The number under which a file is stored."""
    return PHOTO if isinstance(file, Photo) else DOCUMENT


def decode_file(kind: int, stored: bytes) -> File:
    """Undo `encode_media` for a file."""
    return _decode_photo(stored) if kind == PHOTO else _decode_document(stored)


def media_ref(media: Media | None) -> MediaRef | None:
    """What a body says of its media; an id of 0 refers to nothing."""
    if media is None:
        return None
    if isinstance(media, WebPageMedia):
        wishes = _IS_LARGE * media.is_large | _IS_SMALL * media.is_small | _IS_MANUAL * media.is_manual
        return MediaRef(WEB_PAGE, media.page.id, wishes)
    if isinstance(media, PollMedia):
        return MediaRef(POLL, media.poll.id)
    if isinstance(media, PhotoMedia):
        return MediaRef(PHOTO, media.photo.id if media.photo else 0, int(media.is_spoiler), _ttl(media))
    if isinstance(media, DocumentMedia):
        wishes = _IS_SPOILER * media.is_spoiler
        wishes |= _IS_VIDEO * media.is_video | _IS_ROUND * media.is_round | _IS_VOICE * media.is_voice
        return MediaRef(DOCUMENT, media.document.id if media.document else 0, wishes, _ttl(media))
    return MediaRef(_KINDS[type(media)], 0, 0, list(media))


def _ttl(media: FileMedia) -> list[Any] | None:
    return [media.ttl_seconds] if media.ttl_seconds else None


def web_page_media(page: WebPage, wishes: int) -> WebPageMedia:
    """A preview as the sender wished it."""
    return WebPageMedia(page, bool(wishes & _IS_LARGE), bool(wishes & _IS_SMALL), bool(wishes & _IS_MANUAL))


def file_media(ref: MediaRef, file: File | None) -> FileMedia:
    """What a message shows of a file; of one that is gone, that it was there."""
    ttl_seconds, wishes = ref.values[0] if ref.values else 0, ref.wishes
    if ref.kind == PHOTO:
        return PhotoMedia(file if isinstance(file, Photo) else None, bool(wishes & _IS_SPOILER), ttl_seconds)
    return DocumentMedia(
        file if isinstance(file, Document) else None,
        bool(wishes & _IS_SPOILER),
        ttl_seconds,
        bool(wishes & _IS_VIDEO),
        bool(wishes & _IS_ROUND),
        bool(wishes & _IS_VOICE),
    )


def own_media(ref: MediaRef) -> Media:
    """What a body holds by itself."""
    return _PARSERS[ref.kind](*(ref.values or ()))


def _with_point(kind: Callable[..., Media]) -> Callable[..., Media]:
    return lambda point, *more: kind(GeoPoint(*point), *more)


_KINDS: dict[type, int] = {
    ContactMedia: CONTACT,
    GeoMedia: GEO,
    GeoLiveMedia: GEO_LIVE,
    VenueMedia: VENUE,
    DiceMedia: DICE,
}
_PARSERS: dict[int, Callable[..., Media]] = {
    CONTACT: ContactMedia,
    GEO: _with_point(GeoMedia),
    GEO_LIVE: _with_point(GeoLiveMedia),
    VENUE: _with_point(VenueMedia),
    DICE: DiceMedia,
}
