"""Sets of stickers: looking at them, and having them at hand in an order of one's own.

Follows core.telegram.org/api/stickers.
"""

from __future__ import annotations

from typing import Any

from chapar.actions import installed_sets as actions
from chapar.domain.errors import RpcError
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.stickers import StickerKind
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.stickers.named import access_set, find_named_set
from chapar.rpc.views.own_sets import find_own_set
from chapar.rpc.views.stickers import build_covered_sets, build_full_set, build_set
from chapar.storage.api import Queries
from chapar.tl import functions, types

TOGGLED_SETS = 500
"""Sets that one request may put into the archive, back, or away."""


@method("messages.getStickerSet")
async def get_sticker_set(ctx: Context, request: functions.messages_getStickerSet) -> types.Typemessages_StickerSet:
    """A set with its stickers; of those that clients know by what they are for, there are some of the server's own drawings."""
    own = find_own_set(request.stickerset)

    def query(q: Queries) -> types.messages_stickerSet:
        return build_full_set(ctx.services, q, find_named_set(ctx, q, request.stickerset), ctx.user_id)

    found = await ctx.services.storage.read(query) if own is None else own
    is_known = isinstance(found.set, types.stickerSet) and request.hash and request.hash == found.set.hash
    return types.messages_stickerSetNotModified() if is_known else found


@method("messages.getAllStickers")
async def get_all_stickers(ctx: Context, request: functions.messages_getAllStickers) -> types.Typemessages_AllStickers:
    """Sets of stickers that one has at hand."""
    return await _list_installed(ctx, StickerKind.STICKER, request.hash)


@method("messages.getMaskStickers")
async def get_mask_stickers(
    ctx: Context, request: functions.messages_getMaskStickers
) -> types.Typemessages_AllStickers:
    """Sets of masks that one has at hand."""
    return await _list_installed(ctx, StickerKind.MASK, request.hash)


@method("messages.getEmojiStickers")
async def get_emoji_stickers(
    ctx: Context, request: functions.messages_getEmojiStickers
) -> types.Typemessages_AllStickers:
    """Sets of custom emoji that one has at hand."""
    return await _list_installed(ctx, StickerKind.EMOJI, request.hash)


async def _list_installed(ctx: Context, kind: StickerKind, known_hash: int) -> types.Typemessages_AllStickers:
    def query(q: Queries) -> types.Typemessages_AllStickers:
        installed = q.list_installed_sets(ctx.user_id, kind)
        known = q.load_sticker_sets(each.set_id for each in installed)
        found = [(known[each.set_id], each) for each in installed if each.set_id in known]
        hash_now = hash_numbers(sticker_set.hash for sticker_set, _ in found)
        if known_hash and known_hash == hash_now:
            return types.messages_allStickersNotModified()
        sets: list[types.TypeStickerSet] = [build_set(ctx.services, each, ctx.user_id, place) for each, place in found]
        return types.messages_allStickers(hash=hash_now, sets=sets)

    return await ctx.services.storage.read_told(query)


@method("messages.getArchivedStickers")
async def get_archived_stickers(
    ctx: Context, request: functions.messages_getArchivedStickers
) -> types.messages_archivedStickers:
    """Sets that one has put away, the last one first; those after the set `offset_id`."""
    limit = check_limit(request.limit)

    def query(q: Queries) -> types.messages_archivedStickers:
        archived = q.list_installed_sets(ctx.user_id, _kind_of(request), is_archived=True)
        ids = [each.set_id for each in archived]
        start = ids.index(request.offset_id) + 1 if request.offset_id in ids else 0
        sets = q.load_sticker_sets(ids[start : start + limit])
        page = [sets[set_id] for set_id in ids[start : start + limit] if set_id in sets]
        covered = build_covered_sets(ctx.services, q, ctx.user_id, page)
        return types.messages_archivedStickers(count=len(ids), sets=covered)

    return await ctx.services.storage.read_told(query)


@method("messages.getMyStickers")
async def get_my_stickers(ctx: Context, request: functions.messages_getMyStickers) -> types.messages_myStickers:
    """Sets that one made, newest first; those after the set `offset_id`."""
    limit = check_limit(request.limit)

    def query(q: Queries) -> types.messages_myStickers:
        page = q.list_sticker_sets_of(ctx.user_id, limit=limit, max_id=request.offset_id)
        return types.messages_myStickers(
            count=q.count_sticker_sets_of(ctx.user_id), sets=build_covered_sets(ctx.services, q, ctx.user_id, page)
        )

    return await ctx.services.storage.read(query)


@method("messages.installStickerSet")
async def install_sticker_set(
    ctx: Context, request: functions.messages_installStickerSet
) -> types.Typemessages_StickerSetInstallResult:
    """Have a set at hand or in the archive; what had to make room for it is named."""
    sticker_set = await access_set(ctx, request.stickerset)
    left_out = await actions.install_set(
        ctx.services.storage,
        user_id=ctx.user_id,
        set_id=sticker_set.id,
        is_archived=request.archived,
        now=ctx.now,
        origin=ctx.origin,
    )
    if not left_out:
        return types.messages_stickerSetInstallResultSuccess()

    def query(q: Queries) -> types.messages_stickerSetInstallResultArchive:
        sets = list(q.load_sticker_sets(left_out).values())
        return types.messages_stickerSetInstallResultArchive(
            sets=build_covered_sets(ctx.services, q, ctx.user_id, sets)
        )

    return await ctx.services.storage.read(query)


@method("messages.uninstallStickerSet")
async def uninstall_sticker_set(ctx: Context, request: functions.messages_uninstallStickerSet) -> bool:
    """Have a set at hand no more."""
    sticker_set = await access_set(ctx, request.stickerset)
    await actions.uninstall_set(
        ctx.services.storage, user_id=ctx.user_id, set_id=sticker_set.id, now=ctx.now, origin=ctx.origin
    )
    return True


@method("messages.reorderStickerSets")
async def reorder_sticker_sets(ctx: Context, request: functions.messages_reorderStickerSets) -> bool:
    """Put the sets that one has at hand into another order."""
    await actions.reorder_sets(
        ctx.services.storage,
        user_id=ctx.user_id,
        kind=_kind_of(request),
        order=request.order,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.toggleStickerSets", errors=("STICKERSET_INVALID",))
async def toggle_sticker_sets(ctx: Context, request: functions.messages_toggleStickerSets) -> bool:
    """Put several sets into the archive, back, or away; just one of these must be asked for."""
    wishes = (request.uninstall, request.archive, request.unarchive)
    if sum(wishes) != 1 or len(request.stickersets) > TOGGLED_SETS:
        raise RpcError("STICKERSET_INVALID")

    def query(q: Queries) -> list[int]:
        return [find_named_set(ctx, q, each).id for each in request.stickersets]

    await actions.toggle_sets(
        ctx.services.storage,
        user_id=ctx.user_id,
        set_ids=await ctx.services.storage.read(query),
        is_archived=None if request.uninstall else request.archive,
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


def _kind_of(request: Any) -> StickerKind:
    return StickerKind.EMOJI if request.emojis else StickerKind.MASK if request.masks else StickerKind.STICKER
