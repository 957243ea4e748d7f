"""Who may see a chat, and do what there. Every action on a chat goes through these checks.

Follows core.telegram.org/api/rights and core.telegram.org/api/channel.
"""

from chapar.domain.chats import Chat, ParticipantStatus, Standing
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, PeerType
from chapar.domain.rights import AdminRight, BannedRight
from chapar.storage.api import Queries

_NOT_THERE = {PeerType.CHAT: "CHAT_ID_INVALID", PeerType.CHANNEL: "CHANNEL_INVALID"}


def load_standing(q: Queries, user_id: int, peer: Peer) -> Standing | None:
    """A chat as one user meets it, None when there never was one."""
    chat = q.find_chat(peer)
    return None if chat is None else Standing(chat, q.find_participant(peer, user_id))


def access_chat(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A chat that the user may look at.

    Raises CHAT_ID_INVALID (a basic group that the user never was in, or none), CHANNEL_INVALID (there is none),
    CHANNEL_PRIVATE (one that the user may not see).
    """
    standing = load_standing(q, user_id, peer)
    if standing is None:
        raise RpcError(_NOT_THERE.get(peer.type, "PEER_ID_INVALID"))
    if not may_see(q, user_id, standing, now):
        raise RpcError("CHANNEL_PRIVATE" if peer.type is PeerType.CHANNEL else "CHAT_ID_INVALID")
    return standing


def may_see(q: Queries, user_id: int, standing: Standing, now: int) -> bool:
    """Whether the user may look into a chat.

    Members may. A basic group stays readable for who left it. A public channel is open to all but those it banned, and so is
    the discussion group of a channel that the user may see.
    """
    chat, participant = standing
    if not chat.is_channel:
        return participant is not None
    if chat.deleted_at is not None or is_banned(standing, now):
        return False
    return standing.is_member or chat.is_public or _discusses_what_is_seen(q, user_id, chat, now)


def is_banned(standing: Standing, now: int) -> bool:
    """Whether the user was thrown out and may not come back yet."""
    participant = standing.participant
    return participant is not None and BannedRight.VIEW_MESSAGES in participant.banned_at_moment(now)


def _discusses_what_is_seen(q: Queries, user_id: int, chat: Chat, now: int) -> bool:
    if not chat.is_megagroup or chat.linked_chat_id is None:
        return False
    channel = load_standing(q, user_id, Peer(PeerType.CHANNEL, chat.linked_chat_id))
    if channel is None or channel.chat.deleted_at is not None or is_banned(channel, now):
        return False
    return channel.is_member or channel.chat.is_public


def _access_living(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A chat that is not over. A basic group that was deleted, or is a supergroup now, can be read but not changed any more:
    it raises CHAT_ID_INVALID, the rest is as `access_chat` raises."""
    standing = access_chat(q, user_id, peer, now)
    if standing.chat.deleted_at is not None or standing.chat.migrated_to is not None:
        raise RpcError(_NOT_THERE[peer.type])
    return standing


def access_member(q: Queries, user_id: int, peer: Peer, now: int) -> Standing:
    """A chat that the user is in. Raises what `access_chat` raises, and USER_NOT_PARTICIPANT."""
    standing = _access_living(q, user_id, peer, now)
    if not standing.is_member:
        raise RpcError("USER_NOT_PARTICIPANT")
    return standing


def access_admin(q: Queries, user_id: int, peer: Peer, right: AdminRight | None, now: int) -> Standing:
    """A chat of which the user is an admin, with `right` unless that is None.

    Raises what `access_chat` raises, and CHAT_ADMIN_REQUIRED.
    """
    standing = _access_living(q, user_id, peer, now)
    if not (standing.is_admin if right is None else standing.has(right)):
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return standing


def access_allowed(q: Queries, user_id: int, peer: Peer, right: AdminRight, banned: BannedRight, now: int) -> Standing:
    """A chat in which the user may do what admins with `right` may, and members too unless `banned` is forbidden to them.

    In a broadcast channel admins only. Raises what `access_chat` raises, and CHAT_ADMIN_REQUIRED.
    """
    standing = _access_living(q, user_id, peer, now)
    if standing.has(right):
        return standing
    if not standing.is_member or standing.is_admin or standing.chat.is_broadcast:
        raise RpcError("CHAT_ADMIN_REQUIRED")
    if standing.is_banned_from(banned, now):
        raise RpcError("CHAT_ADMIN_REQUIRED")
    return standing


SEND_REFUSALS = {
    BannedRight.SEND_PLAIN: "CHAT_SEND_PLAIN_FORBIDDEN",
    BannedRight.SEND_POLLS: "CHAT_SEND_POLL_FORBIDDEN",
    BannedRight.SEND_STICKERS: "CHAT_SEND_STICKERS_FORBIDDEN",
    BannedRight.SEND_GIFS: "CHAT_SEND_GIFS_FORBIDDEN",
    BannedRight.SEND_GAMES: "CHAT_SEND_GAME_FORBIDDEN",
    BannedRight.SEND_INLINE: "CHAT_SEND_INLINE_FORBIDDEN",
    BannedRight.SEND_PHOTOS: "CHAT_SEND_PHOTOS_FORBIDDEN",
    BannedRight.SEND_VIDEOS: "CHAT_SEND_VIDEOS_FORBIDDEN",
    BannedRight.SEND_ROUNDVIDEOS: "CHAT_SEND_ROUNDVIDEOS_FORBIDDEN",
    BannedRight.SEND_AUDIOS: "CHAT_SEND_AUDIOS_FORBIDDEN",
    BannedRight.SEND_VOICES: "CHAT_SEND_VOICES_FORBIDDEN",
    BannedRight.SEND_DOCS: "CHAT_SEND_DOCS_FORBIDDEN",
}
"""What a sender is told who may write, but not this kind of message."""


def check_may_send(standing: Standing, kind: BannedRight, now: int) -> None:
    """Whether the user may send a kind of message (one of `SEND_REFUSALS`) into a chat that it may see.

    Raises CHAT_WRITE_FORBIDDEN (nobody, or not from outside), CHAT_GUEST_SEND_FORBIDDEN (a discussion group that is to be
    joined first), CHAT_ADMIN_REQUIRED (a broadcast channel), USER_BANNED_IN_CHANNEL, and the refusal of the kind.
    """
    chat, participant = standing
    if chat.deleted_at is not None or chat.migrated_to is not None:
        raise RpcError("CHAT_WRITE_FORBIDDEN")
    if chat.is_broadcast:
        if not standing.has(AdminRight.POST_MESSAGES):
            raise RpcError("CHAT_ADMIN_REQUIRED")
        return
    if standing.is_admin:
        return
    if not standing.is_member and not may_send_from_outside(standing):
        raise RpcError("CHAT_GUEST_SEND_FORBIDDEN" if _is_guest(standing) else "CHAT_WRITE_FORBIDDEN")
    own = participant.banned_at_moment(now) if participant is not None else BannedRight(0)
    if BannedRight.SEND_MESSAGES in own:
        raise RpcError("USER_BANNED_IN_CHANNEL")
    if BannedRight.SEND_MESSAGES in chat.default_banned_rights.at(now):
        raise RpcError("CHAT_WRITE_FORBIDDEN")
    if standing.is_banned_from(kind, now):
        raise RpcError(SEND_REFUSALS[kind])


def may_send_from_outside(standing: Standing) -> bool:
    """Whether those may write who are not in the group: in a discussion group, unless it wants them to join first."""
    return _is_guest(standing) and not (standing.chat.joins_to_send or standing.chat.asks_to_join)


def _is_guest(standing: Standing) -> bool:
    """Whether somebody who is not in the group comes there from the channel that is discussed, and was not thrown out."""
    chat, participant = standing
    if participant is not None and participant.status is ParticipantStatus.KICKED:
        return False
    return chat.is_megagroup and chat.linked_chat_id is not None
