"""Reacting to messages and seeing who reacted. Follows core.telegram.org/api/reactions."""

from __future__ import annotations

from chapar.actions import chat_settings
from chapar.actions import reactions as actions
from chapar.actions.sight import access_message, load_seen, sees_message
from chapar.domain.chats import ChatReactions, ReactionsAllowed
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE, MESSAGE_REACTIONS
from chapar.domain.messages import MessageTag
from chapar.domain.peers import PeerType, user_peer
from chapar.domain.reactions import REACTION_KINDS, STANDARD_REACTIONS, check_reaction
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.messages.reading import list_tagged, read_tagged
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.messages import list_chats, list_user_ids
from chapar.rpc.views.paging import next_offset, parse_offset
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.reactions import build_peer_reaction, build_reactions_update, parse_reaction, shows_reactors
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types

_ACCESS = ("CHANNEL_INVALID", "CHANNEL_PRIVATE", "CHAT_ID_INVALID", "PEER_ID_INVALID")


@method("messages.sendReaction", errors=("CHAT_ID_INVALID", "USER_IS_BLOCKED", "YOU_BLOCKED_USER"))
async def send_reaction(ctx: Context, request: functions.messages_sendReaction) -> types.TypeUpdates:
    """Set all of one's reactions to a message; without any, take them back."""
    given = request.reaction or []
    if len(given) > MESSAGE_REACTIONS:
        raise RpcError("REACTIONS_TOO_MANY")
    logged = await actions.send_reactions(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        message_id=request.msg_id,
        values=[check_reaction(parse_reaction(reaction)) for reaction in given],
        is_big=request.big,
        add_to_recent=request.add_to_recent,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, logged)


@method("messages.getMessagesReactions", errors=_ACCESS)
async def get_messages_reactions(ctx: Context, request: functions.messages_getMessagesReactions) -> types.TypeUpdates:
    """What stands below messages now, at most 100 of them; those that are gone are left out."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.TypeUpdates:
        found = load_seen(q, ctx.user_id, peer, set(request.id[:HISTORY_PAGE])).values()
        messages = [m for m in found if m.body.service is None and sees_message(q, ctx.user_id, m)]
        people = build_people(ctx.services, q, ctx.user_id, list_user_ids(messages), list_chats(messages))
        return types.updates(
            updates=[build_reactions_update(message, ctx.user_id) for message in messages],
            users=people.users,
            chats=people.chats,
            date=ctx.now,
            seq=0,
        )

    return await ctx.services.storage.read_told(query)


@method("messages.getMessageReactionsList", errors=(*_ACCESS, "OFFSET_INVALID", "REACTION_INVALID"))
async def get_message_reactions_list(
    ctx: Context, request: functions.messages_getMessageReactionsList
) -> types.messages_messageReactionsList:
    """Who reacted to a message, or gave one of the reactions: newest first, page by page."""
    peer = await access_peer(ctx, request.peer)
    value = parse_reaction(request.reaction).replace("\ufe0f", "") if request.reaction is not None else ""
    offset, limit = parse_offset(request.offset), check_limit(request.limit)

    def query(q: Queries) -> types.messages_messageReactionsList:
        message = access_message(q, ctx.user_id, peer, request.id, error="MSG_ID_INVALID")
        if not shows_reactors(message):
            raise RpcError("BROADCAST_FORBIDDEN")
        count = sum(kind.total for kind in message.body.reaction_counts if value in ("", kind.value))
        page = q.list_latest_reactions(message.body.body_id, limit=limit, value=value, offset=offset)
        named = {reaction.shown_as or user_peer(reaction.user_id) for reaction in page}
        people = build_people(ctx.services, q, ctx.user_id, peer_user_ids(named), chat_peers({peer} | named))
        return types.messages_messageReactionsList(
            count=count,
            reactions=[build_peer_reaction(message, reaction, ctx.user_id) for reaction in page],
            chats=people.chats,
            users=people.users,
            next_offset=next_offset(offset, len(page), count),
        )

    # Aside: a page may be far down.
    return await ctx.services.storage.read_aside(query)


@method("messages.getUnreadReactions", errors=_ACCESS)
async def get_unread_reactions(
    ctx: Context, request: functions.messages_getUnreadReactions
) -> types.Typemessages_Messages:
    """One's messages in a conversation to which somebody reacted since one last looked, newest first."""
    return await list_tagged(ctx, request, MessageTag.UNREAD_REACTION)


@method("messages.readReactions", errors=_ACCESS)
async def read_reactions(ctx: Context, request: functions.messages_readReactions) -> types.messages_affectedHistory:
    """Mark the reactions in a conversation as seen; while `offset` is not 0 the client asks again."""
    affected = await read_tagged(ctx, request, MessageTag.UNREAD_REACTION, actions.read_reactions)
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


@method("messages.reportReaction", errors=(*_ACCESS, "MESSAGE_ID_INVALID", "REACTION_INVALID"))
async def report_reaction(ctx: Context, request: functions.messages_reportReaction) -> bool:
    """Complain of somebody's reaction: checked and acknowledged; nobody moderates conversations between two people."""
    peer, reactor = await access_peer(ctx, request.peer), await access_peer(ctx, request.reaction_peer)

    def query(q: Queries) -> bool:
        message = access_message(q, ctx.user_id, peer, request.id)
        if reactor.type is not PeerType.USER or not shows_reactors(message):
            return False
        return bool(q.load_reactions_of(reactor.id, (message.body.body_id,)))

    if not await ctx.services.storage.read(query):
        raise RpcError("REACTION_INVALID")
    return True


@method(
    "messages.setChatAvailableReactions",
    errors=(
        "CHANNEL_INVALID",
        "CHANNEL_PRIVATE",
        "CHAT_ID_INVALID",
        "REACTION_EMPTY",
        "REACTION_INVALID",
        "REACTIONS_TOO_MANY",
    ),
)
async def set_chat_available_reactions(
    ctx: Context, request: functions.messages_setChatAvailableReactions
) -> types.TypeUpdates:
    """Which reactions a chat takes, and how many kinds of them a message may have. Paid ones are not built."""
    peer = await access_peer(ctx, request.peer)
    if peer.type is PeerType.USER:
        raise RpcError("PEER_ID_INVALID")
    limit = request.reactions_limit
    if limit is not None and not 0 < limit <= REACTION_KINDS:
        raise RpcError("REACTIONS_TOO_MANY")
    reactions = _parse_allowed(request.available_reactions)._replace(limit=limit or 0)
    logged = await chat_settings.set_reactions(
        ctx.services.storage, user_id=ctx.user_id, peer=peer, reactions=reactions, now=ctx.now, origin=ctx.origin
    )
    return await answer(ctx, logged)


def _parse_allowed(given: types.TypeChatReactions) -> ChatReactions:
    """Undo `build_chat_reactions`. Raises REACTION_INVALID, REACTION_EMPTY."""
    if isinstance(given, types.chatReactionsNone):
        return ChatReactions(ReactionsAllowed.NONE)
    if isinstance(given, types.chatReactionsAll):
        return ChatReactions()
    if len(given.reactions) > len(STANDARD_REACTIONS):
        raise RpcError("REACTION_INVALID")
    values = dict.fromkeys(check_reaction(parse_reaction(reaction)) for reaction in given.reactions)
    return ChatReactions(ReactionsAllowed.SOME if values else ReactionsAllowed.NONE, tuple(values))


@method("messages.getPaidReactionPrivacy")
async def get_paid_reaction_privacy(
    ctx: Context, request: functions.messages_getPaidReactionPrivacy
) -> types.TypeUpdates:
    """Nothing was ever set."""
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)
