"""Whom one writes to most. Follows core.telegram.org/api/top-rating.

The ratings are computed when they are asked for, from the messages themselves: sending costs nothing.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from chapar.actions import top_peers as actions
from chapar.domain.errors import RpcError
from chapar.domain.limits import HISTORY_PAGE
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.settings import TopPeersSettings
from chapar.domain.users import SERVICE_USER_ID
from chapar.rpc.context import Context
from chapar.rpc.help.config import RATING_DECAY_SECONDS
from chapar.rpc.method import method
from chapar.rpc.views.built import peer_user_ids
from chapar.rpc.views.peers import access_peer, build_peer
from chapar.rpc.views.users import build_users
from chapar.storage.api import Queries
from chapar.tl import functions, types

RATED_SECONDS = 3 * RATING_DECAY_SECONDS
"""How far back messages count: older ones would weigh less than a twentieth."""
RATED_MESSAGES = 2000
"""Messages, the latest ones, that count."""

_CORRESPONDENTS = types.topPeerCategoryCorrespondents
_CATEGORIES: dict[str, type[types.TypeTopPeerCategory]] = {
    "correspondents": _CORRESPONDENTS,
    "bots_pm": types.topPeerCategoryBotsPM,
    "bots_inline": types.topPeerCategoryBotsInline,
    "phone_calls": types.topPeerCategoryPhoneCalls,
    "forward_users": types.topPeerCategoryForwardUsers,
    "forward_chats": types.topPeerCategoryForwardChats,
    "groups": types.topPeerCategoryGroups,
    "channels": types.topPeerCategoryChannels,
    "bots_app": types.topPeerCategoryBotsApp,
    "bots_guestchat": types.topPeerCategoryBotsGuestChat,
}


@method("contacts.getTopPeers")
async def get_top_peers(ctx: Context, request: functions.contacts_getTopPeers) -> types.Typecontacts_TopPeers:
    """The categories asked for, each with its peers by falling rating. Only people are rated as yet."""
    wanted = [category for flag, category in _CATEGORIES.items() if getattr(request, flag)]
    if not wanted:
        raise RpcError("TYPES_EMPTY")

    def query(q: Queries) -> types.Typecontacts_TopPeers:
        settings = actions.load_top_peers_settings(q, ctx.user_id)
        if not settings.is_enabled:
            return types.contacts_topPeersDisabled()
        ratings = _rate(q, ctx.user_id, settings, ctx.now) if _CORRESPONDENTS in wanted else {}
        best = sorted(ratings, key=lambda peer: (-ratings[peer], peer))
        first = max(request.offset, 0)
        page = best[first : first + min(max(request.limit, 1), HISTORY_PAGE)]
        if page and request.hash == hash_numbers(peer.id for peer in page):
            return types.contacts_topPeersNotModified()
        return types.contacts_topPeers(
            categories=[_build_category(each, best, page, ratings) for each in wanted],
            chats=[],
            users=build_users(ctx.services, q, ctx.user_id, peer_user_ids(page)),
        )

    # Aside: it looks through the latest part of the mailbox.
    return await ctx.services.storage.read_aside(query)


def _build_category(
    category: type[types.TypeTopPeerCategory], best: list[Peer], page: Iterable[Peer], ratings: dict[Peer, float]
) -> types.topPeerCategoryPeers:
    if category is not _CORRESPONDENTS:
        return types.topPeerCategoryPeers(category=category(), count=0, peers=[])
    peers = [types.topPeer(peer=build_peer(peer), rating=ratings[peer]) for peer in page]
    return types.topPeerCategoryPeers(category=category(), count=len(best), peers=peers)


def _rate(q: Queries, owner_id: int, settings: TopPeersSettings, now: int) -> dict[Peer, float]:
    """Each person's rating: every message sent to them counts the less, the longer ago it was."""
    reset_at = {peer: date for category, peer, date in settings.reset_at if category == _CORRESPONDENTS.NAME}
    ratings: dict[Peer, float] = defaultdict(float)
    for peer, date in q.list_outgoing(owner_id, since_date=now - RATED_SECONDS, limit=RATED_MESSAGES):
        if date > reset_at.get(peer, 0):
            ratings[peer] += math.exp(min(date - now, 0) / RATING_DECAY_SECONDS)
    users = q.load_users(peer.id for peer in ratings if peer.type is PeerType.USER)
    people = {
        user_peer(user.id)
        for user in users.values()
        if user.deleted_at is None and not user.is_bot and user.id not in (owner_id, SERVICE_USER_ID)
    }
    return {peer: rating for peer, rating in ratings.items() if peer in people}


@method("contacts.resetTopPeerRating", errors=("CHANNEL_PRIVATE",))
async def reset_top_peer_rating(ctx: Context, request: functions.contacts_resetTopPeerRating) -> bool:
    """Count what was written to somebody from now on only."""
    await actions.reset_rating(
        ctx.services.storage,
        user_id=ctx.user_id,
        category=request.category.NAME,
        peer=await access_peer(ctx, request.peer),
        now=ctx.now,
    )
    return True


@method("contacts.toggleTopPeers")
async def toggle_top_peers(ctx: Context, request: functions.contacts_toggleTopPeers) -> bool:
    """Whether ratings are computed at all."""
    await actions.toggle_top_peers(ctx.services.storage, user_id=ctx.user_id, is_enabled=request.enabled)
    return True
