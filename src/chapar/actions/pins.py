"""Messages at the top of conversations. Follows core.telegram.org/api/pin."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_allowed, access_chat
from chapar.actions.mailbox import Affected
from chapar.actions.places import check_may_write
from chapar.actions.service_messages import post_service, say_in_chat
from chapar.actions.sight import access_message
from chapar.domain.chats import Standing
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message, MessageTag
from chapar.domain.peers import Peer, PeerType, owner_of
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.updates import LoggedUpdate, Origin, PinMessages
from chapar.storage.api import Storage, Transaction

UNPINNED_COPIES = 1000
"""Pins taken away in one unit of writes: everybody who is in the conversation has one of each message."""


async def pin_message(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    message_id: int,
    is_pinned: bool,
    one_sided: bool,
    is_silent: bool,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Pin a message or take the pin away, for both sides unless `one_sided`; a pin for both is said in the conversation.

    In groups it is for everybody, and takes the right to pin. The result is what the user's log took of it. Raises
    MESSAGE_ID_INVALID, CHAT_NOT_MODIFIED, for a pin on both sides USER_IS_BLOCKED, YOU_BLOCKED_USER, in groups what
    `access_allowed` raises.
    """
    one_sided = one_sided and peer.type is PeerType.USER

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        standing = _access(tx, user_id, peer, now)
        message = access_message(tx, user_id, peer, message_id)
        if is_pinned and not one_sided and standing is None:
            check_may_write(tx, user_id, peer, now)
        copies = [message] if one_sided else tx.list_copies(message.body.body_id)
        logged = _put_pins(tx, copies, is_pinned, now)
        if not logged:
            raise RpcError("CHAT_NOT_MODIFIED")
        own = [row for row in logged if row.owner_id == message.owner_id]
        if standing is not None:
            tags = message.tags ^ MessageTag.PINNED
            log_event(tx, standing.chat, user_id, "UpdatePinned", now, message=replace(message, tags=tags))
        action = "messageActionPinMessage"
        if is_pinned and standing is not None:
            own.append(say_in_chat(tx, user_id, standing, action, {}, now, answered=message, is_silent=is_silent))
        elif is_pinned and not one_sided and peer.id != user_id:
            own += post_service(tx, user_id, peer, action, now, answered=message, is_silent=is_silent)
        return own

    return await storage.write(unit, origin)


def _access(tx: Transaction, user_id: int, peer: Peer, now: int) -> Standing | None:
    """A chat in which the user may pin, in a channel as one who may edit posts; None between people, where everybody may.

    Raises what `access_allowed` raises.
    """
    if peer.type is PeerType.USER:
        return None
    is_broadcast = access_chat(tx, user_id, peer, now).chat.is_broadcast
    right = AdminRight.EDIT_MESSAGES if is_broadcast else AdminRight.PIN_MESSAGES
    return access_allowed(tx, user_id, peer, right, BannedRight.PIN_MESSAGES, now)


async def unpin_all(
    storage: Storage, *, user_id: int, peer: Peer, now: int, thread_id: int = 0, origin: Origin | None = None
) -> Affected:
    """Take all pins of a conversation away, for everybody; a bounded part a call: `offset` is above 0 while more is left.

    With `thread_id` those of one thread of a supergroup. The state is that of the conversation's log. Raises in chats what
    `access_allowed` raises.
    """

    def unit(tx: Transaction) -> Affected:
        standing = _access(tx, user_id, peer, now)
        own, is_group = owner_of(user_id, peer), peer.type is PeerType.CHAT
        limit = UNPINNED_COPIES // max(standing.chat.participants_count if standing and is_group else 1, 1)
        pinned = tx.list_history(own, peer, limit=max(limit, 1), tag=MessageTag.PINNED)
        pinned = [message for message in pinned if thread_id in (0, message.thread_id, message.id)]
        copies = [copy for message in pinned for copy in tx.list_copies(message.body.body_id)]
        for row in _put_pins(tx, copies, False, now):
            if row.owner_id == own:
                left = 0 if thread_id else tx.count_history(own, peer, tag=MessageTag.PINNED)
                return Affected(row.pts, row.pts_count, left)
        return Affected(tx.load_state(own).pts, 0)

    return await storage.write(unit, origin)


def _put_pins(tx: Transaction, copies: Iterable[Message], is_pinned: bool, now: int) -> list[LoggedUpdate]:
    """Pin copies or take their pins away; one update for each conversation in which that changed something."""
    changed: dict[tuple[int, Peer], list[int]] = defaultdict(list)
    for copy in copies:
        if (MessageTag.PINNED in copy.tags) != is_pinned:
            tags = copy.tags | MessageTag.PINNED if is_pinned else copy.tags & ~MessageTag.PINNED
            tx.set_message_tags(copy.owner_id, copy.id, tags)
            changed[copy.owner_id, copy.peer].append(copy.id)
    return [
        tx.log_update(owner_id, PinMessages(peer, tuple(sorted(ids)), is_pinned), now, pts_count=len(ids))
        for (owner_id, peer), ids in changed.items()
    ]
