"""Passing messages on. Follows core.telegram.org/method/messages.forwardMessages."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from chapar.actions.albums import regroup
from chapar.actions.chat_access import load_standing
from chapar.actions.messages import Draft, find_sent, put_message
from chapar.actions.privacy import name_author
from chapar.actions.replies import ReplyTo, origin_of
from chapar.actions.sight import load_seen, sees_message
from chapar.domain.errors import RpcError
from chapar.domain.media import DocumentMedia, Media, PhotoMedia, takes_caption
from chapar.domain.messages import NOTHING_COUNTED, Forward, Message
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction


class ForwardOptions(NamedTuple):
    """How messages are passed on: without their author, without the words beside their media, quietly, not to be passed on
    further; what they answer to in their new place, and as whose they are seen there."""

    drops_author: bool = False
    drops_captions: bool = False
    is_silent: bool = False
    is_protected: bool = False
    reply_to: ReplyTo | None = None
    send_as: Peer | None = None


AS_IT_IS = ForwardOptions()


async def forward_messages(
    storage: Storage,
    *,
    sender_id: int,
    from_peer: Peer,
    to_peer: Peer,
    messages: Sequence[tuple[int, int]],
    now: int,
    options: ForwardOptions = AS_IT_IS,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Copy messages, given as (message id, random id), from one conversation to another, naming their first author.

    What is gone by now is left out; at posts it is counted that they were passed on. Raises MESSAGE_ID_INVALID when nothing is
    left, CHAT_FORWARDS_RESTRICTED, SLOWMODE_MULTI_MSGS_DISABLED, and what `send_message` raises.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        forwards = list_forwards(tx, sender_id, from_peer, to_peer, messages, options)
        _check_number(tx, sender_id, to_peer, len(forwards))
        sent: list[LoggedUpdate] = []
        for draft, random_id, message in forwards:
            if find_sent(tx, sender_id, to_peer, random_id) is None:
                _count(tx, message)
            sent += put_message(tx, sender_id, to_peer, draft, random_id, now)
        return sent

    return await storage.write(unit, origin)


def _check_number(q: Queries, sender_id: int, to_peer: Peer, count: int) -> None:
    """Raises SLOWMODE_MULTI_MSGS_DISABLED: in a slow group people write one message at a time."""
    standing = load_standing(q, sender_id, to_peer) if to_peer.type is PeerType.CHANNEL and count > 1 else None
    if standing is not None and standing.chat.slow_mode_seconds and not standing.is_admin:
        raise RpcError("SLOWMODE_MULTI_MSGS_DISABLED")


def _count(tx: Transaction, message: Message) -> None:
    """Count at a post that it was passed on once more."""
    if message.owner_id > 0 or not message.body.is_post:
        return
    counts = tx.load_message_counts(message.owner_id, (message.id,)).get(message.id, NOTHING_COUNTED)
    tx.put_message_counts(message.owner_id, message.id, counts._replace(forwards=counts.forwards + 1))


class Forwarded(NamedTuple):
    """A message that is to be sent, with its random id, and the one that it is a copy of."""

    draft: Draft
    random_id: int
    message: Message


def list_forwards(
    q: Queries,
    sender_id: int,
    from_peer: Peer,
    to_peer: Peer,
    messages: Sequence[tuple[int, int]],
    options: ForwardOptions,
) -> list[Forwarded]:
    """What is to be sent, in the order given. Raises MESSAGE_ID_INVALID, CHAT_FORWARDS_RESTRICTED."""
    found = load_seen(q, sender_id, from_peer, [message_id for message_id, _ in messages])
    chat = q.find_chat(from_peer)
    passed: list[tuple[Message, int]] = []
    for message_id, random_id in messages:
        message = found.get(message_id)
        if message is None or message.body.service is not None or not sees_message(q, sender_id, message):
            continue
        if message.body.is_protected or (chat is not None and chat.is_protected):
            raise RpcError("CHAT_FORWARDS_RESTRICTED")
        if may_pass_on(message.body.media):
            passed.append((message, random_id))
    if not passed:
        raise RpcError("MESSAGE_ID_INVALID")
    albums = regroup(sender_id, passed)
    return [
        Forwarded(
            replace(
                _draft_of(q, sender_id, message, to_peer, options), grouped_id=albums.get(message.body.grouped_id, 0)
            ),
            random_id,
            message,
        )
        for message, random_id in passed
    ]


def may_pass_on(media: Media | None) -> bool:
    """Whether a message with this may be passed on: not what destroys itself."""
    return not isinstance(media, PhotoMedia | DocumentMedia) or not media.ttl_seconds


def _draft_of(q: Queries, sender_id: int, message: Message, to_peer: Peer, options: ForwardOptions) -> Draft:
    body = message.body
    # The text beside a page is the message itself; a page is only its preview.
    is_bare = options.drops_captions and takes_caption(body.media)
    return Draft(
        text="" if is_bare else body.text,
        entities=() if is_bare else body.entities,
        reply_to=options.reply_to,
        forward=None if options.drops_author or options.drops_captions else _forward_of(q, sender_id, message, to_peer),
        is_silent=options.is_silent,
        is_protected=options.is_protected,
        no_webpage=body.no_webpage,
        inverts_media=body.inverts_media,
        media=body.media,
        send_as=options.send_as,
    )


def _forward_of(q: Queries, sender_id: int, message: Message, to_peer: Peer) -> Forward | None:
    """A forward of a forward names the first author, not the one who passed it on. One's own notes are sent as if new.

    What is kept in Saved Messages names the place it was kept from as well; for anybody else that would mean nothing.
    """
    if message.body.forward is None and message.peer == user_peer(sender_id):
        return None
    forward = name_author(q, sender_id, origin_of(message))
    if to_peer == user_peer(sender_id):
        return forward._replace(saved_from=message.peer, saved_from_id=message.id)
    return forward
