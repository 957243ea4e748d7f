"""Steps inside a unit of writes that put messages into mailboxes and keep dialogs true."""

from typing import NamedTuple

from chapar.actions.notify_settings import load_muted
from chapar.actions.posted_polls import see_poll, start_poll
from chapar.domain.messages import Dialog, Message, MessageBody, content_tags
from chapar.domain.peers import Peer, user_peer
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
) -> LoggedUpdate:
    """Put a new body into the mailboxes of its sender and of the one it is for; the result is the sender's logged update.

    `answered` is the sender's copy of the message that it replies to.
    """
    sender_id = body.sender_id
    body = tx.insert_body(start_poll(tx, body, now))
    reply_to_id = answered.id if answered else None
    sent = deliver(tx, sender_id, peer, body, now, reply_to_id=reply_to_id, random_id=random_id)
    if peer.id != sender_id:
        reply_to_id = find_copy_id(tx, answered, peer.id) if answered else None
        deliver(tx, peer.id, user_peer(sender_id), see_poll(tx, body, peer.id), now, reply_to_id=reply_to_id)
    return sent


def deliver(
    tx: Transaction,
    owner_id: int,
    peer: Peer,
    body: MessageBody,
    now: int,
    *,
    reply_to_id: int | None = None,
    random_id: int | None = None,
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
        tags=content_tags(body),
    )
    tx.insert_message(message, random_id)
    dialog = tx.load_dialogs(owner_id, (peer,)).get(peer) or Dialog(owner_id, peer, 0, ttl_seconds=body.ttl_seconds)
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
    return next((copy.id for copy in q.list_copies(message.body.body_id) if copy.owner_id == owner_id), None)
