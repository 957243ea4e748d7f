"""Reactions on the wire. Follows core.telegram.org/api/reactions."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.errors import RpcError
from chapar.domain.messages import Message, MessageTag
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.reactions import RECENT_REACTORS, Reaction
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
    """What stands below a message, as the viewer (0: everybody) sees it, most given first; None when nobody reacted.

    What everybody is told does not say what was one's own. Nobody sees who reacted to posts and saved messages.
    """
    body = message.body
    if not body.reaction_counts:
        return None
    own = [reaction.value for reaction in body.reactions if reaction.user_id == viewer_id]
    is_saved = message.peer == user_peer(viewer_id)
    shows_names = shows_reactors(message) and not is_saved
    recent = [build_peer_reaction(message, reaction, viewer_id) for reaction in reversed(_list_shown(message))]
    return types.messageReactions(
        min=viewer_id == 0,
        can_see_list=shows_names,
        reactions_as_tags=is_saved,
        results=[
            types.reactionCount(
                reaction=build_reaction(value),
                count=count,
                chosen_order=own.index(value) if value in own else None,
            )
            for value, count in body.reaction_counts
        ],
        recent_reactions=recent if shows_names else None,
    )


def shows_reactors(message: Message) -> bool:
    """Whether people are told who reacted to a message: to a post they are not."""
    return not message.body.is_post


def list_reactors(message: Message) -> set[Peer]:
    """Who is shown to have reacted to a message."""
    if not shows_reactors(message):
        return set()
    return {reaction.shown_as or user_peer(reaction.user_id) for reaction in _list_shown(message)}


def _list_shown(message: Message) -> Sequence[Reaction]:
    """The reactions that are shown with who gave them, oldest first: between two people all, in chats the latest."""
    reactions = message.body.reactions
    return reactions if message.peer.type is PeerType.USER else reactions[-RECENT_REACTORS:]


def build_peer_reaction(message: Message, reaction: Reaction, viewer_id: int) -> types.messagePeerReaction:
    """One person's reaction to a message, as the viewer sees it."""
    is_own = reaction.user_id == viewer_id
    return types.messagePeerReaction(
        peer_id=build_peer(reaction.shown_as or user_peer(reaction.user_id)),
        date=reaction.date,
        reaction=build_reaction(reaction.value),
        big=reaction.is_big,
        my=is_own,
        unread=MessageTag.UNREAD_REACTION in message.tags and not is_own,
    )


def build_reactions_update(message: Message, viewer_id: int) -> types.updateMessageReactions:
    """How a message stands now, also when nothing stands below it any more."""
    nothing = types.messageReactions(min=viewer_id == 0, results=[])
    reactions = build_message_reactions(message, viewer_id) or nothing
    top_id = message.thread_id if message.body.is_in_topic and message.thread_id else None
    return types.updateMessageReactions(
        peer=build_peer(message.peer), msg_id=message.id, top_msg_id=top_id, reactions=reactions
    )
