"""Photos and documents on the wire. Follows core.telegram.org/constructor/photo and core.telegram.org/constructor/document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chapar.domain.files import Document, MaskPlace, Photo, PhotoSize, StickerFacts
from chapar.rpc.services import Services
from chapar.tl import types

FILES_DC_ID = 2
"""The DC that every file is said to be at, whichever one a client is on: so what is told to many is encoded once. Most clients
are on it; the others take their authorization there, as they would elsewhere."""


def build_photo(services: Services, photo: Photo, *, is_timed: bool = False) -> types.photo:
    """A picture, with what is needed to ask for its sizes; `is_timed`: and not to send it again."""
    return types.photo(
        id=photo.id,
        access_hash=services.file_references.access_hash_of(photo.id),
        file_reference=services.file_references.reference_of(photo.id, services.clock.now(), is_timed=is_timed),
        date=photo.date,
        sizes=_build_sizes(photo.sizes, photo.stripped),
        dc_id=FILES_DC_ID,
        has_stickers=photo.has_stickers,
    )


def build_document(services: Services, document: Document, *, is_timed: bool = False) -> types.document:
    """A document, with what is needed to ask for it; `is_timed`: and not to send it again."""
    return types.document(
        id=document.id,
        access_hash=services.file_references.access_hash_of(document.id),
        file_reference=services.file_references.reference_of(document.id, services.clock.now(), is_timed=is_timed),
        date=document.date,
        mime_type=document.mime_type,
        size=document.size_bytes,
        thumbs=_build_sizes(document.thumbs, document.stripped) or None,
        dc_id=FILES_DC_ID,
        attributes=list(_build_attributes(services, document)),
    )


def _build_sizes(sizes: Sequence[PhotoSize], stripped: bytes) -> list[types.TypePhotoSize]:
    built: list[types.TypePhotoSize] = [types.photoStrippedSize(type="i", bytes=stripped)] if stripped else []
    built += [types.photoSize(type=size.type, w=size.width, h=size.height, size=size.size_bytes) for size in sizes]
    return built


def _build_attributes(services: Services, document: Document) -> Iterator[types.TypeDocumentAttribute]:
    if document.image_size is not None:
        yield types.documentAttributeImageSize(w=document.image_size.width, h=document.image_size.height)
    if document.is_animated:
        yield types.documentAttributeAnimated()
    if (video := document.video) is not None:
        yield types.documentAttributeVideo(
            round_message=video.is_round,
            supports_streaming=video.supports_streaming,
            nosound=video.has_no_sound,
            duration=video.duration_seconds,
            w=video.width,
            h=video.height,
            preload_prefix_size=video.preload_prefix_bytes,
            video_start_ts=video.start_seconds,
            video_codec=video.codec,
        )
    if (audio := document.audio) is not None:
        yield types.documentAttributeAudio(
            voice=audio.is_voice,
            duration=audio.duration_seconds,
            title=audio.title,
            performer=audio.performer,
            waveform=audio.waveform,
        )
    if document.sticker is not None:
        yield _build_sticker(services, document.sticker)
    if document.has_stickers:
        yield types.documentAttributeHasStickers()
    if document.filename is not None:
        yield types.documentAttributeFilename(file_name=document.filename)


def _build_sticker(services: Services, sticker: StickerFacts) -> types.TypeDocumentAttribute:
    stickerset = build_input_set(services, sticker.set_id)
    if sticker.is_custom_emoji:
        return types.documentAttributeCustomEmoji(
            free=sticker.is_free, text_color=sticker.has_text_color, alt=sticker.emoji, stickerset=stickerset
        )
    return types.documentAttributeSticker(
        mask=sticker.is_mask,
        alt=sticker.emoji,
        stickerset=stickerset,
        mask_coords=_build_mask_place(sticker.mask_place) if sticker.mask_place else None,
    )


def build_input_set(services: Services, set_id: int) -> types.TypeInputStickerSet:
    """How a client names a set of stickers; 0: none."""
    if not set_id:
        return types.inputStickerSetEmpty()
    return types.inputStickerSetID(id=set_id, access_hash=services.file_references.set_hash_of(set_id))


def _build_mask_place(place: MaskPlace) -> types.maskCoords:
    return types.maskCoords(n=place.part, x=place.x, y=place.y, zoom=place.zoom)
