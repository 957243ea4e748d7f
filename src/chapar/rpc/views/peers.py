"""Peers on the wire: built for answers, and opened with their access hash. Follows core.telegram.org/api/peers."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.rpc.context import Context
from chapar.storage.api import Queries
from chapar.tl import types


def build_peer(peer: Peer) -> types.TypePeer:
    """A peer as it stands in messages and dialogs."""
    if peer.type is PeerType.USER:
        return types.peerUser(user_id=peer.id)
    if peer.type is PeerType.CHAT:
        return types.peerChat(chat_id=peer.id)
    return types.peerChannel(channel_id=peer.id)


async def access_peer(ctx: Context, given: types.TypeInputPeer) -> Peer:
    """The peer that a client names, if it may. Raises PEER_ID_INVALID, CHAT_ID_INVALID, CHANNEL_INVALID."""
    if isinstance(given, types.inputPeerUser):
        peer = user_peer(given.user_id)
        if given.user_id == ctx.user_id:
            return peer
        ctx.services.access_hashes.check(ctx.user_id, peer, given.access_hash)
        return peer
    if isinstance(given, types.inputPeerSelf):
        return user_peer(ctx.user_id)
    if isinstance(given, types.inputPeerUserFromMessage):
        return await _access_user_from_message(ctx, given.peer, given.msg_id, given.user_id)
    if isinstance(given, types.inputPeerChat):
        raise RpcError("CHAT_ID_INVALID")
    if isinstance(given, types.inputPeerChannel | types.inputPeerChannelFromMessage):
        raise RpcError("CHANNEL_INVALID")
    raise RpcError("PEER_ID_INVALID")


async def access_user_id(ctx: Context, given: types.TypeInputUser) -> int:
    """The user that a client names, if it may. Raises USER_ID_INVALID."""
    if isinstance(given, types.inputUserSelf):
        return ctx.user_id
    try:
        if isinstance(given, types.inputUser):
            if given.user_id != ctx.user_id:
                ctx.services.access_hashes.check(ctx.user_id, user_peer(given.user_id), given.access_hash)
            return given.user_id
        if isinstance(given, types.inputUserFromMessage):
            return (await _access_user_from_message(ctx, given.peer, given.msg_id, given.user_id)).id
    except RpcError:
        pass
    raise RpcError("USER_ID_INVALID")


async def _access_user_from_message(ctx: Context, where: types.TypeInputPeer, message_id: int, user_id: int) -> Peer:
    """A user whom the client knows only from a message in its own mailbox."""
    if isinstance(where, types.inputPeerUserFromMessage | types.inputPeerChannelFromMessage):
        raise RpcError("PEER_ID_INVALID")
    peer = await access_peer(ctx, where)

    def is_named(q: Queries) -> bool:
        message = q.load_messages(ctx.user_id, (message_id,)).get(message_id)
        if message is None or message.peer != peer:
            return False
        forward = message.body.forward
        return user_id in (message.body.sender_id, forward.sender_id if forward else None)

    if not await ctx.services.storage.read(is_named):
        raise RpcError("PEER_ID_INVALID")
    return user_peer(user_id)
