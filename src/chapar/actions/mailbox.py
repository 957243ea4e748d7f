"""Steps inside a unit of writes that put messages into mailboxes and keep dialogs true."""

from typing import NamedTuple

from chapar.actions.mentions import NEW_MENTION, find_mentioned, keep_members, tag_mentioned
from chapar.actions.notify_settings import load_muted
from chapar.actions.post_copies import copy_of, join_copy
from chapar.actions.posted_polls import see_poll, start_poll
from chapar.actions.threads import NEW_TOPIC, NO_THREAD, Thread, count_reply
from chapar.domain.media import Media, is_to_be_opened
from chapar.domain.messages import NO_TAGS, Dialog, Message, MessageBody, MessageTag, content_tags
from chapar.domain.peers import Peer, PeerType, owner_of, user_peer
from chapar.domain.updates import LoggedUpdate, MoveToFolder, NewMessage
from chapar.storage.api import Queries, Transaction


class Affected(NamedTuple):
    """State after an action and how many pts it took; `offset` is what is left to do in another call."""

    pts: int
    pts_count: int
    offset: int = 0


def post(
    tx: Transaction,
    peer: Peer,
    body: MessageBody,
    now: int,
    *,
    answered: Message | None = None,
    random_id: int | None = None,
    thread: Thread = NO_THREAD,
) -> LoggedUpdate:
    """Put a new body into the mailboxes of all whom it is for; the result is the update that the sender learns of.

    That is the channel's for a message in a channel, else the sender's own. `answered` is the sender's copy of the message that
    it replies to, `thread` the one that a channel's message belongs to.
    """
    body = tx.insert_body(start_poll(tx, body, now))
    if peer.type is PeerType.CHANNEL:
        return _post_in_channel(tx, peer, body, now, answered, random_id, thread)
    if peer.type is PeerType.CHAT:
        return _post_in_group(tx, peer, body, now, answered, random_id)
    sender_id = body.sender_id
    reply_to_id = answered.id if answered else None
    sent = deliver(tx, sender_id, peer, body, now, reply_to_id=reply_to_id, random_id=random_id)
    if peer.id != sender_id:
        reply_to_id = find_copy_id(tx, answered, peer.id) if answered else None
        deliver(tx, peer.id, user_peer(sender_id), see_poll(tx, body, peer.id), now, reply_to_id=reply_to_id)
    return sent


def _post_in_group(
    tx: Transaction, peer: Peer, body: MessageBody, now: int, answered: Message | None, random_id: int | None
) -> LoggedUpdate:
    """A copy for each member of a basic group. The sender has one even when it is on its way out."""
    sender_id = body.sender_id
    copies = tx.load_copy_ids(answered.body.body_id) if answered else {}
    sent = deliver(tx, sender_id, peer, body, now, reply_to_id=answered.id if answered else None, random_id=random_id)
    mentioned = find_mentioned(tx, body, answered)
    for member_id in tx.list_member_ids(peer):
        if member_id != sender_id:
            deliver(
                tx,
                member_id,
                peer,
                see_poll(tx, body, member_id),
                now,
                reply_to_id=copies.get(member_id),
                own_tags=NEW_MENTION if member_id in mentioned else NO_TAGS,
            )
    return sent


def _post_in_channel(
    tx: Transaction,
    peer: Peer,
    body: MessageBody,
    now: int,
    answered: Message | None,
    random_id: int | None,
    thread: Thread,
    own_tags: MessageTag = NO_TAGS,
) -> LoggedUpdate:
    """One message and one row of the log, however many read it."""
    owner_id = owner_of(body.sender_id, peer)
    message_id = tx.next_message_id(owner_id)
    message = Message(
        owner_id=owner_id,
        id=message_id,
        peer=peer,
        body=body,
        is_out=False,
        reply_to_id=answered.id if answered else None,
        tags=content_tags(body) | own_tags if own_tags else content_tags(body),
        thread_id=message_id if thread == NEW_TOPIC else thread.id,
    )
    tx.insert_message(message, random_id)
    dialog = tx.load_dialogs(owner_id, (peer,)).get(peer) or Dialog(owner_id, peer, 0)
    tx.put_dialog(dialog._replace(top_message_id=message.id, top_date=body.date))
    mentioned = set() if body.is_post else keep_members(tx, peer, find_mentioned(tx, body, answered))
    tag_mentioned(tx, peer, message.id, mentioned)
    if body.is_post:
        message = _copy_into_discussion(tx, message, now)
    logged = tx.log_update(owner_id, NewMessage(message.id, message, random_id, tuple(sorted(mentioned))), now)
    count_reply(tx, message, logged.pts)
    return logged


def _copy_into_discussion(tx: Transaction, post: Message, now: int) -> Message:
    """Put a new post into the channel's discussion group too, pinned; the post with what is counted at it."""
    copied = copy_of(tx, post)
    if copied is None:
        return post
    group, body = copied
    logged = _post_in_channel(tx, group, tx.insert_body(body), now, None, None, NO_THREAD, MessageTag.PINNED)
    logged.origin = None
    copy = logged.update.message if isinstance(logged.update, NewMessage) else None
    return post if copy is None else join_copy(tx, post, copy)


def deliver(
    tx: Transaction,
    owner_id: int,
    peer: Peer,
    body: MessageBody,
    now: int,
    *,
    reply_to_id: int | None = None,
    random_id: int | None = None,
    own_tags: MessageTag = NO_TAGS,
) -> LoggedUpdate:
    """Put one copy of a body into an owner's mailbox, on top of its dialog, and log it.

    What comes in brings an archived conversation back, unless its owner muted it (core.telegram.org/api/folders#peer-folders).
    Messages to oneself count as incoming and read: that is how clients know Saved Messages. A dialog that begins with the
    message has its timer.
    """
    to_self = peer == user_peer(owner_id)
    message = Message(
        owner_id=owner_id,
        id=tx.next_message_id(owner_id),
        peer=peer,
        body=body,
        is_out=body.sender_id == owner_id and not to_self,
        reply_to_id=reply_to_id,
        tags=content_tags(body) | own_tags | opening_tags(body.media, to_self)
        if body.media
        else own_tags | content_tags(body),
    )
    tx.insert_message(message, random_id)
    # A group has its timer itself.
    ttl_seconds = body.ttl_seconds if peer.type is PeerType.USER else 0
    dialog = tx.load_dialogs(owner_id, (peer,)).get(peer) or Dialog(owner_id, peer, 0, ttl_seconds=ttl_seconds)
    dialog = dialog._replace(top_message_id=message.id, top_date=body.date)
    if to_self:
        dialog = dialog._replace(read_inbox_max_id=message.id, read_outbox_max_id=message.id)
    comes_back = dialog.folder_id and not message.is_out and not load_muted(tx, owner_id, (peer,), now)
    if comes_back:
        dialog = dialog._replace(folder_id=0, pin_order=0)
    tx.put_dialog(dialog)
    logged = tx.log_update(owner_id, NewMessage(message.id, message, random_id), now)
    if comes_back:
        tx.log_update(owner_id, MoveToFolder((peer,), 0), now)
    return logged


def opening_tags(media: Media, to_self: bool) -> MessageTag:
    """What a new copy is tagged with that has to be opened; its sender sees so whether it was."""
    return MessageTag.UNREAD_MEDIA if is_to_be_opened(media) and not to_self else NO_TAGS


def put_top_message(tx: Transaction, owner_id: int, peer: Peer) -> None:
    """Make the dialog's top message the newest one that is left, 0 when none is."""
    dialog = tx.load_dialogs(owner_id, (peer,)).get(peer)
    if dialog is not None:
        newest = tx.list_history(owner_id, peer, limit=1)
        top_id, top_date = (newest[0].id, newest[0].body.date) if newest else (0, dialog.top_date)
        tx.put_dialog(dialog._replace(top_message_id=top_id, top_date=top_date))


def find_last_incoming(q: Queries, owner_id: int, peer: Peer, max_id: int) -> Message | None:
    """The newest message from the peer with an id of at most `max_id` (0: any)."""
    below = max_id + 1 if max_id else 0
    while page := q.list_history(owner_id, peer, limit=50, offset_id=below):
        for message in page:
            if not message.is_out:
                return message
        below = page[-1].id
    return None


def find_copy_id(q: Queries, message: Message, owner_id: int) -> int | None:
    """The id by which another owner knows the same message, None when that copy is gone."""
    return q.load_copy_ids(message.body.body_id).get(owner_id)
