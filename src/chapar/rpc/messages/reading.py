"""Marking what was read and seen, and asking about it. Follows core.telegram.org/method/messages.readHistory."""

from __future__ import annotations

from chapar.actions import reading
from chapar.actions.privacy import hides_read_dates
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import MessageTag
from chapar.domain.peers import Peer
from chapar.domain.users import STRANGER
from chapar.rpc.context import Context
from chapar.rpc.messages.history import build_messages, check_limit
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.storage.api import READ_DATE_SECONDS, Queries
from chapar.tl import functions, types


@method("messages.readHistory")
async def read_history(ctx: Context, request: functions.messages_readHistory) -> types.messages_affectedMessages:
    """Mark a conversation as read up to a message."""
    affected = await reading.read_history(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        max_id=max(request.max_id, 0),
        now=ctx.now,
        origin=ctx.origin,
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
    return types.messages_affectedMessages(pts=affected.pts, pts_count=affected.pts_count)


@method("messages.getUnreadMentions", errors=("CHAT_ID_INVALID",))
async def get_unread_mentions(
    ctx: Context, request: functions.messages_getUnreadMentions
) -> types.Typemessages_Messages:
    """Messages of a conversation that mention one and were not looked at, newest first."""
    peer = await access_peer(ctx, request.peer)
    tag = MessageTag.UNREAD_MENTION

    def query(q: Queries) -> types.Typemessages_Messages:
        page = q.list_history(
            ctx.user_id,
            peer,
            limit=check_limit(request.limit),
            offset_id=max(request.offset_id, 0),
            add_offset=request.add_offset,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, 0),
            tag=tag,
        )
        count = q.count_history(ctx.user_id, peer, tag=tag)
        return build_messages(ctx, q, page, count, is_whole=len(page) == count)

    return await ctx.services.storage.read_told(query)


@method("messages.readMentions", errors=("CHAT_ID_INVALID",))
async def read_mentions(ctx: Context, request: functions.messages_readMentions) -> types.messages_affectedHistory:
    """Mark the mentions in a conversation as seen; while `offset` is not 0 the client asks again."""
    affected = await reading.read_mentions(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        now=ctx.now,
        origin=ctx.origin,
    )
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


@method(
    "messages.getOutboxReadDate",
    errors=(
        "CHANNEL_INVALID",
        "CHAT_ID_INVALID",
        "MESSAGE_ID_INVALID",
        "MESSAGE_NOT_READ_YET",
        "MESSAGE_TOO_OLD",
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


@method("messages.getMessageReadParticipants", errors=("CHANNEL_INVALID", "CHAT_ID_INVALID"))
async def get_message_read_participants(
    ctx: Context, request: functions.messages_getMessageReadParticipants
) -> list[types.readParticipantDate]:
    """Who has read a message of a small group; between two people it is asked by messages.getOutboxReadDate."""
    await access_peer(ctx, request.peer)
    raise RpcError("PEER_ID_INVALID")
