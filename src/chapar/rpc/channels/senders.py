"""As whom one writes in a supergroup. Follows core.telegram.org/api/send-as."""

from __future__ import annotations

from chapar.actions import send_as
from chapar.domain.errors import RpcError
from chapar.domain.peers import PeerType
from chapar.rpc.context import Context
from chapar.rpc.messages.send import parse_send_as
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.peers import access_peer, build_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("channels.getSendAs", errors=("CHANNEL_INVALID",))
async def get_send_as(ctx: Context, request: functions.channels_getSendAs) -> types.channels_sendAsPeers:
    """Everybody as whom one may write there. Nobody pays for reactions or stories: as whom one would is oneself alone."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")

    def query(q: Queries) -> types.channels_sendAsPeers:
        senders = send_as.list_senders(q, ctx.user_id, peer, ctx.now)
        if request.for_paid_reactions or request.for_live_stories:
            senders = [each for each in senders if each.type is PeerType.USER]
        people = build_people(ctx.services, q, ctx.user_id, peer_user_ids(senders), chat_peers([peer, *senders]))
        return types.channels_sendAsPeers(
            peers=[types.sendAsPeer(peer=build_peer(each)) for each in senders],
            chats=people.chats,
            users=people.users,
        )

    return await ctx.services.storage.read(query)


@method("messages.saveDefaultSendAs", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID"))
async def save_default_send_as(ctx: Context, request: functions.messages_saveDefaultSendAs) -> bool:
    """Write as somebody from now on; channelFull tells it."""
    peer, shown_as = await access_peer(ctx, request.peer), await parse_send_as(ctx, request.send_as)
    if shown_as is None:
        raise RpcError("SEND_AS_PEER_INVALID")
    await send_as.choose_sender(ctx.services.storage, user_id=ctx.user_id, peer=peer, shown_as=shown_as, now=ctx.now)
    return True
