"""Topics of forums. Follows core.telegram.org/api/forum."""

from __future__ import annotations

from chapar.actions import forum_topics as actions
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.messages.send import parse_send_as
from chapar.rpc.method import method
from chapar.rpc.views.forum_topics import build_forum_topics
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import Queries
from chapar.tl import functions, types

_ACCESS = ("CHANNEL_FORUM_MISSING", "CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID", "PEER_ID_INVALID")
"""What every method here may be refused with."""


@method(
    "messages.createForumTopic",
    errors=(
        *_ACCESS,
        "CHAT_ADMIN_REQUIRED",
        "CHAT_GUEST_SEND_FORBIDDEN",
        "CHAT_SEND_PLAIN_FORBIDDEN",
        "CHAT_WRITE_FORBIDDEN",
        "RANDOM_ID_DUPLICATE",
        "SEND_AS_PEER_INVALID",
        "TOPIC_TITLE_EMPTY",
        "USER_BANNED_IN_CHANNEL",
    ),
)
async def create_forum_topic(ctx: Context, request: functions.messages_createForumTopic) -> types.TypeUpdates:
    """Begin a topic; its id is that of the message that says so."""
    logged = await actions.create_topic(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        title=request.title,
        icon_color=request.icon_color or 0,
        icon_emoji_id=request.icon_emoji_id or 0,
        random_id=request.random_id,
        now=ctx.now,
        send_as=await parse_send_as(ctx, request.send_as),
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method(
    "messages.editForumTopic",
    errors=(
        *_ACCESS,
        "CHAT_ADMIN_REQUIRED",
        "TOPIC_CLOSE_SEPARATELY",
        "TOPIC_HIDE_SEPARATELY",
        "TOPIC_ID_INVALID",
        "TOPIC_NOT_MODIFIED",
        "TOPIC_TITLE_EMPTY",
    ),
)
async def edit_forum_topic(ctx: Context, request: functions.messages_editForumTopic) -> types.TypeUpdates:
    """Change a topic's title and icon, close it or open it again; hide or show the General one."""
    logged = await actions.edit_topic(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        topic_id=request.topic_id,
        title=request.title,
        icon_emoji_id=request.icon_emoji_id,
        is_closed=request.closed,
        is_hidden=request.hidden,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.getForumTopics", errors=_ACCESS)
async def get_forum_topics(ctx: Context, request: functions.messages_getForumTopics) -> types.messages_forumTopics:
    """A page of the topics of a forum: pinned ones first, then by the date of the newest message."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.messages_forumTopics:
        chat = actions.access_forum(q, ctx.user_id, peer, ctx.now).chat
        topics = q.list_topics(
            peer.id,
            limit=check_limit(request.limit),
            query=request.q or "",
            offset_date=max(request.offset_date, 0),
            offset_topic_id=max(request.offset_topic, 0),
        )
        count = q.count_topics(peer.id, query=request.q or "")
        return build_forum_topics(ctx.services, q, ctx.user_id, chat, topics, count, ())

    return await ctx.services.storage.read_told(query)


@method("messages.getForumTopicsByID", errors=(*_ACCESS, "TOPICS_EMPTY"))
async def get_forum_topics_by_id(
    ctx: Context, request: functions.messages_getForumTopicsByID
) -> types.messages_forumTopics:
    """Topics by their ids, at most 100; `forumTopicDeleted` for those that are not there."""
    if not request.topics or len(request.topics) > HISTORY_PAGE:
        raise RpcError("TOPICS_EMPTY")
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.messages_forumTopics:
        chat = actions.access_forum(q, ctx.user_id, peer, ctx.now).chat
        found = q.load_topics(peer.id, request.topics)
        ids = list(dict.fromkeys(request.topics))
        topics = [found[topic_id] for topic_id in ids if topic_id in found]
        gone = [topic_id for topic_id in ids if topic_id not in found]
        return build_forum_topics(ctx.services, q, ctx.user_id, chat, topics, len(ids), gone)

    return await ctx.services.storage.read_told(query)


@method("messages.deleteTopicHistory", errors=(*_ACCESS, "CHAT_ADMIN_REQUIRED", "TOPIC_ID_INVALID"))
async def delete_topic_history(
    ctx: Context, request: functions.messages_deleteTopicHistory
) -> types.messages_affectedHistory:
    """Delete a topic; while `offset` is not 0 the client asks again."""
    affected = await actions.delete_topic(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        topic_id=request.top_msg_id,
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


@method(
    "messages.updatePinnedForumTopic",
    errors=(*_ACCESS, "CHAT_ADMIN_REQUIRED", "PINNED_TOO_MUCH", "PINNED_TOPIC_NOT_MODIFIED", "TOPIC_ID_INVALID"),
)
async def update_pinned_forum_topic(
    ctx: Context, request: functions.messages_updatePinnedForumTopic
) -> types.TypeUpdates:
    """Pin a topic, or take its pin away."""
    logged = await actions.pin_topic(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        topic_id=request.topic_id,
        is_pinned=request.pinned,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.reorderPinnedForumTopics", errors=(*_ACCESS, "CHAT_ADMIN_REQUIRED", "PINNED_TOO_MUCH"))
async def reorder_pinned_forum_topics(
    ctx: Context, request: functions.messages_reorderPinnedForumTopics
) -> types.TypeUpdates:
    """Put pinned topics into an order; with `force` it is the whole list of them."""
    if len(request.order) > HISTORY_PAGE:
        raise RpcError("PINNED_TOO_MUCH")
    logged = await actions.reorder_pinned_topics(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        topic_ids=request.order,
        is_whole=request.force,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)
