"""Participants as admins, members and they themselves see them."""

from dataclasses import replace
from typing import Any

from chapar.domain.chats import Chat, ChatKind, Participant, ParticipantStatus
from chapar.domain.peers import channel_peer, chat_peer, user_peer
from chapar.domain.rights import AdminRight, BannedRight, BannedRights
from chapar.rpc.views.participants import (
    build_channel_participant,
    build_chat_participants,
    list_participant_peers,
)
from chapar.tl import codec, types

CHANNEL = channel_peer(41)
NOW = 1_800_000_000
CREATOR = Participant(CHANNEL, 1, ParticipantStatus.CREATOR, 10, rank="Prince")
ADMIN = Participant(
    CHANNEL,
    *(2, ParticipantStatus.ADMIN, 20),
    inviter_id=5,
    promoted_by=1,
    admin_rights=AdminRight.ADD_ADMINS | AdminRight.BAN_USERS,
    rank="Guard",
)
LESSER = replace(ADMIN, user_id=3, promoted_by=2, admin_rights=AdminRight.BAN_USERS, rank="", inviter_id=None)
MEMBER = Participant(CHANNEL, 4, ParticipantStatus.MEMBER, 40, inviter_id=2, via_request=True)
KICKED = Participant(
    CHANNEL,
    *(6, ParticipantStatus.KICKED, 40, False),
    banned_rights=BannedRights(BannedRight.VIEW_MESSAGES, NOW + 60),
    banned_by=2,
    banned_at=NOW - 5,
)


def build(participant: Participant, viewer: Participant = MEMBER, now: int = NOW) -> Any:
    return build_channel_participant(participant, viewer, viewer.user_id, now)


def test_each_kind_of_participant() -> None:
    assert build(CREATOR).NAME == "channelParticipantCreator"
    assert build(CREATOR).rank == "Prince"
    assert build(CREATOR).admin_rights.add_admins
    admin = build(ADMIN)
    assert isinstance(admin, types.channelParticipantAdmin)
    assert (admin.user_id, admin.promoted_by, admin.date, admin.rank) == (2, 1, 20, "Guard")
    assert (admin.self_, admin.inviter_id, admin.can_edit) == (False, None, False)
    assert build(MEMBER, ADMIN) == types.channelParticipant(user_id=4, date=40)
    assert build(MEMBER) == types.channelParticipantSelf(user_id=4, inviter_id=2, date=40, via_request=True)
    left = replace(MEMBER, status=ParticipantStatus.LEFT, is_member=False)
    assert build(left, ADMIN) == types.channelParticipantLeft(peer=types.peerUser(user_id=4))


def test_an_admin_of_its_own() -> None:
    own = build(ADMIN, ADMIN)
    assert (own.self_, own.inviter_id, own.can_edit) == (True, 5, False)
    assert build(LESSER, LESSER).inviter_id == 3


def test_who_may_edit_an_admin() -> None:
    assert CREATOR.may_edit(ADMIN)
    assert CREATOR.may_edit(LESSER)
    assert ADMIN.may_edit(LESSER)
    assert not LESSER.may_edit(ADMIN)
    assert not ADMIN.may_edit(CREATOR)
    assert not ADMIN.may_edit(replace(LESSER, promoted_by=1))
    assert not replace(ADMIN, admin_rights=AdminRight.BAN_USERS).may_edit(LESSER)
    assert not replace(CREATOR, is_member=False).may_edit(ADMIN)
    assert build(LESSER, ADMIN).can_edit


def test_a_ban_is_told_until_it_ends() -> None:
    told = build(KICKED, ADMIN)
    assert told == types.channelParticipantBanned(
        left=True,
        peer=types.peerUser(user_id=6),
        kicked_by=2,
        date=NOW - 5,
        banned_rights=types.chatBannedRights(view_messages=True, until_date=NOW + 60),
    )
    assert build(KICKED, ADMIN, NOW + 60).NAME == "channelParticipantLeft"
    banned_rights = BannedRights(BannedRight.SEND_MEDIA, NOW + 60)
    restricted = replace(MEMBER, status=ParticipantStatus.RESTRICTED, banned_rights=banned_rights, banned_by=2)
    assert build(restricted, ADMIN).NAME == "channelParticipantBanned"
    assert build(restricted, ADMIN).left is False
    assert build(restricted, ADMIN, NOW + 60).NAME == "channelParticipant"
    assert build(restricted, restricted, NOW + 60).NAME == "channelParticipantSelf"


def test_a_channel_may_be_banned_too() -> None:
    told = build(replace(KICKED, user_id=-77), ADMIN)
    assert told.peer == types.peerChannel(channel_id=77)
    assert list_participant_peers([replace(KICKED, user_id=-77)]) == {channel_peer(77), user_peer(2)}


def test_everybody_who_is_named() -> None:
    assert list_participant_peers([ADMIN, MEMBER]) == {user_peer(each) for each in (2, 5, 1, 4)}


def test_members_of_a_group() -> None:
    group = Chat(chat_peer(40), ChatKind.GROUP, "Verona", 1, 10, version=3)
    told = build_chat_participants(group, [CREATOR, ADMIN, LESSER, MEMBER, KICKED], MEMBER)
    assert told == types.chatParticipants(
        chat_id=40,
        version=3,
        participants=[
            types.chatParticipantCreator(user_id=1, rank="Prince"),
            types.chatParticipantAdmin(user_id=2, inviter_id=5, date=20, rank="Guard"),
            types.chatParticipantAdmin(user_id=3, inviter_id=1, date=20),
            types.chatParticipant(user_id=4, inviter_id=2, date=40),
        ],
    )
    forbidden = types.chatParticipantsForbidden(chat_id=40)
    for viewer in (None, KICKED):
        assert build_chat_participants(group, [CREATOR], viewer) == forbidden
    assert build_chat_participants(replace(group, deleted_at=1), [CREATOR], MEMBER) == forbidden


def test_old_layers_read_all_of_it() -> None:
    for layer in (152, 158, 186, 222):
        for participant in (CREATOR, ADMIN, MEMBER, replace(MEMBER, user_id=9, rank="Poet"), KICKED):
            told, _ = codec.decode(codec.encode(build(participant), layer))
            assert told.NAME == build(participant).NAME
