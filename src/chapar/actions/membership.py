"""Coming into supergroups and channels, and going: the steps of units by which participants, dialogs and counts stay true.

Follows core.telegram.org/api/channel.
"""

from dataclasses import replace

from chapar.actions.channel_reading import forget_unseen
from chapar.actions.chat_access import is_banned
from chapar.actions.group_membership import keep_own, take_in
from chapar.actions.ways_in import arrive, depart
from chapar.domain.chats import Chat, Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import CHANNELS_OF_USER
from chapar.domain.messages import Dialog
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import PeerType, owner_of
from chapar.domain.rights import ALL_ALLOWED
from chapar.domain.updates import LoggedUpdate
from chapar.storage.api import Queries, Transaction


def admit(
    tx: Transaction,
    standing: Standing,
    user_id: int,
    now: int,
    *,
    inviter_id: int | None = None,
    invite_hash: str = "",
    approved_by: int | None = None,
) -> tuple[Standing, LoggedUpdate]:
    """Let somebody into a channel or basic group; the new standing, and what the user's log took of it.

    `invite_hash` names the link by which the user comes, `approved_by` the admin who let the user in after a request. What was
    posted before counts as read. Says nothing in the channel: who calls does, as it fits. Raises CHANNELS_TOO_MUCH,
    USERS_TOO_MUCH (a basic group that is full), USER_BANNED_IN_CHANNEL (thrown out, and not allowed back yet).
    """
    chat, known = standing
    if is_banned(standing, now):
        raise RpcError("USER_BANNED_IN_CHANNEL")
    if not chat.is_channel:
        inside, told = take_in(
            tx, chat, user_id, now, inviter_id=inviter_id, invite_hash=invite_hash, approved_by=approved_by
        )
        return inside, keep_own(told, user_id)[0]
    check_has_room(tx, user_id)
    own = owner_of(user_id, chat.peer)
    newest = next((d.top_message_id for d in tx.load_dialogs(own, (chat.peer,)).values()), 0)
    is_restricted = known is not None and bool(known.banned_at_moment(now))
    participant = Participant(
        chat.peer,
        user_id,
        ParticipantStatus.RESTRICTED if is_restricted else ParticipantStatus.MEMBER,
        now,
        inviter_id=inviter_id,
        banned_rights=known.banned_rights if known is not None and is_restricted else ALL_ALLOWED,
        banned_by=known.banned_by if known is not None and is_restricted else None,
        banned_at=known.banned_at if known is not None and is_restricted else 0,
        available_min_id=newest if chat.hides_history and not chat.is_public else 0,
        via_request=approved_by is not None,
        invite_hash=invite_hash,
    )
    chat = arrive(tx, chat, user_id, now, invite_hash=invite_hash, approved_by=approved_by)
    # What was forbidden may have ended a moment ago, and is counted until that is noticed.
    chat = replace(
        chat,
        participants_count=chat.participants_count + 1,
        kicked_count=chat.kicked_count - _was(known, ParticipantStatus.KICKED),
        banned_count=chat.banned_count - (_was(known, ParticipantStatus.RESTRICTED) and not is_restricted),
    )
    tx.put_participant(participant)
    tx.update_chat(chat)
    tx.put_dialog(Dialog(user_id, chat.peer, 0, newest, newest, top_date=now))
    return Standing(chat, participant), tx.log_notice(user_id, ChannelChanged(chat.peer.id), now)


def _was(known: Participant | None, status: ParticipantStatus) -> bool:
    return known is not None and known.status is status


def remove(
    tx: Transaction, standing: Standing, user_id: int, now: int, *, left: Participant | None = None
) -> tuple[Standing, LoggedUpdate]:
    """Take a member out of a channel; the new standing, and what the user's log took of it.

    `left` is what is remembered of the user: that it may not come back, or is restricted when it does; None: nothing.
    """
    chat, known = standing
    was_admin = known is not None and known.is_admin
    chat = replace(
        chat,
        participants_count=max(chat.participants_count - 1, 0),
        admins_count=chat.admins_count - 1 if was_admin else chat.admins_count,
    )
    if known is not None:
        depart(tx, known)
    if left is None:
        tx.delete_participant(chat.peer, user_id)
    else:
        tx.put_participant(left)
    tx.update_chat(chat)
    forget_unseen(tx, user_id, chat.peer, now)
    tx.delete_dialog(user_id, chat.peer)
    return Standing(chat, left), tx.log_notice(user_id, ChannelChanged(chat.peer.id), now)


def check_has_room(q: Queries, user_id: int) -> None:
    """Raises CHANNELS_TOO_MUCH when the user is in as many channels as one may be in."""
    if len(q.list_chats_of(user_id, PeerType.CHANNEL)) >= CHANNELS_OF_USER:
        raise RpcError("CHANNELS_TOO_MUCH")


def tells_of_members(chat: Chat) -> bool:
    """Whether a chat says who came and went: groups do, broadcast channels do not."""
    return not chat.is_broadcast
