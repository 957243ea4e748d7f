"""Covers of sets of stickers, which clients ask for by the set. Follows core.telegram.org/constructor/inputStickerSetThumb."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.stickers import SetCover
from chapar.rpc.context import Context
from chapar.rpc.stickers.named import access_set
from chapar.tl import types


async def find_set_cover(ctx: Context, location: types.inputStickerSetThumb) -> SetCover:
    """The picture of a set, the newest one whatever version is asked for. Raises LOCATION_INVALID."""
    try:
        sticker_set = await access_set(ctx, location.stickerset)
    except RpcError as error:
        raise RpcError("LOCATION_INVALID") from error
    if sticker_set.cover is None:
        raise RpcError("LOCATION_INVALID")
    return sticker_set.cover
