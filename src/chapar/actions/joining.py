"""Coming into chats by a link, asking to be let in, and being let in. Follows core.telegram.org/api/invites."""

from chapar.actions.admin_log import log_event
from chapar.actions.chat_access import is_banned, load_standing
from chapar.actions.invites import access_inviter, access_link
from chapar.actions.membership import admit, check_has_room, tells_of_members
from chapar.actions.service_messages import say_in_chat
from chapar.actions.ways_in import drop_request, put_request, take_request, tell_admins
from chapar.domain.chats import ChatInvite, InviteImporter, Standing
from chapar.domain.errors import RpcError
from chapar.domain.limits import GROUP_MEMBERS
from chapar.domain.peers import Peer, PeerType
from chapar.domain.rights import AdminRight
from chapar.domain.updates import LoggedUpdate, Origin
from chapar.storage.api import Queries, Storage, Transaction

_PART = 100
"""People whom one unit lets in or sends away."""


def open_link(q: Queries, user_id: int, invite_hash: str, now: int) -> tuple[ChatInvite, Standing]:
    """Where a link leads, and the user's standing there. For who is inside any link does that was one once.

    Raises INVITE_HASH_EXPIRED (there is none, or it leads nowhere now), CHANNEL_PRIVATE (the user was thrown out).
    """
    invite = q.find_invite(invite_hash)
    standing = None if invite is None else load_standing(q, user_id, invite.peer)
    if invite is None or standing is None:
        raise RpcError("INVITE_HASH_EXPIRED")
    chat = standing.chat
    if chat.deleted_at is not None or chat.migrated_to is not None:
        raise RpcError("INVITE_HASH_EXPIRED")
    if standing.is_member:
        return invite, standing
    if is_banned(standing, now):
        raise RpcError("CHANNEL_PRIVATE" if chat.is_channel else "INVITE_HASH_EXPIRED")
    if not invite.holds_at(now):
        raise RpcError("INVITE_HASH_EXPIRED")
    return invite, standing


async def join_by_link(
    storage: Storage, *, user_id: int, invite_hash: str, now: int, origin: Origin | None = None
) -> list[LoggedUpdate]:
    """Come in by a link; the result is what the user learns of it.

    Raises what `open_link` raises, USER_ALREADY_PARTICIPANT, CHANNELS_TOO_MUCH, USERS_TOO_MUCH (a basic group that is full),
    INVITE_REQUEST_SENT (an admin has to let the user in, and is told).
    """

    def unit(tx: Transaction) -> list[LoggedUpdate] | None:
        invite, standing = open_link(tx, user_id, invite_hash, now)
        if standing.is_member:
            raise RpcError("USER_ALREADY_PARTICIPANT")
        if invite.request_needed:
            ask_to_join(tx, standing, user_id, now, invite_hash)
            return None
        return come_by_link(tx, standing, user_id, invite, now)

    logged = await storage.write(unit, origin)
    if logged is None:
        raise RpcError("INVITE_REQUEST_SENT")
    return logged


def come_by_link(
    tx: Transaction, standing: Standing, user_id: int, invite: ChatInvite, now: int, *, via_chatlist: bool = False
) -> list[LoggedUpdate]:
    """The step of a unit that lets somebody in by a link that holds; what the user learns of it."""
    check_fits(tx, standing, user_id)
    inside, changed = admit(tx, standing, user_id, now, inviter_id=invite.admin_id, invite_hash=invite.hash)
    log_event(tx, inside.chat, user_id, "ParticipantJoinByInvite", now, invite=invite, via_chatlist=via_chatlist)
    if not tells_of_members(inside.chat):
        return [changed]
    inviter = tx.find_participant(inside.chat.peer, invite.admin_id)
    # Who is anonymous there is named nowhere.
    is_hidden = inviter is not None and inviter.has(AdminRight.ANONYMOUS)
    fields: dict[str, object] = {"inviter_id": user_id if is_hidden else invite.admin_id}
    return [changed, say_in_chat(tx, user_id, inside, "messageActionChatJoinedByLink", fields, now)]


def ask_to_join(tx: Transaction, standing: Standing, user_id: int, now: int, invite_hash: str = "") -> None:
    """The step of a unit after which somebody waits to be let in. Raises CHANNELS_TOO_MUCH, USERS_TOO_MUCH."""
    check_fits(tx, standing, user_id)
    put_request(tx, standing.chat, user_id, now, invite_hash=invite_hash)


def check_fits(q: Queries, standing: Standing, user_id: int) -> None:
    """Whether there is room for one more in a chat, and for one more chat with the user.

    Raises CHANNELS_TOO_MUCH, USERS_TOO_MUCH (a basic group that is full).
    """
    if standing.chat.is_channel:
        check_has_room(q, user_id)
    elif standing.chat.participants_count >= GROUP_MEMBERS:
        raise RpcError("USERS_TOO_MUCH")


async def settle_request(
    storage: Storage,
    *,
    user_id: int,
    peer: Peer,
    who_id: int,
    is_approved: bool,
    now: int,
    origin: Origin | None = None,
) -> list[LoggedUpdate]:
    """Let somebody in who waits, or send the person away; what a channel's log took of it.

    Of a basic group all sessions of the admin learn as everybody does: each member has rows of its own.

    Raises what `access_inviter` raises, USER_ALREADY_PARTICIPANT, HIDE_REQUESTER_MISSING (nobody of that name waits),
    INPUT_USER_DEACTIVATED, USER_CHANNELS_TOO_MUCH, USERS_TOO_MUCH.
    """

    def unit(tx: Transaction) -> list[LoggedUpdate]:
        actor = access_inviter(tx, user_id, peer, now)
        place = tx.find_participant(peer, who_id)
        if place is not None and place.is_member:
            raise RpcError("USER_ALREADY_PARTICIPANT")
        request = tx.find_join_request(peer, who_id)
        if request is None:
            raise RpcError("HIDE_REQUESTER_MISSING")
        if not is_approved:
            drop_request(tx, actor.chat, who_id, now)
            return []
        _, logged = let_in(tx, actor, user_id, request, now)
        tell_admins(tx, peer, now)
        return logged

    return await storage.write(unit, origin if peer.type is PeerType.CHANNEL else None)


def let_in(
    tx: Transaction, actor: Standing, user_id: int, request: InviteImporter, now: int
) -> tuple[Standing, list[LoggedUpdate]]:
    """The step of a unit that lets somebody in who waits, by the hand of `actor`; the actor's standing afterwards, and what
    a channel's log took of it.

    Admins are not told that fewer wait: who calls does. Raises INPUT_USER_DEACTIVATED, USER_CHANNELS_TOO_MUCH, USERS_TOO_MUCH,
    HIDE_REQUESTER_MISSING (banned meanwhile); nothing is done then.
    """
    who_id = request.user_id
    user = tx.find_user(who_id)
    if user is None or user.deleted_at is not None:
        raise RpcError("INPUT_USER_DEACTIVATED")
    standing = Standing(actor.chat, tx.find_participant(actor.chat.peer, who_id))
    if is_banned(standing, now):
        raise RpcError("HIDE_REQUESTER_MISSING")
    try:
        check_fits(tx, standing, who_id)
    except RpcError as error:
        raise RpcError("USER_CHANNELS_TOO_MUCH") if error.name == "CHANNELS_TOO_MUCH" else error from None
    standing = standing._replace(chat=take_request(tx, actor.chat, who_id))
    inside, _ = admit(tx, standing, who_id, now, inviter_id=user_id, invite_hash=request.hash, approved_by=user_id)
    invite = tx.find_invite(request.hash) if request.hash else None
    log_event(tx, inside.chat, who_id, "ParticipantJoinByRequest", now, invite=invite, approved_by=user_id)
    after = Standing(inside.chat, actor.participant)
    if not tells_of_members(inside.chat):
        return after, []
    said = say_in_chat(tx, who_id, inside, "messageActionChatJoinedByRequest", {}, now)
    return after, [said] if inside.chat.is_channel else []


async def settle_requests(
    storage: Storage, *, user_id: int, peer: Peer, invite_hash: str | None, is_approved: bool, now: int
) -> None:
    """Let all in who wait, or send them all away; with `invite_hash` those who wait by that link.

    Who has no room for one more chat goes on waiting, whose account is gone does not. All sessions of the admin learn of it as
    everybody does: there may be thousands. Raises what `access_link` raises, HIDE_REQUESTER_MISSING (nobody waits).
    """
    last: tuple[int, int] = (0, 0)
    count = 0

    def unit(tx: Transaction) -> list[InviteImporter]:
        if invite_hash is None:
            actor = access_inviter(tx, user_id, peer, now)
        else:
            actor, _ = access_link(tx, user_id, peer, invite_hash, now)
        waiting = tx.list_importers(
            peer,
            limit=_PART,
            invite_hash=invite_hash,
            is_requested=True,
            offset_date=last[0],
            offset_user_id=last[1],
        )
        for request in waiting:
            actor = _settle(tx, actor, user_id, request, is_approved, now)
        if waiting:
            tx.update_chat(actor.chat)
            tell_admins(tx, peer, now)
        return waiting

    while waiting := await storage.write(unit):
        last = waiting[-1].date, waiting[-1].user_id
        count += len(waiting)
    if not count:
        raise RpcError("HIDE_REQUESTER_MISSING")


def _settle(
    tx: Transaction, actor: Standing, user_id: int, request: InviteImporter, is_approved: bool, now: int
) -> Standing:
    """Settle one request among many; the actor's standing afterwards, whose chat is not stored yet."""
    if is_approved:
        try:
            return let_in(tx, actor, user_id, request, now)[0]
        except RpcError as error:
            if error.name not in ("INPUT_USER_DEACTIVATED", "HIDE_REQUESTER_MISSING"):
                return actor
    return Standing(take_request(tx, actor.chat, request.user_id), actor.participant)
