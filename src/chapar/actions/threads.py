"""Threads: replies to a message of a supergroup, comments on a post, topics of a forum. Follows core.telegram.org/api/threads."""

from typing import NamedTuple

from chapar.domain.messages import NOTHING_COUNTED, Message, MessageBody
from chapar.domain.peers import Peer, user_peer
from chapar.storage.api import Transaction

RECENT_REPLIERS = 3
"""Who wrote lately in a thread, as shown beside the number of replies."""


class Thread(NamedTuple):
    """The thread of a new message: the message that begins it (0: none), and whether it is a topic of a forum."""

    id: int = 0
    is_topic: bool = False


NO_THREAD = Thread()


def thread_of(answered: Message | None) -> Thread:
    """The thread of a message that answers another one of the same supergroup."""
    if answered is None:
        return NO_THREAD
    return Thread(answered.thread_id or answered.id, answered.body.is_in_topic)


def count_reply(tx: Transaction, message: Message, pts: int) -> None:
    """Count a new message at the one that begins its thread."""
    if not message.thread_id or message.thread_id == message.id:
        return
    owner_id, root_id = message.owner_id, message.thread_id
    counts = tx.load_message_counts(owner_id, (root_id,)).get(root_id, NOTHING_COUNTED)
    author = author_of(message.body)
    repliers = (author, *(peer for peer in counts.repliers if peer != author))[:RECENT_REPLIERS]
    counts = counts._replace(replies=counts.replies + 1, last_reply_id=message.id, replies_pts=pts, repliers=repliers)
    tx.put_message_counts(owner_id, root_id, counts)


def author_of(body: MessageBody) -> Peer:
    """Who is seen as the author of a message."""
    return body.shown_as or user_peer(body.sender_id)
