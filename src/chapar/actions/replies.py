"""What messages answer to. Follows core.telegram.org/api/replies."""

from typing import NamedTuple

from chapar.actions.privacy import name_author
from chapar.actions.sight import load_seen, sees_message
from chapar.domain.errors import RpcError
from chapar.domain.messages import Forward, Message, Reply
from chapar.domain.peers import Peer
from chapar.domain.quotes import find_quote, quote_beginning
from chapar.storage.api import Queries


class ReplyTo(NamedTuple):
    """The message that the sender answers to: the sender's own id, and its conversation when it is another one.

    `quote` is the text of the part that is meant, blank for all of it, near `quote_offset` UTF-16 code units.
    """

    message_id: int
    peer: Peer | None = None
    quote: str = ""
    quote_offset: int = 0


class Answered(NamedTuple):
    """A reply that was found right: the message in the same conversation, if it stands there, and what all copies tell."""

    message: Message | None = None
    reply: Reply | None = None


NOTHING = Answered()


def find_answered(q: Queries, sender_id: int, peer: Peer, reply_to: ReplyTo | None) -> Answered:
    """What a message to `peer` answers to.

    A message of another conversation is told by its author, date and text, because ids there mean nothing to the receiver.
    Raises REPLY_MESSAGE_ID_INVALID, QUOTE_TEXT_INVALID.
    """
    if reply_to is None:
        return NOTHING
    where = reply_to.peer or peer
    message = load_seen(q, sender_id, where, (reply_to.message_id,)).get(reply_to.message_id)
    if message is None or not sees_message(q, sender_id, message):
        raise RpcError("REPLY_MESSAGE_ID_INVALID")
    body = message.body
    quote = find_quote(body, reply_to.quote, reply_to.quote_offset)
    if where == peer:
        return Answered(message, Reply(quote) if quote else None)
    if body.service is not None:
        raise RpcError("REPLY_MESSAGE_ID_INVALID")
    if body.is_protected:
        return Answered(None, Reply(None, _hidden_origin(q, message)))
    return Answered(None, Reply(quote or quote_beginning(body), name_author(q, sender_id, origin_of(message))))


def origin_of(message: Message) -> Forward:
    """Who wrote a message first, and when: one that was passed on names its first author, a post its channel."""
    body = message.body
    if body.forward is not None:
        return body.forward._replace(saved_from=None, saved_from_id=0)
    if body.shown_as is None and not body.is_post:
        return Forward(body.sender_id, None, body.date)
    post_id = message.id if body.is_post else 0
    return Forward(None, None, body.date, None, 0, body.shown_as or message.peer, post_id, body.post_author)


def _hidden_origin(q: Queries, message: Message) -> Forward:
    """The origin of what may not be passed on: the author's name, which leads nowhere."""
    origin = origin_of(message)
    if origin.from_peer is not None:
        chat = q.find_chat(origin.from_peer)
        return Forward(None, chat.title if chat else "", origin.date)
    if origin.sender_id is None:
        return origin
    author = q.find_user(origin.sender_id)
    return Forward(None, f"{author.first_name} {author.last_name}".strip() if author else "", origin.date)
