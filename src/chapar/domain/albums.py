"""What may stand together in an album. Follows core.telegram.org/api/files#albums-grouped-media."""

import hashlib
from collections.abc import Sequence
from enum import Enum

from chapar.domain.errors import RpcError
from chapar.domain.limits import ALBUM_MESSAGES
from chapar.domain.media import DocumentMedia, Media, PhotoMedia


class AlbumKind(Enum):
    """What an album is of: pictures and videos, music, or other files."""

    VISUAL = "photos and videos"
    MUSIC = "music"
    FILES = "files"


def album_kind_of(media: Media | None) -> AlbumKind | None:
    """In which albums media may stand, None: in none. What destroys itself stands alone, too."""
    if isinstance(media, PhotoMedia):
        return None if media.ttl_seconds else AlbumKind.VISUAL
    if not isinstance(media, DocumentMedia) or media.document is None or media.ttl_seconds:
        return None
    document = media.document
    if media.is_voice or media.is_round or document.is_animated or document.sticker is not None:
        return None
    if document.video is not None:
        return AlbumKind.VISUAL
    return AlbumKind.MUSIC if document.audio is not None else AlbumKind.FILES


def check_album(items: Sequence[Media | None]) -> None:
    """Raises MULTI_MEDIA_TOO_LONG (more than ten), MEDIA_EMPTY (nothing), MEDIA_GROUPED_INVALID (what cannot stand together)."""
    if not items:
        raise RpcError("MEDIA_EMPTY")
    if len(items) > ALBUM_MESSAGES:
        raise RpcError("MULTI_MEDIA_TOO_LONG")
    kinds = {album_kind_of(media) for media in items}
    if len(kinds) > 1 or None in kinds:
        raise RpcError("MEDIA_GROUPED_INVALID")


def grouped_id_of(sender_id: int, random_id: int) -> int:
    """The id of a new album, from that which its sender chose for the first message: the same whenever it is tried again."""
    seed = b"album.%d.%d" % (sender_id, random_id)
    return int.from_bytes(hashlib.blake2b(seed, digest_size=8).digest(), "little") >> 1 or 1
