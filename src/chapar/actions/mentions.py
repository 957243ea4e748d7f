"""Whom a message in a group mentions. Follows core.telegram.org/api/mentions."""

from collections.abc import Iterable

from chapar.domain.messages import Message, MessageBody, MessageTag
from chapar.domain.peers import Peer
from chapar.storage.api import Queries, Transaction

MENTIONED_USERS = 50
"""People whom one message tells that it mentions them."""
NEW_MENTION = MessageTag.MENTION | MessageTag.UNREAD_MENTION


def find_mentioned(q: Queries, body: MessageBody, answered: Message | None) -> set[int]:
    """Users whom a message names or answers, its sender left out, wherever they are."""
    found: set[int] = set()
    if answered is not None and answered.body.shown_as is None:
        found.add(answered.body.sender_id)
    for entity in body.entities:
        if len(found) >= MENTIONED_USERS:
            break
        if entity.kind == "messageEntityMentionName" and isinstance(entity.argument, int):
            found.add(entity.argument)
        elif entity.kind == "messageEntityMention":
            user = q.find_user_by_username(_text_of(body.text, entity.offset, entity.length))
            if user is not None:
                found.add(user.id)
    return found - {body.sender_id}


def keep_members(q: Queries, peer: Peer, user_ids: Iterable[int]) -> set[int]:
    """Those of the users who are in a channel."""
    return {i for i, found in q.load_participants(peer, user_ids).items() if found.is_member}


def tag_mentioned(tx: Transaction, peer: Peer, message_id: int, user_ids: Iterable[int]) -> None:
    """Remember for members of a channel that a message there mentions them."""
    for user_id in sorted(user_ids):
        tx.put_own_tags(user_id, peer, message_id, NEW_MENTION)


def _text_of(text: str, offset: int, length: int) -> str:
    """A part of a text given in UTF-16 code units."""
    return text.encode("utf-16-le")[2 * offset : 2 * (offset + length)].decode("utf-16-le", "ignore")
