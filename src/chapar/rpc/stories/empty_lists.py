"""Stories: nobody can post one, so every list is empty. Follows core.telegram.org/api/stories."""

from __future__ import annotations

from typing import Any

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer, build_peer
from chapar.rpc.views.updates import build_named
from chapar.tl import functions, types

STATE = "none"
"""TDLib takes an empty state for a fault."""


@method("stories.getAllStories")
async def get_all_stories(ctx: Context, request: functions.stories_getAllStories) -> types.stories_allStories:
    """Nobody has an active story."""
    return types.stories_allStories(
        count=0, state=STATE, peer_stories=[], chats=[], users=[], stealth_mode=types.storiesStealthMode()
    )


@method("stories.getAllReadPeerStories")
async def get_all_read_peer_stories(
    ctx: Context, request: functions.stories_getAllReadPeerStories
) -> types.TypeUpdates:
    """None was seen."""
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)


@method("stories.getPeerStories", errors=("CHANNEL_PRIVATE",))
async def get_peer_stories(ctx: Context, request: functions.stories_getPeerStories) -> types.stories_peerStories:
    """The peer has none."""
    peer = await access_peer(ctx, request.peer)
    users, chats = await ctx.services.storage.read(lambda q: build_named(ctx.services, q, ctx.user_id, [peer]))
    return types.stories_peerStories(
        stories=types.peerStories(peer=build_peer(peer), stories=[]), chats=chats, users=users
    )


@method("stories.getPinnedStories")
@method("stories.getStoriesArchive")
@method("stories.getStoriesByID")
async def get_stories(ctx: Context, request: Any) -> types.stories_stories:
    """None is kept."""
    return types.stories_stories(count=0, stories=[], chats=[], users=[])


@method("stories.getPeerMaxIDs")
async def get_peer_max_ids(ctx: Context, request: functions.stories_getPeerMaxIDs) -> list[types.recentStory]:
    """None, for each of those asked for."""
    return [types.recentStory() for _ in request.id]
