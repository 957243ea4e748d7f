"""Which reactions are on offer, and what one chose among them. Follows core.telegram.org/api/reactions."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from chapar.actions import reactions as actions
from chapar.artwork.pictures import REACTION_ART
from chapar.domain.list_hashes import hash_numbers, hash_text
from chapar.domain.reactions import STANDARD_REACTIONS, TAG_REACTIONS, check_reaction, hash_reactions
from chapar.domain.settings import ReactionSettings, SavedReactionTag
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.peers import access_peer
from chapar.rpc.views.pictures import build_available_reaction
from chapar.rpc.views.reactions import build_reaction, parse_reaction
from chapar.storage.api import Queries
from chapar.tl import functions, types


@method("messages.getAvailableReactions")
async def get_available_reactions(
    ctx: Context, request: functions.messages_getAvailableReactions
) -> types.Typemessages_AvailableReactions:
    """Those that have pictures: official clients offer no others. Every standard reaction may be given all the same."""
    if request.hash == _ART_HASH:
        return types.messages_availableReactionsNotModified()
    return types.messages_availableReactions(
        hash=_ART_HASH, reactions=[build_available_reaction(art) for art in REACTION_ART]
    )


_ART_HASH = zlib.crc32(b"".join(picture.content for art in REACTION_ART for picture in art[2:])) & 0x7FFF_FFFF


@method("messages.getTopReactions")
async def get_top_reactions(ctx: Context, request: functions.messages_getTopReactions) -> types.Typemessages_Reactions:
    """The standard reactions, those that one used lately first."""
    recent = await _load_recent(ctx)
    top = list(dict.fromkeys((*recent, *STANDARD_REACTIONS)))[: check_limit(request.limit)]
    return _build_reactions(top, request.hash)


@method("messages.getRecentReactions")
async def get_recent_reactions(
    ctx: Context, request: functions.messages_getRecentReactions
) -> types.Typemessages_Reactions:
    """What one used lately, newest first."""
    recent = await _load_recent(ctx)
    return _build_reactions(recent[: check_limit(request.limit)], request.hash)


@method("messages.getDefaultTagReactions")
async def get_default_tag_reactions(
    ctx: Context, request: functions.messages_getDefaultTagReactions
) -> types.Typemessages_Reactions:
    """What is proposed as tags of saved messages."""
    return _build_reactions(TAG_REACTIONS, request.hash)


async def _load_recent(ctx: Context) -> tuple[str, ...]:
    settings = await ctx.services.storage.read(lambda q: q.find_setting(ctx.user_id, ReactionSettings))
    return settings.recent if settings else ()


def _build_reactions(values: Sequence[str], known_hash: int) -> types.Typemessages_Reactions:
    """A list, or that it is what the client has."""
    own_hash = hash_reactions(values)
    if known_hash and known_hash == own_hash:
        return types.messages_reactionsNotModified()
    return types.messages_reactions(hash=own_hash, reactions=[build_reaction(value) for value in values])


@method("messages.clearRecentReactions")
async def clear_recent_reactions(ctx: Context, request: functions.messages_clearRecentReactions) -> bool:
    """Forget what one used lately."""
    await actions.clear_recent_reactions(ctx.services.storage, user_id=ctx.user_id, now=ctx.now, origin=ctx.origin)
    return True


@method("messages.setDefaultReaction", errors=("REACTION_EMPTY",))
async def set_default_reaction(ctx: Context, request: functions.messages_setDefaultReaction) -> bool:
    """Choose what a double tap gives; help.getConfig tells it."""
    value = check_reaction(parse_reaction(request.reaction))
    await actions.set_default_reaction(
        ctx.services.storage, user_id=ctx.user_id, value=value, now=ctx.now, origin=ctx.origin
    )
    return True


@method("messages.getSavedReactionTags", errors=("PEER_ID_INVALID",))
async def get_saved_reaction_tags(
    ctx: Context, request: functions.messages_getSavedReactionTags
) -> types.Typemessages_SavedReactionTags:
    """The tags of one's saved messages, most used first; with `peer` of those kept from it, without their names."""
    saved_peer = await access_peer(ctx, request.peer) if request.peer is not None else None

    def query(q: Queries) -> list[types.savedReactionTag]:
        counts = q.count_saved_reactions(ctx.user_id, saved_peer)
        titles = {} if saved_peer else q.list_settings(ctx.user_id, SavedReactionTag)
        order = sorted({*counts, *titles}, key=lambda value: (counts.get(value, 0), hash_text(value)), reverse=True)
        return [
            types.savedReactionTag(
                reaction=build_reaction(value),
                title=titles[value].title if value in titles else None,
                count=counts.get(value, 0),
            )
            for value in order
        ]

    # Aside: it looks at every saved message.
    tags = await ctx.services.storage.read_aside(query)
    own_hash = _hash_tags(tags)
    if request.hash and request.hash == own_hash:
        return types.messages_savedReactionTagsNotModified()
    return types.messages_savedReactionTags(tags=list(tags), hash=own_hash)


def _hash_tags(tags: Sequence[types.savedReactionTag]) -> int:
    numbers: list[int] = []
    for tag in tags:
        numbers.append(hash_text(parse_reaction(tag.reaction)))
        if tag.title:
            numbers.append(hash_text(tag.title))
        numbers.append(tag.count)
    return hash_numbers(numbers)


@method("messages.updateSavedReactionTag", errors=("REACTION_INVALID", "REACTION_EMPTY"))
async def update_saved_reaction_tag(ctx: Context, request: functions.messages_updateSavedReactionTag) -> bool:
    """Name a tag of saved messages, or without a title take its name away."""
    await actions.name_tag(
        ctx.services.storage,
        user_id=ctx.user_id,
        value=check_reaction(parse_reaction(request.reaction)),
        title=request.title or "",
        now=ctx.now,
        origin=ctx.origin,
    )
    return True


@method("messages.getAvailableEffects")
async def get_available_effects(
    ctx: Context, request: functions.messages_getAvailableEffects
) -> types.messages_availableEffects:
    """No effect is on offer."""
    return types.messages_availableEffects(hash=0, effects=[], documents=[])
