"""Stickers that one has marked or used lately, and saved GIFs.

Follows core.telegram.org/api/stickers#favorited-stickersets and core.telegram.org/api/gifs.
"""

from __future__ import annotations

from chapar.actions import saved_files as actions
from chapar.actions.saved_files import list_saved_documents
from chapar.domain.errors import RpcError
from chapar.domain.files import Document
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.stickers import SavedList, is_gif
from chapar.rpc.context import Context
from chapar.rpc.messages.input_files import REFERENCE_ERRORS
from chapar.rpc.method import method
from chapar.rpc.stickers.named import access_sticker
from chapar.rpc.views.files import build_document
from chapar.rpc.views.stickers import build_packs
from chapar.tl import functions, types


@method("messages.getFavedStickers")
async def get_faved_stickers(
    ctx: Context, request: functions.messages_getFavedStickers
) -> types.Typemessages_FavedStickers:
    """Stickers that one has marked, the latest first."""
    found = await _load(ctx, SavedList.FAVED_STICKERS, request.hash)
    if found is None:
        return types.messages_favedStickersNotModified()
    documents = [document for document, _ in found]
    return types.messages_favedStickers(
        hash=_hash(found), packs=_build_packs(documents), stickers=_build(ctx, documents)
    )


@method("messages.faveSticker", errors=REFERENCE_ERRORS)
async def fave_sticker(ctx: Context, request: functions.messages_faveSticker) -> bool:
    """Mark a sticker, or no longer; beyond five the oldest mark goes."""
    document = await _access_sticker(ctx, request.id)
    await _save(ctx, SavedList.FAVED_STICKERS, document, drops=request.unfave)
    return True


@method("messages.getRecentStickers")
async def get_recent_stickers(
    ctx: Context, request: functions.messages_getRecentStickers
) -> types.Typemessages_RecentStickers:
    """Stickers that one has used lately, in messages or (`attached`) on pictures, the latest first."""
    found = await _load(ctx, _recent(request.attached), request.hash)
    if found is None:
        return types.messages_recentStickersNotModified()
    documents = [document for document, _ in found]
    return types.messages_recentStickers(
        hash=_hash(found),
        packs=_build_packs(documents),
        stickers=_build(ctx, documents),
        dates=[date for _, date in found],
    )


@method("messages.saveRecentSticker", errors=REFERENCE_ERRORS)
async def save_recent_sticker(ctx: Context, request: functions.messages_saveRecentSticker) -> bool:
    """Put a sticker among those used lately, or take it out."""
    document = await _access_sticker(ctx, request.id)
    await _save(ctx, _recent(request.attached), document, drops=request.unsave)
    return True


@method("messages.clearRecentStickers")
async def clear_recent_stickers(ctx: Context, request: functions.messages_clearRecentStickers) -> bool:
    """Forget which stickers were used lately."""
    await actions.clear_list(
        ctx.services.storage,
        user_id=ctx.user_id,
        saved_list=_recent(request.attached),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.getSavedGifs")
async def get_saved_gifs(ctx: Context, request: functions.messages_getSavedGifs) -> types.Typemessages_SavedGifs:
    """GIFs that one has saved or sent, the latest first."""
    found = await _load(ctx, SavedList.SAVED_GIFS, request.hash)
    if found is None:
        return types.messages_savedGifsNotModified()
    return types.messages_savedGifs(hash=_hash(found), gifs=_build(ctx, [document for document, _ in found]))


@method("messages.saveGif", errors=REFERENCE_ERRORS)
async def save_gif(ctx: Context, request: functions.messages_saveGif) -> bool:
    """Save a GIF, or no longer."""
    document = await access_sticker(ctx, request.id, "GIF_ID_INVALID")
    if not is_gif(document):
        raise RpcError("GIF_ID_INVALID")
    await _save(ctx, SavedList.SAVED_GIFS, document, drops=request.unsave)
    return True


async def _access_sticker(ctx: Context, given: types.TypeInputDocument) -> Document:
    """Raises STICKER_ID_INVALID, and what `REFERENCE_ERRORS` names."""
    document = await access_sticker(ctx, given, "STICKER_ID_INVALID")
    if document.sticker is None or document.sticker.is_custom_emoji:
        raise RpcError("STICKER_ID_INVALID")
    return document


async def _save(ctx: Context, saved_list: SavedList, document: Document, *, drops: bool) -> None:
    act = actions.drop_file if drops else actions.save_file
    await act(
        ctx.services.storage,
        user_id=ctx.user_id,
        saved_list=saved_list,
        file_id=document.id,
        now=ctx.now,
        origin=ctx.origin,
    )


async def _load(ctx: Context, saved_list: SavedList, known_hash: int) -> list[tuple[Document, int]] | None:
    """The documents of a list with their dates; None: the client has them."""
    found = await ctx.services.storage.read_told(lambda q: list_saved_documents(q, ctx.user_id, saved_list))
    return None if known_hash and known_hash == _hash(found) else found


def _hash(found: list[tuple[Document, int]]) -> int:
    return hash_numbers(document.id for document, _ in found)


def _build(ctx: Context, documents: list[Document]) -> list[types.TypeDocument]:
    return [build_document(ctx.services, document) for document in documents]


def _build_packs(documents: list[Document]) -> list[types.stickerPack]:
    return build_packs((document.id, (document.sticker.emoji,)) for document in documents if document.sticker)


def _recent(is_attached: bool) -> SavedList:
    return SavedList.RECENT_ATTACHED if is_attached else SavedList.RECENT_STICKERS
