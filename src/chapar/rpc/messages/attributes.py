"""What clients say of a document that they upload. Follows core.telegram.org/type/DocumentAttribute.

None of it can be checked against the file, so it is kept within bounds: what is beyond them is cut, what makes no sense is
left out.
"""

from __future__ import annotations

import math

from chapar.domain.content_types import clean_filename, clean_mime_type
from chapar.domain.files import AudioFacts, Document, ImageSize, MaskPlace, StickerFacts, VideoFacts
from chapar.domain.limits import AUDIO_TITLE_LENGTH, WAVEFORM_BYTES
from chapar.rpc.context import Context
from chapar.tl import types

ATTRIBUTES = 16
"""Attributes of one document that are looked at; there are nine kinds."""
SIDE_PIXELS = 1 << 15
DURATION_SECONDS = 1 << 24
EMOJI_LENGTH = 64
CODEC_LENGTH = 32
STICKER_TYPES = ("image/webp", "image/png", "application/x-tgsticker", "video/webm")
NATIVE_STICKER_TYPES = ("image/webp", "application/x-tgsticker")
"""Files that are stickers if they keep to the rules of stickers, though their sender says no more than how they are called."""
GIF_TYPE = "image/gif"
_OF_ANY_FILE = (types.documentAttributeFilename, types.documentAttributeImageSize)


def parse_document(ctx: Context, given: types.inputMediaUploadedDocument, *, may_be_sticker: bool = False) -> Document:
    """A document as its sender describes it, without what it holds; `may_be_sticker`: also one that is not called so.

    `force_file` leaves of it what any file has. A video that does not say that it is a GIF may
    still be one, if it is silent (`media.py`). What is called a sticker here is one only if the file is, too (`FileMaker`).
    """
    attributes = given.attributes[:ATTRIBUTES]
    mime_type = clean_mime_type(given.mime_type)
    is_plain = given.force_file
    video = None if is_plain else _find_video(attributes, mime_type)
    says_animated = any(isinstance(each, types.documentAttributeAnimated) for each in attributes)
    return Document(
        id=0,
        owner_id=ctx.user_id,
        date=ctx.now,
        mime_type=mime_type,
        size_bytes=0,
        digest=b"",
        filename=_find_filename(attributes),
        image_size=_find_image_size(attributes),
        is_animated=not is_plain and _may_be_animated(mime_type) and (says_animated or mime_type == GIF_TYPE),
        video=video,
        audio=None if video else _find_audio(attributes, is_plain),
        sticker=None if is_plain else _find_sticker(attributes, mime_type, may_be_sticker),
    )


def _may_be_animated(mime_type: str) -> bool:
    return mime_type == GIF_TYPE or mime_type.startswith("video/")


def _find_filename(attributes: list[types.TypeDocumentAttribute]) -> str | None:
    for each in attributes:
        if isinstance(each, types.documentAttributeFilename):
            return clean_filename(each.file_name)
    return None


def _find_image_size(attributes: list[types.TypeDocumentAttribute]) -> ImageSize | None:
    for each in attributes:
        if isinstance(each, types.documentAttributeImageSize) and each.w > 0 and each.h > 0:
            return ImageSize(_side(each.w), _side(each.h))
    return None


def _find_video(attributes: list[types.TypeDocumentAttribute], mime_type: str) -> VideoFacts | None:
    """What is said of a video, None of what is none by its type."""
    if not _may_be_animated(mime_type):
        return None
    for each in attributes:
        if isinstance(each, types.documentAttributeVideo):
            return VideoFacts(
                duration_seconds=_seconds(each.duration),
                width=_side(each.w),
                height=_side(each.h),
                is_round=each.round_message,
                supports_streaming=each.supports_streaming,
                has_no_sound=each.nosound,
                preload_prefix_bytes=max(each.preload_prefix_size, 0) if each.preload_prefix_size else None,
                start_seconds=_seconds(each.video_start_ts) if each.video_start_ts is not None else None,
                codec=_text(each.video_codec, CODEC_LENGTH),
            )
    return None


def _find_audio(attributes: list[types.TypeDocumentAttribute], is_plain: bool) -> AudioFacts | None:
    """What is said of a sound; a voice message that is to be a file is no sound at all."""
    for each in attributes:
        if isinstance(each, types.documentAttributeAudio):
            if is_plain and each.voice:
                return None
            return AudioFacts(
                duration_seconds=min(max(each.duration, 0), DURATION_SECONDS),
                is_voice=each.voice,
                title=None if each.voice else _text(each.title, AUDIO_TITLE_LENGTH),
                performer=None if each.voice else _text(each.performer, AUDIO_TITLE_LENGTH),
                waveform=each.waveform[:WAVEFORM_BYTES] if each.waveform and each.voice else None,
            )
    return None


def _find_sticker(
    attributes: list[types.TypeDocumentAttribute], mime_type: str, may_be_unsaid: bool
) -> StickerFacts | None:
    """A sticker of no set: a set takes in its stickers itself.

    COMPAT(Pyrogram): its `send_sticker` gives the file's name and nothing else.
    """
    if mime_type not in STICKER_TYPES:
        return None
    for each in attributes:
        if isinstance(each, types.documentAttributeSticker):
            place = _parse_mask_place(each.mask_coords) if each.mask_coords and each.mask else None
            return StickerFacts(emoji=each.alt[:EMOJI_LENGTH], is_mask=each.mask, mask_place=place)
    is_unsaid = mime_type in NATIVE_STICKER_TYPES and all(isinstance(each, _OF_ANY_FILE) for each in attributes)
    return StickerFacts(emoji="") if may_be_unsaid and is_unsaid else None


def _parse_mask_place(given: types.maskCoords) -> MaskPlace | None:
    values = (given.x, given.y, given.zoom)
    if not 0 <= given.n <= 3 or not all(math.isfinite(value) and abs(value) <= SIDE_PIXELS for value in values):
        return None
    return MaskPlace(given.n, *values)


def _side(pixels: int) -> int:
    return min(max(pixels, 0), SIDE_PIXELS)


def _seconds(given: float) -> float:
    return min(max(given, 0.0), float(DURATION_SECONDS)) if math.isfinite(given) else 0.0


def _text(given: str | None, length: int) -> str | None:
    plain = "".join(c for c in (given or "")[: 4 * length] if c.isprintable() or c == "\u200c").strip()[:length]
    return plain or None
