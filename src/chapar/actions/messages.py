"""Sending, editing, deleting and reading private messages.

Every function is one atomic unit of writes. Ids in arguments and results are those of the acting user's own mailbox.
Follows core.telegram.org/api/updates and core.telegram.org/method/messages.sendMessage with its neighbours.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from chapar.actions.mailbox import deliver, find_last_incoming, put_top_message
from chapar.domain.errors import RpcError
from chapar.domain.limits import DELETE_MESSAGES, EDIT_SECONDS
from chapar.domain.messages import OWN_TAGS, Forward, Message, MessageBody, content_tags
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import (
    DeleteMessages,
    EditMessage,
    LoggedUpdate,
    NewMessage,
    Origin,
    ReadHistoryInbox,
    ReadHistoryOutbox,
)
from chapar.storage.api import Queries, Storage, Transaction


@dataclass(slots=True, frozen=True)
class Draft:
    """A message about to be sent: what `messages.sendMessage` and its neighbours carry, checked."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    reply_to_id: int | None = None
    forward: Forward | None = None
    is_silent: bool = False
    no_webpage: bool = False


class Affected(NamedTuple):
    """State after an action and how many pts it took; `offset` is what is left to do in another call."""

    pts: int
    pts_count: int
    offset: int = 0


async def send_message(
    storage: Storage,
    *,
    sender_id: int,
    peer: Peer,
    draft: Draft,
    random_id: int,
    now: int,
    origin: Origin | None = None,
) -> LoggedUpdate:
    """Store and log a message in the sender's and the receiver's mailbox; the result is the sender's logged update.

    A `random_id` used before by this sender stores nothing and gives the update of that first time.
    Raises INPUT_USER_DEACTIVATED, REPLY_MESSAGE_ID_INVALID, MESSAGE_ID_INVALID, RANDOM_ID_DUPLICATE (its message is gone).
    """
    return await storage.write(lambda tx: _send(tx, sender_id, peer, draft, random_id, now), origin)


def _send(tx: Transaction, sender_id: int, peer: Peer, draft: Draft, random_id: int, now: int) -> LoggedUpdate:
    known_id = tx.find_message_by_random_id(sender_id, random_id)
    if known_id is not None:
        known = tx.find_new_message_update(sender_id, known_id)
        if known is None or not isinstance(known.update, NewMessage) or known.update.message is None:
            raise RpcError("RANDOM_ID_DUPLICATE")
        known.update = known.update._replace(random_id=random_id)
        return known
    check_receiver(tx, peer)
    replied = _load_replied(tx, sender_id, peer, draft.reply_to_id)
    body = tx.insert_body(
        MessageBody(
            body_id=0,
            sender_id=sender_id,
            date=now,
            text=draft.text,
            entities=draft.entities,
            forward=draft.forward,
            is_silent=draft.is_silent,
            no_webpage=draft.no_webpage,
        )
    )
    sent = deliver(tx, sender_id, peer, body, now, reply_to_id=draft.reply_to_id, random_id=random_id)
    if peer.id != sender_id:
        reply_to_id = _id_in_mailbox(tx, replied, peer.id) if replied else None
        deliver(tx, peer.id, user_peer(sender_id), body, now, reply_to_id=reply_to_id)
    return sent


def check_receiver(q: Queries, peer: Peer) -> None:
    """Raises PEER_ID_INVALID when there is nobody there, INPUT_USER_DEACTIVATED when the account was deleted."""
    user = q.find_user(peer.id) if peer.type is PeerType.USER else None
    if user is None:
        raise RpcError("PEER_ID_INVALID")
    if user.deleted_at is not None:
        raise RpcError("INPUT_USER_DEACTIVATED")


def _load_replied(q: Queries, owner_id: int, peer: Peer, reply_to_id: int | None) -> Message | None:
    if reply_to_id is None:
        return None
    message = q.load_messages(owner_id, (reply_to_id,)).get(reply_to_id)
    if message is None or message.peer != peer:
        raise RpcError("REPLY_MESSAGE_ID_INVALID")
    return message


def _id_in_mailbox(q: Queries, message: Message, owner_id: int) -> int | None:
    """The id by which another owner knows the same message, None when that copy is gone."""
    return next((copy.id for copy in q.list_copies(message.body.body_id) if copy.owner_id == owner_id), None)


async def forward_messages(
    storage: Storage,
    *,
    sender_id: int,
    from_peer: Peer,
    to_peer: Peer,
    messages: Sequence[tuple[int, int]],
    now: int,
    drop_author: bool = False,
    is_silent: bool = False,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Copy messages, given as (message id, random id), from one conversation to another, naming their first author.

    What is gone by now is left out. Raises MESSAGE_ID_INVALID when nothing is left, and what `send_message` raises.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        found = tx.load_messages(sender_id, [message_id for message_id, _ in messages])
        sent = []
        for message_id, random_id in messages:
            message = found.get(message_id)
            if message is None or message.peer != from_peer or message.body.service is not None:
                continue
            draft = Draft(
                text=message.body.text,
                entities=message.body.entities,
                forward=None if drop_author else _forward_of(message.body),
                is_silent=is_silent,
                no_webpage=message.body.no_webpage,
            )
            sent.append(_send(tx, sender_id, to_peer, draft, random_id, now))
        if not sent:
            raise RpcError("MESSAGE_ID_INVALID")
        return sent

    return await storage.write(unit, origin)


def _forward_of(body: MessageBody) -> Forward:
    """A forward of a forward names the first author, not the one who passed it on."""
    return body.forward or Forward(body.sender_id, None, body.date)


async def edit_message(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    message_id: int,
    text: str | None,
    entities: tuple[MessageEntity, ...],
    no_webpage: bool,
    now: int,
    origin: Origin | None = None,
) -> LoggedUpdate:
    """Change the text of one's own message for everybody who has it. `text` None keeps the text.

    Raises MESSAGE_ID_INVALID, MESSAGE_AUTHOR_REQUIRED, MESSAGE_EDIT_TIME_EXPIRED, MESSAGE_NOT_MODIFIED.
    """

    def unit(tx: Transaction) -> LoggedUpdate:
        message = tx.load_messages(user_id, (message_id,)).get(message_id)
        if message is None or message.peer != peer or message.body.service is not None:
            raise RpcError("MESSAGE_ID_INVALID")
        body = message.body
        check_may_edit(message, user_id, now)
        new_text, new_entities = (body.text, body.entities) if text is None else (text, entities)
        if (new_text, new_entities, no_webpage) == (body.text, body.entities, body.no_webpage):
            raise RpcError("MESSAGE_NOT_MODIFIED")
        body = replace(body, text=new_text, entities=new_entities, no_webpage=no_webpage, edited_at=now)
        tx.update_body(body)
        own: LoggedUpdate | None = None
        for copy in tx.list_copies(body.body_id):
            logged = tx.log_update(copy.owner_id, EditMessage(copy.id, _retagged(tx, copy)), now)
            if copy.owner_id == user_id:
                own = logged
        if own is None:
            raise RpcError("MESSAGE_ID_INVALID")
        return own

    return await storage.write(unit, origin)


def _retagged(tx: Transaction, copy: Message) -> Message:
    """The copy of a changed body under the tags that now follow from it."""
    tags = (copy.tags & OWN_TAGS) | content_tags(copy.body)
    if tags == copy.tags:
        return copy
    tx.set_message_tags(copy.owner_id, copy.id, tags)
    return replace(copy, tags=tags)


def check_may_edit(message: Message, user_id: int, now: int) -> None:
    """Raises MESSAGE_AUTHOR_REQUIRED, MESSAGE_EDIT_TIME_EXPIRED."""
    if message.body.sender_id != user_id or message.body.forward is not None:
        raise RpcError("MESSAGE_AUTHOR_REQUIRED")
    if message.peer != user_peer(user_id) and now - message.body.date > EDIT_SECONDS:
        raise RpcError("MESSAGE_EDIT_TIME_EXPIRED")


async def delete_messages(
    storage: Storage, *, user_id: int, message_ids: Sequence[int], revoke: bool, now: int, origin: Origin | None = None
) -> Affected:
    """Delete messages from one's own mailbox, and with `revoke` from everybody's. Ids that are gone already do not count."""

    def unit(tx: Transaction) -> Affected:
        return _delete(tx, user_id, list(tx.load_messages(user_id, message_ids).values()), revoke, now)

    return await storage.write(unit, origin)


async def delete_history(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    max_id: int,
    just_clear: bool,
    revoke: bool,
    now: int,
    min_date: int = 0,
    max_date: int = 0,
    origin: Origin | None = None,
) -> Affected:
    """Delete a conversation up to and with `max_id` (0: all of it), a bounded part a call, newest first.

    Without `just_clear` an emptied conversation leaves the list. `offset` of the result is above 0 while more is left.
    """

    def unit(tx: Transaction) -> Affected:
        limit = DELETE_MESSAGES * 10
        page = tx.list_history(user_id, peer, limit=limit + 1, max_id=max_id + 1 if max_id else 0)
        doomed = [m for m in page[:limit] if min_date <= m.body.date and (not max_date or m.body.date <= max_date)]
        affected = _delete(tx, user_id, doomed, revoke, now)
        left = len(page) - limit
        if left <= 0 and not just_clear and not tx.list_history(user_id, peer, limit=1):
            tx.delete_dialog(user_id, peer)
        return affected._replace(offset=max(left, 0) if doomed else 0)

    return await storage.write(unit, origin)


def _delete(tx: Transaction, user_id: int, messages: Sequence[Message], revoke: bool, now: int) -> Affected:
    doomed: dict[int, list[Message]] = defaultdict(list)
    for message in messages:
        copies = tx.list_copies(message.body.body_id) if revoke else [message]
        for copy in copies:
            doomed[copy.owner_id].append(copy)
    pts, pts_count = tx.load_state(user_id).pts, 0
    for owner_id, copies in doomed.items():
        ids = tuple(sorted(copy.id for copy in copies))
        tx.delete_messages(owner_id, ids)
        for peer in {copy.peer for copy in copies}:
            put_top_message(tx, owner_id, peer)
        logged = tx.log_update(owner_id, DeleteMessages(ids), now, pts_count=len(ids))
        if owner_id == user_id:
            pts, pts_count = logged.pts, logged.pts_count
    return Affected(pts, pts_count)


async def read_history(
    storage: Storage, *, user_id: int, peer: Peer, max_id: int, now: int, origin: Origin | None = None
) -> Affected:
    """Mark what the peer wrote as read up to and with `max_id`, and tell the peer.

    Reading again what has been read changes nothing.
    """

    def unit(tx: Transaction) -> Affected:
        state = tx.load_state(user_id)
        dialog = tx.load_dialogs(user_id, (peer,)).get(peer)
        last = find_last_incoming(tx, user_id, peer, max_id)
        if dialog is None or last is None or last.id <= dialog.read_inbox_max_id:
            return Affected(state.pts, 0)
        tx.put_dialog(dialog._replace(read_inbox_max_id=last.id))
        still_unread = tx.load_dialogs(user_id, (peer,))[peer].unread_count
        logged = tx.log_update(user_id, ReadHistoryInbox(peer, last.id, still_unread), now)
        _tell_author(tx, user_id, last, now)
        return Affected(logged.pts, logged.pts_count)

    return await storage.write(unit, origin)


def _tell_author(tx: Transaction, reader_id: int, message: Message, now: int) -> None:
    """Move the read mark of the one who wrote `message`, if that copy still exists."""
    author_id = message.body.sender_id
    copy_id = _id_in_mailbox(tx, message, author_id)
    if author_id == reader_id or copy_id is None:
        return
    peer = user_peer(reader_id)
    dialog = tx.load_dialogs(author_id, (peer,)).get(peer)
    if dialog is None:
        return
    tx.put_dialog(dialog._replace(read_outbox_max_id=copy_id))
    tx.log_update(author_id, ReadHistoryOutbox(peer, copy_id), now)
