"""Groups in which two people are. Follows core.telegram.org/method/messages.getCommonChats."""

from chapar.domain.peers import Peer
from chapar.storage.api import Queries

_LOOKED_THROUGH = 1000
"""Chats with both in them that are looked at."""


def list_common_chats(q: Queries, user_id: int, other_id: int, *, max_id: int = 0) -> list[Peer]:
    """Groups in which the user and somebody else are, the greatest id first; those below `max_id` unless it is 0.

    Who subscribed to a channel is nobody's business, nor who is in a group that hides its members. A group that has become a
    supergroup is known by that alone.
    """
    found = q.list_common_chats(user_id, other_id, limit=_LOOKED_THROUGH, max_id=max_id)
    chats = q.load_chats(found)
    return [
        peer
        for peer in found
        if not chats[peer].is_broadcast and not chats[peer].hides_participants and chats[peer].migrated_to is None
    ]
