"""Admins of supergroups and channels. Follows core.telegram.org/api/rights."""

from __future__ import annotations

from chapar.actions import admins
from chapar.domain.ranks import check_rank
from chapar.rpc.channels.named import answer_changed
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_channel, access_user_id
from chapar.rpc.views.rights import parse_admin_rights
from chapar.tl import functions, types


@method("channels.editAdmin")
async def edit_admin(ctx: Context, request: functions.channels_editAdmin) -> types.TypeUpdates:
    """Give somebody admin rights and a title; without a right, take them away."""
    peer = await access_channel(ctx, request.channel)
    logged = await admins.set_admin(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        admin_id=await access_user_id(ctx, request.user_id),
        rights=parse_admin_rights(request.admin_rights),
        rank=check_rank(request.rank),
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer_changed(ctx, peer, logged)
