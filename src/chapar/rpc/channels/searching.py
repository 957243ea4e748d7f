"""Posts of public channels found by words or hashtags. Follows core.telegram.org/api/search#posts."""

from __future__ import annotations

from dataclasses import replace

from chapar.domain.errors import RpcError
from chapar.domain.peers import channel_peer
from chapar.domain.search import QUERY_LENGTH, MessageSearch
from chapar.domain.texts import fold_text
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.messages.search import answer_found
from chapar.rpc.method import method
from chapar.storage.api import Queries
from chapar.tl import functions, types

CHANNELS_LOOKED_THROUGH = 500
"""Public channels, those with most members, whose posts everybody finds."""
SEARCHES_A_DAY = 1000
"""What clients are told that they may search in a day; the flood limits are what counts."""


@method("channels.searchPosts", errors=("SEARCH_QUERY_EMPTY",))
async def search_posts(ctx: Context, request: functions.channels_searchPosts) -> types.Typemessages_Messages:
    """Posts with a hashtag, or with all words of a text, of public channels, newest first. Who may not see one does not."""
    hashtag = (request.hashtag or "").strip().removeprefix("#")
    words = hashtag or (request.query or "").strip()
    if not words:
        raise RpcError("SEARCH_QUERY_EMPTY")

    def query(q: Queries) -> tuple[tuple[int, int], ...]:
        public = q.list_public_channels(CHANNELS_LOOKED_THROUGH)
        standings = [(chat, q.find_participant(chat.peer, ctx.user_id)) for chat in public]
        return tuple(
            (chat.peer.id, known.available_min_id if known else 0)
            for chat, known in standings
            if known is None or not known.is_kicked_at(ctx.now)
        )

    channels = await ctx.services.storage.read(query)
    given = request.offset_peer
    wanted = MessageSearch(
        text=words[:QUERY_LENGTH],
        channels=channels,
        skips_own=True,
        offset_id=max(request.offset_id, 0),
        offset_peer=channel_peer(given.channel_id) if isinstance(given, types.inputPeerChannel) else None,
        limit=check_limit(request.limit),
    )
    found = await ctx.services.storage.search_messages(ctx.user_id, wanted)
    if hashtag:
        tag = fold_text(f"#{hashtag}")
        found = replace(found, messages=[m for m in found.messages if tag in fold_text(m.body.text)])
    return await answer_found(ctx, found, is_global=True)


@method("channels.checkSearchPostsFlood")
async def check_search_posts_flood(
    ctx: Context, request: functions.channels_checkSearchPostsFlood
) -> types.searchPostsFlood:
    """Searching costs nothing."""
    return types.searchPostsFlood(
        query_is_free=True, total_daily=SEARCHES_A_DAY, remains=SEARCHES_A_DAY, stars_amount=0
    )
