"""Chats as their members, their former members and strangers see them."""

from dataclasses import replace
from typing import Any, cast

import pytest
from harness import Server

from chapar.domain.chats import (
    Chat,
    ChatKind,
    ChatLocation,
    ChatLook,
    Participant,
    ParticipantStatus,
    RestrictionReason,
    Username,
)
from chapar.domain.peers import Peer, channel_peer, chat_peer, user_peer
from chapar.domain.rights import AdminRight, BannedRight, BannedRights
from chapar.rpc.views.chats import build_chat, build_chats, build_min_chat
from chapar.storage.api import Queries
from chapar.tl import codec, types

ROMEO, JULIET = 7, 8
GROUP = Chat(chat_peer(40), ChatKind.GROUP, "Verona", ROMEO, 1000, participants_count=3, version=5)
CHANNEL = Chat(channel_peer(41), ChatKind.BROADCAST, "News", ROMEO, 1000, participants_count=9)
SUPERGROUP = Chat(channel_peer(42), ChatKind.SUPERGROUP, "Square", ROMEO, 1000, participants_count=12)
NAMED = replace(CHANNEL, usernames=(Username("news", is_editable=True),))


def place(chat: Chat, status: ParticipantStatus, **fields: Any) -> Participant:
    outside = status in (ParticipantStatus.KICKED, ParticipantStatus.LEFT)
    return Participant(chat.peer, JULIET, status, 1200, **{"is_member": not outside, **fields})


MEMBER, LEFT, KICKED = ParticipantStatus.MEMBER, ParticipantStatus.LEFT, ParticipantStatus.KICKED
ADMIN, CREATOR, RESTRICTED = ParticipantStatus.ADMIN, ParticipantStatus.CREATOR, ParticipantStatus.RESTRICTED


async def test_a_group_as_its_members_see_it(server: Server) -> None:
    services = server.services
    told = build_chat(services, GROUP, place(GROUP, MEMBER), JULIET)
    assert isinstance(told, types.chat)
    assert (told.id, told.title, told.participants_count, told.version, told.date) == (40, "Verona", 3, 5, 1000)
    assert (told.creator, told.left, told.deactivated, told.admin_rights) == (False, False, False, None)
    assert told.default_banned_rights == types.chatBannedRights(until_date=0x7FFFFFFF)
    creator = build_chat(services, GROUP, place(GROUP, CREATOR), JULIET)
    assert isinstance(creator, types.chat)
    assert creator.creator
    assert cast(types.chatAdminRights, creator.admin_rights).add_admins
    moved = build_chat(services, replace(GROUP, migrated_to=42), place(GROUP, MEMBER), JULIET)
    assert isinstance(moved, types.chat)
    access_hash = services.access_hashes.of(JULIET, channel_peer(42))
    assert moved.deactivated
    assert moved.migrated_to == types.inputChannel(channel_id=42, access_hash=access_hash)


async def test_who_is_outside_of_a_group_learns_little(server: Server) -> None:
    services = server.services
    left = build_chat(services, GROUP, place(GROUP, LEFT), JULIET)
    assert isinstance(left, types.chat)
    assert (left.left, left.participants_count) == (True, 0)
    forbidden = types.chatForbidden(id=40, title="Verona")
    assert build_chat(services, GROUP, place(GROUP, KICKED), JULIET) == forbidden
    assert build_chat(services, replace(GROUP, deleted_at=9), place(GROUP, MEMBER), JULIET) == forbidden
    assert build_chat(services, GROUP, None, JULIET) == types.chatEmpty(id=40)


async def test_a_channel_as_its_members_see_it(server: Server) -> None:
    services = server.services
    told = build_chat(services, CHANNEL, place(CHANNEL, MEMBER), JULIET)
    assert isinstance(told, types.channel)
    assert told.access_hash == services.access_hashes.of(JULIET, CHANNEL.peer)
    assert (told.broadcast, told.megagroup, told.left) == (True, False, False)
    assert (told.date, told.participants_count) == (1200, 9)
    assert told.default_banned_rights is None
    assert told.admin_rights is None
    group = build_chat(services, SUPERGROUP, place(SUPERGROUP, ADMIN, admin_rights=AdminRight.BAN_USERS), JULIET)
    assert isinstance(group, types.channel)
    assert (group.broadcast, group.megagroup) == (False, True)
    assert group.admin_rights == types.chatAdminRights(ban_users=True)
    assert group.default_banned_rights is not None


async def test_every_setting_has_its_flag(server: Server) -> None:
    chat = replace(
        SUPERGROUP,
        is_verified=True,
        is_scam=True,
        is_fake=True,
        has_signatures=True,
        has_signature_profiles=True,
        linked_chat_id=41,
        location=ChatLocation(1.0, 2.0, "Verona"),
        slow_mode_seconds=30,
        is_gigagroup=True,
        is_protected=True,
        joins_to_send=True,
        asks_to_join=True,
        is_forum=True,
        has_forum_tabs=True,
        look=ChatLook(color=3, background_emoji_id=11, profile_color=4),
    )
    told = build_chat(server.services, chat, place(chat, MEMBER), JULIET)
    assert isinstance(told, types.channel)
    for flag in (
        *("verified", "scam", "fake", "signatures", "signature_profiles", "has_link", "has_geo", "slowmode_enabled"),
        *("gigagroup", "noforwards", "join_to_send", "join_request", "forum", "forum_tabs"),
    ):
        assert getattr(told, flag), flag
        plain = build_chat(server.services, SUPERGROUP, place(chat, MEMBER), JULIET)
        assert not getattr(plain, flag), flag
    assert told.color == types.peerColor(color=3, background_emoji_id=11)
    assert told.profile_color == types.peerColor(color=4)


async def test_restrictions_are_told_until_they_end(server: Server) -> None:
    now = int(server.clock.now())
    chat = replace(
        CHANNEL,
        restrictions=(
            RestrictionReason("all", "terms", "No."),
            RestrictionReason("ios", "porn", "Not here.", now + 60),
            RestrictionReason("all", "copyright", "Not any more.", now),
        ),
    )
    told = build_chat(server.services, chat, place(chat, MEMBER), JULIET)
    assert isinstance(told, types.channel)
    assert told.restricted
    assert told.restriction_reason == [
        types.restrictionReason(platform="all", reason="terms", text="No."),
        types.restrictionReason(platform="ios", reason="porn", text="Not here."),
    ]
    free = build_chat(server.services, replace(chat, restrictions=chat.restrictions[2:]), None, JULIET)
    assert not getattr(free, "restricted", False)


@pytest.mark.parametrize(
    ("chat", "participant", "form"),
    [
        (CHANNEL, None, "channelForbidden"),
        (NAMED, None, "channel"),
        (replace(SUPERGROUP, location=ChatLocation(1.0, 2.0, "here")), None, "channel"),
        (CHANNEL, place(CHANNEL, LEFT), "channel"),
        (CHANNEL, place(CHANNEL, MEMBER), "channel"),
        (NAMED, place(CHANNEL, KICKED), "channelForbidden"),
        (replace(NAMED, deleted_at=5), place(CHANNEL, MEMBER), "channelForbidden"),
    ],
)
async def test_who_may_look_into_a_channel(
    server: Server, chat: Chat, participant: Participant | None, form: str
) -> None:
    told = build_chat(server.services, chat, participant, JULIET)
    assert form == told.NAME
    assert getattr(told, "left", None) in (None, participant is None or not participant.is_member)
    assert cast(Any, told).access_hash == server.services.access_hashes.of(JULIET, chat.peer)


async def test_a_kicked_one_is_told_until_when(server: Server) -> None:
    now = int(server.clock.now())
    for until, told_until in ((now + 60, now + 60), (0, None)):
        banned = BannedRights(BannedRight.VIEW_MESSAGES, until)
        told = build_chat(server.services, NAMED, place(NAMED, KICKED, banned_rights=banned), JULIET)
        assert isinstance(told, types.channelForbidden)
        assert (told.until_date, told.title, told.broadcast) == (told_until, "News", True)
    ended = place(NAMED, KICKED, banned_rights=BannedRights(BannedRight.VIEW_MESSAGES, now))
    back = build_chat(server.services, NAMED, ended, JULIET)
    assert isinstance(back, types.channel)
    assert back.left


async def test_a_restricted_one_sees_what_is_forbidden(server: Server) -> None:
    now = int(server.clock.now())
    banned = BannedRights(BannedRight.SEND_MEDIA, now + 60)
    told = build_chat(server.services, SUPERGROUP, place(SUPERGROUP, RESTRICTED, banned_rights=banned), JULIET)
    assert isinstance(told, types.channel)
    assert told.banned_rights == types.chatBannedRights(send_media=True, until_date=now + 60)
    server.clock.advance(60)
    free = build_chat(server.services, SUPERGROUP, place(SUPERGROUP, RESTRICTED, banned_rights=banned), JULIET)
    assert isinstance(free, types.channel)
    assert free.banned_rights is None


async def test_names(server: Server) -> None:
    several = replace(
        CHANNEL,
        usernames=(Username("news", is_editable=True), Username("old", is_active=False), Username("extra")),
    )
    alone = build_chat(server.services, NAMED, None, JULIET)
    assert isinstance(alone, types.channel)
    assert (alone.username, alone.usernames) == ("news", None)
    first = types.username(editable=True, active=True, username="news")
    listed = [first, types.username(username="old"), types.username(active=True, username="extra")]
    for viewed in (
        build_chat(server.services, several, None, JULIET),
        build_chat(server.services, several, place(several, CREATOR), JULIET),
        build_min_chat(several, int(server.clock.now())),
    ):
        assert isinstance(viewed, types.channel)
        assert (viewed.username, viewed.usernames) == (None, listed)


async def test_what_everybody_is_told_depends_on_nobody(server: Server) -> None:
    told = build_min_chat(replace(SUPERGROUP, usernames=NAMED.usernames, is_verified=True), int(server.clock.now()))
    assert (told.min, told.access_hash, told.megagroup) == (True, None, True)
    assert (told.username, told.verified) == ("news", True)
    assert (told.left, told.creator, told.admin_rights, told.banned_rights) == (False, False, None, None)


class _Chats:
    """The part of the queries that chats are built from."""

    def load_chats(self, peers: list[Peer]) -> dict[Peer, Chat]:
        known = {chat.peer: chat for chat in (GROUP, CHANNEL)}
        return {peer: known[peer] for peer in peers if peer in known}

    def find_participant(self, peer: Peer, user_id: int) -> Participant | None:
        return place(GROUP, MEMBER) if peer == GROUP.peer and user_id == JULIET else None


async def test_every_chat_that_is_named_comes_once(server: Server) -> None:
    named = [CHANNEL.peer, user_peer(3), GROUP.peer, CHANNEL.peer, chat_peer(99), channel_peer(99)]
    told = build_chats(server.services, cast(Queries, _Chats()), JULIET, named)
    assert [(each.NAME, each.id) for each in told] == [("chat", 40), ("chatEmpty", 99), ("channelForbidden", 41)]


async def test_old_layers_read_all_of_it(server: Server) -> None:
    chat = replace(
        SUPERGROUP,
        usernames=(Username("news", is_editable=True), Username("extra")),
        look=ChatLook(color=3, profile_color=4),
        has_signature_profiles=True,
        has_forum_tabs=True,
    )
    forms = [
        build_chat(server.services, chat, place(chat, ADMIN, admin_rights=AdminRight.BAN_USERS), JULIET),
        build_chat(server.services, chat, place(chat, KICKED), JULIET),
        build_chat(server.services, GROUP, place(GROUP, CREATOR), JULIET),
        build_min_chat(chat, 5),
    ]
    for layer in (152, 158, 181, 200):
        for form in forms:
            told, end = codec.decode(codec.encode(form, layer))
            assert (told.NAME, told.id, told.title) == (form.NAME, form.id, cast(Any, form).title)
            assert end == len(codec.encode(form, layer))
