"""The bar above a conversation with a stranger. Follows core.telegram.org/constructor/peerSettings."""

from __future__ import annotations

import logging

from chapar.actions.dialogs import hide_bar
from chapar.domain.peers import PeerType
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peer_settings import build_peer_settings
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_named
from chapar.storage.api import Queries
from chapar.tl import functions, types

log = logging.getLogger(__name__)


@method("messages.getPeerSettings")
async def get_peer_settings(ctx: Context, request: functions.messages_getPeerSettings) -> types.messages_peerSettings:
    """What a client offers at the top of a conversation: for a stranger who wrote first, to add or to block."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.messages_peerSettings:
        settings = build_peer_settings(q, ctx.user_id, peer)
        users, chats = build_named(ctx.services, q, ctx.user_id, [peer])
        return types.messages_peerSettings(settings=settings, chats=chats, users=users)

    return await ctx.services.storage.read(query)


@method("messages.hidePeerSettingsBar", errors=("CHANNEL_PRIVATE", "PEER_ID_INVALID"))
async def hide_peer_settings_bar(ctx: Context, request: functions.messages_hidePeerSettingsBar) -> bool:
    """Close the bar for good."""
    peer = await access_peer(ctx, request.peer)
    await hide_bar(ctx.services.storage, user_id=ctx.user_id, peer=peer, now=ctx.now, origin=ctx.origin)
    return True


@method("messages.reportSpam")
async def report_spam(ctx: Context, request: functions.messages_reportSpam) -> bool:
    """Tell the operator, by the log, that somebody is a nuisance; the bar has done its duty."""
    peer = await access_peer(ctx, request.peer)
    kind = PeerType(peer.type).name.lower()
    log.info("spam was reported", extra={"reporter": ctx.user_id, "peer_type": kind, "peer": peer.id})
    await hide_bar(ctx.services.storage, user_id=ctx.user_id, peer=peer, now=ctx.now, origin=ctx.origin)
    return True
