"""Where a client stands, and what it missed. Follows core.telegram.org/api/updates."""

from __future__ import annotations

from collections.abc import Iterator

from chapar.actions.sight import find_hidden, load_seen, see_messages
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.messages import Message
from chapar.domain.notices import Notice, PollChanged, ReactionsChanged
from chapar.domain.peers import Peer, channel_peer
from chapar.domain.updates import Difference, EditMessage, NewMessage, PtsUpdate, WebPageChanged
from chapar.rpc.context import Context
from chapar.rpc.messages.dialogs import build_state
from chapar.rpc.method import method
from chapar.rpc.views.dialogs import build_dialogs, load_dialog
from chapar.rpc.views.messages import build_message, list_chats, list_user_ids
from chapar.rpc.views.peers import access_channel
from chapar.rpc.views.updates import People, build_people, build_row
from chapar.storage.api import Queries
from chapar.tl import functions, types
from chapar.updates.difference import load_channel_difference, load_difference

CHANNEL_TIMEOUT = 30
"""Seconds after which a client that looks at a channel without being in it is to ask again."""


@method("updates.getState")
async def get_state(ctx: Context, request: functions.updates_getState) -> types.updates_state:
    """The state of the user's own log now."""
    return await ctx.services.storage.read_told(lambda q: build_state(ctx, q))


@method("updates.getDifference")
async def get_difference(ctx: Context, request: functions.updates_getDifference) -> types.Typeupdates_Difference:
    """Everything after the given state, in slices."""
    if request.pts < 0:
        raise RpcError("PERSISTENT_TIMESTAMP_INVALID")
    # What has no pts is told by its date, and the client's date is that of the last push, not of those given up before it.
    since = ctx.session.missed_since
    date = request.date if since is None else min(request.date, since)
    answer = await ctx.services.storage.read_told(lambda q: _build_difference(ctx, q, request, date))
    if ctx.session.missed_since == since and not isinstance(answer, types.updates_differenceSlice):
        ctx.session.missed_since = None
    return answer


def _build_difference(
    ctx: Context, q: Queries, request: functions.updates_getDifference, date: int
) -> types.Typeupdates_Difference:
    limit = request.pts_limit or request.pts_total_limit or 0
    missed = load_difference(q, ctx.user_id, pts=request.pts, date=date, now=ctx.now, limit=limit)
    if missed is None:
        return types.updates_differenceTooLong(pts=q.load_state(ctx.user_id).pts)
    if not missed.updates and not missed.channels:
        return types.updates_differenceEmpty(date=missed.state.date, seq=0)
    messages, others, people = _split(ctx, q, missed)
    state = build_state(ctx, q, missed.state)
    if missed.is_final:
        return types.updates_difference(
            new_messages=messages,
            new_encrypted_messages=[],
            other_updates=others,
            chats=people.chats,
            users=people.users,
            state=state,
        )
    return types.updates_differenceSlice(
        new_messages=messages,
        new_encrypted_messages=[],
        other_updates=others,
        chats=people.chats,
        users=people.users,
        intermediate_state=state,
    )


def _split(
    ctx: Context, q: Queries, missed: Difference
) -> tuple[list[types.TypeMessage], list[types.TypeUpdate], People]:
    """New messages travel apart from all other updates; what was deleted since is left out of both. And whom they name.

    Channels with news are named: their own differences tell the rest.
    """
    messages: list[types.TypeMessage] = []
    others: list[types.TypeUpdate] = []
    user_ids: set[int] = set()
    chats: set[Peer] = set()
    for row in missed.updates:
        if isinstance(row.update, NewMessage):
            if row.update.message is not None:
                messages.append(build_message(ctx.services, row.update.message))
                user_ids |= list_user_ids([row.update.message])
                chats |= list_chats([row.update.message])
        else:
            built = build_row(ctx.services, q, ctx.user_id, row)
            others += map(_as_counted, built.updates)
            user_ids |= built.user_ids
            chats |= built.chats
    for channel_id, pts in missed.channels:
        others.append(types.updateChannelTooLong(channel_id=channel_id, pts=pts))
        chats.add(channel_peer(channel_id))
    return messages, others, build_people(ctx.services, q, ctx.user_id, user_ids, chats)


def _as_counted(update: types.TypeUpdate) -> types.TypeUpdate:
    """An update as a difference tells it: TDLib awaits that a difference has counted a move between folders already."""
    if isinstance(update, types.updateFolderPeers):
        update.pts_count = 0
    return update


@method("updates.getChannelDifference", errors=("CHANNEL_INVALID", "CHANNEL_PRIVATE", "PERSISTENT_TIMESTAMP_INVALID"))
async def get_channel_difference(
    ctx: Context, request: functions.updates_getChannelDifference
) -> types.Typeupdates_ChannelDifference:
    """Everything in a channel after the given pts, in slices; where that is too much, how the channel stands now."""
    if request.pts < 0:
        raise RpcError("PERSISTENT_TIMESTAMP_INVALID")
    peer = await access_channel(ctx, request.channel)
    return await ctx.services.storage.read_told(lambda q: _build_channel_difference(ctx, q, peer, request))


def _build_channel_difference(
    ctx: Context, q: Queries, peer: Peer, request: functions.updates_getChannelDifference
) -> types.Typeupdates_ChannelDifference:
    missed = load_channel_difference(q, -peer.id, pts=request.pts, limit=request.limit)
    if missed is None:
        return _build_too_long(ctx, q, peer, request.limit)
    if not missed.updates:
        return types.updates_channelDifferenceEmpty(final=True, pts=missed.state.pts, timeout=CHANNEL_TIMEOUT)
    hidden_up_to = find_hidden(q, ctx.user_id, peer)

    def is_shown(message: Message) -> bool:
        return message.id > hidden_up_to and _is_wanted(request.filter, message.id)

    rows = missed.updates
    arrived = [row.update.message for row in rows if isinstance(row.update, NewMessage) and row.update.message]
    new = see_messages(q, ctx.user_id, filter(is_shown, arrived))
    told = [
        row for row in rows if not isinstance(row.update, NewMessage | ReactionsChanged | PollChanged | WebPageChanged)
    ]
    built = [
        build_row(ctx.services, q, ctx.user_id, row)
        for row in told
        if not isinstance(row.update, EditMessage) or (row.update.message and is_shown(row.update.message))
    ]
    changed_ids = {message_id for row in rows for message_id in _list_changed_ids(q, peer, row.update)}
    changed_ids -= {message.id for message in new}
    changed = [m for m in load_seen(q, ctx.user_id, peer, sorted(changed_ids)).values() if is_shown(m)]
    people = build_people(
        ctx.services,
        q,
        ctx.user_id,
        list_user_ids([*new, *changed]).union(*(each.user_ids for each in built)),
        {peer}.union(list_chats([*new, *changed]), *(each.chats for each in built)),
    )
    return types.updates_channelDifference(
        final=missed.is_final,
        pts=missed.state.pts,
        # Who has not read all of it asks again at once: TDLib takes a timeout there for a mistake.
        timeout=CHANNEL_TIMEOUT if missed.is_final else None,
        new_messages=[build_message(ctx.services, message, ctx.user_id) for message in new],
        other_updates=[
            *(update for each in built for update in each.updates),
            *(_build_changed(ctx, message, missed.state.pts) for message in changed),
        ],
        chats=people.chats,
        users=people.users,
    )


def _build_changed(ctx: Context, message: Message, pts: int) -> types.updateEditChannelMessage:
    """A message of which something was counted anew, in the one form that TDLib knows in a channel's difference."""
    return types.updateEditChannelMessage(
        message=build_message(ctx.services, message, ctx.user_id), pts=pts, pts_count=0
    )


def _list_changed_ids(q: Queries, peer: Peer, update: PtsUpdate | Notice) -> Iterator[int]:
    """The messages of a channel that reactions, votes, or what is known of a page have changed."""
    bodies: list[int] = []
    if isinstance(update, ReactionsChanged):
        yield update.message_id
    elif isinstance(update, PollChanged):
        bodies = q.list_poll_bodies(update.poll_id)
    elif isinstance(update, WebPageChanged):
        bodies = q.list_web_page_bodies(update.web_page_id)
    for body_id in bodies:
        yield from (copy.id for copy in q.list_copies(body_id) if copy.peer == peer)


def _is_wanted(wanted: types.TypeChannelMessagesFilter, message_id: int) -> bool:
    """Whether a client asks for this message: some want a part of what is new only."""
    if isinstance(wanted, types.channelMessagesFilterEmpty):
        return True
    return any(part.min_id <= message_id <= part.max_id for part in wanted.ranges)


def _build_too_long(ctx: Context, q: Queries, peer: Peer, limit: int) -> types.updates_channelDifferenceTooLong:
    """How a channel stands now: its dialog, also for who is not in it, and the latest messages."""
    page = build_dialogs(ctx.services, q, ctx.user_id, [load_dialog(q, ctx.user_id, peer)])
    hidden_up_to = find_hidden(q, ctx.user_id, peer)
    latest = q.list_history(-peer.id, peer, limit=min(max(limit, 1), HISTORY_PAGE), min_id=hidden_up_to)
    seen = see_messages(q, ctx.user_id, latest)
    people = build_people(ctx.services, q, ctx.user_id, list_user_ids(seen), list_chats(seen) | {peer})
    return types.updates_channelDifferenceTooLong(
        final=True,
        timeout=CHANNEL_TIMEOUT,
        dialog=page.dialogs[0],
        messages=[build_message(ctx.services, message, ctx.user_id) for message in seen],
        chats=people.chats,
        users=people.users,
    )
