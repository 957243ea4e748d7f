"""People who are added, leave, and lose the place they were in."""

from dataclasses import replace

import pytest
from harness import Server
from room import Room

from chapar.domain.chats import ParticipantStatus
from chapar.domain.rights import BannedRight, BannedRights
from chapar.tl import functions, types


def invite(room: Room, name: str, *added: str) -> functions.channels_inviteToChannel:
    users: list[types.TypeInputUser] = [room.user(name, other) for other in added]
    return functions.channels_inviteToChannel(channel=room.channel(name), users=users)


async def test_people_are_added_to_a_supergroup(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris", "Nurse"), username="")
    answer = await room.call("Juliet", invite(room, "Juliet", "Paris", "Nurse", "Romeo"))
    assert answer.missing_invitees == []
    assert room.said(answer.updates) == [
        types.messageActionChatAddUser(users=[room.id_of("Paris"), room.id_of("Nurse")])
    ]
    assert {user.id for user in answer.updates.users} >= {room.id_of("Paris"), room.id_of("Nurse")}
    assert room.told("Romeo") == ["updateNewChannelMessage"]
    assert sorted(room.told("Paris")) == ["updateChannel", "updateNewChannelMessage"]
    own = await room.participant("Paris", "Paris")
    assert own == types.channelParticipantSelf(
        user_id=room.id_of("Paris"), inviter_id=room.id_of("Juliet"), date=int(server.clock.now())
    )
    await room.verify()
    events = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(invite=True))
    assert [event.participant.user_id for event in events] == [room.id_of("Nurse"), room.id_of("Paris")]


async def test_a_channel_is_added_to_by_its_admins_and_in_silence(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",), broadcast=True)
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", invite(room, "Juliet", "Paris"))
    answer = await room.call("Romeo", invite(room, "Romeo", "Paris"))
    assert [update.NAME for update in answer.updates.updates] == ["updateChannel"]
    assert room.told("Juliet") == []
    await room.verify()
    await room.change(lambda chat: replace(chat, participants_count=200))
    await room.refuses("USERS_TOO_MUCH", "Romeo", invite(room, "Romeo", "Paris"))


async def test_members_add_nobody_where_that_is_forbidden(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    rights = types.chatBannedRights(invite_users=True, until_date=0)
    await room.call(
        "Romeo", functions.messages_editChatDefaultBannedRights(peer=room.place("Romeo"), banned_rights=rights)
    )
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", invite(room, "Juliet", "Paris"))
    await room.call("Romeo", invite(room, "Romeo", "Paris"))
    await room.verify()


async def test_who_does_not_want_to_be_added_is_named(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Paris", "Nurse", "Mercutio"))
    key = types.inputPrivacyKeyChatInvite()
    rules: list[types.TypeInputPrivacyRule] = [types.inputPrivacyValueDisallowAll()]
    await room.call("Paris", functions.account_setPrivacy(key=key, rules=rules))
    await room.call("Nurse", functions.contacts_block(id=room.person("Nurse", "Romeo")))
    answer = await room.call("Romeo", invite(room, "Romeo", "Paris", "Nurse", "Mercutio"))
    missing = [types.missingInvitee(user_id=room.id_of(name)) for name in ("Paris", "Nurse")]
    assert answer.missing_invitees == missing
    assert (await room.chat("Mercutio")).left is False
    await room.verify()


async def test_who_left_comes_back_by_friends_only(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.call("Paris", functions.channels_leaveChannel(channel=room.channel("Paris")))
    answer = await room.call("Romeo", invite(room, "Romeo", "Paris"))
    assert [missing.user_id for missing in answer.missing_invitees] == [room.id_of("Paris")]
    for viewer, other in (("Romeo", "Paris"), ("Paris", "Romeo")):
        await room.call(
            viewer,
            functions.contacts_addContact(
                id=room.user(viewer, other), first_name=other, last_name="", phone="", add_phone_privacy_exception=True
            ),
        )
    assert (await room.call("Romeo", invite(room, "Romeo", "Paris"))).missing_invitees == []
    await room.verify()


async def test_who_was_thrown_out_is_let_in_by_admins_only(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    rights = types.chatBannedRights(view_messages=True, until_date=0)
    await room.call(
        "Romeo",
        functions.channels_editBanned(
            channel=room.channel("Romeo"), participant=room.person("Romeo", "Paris"), banned_rights=rights
        ),
    )
    await room.refuses("USER_KICKED", "Juliet", invite(room, "Juliet", "Paris"))
    room.told("Paris")
    assert (await room.call("Romeo", invite(room, "Romeo", "Paris"))).missing_invitees == []
    assert "updateChannel" in room.told("Paris")
    place = await room.stored("Paris")
    assert place is not None
    assert (place.status, place.banned_rights.flags) == (ParticipantStatus.MEMBER, BannedRight(0))
    await room.verify()


async def test_too_many_are_not_added_at_once(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Paris",))
    await room.refuses("USERS_TOO_MUCH", "Romeo", invite(room, "Romeo", *["Paris"] * 201))
    nobody = types.inputUser(user_id=room.id_of("Paris"), access_hash=1)
    request = functions.channels_inviteToChannel(channel=room.channel("Romeo"), users=[nobody])
    await room.refuses("USER_ID_INVALID", "Romeo", request)


async def test_leaving_a_supergroup_is_said_there(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    answer = await room.call("Juliet", functions.channels_leaveChannel(channel=room.channel("Juliet")))
    assert answer.chats[0].left is True
    assert room.told("Romeo") == ["updateNewChannelMessage"]
    (newest, *_) = await room.history("Romeo")
    assert newest.action == types.messageActionChatDeleteUser(user_id=room.id_of("Juliet"))
    await room.send("Romeo", "Alone")
    assert room.told("Juliet") == []
    dialogs = functions.messages_getDialogs(
        offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=10, hash=0
    )
    assert not any(isinstance(d.peer, types.peerChannel) for d in (await room.call("Juliet", dialogs)).dialogs)
    assert isinstance((await room.events("Romeo"))[0], types.channelAdminLogEventActionParticipantLeave)
    await room.verify()
    leave = functions.channels_leaveChannel(channel=room.channel("Juliet"))
    await room.refuses("USER_NOT_PARTICIPANT", "Juliet", leave)
    await room.refuses("USER_CREATOR", "Romeo", functions.channels_leaveChannel(channel=room.channel("Romeo")))


async def test_leaving_a_channel_is_not(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)
    await room.call("Juliet", functions.channels_leaveChannel(channel=room.channel("Juliet")))
    assert room.told("Romeo") == []
    await room.verify()


async def test_what_is_forbidden_stays_so_for_who_leaves_and_comes_back(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    rights = types.chatBannedRights(send_messages=True, until_date=0)
    await room.call(
        "Romeo",
        functions.channels_editBanned(
            channel=room.channel("Romeo"), participant=room.person("Romeo", "Juliet"), banned_rights=rights
        ),
    )
    await room.call("Juliet", functions.channels_leaveChannel(channel=room.channel("Juliet")))
    await room.verify()
    await room.call("Juliet", functions.channels_joinChannel(channel=room.channel("Juliet")))
    message = functions.messages_sendMessage(peer=room.place("Juliet"), message="Let me", random_id=5)
    await room.refuses("USER_BANNED_IN_CHANNEL", "Juliet", message)
    await room.verify()


@pytest.mark.parametrize("broadcast", [False, True])
async def test_a_deleted_channel_is_gone_for_everybody(server: Server, broadcast: bool) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",), broadcast=broadcast)
    delete = functions.channels_deleteChannel(channel=room.channel("Juliet"))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", delete)
    answer = await room.call("Romeo", functions.channels_deleteChannel(channel=room.channel("Romeo")))
    assert [chat.NAME for chat in answer.chats] == ["channelForbidden"]
    assert room.told("Juliet") == ["updateChannel"]
    for name in ("Romeo", "Juliet", "Paris"):
        assert (await room.chat(name)).NAME == "channelForbidden"
        await room.refuses("CHANNEL_PRIVATE", name, functions.channels_getFullChannel(channel=room.channel(name)))
    dialogs = functions.messages_getDialogs(
        offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=10, hash=0
    )
    for name in ("Romeo", "Juliet"):
        assert not any(isinstance(d.peer, types.peerChannel) for d in (await room.call(name, dialogs)).dialogs)
    found = await server.storage.read(lambda q: q.find_channel_by_username("verona"))
    assert found is None


async def test_a_large_channel_is_not_deleted(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    await room.change(lambda chat: replace(chat, participants_count=1001))
    assert (await room.full("Romeo")).can_delete_channel is False
    await room.refuses("CHANNEL_TOO_LARGE", "Romeo", functions.channels_deleteChannel(channel=room.channel("Romeo")))


async def test_nothing_is_lost_of_a_restriction_that_is_stored(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    place = await room.stored("Juliet")
    assert place is not None
    banned = replace(
        place,
        status=ParticipantStatus.RESTRICTED,
        banned_rights=BannedRights(BannedRight.SEND_POLLS, int(server.clock.now()) + 90),
    )
    await server.storage.write(lambda tx: tx.put_participant(banned))
    assert await room.stored("Juliet") == banned
