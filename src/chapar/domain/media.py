"""What a message carries beside its text.

A body holds one of these. What changes after sending (a poll's votes, a page still being fetched) is stored apart, once for
all messages that show it, and filled in whenever a message is loaded; photos and documents are stored apart because many
messages may show the same one.
"""

from typing import NamedTuple, TypeAlias

from chapar.domain.files import Document, Photo
from chapar.domain.polls import Poll, PollResults

VIEW_ONCE = 0x7FFFFFFF
"""The time to live of media that may be looked at once."""
FOREVER = 0x7FFFFFFF
"""The period of a live location that ends only when its sender says so."""


class WebPage(NamedTuple):
    """What is known of a page that somebody linked to. Not `is_ready`: it is still being fetched, or there is nothing.

    `fetched_at` is Unix time, 0 while it is on its way; `photo` is the picture that the page shows itself with. Follows
    core.telegram.org/constructor/webPage.
    """

    id: int
    url: str
    fetched_at: int = 0
    is_ready: bool = False
    display_url: str = ""
    kind: str = ""
    site_name: str = ""
    title: str = ""
    description: str = ""
    author: str = ""
    photo: Photo | None = None


class WebPageMedia(NamedTuple):
    """A preview of a page. The flags are the sender's wishes; `is_manual`: it was chosen, not found in the text."""

    page: WebPage
    is_large: bool = False
    is_small: bool = False
    is_manual: bool = False


class PollMedia(NamedTuple):
    """A poll, with its results as the owner of the message sees them."""

    poll: Poll
    results: PollResults


class PhotoMedia(NamedTuple):
    """A picture, None when it was to be seen for `ttl_seconds` (`VIEW_ONCE`: once) and has been. 0: for ever."""

    photo: Photo | None
    is_spoiler: bool = False
    ttl_seconds: int = 0


class DocumentMedia(NamedTuple):
    """A document, None when it was to be seen for `ttl_seconds` (`VIEW_ONCE`: once) and has been. 0: for ever.

    `is_video`, `is_round` and `is_voice` say what it was, also when it is gone.
    """

    document: Document | None
    is_spoiler: bool = False
    ttl_seconds: int = 0
    is_video: bool = False
    is_round: bool = False
    is_voice: bool = False


class ContactMedia(NamedTuple):
    """Somebody's phone number as the sender knows it; `user_id` is 0 when no account has it that the sender may find."""

    phone: str
    first_name: str
    last_name: str = ""
    vcard: str = ""
    user_id: int = 0


class GeoPoint(NamedTuple):
    """A place on earth in degrees; `accuracy_metres` is None where the client says nothing."""

    latitude: float
    longitude: float
    accuracy_metres: int | None = None


class GeoMedia(NamedTuple):
    """A place."""

    point: GeoPoint


class GeoLiveMedia(NamedTuple):
    """Where somebody is, for `period_seconds` after the message's date. Follows core.telegram.org/api/live-location.

    `heading` is a direction in degrees from 1 to 360, `proximity_metres` the distance at which the sender wants to be told of
    others; None: not said.
    """

    point: GeoPoint
    period_seconds: int
    heading: int | None = None
    proximity_metres: int | None = None


class VenueMedia(NamedTuple):
    """A place with a name, as a directory of places (`provider`) knows it."""

    point: GeoPoint
    title: str
    address: str
    provider: str = ""
    venue_id: str = ""
    venue_type: str = ""


class DiceMedia(NamedTuple):
    """A roll that the server made: the emoji that was sent, and what came up."""

    emoticon: str
    value: int


FileMedia: TypeAlias = PhotoMedia | DocumentMedia
PlaceMedia: TypeAlias = GeoMedia | GeoLiveMedia | VenueMedia
Media: TypeAlias = WebPageMedia | PollMedia | FileMedia | PlaceMedia | ContactMedia | DiceMedia


def is_spoken(media: Media | None) -> bool:
    """Whether it is a voice or video message."""
    return isinstance(media, DocumentMedia) and (media.is_voice or media.is_round)


def is_to_be_opened(media: Media | None) -> bool:
    """Whether the receiver has to do something to perceive it: to listen, or to open what then destroys itself."""
    return is_spoken(media) or (isinstance(media, FileMedia) and media.ttl_seconds > 0)


def show_document(document: Document, *, is_spoiler: bool = False, ttl_seconds: int = 0) -> DocumentMedia:
    """A document as a message shows it."""
    return DocumentMedia(
        document,
        is_spoiler,
        ttl_seconds,
        is_video=document.video is not None,
        is_round=document.is_round,
        is_voice=document.is_voice,
    )


def takes_caption(media: Media | None) -> bool:
    """Whether a text may stand beside it. Stickers, video messages, places and the like stand alone; beside the preview of a
    page the text is the message itself."""
    if isinstance(media, DocumentMedia):
        is_sticker = media.document is not None and media.document.sticker is not None
        return not is_sticker and not media.is_round
    return isinstance(media, PhotoMedia | PollMedia)
