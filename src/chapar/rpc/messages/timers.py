"""Messages that delete themselves. Follows core.telegram.org/api/auto-delete-messages."""

from __future__ import annotations

from chapar.actions import timers
from chapar.domain.settings import HistoryTtl
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.setHistoryTTL", errors=("USER_IS_BLOCKED", "YOU_BLOCKED_USER"))
async def set_history_ttl(ctx: Context, request: functions.messages_setHistoryTTL) -> types.TypeUpdates:
    """Set the timer of a conversation for both sides, in seconds, 0 for none."""
    logged = await timers.set_history_ttl(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        ttl_seconds=request.period,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.setDefaultHistoryTTL", errors=("TTL_PERIOD_INVALID",))
async def set_default_history_ttl(ctx: Context, request: functions.messages_setDefaultHistoryTTL) -> bool:
    """Choose the timer of conversations that one begins from now on."""
    await timers.set_default_history_ttl(ctx.services.storage, user_id=ctx.user_id, ttl_seconds=request.period)
    return True


@method("messages.getDefaultHistoryTTL")
async def get_default_history_ttl(
    ctx: Context, request: functions.messages_getDefaultHistoryTTL
) -> types.defaultHistoryTTL:
    """The timer of conversations that one begins, 0 for none."""
    chosen = await ctx.services.storage.read(lambda q: q.find_setting(ctx.user_id, HistoryTtl))
    return types.defaultHistoryTTL(period=chosen.ttl_seconds if chosen else 0)
