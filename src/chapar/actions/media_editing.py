"""Which media a message may show instead of what it shows. Follows core.telegram.org/method/messages.editMessage."""

from typing import NamedTuple

from chapar.domain.albums import album_kind_of
from chapar.domain.errors import RpcError
from chapar.domain.media import (
    FOREVER,
    DocumentMedia,
    FileMedia,
    GeoLiveMedia,
    GeoPoint,
    Media,
    PhotoMedia,
    WebPageMedia,
)
from chapar.domain.messages import MessageBody


class LiveWish(NamedTuple):
    """What is to become of a live location: None leaves a part as it is, but for heading and proximity, which go."""

    point: GeoPoint | None = None
    period_seconds: int | None = None
    heading: int | None = None
    proximity_metres: int | None = None
    is_stopped: bool = False


MediaWish = FileMedia | LiveWish
"""What somebody wants a message to show."""


def is_replaceable(media: Media | None) -> bool:
    """Whether something else may stand in its place: words and pages, photos and files that are no recordings or stickers."""
    if isinstance(media, PhotoMedia):
        return media.ttl_seconds == 0
    if not isinstance(media, DocumentMedia):
        return media is None or isinstance(media, WebPageMedia)
    is_sticker = media.document is not None and media.document.sticker is not None
    return not (media.ttl_seconds or media.is_voice or media.is_round or is_sticker)


def replace_media(body: MessageBody, wish: MediaWish, now: int) -> Media:
    """What the message shows from now on.

    Raises MEDIA_PREV_INVALID (that which it shows stays for ever), MEDIA_NEW_INVALID (no message is changed into that),
    MEDIA_GROUPED_INVALID (its album is of something else), MESSAGE_EDIT_TIME_EXPIRED (a live location that has ended).
    """
    if isinstance(wish, LiveWish):
        return _move(body, wish, now)
    if not is_replaceable(body.media):
        raise RpcError("MEDIA_PREV_INVALID")
    if not is_replaceable(wish):
        raise RpcError("MEDIA_NEW_INVALID")
    if body.grouped_id and album_kind_of(wish) is not album_kind_of(body.media):
        raise RpcError("MEDIA_GROUPED_INVALID")
    return wish


def _move(body: MessageBody, wish: LiveWish, now: int) -> GeoLiveMedia:
    """A live location somewhere else, or at its end: it lasted until now."""
    media = body.media
    if not isinstance(media, GeoLiveMedia):
        raise RpcError("MEDIA_PREV_INVALID")
    if not is_live(media, body.date, now):
        raise RpcError("MESSAGE_EDIT_TIME_EXPIRED")
    if wish.is_stopped:
        return media._replace(point=wish.point or media.point, period_seconds=max(now - body.date, 0), heading=None)
    if wish.point is None:
        raise RpcError("GEO_POINT_INVALID")
    return GeoLiveMedia(wish.point, wish.period_seconds or media.period_seconds, wish.heading, wish.proximity_metres)


def is_live(media: GeoLiveMedia, date: int, now: int) -> bool:
    """Whether a place that was sent at a date is still shared."""
    return media.period_seconds == FOREVER or now < date + media.period_seconds
