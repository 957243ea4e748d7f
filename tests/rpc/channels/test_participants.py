"""Member lists: who sees whom."""

from dataclasses import replace
from typing import Any

from harness import Server
from room import Room

from chapar.domain.list_hashes import hash_numbers
from chapar.tl import functions, types


def listing(room: Room, name: str, part: Any, **options: int) -> functions.channels_getParticipants:
    return functions.channels_getParticipants(
        channel=room.channel(name), filter=part, **{"offset": 0, "limit": 100, "hash": 0, **options}
    )


async def listed(room: Room, name: str, part: Any, **options: int) -> list[str]:
    """Names of those listed; everybody comes along as a user, and the count is theirs when all of them are shown."""
    answer = await room.call(name, listing(room, name, part, **options))
    names = {client.user_id: each for each, client in room.clients.items()}
    ids = [each.peer.user_id if hasattr(each, "peer") else each.user_id for each in answer.participants]
    assert set(ids) <= {user.id for user in answer.users}
    if not options:
        assert answer.count == len(ids)
    return [names[user_id] for user_id in ids]


async def promote(room: Room, other: str, **rights: bool) -> None:
    request = functions.channels_editAdmin(
        channel=room.channel("Romeo"),
        user_id=room.user("Romeo", other),
        admin_rights=types.chatAdminRights(**rights),
    )
    await room.call("Romeo", request)


async def restrict(room: Room, other: str, **rights: bool) -> None:
    request = functions.channels_editBanned(
        channel=room.channel("Romeo"),
        participant=room.person("Romeo", other),
        banned_rights=types.chatBannedRights(until_date=0, **rights),
    )
    await room.call("Romeo", request)


async def test_each_part_of_the_list(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris", "Tybalt", "Nurse")
    await promote(room, "Juliet", ban_users=True)
    await restrict(room, "Paris", send_media=True)
    await restrict(room, "Tybalt", view_messages=True)
    await room.call(
        "Juliet",
        functions.contacts_addContact(id=room.user("Juliet", "Nurse"), first_name="Angelica", last_name="", phone=""),
    )
    inside = {"Romeo", "Juliet", "Paris", "Nurse"}
    assert set(await listed(room, "Nurse", types.channelParticipantsRecent())) == inside
    assert set(await listed(room, "Nurse", types.channelParticipantsSearch(q=""))) == inside
    assert await listed(room, "Nurse", types.channelParticipantsSearch(q="par")) == ["Paris"]
    assert await listed(room, "Nurse", types.channelParticipantsMentions(q="jul")) == ["Juliet"]
    assert await listed(room, "Nurse", types.channelParticipantsAdmins()) == ["Romeo", "Juliet"]
    assert await listed(room, "Nurse", types.channelParticipantsBots()) == []
    assert await listed(room, "Juliet", types.channelParticipantsContacts(q="")) == ["Nurse"]
    assert await listed(room, "Juliet", types.channelParticipantsKicked(q="")) == ["Tybalt"]
    assert await listed(room, "Juliet", types.channelParticipantsBanned(q="")) == ["Paris"]
    assert await listed(room, "Juliet", types.channelParticipantsKicked(q="nobody")) == []
    for part in (types.channelParticipantsKicked(q=""), types.channelParticipantsBanned(q="")):
        await room.refuses("CHAT_ADMIN_REQUIRED", "Nurse", listing(room, "Nurse", part))


async def test_pages_and_a_hash(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    part = types.channelParticipantsRecent()
    whole = await room.call("Romeo", listing(room, "Romeo", part))
    paged = [
        (await room.call("Romeo", listing(room, "Romeo", part, offset=offset, limit=1))).participants[0]
        for offset in range(3)
    ]
    assert paged == whole.participants
    assert (await room.call("Romeo", listing(room, "Romeo", part, offset=3))).participants == []
    known = hash_numbers(each.user_id for each in whole.participants)
    unchanged = await room.call("Romeo", listing(room, "Romeo", part, hash=known))
    assert unchanged == types.channels_channelParticipantsNotModified()
    assert (await room.call("Romeo", listing(room, "Romeo", part, limit=-1))).participants == []


async def test_only_admins_know_the_subscribers_of_a_channel(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris", broadcast=True)
    assert len(await listed(room, "Romeo", types.channelParticipantsRecent())) == 3
    for part in (types.channelParticipantsRecent(), types.channelParticipantsAdmins()):
        await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", listing(room, "Juliet", part))
    request = functions.channels_getParticipant(
        channel=room.channel("Juliet"), participant=room.person("Juliet", "Paris")
    )
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", request)
    request.participant = types.inputPeerSelf()
    assert (await room.call("Juliet", request)).participant.NAME == "channelParticipantSelf"
    assert (await room.participant("Romeo", "Paris")).user_id == room.id_of("Paris")


async def test_hidden_members(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.change(lambda chat: replace(chat, hides_participants=True))
    assert len(await listed(room, "Romeo", types.channelParticipantsRecent())) == 3
    assert await listed(room, "Juliet", types.channelParticipantsAdmins()) == ["Romeo"]
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", listing(room, "Juliet", types.channelParticipantsRecent()))
    request = functions.channels_getParticipant(
        channel=room.channel("Juliet"), participant=room.person("Juliet", "Paris")
    )
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", request)
    assert (await room.participant("Juliet", "Romeo")).NAME == "channelParticipantCreator"


async def test_anonymous_admins_are_known_to_admins(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await promote(room, "Juliet", anonymous=True, ban_users=True)
    answer = await room.call("Paris", listing(room, "Paris", types.channelParticipantsAdmins()))
    assert [each.user_id for each in answer.participants] == [room.id_of("Romeo")]
    request = functions.channels_getParticipant(
        channel=room.channel("Paris"), participant=room.person("Paris", "Juliet")
    )
    await room.refuses("USER_NOT_PARTICIPANT", "Paris", request)
    assert await listed(room, "Juliet", types.channelParticipantsAdmins()) == ["Romeo", "Juliet"]


async def test_who_is_no_participant(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    request = functions.channels_getParticipant(
        channel=room.channel("Romeo"), participant=room.person("Romeo", "Paris")
    )
    await room.refuses("USER_NOT_PARTICIPANT", "Romeo", request)
    request.channel, request.participant = room.channel("Paris"), types.inputPeerSelf()
    await room.refuses("USER_NOT_PARTICIPANT", "Paris", request)
    await room.call("Juliet", functions.channels_leaveChannel(channel=room.channel("Juliet")))
    request.channel, request.participant = room.channel("Romeo"), room.person("Romeo", "Juliet")
    await room.refuses("USER_NOT_PARTICIPANT", "Romeo", request)
    for nobody in (
        types.inputPeerChat(chat_id=4),
        types.inputPeerEmpty(),
        types.inputPeerUser(user_id=4, access_hash=1),
    ):
        request.participant = nobody
        await room.refuses("PARTICIPANT_ID_INVALID", "Romeo", request)


async def test_strangers_see_the_members_of_a_public_group_only(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    assert len(await listed(room, "Paris", types.channelParticipantsRecent())) == 2
    await room.change(lambda chat: replace(chat, usernames=()))
    await room.refuses("CHANNEL_PRIVATE", "Paris", listing(room, "Paris", types.channelParticipantsRecent()))
