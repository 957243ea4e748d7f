"""Steps of units that keep true by which link people came into a chat, and who waits to be let in.

Follows core.telegram.org/api/invites. How many came by a link is how many of them are inside now.
"""

from dataclasses import replace

from chapar.domain.chats import Chat, InviteImporter, Participant, ParticipantFilter
from chapar.domain.limits import GROUP_MEMBERS
from chapar.domain.notices import PendingJoinRequests
from chapar.domain.peers import Peer
from chapar.domain.rights import AdminRight
from chapar.domain.updates import LoggedUpdate
from chapar.storage.api import Transaction


def arrive(
    tx: Transaction, chat: Chat, user_id: int, now: int, *, invite_hash: str = "", approved_by: int | None = None
) -> Chat:
    """Remember by which link somebody comes in, or who let the person in; what waited of this person no longer does.

    The result is the chat afterwards. Whoever puts the participant writes the same `invite_hash` there.
    """
    chat = drop_request(tx, chat, user_id, now)
    if invite_hash or approved_by is not None:
        tx.put_importer(InviteImporter(chat.peer, invite_hash, user_id, now, approved_by=approved_by))
        _count(tx, invite_hash, usage=1)
    return chat


def depart(tx: Transaction, participant: Participant) -> None:
    """Forget by which link somebody had come who goes: there is room for one more by it."""
    if participant.invite_hash or participant.via_request:
        tx.delete_importer(participant.peer, participant.user_id)
        _count(tx, participant.invite_hash, usage=-1)


def put_request(tx: Transaction, chat: Chat, user_id: int, now: int, *, invite_hash: str = "") -> Chat:
    """Have somebody wait for being let in, by a link or (without) at the door of a public chat; the chat afterwards.

    Who waits already waits by the latest way. Admins are told, and see the person's bio.
    """
    chat = take_request(tx, chat, user_id)
    user = tx.find_user(user_id)
    about = user.about if user is not None else ""
    tx.put_importer(InviteImporter(chat.peer, invite_hash, user_id, now, is_requested=True, about=about))
    _count(tx, invite_hash, requested=1)
    chat = replace(chat, requests_count=chat.requests_count + 1)
    tx.update_chat(chat)
    tell_admins(tx, chat.peer, now)
    return chat


def drop_request(tx: Transaction, chat: Chat, user_id: int, now: int) -> Chat:
    """End the waiting of somebody, if the person waits; the chat afterwards."""
    after = take_request(tx, chat, user_id)
    if after is not chat:
        tx.update_chat(after)
        tell_admins(tx, chat.peer, now)
    return after


def take_request(tx: Transaction, chat: Chat, user_id: int) -> Chat:
    """As `drop_request`, where many are settled: whoever calls stores the chat, and tells the admins once."""
    request = tx.find_join_request(chat.peer, user_id)
    if request is None:
        return chat
    tx.delete_importer(chat.peer, user_id)
    _count(tx, request.hash, requested=-1)
    return replace(chat, requests_count=max(chat.requests_count - 1, 0))


def tell_admins(tx: Transaction, peer: Peer, now: int) -> None:
    """Tell all who may let people in that somebody waits, or no longer does."""
    for admin in tx.list_participants(peer, ParticipantFilter.ADMINS, limit=GROUP_MEMBERS):
        if admin.has(AdminRight.INVITE_USERS):
            tx.log_notice(admin.user_id, PendingJoinRequests(peer), now)


def tell_actor(before: Chat, after: Chat, user_id: int, now: int) -> list[LoggedUpdate]:
    """For the answer to somebody who brought people in or threw them out: that fewer wait now, if so."""
    if before.requests_count == after.requests_count:
        return []
    return [LoggedUpdate(user_id, 0, 0, now, PendingJoinRequests(after.peer))]


def _count(tx: Transaction, invite_hash: str, *, usage: int = 0, requested: int = 0) -> None:
    invite = tx.find_invite(invite_hash) if invite_hash else None
    if invite is not None:
        tx.put_invite(
            invite._replace(
                usage=max(invite.usage + usage, 0), requested_count=max(invite.requested_count + requested, 0)
            )
        )
