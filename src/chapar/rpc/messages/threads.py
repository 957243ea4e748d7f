"""Replies in threads, comments on posts, messages of topics. Follows core.telegram.org/api/threads."""

from __future__ import annotations

from typing import NamedTuple

from chapar.actions.chat_access import access_chat
from chapar.actions.post_copies import find_copy
from chapar.actions.sight import find_hidden, see_messages, sees_message
from chapar.actions.thread_reading import load_marks, read_thread
from chapar.actions.threads import pages_of
from chapar.domain.chats import Chat
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message
from chapar.domain.peers import Peer, PeerType
from chapar.rpc.context import Context
from chapar.rpc.messages.history import build_messages, check_limit
from chapar.rpc.method import method
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


class _Thread(NamedTuple):
    """A thread that somebody looks at: the supergroup in which it is, and the id and message (if it is there still) that begin
    it."""

    group: Chat
    id: int
    root: Message | None

    @property
    def pages(self) -> int:
        """As storage names it."""
        return pages_of(self.id, is_forum=self.group.is_forum)


@method("messages.getReplies")
async def get_replies(ctx: Context, request: functions.messages_getReplies) -> types.Typemessages_Messages:
    """A page of a thread, of a topic, or of the comments on a post, newest first."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.Typemessages_Messages:
        thread = _open(ctx, q, peer, request.msg_id)
        group = thread.group.peer
        hidden_up_to = find_hidden(q, ctx.user_id, group)
        page = q.list_history(
            -group.id,
            group,
            limit=check_limit(request.limit),
            offset_id=max(request.offset_id, 0),
            offset_date=max(request.offset_date, 0),
            add_offset=request.add_offset,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, hidden_up_to),
            thread_id=thread.pages,
        )
        count = q.count_history(-group.id, group, thread_id=thread.pages, min_id=hidden_up_to)
        return build_messages(ctx, q, page, count, is_whole=len(page) == count, peer=group)

    return await ctx.services.storage.read_told(query)


@method("messages.getDiscussionMessage")
async def get_discussion_message(
    ctx: Context, request: functions.messages_getDiscussionMessage
) -> types.messages_discussionMessage:
    """The message that begins a thread: of a post its copy in the discussion group; and how the caller stands in the thread."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.messages_discussionMessage:
        group, thread_id, root = thread = _open(ctx, q, peer, request.msg_id)
        if root is None:
            raise RpcError("MSG_ID_INVALID")
        dialog = q.load_dialogs(ctx.user_id, (group.peer,)).get(group.peer)
        marks = load_marks(q, ctx.user_id, group, thread_id, dialog)
        newest = q.list_history(-group.peer.id, group.peer, limit=1, thread_id=thread.pages)
        seen = see_messages(q, ctx.user_id, [root])
        users, chats = build_people(
            ctx.services, q, ctx.user_id, list_user_ids(seen), list_chats(seen) | {peer, group.peer}
        )
        return types.messages_discussionMessage(
            messages=[build_message(ctx.services, message, ctx.user_id) for message in seen],
            max_id=newest[0].id if newest else None,
            read_inbox_max_id=marks.read_inbox_max_id or None,
            read_outbox_max_id=marks.read_outbox_max_id or None,
            unread_count=marks.unread_count,
            chats=chats,
            users=users,
        )

    return await ctx.services.storage.read_told(query)


@method("messages.readDiscussion", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE"))
async def read_discussion(ctx: Context, request: functions.messages_readDiscussion) -> bool:
    """Mark a thread, a topic or the comments on a post as read up to a message."""
    peer = await access_peer(ctx, request.peer)
    thread = await ctx.services.storage.read(lambda q: _open(ctx, q, peer, request.msg_id))
    await read_thread(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=thread.group.peer,
        thread_id=thread.id,
        max_id=max(request.read_max_id, 0),
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


def _open(ctx: Context, q: Queries, peer: Peer, message_id: int) -> _Thread:
    """The thread that a message begins or belongs to; a topic by its id, a post by the copy that is commented on.

    Raises PEER_ID_INVALID (threads are in channels alone), MSG_ID_INVALID.
    """
    if peer.type is not PeerType.CHANNEL:
        raise RpcError("PEER_ID_INVALID")
    chat = access_chat(q, ctx.user_id, peer, ctx.now).chat
    message = q.load_messages(-peer.id, (message_id,)).get(message_id)
    if message is not None and not sees_message(q, ctx.user_id, message):
        message = None
    if chat.is_broadcast:
        copy = find_copy(q, message) if message is not None else None
        if copy is None:
            raise RpcError("MSG_ID_INVALID")
        return _Thread(access_chat(q, ctx.user_id, copy.peer, ctx.now).chat, copy.id, copy)
    if chat.is_forum:
        return _open_topic(q, chat, message_id, message)
    if message is None:
        raise RpcError("MSG_ID_INVALID")
    root_id = message.thread_id if message.thread_id and not message.body.is_in_topic else message.id
    return _Thread(chat, root_id, q.load_messages(-peer.id, (root_id,)).get(root_id))


def _open_topic(q: Queries, chat: Chat, message_id: int, message: Message | None) -> _Thread:
    """A topic by its id or by a message of it. Of the General one no message need be there."""
    topic_id = message_id
    if message_id not in q.load_topics(chat.peer.id, (message_id,)):
        if message is None or not message.body.is_in_topic:
            raise RpcError("MSG_ID_INVALID")
        topic_id = message.thread_id
    root = q.load_messages(-chat.peer.id, (topic_id,)).get(topic_id)
    return _Thread(chat, topic_id, root)
