"""Voting and looking at results. Follows core.telegram.org/api/poll."""

from __future__ import annotations

from chapar.actions import polls as actions
from chapar.domain.errors import RpcError
from chapar.domain.polls import Poll, PollVote
from chapar.rpc.answers import answer
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.built import chat_peers
from chapar.rpc.views.media import build_poll_update
from chapar.rpc.views.paging import next_offset, parse_offset
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.sendVote")
async def send_vote(ctx: Context, request: functions.messages_sendVote) -> types.TypeUpdates:
    """Choose answers by their keys; none takes the vote back."""
    logged = await actions.send_vote(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        message_id=request.msg_id,
        options=request.options,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, [logged])


@method("messages.getPollResults", errors=("CHANNEL_PRIVATE",))
async def get_poll_results(ctx: Context, request: functions.messages_getPollResults) -> types.TypeUpdates:
    """How a poll stands; clients ask again and again while an open one is on screen."""
    peer = await access_peer(ctx, request.peer)

    def query(q: Queries) -> types.TypeUpdates:
        _, (poll, results) = actions.access_poll(q, ctx.user_id, peer, request.msg_id)
        people = build_people(
            ctx.services, q, ctx.user_id, {vote.user_id for vote in results.recent}, chat_peers([peer])
        )
        return types.updates(
            updates=[build_poll_update(poll, results, ctx.user_id)],
            users=people.users,
            chats=people.chats,
            date=ctx.now,
            seq=0,
        )

    return await ctx.services.storage.read_told(query)


@method("messages.getPollVotes", errors=("CHANNEL_PRIVATE", "PEER_ID_INVALID", "OFFSET_INVALID", "OPTION_INVALID"))
async def get_poll_votes(ctx: Context, request: functions.messages_getPollVotes) -> types.messages_votesList:
    """Who voted in a public poll, or for one answer, newest first, page by page. One has to have voted oneself."""
    peer = await access_peer(ctx, request.peer)
    offset, limit = parse_offset(request.offset), check_limit(request.limit)

    def query(q: Queries) -> types.messages_votesList:
        message, (poll, results) = actions.access_poll(q, ctx.user_id, peer, request.id, error="MSG_ID_INVALID")
        if not poll.is_public or message.body.is_post:
            raise RpcError("BROADCAST_FORBIDDEN")
        is_hidden = poll.hides_results and not poll.is_closed and poll.creator_id != ctx.user_id
        if is_hidden or not (poll.is_closed or results.own is not None):
            raise RpcError("POLL_VOTE_REQUIRED")
        choice = _find_place(poll, request.option)
        count = results.voters if choice is None else results.counts[choice]
        page = q.list_poll_votes(poll.id, choice=choice, limit=limit, offset=offset)
        people = build_people(ctx.services, q, ctx.user_id, {vote.user_id for vote in page}, chat_peers([peer]))
        return types.messages_votesList(
            count=count,
            votes=[_build_vote(poll, vote, is_of_option=choice is not None) for vote in page],
            chats=people.chats,
            users=people.users,
            next_offset=next_offset(offset, len(page), count),
        )

    # Aside: among many votes those for one answer are looked for, and a page may be far down.
    return await ctx.services.storage.read_aside(query)


def _find_place(poll: Poll, option: bytes | None) -> int | None:
    """The place of an answer, None for all of them. Raises OPTION_INVALID."""
    if option is None:
        return None
    for place, known in enumerate(poll.options):
        if known.option == option:
            return place
    raise RpcError("OPTION_INVALID")


def _build_vote(poll: Poll, vote: PollVote, *, is_of_option: bool) -> types.TypeMessagePeerVote:
    peer = types.peerUser(user_id=vote.user_id)
    if is_of_option:
        return types.messagePeerVoteInputOption(peer=peer, date=vote.date)
    options = [poll.options[place].option for place in vote.choices]
    if len(options) == 1:
        return types.messagePeerVote(peer=peer, option=options[0], date=vote.date)
    return types.messagePeerVoteMultiple(peer=peer, options=options, date=vote.date)


async def close_poll(ctx: Context, request: functions.messages_editMessage) -> types.TypeUpdates:
    """What `messages.editMessage` does with a poll: its author may end it, and nothing else.

    Raises MEDIA_NEW_INVALID, MESSAGE_ID_INVALID, MEDIA_PREV_INVALID, MESSAGE_AUTHOR_REQUIRED, MESSAGE_NOT_MODIFIED.
    """
    if not isinstance(request.media, types.inputMediaPoll) or not request.media.poll.closed:
        raise RpcError("MEDIA_NEW_INVALID")
    logged = await actions.close_poll(
        ctx.services.storage,
        user_id=ctx.user_id,
        peer=await access_peer(ctx, request.peer),
        message_id=request.id,
        now=ctx.now,
        origin=ctx.origin,
    )
    return await answer(ctx, [logged])
