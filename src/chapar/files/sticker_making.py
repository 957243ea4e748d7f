"""Stickers and covers of sets made of documents that people uploaded. Follows core.telegram.org/stickers."""

import logging
from typing import Literal, TypeAlias

from chapar.domain.errors import RpcError
from chapar.domain.files import Document, ImageSize, PhotoSize, VideoFacts
from chapar.files.imaging.failures import BadPicture, ImagingBusy, ImagingDown
from chapar.files.imaging.made import StickerFacts
from chapar.files.making import STICKER_BYTES, FileMaker
from chapar.storage.blobs.api import BlobsFailed

log = logging.getLogger(__name__)

STICKER_ERRORS = (
    *("STICKER_FILE_INVALID", "STICKER_PNG_DIMENSIONS", "STICKER_PNG_NOPNG", "STICKER_TGS_NOTGS"),
    *("STICKER_VIDEO_BIG", "STICKER_VIDEO_NOWEBM", "STICKER_THUMB_PNG_NOPNG", "STICKER_THUMB_TGS_NOTGS"),
    *("FILE_WRITE_FAILED", "FLOOD_WAIT", "IMAGE_ENGINE_DOWN"),
)
"""What `make_sticker` may raise."""
_NAMES = {"static": "sticker.webp", "animated": "sticker.tgs", "video": "sticker.webm"}
_VIDEO_SIDES = {"sticker": 512, "emoji": 100, "cover": 100}
"""How wide or high a video must be that is used so."""

StickerUse: TypeAlias = Literal["sticker", "emoji", "cover"]


async def make_sticker(maker: FileMaker, document: Document, use: StickerUse, now: int) -> Document:
    """A document for a set, made of one that was uploaded or is in another set: checked, clean, and not stored yet.

    What it is made of is in the blobs; that it is a sticker, and of which set, is for the caller to say.
    Raises what is in `STICKER_ERRORS`.
    """
    if not 0 < document.size_bytes <= STICKER_BYTES:
        raise RpcError("STICKER_FILE_INVALID")
    facts = await _look_at(maker, document, use)
    made = Document(
        0, document.owner_id, now, facts.mime_type, document.size_bytes, document.digest, _NAMES[facts.kind]
    )
    if facts.content is not None:
        made = made._replace(digest=await maker.files.put_bytes(facts.content), size_bytes=len(facts.content))
    if facts.thumb is not None:
        thumb = facts.thumb
        digest = await maker.files.put_bytes(thumb.content)
        made = made._replace(thumbs=(PhotoSize(thumb.type, thumb.width, thumb.height, len(thumb.content), digest),))
    if facts.kind == "video":
        return _add_video(made, document, use)
    return made._replace(image_size=ImageSize(facts.width, facts.height))


async def _look_at(maker: FileMaker, document: Document, use: StickerUse) -> StickerFacts:
    try:
        # Nobody collects it until the new document is stored.
        await maker.files.claims.claim(document.digest)
        content = await maker.files.read(document.digest, 0, document.size_bytes)
        return await maker.imaging.check_sticker(content, use)
    except BadPicture as bad:
        raise RpcError(bad.name) from bad
    except BlobsFailed as error:
        log.error("an uploaded sticker cannot be read", extra={"error": str(error)})
        raise RpcError("STICKER_FILE_INVALID") from error
    except ImagingBusy as busy:
        raise RpcError("FLOOD_WAIT", busy.seconds) from busy
    except ImagingDown as down:
        log.error("no stickers can be looked at", extra={"reason": str(down)})
        raise RpcError("IMAGE_ENGINE_DOWN") from down


def _add_video(made: Document, said: Document, use: StickerUse) -> Document:
    """What is known of a video: no more than the client says of it, kept within the rules, and its own thumbnail."""
    side = _VIDEO_SIDES[use]
    video = said.video or VideoFacts(3.0, *(said.image_size or (side, side)))
    if not 0 < video.width <= side or not 0 < video.height <= side or side not in (video.width, video.height):
        raise RpcError("STICKER_VIDEO_BIG")
    if not 0 <= video.duration_seconds <= 3:
        raise RpcError("STICKER_VIDEO_BIG")
    clean = VideoFacts(video.duration_seconds, video.width, video.height, has_no_sound=True)
    size = ImageSize(video.width, video.height)
    return made._replace(image_size=size, video=clean, thumbs=said.thumbs, stripped=said.stripped)
