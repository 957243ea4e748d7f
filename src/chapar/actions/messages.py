"""Sending and forwarding private messages.

Every function is one atomic unit of writes. Ids in arguments and results are those of the acting user's own mailbox.
Follows core.telegram.org/method/messages.sendMessage and core.telegram.org/method/messages.forwardMessages.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from chapar.actions.mailbox import deliver, find_copy_id
from chapar.actions.web_pages import PreviewWish, attach_preview
from chapar.domain.errors import RpcError
from chapar.domain.media import Media
from chapar.domain.messages import Forward, Message, MessageBody
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import LoggedUpdate, NewMessage, Origin
from chapar.storage.api import Queries, Storage, Transaction


@dataclass(slots=True, frozen=True)
class Draft:
    """A message about to be sent: what `messages.sendMessage` and its neighbours carry, checked.

    `preview` is a page to show when there is no `media`.
    """

    text: str
    entities: tuple[MessageEntity, ...] = ()
    reply_to_id: int | None = None
    forward: Forward | None = None
    is_silent: bool = False
    no_webpage: bool = False
    inverts_media: bool = False
    media: Media | None = None
    preview: PreviewWish | None = None


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
    return await storage.write(lambda tx: put_message(tx, sender_id, peer, draft, random_id, now), origin)


def put_message(tx: Transaction, sender_id: int, peer: Peer, draft: Draft, random_id: int, now: int) -> LoggedUpdate:
    """The step of a unit that `send_message` is."""
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
            inverts_media=draft.inverts_media,
            media=draft.media or attach_preview(tx, draft.preview, now),
        )
    )
    sent = deliver(tx, sender_id, peer, body, now, reply_to_id=draft.reply_to_id, random_id=random_id)
    if peer.id != sender_id:
        reply_to_id = find_copy_id(tx, replied, peer.id) if replied else None
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
                inverts_media=message.body.inverts_media,
                media=message.body.media,
            )
            sent.append(put_message(tx, sender_id, to_peer, draft, random_id, now))
        if not sent:
            raise RpcError("MESSAGE_ID_INVALID")
        return sent

    return await storage.write(unit, origin)


def _forward_of(body: MessageBody) -> Forward:
    """A forward of a forward names the first author, not the one who passed it on."""
    return body.forward or Forward(body.sender_id, None, body.date)
