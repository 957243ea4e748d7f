"""Stickers that are to come into a set. Follows core.telegram.org/constructor/inputStickerSetItem."""

from __future__ import annotations

import math

from chapar.actions.sticker_sets import NewSticker
from chapar.domain.errors import RpcError
from chapar.domain.files import Document, MaskPlace
from chapar.domain.stickers import StickerKind, check_emojis, clean_keywords
from chapar.files.sticker_making import STICKER_ERRORS, StickerUse, make_sticker
from chapar.rpc.context import Context
from chapar.rpc.messages.input_files import REFERENCE_ERRORS
from chapar.rpc.stickers.named import access_sticker
from chapar.tl import types

NEW_STICKER_ERRORS = (*STICKER_ERRORS, *REFERENCE_ERRORS, "STICKER_EMOJI_INVALID", "STICKER_INVALID")
"""What a method may answer with that takes stickers into a set."""
_FACE_PARTS = range(4)
_FARTHEST = 100.0
"""How far a mask may be from its place on a face, and how much larger than that, in widths of the face."""


async def parse_new_sticker(ctx: Context, given: types.TypeInputStickerSetItem, kind: StickerKind) -> NewSticker:
    """A sticker for a set of this kind, checked and made clean; not stored yet. Raises what is in `NEW_STICKER_ERRORS`."""
    emojis = check_emojis(given.emoji)
    mask_place = parse_mask_place(given.mask_coords)
    uploaded = await access_sticker(ctx, given.document, "STICKER_FILE_INVALID")
    use: StickerUse = "emoji" if kind is StickerKind.EMOJI else "sticker"
    document = await make_sticker(ctx.services.file_maker, uploaded, use, ctx.now)
    return NewSticker(document, emojis, clean_keywords(given.keywords or ""), mask_place)


async def parse_cover(ctx: Context, given: types.TypeInputDocument | None) -> Document | None:
    """A picture for a set, made as above; None: there is to be none."""
    if given is None or isinstance(given, types.inputDocumentEmpty):
        return None
    uploaded = await access_sticker(ctx, given, "STICKER_FILE_INVALID")
    return await make_sticker(ctx.services.file_maker, uploaded, "cover", ctx.now)


def parse_mask_place(given: types.TypeMaskCoords | None) -> MaskPlace | None:
    """Where a mask belongs. Raises STICKER_INVALID."""
    if given is None:
        return None
    numbers = (given.x, given.y, given.zoom)
    if given.n not in _FACE_PARTS or not all(math.isfinite(each) and abs(each) <= _FARTHEST for each in numbers):
        raise RpcError("STICKER_INVALID")
    return MaskPlace(given.n, *numbers)
