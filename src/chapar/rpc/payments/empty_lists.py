"""Gifts and stars: nothing is sold here, nobody owns any."""

from __future__ import annotations

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("payments.getStarsStatus")
async def get_stars_status(ctx: Context, request: functions.payments_getStarsStatus) -> types.payments_starsStatus:
    """A balance of nothing."""
    balance = types.starsTonAmount(amount=0) if request.ton else types.starsAmount(amount=0, nanos=0)
    return types.payments_starsStatus(balance=balance, chats=[], users=[])


@method("payments.getSavedStarGifts")
async def get_saved_star_gifts(
    ctx: Context, request: functions.payments_getSavedStarGifts
) -> types.payments_savedStarGifts:
    """No gift was received."""
    return types.payments_savedStarGifts(count=0, gifts=[], chats=[], users=[])


@method("payments.getStarGifts")
async def get_star_gifts(ctx: Context, request: functions.payments_getStarGifts) -> types.payments_starGifts:
    """No gift is on offer."""
    return types.payments_starGifts(hash=0, gifts=[], chats=[], users=[])


@method("payments.getStarGiftActiveAuctions")
async def get_star_gift_active_auctions(
    ctx: Context, request: functions.payments_getStarGiftActiveAuctions
) -> types.payments_starGiftActiveAuctions:
    """No auction runs."""
    return types.payments_starGiftActiveAuctions(auctions=[], users=[], chats=[])
