"""When messages are to be sent, as clients say it. Follows core.telegram.org/api/scheduled-messages."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions.scheduled import sees_online
from chapar.domain.errors import RpcError
from chapar.domain.limits import SCHEDULE_SECONDS, SCHEDULE_SOON_SECONDS
from chapar.domain.messages import WHEN_ONLINE, ScheduledMessage
from chapar.domain.notices import ScheduledMessageChanged
from chapar.domain.peers import Peer
from chapar.domain.updates import LoggedUpdate
from chapar.rpc.context import Context
from chapar.rpc.messages.web_pages import fetch_pages
from chapar.rpc.views.updates import build_updates
from chapar.storage.api import Queries
from chapar.tl import types


async def parse_schedule_date(ctx: Context, peer: Peer, date: int | None) -> int | None:
    """When to send a message to `peer`, None for now: nothing was said, it is a moment away, or the peer is online already.

    Raises SCHEDULE_DATE_INVALID, SCHEDULE_DATE_TOO_LATE (a year ahead), SCHEDULE_STATUS_PRIVATE (nobody is told when the
    peer is online, or it is oneself).
    """
    if date is None:
        return None
    if date <= 0:
        raise RpcError("SCHEDULE_DATE_INVALID")
    if date == WHEN_ONLINE:
        is_online = await ctx.services.storage.read(lambda q: _is_online(ctx, q, peer))
        return None if is_online else WHEN_ONLINE
    if date > ctx.now + SCHEDULE_SECONDS:
        raise RpcError("SCHEDULE_DATE_TOO_LATE")
    return date if date > ctx.now + SCHEDULE_SOON_SECONDS else None


def _is_online(ctx: Context, q: Queries, peer: Peer) -> bool:
    if not sees_online(q, ctx.user_id, peer):
        raise RpcError("SCHEDULE_STATUS_PRIVATE")
    return ctx.services.presence.is_online(peer.id)


async def answer_scheduled(ctx: Context, logged: Sequence[LoggedUpdate]) -> types.TypeUpdates:
    """What the acting session learns of messages that wait now, or wait changed; which random_id became which of them."""
    services, user_id = ctx.services, ctx.user_id
    ids = [row.update.scheduled_id for row in logged if isinstance(row.update, ScheduledMessageChanged)]

    def query(q: Queries) -> tuple[types.updates, list[ScheduledMessage]]:
        built = build_updates(services, q, user_id, logged)
        found = q.load_scheduled(user_id, ids)
        waiting = [found[scheduled_id] for scheduled_id in ids if scheduled_id in found]
        names: list[types.TypeUpdate] = [types.updateMessageID(id=m.id, random_id=m.random_id) for m in waiting]
        built.updates = [*names, *built.updates]
        return built, waiting

    built, waiting = await services.storage.read(query)
    for message in waiting:
        services.expect_due(message.body.date)
    fetch_pages(ctx, waiting)
    return built
