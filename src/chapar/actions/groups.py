"""Basic groups: making one, and closing it down. Follows core.telegram.org/method/messages.createChat."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from chapar.actions.adding import QUIET_REFUSALS, Added, find_refusal
from chapar.actions.channels import check_title
from chapar.actions.chat_access import access_chat
from chapar.actions.deleting import delete_copies
from chapar.actions.dialogs import leave_list
from chapar.actions.group_membership import keep_own, tell_members
from chapar.actions.kept_photos import hold_chat_photo
from chapar.actions.service_messages import say_in_chat
from chapar.actions.timers import check_ttl
from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import GROUP_MEMBERS
from chapar.domain.notices import ChatChanged, HistoryTtlChanged
from chapar.domain.peers import Peer, chat_peer
from chapar.domain.rights import ALL_ADMIN_RIGHTS, NO_ADMIN_RIGHTS
from chapar.domain.updates import Origin
from chapar.storage.api import Storage, Transaction

DELETED_AT_ONCE = 500
"""Messages that one unit of writes takes out of a member's mailbox when a group is deleted: others wait for the writer."""


async def create_group(
    storage: Storage,
    *,
    user_id: int,
    title: str,
    user_ids: Sequence[int],
    now: int,
    random_id: int,
    ttl_seconds: int = 0,
    origin: Origin | None = None,
) -> Added:
    """Make a basic group of the user's own with these people in it, who may be none; what its creator learns.

    Who does not want to be added is left out and named. `ttl_seconds` is the timer of its messages. Raises CHAT_TITLE_EMPTY,
    TTL_PERIOD_INVALID, USERS_TOO_MUCH, USER_ID_INVALID, INPUT_USER_DEACTIVATED.
    """
    title = check_title(title)
    check_ttl(ttl_seconds)
    wanted = [each for each in dict.fromkeys(user_ids) if each != user_id]
    if len(wanted) >= GROUP_MEMBERS:
        raise RpcError("USERS_TOO_MUCH")

    def unit(tx: Transaction) -> Added:
        chat = Chat(chat_peer(0), ChatKind.GROUP, title, user_id, now, admins_count=1, ttl_seconds=ttl_seconds)
        chat = tx.insert_chat(chat)
        creator = Participant(chat.peer, user_id, ParticipantStatus.CREATOR, now, admin_rights=ALL_ADMIN_RIGHTS)
        tx.put_participant(creator)
        members, missing = [user_id], []
        for added_id in wanted:
            refusal = find_refusal(tx, user_id, Standing(chat, creator), added_id, now)
            if refusal in QUIET_REFUSALS:
                missing.append(added_id)
            elif refusal is not None:
                raise RpcError(refusal)
            else:
                tx.put_participant(Participant(chat.peer, added_id, ParticipantStatus.MEMBER, now, inviter_id=user_id))
                members.append(added_id)
        chat = replace(chat, participants_count=len(members))
        tx.update_chat(chat)
        told = tell_members(tx, chat, now)
        if ttl_seconds:
            told += [tx.log_notice(member_id, HistoryTtlChanged(chat.peer), now) for member_id in members]
        fields: dict[str, object] = {"title": title, "users": members}
        standing = Standing(chat, creator)
        said = say_in_chat(tx, user_id, standing, "messageActionChatCreate", fields, now, random_id=random_id)
        return Added([*keep_own(told, user_id), said], tuple(missing))

    return await storage.write(unit, origin)


async def delete_group(storage: Storage, *, user_id: int, peer: Peer, now: int) -> None:
    """Close a basic group down, and take its messages out of everybody's mailbox; all sessions are told.

    The mailboxes are emptied bit by bit: should the server be stopped meanwhile, asking again goes on with it. Raises what
    `access_chat` raises, CHAT_ID_INVALID (it is a supergroup now), CHAT_ADMIN_REQUIRED (it is another's).
    """

    def close(tx: Transaction) -> list[int]:
        chat, _ = access_chat(tx, user_id, peer, now)
        if chat.migrated_to is not None:
            raise RpcError("CHAT_ID_INVALID")
        if chat.creator_id != user_id:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if chat.deleted_at is None:
            _close(tx, chat, now)
        return tx.list_dialog_owners(peer)

    for owner_id in await storage.write(close):
        while await storage.write(partial(_empty_mailbox, owner_id=owner_id, peer=peer, now=now)):
            pass


def _close(tx: Transaction, chat: Chat, now: int) -> None:
    """Nobody is inside any more; all are told."""
    members = tx.load_participants(chat.peer, tx.list_member_ids(chat.peer))
    for member in members.values():
        gone = replace(member, status=ParticipantStatus.LEFT, is_member=False, admin_rights=NO_ADMIN_RIGHTS)
        tx.put_participant(gone)
    hold_chat_photo(tx, chat.peer, chat.photo, None)
    closed = replace(chat, deleted_at=now, participants_count=0, admins_count=0, version=chat.version + 1, photo=None)
    tx.update_chat(closed)
    for member_id in sorted(members):
        tx.log_notice(member_id, ChatChanged(chat.peer.id), now)


def _empty_mailbox(tx: Transaction, owner_id: int, peer: Peer, now: int) -> bool:
    """Delete a part of one member's copies; whether there may be more."""
    page = tx.list_history(owner_id, peer, limit=DELETED_AT_ONCE)
    delete_copies(tx, page, now)
    if len(page) == DELETED_AT_ONCE:
        return True
    for dialog in tx.load_dialogs(owner_id, (peer,)).values():
        leave_list(tx, dialog, now)
    return False
