"""Peers on the wire: built for answers, and opened with their access hash. Follows core.telegram.org/api/peers."""

from __future__ import annotations

from chapar.actions.chat_access import access_chat
from chapar.actions.sight import load_seen, sees_message
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType, channel_peer, chat_peer, user_peer
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


def parse_peer(given: types.TypePeer) -> Peer:
    """Undo `build_peer`."""
    if isinstance(given, types.peerUser):
        return user_peer(given.user_id)
    return chat_peer(given.chat_id) if isinstance(given, types.peerChat) else channel_peer(given.channel_id)


async def access_peer(ctx: Context, given: types.TypeInputPeer) -> Peer:
    """The peer that a client names, if it may; a chat is one that the user may look at.

    Raises PEER_ID_INVALID, CHAT_ID_INVALID, CHANNEL_INVALID, CHANNEL_PRIVATE.
    """
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
    if isinstance(given, types.inputPeerEmpty):
        raise RpcError("PEER_ID_INVALID")
    peer = await name_chat(ctx, given)
    await ctx.services.storage.read(lambda q: access_chat(q, ctx.user_id, peer, ctx.now))
    return peer


async def name_chat(ctx: Context, given: types.TypeInputPeer | types.TypeInputChannel) -> Peer:
    """The chat that a client names, whether the user may look at it or not.

    Raises PEER_ID_INVALID (no chat), CHANNEL_INVALID (the client cannot know it).
    """
    if isinstance(given, types.inputPeerChat):
        return chat_peer(given.chat_id)
    if isinstance(given, types.inputPeerChannel | types.inputChannel):
        peer = channel_peer(given.channel_id)
        if not ctx.services.access_hashes.is_right(ctx.user_id, peer, given.access_hash):
            raise RpcError("CHANNEL_INVALID")
        return peer
    if isinstance(given, types.inputPeerChannelFromMessage | types.inputChannelFromMessage):
        return await _name_channel_from_message(ctx, given.peer, given.msg_id, given.channel_id)
    raise RpcError("CHANNEL_INVALID" if isinstance(given, types.inputChannelEmpty) else "PEER_ID_INVALID")


async def access_channel(ctx: Context, given: types.TypeInputChannel) -> Peer:
    """The supergroup or channel that a client names, if the user may look at it. Raises CHANNEL_INVALID, CHANNEL_PRIVATE."""
    peer = await name_chat(ctx, given)
    await ctx.services.storage.read(lambda q: access_chat(q, ctx.user_id, peer, ctx.now))
    return peer


async def _name_channel_from_message(
    ctx: Context, where: types.TypeInputPeer, message_id: int, channel_id: int
) -> Peer:
    """A channel that the client knows only from a message: as its author, or as where it came from."""
    if isinstance(where, types.inputPeerUserFromMessage | types.inputPeerChannelFromMessage):
        raise RpcError("CHANNEL_INVALID")
    peer = await access_peer(ctx, where)
    named = channel_peer(channel_id)

    def is_named(q: Queries) -> bool:
        message = load_seen(q, ctx.user_id, peer, (message_id,)).get(message_id)
        if message is None or not sees_message(q, ctx.user_id, message):
            return False
        forward = message.body.forward
        return named in (message.peer, message.body.shown_as, forward.from_peer if forward else None)

    if not await ctx.services.storage.read(is_named):
        raise RpcError("CHANNEL_INVALID")
    return named


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
        message = load_seen(q, ctx.user_id, peer, (message_id,)).get(message_id)
        return message is not None and sees_message(q, ctx.user_id, message) and user_id in _named_user_ids(message)

    if not await ctx.services.storage.read(is_named):
        raise RpcError("PEER_ID_INVALID")
    return user_peer(user_id)


def _named_user_ids(message: Message) -> set[int | None]:
    """Users whom a message shows: its author, the author of what it passes on, whom it mentions, who came or went."""
    body = message.body
    forward = body.forward
    named: set[int | None] = {entity.argument for entity in body.entities if isinstance(entity.argument, int)}
    named |= {None if body.shown_as else body.sender_id, forward.sender_id if forward else None}
    if body.service is not None and isinstance(users := body.service[1].get("users"), list | tuple):
        named |= set(users)
    return named - {None}
