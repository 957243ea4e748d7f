"""Admins of supergroups and channels: making, changing and unmaking them. Follows core.telegram.org/method/channels.editAdmin."""

from dataclasses import replace

from chapar.actions.adding import add_member, find_refusal
from chapar.actions.admin_log import log_promoted
from chapar.actions.chat_access import access_admin
from chapar.actions.membership import tells_of_members
from chapar.actions.restrictions import lift_ban
from chapar.actions.service_messages import say_in_chat
from chapar.domain.chats import Chat, Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import CHANNEL_ADMINS
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer
from chapar.domain.rights import (
    ALL_ADMIN_RIGHTS,
    BROADCAST_ADMIN_RIGHTS,
    GROUP_ADMIN_RIGHTS,
    NO_ADMIN_RIGHTS,
    AdminRight,
)
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def set_admin(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    admin_id: int,
    rights: AdminRight,
    rank: str,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Give somebody admin rights and a title (`domain.ranks.check_rank`) in a supergroup or channel, or take all rights away.

    Who is outside is added by it, if that may be. Rights that this kind of chat lacks are passed over. The creator may set its
    own title and whether it is anonymous, an admin may give up its rights. The result is what the one who does it learns.

    Raises what `access_admin` raises, USER_ID_INVALID, INPUT_USER_DEACTIVATED, USER_CREATOR, RIGHT_FORBIDDEN (rights that one has
    not oneself), CHAT_ADMIN_REQUIRED (an admin whom somebody else made), ADMINS_TOO_MUCH, CHAT_ADMIN_INVITE_REQUIRED (nobody may
    be added by the user), and what `adding.find_refusal` knows.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        gives_up = admin_id == user_id and not rights
        actor = access_admin(tx, user_id, peer, None if gives_up else AdminRight.ADD_ADMINS, now)
        granted = rights & (BROADCAST_ADMIN_RIGHTS if actor.chat.is_broadcast else GROUP_ADMIN_RIGHTS)
        if admin_id == user_id:
            return _set_oneself(tx, actor, granted, rank, now)
        _check_may_grant(actor, granted)
        known = tx.find_participant(peer, admin_id)
        _check_may_edit(tx, actor, admin_id, known)
        if known is not None and known.is_member and known.is_admin:
            _put(tx, user_id, actor.chat, known, granted, rank, now)
            return []
        if not granted:
            return []
        if actor.chat.admins_count >= CHANNEL_ADMINS:
            raise RpcError("ADMINS_TOO_MUCH")
        added = known is None or not known.is_member
        if added:
            actor = _bring_in(tx, user_id, actor, admin_id, now)
        place = tx.find_participant(peer, admin_id)
        chat = actor.chat
        if place is not None and place.banned_rights.flags:
            chat, place = lift_ban(tx, chat, place, now)
        if place is None:
            raise RpcError("USER_ID_INVALID")
        chat = _put(tx, user_id, chat, place, granted, rank, now)
        if not added or not tells_of_members(chat):
            return []
        standing = Standing(chat, actor.participant)
        return [say_in_chat(tx, user_id, standing, "messageActionChatAddUser", {"users": [admin_id]}, now)]

    return await storage.write(unit, origin)


def _set_oneself(tx: Transaction, actor: Standing, granted: AdminRight, rank: str, now: int) -> list[LoggedUpdate]:
    """A creator's own title and anonymity; an admin's farewell to its rights. Raises USER_ID_INVALID, RIGHT_FORBIDDEN."""
    chat, own = actor
    if own is None:
        raise RpcError("USER_ID_INVALID")
    if own.is_creator:
        after = replace(own, admin_rights=ALL_ADMIN_RIGHTS | (granted & AdminRight.ANONYMOUS), rank=rank)
        _store(tx, own.user_id, chat, own, after, now)
        return []
    if granted & ~own.admin_rights:
        raise RpcError("RIGHT_FORBIDDEN")
    _put(tx, own.user_id, chat, own, granted, rank, now)
    return []


def _check_may_grant(actor: Standing, granted: AdminRight) -> None:
    """Nobody gives what it has not; the creator has everything. Raises RIGHT_FORBIDDEN."""
    own = actor.participant
    if own is not None and not own.is_creator and granted & ~own.admin_rights:
        raise RpcError("RIGHT_FORBIDDEN")


def _check_may_edit(tx: Transaction, actor: Standing, admin_id: int, known: Participant | None) -> None:
    """Raises USER_ID_INVALID, INPUT_USER_DEACTIVATED, USER_CREATOR, CHAT_ADMIN_REQUIRED."""
    user = tx.find_user(admin_id)
    if user is None:
        raise RpcError("USER_ID_INVALID")
    if user.deleted_at is not None:
        raise RpcError("INPUT_USER_DEACTIVATED")
    if admin_id == actor.chat.creator_id:
        raise RpcError("USER_CREATOR")
    if known is not None and known.is_member and known.is_admin and not actor.may_edit(known):
        raise RpcError("CHAT_ADMIN_REQUIRED")


def _bring_in(tx: Transaction, user_id: int, actor: Standing, admin_id: int, now: int) -> Standing:
    """Add somebody who is to be an admin; the actor's new standing. Raises what `set_admin` says."""
    if not actor.has(AdminRight.INVITE_USERS):
        raise RpcError("CHAT_ADMIN_INVITE_REQUIRED")
    refusal = find_refusal(tx, user_id, actor, admin_id, now)
    # A bot may be in a channel as its admin.
    if refusal not in (None, "USER_BOT"):
        raise RpcError(_REFUSALS.get(refusal or "", refusal or ""))
    return add_member(tx, user_id, actor, admin_id, now)


_REFUSALS = {"USER_KICKED": "USER_BLOCKED", "USER_CHANNELS_TOO_MUCH": "USER_CHANNELS_TOO_MUCH"}
"""What adding calls otherwise than promoting."""


def _put(
    tx: Transaction, user_id: int, chat: Chat, before: Participant, granted: AdminRight, rank: str, now: int
) -> Chat:
    """Make a member an admin with these rights, or an admin a member again; the chat afterwards."""
    after = replace(
        before,
        status=ParticipantStatus.ADMIN if granted else ParticipantStatus.MEMBER,
        admin_rights=granted or NO_ADMIN_RIGHTS,
        promoted_by=_promoter(before, user_id) if granted else None,
        rank=rank if granted else "",
    )
    return _store(tx, user_id, chat, before, after, now)


def _promoter(before: Participant, user_id: int) -> int | None:
    """Who answers for an admin's rights: whoever gave or changed them last, but not the admin that gives up some."""
    return before.promoted_by if before.user_id == user_id else user_id


def _store(tx: Transaction, user_id: int, chat: Chat, before: Participant, after: Participant, now: int) -> Chat:
    chat = replace(chat, admins_count=chat.admins_count + int(after.is_admin) - int(before.is_admin))
    tx.put_participant(after)
    tx.update_chat(chat)
    tx.log_notice(after.user_id, ChannelChanged(chat.peer.id), now)
    log_promoted(tx, chat, user_id, before, after, now)
    return chat
