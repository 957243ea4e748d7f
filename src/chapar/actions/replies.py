"""What messages answer to. Follows core.telegram.org/api/replies."""

from typing import NamedTuple

from chapar.actions.privacy import name_author
from chapar.actions.sight import load_seen, sees_message
from chapar.actions.threads import GENERAL_TOPIC, NO_THREAD, Thread, thread_of
from chapar.domain.chats import GENERAL_TOPIC_ID, ForumTopic, Standing
from chapar.domain.errors import RpcError
from chapar.domain.messages import Forward, Message, Reply
from chapar.domain.peers import Peer, user_peer
from chapar.domain.quotes import find_quote, quote_beginning
from chapar.domain.rights import AdminRight
from chapar.storage.api import Queries


class ReplyTo(NamedTuple):
    """The message that the sender answers to: the sender's own id, and its conversation when it is another one.

    `quote` is the text of the part that is meant, blank for all of it, near `quote_offset` UTF-16 code units. `top_id` is the
    topic of a forum where the answer is to stand, 0: that of the message.
    """

    message_id: int
    peer: Peer | None = None
    quote: str = ""
    quote_offset: int = 0
    top_id: int = 0


class Answered(NamedTuple):
    """A reply that was found right: the message in the same conversation, if it stands there, and what all copies tell."""

    message: Message | None = None
    reply: Reply | None = None


NOTHING = Answered()


class Target(NamedTuple):
    """What a new message answers to, and to which thread it belongs."""

    message: Message | None
    reply: Reply | None
    thread: Thread


def find_target(q: Queries, sender_id: int, peer: Peer, standing: Standing | None, reply_to: ReplyTo | None) -> Target:
    """What a message to `peer` answers to, and its thread. `standing` is None between people.

    Every message of a forum is in one of its topics: to answer the message that begins one is to write there. Raises what
    `find_answered` and `check_topic` raise.
    """
    chat = None if standing is None else standing.chat
    if standing is None or chat is None or not chat.is_megagroup:
        return Target(*find_answered(q, sender_id, peer, reply_to), NO_THREAD)
    if not chat.is_forum:
        message, reply = find_answered(q, sender_id, peer, reply_to)
        return Target(message, reply, thread_of(message))
    named_id = reply_to.message_id if reply_to is not None and reply_to.peer in (None, peer) else 0
    names_topic = named_id in q.load_topics(peer.id, (named_id,))
    message, reply = find_answered(q, sender_id, peer, None if names_topic else reply_to)
    topic_id = reply_to.top_id if reply_to is not None else 0
    if not topic_id and message is not None and message.body.is_in_topic:
        topic_id = message.thread_id
    topic_id = topic_id or (named_id if names_topic else GENERAL_TOPIC_ID)
    check_topic(q, sender_id, standing, topic_id)
    return Target(message, reply, Thread(topic_id, is_topic=True))


def check_topic(q: Queries, sender_id: int, standing: Standing, topic_id: int) -> None:
    """Whether one who may write in a forum may do so in this topic.

    In a closed one may who may open it again. Raises TOPIC_DELETED, TOPIC_CLOSED.
    """
    topic = q.load_topics(standing.chat.peer.id, (topic_id,)).get(topic_id)
    if topic is None:
        raise RpcError("TOPIC_DELETED")
    if topic.is_closed and not may_manage(standing, topic, sender_id):
        raise RpcError("TOPIC_CLOSED")


def may_manage(standing: Standing, topic: ForumTopic, user_id: int) -> bool:
    """Whether the user may rename a topic, close it and open it again: admins with that right, and who made it."""
    if standing.has(AdminRight.MANAGE_TOPICS):
        return True
    return standing.is_member and topic.creator == user_peer(user_id) and topic.id != GENERAL_TOPIC_ID


def find_target_again(
    q: Queries, sender_id: int, peer: Peer, standing: Standing | None, message_id: int | None
) -> Target:
    """What a message that has waited answers to. What is gone meanwhile is answered no more; a topic that is gone, or closed
    to the sender, leaves it in the General one."""
    for reply_to in (ReplyTo(message_id) if message_id else None, None):
        try:
            message, _, thread = find_target(q, sender_id, peer, standing, reply_to)
        except RpcError:
            continue
        return Target(message, None, thread)
    return Target(None, None, GENERAL_TOPIC)


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
    chat = q.find_chat(where)
    if body.is_protected or (chat is not None and chat.is_protected):
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
