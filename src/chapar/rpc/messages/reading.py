"""Marking what was read. Follows core.telegram.org/method/messages.readHistory."""

from __future__ import annotations

from chapar.actions import reading
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.readHistory")
async def read_history(ctx: Context, request: functions.messages_readHistory) -> types.messages_affectedMessages:
    """Mark a conversation as read up to a message."""
    affected = await reading.read_history(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        max_id=max(request.max_id, 0),
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedMessages(pts=affected.pts, pts_count=affected.pts_count)
