"""Messages of supergroups and channels by id, who wrote them, and links to them.

Follows core.telegram.org/method/channels.getMessages.
"""

from __future__ import annotations

import logging

from chapar.actions.chat_access import access_admin, access_chat
from chapar.actions.sight import access_message, load_seen, sees_message
from chapar.actions.threads import author_of
from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import NOBODY, Message
from chapar.domain.peers import owner_of
from chapar.rpc.channels.named import name_participant
from chapar.rpc.context import Context
from chapar.rpc.messages.history import find_message_id
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.forum_topics import build_named_topics
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_channel, build_peer
from chapar.rpc.views.updates import build_people
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

log = logging.getLogger(__name__)


@method("channels.getMessages")
async def get_messages(ctx: Context, request: functions.channels_getMessages) -> types.messages_channelMessages:
    """Messages of a channel by id, in the order asked for; `messageEmpty` for those that are not there to be seen."""
    peer = await access_channel(ctx, request.channel)
    if not request.id:
        raise RpcError("MESSAGE_IDS_EMPTY")
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("MSG_ID_INVALID")

    def query(q: Queries) -> types.messages_channelMessages:
        owner_id = owner_of(ctx.user_id, peer)
        ids = [find_message_id(q, owner_id, given) for given in request.id]
        loaded = load_seen(q, ctx.user_id, peer, {message_id for message_id in ids if message_id})
        found = {i: message for i, message in loaded.items() if sees_message(q, ctx.user_id, message)}
        topics, creators = build_named_topics(q, ctx.user_id, found.values())
        user_ids = list_user_ids(found.values()) | peer_user_ids(creators)
        named = {peer} | list_chats(found.values()) | chat_peers(creators)
        users, chats = build_people(ctx.services, q, ctx.user_id, user_ids, named)
        empty_peer = build_peer(peer)
        return types.messages_channelMessages(
            pts=q.load_state(owner_id).pts,
            count=len(ids),
            messages=[
                build_message(ctx.services, found[i], ctx.user_id)
                if i in found
                else types.messageEmpty(id=i, peer_id=empty_peer)
                for i in ids
            ],
            topics=topics,
            users=users,
            chats=chats,
        )

    return await ctx.services.storage.read_told(query)


@method("channels.exportMessageLink")
async def export_message_link(ctx: Context, request: functions.channels_exportMessageLink) -> types.exportedMessageLink:
    """A link to a message: by a public name, else one that leads members alone. Clients embed nothing of it: no HTML."""
    peer = await access_channel(ctx, request.channel)

    def query(q: Queries) -> tuple[Chat, Message]:
        message = access_message(q, ctx.user_id, peer, request.id)
        return access_chat(q, ctx.user_id, peer, ctx.now).chat, message

    chat, message = await ctx.services.storage.read(query)
    username = chat.active_usernames[0] if chat.active_usernames else ""
    thread_id = message.thread_id if message.thread_id not in (0, message.id) else 0
    if thread_id and message.body.is_in_topic:
        path = f"{thread_id}/{message.id}"
    else:
        path = f"{message.id}?thread={thread_id}" if thread_id and request.thread else f"{message.id}"
    return types.exportedMessageLink(link=ctx.services.own_links.message(username, peer.id, path), html="")


@method(
    "channels.getMessageAuthor",
    errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ADMIN_REQUIRED", "MESSAGE_ID_INVALID"),
)
async def get_message_author(ctx: Context, request: functions.channels_getMessageAuthor) -> types.TypeUser:
    """Who wrote an anonymous message: told to the admins."""
    peer = await access_channel(ctx, request.channel)

    def query(q: Queries) -> list[types.TypeUser]:
        access_admin(q, ctx.user_id, peer, None, ctx.now)
        message = access_message(q, ctx.user_id, peer, request.id)
        if message.body.sender_id == NOBODY:
            raise RpcError("MESSAGE_ID_INVALID")
        return build_users(ctx.services, q, ctx.user_id, [message.body.sender_id])

    return (await ctx.services.storage.read(query))[0]


@method("channels.reportSpam", errors=("CHANNEL_PRIVATE", "MESSAGE_ID_INVALID", "PARTICIPANT_ID_INVALID"))
async def report_spam(ctx: Context, request: functions.channels_reportSpam) -> bool:
    """An admin says that somebody's messages in a supergroup are spam; the operator is told by the log, without any words."""
    peer, who = await access_channel(ctx, request.channel), await name_participant(ctx, request.participant)
    if not 0 < len(request.id) <= HISTORY_PAGE:
        raise RpcError("MESSAGE_ID_INVALID")

    def query(q: Queries) -> int:
        access_admin(q, ctx.user_id, peer, None, ctx.now)
        found = load_seen(q, ctx.user_id, peer, set(request.id)).values()
        return sum(author_of(message.body) == who for message in found)

    count = await ctx.services.storage.read(query)
    if not count:
        raise RpcError("MESSAGE_ID_INVALID")
    about = {"reporter": ctx.user_id, "peer_type": "channel", "peer": peer.id, "author": who.id}
    log.info("messages were reported", extra=about | {"reason": "spam", "messages": count})
    return True
