"""Adding people to supergroups and channels. Follows core.telegram.org/method/channels.inviteToChannel."""

from collections.abc import Sequence
from typing import NamedTuple

from chapar.actions.admin_log import log_event, log_restricted
from chapar.actions.chat_access import access_allowed, is_banned
from chapar.actions.membership import admit, check_has_room, tells_of_members
from chapar.actions.restrictions import lift_ban
from chapar.actions.service_messages import say_in_chat
from chapar.actions.ways_in import tell_actor
from chapar.domain.chats import ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import BROADCAST_INVITE_SUBSCRIBERS, CHANNEL_INVITE
from chapar.domain.peers import Peer
from chapar.domain.privacy import may_see
from chapar.domain.rights import AdminRight, BannedRight
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.domain.users import STRANGER
from chapar.storage.api import Queries, Storage, Transaction

QUIET_REFUSALS = frozenset({"USER_PRIVACY_RESTRICTED", "USER_NOT_MUTUAL_CONTACT", "USER_CHANNELS_TOO_MUCH"})
"""What keeps somebody out without failing the whole request: clients offer to send a link instead."""


class Added(NamedTuple):
    """What the one who added people learns of it, and whom the server did not add."""

    logged: list[LoggedUpdate]
    missing_user_ids: tuple[int, ...]


async def add_members(
    storage: Storage, *, user_id: int, peer: Peer, user_ids: Sequence[int], now: int, origin: Origin | None = None
) -> Added:
    """Add people to a supergroup or channel. Who is inside already is passed over.

    Raises what `access_allowed` raises, USERS_TOO_MUCH, INPUT_USER_DEACTIVATED, USER_ID_INVALID, USER_BOT (no bot joins a channel
    but as an admin), USER_KICKED (thrown out; admins who may ban let such a one in again).
    """
    wanted = list(dict.fromkeys(user_ids))
    if len(wanted) > CHANNEL_INVITE:
        raise RpcError("USERS_TOO_MUCH")

    def unit(tx: Transaction) -> Added:
        actor = access_allowed(tx, user_id, peer, AdminRight.INVITE_USERS, BannedRight.INVITE_USERS, now)
        if actor.chat.is_broadcast and actor.chat.participants_count >= BROADCAST_INVITE_SUBSCRIBERS:
            raise RpcError("USERS_TOO_MUCH")
        before, added, missing = actor.chat, [], []
        for added_id in wanted:
            place = tx.find_participant(peer, added_id)
            if place is not None and place.is_member:
                continue
            refusal = find_refusal(tx, user_id, actor, added_id, now)
            if refusal in QUIET_REFUSALS:
                missing.append(added_id)
                continue
            if refusal is not None:
                raise RpcError(refusal)
            actor = add_member(tx, user_id, actor, added_id, now)
            added.append(added_id)
        told = tell_actor(before, actor.chat, user_id, now)
        if not added or not tells_of_members(actor.chat):
            return Added(told, tuple(missing))
        said = say_in_chat(tx, user_id, actor, "messageActionChatAddUser", {"users": added}, now)
        return Added([*told, said], tuple(missing))

    return await storage.write(unit, origin)


def find_refusal(q: Queries, user_id: int, actor: Standing, added_id: int, now: int) -> str | None:
    """Why somebody, not inside, cannot be added by `actor`; None when nothing speaks against it.

    USER_ID_INVALID, INPUT_USER_DEACTIVATED, USER_BOT, USER_KICKED, USER_PRIVACY_RESTRICTED, USER_NOT_MUTUAL_CONTACT (who left
    comes back by the hand of mutual contacts only), USER_CHANNELS_TOO_MUCH.
    """
    user, place = q.find_user(added_id), q.find_participant(actor.chat.peer, added_id)
    if user is None:
        return "USER_ID_INVALID"
    if user.deleted_at is not None:
        return "INPUT_USER_DEACTIVATED"
    if user.is_bot and actor.chat.is_broadcast:
        return "USER_BOT"
    if is_banned(Standing(actor.chat, place), now) and not actor.has(AdminRight.BAN_USERS):
        return "USER_KICKED"
    if added_id == user_id:
        return None
    relation = q.load_relations(user_id, (added_id,)).get(added_id, STRANGER)
    if relation.is_blocked or relation.has_blocked or not may_see("chat_invite", user_id, user, relation):
        return "USER_PRIVACY_RESTRICTED"
    if place is not None and place.status is ParticipantStatus.LEFT and not relation.is_mutual:
        return "USER_NOT_MUTUAL_CONTACT"
    if not actor.chat.is_channel:
        return None
    try:
        check_has_room(q, added_id)
    except RpcError:
        return "USER_CHANNELS_TOO_MUCH"
    return None


def add_member(tx: Transaction, user_id: int, actor: Standing, added_id: int, now: int) -> Standing:
    """The step of a unit that brings somebody in whom nothing keeps out, by the hand of `actor`; the actor's new standing.

    A ban is lifted by it. The log of admins has it; nothing is said in the chat.
    """
    chat, place = actor.chat, tx.find_participant(actor.chat.peer, added_id)
    if place is not None and place.is_kicked_at(now):
        chat, free = lift_ban(tx, chat, place, now)
        log_restricted(tx, chat, user_id, place, free, now)
        place = free
    inside, _ = admit(tx, Standing(chat, place), added_id, now, inviter_id=user_id)
    log_event(
        tx, inside.chat, user_id, "ParticipantInvite", now, about_user_id=added_id, participant=inside.participant
    )
    return Standing(inside.chat, actor.participant)
