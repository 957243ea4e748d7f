"""Pinned messages. Follows core.telegram.org/method/messages.updatePinnedMessage."""

from __future__ import annotations

from chapar.actions import pins
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method(
    "messages.updatePinnedMessage", errors=("CHANNEL_INVALID", "CHAT_ID_INVALID", "USER_IS_BLOCKED", "YOU_BLOCKED_USER")
)
async def update_pinned_message(ctx: Context, request: functions.messages_updatePinnedMessage) -> types.TypeUpdates:
    """Pin a message or take its pin away."""
    logged = await pins.pin_message(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        message_id=request.id,
        is_pinned=not request.unpin,
        one_sided=request.pm_oneside,
        is_silent=request.silent,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.unpinAllMessages", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID"))
async def unpin_all_messages(
    ctx: Context, request: functions.messages_unpinAllMessages
) -> types.messages_affectedHistory:
    """Take all pins of a conversation away; while `offset` is not 0 the client asks again.

    Parts of Saved Messages have no pins of their own: `saved_peer_id` means all of it.
    """
    affected = await pins.unpin_all(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        thread_id=max(request.top_msg_id or 0, 0),
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)
