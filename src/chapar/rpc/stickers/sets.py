"""Sets of one's own: making them, naming them, how they look. Follows core.telegram.org/api/stickers."""

from __future__ import annotations

from chapar.actions import sticker_sets as actions
from chapar.domain.errors import RpcError
from chapar.domain.stickers import (
    STICKERS_OF_SET,
    StickerKind,
    StickerSet,
    check_set_title,
    check_short_name,
)
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.stickers.named import access_set
from chapar.rpc.stickers.new_stickers import NEW_STICKER_ERRORS, parse_cover, parse_new_sticker
from chapar.rpc.views.peers import access_user_id
from chapar.rpc.views.stickers import build_full_set
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method(
    "stickers.createStickerSet",
    errors=(*NEW_STICKER_ERRORS, "STICKERS_TOO_MUCH", "USER_ID_INVALID"),
)
async def create_sticker_set(ctx: Context, request: functions.stickers_createStickerSet) -> types.messages_stickerSet:
    """Make a set of stickers, masks or custom emoji of documents that were uploaded before; one has it at hand then."""
    if await access_user_id(ctx, request.user_id) != ctx.user_id:
        raise RpcError("USER_ID_INVALID")
    kind = StickerKind.EMOJI if request.emojis else StickerKind.MASK if request.masks else StickerKind.STICKER
    title = check_set_title(request.title)
    short_name = await _check_new_name(ctx, request.short_name, title)
    if not request.stickers:
        raise RpcError("STICKERS_EMPTY")
    if len(request.stickers) > STICKERS_OF_SET[kind]:
        raise RpcError("STICKERS_TOO_MUCH")
    cover = await parse_cover(ctx, request.thumb)
    # One after the other: others' pictures are to have their turn in between.
    stickers = [await parse_new_sticker(ctx, item, kind) for item in request.stickers]
    made = await actions.create_set(
        ctx.services.storage,
        user_id=ctx.user_id,
        kind=kind,
        title=title,
        short_name=short_name,
        stickers=stickers,
        cover=cover,
        has_text_color=request.text_color and kind is StickerKind.EMOJI,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_set(ctx, made)


async def _check_new_name(ctx: Context, given: str, title: str) -> str:
    """A name for a new set, before much work is done for it. Raises PACK_SHORT_NAME_INVALID, PACK_SHORT_NAME_OCCUPIED."""
    try:
        return await _check_free(ctx, given) if given else await _suggest(ctx, title)
    except RpcError as error:
        raise RpcError(f"PACK_{error.name}") from error


@method("stickers.checkShortName")
async def check_short_name_free(ctx: Context, request: functions.stickers_checkShortName) -> bool:
    """Whether a set could take a name."""
    await _check_free(ctx, request.short_name)
    return True


@method("stickers.suggestShortName", errors=("SHORT_NAME_OCCUPIED",))
async def suggest_short_name(
    ctx: Context, request: functions.stickers_suggestShortName
) -> types.stickers_suggestedShortName:
    """A name that suits a title and is free."""
    try:
        title = check_set_title(request.title)
    except RpcError as error:
        raise RpcError("TITLE_INVALID") from error
    return types.stickers_suggestedShortName(short_name=await _suggest(ctx, title))


async def _check_free(ctx: Context, name: str) -> str:
    """Raises SHORT_NAME_INVALID, SHORT_NAME_OCCUPIED: also when it looks official."""
    check_short_name(name)
    is_taken = await ctx.services.storage.read(lambda q: q.find_sticker_set_by_name(name) is not None)
    if is_taken or ctx.services.name_rules.is_reserved(name):
        raise RpcError("SHORT_NAME_OCCUPIED")
    return name


async def _suggest(ctx: Context, title: str) -> str:
    is_reserved = ctx.services.name_rules.is_reserved
    return await ctx.services.storage.read(lambda q: actions.find_free_name(q, title, is_reserved))


@method("stickers.renameStickerSet", errors=("PACK_TITLE_INVALID",))
async def rename_sticker_set(ctx: Context, request: functions.stickers_renameStickerSet) -> types.messages_stickerSet:
    """Give a set of one's own another title."""
    known = await access_set(ctx, request.stickerset)
    title = check_set_title(request.title)
    changed = await actions.rename_set(
        ctx.services.storage, user_id=ctx.user_id, set_id=known.id, title=title, now=ctx.now, origin=ctx.origin
    )
    return await answer_set(ctx, changed)


@method("stickers.setStickerSetThumb", errors=NEW_STICKER_ERRORS)
async def set_sticker_set_thumb(
    ctx: Context, request: functions.stickers_setStickerSetThumb
) -> types.messages_stickerSet:
    """Show a picture for a set of one's own, one of its custom emoji, or its first sticker again."""
    known = await access_set(ctx, request.stickerset)
    await ctx.services.storage.read(lambda q: actions.access_own_set(q, ctx.user_id, known.id))
    if request.thumb_document_id:
        changed = await actions.set_emoji_cover(
            ctx.services.storage,
            user_id=ctx.user_id,
            set_id=known.id,
            document_id=request.thumb_document_id,
            now=ctx.now,
            origin=ctx.origin,
        )
        return await answer_set(ctx, changed)
    cover = await parse_cover(ctx, request.thumb)
    changed = await actions.set_cover(
        ctx.services.storage, user_id=ctx.user_id, set_id=known.id, cover=cover, now=ctx.now, origin=ctx.origin
    )
    return await answer_set(ctx, changed)


@method("stickers.deleteStickerSet")
async def delete_sticker_set(ctx: Context, request: functions.stickers_deleteStickerSet) -> bool:
    """Delete a set of one's own for everybody."""
    known = await access_set(ctx, request.stickerset)
    await actions.delete_set(ctx.services.storage, user_id=ctx.user_id, set_id=known.id, now=ctx.now, origin=ctx.origin)
    return True


async def answer_set(ctx: Context, sticker_set: StickerSet) -> types.messages_stickerSet:
    """A set as it was just made or changed."""

    def query(q: Queries) -> types.messages_stickerSet:
        return build_full_set(ctx.services, q, q.find_sticker_set(sticker_set.id) or sticker_set, ctx.user_id)

    return await ctx.services.storage.read(query)
