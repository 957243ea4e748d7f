"""Posts of a channel in its discussion group: the server copies each of them there, and what is said to the copy are the
comments on the post. Follows core.telegram.org/api/discussion.

These are steps of the units that post, edit and delete. Nobody sent a copy: whoever posted is told of it as all others are in
the group, not by the answer to the post.
"""

from collections.abc import Iterable
from dataclasses import replace

from chapar.domain.chats import Chat
from chapar.domain.messages import NOBODY, NOTHING_COUNTED, OWN_TAGS, Forward, Message, MessageBody, content_tags
from chapar.domain.peers import Peer, channel_peer
from chapar.domain.updates import EditMessage
from chapar.storage.api import Queries, Transaction


def find_group(q: Queries, channel: Chat) -> Chat | None:
    """The discussion group of a channel."""
    if not channel.is_broadcast or channel.linked_chat_id is None:
        return None
    group = q.find_chat(channel_peer(channel.linked_chat_id))
    return group if group is not None and group.deleted_at is None else None


def copy_of(q: Queries, post: Message) -> tuple[Peer, MessageBody] | None:
    """The discussion group into which a new post goes too, and what is said there; None: it goes nowhere else."""
    body = post.body
    channel = q.find_chat(post.peer) if body.is_post and body.service is None else None
    group = find_group(q, channel) if channel is not None else None
    if channel is None or group is None:
        return None
    origin = body.forward or Forward(None, None, body.date, None, 0, channel.peer, post.id, body.post_author)
    copy = replace(
        body,
        body_id=0,
        sender_id=NOBODY,
        forward=origin._replace(saved_from=channel.peer, saved_from_id=post.id),
        reply=None,
        ttl_seconds=group.ttl_seconds,
        is_protected=body.is_protected or channel.is_protected,
        reactions=(),
        reaction_counts=(),
        shown_as=channel.peer,
        post_author="",
        is_post=False,
    )
    return group.peer, copy


def join_copy(tx: Transaction, post: Message, copy: Message) -> Message:
    """Remember at a post which message of the discussion group is its copy; the post with what is counted at it."""
    counts = tx.load_message_counts(post.owner_id, (post.id,)).get(post.id, NOTHING_COUNTED)
    counts = counts._replace(discussion_id=-copy.owner_id, discussion_message_id=copy.id)
    tx.put_message_counts(post.owner_id, post.id, counts)
    return replace(post, counts=counts)


def find_copy(q: Queries, post: Message) -> Message | None:
    """The copy of a post in the group that discusses the channel now."""
    if not post.body.is_post:
        return None
    channel = q.find_chat(post.peer)
    counts = q.load_message_counts(post.owner_id, (post.id,)).get(post.id, NOTHING_COUNTED)
    if channel is None or not counts.discussion_id or counts.discussion_id != channel.linked_chat_id:
        return None
    return q.load_messages(-counts.discussion_id, (counts.discussion_message_id,)).get(counts.discussion_message_id)


def list_copies_of(q: Queries, messages: Iterable[Message]) -> list[Message]:
    """The copies of those of the messages that are posts: they go with them."""
    found = (find_copy(q, message) for message in messages if message.owner_id < 0)
    return [copy for copy in found if copy is not None]


def edit_copy(tx: Transaction, post: Message, now: int) -> None:
    """Let the copy of a post say what the post, just edited, says now."""
    copy = find_copy(tx, post)
    if copy is None:
        return
    body = replace(
        copy.body,
        text=post.body.text,
        entities=post.body.entities,
        edited_at=post.body.edited_at,
        no_webpage=post.body.no_webpage,
        media=post.body.media,
        inverts_media=post.body.inverts_media,
    )
    tx.update_body(body)
    tags = (copy.tags & OWN_TAGS) | content_tags(body)
    tx.set_message_tags(copy.owner_id, copy.id, tags)
    logged = tx.log_update(copy.owner_id, EditMessage(copy.id, replace(copy, body=body, tags=tags)), now)
    logged.origin = None
