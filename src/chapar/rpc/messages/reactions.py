"""Reacting to messages and seeing who reacted. Follows core.telegram.org/api/reactions."""

from __future__ import annotations

from chapar.actions import reactions as actions
from chapar.actions.sight import access_message
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE, MESSAGE_REACTIONS
from chapar.domain.messages import MessageTag
from chapar.domain.reactions import check_reaction
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.messages.reading import list_tagged, read_tagged
from chapar.rpc.method import method
from chapar.rpc.views.messages import list_user_ids
from chapar.rpc.views.paging import next_offset, parse_offset
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.reactions import build_peer_reaction, build_reactions_update, parse_reaction
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.sendReaction", errors=("USER_IS_BLOCKED", "YOU_BLOCKED_USER"))
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


@method("messages.getMessagesReactions", errors=("PEER_ID_INVALID",))
async def get_messages_reactions(ctx: Context, request: functions.messages_getMessagesReactions) -> types.TypeUpdates:
    """What stands below messages now, at most 100 of them; those that are gone are left out."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.TypeUpdates:
        found = q.load_messages(ctx.user_id, request.id[:HISTORY_PAGE]).values()
        messages = [message for message in found if message.peer == peer and message.body.service is None]
        return types.updates(
            updates=[build_reactions_update(message, ctx.user_id) for message in messages],
            users=build_users(ctx.services, q, ctx.user_id, list_user_ids(messages)),
            chats=[],
            date=ctx.now,
            seq=0,
        )

    return await ctx.services.storage.read_told(query)


@method("messages.getMessageReactionsList", errors=("OFFSET_INVALID", "REACTION_INVALID"))
async def get_message_reactions_list(
    ctx: Context, request: functions.messages_getMessageReactionsList
) -> types.messages_messageReactionsList:
    """Who reacted to a message, or gave one of the reactions: newest first, page by page."""
    peer = await access_peer(ctx, request.peer)
    value = parse_reaction(request.reaction).replace("\ufe0f", "") if request.reaction is not None else ""
    offset, limit = parse_offset(request.offset), check_limit(request.limit)

    def query(q: Queries) -> types.messages_messageReactionsList:
        message = access_message(q, ctx.user_id, peer, request.id, error="MSG_ID_INVALID")
        found = [reaction for reaction in reversed(message.body.reactions) if value in ("", reaction.value)]
        page = found[offset : offset + limit]
        return types.messages_messageReactionsList(
            count=len(found),
            reactions=[build_peer_reaction(message, reaction, ctx.user_id) for reaction in page],
            chats=[],
            users=build_users(ctx.services, q, ctx.user_id, {reaction.user_id for reaction in page}),
            next_offset=next_offset(offset, len(page), len(found)),
        )

    return await ctx.services.storage.read_told(query)


@method("messages.getUnreadReactions", errors=("PEER_ID_INVALID",))
async def get_unread_reactions(
    ctx: Context, request: functions.messages_getUnreadReactions
) -> types.Typemessages_Messages:
    """One's messages in a conversation to which somebody reacted since one last looked, newest first."""
    return await list_tagged(ctx, request, MessageTag.UNREAD_REACTION)


@method("messages.readReactions")
async def read_reactions(ctx: Context, request: functions.messages_readReactions) -> types.messages_affectedHistory:
    """Mark the reactions in a conversation as seen; while `offset` is not 0 the client asks again."""
    affected = await read_tagged(ctx, request, MessageTag.UNREAD_REACTION, actions.read_reactions)
    return types.messages_affectedHistory(pts=affected.pts, pts_count=affected.pts_count, offset=affected.offset)


@method("messages.reportReaction", errors=("PEER_ID_INVALID", "MESSAGE_ID_INVALID", "REACTION_INVALID"))
async def report_reaction(ctx: Context, request: functions.messages_reportReaction) -> bool:
    """Complain of somebody's reaction: checked and acknowledged; nobody moderates conversations between two people."""
    peer, reactor = await access_peer(ctx, request.peer), await access_peer(ctx, request.reaction_peer)

    def query(q: Queries) -> bool:
        message = access_message(q, ctx.user_id, peer, request.id)
        return any(reaction.user_id == reactor.id for reaction in message.body.reactions)

    if not await ctx.services.storage.read(query):
        raise RpcError("REACTION_INVALID")
    return True


@method("messages.setChatAvailableReactions", errors=("CHAT_ID_INVALID", "CHANNEL_INVALID"))
async def set_chat_available_reactions(
    ctx: Context, request: functions.messages_setChatAvailableReactions
) -> types.TypeUpdates:
    """Refused: between people every reaction may be given."""
    await access_peer(ctx, request.peer)
    raise RpcError("PEER_ID_INVALID")


@method("messages.getPaidReactionPrivacy")
async def get_paid_reaction_privacy(
    ctx: Context, request: functions.messages_getPaidReactionPrivacy
) -> types.TypeUpdates:
    """Nothing was ever set."""
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)
