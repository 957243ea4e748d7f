"""Reactions on the wire. Follows core.telegram.org/api/reactions."""

from __future__ import annotations

from collections import Counter

from chapar.domain.errors import RpcError
from chapar.domain.messages import Message, MessageTag
from chapar.domain.peers import user_peer
from chapar.domain.reactions import Reaction
from chapar.rpc.views.peers import build_peer
from chapar.tl import types

_CUSTOM = "custom_emoji:"


def build_reaction(value: str) -> types.TypeReaction:
    """A reaction as `domain.reactions.Reaction.value` has it."""
    if value.startswith(_CUSTOM):
        return types.reactionCustomEmoji(document_id=int(value.removeprefix(_CUSTOM)))
    return types.reactionEmoji(emoticon=value)


def parse_reaction(given: types.TypeReaction) -> str:
    """A reaction as it is stored, "" for none. Raises REACTION_INVALID for paid ones."""
    if isinstance(given, types.reactionEmoji):
        return given.emoticon
    if isinstance(given, types.reactionCustomEmoji):
        return f"{_CUSTOM}{given.document_id}"
    if isinstance(given, types.reactionEmpty):
        return ""
    raise RpcError("REACTION_INVALID")


def build_message_reactions(message: Message, viewer_id: int) -> types.messageReactions | None:
    """What stands below a message, as the viewer sees it, most given first; None when nobody reacted."""
    reactions = message.body.reactions
    if not reactions:
        return None
    own = [reaction.value for reaction in reactions if reaction.user_id == viewer_id]
    counts = Counter(reaction.value for reaction in reactions)
    is_saved = message.peer == user_peer(viewer_id)
    return types.messageReactions(
        can_see_list=not is_saved,
        reactions_as_tags=is_saved,
        results=[
            types.reactionCount(
                reaction=build_reaction(value),
                count=count,
                chosen_order=own.index(value) if value in own else None,
            )
            for value, count in counts.most_common()
        ],
        recent_reactions=None
        if is_saved
        else [build_peer_reaction(message, reaction, viewer_id) for reaction in reversed(reactions)],
    )


def build_peer_reaction(message: Message, reaction: Reaction, viewer_id: int) -> types.messagePeerReaction:
    """One person's reaction to a message, as the viewer sees it."""
    is_own = reaction.user_id == viewer_id
    return types.messagePeerReaction(
        peer_id=types.peerUser(user_id=reaction.user_id),
        date=reaction.date,
        reaction=build_reaction(reaction.value),
        big=reaction.is_big,
        my=is_own,
        unread=MessageTag.UNREAD_REACTION in message.tags and not is_own,
    )


def build_reactions_update(message: Message, viewer_id: int) -> types.updateMessageReactions:
    """How a message stands now, also when nothing stands below it any more."""
    reactions = build_message_reactions(message, viewer_id) or types.messageReactions(results=[])
    return types.updateMessageReactions(peer=build_peer(message.peer), msg_id=message.id, reactions=reactions)
