"""Titles that members of groups carry beside their names. Follows core.telegram.org/method/messages.editChatParticipantRank."""

from dataclasses import replace

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import access_member
from chapar.actions.group_membership import keep_own, tell_members
from chapar.domain.chats import Participant, Standing
from chapar.domain.errors import RpcError
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Storage, Transaction


async def set_rank(
    storage: Storage, *, user_id: int, peer: Peer, member_id: int, rank: str, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Give a member of a group a title (`domain.ranks.check_rank`), "" for none; what the one who does it learns.

    Members title themselves unless that is forbidden, others are titled by who may manage titles; an admin by who may change
    its rights. Raises what `access_member` raises, PEER_ID_INVALID (a broadcast channel), PARTICIPANT_ID_INVALID (not inside),
    CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        actor = access_member(tx, user_id, peer, now)
        chat = actor.chat
        if chat.is_broadcast:
            raise RpcError("PEER_ID_INVALID")
        member = tx.find_participant(peer, member_id)
        if member is None or not member.is_member:
            raise RpcError("PARTICIPANT_ID_INVALID")
        _check_may_title(actor, user_id, member, now)
        if member.rank == rank:
            raise RpcError("CHAT_NOT_MODIFIED")
        tx.put_participant(replace(member, rank=rank))
        if not chat.is_channel:
            chat = replace(chat, version=chat.version + 1)
            tx.update_chat(chat)
            return keep_own(tell_members(tx, chat, now, user_id=member_id, what="rank"), user_id)
        ranks = {"prev_rank": member.rank, "new_rank": rank}
        log_event(tx, chat, user_id, "ParticipantEditRank", now, about_user_id=member_id, user_id=member_id, **ranks)
        return keep_own([tx.log_notice(member_id, ChannelChanged(peer.id), now)], user_id)

    return await storage.write(unit, origin)


def _check_may_title(actor: Standing, user_id: int, member: Participant, now: int) -> None:
    """Raises CHAT_ADMIN_REQUIRED."""
    if member.user_id == user_id:
        is_allowed = actor.is_admin or not actor.is_banned_from(BannedRight.EDIT_RANK, now)
    else:
        is_allowed = actor.has(AdminRight.MANAGE_RANKS) and (not member.is_admin or actor.may_edit(member))
    if not is_allowed:
        raise RpcError("CHAT_ADMIN_REQUIRED")
