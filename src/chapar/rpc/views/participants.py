"""Who takes part in a chat, on the wire. Follows core.telegram.org/type/ChannelParticipant."""

from __future__ import annotations

from collections.abc import Iterable

from chapar.domain.chats import Chat, Participant, ParticipantStatus
from chapar.domain.peers import Peer, channel_peer, user_peer
from chapar.domain.rights import ALL_ADMIN_RIGHTS
from chapar.rpc.views.peers import build_peer
from chapar.rpc.views.rights import build_admin_rights, build_banned_rights
from chapar.tl import types


def participant_peer(participant: Participant) -> Peer:
    """Who takes part: a user, or a channel that people write as."""
    return channel_peer(-participant.user_id) if participant.user_id < 0 else user_peer(participant.user_id)


def list_participant_peers(participants: Iterable[Participant]) -> set[Peer]:
    """Everybody whom participants name: an answer must carry all of them."""
    named: set[Peer] = set()
    for participant in participants:
        others = (participant.inviter_id, participant.promoted_by, participant.banned_by)
        named |= {participant_peer(participant), *(user_peer(user_id) for user_id in others if user_id)}
    return named


def build_channel_participant(
    participant: Participant, viewer: Participant | None, viewer_id: int, now: int
) -> types.TypeChannelParticipant:
    """Somebody's place in a supergroup or channel, as the viewer sees it, who has the place `viewer` there."""
    rank = participant.rank or None
    if participant.is_creator and participant.is_member:
        rights = build_admin_rights(participant.admin_rights | ALL_ADMIN_RIGHTS)
        return types.channelParticipantCreator(user_id=participant.user_id, admin_rights=rights, rank=rank)
    if participant.is_admin and participant.is_member:
        return _build_admin(participant, viewer, viewer_id)
    if participant.is_kicked_at(now) or _is_restricted(participant, now):
        return types.channelParticipantBanned(
            left=not participant.is_member,
            peer=build_peer(participant_peer(participant)),
            kicked_by=participant.banned_by or 0,
            date=participant.banned_at,
            banned_rights=build_banned_rights(participant.banned_rights),
            rank=rank,
        )
    if not participant.is_member:
        return types.channelParticipantLeft(peer=build_peer(participant_peer(participant)))
    if participant.user_id == viewer_id:
        return types.channelParticipantSelf(
            via_request=participant.via_request,
            user_id=participant.user_id,
            inviter_id=_inviter_of(participant),
            date=participant.joined_at,
            rank=rank,
        )
    return types.channelParticipant(user_id=participant.user_id, date=participant.joined_at, rank=rank)


def _inviter_of(participant: Participant) -> int:
    """Who let somebody in; who came by a link of its own accord did, else Telegram Desktop says that the link's admin did."""
    came_by_itself = bool(participant.invite_hash) and not participant.via_request
    return participant.user_id if came_by_itself else participant.inviter_id or participant.user_id


def _build_admin(participant: Participant, viewer: Participant | None, viewer_id: int) -> types.channelParticipantAdmin:
    is_self = participant.user_id == viewer_id
    return types.channelParticipantAdmin(
        can_edit=viewer is not None and viewer.may_edit(participant),
        self_=is_self,
        user_id=participant.user_id,
        # Admins are told who invited them, others are not.
        inviter_id=(participant.inviter_id or participant.user_id) if is_self else None,
        promoted_by=participant.promoted_by or 0,
        date=participant.joined_at,
        admin_rights=build_admin_rights(participant.admin_rights),
        rank=participant.rank or None,
    )


def _is_restricted(participant: Participant, now: int) -> bool:
    return participant.status is ParticipantStatus.RESTRICTED and bool(participant.banned_at_moment(now))


def build_chat_participants(
    chat: Chat, participants: Iterable[Participant], viewer: Participant | None
) -> types.TypeChatParticipants:
    """The members of a basic group, for a member; others are told nothing."""
    if viewer is None or not viewer.is_member or chat.deleted_at is not None:
        return types.chatParticipantsForbidden(chat_id=chat.peer.id)
    members = [build_chat_participant(chat, each) for each in participants if each.is_member]
    return types.chatParticipants(chat_id=chat.peer.id, participants=members, version=chat.version)


def build_chat_participant(chat: Chat, participant: Participant) -> types.TypeChatParticipant:
    """A member of a basic group."""
    user_id, rank = participant.user_id, participant.rank or None
    if participant.is_creator:
        return types.chatParticipantCreator(user_id=user_id, rank=rank)
    inviter_id = participant.inviter_id or chat.creator_id
    if participant.is_admin:
        return types.chatParticipantAdmin(user_id=user_id, inviter_id=inviter_id, date=participant.joined_at, rank=rank)
    return types.chatParticipant(user_id=user_id, inviter_id=inviter_id, date=participant.joined_at, rank=rank)


def build_chat_participant_update(
    chat: Chat, user_id: int, participant: Participant | None, what: str
) -> types.TypeUpdate | None:
    """What changed of one user's place in a basic group (`what` as of `ChatParticipantsChanged`), as it is now.

    None for rights and titles of who is gone since.
    """
    chat_id, version = chat.peer.id, chat.version
    is_member = participant is not None and participant.is_member
    if participant is None or not is_member:
        gone = types.updateChatParticipantDelete(chat_id=chat_id, user_id=user_id, version=version)
        return None if what else gone
    if what == "admin":
        return types.updateChatParticipantAdmin(
            chat_id=chat_id, user_id=user_id, is_admin=participant.is_admin, version=version
        )
    if what == "rank":
        return types.updateChatParticipantRank(chat_id=chat_id, user_id=user_id, rank=participant.rank, version=version)
    return types.updateChatParticipantAdd(
        chat_id=chat_id,
        user_id=user_id,
        inviter_id=participant.inviter_id or chat.creator_id,
        date=participant.joined_at,
        version=version,
    )
