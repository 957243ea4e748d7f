"""Taking messages out of supergroups and channels. Follows core.telegram.org/method/channels.deleteMessages."""

from __future__ import annotations

from chapar.actions import channel_deleting
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel
from chapar.tl import functions, types


@method("channels.deleteMessages")
async def delete_messages(ctx: Context, request: functions.channels_deleteMessages) -> types.messages_affectedMessages:
    """Delete messages for everybody, at most 100 at a time."""
    if len(request.id) > DELETE_MESSAGES:
        raise RpcError("MSG_ID_INVALID")
    affected = await channel_deleting.delete_channel_messages(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, request.channel),
        message_ids=list(set(request.id)),
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedMessages(pts=affected.pts, pts_count=affected.pts_count)


@method("channels.deleteHistory", errors=("USER_NOT_PARTICIPANT",))
async def delete_history(ctx: Context, request: functions.channels_deleteHistory) -> types.TypeUpdates:
    """Clear what one sees of a channel, or for everybody delete what there is."""
    peer, max_id = await access_channel(ctx, request.channel), max(request.max_id, 0)
    delete = channel_deleting.delete_channel_history if request.for_everyone else channel_deleting.clear_channel
    logged = await delete(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, max_id=max_id, now=ctx.now, origin=ctx.origin
    )
    return await answer(ctx, logged)
