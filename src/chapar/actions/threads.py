"""Threads: replies to a message of a supergroup, comments on a post, topics of a forum. Follows core.telegram.org/api/threads.

What is counted at a thread stands at the message that begins it. That of a copied post in a discussion group is counted at the
post as well, so that whoever reads the channel sees it there.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from chapar.actions.sight import is_copied_post
from chapar.domain.chats import GENERAL_TOPIC_ID
from chapar.domain.messages import NOTHING_COUNTED, Message, MessageBody, MessageCounts
from chapar.domain.peers import Peer, channel_peer, user_peer
from chapar.storage.api import Queries, Transaction

RECENT_REPLIERS = 3
"""Who wrote lately in a thread, as shown beside the number of replies."""
_LOOKED_THROUGH = 20
"""The newest messages of a thread among which its recent authors are looked for."""


class Thread(NamedTuple):
    """The thread of a new message: the message that begins it (0: none), and whether it is a topic of a forum.

    A topic without an id begins with the new message itself.
    """

    id: int = 0
    is_topic: bool = False


NO_THREAD = Thread()
GENERAL_TOPIC = Thread(GENERAL_TOPIC_ID, is_topic=True)
NEW_TOPIC = Thread(0, is_topic=True)


class Post(NamedTuple):
    """A post of a channel."""

    channel: Peer
    message_id: int


def thread_of(answered: Message | None) -> Thread:
    """The thread of a message that answers another one of the same supergroup, which is no forum."""
    if answered is None:
        return NO_THREAD
    # Topics of a group that was a forum once are no threads: all of them would be one.
    return Thread(answered.id if answered.body.is_in_topic else answered.thread_id or answered.id)


def pages_of(thread_id: int, *, is_forum: bool) -> int:
    """The thread as `Queries.list_history` names it."""
    return 0 if is_forum and thread_id == GENERAL_TOPIC_ID else thread_id


def topic_of_draft(thread: Thread) -> int:
    """The topic with which the draft of a message is kept, 0: with the conversation as a whole, as in the General topic."""
    return thread.id if thread.is_topic and thread != GENERAL_TOPIC else 0


def author_of(body: MessageBody) -> Peer:
    """Who is seen as the author of a message."""
    return body.shown_as or user_peer(body.sender_id)


def find_post(message: Message) -> Post | None:
    """The post of which a message in a discussion group is the copy."""
    forward = message.body.forward
    if forward is None or forward.saved_from is None or not is_copied_post(message):
        return None
    return Post(forward.saved_from, forward.saved_from_id)


def count_reply(tx: Transaction, message: Message, pts: int) -> None:
    """Count a new message of a channel at the one that begins its thread, or put it on top of its topic."""
    owner_id, root_id = message.owner_id, message.thread_id
    if message.body.is_in_topic:
        for topic in tx.load_topics(-owner_id, (root_id,)).values():
            tx.put_topic(topic._replace(top_message_id=message.id))
        return
    if not root_id or root_id == message.id:
        return
    counts = tx.load_message_counts(owner_id, (root_id,)).get(root_id, NOTHING_COUNTED)
    author = author_of(message.body)
    repliers = (author, *(peer for peer in counts.repliers if peer != author))[:RECENT_REPLIERS]
    counts = counts._replace(replies=counts.replies + 1, last_reply_id=message.id, replies_pts=pts, repliers=repliers)
    _put_thread_counts(tx, owner_id, root_id, counts)


def uncount_replies(tx: Transaction, gone: Sequence[Message], pts: int) -> None:
    """Take messages of one channel, deleted already, out of what is counted at their threads and off the top of topics."""
    owner_id, peer = gone[0].owner_id, gone[0].peer
    gone_ids = {message.id for message in gone}
    numbers = Counter(message.thread_id for message in gone if message.thread_id and not message.body.is_in_topic)
    known = tx.load_message_counts(owner_id, numbers)
    for root_id in sorted(known):
        latest = tx.list_history(owner_id, peer, limit=_LOOKED_THROUGH, thread_id=root_id)
        repliers = tuple(dict.fromkeys(author_of(message.body) for message in latest))[:RECENT_REPLIERS]
        counts = known[root_id]._replace(
            replies=max(known[root_id].replies - numbers[root_id], 0),
            last_reply_id=latest[0].id if latest else 0,
            replies_pts=pts,
            repliers=repliers,
        )
        _put_thread_counts(tx, owner_id, root_id, counts)
    topic_ids = {message.thread_id for message in gone if message.body.is_in_topic} | {GENERAL_TOPIC_ID}
    for topic in tx.load_topics(-owner_id, topic_ids).values():
        if topic.top_message_id in gone_ids:
            tx.put_topic(topic._replace(top_message_id=find_topic_top(tx, topic.channel_id, topic.id)))
    _forget_copies(tx, gone)


def find_topic_top(q: Queries, channel_id: int, topic_id: int) -> int:
    """The id of the newest message of a topic, 0 when it is empty."""
    pages = pages_of(topic_id, is_forum=True)
    newest = q.list_history(-channel_id, channel_peer(channel_id), limit=1, thread_id=pages)
    return newest[0].id if newest else 0


def _put_thread_counts(tx: Transaction, owner_id: int, root_id: int, counts: MessageCounts) -> None:
    tx.put_message_counts(owner_id, root_id, counts)
    group = tx.find_chat(channel_peer(-owner_id))
    if group is None or group.linked_chat_id is None:
        return
    post = next(filter(None, map(find_post, tx.load_messages(owner_id, (root_id,)).values())), None)
    at_post = None if post is None else _find_post_counts(tx, post, owner_id, root_id)
    if post is not None and at_post is not None:
        at_post = at_post._replace(
            replies=counts.replies,
            last_reply_id=counts.last_reply_id,
            replies_pts=counts.replies_pts,
            repliers=counts.repliers,
        )
        tx.put_message_counts(-post.channel.id, post.message_id, at_post)


def _forget_copies(tx: Transaction, gone: Iterable[Message]) -> None:
    """Nothing can be said about posts any more whose copies were deleted."""
    for message in gone:
        post = find_post(message)
        counts = None if post is None else _find_post_counts(tx, post, message.owner_id, message.id)
        if post is not None and counts is not None:
            bare = MessageCounts(views=counts.views, forwards=counts.forwards)
            tx.put_message_counts(-post.channel.id, post.message_id, bare)


def _find_post_counts(q: Queries, post: Post, group_owner_id: int, copy_id: int) -> MessageCounts | None:
    """What is counted at a post, if this is still the copy of it that is talked about."""
    counts = q.load_message_counts(-post.channel.id, (post.message_id,)).get(post.message_id)
    if counts is None or (counts.discussion_id, counts.discussion_message_id) != (-group_owner_id, copy_id):
        return None
    return counts
