"""Throwing people out of supergroups and channels, forbidding them things there, and ending that.

Follows core.telegram.org/api/rights.
"""

from dataclasses import replace

from chapar.actions.admin_log import log_restricted
from chapar.actions.chat_access import access_admin
from chapar.actions.membership import remove, tells_of_members
from chapar.actions.service_messages import say_in_chat
from chapar.actions.ways_in import drop_request
from chapar.domain.chats import Chat, Participant, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.notices import ChannelChanged
from chapar.domain.peers import Peer, PeerType
from chapar.domain.rights import ALL_ALLOWED, NO_ADMIN_RIGHTS, AdminRight, BannedRight, BannedRights, spread
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

_OUTSIDE_ONLY = BannedRight.VIEW_MESSAGES


async def restrict(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    who: Peer,
    banned: BannedRights,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Forbid somebody things in a supergroup or channel, throw it out (`VIEW_MESSAGES`), or allow it all again.

    `who` is a user, in or outside, or a channel that people write as. In broadcast channels there is only inside and out. An
    admin is none afterwards. The result is what the one who does it learns.

    Raises what `access_admin` raises, PARTICIPANT_ID_INVALID (oneself, nobody), USER_ADMIN_INVALID (the creator, or an admin whom
    somebody else made).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        actor = access_admin(tx, user_id, peer, AdminRight.BAN_USERS, now)
        target_id = _find_target(tx, actor, user_id, who)
        known = tx.find_participant(peer, target_id)
        if known is not None and known.is_admin and not actor.may_edit(known):
            raise RpcError("USER_ADMIN_INVALID")
        before = known or Participant(peer, target_id, ParticipantStatus.LEFT, 0, is_member=False)
        allowed = _OUTSIDE_ONLY if actor.chat.is_broadcast or target_id < 0 else ~BannedRight(0)
        flags = spread(banned.flags) & allowed
        wanted = BannedRights(flags, banned.until_date) if flags else ALL_ALLOWED
        if known is None and not flags:
            return []
        chat, after = _put(tx, actor.chat, before, wanted, user_id, now)
        log_restricted(tx, chat, user_id, before, after, now)
        was_removed = before.is_member and not after.is_member
        if not was_removed or not tells_of_members(chat) or target_id < 0:
            return []
        actor = Standing(chat, actor.participant)
        return [say_in_chat(tx, user_id, actor, "messageActionChatDeleteUser", {"user_id": target_id}, now)]

    return await storage.write(unit, origin)


def _find_target(tx: Transaction, actor: Standing, user_id: int, who: Peer) -> int:
    """The id under which somebody takes part. Raises PARTICIPANT_ID_INVALID, USER_ADMIN_INVALID."""
    if who.type is PeerType.CHANNEL:
        if who == actor.chat.peer or actor.chat.is_broadcast or tx.find_chat(who) is None:
            raise RpcError("PARTICIPANT_ID_INVALID")
        return -who.id
    if who.type is not PeerType.USER or who.id == user_id or tx.find_user(who.id) is None:
        raise RpcError("PARTICIPANT_ID_INVALID")
    if who.id == actor.chat.creator_id:
        raise RpcError("USER_ADMIN_INVALID")
    return who.id


def _put(
    tx: Transaction, chat: Chat, before: Participant, banned: BannedRights, by_id: int, now: int
) -> tuple[Chat, Participant]:
    """Make this what is forbidden to somebody, with all counts; the chat and the participant afterwards."""
    after = replace(
        before,
        status=_status(before, banned),
        is_member=before.is_member and BannedRight.VIEW_MESSAGES not in banned.flags,
        admin_rights=NO_ADMIN_RIGHTS,
        promoted_by=None,
        rank="",
        banned_rights=banned,
        banned_by=by_id if banned.flags else None,
        banned_at=now if banned.flags else 0,
    )
    chat = replace(
        chat,
        kicked_count=chat.kicked_count + _is(after, ParticipantStatus.KICKED) - _is(before, ParticipantStatus.KICKED),
        banned_count=chat.banned_count
        + _is(after, ParticipantStatus.RESTRICTED)
        - _is(before, ParticipantStatus.RESTRICTED),
    )
    if BannedRight.VIEW_MESSAGES in banned.flags:
        chat = drop_request(tx, chat, before.user_id, now)
    if before.is_member and not after.is_member:
        standing, _ = remove(tx, Standing(chat, before), before.user_id, now, left=after)
        return standing.chat, after
    if before.is_admin and before.is_member:
        chat = replace(chat, admins_count=chat.admins_count - 1)
    tx.put_participant(after)
    tx.update_chat(chat)
    if after.user_id > 0:
        tx.log_notice(after.user_id, ChannelChanged(chat.peer.id), now)
    return chat, after


def _status(before: Participant, banned: BannedRights) -> ParticipantStatus:
    if BannedRight.VIEW_MESSAGES in banned.flags:
        return ParticipantStatus.KICKED
    if banned.flags:
        return ParticipantStatus.RESTRICTED
    return ParticipantStatus.MEMBER if before.is_member else ParticipantStatus.LEFT


def _is(participant: Participant, status: ParticipantStatus) -> int:
    return int(participant.status is status)


def lift_ban(tx: Transaction, chat: Chat, banned: Participant, now: int) -> tuple[Chat, Participant]:
    """The step of a unit that allows somebody everything again; the chat and the participant afterwards."""
    return _put(tx, chat, banned, ALL_ALLOWED, 0, now)


async def end_bans(storage: Storage, now: int, limit: int) -> int:
    """Lift what was forbidden until now, at most `limit` people's; how many there were.

    The rules ignore a ban from its last second on: this is so that lists and counts are true, and clients learn of it.
    """

    def unit(tx: Transaction) -> int:
        ended = tx.list_ended_bans(now, limit)
        for participant in ended:
            chat = tx.find_chat(participant.peer)
            if chat is None or chat.deleted_at is not None:
                tx.delete_participant(participant.peer, participant.user_id)
            else:
                lift_ban(tx, chat, participant, now)
        return len(ended)

    def is_due(q: Queries) -> bool:
        return bool(q.list_ended_bans(now, 1))

    return await storage.write(unit) if await storage.read(is_due) else 0
