"""Reactions and message effects: none can be given here yet. Follows core.telegram.org/api/reactions."""

from __future__ import annotations

from typing import Any

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("messages.getAvailableReactions")
async def get_available_reactions(
    ctx: Context, request: functions.messages_getAvailableReactions
) -> types.messages_availableReactions:
    """None to choose from: clients then offer none."""
    return types.messages_availableReactions(hash=0, reactions=[])


@method("messages.getTopReactions")
@method("messages.getRecentReactions")
@method("messages.getDefaultTagReactions")
async def get_reactions(ctx: Context, request: Any) -> types.messages_reactions:
    """None was given."""
    return types.messages_reactions(hash=0, reactions=[])


@method("messages.getSavedReactionTags")
async def get_saved_reaction_tags(
    ctx: Context, request: functions.messages_getSavedReactionTags
) -> types.messages_savedReactionTags:
    """No saved message has a tag."""
    return types.messages_savedReactionTags(tags=[], hash=0)


@method("messages.getPaidReactionPrivacy")
async def get_paid_reaction_privacy(
    ctx: Context, request: functions.messages_getPaidReactionPrivacy
) -> types.TypeUpdates:
    """Nothing was ever set."""
    return types.updates(updates=[], users=[], chats=[], date=ctx.now, seq=0)


@method("messages.getAvailableEffects")
async def get_available_effects(
    ctx: Context, request: functions.messages_getAvailableEffects
) -> types.messages_availableEffects:
    """No effect is on offer."""
    return types.messages_availableEffects(hash=0, effects=[], documents=[])
