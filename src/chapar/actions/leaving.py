"""Leaving supergroups and channels, and closing one down. Follows core.telegram.org/api/channel."""

from dataclasses import replace

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_admin, access_member
from chapar.actions.discussions import unlink_other
from chapar.actions.kept_photos import hold_chat_photo
from chapar.actions.membership import remove, tells_of_members
from chapar.actions.service_messages import say_in_chat
from chapar.actions.usernames import keep_freed
from chapar.domain.chats import Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import CHANNEL_DELETE_MEMBERS
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer
from chapar.domain.rights import NO_ADMIN_RIGHTS
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def leave_channel(
    storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Go out of a supergroup or channel; the result is what the user learns of it.

    Raises what `access_member` raises, USER_CREATOR (who owns it hands it over or deletes it).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        return [go_out(tx, access_member(tx, user_id, peer, now), user_id, now)]

    return await storage.write(unit, origin)


def go_out(tx: Transaction, standing: Standing, user_id: int, now: int) -> LoggedUpdate:
    """The step of a unit that takes a member out of a channel who wants it; what its log took. Raises USER_CREATOR."""
    if standing.participant is None or standing.participant.is_creator:
        raise RpcError("USER_CREATOR")
    after, changed = remove(tx, standing, user_id, now, left=_left(standing.participant))
    log_event(tx, after.chat, user_id, "ParticipantLeave", now)
    if tells_of_members(after.chat):
        # Said behind the back of who left, but by the rules for a member: an anonymous admin leaves as the group.
        behind = Standing(after.chat, standing.participant)
        say_in_chat(tx, user_id, behind, "messageActionChatDeleteUser", {"user_id": user_id}, now)
    return changed


def _left(participant: Participant) -> Participant:
    """What is remembered of who left: what is forbidden to it stays so."""
    return replace(
        participant,
        status=ParticipantStatus.RESTRICTED if participant.banned_rights.flags else ParticipantStatus.LEFT,
        is_member=False,
        admin_rights=NO_ADMIN_RIGHTS,
        promoted_by=None,
        rank="",
    )


async def delete_channel(
    storage: Storage, *, user_id: int, peer: Peer, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Close a supergroup or channel down for everybody; its names are its owner's to give again. What the user learns.

    Raises what `access_admin` raises, CHAT_ADMIN_REQUIRED (it is another's), CHANNEL_TOO_LARGE (more than
    `CHANNEL_DELETE_MEMBERS` would have to be told).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        chat, own = access_admin(tx, user_id, peer, None, now)
        if own is None or not own.is_creator:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        if chat.participants_count > CHANNEL_DELETE_MEMBERS:
            raise RpcError("CHANNEL_TOO_LARGE")
        unlink_other(tx, chat, user_id, now)
        gone = replace(chat, deleted_at=now, usernames=(), linked_chat_id=None, participants_count=0, admins_count=0)
        hold_chat_photo(tx, peer, chat.photo, None)
        tx.update_chat(replace(gone, photo=None))
        keep_freed(tx, chat.creator_id, [each.name for each in chat.usernames], now)
        learned = []
        for member_id in tx.list_member_ids(peer):
            tx.delete_participant(peer, member_id)
            tx.delete_dialog(member_id, peer)
            notice = tx.log_notice(member_id, ChannelChanged(peer.id), now)
            if member_id == user_id:
                learned.append(notice)
        return learned

    return await storage.write(unit, origin)
