"""Messages that delete themselves. Follows core.telegram.org/api/auto-delete-messages."""

from __future__ import annotations

from chapar.actions import chat_settings, timers
from chapar.domain.peers import PeerType
from chapar.domain.settings import HistoryTtl
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method(
    "messages.setHistoryTTL",
    errors=(
        *("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID"),
        *("USER_IS_BLOCKED", "YOU_BLOCKED_USER"),
    ),
)
async def set_history_ttl(ctx: Context, request: functions.messages_setHistoryTTL) -> types.TypeUpdates:
    """Set the timer of a conversation for everybody in it, in seconds, 0 for none."""
    peer = await access_peer(ctx, request.peer)
    set_timer = timers.set_history_ttl if peer.type is PeerType.USER else chat_settings.set_timer
    logged = await set_timer(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
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
