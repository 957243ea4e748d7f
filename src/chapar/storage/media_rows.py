"""Polls and web pages as they are stored: MessagePack arrays of their fields.

The numbers of kinds and the places of fields are stored, so they never change meaning; a field may be added when it comes
last and has a default.
"""

import msgspec

from chapar.domain.media import Media, WebPage, WebPageMedia
from chapar.domain.polls import Poll
from chapar.storage.contents import MediaRef

WEB_PAGE = 1
POLL = 2

_IS_LARGE = 1
_IS_SMALL = 2
_IS_MANUAL = 4

_encode = msgspec.msgpack.Encoder().encode
decode_poll = msgspec.msgpack.Decoder(Poll).decode
"""Undo `encode_media` for a poll."""
decode_web_page = msgspec.msgpack.Decoder(WebPage).decode
"""Undo `encode_media` for a page."""


def encode_media(media: Poll | WebPage) -> bytes:
    """The fields of a poll or page."""
    return _encode(media)


def media_ref(media: Media | None) -> MediaRef | None:
    """What a body says of its media."""
    if media is None:
        return None
    if isinstance(media, WebPageMedia):
        wishes = _IS_LARGE * media.is_large | _IS_SMALL * media.is_small | _IS_MANUAL * media.is_manual
        return MediaRef(WEB_PAGE, media.page.id, wishes)
    return MediaRef(POLL, media.poll.id)


def web_page_media(page: WebPage, wishes: int) -> WebPageMedia:
    """A preview as the sender wished it."""
    return WebPageMedia(page, bool(wishes & _IS_LARGE), bool(wishes & _IS_SMALL), bool(wishes & _IS_MANUAL))
