"""Stories: nobody can post one, so every list is empty. Follows core.telegram.org/api/stories."""

from __future__ import annotations

from typing import Any

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("stories.getAllStories")
async def get_all_stories(ctx: Context, request: functions.stories_getAllStories) -> types.stories_allStories:
    """Nobody has an active story."""
    return types.stories_allStories(
        count=0, state="", peer_stories=[], chats=[], users=[], stealth_mode=types.storiesStealthMode()
    )


@method("stories.getAllReadPeerStories")
async def get_all_read_peer_stories(
    ctx: Context, request: functions.stories_getAllReadPeerStories
) -> types.TypeUpdates:
    """None was seen."""
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)


@method("stories.getPinnedStories")
@method("stories.getStoriesArchive")
async def get_stories(ctx: Context, request: Any) -> types.stories_stories:
    """None is kept."""
    return types.stories_stories(count=0, stories=[], chats=[], users=[])


@method("stories.getPeerMaxIDs")
async def get_peer_max_ids(ctx: Context, request: functions.stories_getPeerMaxIDs) -> list[types.recentStory]:
    """None, for each of those asked for."""
    return [types.recentStory() for _ in request.id]
