"""What the operator of a server does to channels: marks, names, and reasons why clients hide something.

Every act goes through `act`, which writes down in the same unit who did what to whom, why, and until when. Nothing here asks
for rights: who may speak for the operator is decided where commands are taken in (`control`).
"""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from chapar.actions.usernames import put_usernames
from chapar.domain.chats import Chat, RestrictionReason, Standing, Username
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer, PeerType
from chapar.domain.trust import REASON_LENGTH, OperatorAct, OperatorAction, OperatorError, drop_ended
from chapar.domain.updates import EditMessage
from chapar.domain.usernames import FREED_SECONDS, USERNAMES_OF_CHANNEL, FreedUsername, check_given_username
from chapar.domain.users import SERVICE_USER_ID, clean_line, fold_username
from chapar.storage.api import Queries, Storage, Transaction


class Hand(NamedTuple):
    """Who acts for the operator, why, and when (Unix time)."""

    operator: str
    reason: str
    now: int


async def act(
    storage: Storage,
    hand: Hand,
    action: OperatorAction,
    peer: Peer,
    change: Callable[[Transaction, Chat], None],
    *,
    message_id: int = 0,
    until_date: int = 0,
    detail: str = "",
) -> OperatorAct:
    """Do something to a channel and write it down: `change` is the step that does it, and may run twice.

    Raises OperatorError when there is no such channel or no written reason, and what `change` raises; then nothing was done.
    """
    operator, reason = clean_line(hand.operator), clean_line(hand.reason)
    if not reason or len(reason) > REASON_LENGTH:
        raise OperatorError(f"a reason of 1 to {REASON_LENGTH} characters has to be written.")
    wanted = OperatorAct(0, hand.now, operator, action, peer, reason, message_id, until_date, detail)

    def unit(tx: Transaction) -> OperatorAct:
        chat = tx.find_chat(peer)
        if chat is None or not chat.is_channel or chat.deleted_at is not None:
            raise OperatorError("there is no such channel, or it was deleted.")
        change(tx, chat)
        return tx.add_operator_act(wanted)

    return await storage.write(unit)


async def verify(storage: Storage, hand: Hand, peer: Peer, *, is_verified: bool) -> OperatorAct:
    """Say of a channel that it is whose it says it is, or no longer. Raises OperatorError."""

    def change(tx: Transaction, chat: Chat) -> None:
        _put_changed(tx, chat, replace(chat, is_verified=is_verified), hand.now)

    action = OperatorAction.VERIFY if is_verified else OperatorAction.UNVERIFY
    return await act(storage, hand, action, peer, change)


async def mark(
    storage: Storage, hand: Hand, peer: Peer, *, is_scam: bool = False, is_fake: bool = False
) -> OperatorAct:
    """Warn of a channel as of a fraud, or as of one that passes for another; neither: of nothing. Raises OperatorError."""

    def change(tx: Transaction, chat: Chat) -> None:
        _put_changed(tx, chat, replace(chat, is_scam=is_scam, is_fake=is_fake), hand.now)

    detail = "scam" if is_scam else "fake" if is_fake else "none"
    return await act(storage, hand, OperatorAction.MARK, peer, change, detail=detail)


async def restrict(
    storage: Storage, hand: Hand, peer: Peer, restriction: RestrictionReason, *, message_id: int = 0
) -> OperatorAct:
    """Have clients hide a channel or (`message_id`) a message of it, in the place of an earlier reason on the same platform.

    Raises OperatorError.
    """
    if 0 < restriction.until_date <= hand.now:
        raise OperatorError("the restriction would have ended already; name a later date.")

    def with_this(reasons: tuple[RestrictionReason, ...]) -> tuple[RestrictionReason, ...]:
        others = (each for each in drop_ended(reasons, hand.now) if each.platform != restriction.platform)
        return (*others, restriction)

    return await act(
        storage,
        hand,
        OperatorAction.RESTRICT,
        peer,
        lambda tx, chat: _change_restrictions(tx, chat, message_id, with_this, hand.now),
        message_id=message_id,
        until_date=restriction.until_date,
        detail=f"{restriction.platform}: {restriction.reason}",
    )


async def unrestrict(storage: Storage, hand: Hand, peer: Peer, *, message_id: int = 0) -> OperatorAct:
    """Have clients show a channel or message again. Raises OperatorError."""
    return await act(
        storage,
        hand,
        OperatorAction.UNRESTRICT,
        peer,
        lambda tx, chat: _change_restrictions(tx, chat, message_id, lambda _: (), hand.now),
        message_id=message_id,
    )


def _change_restrictions(
    tx: Transaction,
    chat: Chat,
    message_id: int,
    change: Callable[[tuple[RestrictionReason, ...]], tuple[RestrictionReason, ...]],
    now: int,
) -> None:
    """Make other reasons hold for a channel, or for a message of it, and tell everybody. Raises OperatorError."""
    if not message_id:
        _put_changed(tx, chat, replace(chat, restrictions=change(chat.restrictions)), now)
        return
    channel_id = chat.peer.id
    message = tx.load_messages(-channel_id, (message_id,)).get(message_id)
    if message is None or message.body.service is not None:
        raise OperatorError(f"the channel has no message {message_id} of a person.")
    old = tx.load_message_restrictions(channel_id, (message_id,)).get(message_id, ())
    new = change(old)
    if new == old:
        raise OperatorError("nothing would change: it is so already.")
    tx.put_message_restrictions(channel_id, message_id, new)
    _note_restricted_messages(tx, chat)
    tx.log_update(-channel_id, EditMessage(message_id, message), now)


def _note_restricted_messages(tx: Transaction, chat: Chat) -> None:
    """Let who reads the channel know whether to look for hidden messages."""
    has_some = bool(tx.list_restricted_messages(chat.peer.id, 1))
    if has_some != chat.has_restricted_messages:
        tx.update_chat(replace(chat, has_restricted_messages=has_some))


def _put_changed(tx: Transaction, old: Chat, new: Chat, now: int) -> None:
    if new == old:
        raise OperatorError("nothing would change: it is so already.")
    tx.update_chat(new)
    tx.log_notice(-new.peer.id, ChannelChanged(new.peer.id), now)


async def give_name(storage: Storage, hand: Hand, peer: Peer, username: str) -> OperatorAct:
    """Give a channel one more name, also a reserved, short or lately freed one; its owner orders it and switches it on and off.

    It is active at once where the channel is public: a private one is not to be seen by all without its owner's will.
    Raises OperatorError, RpcError USERNAME_INVALID, USERNAME_OCCUPIED.
    """
    name = check_given_username(username)

    def change(tx: Transaction, chat: Chat) -> None:
        if len(chat.usernames) >= USERNAMES_OF_CHANNEL:
            raise OperatorError(f"the channel has {USERNAMES_OF_CHANNEL} names already; take one away first.")
        if any(fold_username(each.name) == fold_username(name) for each in chat.usernames):
            raise OperatorError("nothing would change: it has this name already.")
        given = Username(name, is_active=bool(chat.active_usernames))
        active = tuple(each for each in chat.usernames if each.is_active)
        inactive = tuple(each for each in chat.usernames if not each.is_active)
        put_usernames(tx, SERVICE_USER_ID, Standing(chat, None), (*active, given, *inactive), hand.now)

    return await act(storage, hand, OperatorAction.GIVE_NAME, peer, change, detail=name)


async def take_name(storage: Storage, hand: Hand, peer: Peer, username: str) -> OperatorAct:
    """Take a name from a channel; for a while nobody may take it, nor its owner. Raises OperatorError."""
    folded = fold_username(username)

    def change(tx: Transaction, chat: Chat) -> None:
        kept = tuple(each for each in chat.usernames if fold_username(each.name) != folded)
        if len(kept) == len(chat.usernames):
            raise OperatorError("the channel does not have this name.")
        put_usernames(tx, SERVICE_USER_ID, Standing(chat, None), kept, hand.now)
        tx.put_freed_username(FreedUsername(folded, SERVICE_USER_ID, hand.now + FREED_SECONDS))

    return await act(storage, hand, OperatorAction.TAKE_NAME, peer, change, detail=folded)


async def end_restrictions(storage: Storage, now: int, limit: int) -> int:
    """Lift what was hidden until now, at most `limit` channels and messages; how many there were.

    The date was part of the act that hid it, so there is nothing more to write down.
    """

    def unit(tx: Transaction) -> int:
        ended = tx.list_ended_restrictions(now, limit)
        for peer, message_id in ended:
            _end(tx, peer, message_id, now)
        return len(ended)

    def is_due(q: Queries) -> bool:
        return bool(q.list_ended_restrictions(now, 1))

    return await storage.write(unit) if await storage.read(is_due) else 0


def _end(tx: Transaction, peer: Peer, message_id: int, now: int) -> None:
    chat = tx.find_chat(peer)
    if chat is None or peer.type is not PeerType.CHANNEL:
        return
    if not message_id:
        _put_changed(tx, chat, replace(chat, restrictions=drop_ended(chat.restrictions, now)), now)
        return
    reasons = tx.load_message_restrictions(peer.id, (message_id,)).get(message_id, ())
    tx.put_message_restrictions(peer.id, message_id, drop_ended(reasons, now))
    _note_restricted_messages(tx, chat)
    message = tx.load_messages(-peer.id, (message_id,)).get(message_id)
    if message is not None:
        tx.log_update(-peer.id, EditMessage(message_id, message), now)
