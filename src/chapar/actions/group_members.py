"""Who is in a basic group, and who of them are its admins. Follows core.telegram.org/method/messages.addChatUser."""

from dataclasses import replace

from chapar.actions.adding import QUIET_REFUSALS, Added, find_refusal
from chapar.actions.chat_access import access_admin, access_allowed, access_chat, access_member
from chapar.actions.deleting import delete_copies
from chapar.actions.group_membership import keep_own, let_go, take_in, tell_members
from chapar.actions.mailbox import deliver
from chapar.actions.posted_polls import see_poll
from chapar.actions.service_messages import say_in_chat
from chapar.actions.ways_in import tell_actor
from chapar.domain.chats import Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import GROUP_FORWARD_MESSAGES
from chapar.domain.messages import MessageTag
from chapar.domain.peers import Peer
from chapar.domain.rights import BASIC_GROUP_ADMIN_RIGHTS, NO_ADMIN_RIGHTS, AdminRight, BannedRight
from chapar.domain.updates import LoggedUpdate, NewMessage, Origin
from chapar.storage.api import Queries, Storage, Transaction

LOOKED_THROUGH = 500
"""Messages of a group of which those of somebody who goes are deleted in one unit of writes."""


async def add_to_group(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    added_id: int,
    forward_limit: int,
    now: int,
    origin: Origin | None = None,
) -> Added:
    """Add somebody to a basic group, and give them its last `forward_limit` messages; what the one who adds learns.

    Who does not want to be added is named in the result instead. Whoever left may add itself again. Raises what
    `access_allowed` raises, USERS_TOO_MUCH, USER_ALREADY_PARTICIPANT, USER_ID_INVALID, INPUT_USER_DEACTIVATED, USER_KICKED.
    """

    def unit(tx: Transaction) -> Added:
        if added_id == user_id:
            actor = _access_left(tx, user_id, peer, now)
        else:
            actor = access_allowed(tx, user_id, peer, AdminRight.INVITE_USERS, BannedRight.INVITE_USERS, now)
        known = tx.find_participant(peer, added_id)
        if known is not None and known.is_member:
            raise RpcError("USER_ALREADY_PARTICIPANT")
        refusal = find_refusal(tx, user_id, actor, added_id, now)
        if refusal in QUIET_REFUSALS:
            return Added([], (added_id,))
        if refusal is not None:
            raise RpcError(refusal)
        added, told = take_in(tx, actor.chat, added_id, now, inviter_id=user_id)
        if added_id != user_id:
            _show_last(tx, user_id, peer, added_id, forward_limit, now)
        told += tell_actor(actor.chat, added.chat, user_id, now)
        actor = added if added_id == user_id else Standing(added.chat, actor.participant)
        said = say_in_chat(tx, user_id, actor, "messageActionChatAddUser", {"users": [added_id]}, now)
        return Added([*keep_own(told, user_id), said], ())

    return await storage.write(unit, origin)


def _access_left(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A group that the user left, or is in. Raises CHAT_ID_INVALID, USER_KICKED (it was removed)."""
    chat, own = access_chat(q, user_id, peer, now)
    if chat.deleted_at is not None or chat.migrated_to is not None:
        raise RpcError("CHAT_ID_INVALID")
    if own is not None and own.is_kicked_at(now):
        raise RpcError("USER_KICKED")
    return Standing(chat, own)


def _show_last(tx: Transaction, user_id: int, peer: Peer, added_id: int, limit: int, now: int) -> None:
    """Give a new member copies of the last messages that the one who adds has there, as far as the member has them not."""
    page = tx.list_history(user_id, peer, limit=min(max(limit, 0), GROUP_FORWARD_MESSAGES))
    ids: dict[int, int] = {}
    for message in reversed(page):
        copies = tx.load_copy_ids(message.body.body_id)
        if added_id in copies:
            ids[message.id] = copies[added_id]
        elif message.body.service is None:
            logged = deliver(
                tx,
                added_id,
                peer,
                see_poll(tx, message.body, added_id),
                now,
                reply_to_id=ids.get(message.reply_to_id or 0),
                own_tags=message.tags & MessageTag.PINNED,
            )
            if isinstance(logged.update, NewMessage):
                ids[message.id] = logged.update.message_id


async def remove_from_group(
    storage: Storage, *, user_id: int, peer: Peer, removed_id: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Take somebody out of a basic group, or leave it (`removed_id` is the user); what the one who does it learns.

    The creator may remove everybody, admins those who are none, others whom they brought in. Raises what `access_member`
    raises, CHAT_ADMIN_REQUIRED; USER_NOT_PARTICIPANT also when the other is not inside.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        actor = access_member(tx, user_id, peer, now)
        target = tx.find_participant(peer, removed_id)
        if target is None or not target.is_member:
            raise RpcError("USER_NOT_PARTICIPANT")
        _check_may_remove(actor, target)
        said = say_in_chat(tx, user_id, actor, "messageActionChatDeleteUser", {"user_id": removed_id}, now)
        removed_by = user_id if removed_id != user_id else None
        return [*keep_own(let_go(tx, actor.chat, target, now, removed_by=removed_by), user_id), said]

    return await storage.write(unit, origin)


def _check_may_remove(actor: Standing, target: Participant) -> None:
    """Raises CHAT_ADMIN_REQUIRED."""
    own = actor.participant
    if own is None or own.user_id == target.user_id or own.is_creator:
        return
    is_guest = target.inviter_id == own.user_id
    if target.is_admin or not (actor.has(AdminRight.BAN_USERS) or is_guest):
        raise RpcError("CHAT_ADMIN_REQUIRED")


async def delete_messages_of(
    storage: Storage, *, user_id: int, peer: Peer, author_id: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Take everything that somebody wrote in a basic group out of all mailboxes, bit by bit; what the user's log took of it.

    What the user itself has of it is what counts. Raises what `access_chat` raises, CHAT_ADMIN_REQUIRED (neither the author nor
    an admin who may delete).
    """
    below = 0

    def unit(tx: Transaction) -> tuple[int, list[LoggedUpdate]]:
        standing = access_chat(tx, user_id, peer, now)
        if author_id != user_id and not standing.has(AdminRight.DELETE_MESSAGES):
            raise RpcError("CHAT_ADMIN_REQUIRED")
        limit = max(LOOKED_THROUGH // max(standing.chat.participants_count, 1), 1)
        page = tx.list_history(user_id, peer, limit=limit, offset_id=below)
        doomed = [message for message in page if message.body.sender_id == author_id and message.body.service is None]
        gone = delete_copies(tx, [copy for message in doomed for copy in tx.list_copies(message.body.body_id)], now)
        return page[-1].id if page else 0, keep_own(gone.values(), user_id)

    logged: list[LoggedUpdate] = []
    while True:
        below, gone = await storage.write(unit, origin)
        logged += gone
        if not below:
            return logged


async def set_group_admin(
    storage: Storage, *, user_id: int, peer: Peer, admin_id: int, is_admin: bool, now: int
) -> None:
    """Make a member of a basic group its admin, or no longer; all sessions are told.

    Only the creator may. Raises what `access_admin` raises, CHAT_ADMIN_REQUIRED, USER_ID_INVALID (oneself),
    USER_NOT_PARTICIPANT.
    """

    def unit(tx: Transaction) -> None:
        chat, own = access_admin(tx, user_id, peer, None, now)
        if own is None or not own.is_creator:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if admin_id == user_id:
            raise RpcError("USER_ID_INVALID")
        target = tx.find_participant(peer, admin_id)
        if target is None or not target.is_member:
            raise RpcError("USER_NOT_PARTICIPANT")
        if target.is_admin == is_admin:
            return
        after = replace(
            target,
            status=ParticipantStatus.ADMIN if is_admin else ParticipantStatus.MEMBER,
            admin_rights=BASIC_GROUP_ADMIN_RIGHTS if is_admin else NO_ADMIN_RIGHTS,
            promoted_by=user_id if is_admin else None,
            rank=target.rank if is_admin else "",
        )
        count = chat.admins_count + (1 if is_admin else -1)
        chat = replace(chat, admins_count=count, version=chat.version + 1)
        tx.put_participant(after)
        tx.update_chat(chat)
        tell_members(tx, chat, now, user_id=admin_id, what="admin")

    await storage.write(unit)
