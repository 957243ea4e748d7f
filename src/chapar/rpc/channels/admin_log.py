"""What admins did lately. Follows core.telegram.org/api/recent-actions."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.actions.chat_access import access_admin
from chapar.domain.admin_log import ACTION_PREFIX, ACTIONS_BY_FILTER
from chapar.domain.chats import AdminLogEvent
from chapar.domain.limits import HISTORY_PAGE
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.admin_log import build_event, list_event_messages, list_event_peers, list_event_photos
from chapar.rpc.views.built import chat_peers, peer_user_ids
from chapar.rpc.views.messages import list_chats, list_user_ids
from chapar.rpc.views.peers import access_channel, access_user_id
from chapar.rpc.views.updates import build_people
from chapar.storage.api import Queries
from chapar.tl import functions, types

ADMINS_ASKED_FOR = 100
"""Admins whose doings one request may ask for."""


@method("channels.getAdminLog", errors=("USER_ID_INVALID",))
async def get_admin_log(ctx: Context, request: functions.channels_getAdminLog) -> types.channels_adminLogResults:
    """Events, newest first, of the kinds and by the admins asked for (none given: all), with the words asked for."""
    peer = await access_channel(ctx, request.channel)
    actions = _parse_filter(request.events_filter)
    admin_ids = None
    if request.admins:
        admin_ids = [await access_user_id(ctx, given) for given in request.admins[:ADMINS_ASKED_FOR]]

    def query(q: Queries) -> types.channels_adminLogResults:
        access_admin(q, ctx.user_id, peer, None, ctx.now)
        events = q.list_admin_log(
            peer.id,
            limit=min(max(request.limit, 0), HISTORY_PAGE),
            actions=actions,
            admin_ids=admin_ids,
            query=request.q,
            max_id=max(request.max_id, 0),
            min_id=max(request.min_id, 0),
        )
        return _build(ctx, q, events)

    return await ctx.services.storage.read(query)


def _parse_filter(given: types.TypeChannelAdminLogEventsFilter | None) -> list[str] | None:
    """The actions that a client wants to see, None: all."""
    if given is None:
        return None
    wanted = [flag for flag in ACTIONS_BY_FILTER if getattr(given, flag)]
    return [ACTION_PREFIX + action for flag in wanted for action in ACTIONS_BY_FILTER[flag]] or None


def _build(ctx: Context, q: Queries, events: Sequence[AdminLogEvent]) -> types.channels_adminLogResults:
    peers = set().union(*(list_event_peers(event) for event in events))
    messages = [message for event in events for message in list_event_messages(event)]
    people = build_people(
        ctx.services,
        q,
        ctx.user_id,
        peer_user_ids(peers) | list_user_ids(messages),
        chat_peers(peers) | list_chats(messages),
    )
    photos = q.load_files({photo_id for event in events for photo_id in list_event_photos(event)})
    return types.channels_adminLogResults(
        events=[build_event(ctx.services, ctx.user_id, event, photos) for event in events],
        chats=people.chats,
        users=people.users,
    )
