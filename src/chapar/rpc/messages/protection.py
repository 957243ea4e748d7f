"""Chats whose messages may not be passed on. Follows core.telegram.org/method/messages.toggleNoForwards."""

from __future__ import annotations

from chapar.actions import chat_settings
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.tl import functions, types


@method(
    "messages.toggleNoForwards",
    errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "CHAT_ID_INVALID"),
)
async def toggle_no_forwards(ctx: Context, request: functions.messages_toggleNoForwards) -> types.TypeUpdates:
    """Keep what is written in a chat of one's own from being passed on or saved; between two people that is not offered."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    logged = await chat_settings.set_protected(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=peer,
        is_protected=request.enabled,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
