"""Messages that wait for their time. Follows core.telegram.org/api/scheduled-messages."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from chapar.actions.albums import AlbumDrafts, group_drafts
from chapar.actions.chat_access import load_standing
from chapar.actions.editing import BodyWish, edit_body
from chapar.actions.forwarding import ForwardOptions, list_forwards
from chapar.actions.mailbox import post
from chapar.actions.media_editing import MediaWish
from chapar.actions.messages import Draft, compose
from chapar.actions.places import Place, check_may_show, check_may_write, kind_of, may_send_as, sign
from chapar.actions.replies import find_target, find_target_again
from chapar.actions.threads import GENERAL_TOPIC
from chapar.actions.timers import find_timer
from chapar.actions.web_pages import PreviewWish
from chapar.domain.errors import RpcError
from chapar.domain.limits import SCHEDULED_MESSAGES
from chapar.domain.messages import WHEN_ONLINE, ScheduledMessage
from chapar.domain.notices import ScheduledMessageChanged, ScheduledMessagesGone
from chapar.domain.peers import Peer, PeerType, owner_of, user_peer
from chapar.domain.privacy import StatusSight, see_status
from chapar.domain.styled_text import MessageEntity
from chapar.domain.updates import LoggedUpdate, NewMessage, Origin
from chapar.domain.users import STRANGER
from chapar.storage.api import Queries, Storage, Transaction

SENT_AT_ONCE = 100
"""Messages that are sent in one unit of writes when somebody has come online."""


async def schedule_message(
    storage: Storage,
    *,
    owner_id: int,
    peer: Peer,
    draft: Draft,
    random_id: int,
    date: int,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Keep a message until `date`, or until the peer is online (`WHEN_ONLINE`); the result is the notice of it.

    A `random_id` that waits already keeps nothing and gives the notice anew. Raises SCHEDULE_TOO_MUCH, RANDOM_ID_DUPLICATE
    (it has been sent), and what `send_message` raises.
    """
    return await storage.write(lambda tx: [_put(tx, owner_id, peer, draft, random_id, date, now)], origin)


async def schedule_forwards(
    storage: Storage,
    *,
    owner_id: int,
    from_peer: Peer,
    to_peer: Peer,
    messages: Sequence[tuple[int, int]],
    options: ForwardOptions,
    date: int,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Keep copies of messages as they are now until `date`; a notice for each. Raises what `forward_messages` and
    `schedule_message` raise."""

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        drafts = list_forwards(tx, owner_id, from_peer, to_peer, messages, options)
        return [_put(tx, owner_id, to_peer, draft, random_id, date, now) for draft, random_id, _ in drafts]

    return await storage.write(unit, origin)


async def schedule_album(
    storage: Storage,
    *,
    owner_id: int,
    peer: Peer,
    drafts: AlbumDrafts,
    date: int,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Keep an album until `date`; a notice for each message. Raises what `send_album` and `schedule_message` raise."""
    grouped = group_drafts(owner_id, drafts)
    return await storage.write(
        lambda tx: [_put(tx, owner_id, peer, draft, random_id, date, now) for draft, random_id in grouped], origin
    )


def _put(tx: Transaction, owner_id: int, peer: Peer, draft: Draft, random_id: int, date: int, now: int) -> LoggedUpdate:
    waiting = tx.list_scheduled(owner_id, peer)
    for message in waiting:
        if message.random_id == random_id:
            return LoggedUpdate(owner_id, 0, 0, now, ScheduledMessageChanged(message.id))
    if tx.find_message_by_random_id(owner_of(owner_id, peer), random_id) is not None:
        raise RpcError("RANDOM_ID_DUPLICATE")
    if len(waiting) >= SCHEDULED_MESSAGES:
        raise RpcError("SCHEDULE_TOO_MUCH")
    standing = check_may_write(tx, owner_id, peer, now, kind=kind_of(draft.media))
    place = Place(peer) if standing is None else sign(tx, owner_id, standing, draft.send_as)
    check_may_show(tx, owner_id, place, draft.media)
    answered, reply, thread = find_target(tx, owner_id, peer, standing, draft.reply_to)
    body = replace(compose(tx, owner_id, draft, reply, now, place, thread=thread), date=date)
    scheduled_id = tx.next_scheduled_id(owner_id)
    topic_id = thread.id if thread != GENERAL_TOPIC else 0
    reply_to_id = answered.id if answered else topic_id or None
    tx.put_scheduled(ScheduledMessage(owner_id, scheduled_id, peer, body, reply_to_id, random_id))
    return tx.log_notice(owner_id, ScheduledMessageChanged(scheduled_id), now)


async def edit_scheduled(
    storage: Storage,
    *,
    owner_id: int,
    peer: Peer,
    scheduled_id: int,
    date: int,
    now: int,
    text: str | None = None,
    entities: tuple[MessageEntity, ...] = (),
    no_webpage: bool = False,
    inverts_media: bool = False,
    preview: PreviewWish | None = None,
    media: MediaWish | None = None,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Change when a message is sent and (unless `text` and `media` are None) what it says and shows; the result is the notice
    of it.

    Raises MESSAGE_ID_INVALID, MESSAGE_AUTHOR_REQUIRED (the words of another's message stay), MESSAGE_NOT_MODIFIED, and what
    `edit_body` raises.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        message = tx.load_scheduled(owner_id, (scheduled_id,)).get(scheduled_id)
        if message is None or message.peer != peer:
            raise RpcError("MESSAGE_ID_INVALID")
        body = replace(message.body, date=date)
        if text is not None or media is not None:
            says_else = text is not None and (text, entities) != (body.text, body.entities)
            if body.forward is not None and (says_else or media is not None):
                raise RpcError("MESSAGE_AUTHOR_REQUIRED")
            wish = BodyWish(text, entities, no_webpage, inverts_media, preview, media)
            body = edit_body(tx, body, wish, now)
            if media is not None:
                standing = check_may_write(tx, owner_id, peer, now, kind=kind_of(body.media))
                check_may_show(tx, owner_id, Place(peer, standing), body.media)
        if body == message.body:
            raise RpcError("MESSAGE_NOT_MODIFIED")
        tx.put_scheduled(message._replace(body=body))
        return [tx.log_notice(owner_id, ScheduledMessageChanged(scheduled_id), now)]

    return await storage.write(unit, origin)


async def delete_scheduled(
    storage: Storage,
    *,
    owner_id: int,
    peer: Peer,
    scheduled_ids: Iterable[int],
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Send messages never; the result is the notice of it, nothing when none of them waited."""

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        found = [m.id for m in tx.load_scheduled(owner_id, scheduled_ids).values() if m.peer == peer]
        if not found:
            return []
        tx.delete_scheduled(owner_id, found)
        return [tx.log_notice(owner_id, ScheduledMessagesGone(peer, tuple(sorted(found))), now)]

    return await storage.write(unit, origin)


async def send_scheduled(
    storage: Storage,
    *,
    owner_id: int,
    peer: Peer,
    scheduled_ids: Sequence[int],
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Send messages of one conversation that wait, in the order of their ids; what the owner's log took of it.

    Those that wait no longer are left out. Raises what `check_may_write` and `check_may_show` raise: then all go on waiting.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        for message in tx.load_scheduled(owner_id, scheduled_ids).values():
            if message.peer == peer:
                _check_allowed(tx, message, now)
        return _send_waiting(tx, owner_id, peer, scheduled_ids, now)

    return await storage.write(unit, origin)


def _send_waiting(
    tx: Transaction, owner_id: int, peer: Peer, scheduled_ids: Iterable[int], now: int
) -> list[LoggedUpdate]:
    """Send messages that wait. They cease to wait in the same unit of writes: each is sent once, whatever happens.

    Those of which nothing is left (the poll that they passed on was deleted), those that their owner may not send there any
    more, and those of somebody who may not be seen as who it wanted any more, cease to wait unsent.
    """
    found = tx.load_scheduled(owner_id, scheduled_ids)
    waiting = [found[i] for i in sorted(found) if found[i].peer == peer]
    sent = {message.id: _send(tx, message, now) for message in waiting if _can_be_sent(tx, message, now)}
    # After the sending: what the messages show is kept for those who show it.
    tx.delete_scheduled(owner_id, [message.id for message in waiting])
    logged = [row for _, rows in sent.values() for row in rows]
    if sent:
        sent_ids = tuple(new_id for new_id, _ in sent.values())
        logged.append(tx.log_notice(owner_id, ScheduledMessagesGone(peer, tuple(sent), sent_ids), now))
    if emptied := tuple(message.id for message in waiting if message.id not in sent):
        logged.append(tx.log_notice(owner_id, ScheduledMessagesGone(peer, emptied), now))
    return logged


def _check_allowed(q: Queries, message: ScheduledMessage, now: int) -> None:
    """Raises what `check_may_write` and `check_may_show` raise."""
    media = message.body.media
    standing = check_may_write(q, message.owner_id, message.peer, now, kind=kind_of(media))
    check_may_show(q, message.owner_id, Place(message.peer, standing), media)


def _can_be_sent(q: Queries, message: ScheduledMessage, now: int) -> bool:
    body, peer = message.body, message.peer
    if not body.text and not body.media:
        return False
    try:
        _check_allowed(q, message, now)
    except RpcError:
        return False
    standing = load_standing(q, message.owner_id, peer) if peer.type is PeerType.CHANNEL and body.shown_as else None
    if standing is None or body.shown_as is None or not standing.chat.is_megagroup:
        return True
    return may_send_as(q, message.owner_id, standing, body.shown_as)


def _send(tx: Transaction, message: ScheduledMessage, now: int) -> tuple[int, list[LoggedUpdate]]:
    """Send one message; its id among the sent ones, and what the owner's log took of it."""
    owner_id, peer, random_id = message.owner_id, message.peer, message.random_id
    mailbox_id = owner_of(owner_id, peer)
    standing = load_standing(tx, owner_id, peer) if peer.type is not PeerType.USER else None
    wish = message.body.shown_as if standing is not None and standing.chat.is_megagroup else None
    place = Place(peer) if standing is None else sign(tx, owner_id, standing, wish)
    ttl_seconds, logged = find_timer(tx, owner_id, place, now)
    answered, _, thread = find_target_again(tx, owner_id, peer, standing, message.reply_to_id)
    body = replace(
        message.body,
        date=now,
        ttl_seconds=ttl_seconds,
        is_from_scheduled=True,
        shown_as=place.shown_as,
        post_author=place.post_author,
        is_post=place.is_broadcast,
        is_in_topic=thread.is_topic,
    )
    is_used = tx.find_message_by_random_id(mailbox_id, random_id) is not None
    kept_id = None if is_used else random_id
    sent = post(tx, peer, body, now, answered=answered, random_id=kept_id, thread=thread)
    return sent.update.message_id if isinstance(sent.update, NewMessage) else 0, [*logged, sent]


async def send_due(storage: Storage, now: int, limit: int) -> int:
    """Send messages whose time has come, at most `limit`; how many there were."""
    due = await storage.read(lambda q: q.list_due_scheduled(now, limit))
    if due:
        await storage.write(lambda tx: _send_all(tx, due, now))
    return len(due)


def sees_online(q: Queries, user_id: int, peer: Peer) -> bool:
    """Whether a user is told exactly when a peer is online. Nobody waits for oneself or for a bot."""
    user = q.find_user(peer.id) if peer.type is PeerType.USER else None
    if user is None or user.is_bot or peer.id == user_id:
        return False
    relation = q.load_relations(user_id, (user.id,)).get(user.id, STRANGER)
    return see_status(q.find_user(user_id), user, relation) is StatusSight.EXACT


async def send_until_online(storage: Storage, user_id: int, now: int) -> None:
    """Send what waits for a user to come online."""
    due = await storage.read(lambda q: q.list_scheduled_until_online(user_peer(user_id)))
    for start in range(0, len(due), SENT_AT_ONCE):
        await storage.write(partial(_send_all, due=due[start : start + SENT_AT_ONCE], now=now))


def _send_all(tx: Transaction, due: Iterable[ScheduledMessage], now: int) -> None:
    """Send messages whose date is still what it was, unless that is not allowed any more: those cease to wait unsent.

    What waits for somebody who tells no longer when they are online goes on waiting: sending it would tell.
    """
    conversations: dict[tuple[int, Peer], list[int]] = defaultdict(list)
    for message in due:
        waiting = tx.load_scheduled(message.owner_id, (message.id,)).get(message.id)
        if waiting is None or waiting.body.date != message.body.date:
            continue
        if waiting.body.date != WHEN_ONLINE or sees_online(tx, message.owner_id, message.peer):
            conversations[message.owner_id, message.peer].append(message.id)
    for (owner_id, peer), ids in conversations.items():
        _send_waiting(tx, owner_id, peer, ids, now)
