"""Pages of conversations. Follows core.telegram.org/api/offsets."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import Message
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.messages import build_message, list_user_ids
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


def build_messages(
    ctx: Context, q: Queries, messages: Sequence[Message], count: int, *, is_whole: bool
) -> types.Typemessages_Messages:
    """A page of messages: `messages.messages` when it is everything there is, else a slice with the count of all."""
    built = [build_message(message) for message in messages]
    users = build_users(ctx.services, q, ctx.user_id, list_user_ids(messages))
    if is_whole:
        return types.messages_messages(messages=built, topics=[], chats=[], users=users)
    return types.messages_messagesSlice(count=count, messages=built, topics=[], chats=[], users=users)


@method("messages.getHistory")
async def get_history(ctx: Context, request: functions.messages_getHistory) -> types.Typemessages_Messages:
    """A page of a conversation, newest first."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.Typemessages_Messages:
        page = q.list_history(
            ctx.user_id,
            peer,
            limit=check_limit(request.limit),
            offset_id=max(request.offset_id, 0),
            offset_date=max(request.offset_date, 0),
            add_offset=request.add_offset,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, 0),
        )
        count = q.count_history(ctx.user_id, peer)
        return build_messages(ctx, q, page, count, is_whole=len(page) == count)

    return await ctx.services.storage.read_told(query)


def check_limit(limit: int) -> int:
    """How many things an answer may hold: what was asked for, from 0 to 100."""
    return min(max(limit, 0), HISTORY_PAGE)


@method("messages.getMessages")
async def get_messages(ctx: Context, request: functions.messages_getMessages) -> types.Typemessages_Messages:
    """Messages of one's mailbox by id, in the order asked for; `messageEmpty` for those that are not there."""
    if len(request.id) > HISTORY_PAGE:
        raise RpcError("LIMIT_INVALID")

    def query(q: Queries) -> types.Typemessages_Messages:
        ids = [_find_message_id(ctx, q, given) for given in request.id]
        found = q.load_messages(ctx.user_id, {message_id for message_id in ids if message_id})
        built = [build_message(found[i]) if i in found else types.messageEmpty(id=i) for i in ids]
        users = build_users(ctx.services, q, ctx.user_id, list_user_ids(found.values()))
        return types.messages_messages(messages=built, topics=[], chats=[], users=users)

    return await ctx.services.storage.read_told(query)


def _find_message_id(ctx: Context, q: Queries, given: types.TypeInputMessage) -> int:
    """The id meant by an `InputMessage`, 0 when it means nothing here."""
    if isinstance(given, types.inputMessageID):
        return given.id
    if isinstance(given, types.inputMessageReplyTo):
        message = q.load_messages(ctx.user_id, (given.id,)).get(given.id)
        return (message.reply_to_id or 0) if message else 0
    return 0


@method("messages.getMessagesViews")
async def get_messages_views(ctx: Context, request: functions.messages_getMessagesViews) -> types.messages_messageViews:
    """Messages between people are not counted: an empty entry for each."""
    await access_peer(ctx, request.peer)
    views: list[types.TypeMessageViews] = [types.messageViews() for _ in request.id[:HISTORY_PAGE]]
    return types.messages_messageViews(views=views, chats=[], users=[])


@method("messages.receivedMessages")
async def received_messages(
    ctx: Context, request: functions.messages_receivedMessages
) -> list[types.TypeReceivedNotifyMessage]:
    """Clients confirm what they have received; nothing waits for it here."""
    return []
