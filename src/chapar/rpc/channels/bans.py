"""Throwing people out, restricting them, taking away what they wrote. Follows core.telegram.org/api/rights."""

from __future__ import annotations

from chapar.actions import participant_history, restrictions
from chapar.rpc.channels.named import answer_changed, name_participant
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel
from chapar.rpc.views.rights import parse_banned_rights
from chapar.tl import functions, types


@method("channels.editBanned")
async def edit_banned(ctx: Context, request: functions.channels_editBanned) -> types.TypeUpdates:
    """Throw somebody out, forbid things, or allow all again; for a while or for ever."""
    peer = await access_channel(ctx, request.channel)
    banned = parse_banned_rights(request.banned_rights, ctx.now)
    logged = await restrictions.restrict(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        who=await name_participant(ctx, request.participant),
        banned=banned,
        now=ctx.now,
        origin=ctx.origin,
    )
    if banned.until_date:
        ctx.services.expect_due(banned.until_date)
    return await answer_changed(ctx, peer, logged)


@method("channels.deleteParticipantHistory")
async def delete_participant_history(
    ctx: Context, request: functions.channels_deleteParticipantHistory
) -> types.messages_affectedHistory:
    """Delete what somebody wrote under its own name; while `offset` is not 0 the client asks again."""
    affected = await participant_history.delete_participant_history(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_channel(ctx, request.channel),
        who=await name_participant(ctx, request.participant),
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)
