"""What is in a set of one's own. Follows core.telegram.org/api/stickers."""

from __future__ import annotations

from chapar.actions import sticker_sets as actions
from chapar.domain.errors import RpcError
from chapar.domain.stickers import StickerSet, check_emojis, clean_keywords
from chapar.rpc.context import Context
from chapar.rpc.messages.input_files import REFERENCE_ERRORS
from chapar.rpc.method import method
from chapar.rpc.stickers.named import access_set, access_sticker
from chapar.rpc.stickers.new_stickers import NEW_STICKER_ERRORS, parse_mask_place, parse_new_sticker
from chapar.rpc.stickers.sets import answer_set
from chapar.tl import functions, types


@method("stickers.addStickerToSet", errors=NEW_STICKER_ERRORS)
async def add_sticker_to_set(ctx: Context, request: functions.stickers_addStickerToSet) -> types.messages_stickerSet:
    """Put a sticker last in a set."""
    known = await access_set(ctx, request.stickerset)
    await ctx.services.storage.read(lambda q: actions.access_own_set(q, ctx.user_id, known.id))
    if known.is_full:
        raise RpcError("STICKERS_TOO_MUCH")
    sticker = await parse_new_sticker(ctx, request.sticker, known.kind)
    changed = await actions.add_sticker(
        ctx.services.storage, user_id=ctx.user_id, set_id=known.id, sticker=sticker, now=ctx.now, origin=ctx.origin
    )
    return await answer_set(ctx, changed)


@method("stickers.removeStickerFromSet", errors=REFERENCE_ERRORS)
async def remove_sticker_from_set(
    ctx: Context, request: functions.stickers_removeStickerFromSet
) -> types.messages_stickerSet:
    """Take a sticker out of its set."""
    document = await access_sticker(ctx, request.sticker, "STICKER_INVALID")
    changed = await actions.remove_sticker(
        ctx.services.storage, user_id=ctx.user_id, document_id=document.id, now=ctx.now, origin=ctx.origin
    )
    return await answer_set(ctx, changed)


@method("stickers.changeStickerPosition", errors=REFERENCE_ERRORS)
async def change_sticker_position(
    ctx: Context, request: functions.stickers_changeStickerPosition
) -> types.messages_stickerSet:
    """Put a sticker in another place of its set, from 0 on."""
    document = await access_sticker(ctx, request.sticker, "STICKER_INVALID")
    changed = await actions.move_sticker(
        ctx.services.storage,
        user_id=ctx.user_id,
        document_id=document.id,
        position=request.position,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_set(ctx, changed)


@method("stickers.changeSticker", errors=(*REFERENCE_ERRORS, "STICKER_EMOJI_INVALID"))
async def change_sticker(ctx: Context, request: functions.stickers_changeSticker) -> types.messages_stickerSet:
    """Change the emoji and words that go with a sticker, or where a mask belongs."""
    document = await access_sticker(ctx, request.sticker, "STICKER_INVALID")
    changed = await actions.change_sticker(
        ctx.services.storage,
        user_id=ctx.user_id,
        document_id=document.id,
        emojis=check_emojis(request.emoji) if request.emoji is not None else None,
        keywords=clean_keywords(request.keywords) if request.keywords is not None else None,
        mask_place=parse_mask_place(request.mask_coords),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_set(ctx, changed)


@method("stickers.replaceSticker", errors=NEW_STICKER_ERRORS)
async def replace_sticker(ctx: Context, request: functions.stickers_replaceSticker) -> types.messages_stickerSet:
    """Put another sticker in the place of one."""
    document = await access_sticker(ctx, request.sticker, "STICKER_INVALID")
    known = await _access_set_of(ctx, document.sticker.set_id if document.sticker else 0)
    sticker = await parse_new_sticker(ctx, request.new_sticker, known.kind)
    changed = await actions.replace_sticker(
        ctx.services.storage,
        user_id=ctx.user_id,
        document_id=document.id,
        sticker=sticker,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_set(ctx, changed)


async def _access_set_of(ctx: Context, set_id: int) -> StickerSet:
    """Raises STICKER_INVALID."""
    try:
        return await ctx.services.storage.read(lambda q: actions.access_own_set(q, ctx.user_id, set_id))
    except RpcError as error:
        raise RpcError("STICKER_INVALID") from error
