"""Handing a supergroup or channel over to somebody else. Follows core.telegram.org/method/channels.editCreator."""

from dataclasses import replace

from chapar.actions.admin_log import log_promoted
from chapar.actions.chat_access import access_admin
from chapar.actions.usernames import check_has_room_for_public
from chapar.domain.chats import Participant, ParticipantStatus
from chapar.domain.errors import RpcError
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer
from chapar.domain.rights import ALL_ADMIN_RIGHTS, BROADCAST_ADMIN_RIGHTS, GROUP_ADMIN_RIGHTS
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction


def check_may_hand_over(q: Queries, user_id: int, peer: Peer, heir_id: int, now: int) -> Participant:
    """The place of somebody to whom the user may give its own channel.

    Raises what `access_admin` raises, CHAT_ADMIN_REQUIRED (it is another's), USER_ID_INVALID (oneself, nobody, somebody who is
    no admin of it: whoever should have it, is one first), CHANNELS_ADMIN_PUBLIC_TOO_MUCH (it is public, and so are enough others
    of the heir's).
    """
    standing = access_admin(q, user_id, peer, None, now)
    if standing.participant is None or not standing.participant.is_creator:
        raise RpcError("CHAT_ADMIN_REQUIRED")
    heir, user = q.find_participant(peer, heir_id), q.find_user(heir_id)
    is_there = user is not None and user.deleted_at is None and not user.is_bot
    if heir_id == user_id or not is_there or heir is None or not (heir.is_member and heir.is_admin):
        raise RpcError("USER_ID_INVALID")
    if standing.chat.active_usernames:
        check_has_room_for_public(q, heir_id, peer)
    return heir


async def hand_over(
    storage: Storage, *, user_id: int, peer: Peer, heir_id: int, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Make an admin the creator of a supergroup or channel; the user stays as an admin with all rights, made by the heir.

    The result is what the user learns of it. Raises what `check_may_hand_over` raises.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        heir = check_may_hand_over(tx, user_id, peer, heir_id, now)
        chat, own = access_admin(tx, user_id, peer, None, now)
        if own is None:
            raise RpcError("CHAT_ADMIN_REQUIRED")
        anonymity = heir.admin_rights & ~ALL_ADMIN_RIGHTS
        creator = replace(
            heir, status=ParticipantStatus.CREATOR, promoted_by=None, admin_rights=ALL_ADMIN_RIGHTS | anonymity
        )
        kept = own.admin_rights & (BROADCAST_ADMIN_RIGHTS if chat.is_broadcast else GROUP_ADMIN_RIGHTS)
        admin = replace(own, status=ParticipantStatus.ADMIN, promoted_by=heir_id, admin_rights=kept)
        chat = replace(chat, creator_id=heir_id)
        tx.update_chat(chat)
        for before, after in ((heir, creator), (own, admin)):
            tx.put_participant(after)
            log_promoted(tx, chat, user_id, before, after, now)
        tx.log_notice(heir_id, ChannelChanged(peer.id), now)
        return [tx.log_notice(user_id, ChannelChanged(peer.id), now)]

    return await storage.write(unit, origin)
