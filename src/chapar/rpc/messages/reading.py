"""Marking what was read and seen, and asking about it. Follows core.telegram.org/method/messages.readHistory."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from chapar.actions import channel_reading, reading
from chapar.actions.mailbox import Affected
from chapar.actions.privacy import hides_read_dates
from chapar.actions.sight import find_hidden
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import MessageTag
from chapar.domain.peers import Peer, PeerType, owner_of
from chapar.domain.users import STRANGER
from chapar.rpc.context import Context
from chapar.rpc.messages.history import build_messages, check_limit
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import READ_DATE_SECONDS, Queries
from chapar.tl import functions, types


@method("messages.readHistory")
async def read_history(ctx: Context, request: functions.messages_readHistory) -> types.messages_affectedMessages:
    """Mark a conversation as read up to a message; the state is that of its log, in a channel the channel's."""
    peer, max_id = await access_peer(ctx, request.peer), max(request.max_id, 0)
    services, user_id = ctx.services, ctx.user_id
    if peer.type is PeerType.CHANNEL:
        await channel_reading.read_channel(
            services.storage, user_id=user_id, peer=peer, max_id=max_id, now=ctx.now, origin=ctx.origin
        )
        state = await services.storage.read(lambda q: q.load_state(owner_of(user_id, peer)))
        return types.messages_affectedMessages(pts=state.pts, pts_count=0)
    affected = await reading.read_history(
        services.storage, user_id=user_id, peer=peer, max_id=max_id, now=ctx.now, origin=ctx.origin
    )
    return types.messages_affectedMessages(pts=affected.pts, pts_count=affected.pts_count)


@method("messages.readMessageContents")
async def read_message_contents(
    ctx: Context, request: functions.messages_readMessageContents
) -> types.messages_affectedMessages:
    """Mark what is new about messages as seen, at most 100 at a time."""
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")
    affected = await reading.read_contents(
        ctx.services.storage, user_id=ctx.user_id, message_ids=set(request.id), now=ctx.now, origin=ctx.origin
    )
    if affected.pts_count and (due := await ctx.services.storage.read(lambda q: q.find_next_due())) is not None:
        ctx.services.expect_due(due)
    return types.messages_affectedMessages(pts=affected.pts, pts_count=affected.pts_count)


@method("messages.getUnreadMentions", errors=("CHAT_ID_INVALID",))
async def get_unread_mentions(
    ctx: Context, request: functions.messages_getUnreadMentions
) -> types.Typemessages_Messages:
    """Messages of a conversation that mention one and were not looked at, newest first."""
    return await list_tagged(ctx, request, MessageTag.UNREAD_MENTION)


@method("messages.readMentions", errors=("CHAT_ID_INVALID",))
async def read_mentions(ctx: Context, request: functions.messages_readMentions) -> types.messages_affectedHistory:
    """Mark the mentions in a conversation as seen; while `offset` is not 0 the client asks again."""
    affected = await read_tagged(ctx, request, MessageTag.UNREAD_MENTION, reading.read_mentions)
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


async def list_tagged(
    ctx: Context, request: functions.messages_getUnreadMentions | functions.messages_getUnreadReactions, tag: MessageTag
) -> types.Typemessages_Messages:
    """A page of the messages of a conversation, or of one of its threads, that have one of the user's own tags."""
    peer, thread_id = await access_peer(ctx, request.peer), max(request.top_msg_id or 0, 0)

    def query(q: Queries) -> types.Typemessages_Messages:
        hidden_up_to = find_hidden(q, ctx.user_id, peer)
        page = q.list_history(
            ctx.user_id,
            peer,
            limit=check_limit(request.limit),
            offset_id=max(request.offset_id, 0),
            add_offset=request.add_offset,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, hidden_up_to),
            tag=tag,
        )
        page = [message for message in page if thread_id in (0, message.thread_id, message.id)]
        count = len(page) if thread_id else q.count_history(ctx.user_id, peer, tag=tag, min_id=hidden_up_to)
        return build_messages(ctx, q, page, count, is_whole=len(page) == count, peer=peer)

    return await ctx.services.storage.read_told(query)


async def read_tagged(
    ctx: Context,
    request: functions.messages_readMentions | functions.messages_readReactions,
    tag: MessageTag,
    read: Callable[..., Awaitable[Affected]],
) -> Affected:
    """Mark what has a tag as seen: in a channel, in a thread of it, or by `read` in a conversation of one's own mailbox."""
    peer, storage = await access_peer(ctx, request.peer), ctx.services.storage
    if peer.type is not PeerType.CHANNEL:
        return await read(storage, user_id=ctx.user_id, peer=peer, now=ctx.now, origin=ctx.origin)
    return await channel_reading.read_tagged(
        storage,
        user_id=ctx.user_id,
        peer=peer,
        tag=tag,
        thread_id=max(request.top_msg_id or 0, 0),
        now=ctx.now,
        origin=ctx.origin,
    )


@method(
    "messages.getOutboxReadDate",
    errors=(
        "CHANNEL_PRIVATE",
        "CHANNEL_INVALID",
        "CHAT_ID_INVALID",
        "MESSAGE_ID_INVALID",
        "MESSAGE_NOT_READ_YET",
        "MESSAGE_TOO_OLD",
        "PEER_ID_INVALID",
        "USER_PRIVACY_RESTRICTED",
        "YOUR_PRIVACY_RESTRICTED",
    ),
)
async def get_outbox_read_date(ctx: Context, request: functions.messages_getOutboxReadDate) -> types.outboxReadDate:
    """When the other side read one's message: known for a week, and to those only who let others know it of them."""
    peer = await access_peer(ctx, request.peer)
    date = await ctx.services.storage.read(lambda q: _find_read_date(ctx, q, peer, request.msg_id))
    return types.outboxReadDate(date=date)


def _find_read_date(ctx: Context, q: Queries, peer: Peer, message_id: int) -> int:
    if peer.type is not PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    message = q.load_messages(ctx.user_id, (message_id,)).get(message_id)
    if message is None or message.peer != peer or not message.is_out:
        raise RpcError("MESSAGE_ID_INVALID")
    if hides_read_dates(q, ctx.user_id):
        raise RpcError("YOUR_PRIVACY_RESTRICTED")
    is_blocked = q.load_relations(ctx.user_id, (peer.id,)).get(peer.id, STRANGER).has_blocked
    if is_blocked or hides_read_dates(q, peer.id):
        raise RpcError("USER_PRIVACY_RESTRICTED")
    if ctx.now - message.body.date > READ_DATE_SECONDS:
        raise RpcError("MESSAGE_TOO_OLD")
    dialog = q.load_dialogs(ctx.user_id, (peer,)).get(peer)
    if dialog is None or message_id > dialog.read_outbox_max_id:
        raise RpcError("MESSAGE_NOT_READ_YET")
    date = q.find_read_date(ctx.user_id, peer, message_id)
    if date is None:
        raise RpcError("MESSAGE_TOO_OLD")
    return date
