"""Marking what was read and seen in supergroups and channels. Follows core.telegram.org/method/channels.readHistory."""

from __future__ import annotations

from chapar.actions import channel_reading
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel
from chapar.tl import functions


@method("channels.readHistory")
async def read_history(ctx: Context, request: functions.channels_readHistory) -> bool:
    """Mark a channel as read up to a message."""
    await channel_reading.read_channel(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, request.channel),
        max_id=max(request.max_id, 0),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("channels.readMessageContents")
async def read_message_contents(ctx: Context, request: functions.channels_readMessageContents) -> bool:
    """Mark what is new about messages as seen, at most 100 at a time."""
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("MSG_ID_INVALID")
    await channel_reading.read_channel_contents(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, request.channel),
        message_ids=set(request.id),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True
