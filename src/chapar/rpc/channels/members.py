"""Bringing people into supergroups and channels, leaving, closing down. Follows core.telegram.org/api/channel."""

from __future__ import annotations

from chapar.actions import adding, leaving
from chapar.domain.errors import RpcError
from chapar.domain.limits import CHANNEL_INVITE
from chapar.rpc.channels.named import answer_changed
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel, access_user_id, name_chat
from chapar.tl import functions, types


@method("channels.inviteToChannel", errors=("CHAT_WRITE_FORBIDDEN",))
async def invite_to_channel(ctx: Context, request: functions.channels_inviteToChannel) -> types.messages_invitedUsers:
    """Add people; those who do not want that are named in the answer, so that they can be sent a link."""
    if len(request.users) > CHANNEL_INVITE:
        raise RpcError("USERS_TOO_MUCH")
    peer = await access_channel(ctx, request.channel)
    added = await adding.add_members(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        user_ids=[await access_user_id(ctx, given) for given in request.users],
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_invitedUsers(
        updates=await answer_changed(ctx, peer, added.logged),
        missing_invitees=[types.missingInvitee(user_id=user_id) for user_id in added.missing_user_ids],
    )


@method("channels.leaveChannel")
async def leave_channel(ctx: Context, request: functions.channels_leaveChannel) -> types.TypeUpdates:
    """Go out; the creator cannot."""
    peer = await name_chat(ctx, request.channel)
    logged = await leaving.leave_channel(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, now=ctx.now, origin=ctx.origin
    )
    return await answer_changed(ctx, peer, logged)


@method("channels.deleteChannel")
async def delete_channel(ctx: Context, request: functions.channels_deleteChannel) -> types.TypeUpdates:
    """Close it down for everybody; only the creator may."""
    peer = await access_channel(ctx, request.channel)
    logged = await leaving.delete_channel(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, now=ctx.now, origin=ctx.origin
    )
    return await answer_changed(ctx, peer, logged)
