"""Admins: who makes them, what they may be given, and who owns a channel."""

from dataclasses import replace
from typing import Any

import pytest
from harness import Server
from room import Room

from chapar.actions.ownership import hand_over
from chapar.domain.chats import ParticipantStatus
from chapar.domain.rights import BROADCAST_ADMIN_RIGHTS, GROUP_ADMIN_RIGHTS, AdminRight
from chapar.rpc.views.rights import build_admin_rights, parse_admin_rights
from chapar.tl import functions, types


def promote(room: Room, name: str, other: str, rank: str | None = None, **rights: bool) -> functions.channels_editAdmin:
    return functions.channels_editAdmin(
        channel=room.channel(name),
        user_id=room.user(name, other),
        admin_rights=types.chatAdminRights(**rights),
        rank=rank,
    )


async def test_an_admin_is_made_and_unmade(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    answer = await room.call("Romeo", promote(room, "Romeo", "Juliet", "Balcony", ban_users=True, post_messages=True))
    assert [update.NAME for update in answer.updates] == ["updateChannel"]
    assert room.told("Juliet") == ["updateChannel"]
    own = await room.participant("Juliet", "Juliet")
    assert own == types.channelParticipantAdmin(
        self_=True,
        user_id=room.id_of("Juliet"),
        inviter_id=room.id_of("Juliet"),
        promoted_by=room.id_of("Romeo"),
        date=int(server.clock.now()),
        admin_rights=types.chatAdminRights(ban_users=True),
        rank="Balcony",
    )
    assert (await room.chat("Juliet")).admin_rights == types.chatAdminRights(ban_users=True)
    assert (await room.participant("Romeo", "Juliet")).can_edit is True
    await room.verify()
    await room.call("Romeo", promote(room, "Romeo", "Juliet"))
    assert room.told("Juliet") == ["updateChannel"]
    assert (await room.participant("Juliet", "Juliet")).NAME == "channelParticipantSelf"
    await room.verify()
    made, unmade = types.channelAdminLogEventsFilter(promote=True), types.channelAdminLogEventsFilter(demote=True)
    (event,) = await room.events("Romeo", events_filter=made)
    assert (event.prev_participant.NAME, event.new_participant.rank) == ("channelParticipant", "Balcony")
    (event,) = await room.events("Romeo", events_filter=unmade)
    assert (event.prev_participant.NAME, event.new_participant.NAME) == (
        "channelParticipantAdmin",
        "channelParticipant",
    )


@pytest.mark.parametrize(("broadcast", "known"), [(False, GROUP_ADMIN_RIGHTS), (True, BROADCAST_ADMIN_RIGHTS)])
async def test_each_kind_of_chat_has_its_rights(server: Server, broadcast: bool, known: AdminRight) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=broadcast)
    request = promote(room, "Romeo", "Juliet")
    request.admin_rights = types.chatAdminRights(**{str(right.name).lower(): True for right in AdminRight})
    await room.call("Romeo", request)
    assert parse_admin_rights((await room.chat("Juliet")).admin_rights) == known
    await room.verify()


async def test_nobody_gives_what_it_has_not(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", promote(room, "Juliet", "Paris", ban_users=True))
    await room.call("Romeo", promote(room, "Romeo", "Juliet", ban_users=True))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", promote(room, "Juliet", "Paris", ban_users=True))
    await room.call("Romeo", promote(room, "Romeo", "Juliet", ban_users=True, add_admins=True))
    await room.refuses("RIGHT_FORBIDDEN", "Juliet", promote(room, "Juliet", "Paris", pin_messages=True))
    await room.call("Juliet", promote(room, "Juliet", "Paris", ban_users=True))
    assert (await room.participant("Paris", "Paris")).promoted_by == room.id_of("Juliet")
    await room.verify()


async def test_an_admin_is_edited_by_who_made_it(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris", "Nurse")
    for name in ("Juliet", "Paris"):
        await room.call("Romeo", promote(room, "Romeo", name, ban_users=True, add_admins=True))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", promote(room, "Juliet", "Paris"))
    await room.refuses("USER_CREATOR", "Juliet", promote(room, "Juliet", "Romeo"))
    await room.call("Paris", promote(room, "Paris", "Nurse", ban_users=True))
    await room.call("Paris", promote(room, "Paris", "Nurse"))
    await room.call("Paris", promote(room, "Paris", "Nurse", ban_users=True))
    await room.call("Romeo", promote(room, "Romeo", "Nurse", "Old", ban_users=True))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Paris", promote(room, "Paris", "Nurse"))
    await room.verify()


async def test_somebody_outside_comes_in_as_admin(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris", "Nurse"))
    answer = await room.call("Romeo", promote(room, "Romeo", "Paris", pin_messages=True))
    assert room.said(answer) == [types.messageActionChatAddUser(users=[room.id_of("Paris")])]
    assert sorted(set(room.told("Paris"))) == ["updateChannel", "updateNewChannelMessage"]
    await room.call("Romeo", promote(room, "Romeo", "Juliet", add_admins=True))
    await room.refuses("CHAT_ADMIN_INVITE_REQUIRED", "Juliet", promote(room, "Juliet", "Nurse", add_admins=True))
    key = types.inputPrivacyKeyChatInvite()
    rules: list[types.TypeInputPrivacyRule] = [types.inputPrivacyValueDisallowAll()]
    await room.call("Nurse", functions.account_setPrivacy(key=key, rules=rules))
    await room.refuses("USER_PRIVACY_RESTRICTED", "Romeo", promote(room, "Romeo", "Nurse", add_admins=True))
    await room.verify()


async def test_a_restricted_member_is_free_as_admin(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    rights = types.chatBannedRights(send_messages=True, until_date=0)
    await room.call(
        "Romeo",
        functions.channels_editBanned(
            channel=room.channel("Romeo"), participant=room.person("Romeo", "Juliet"), banned_rights=rights
        ),
    )
    await room.call("Romeo", promote(room, "Romeo", "Juliet", ban_users=True))
    await room.send("Juliet", "Free")
    await room.verify()


async def test_an_admin_resigns_and_a_creator_has_a_title(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.call("Romeo", promote(room, "Romeo", "Juliet", ban_users=True))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", promote(room, "Juliet", "Juliet", add_admins=True))
    await room.call("Juliet", promote(room, "Juliet", "Juliet"))
    assert (await room.participant("Juliet", "Juliet")).NAME == "channelParticipantSelf"
    await room.refuses("CHAT_ADMIN_REQUIRED", "Paris", promote(room, "Paris", "Paris"))
    await room.call("Romeo", promote(room, "Romeo", "Romeo", "Montague", anonymous=True))
    own = await room.participant("Romeo", "Romeo")
    assert (own.NAME, own.rank, own.admin_rights.anonymous) == ("channelParticipantCreator", "Montague", True)
    assert own.admin_rights.add_admins is True
    await room.verify()


async def test_titles_are_short_and_of_letters(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.refuses("ADMIN_RANK_INVALID", "Romeo", promote(room, "Romeo", "Juliet", "x" * 17, ban_users=True))
    await room.refuses(
        "ADMIN_RANK_EMOJI_NOT_ALLOWED", "Romeo", promote(room, "Romeo", "Juliet", "boss 😀", ban_users=True)
    )
    await room.call("Romeo", promote(room, "Romeo", "Juliet", " رئیس\u200cکل ", ban_users=True))
    assert (await room.participant("Romeo", "Juliet")).rank == "رئیس\u200cکل"


async def test_there_are_not_too_many_admins(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.change(lambda chat: replace(chat, admins_count=50))
    await room.refuses("ADMINS_TOO_MUCH", "Romeo", promote(room, "Romeo", "Juliet", ban_users=True))


async def test_nobody_is_no_admin(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    request = promote(room, "Romeo", "Juliet", ban_users=True)
    request.user_id = types.inputUser(user_id=room.id_of("Juliet"), access_hash=7)
    await room.refuses("USER_ID_INVALID", "Romeo", request)


def editing_creator(room: Room, name: str, other: str) -> Any:
    return functions.messages_editChatCreator(
        peer=room.place(name), user_id=room.user(name, other), password=types.inputCheckPasswordEmpty()
    )


async def test_ownership_needs_a_password_that_nobody_has(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.call("Romeo", promote(room, "Romeo", "Juliet", ban_users=True))
    await room.refuses("PASSWORD_MISSING", "Romeo", editing_creator(room, "Romeo", "Juliet"))
    await room.refuses("USER_ID_INVALID", "Romeo", editing_creator(room, "Romeo", "Paris"))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", editing_creator(room, "Juliet", "Juliet"))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Paris", editing_creator(room, "Paris", "Juliet"))
    assert (await room.participant("Romeo", "Romeo")).NAME == "channelParticipantCreator"


async def test_a_channel_handed_over_has_one_creator(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.call("Romeo", promote(room, "Romeo", "Juliet", "Lady", ban_users=True))
    room.told("Juliet")
    now = int(server.clock.now())
    await hand_over(server.storage, user_id=room.id_of("Romeo"), peer=room.peer, heir_id=room.id_of("Juliet"), now=now)
    await server.settle()
    assert room.told("Juliet") == room.told("Romeo") == ["updateChannel"]
    heir, former = await room.stored("Juliet"), await room.stored("Romeo")
    assert heir is not None
    assert former is not None
    assert (heir.status, heir.rank, heir.promoted_by) == (ParticipantStatus.CREATOR, "Lady", None)
    assert (former.status, former.promoted_by) == (ParticipantStatus.ADMIN, room.id_of("Juliet"))
    assert build_admin_rights(former.admin_rights) == (await room.chat("Romeo")).admin_rights
    assert (await room.chat("Juliet")).creator is True
    assert (await room.chat("Romeo")).creator is False
    await room.call("Juliet", promote(room, "Juliet", "Romeo"))
    await room.call("Romeo", functions.channels_leaveChannel(channel=room.channel("Romeo")))
    await room.verify()
