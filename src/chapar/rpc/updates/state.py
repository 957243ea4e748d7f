"""Where a client stands, and what it missed. Follows core.telegram.org/api/updates."""

from __future__ import annotations

from chapar.domain.errors import RpcError
from chapar.domain.updates import Difference, NewMessage
from chapar.rpc.context import Context
from chapar.rpc.messages.dialogs import build_state
from chapar.rpc.method import method
from chapar.rpc.views.messages import build_message, list_user_ids
from chapar.rpc.views.updates import build_row
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types
from chapar.updates.difference import load_difference


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
    if not missed.updates:
        return types.updates_differenceEmpty(date=missed.state.date, seq=0)
    messages, others, user_ids = _split(ctx, q, missed)
    users = build_users(ctx.services, q, ctx.user_id, user_ids)
    state = build_state(ctx, q, missed.state)
    if missed.is_final:
        return types.updates_difference(
            new_messages=messages, new_encrypted_messages=[], other_updates=others, chats=[], users=users, state=state
        )
    return types.updates_differenceSlice(
        new_messages=messages,
        new_encrypted_messages=[],
        other_updates=others,
        chats=[],
        users=users,
        intermediate_state=state,
    )


def _split(
    ctx: Context, q: Queries, missed: Difference
) -> tuple[list[types.TypeMessage], list[types.TypeUpdate], set[int]]:
    """New messages travel apart from all other updates; what was deleted since is left out of both. And whom they name."""
    messages: list[types.TypeMessage] = []
    others: list[types.TypeUpdate] = []
    user_ids: set[int] = set()
    for row in missed.updates:
        if isinstance(row.update, NewMessage):
            if row.update.message is not None:
                messages.append(build_message(row.update.message))
                user_ids |= list_user_ids([row.update.message])
        else:
            built = build_row(ctx.services, q, ctx.user_id, row)
            others += map(_as_counted, built.updates)
            user_ids |= built.user_ids
    return messages, others, user_ids


def _as_counted(update: types.TypeUpdate) -> types.TypeUpdate:
    """An update as a difference tells it: TDLib awaits that a difference has counted a move between folders already."""
    if isinstance(update, types.updateFolderPeers):
        update.pts_count = 0
    return update


@method("updates.getChannelDifference")
async def get_channel_difference(
    ctx: Context, request: functions.updates_getChannelDifference
) -> types.Typeupdates_ChannelDifference:
    """There are no channels yet, so no client can name one."""
    raise RpcError("CHANNEL_INVALID")
