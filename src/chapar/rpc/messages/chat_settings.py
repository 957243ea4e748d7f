"""What groups and channels say of themselves, what their members may do, and how many of them are there now.

Follows core.telegram.org/api/channel and core.telegram.org/api/rights.
"""

from __future__ import annotations

from chapar.actions import chat_settings as settings
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType
from chapar.rpc.answers import answer
from chapar.rpc.channels.full_channel import count_online
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.rights import parse_banned_rights
from chapar.tl import functions, types


@method("messages.editChatAbout")
async def edit_chat_about(ctx: Context, request: functions.messages_editChatAbout) -> bool:
    """Describe a group or channel."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    await settings.set_about(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, about=request.about, now=ctx.now, origin=ctx.origin
    )
    return True


@method("messages.editChatDefaultBannedRights", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID"))
async def edit_chat_default_banned_rights(
    ctx: Context, request: functions.messages_editChatDefaultBannedRights
) -> types.TypeUpdates:
    """Forbid things to everybody who is no admin; that has no end."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    logged = await settings.set_default_banned_rights(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        flags=parse_banned_rights(request.banned_rights, ctx.now).flags,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.getOnlines", errors=("CHANNEL_INVALID",))
async def get_onlines(ctx: Context, request: functions.messages_getOnlines) -> types.chatOnlines:
    """How many members are there now, the caller among them; who has left a basic group does not learn how it fares."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    if peer.type is PeerType.CHANNEL:
        members = ctx.services.audience.list_users(peer.id)
    else:
        members = set(await ctx.services.storage.read(lambda q: q.list_member_ids(peer)))
        if ctx.user_id not in members:
            members = set()
    return types.chatOnlines(onlines=count_online(ctx, members))
