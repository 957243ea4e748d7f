"""How often messages were seen and passed on. Follows core.telegram.org/method/messages.getMessagesViews."""

from __future__ import annotations

from chapar.actions.sight import load_seen, sees_message
from chapar.actions.views import see_posts
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import Message
from chapar.domain.peers import PeerType, channel_peer
from chapar.domain.updates import MessageViews
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.messages import build_replies, shown_views
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.getMessagesViews")
async def get_messages_views(ctx: Context, request: functions.messages_getMessagesViews) -> types.messages_messageViews:
    """What is counted at posts, at most 100, in the order asked for; with `increment` the caller's first look counts.

    Messages between people and in groups are not counted: an entry without numbers for each, as for those that are gone.
    """
    peer = await access_peer(ctx, request.peer)
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("MSG_ID_INVALID")
    services, user_id = ctx.services, ctx.user_id
    if request.increment and peer.type is PeerType.CHANNEL:
        counted = await see_posts(
            services.storage, user_id=user_id, peer=peer, message_ids=list(set(request.id)), now=ctx.now
        )
        for message_id, views in sorted(counted.items()):
            services.fanout.tell(user_id, MessageViews(user_id, peer.id, message_id, views))

    def query(q: Queries) -> types.messages_messageViews:
        found: dict[int, Message] = {}
        if peer.type is PeerType.CHANNEL:
            loaded = load_seen(q, user_id, peer, set(request.id))
            found = {i: message for i, message in loaded.items() if sees_message(q, user_id, message)}
        repliers = {replier for message in found.values() for replier in message.counts.repliers}
        linked = {channel_peer(m.counts.discussion_id) for m in found.values() if m.counts.discussion_id}
        people = build_people(services, q, user_id, peer_user_ids(repliers), chat_peers({peer} | linked | repliers))
        views = [_build_views(found.get(message_id)) for message_id in request.id]
        return types.messages_messageViews(views=views, chats=people.chats, users=people.users)

    return await services.storage.read_told(query)


def _build_views(message: Message | None) -> types.messageViews:
    if message is None or message.body.service is not None:
        return types.messageViews()
    return types.messageViews(
        views=shown_views(message),
        forwards=message.counts.forwards if message.body.is_post else None,
        replies=build_replies(message),
    )
