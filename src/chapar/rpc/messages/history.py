"""Pages of conversations. Follows core.telegram.org/api/offsets."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions.sight import find_hidden, see_messages
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import Message, MessageTag
from chapar.domain.peers import Peer, channel_of, owner_of
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.forum_topics import build_named_topics
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


def build_messages(
    ctx: Context,
    q: Queries,
    messages: Sequence[Message],
    count: int,
    *,
    is_whole: bool,
    offset: int | None = None,
    peer: Peer | None = None,
) -> types.Typemessages_Messages:
    """A page of messages: `messages.messages` when it is everything there is, else a slice with the count of all.

    Messages of a channel come with the pts of its log, none too when `peer` names it. `offset`: how many newer ones there are,
    where that is known.
    """
    seen = see_messages(q, ctx.user_id, messages)
    built = [build_message(ctx.services, message, ctx.user_id) for message in seen]
    topics, creators = build_named_topics(q, ctx.user_id, seen)
    user_ids, named = list_user_ids(seen) | peer_user_ids(creators), list_chats(seen) | chat_peers(creators)
    users, chats = build_people(ctx.services, q, ctx.user_id, user_ids, named)
    owner_id = owner_of(ctx.user_id, peer) if peer else min((message.owner_id for message in seen), default=0)
    if owner_id < 0:
        return types.messages_channelMessages(
            pts=q.load_state(owner_id).pts,
            count=count,
            offset_id_offset=offset,
            messages=built,
            topics=topics,
            chats=chats,
            users=users,
        )
    if is_whole:
        return types.messages_messages(messages=built, topics=[], chats=chats, users=users)
    return types.messages_messagesSlice(
        count=count, offset_id_offset=offset, messages=built, topics=[], chats=chats, users=users
    )


@method("messages.getHistory", errors=("CHANNEL_INVALID", "CHAT_ID_INVALID"))
async def get_history(ctx: Context, request: functions.messages_getHistory) -> types.Typemessages_Messages:
    """A page of a conversation, newest first."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.Typemessages_Messages:
        hidden_up_to = find_hidden(q, ctx.user_id, peer)
        page = q.list_history(
            owner_of(ctx.user_id, peer),
            peer,
            limit=check_limit(request.limit),
            offset_id=max(request.offset_id, 0),
            offset_date=max(request.offset_date, 0),
            add_offset=request.add_offset,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, hidden_up_to),
        )
        count = q.count_history(owner_of(ctx.user_id, peer), peer, min_id=hidden_up_to)
        return build_messages(ctx, q, page, count, is_whole=len(page) == count, peer=peer)

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
        ids = [find_message_id(q, ctx.user_id, given) for given in request.id]
        found = q.load_messages(ctx.user_id, {message_id for message_id in ids if message_id})
        built = [build_message(ctx.services, found[i]) if i in found else types.messageEmpty(id=i) for i in ids]
        users, chats = build_people(
            ctx.services, q, ctx.user_id, list_user_ids(found.values()), list_chats(found.values())
        )
        return types.messages_messages(messages=built, topics=[], chats=chats, users=users)

    return await ctx.services.storage.read_told(query)


def find_message_id(q: Queries, owner_id: int, given: types.TypeInputMessage) -> int:
    """The id in a mailbox that is meant by an `InputMessage`, 0 when it means nothing there."""
    if isinstance(given, types.inputMessageID):
        return given.id
    if isinstance(given, types.inputMessageReplyTo):
        message = q.load_messages(owner_id, (given.id,)).get(given.id)
        return (message.reply_to_id or 0) if message else 0
    if isinstance(given, types.inputMessagePinned) and (channel := channel_of(owner_id)) is not None:
        pinned = q.list_history(owner_id, channel, limit=1, tag=MessageTag.PINNED)
        return pinned[0].id if pinned else 0
    return 0


@method("messages.receivedMessages")
async def received_messages(
    ctx: Context, request: functions.messages_receivedMessages
) -> list[types.TypeReceivedNotifyMessage]:
    """Clients confirm what they have received; nothing waits for it here."""
    return []
