"""Sets and stickers as clients name them. Follows core.telegram.org/type/InputStickerSet."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.files import Document
from chapar.domain.stickers import StickerSet
from chapar.rpc.context import Context
from chapar.rpc.messages.input_files import access_document
from chapar.storage.api import Queries
from chapar.tl import types


async def access_set(ctx: Context, given: types.TypeInputStickerSet) -> StickerSet:
    """The set that a client names. Raises STICKERSET_INVALID."""
    return await ctx.services.storage.read(lambda q: find_named_set(ctx, q, given))


def find_named_set(ctx: Context, q: Queries, given: types.TypeInputStickerSet) -> StickerSet:
    """The same within a query."""
    found = None
    if isinstance(given, types.inputStickerSetID):
        if ctx.services.file_references.is_set_named(given.id, given.access_hash):
            found = q.find_sticker_set(given.id)
    elif isinstance(given, types.inputStickerSetShortName):
        found = q.find_sticker_set_by_name(given.short_name)
    if found is None:
        raise RpcError("STICKERSET_INVALID")
    return found


async def access_sticker(ctx: Context, given: types.TypeInputDocument, error: str) -> Document:
    """A document that the client saw lately. Raises `error` when there is none, and those of file references."""
    try:
        return await access_document(ctx, given)
    except RpcError as refusal:
        if refusal.name == "MEDIA_EMPTY":
            raise RpcError(error) from refusal
        raise
