"""Coming into basic groups and going: the steps of units by which participants and counts stay true, and all members know.

Follows core.telegram.org/api/channel#basic-groups.
"""

from collections.abc import Iterable
from dataclasses import replace

from chapar.actions.ways_in import arrive, depart
from chapar.domain.chats import Chat, Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import GROUP_MEMBERS
from chapar.domain.notices import ChatParticipantsChanged
from chapar.domain.rights import ALL_ADMIN_RIGHTS, ALL_ALLOWED, NO_ADMIN_RIGHTS, BannedRight, BannedRights
from chapar.domain.updates import LoggedUpdate
from chapar.storage.api import Transaction


def take_in(
    tx: Transaction,
    chat: Chat,
    user_id: int,
    now: int,
    *,
    inviter_id: int | None = None,
    invite_hash: str = "",
    approved_by: int | None = None,
) -> tuple[Standing, list[LoggedUpdate]]:
    """Let somebody, who is not inside, into a basic group; the place that the person has then, and what the logs took.

    A creator who had left is the creator again. `invite_hash` names the link by which the person comes, `approved_by` the admin
    who granted a request. Says nothing in the group: who calls does, as it fits. Raises USERS_TOO_MUCH.
    """
    if chat.participants_count >= GROUP_MEMBERS:
        raise RpcError("USERS_TOO_MUCH")
    is_creator = user_id == chat.creator_id
    participant = Participant(
        chat.peer,
        user_id,
        ParticipantStatus.CREATOR if is_creator else ParticipantStatus.MEMBER,
        now,
        inviter_id=inviter_id,
        admin_rights=ALL_ADMIN_RIGHTS if is_creator else NO_ADMIN_RIGHTS,
        via_request=approved_by is not None,
        invite_hash=invite_hash,
    )
    chat = arrive(tx, chat, user_id, now, invite_hash=invite_hash, approved_by=approved_by)
    chat = replace(
        chat,
        participants_count=chat.participants_count + 1,
        admins_count=chat.admins_count + is_creator,
        version=chat.version + 1,
    )
    tx.put_participant(participant)
    tx.update_chat(chat)
    return Standing(chat, participant), tell_members(tx, chat, now, user_id=user_id)


def let_go(
    tx: Transaction, chat: Chat, member: Participant, now: int, *, removed_by: int | None = None
) -> list[LoggedUpdate]:
    """Take a member out of a basic group; what the logs of all took of it, that one's included.

    What the person has of the conversation stays. Whom somebody else removed comes back by the hand of an admin only.
    """
    is_kicked = removed_by is not None
    left = replace(
        member,
        status=ParticipantStatus.KICKED if is_kicked else ParticipantStatus.LEFT,
        is_member=False,
        admin_rights=NO_ADMIN_RIGHTS,
        promoted_by=None,
        rank="",
        banned_rights=BannedRights(BannedRight.VIEW_MESSAGES) if is_kicked else ALL_ALLOWED,
        banned_by=removed_by,
        banned_at=now if is_kicked else 0,
    )
    chat = replace(
        chat,
        participants_count=chat.participants_count - 1,
        admins_count=chat.admins_count - member.is_admin,
        version=chat.version + 1,
    )
    depart(tx, member)
    tx.put_participant(left)
    tx.update_chat(chat)
    return tell_members(tx, chat, now, user_id=member.user_id, also=(member.user_id,))


def tell_members(
    tx: Transaction, chat: Chat, now: int, *, user_id: int = 0, what: str = "", also: Iterable[int] = ()
) -> list[LoggedUpdate]:
    """Tell all members of a basic group, and `also` others, to look at its member list, or (`user_id`) at what changed of one
    place there, as `ChatParticipantsChanged` has it; what their logs took of it."""
    notice = ChatParticipantsChanged(chat.peer.id, user_id, what)
    told = sorted({*tx.list_member_ids(chat.peer), *also})
    return [tx.log_notice(member_id, notice, now) for member_id in told]


def keep_own(logged: Iterable[LoggedUpdate], user_id: int) -> list[LoggedUpdate]:
    """What one member's log took."""
    return [row for row in logged if row.owner_id == user_id]
