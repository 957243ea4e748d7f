"""Taking messages out of mailboxes. Follows core.telegram.org/method/messages.deleteMessages."""

from __future__ import annotations

from chapar.actions import deleting
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES
from chapar.domain.peers import PeerType
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method("messages.deleteMessages")
async def delete_messages(ctx: Context, request: functions.messages_deleteMessages) -> types.messages_affectedMessages:
    """Delete messages, at most 100 at a time; with `revoke` for everybody."""
    if len(request.id) > DELETE_MESSAGES:
        raise RpcError("MESSAGE_ID_INVALID")
    affected = await deleting.delete_messages(
        ctx.services.storage,
        user_id=ctx.user_id,
        message_ids=request.id,
        revoke=request.revoke,
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedMessages(pts=affected.pts, pts_count=affected.pts_count)


@method("messages.deleteHistory")
async def delete_history(ctx: Context, request: functions.messages_deleteHistory) -> types.messages_affectedHistory:
    """Delete a conversation; while `offset` is not 0 the client asks again."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.CHANNEL:
        # channels.deleteHistory does that: what it takes away is not the caller's own.
        raise RpcError("PEER_ID_INVALID")
    affected = await deleting.delete_history(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        max_id=max(request.max_id, 0),
        just_clear=request.just_clear,
        revoke=request.revoke,
        min_date=request.min_date or 0,
        max_date=request.max_date or 0,
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


@method("messages.deletePhoneCallHistory")
async def delete_phone_call_history(
    ctx: Context, request: functions.messages_deletePhoneCallHistory
) -> types.messages_affectedFoundMessages:
    """Delete the messages that calls have left; so far there are no calls, and none is found."""
    state = await ctx.services.storage.read(lambda q: q.load_state(ctx.user_id))
    return types.messages_affectedFoundMessages(pts=state.pts, pts_count=0, offset=0, messages=[])
