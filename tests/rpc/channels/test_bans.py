"""People thrown out or restricted, for a while or for ever."""

from typing import Any

from harness import Server
from room import Room

from chapar.domain.chats import ParticipantStatus
from chapar.tl import functions, types


def ban(room: Room, name: str, other: str | types.inputPeerChannel, until: int = 0, **rights: bool) -> Any:
    participant = room.person(name, other) if isinstance(other, str) else other
    return functions.channels_editBanned(
        channel=room.channel(name),
        participant=participant,
        banned_rights=types.chatBannedRights(until_date=until, **rights),
    )


async def test_somebody_is_thrown_out_of_a_supergroup(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet")
    answer = await room.call("Romeo", ban(room, "Romeo", "Tybalt", view_messages=True))
    assert room.said(answer) == [types.messageActionChatDeleteUser(user_id=room.id_of("Tybalt"))]
    assert room.told("Juliet") == ["updateNewChannelMessage"]
    assert room.told("Tybalt") == ["updateChannel"]
    forbidden = await room.chat("Tybalt")
    assert (forbidden.NAME, forbidden.title, forbidden.until_date) == ("channelForbidden", "Verona", None)
    await room.send("Romeo", "He is gone")
    assert room.told("Tybalt") == []
    for request in (
        functions.channels_getFullChannel(channel=room.channel("Tybalt")),
        functions.channels_joinChannel(channel=room.channel("Tybalt")),
        functions.messages_sendMessage(peer=room.place("Tybalt"), message="!", random_id=4),
    ):
        await room.refuses("CHANNEL_PRIVATE", "Tybalt", request)
    missed = await room.call("Tybalt", functions.updates_getDifference(pts=1, date=1, qts=0))
    assert any(chat.NAME == "channelForbidden" for chat in missed.chats)
    seen = await room.participant("Romeo", "Tybalt")
    assert isinstance(seen, types.channelParticipantBanned)
    assert (seen.left, seen.kicked_by) == (True, room.id_of("Romeo"))
    assert seen.banned_rights.send_messages is True
    await room.refuses(
        "USER_NOT_PARTICIPANT",
        "Juliet",
        functions.channels_getParticipant(channel=room.channel("Juliet"), participant=room.person("Juliet", "Tybalt")),
    )
    await room.verify()


async def test_in_a_channel_it_is_done_in_silence(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet", broadcast=True)
    await room.call("Romeo", ban(room, "Romeo", "Tybalt", send_media=True))
    assert (await room.stored("Tybalt")).status is ParticipantStatus.MEMBER  # type: ignore[union-attr]
    answer = await room.call("Romeo", ban(room, "Romeo", "Tybalt", view_messages=True))
    assert [update.NAME for update in answer.updates] == ["updateChannel"]
    assert (room.told("Juliet"), room.told("Tybalt")[-1]) == ([], "updateChannel")
    await room.verify()


async def test_a_ban_is_lifted(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    await room.call("Romeo", ban(room, "Romeo", "Tybalt", view_messages=True))
    await room.call("Romeo", ban(room, "Romeo", "Tybalt"))
    assert (await room.chat("Tybalt")).left is True
    await room.call("Tybalt", functions.channels_joinChannel(channel=room.channel("Tybalt")))
    await room.verify()
    wanted = types.channelAdminLogEventsFilter(kick=True, unkick=True)
    assert [event.new_participant.NAME for event in await room.events("Romeo", events_filter=wanted)] == [
        "channelParticipantLeft",
        "channelParticipantBanned",
    ]


async def test_a_ban_ends_by_itself(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet")
    until = int(server.clock.now()) + 60
    await room.call("Romeo", ban(room, "Romeo", "Tybalt", until, view_messages=True))
    await room.call("Romeo", ban(room, "Romeo", "Juliet", until + 60, send_messages=True))
    assert (await room.chat("Tybalt")).until_date == until
    room.told("Tybalt")
    server.clock.advance(60)
    await room.call("Tybalt", functions.channels_getFullChannel(channel=room.channel("Tybalt")))
    await server.do_what_is_due()
    assert room.told("Tybalt") == ["updateChannel"]
    assert (await room.stored("Tybalt")).status is ParticipantStatus.LEFT  # type: ignore[union-attr]
    await room.verify()
    message = functions.messages_sendMessage(peer=room.place("Juliet"), message="?", random_id=4)
    await room.refuses("USER_BANNED_IN_CHANNEL", "Juliet", message)
    room.told("Juliet")
    server.clock.advance(60)
    await server.do_what_is_due()
    assert room.told("Juliet") == ["updateChannel"]
    assert (await room.chat("Juliet")).banned_rights is None
    await room.call("Juliet", message)
    await room.verify()


async def test_the_server_wakes_up_for_the_end_of_a_ban(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    expected: list[int] = []
    server.services.expect_due = expected.append
    until = int(server.clock.now()) + 60
    await room.call("Romeo", ban(room, "Romeo", "Tybalt", until, view_messages=True))
    assert expected == [until]
    assert await server.storage.read(lambda q: q.find_next_due()) == until


async def test_somebody_is_restricted_and_freed(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    answer = await room.call("Romeo", ban(room, "Romeo", "Tybalt", send_media=True))
    assert [update.NAME for update in answer.updates] == ["updateChannel"]
    assert room.told("Tybalt") == ["updateChannel"]
    own = (await room.chat("Tybalt")).banned_rights
    assert (own.send_media, own.send_polls, own.send_plain) == (True, True, False)
    await room.send("Tybalt", "Words are free")
    await room.verify()
    await room.call("Romeo", ban(room, "Romeo", "Tybalt"))
    assert (await room.chat("Tybalt")).banned_rights is None
    await room.verify()
    kinds = types.channelAdminLogEventsFilter(ban=True), types.channelAdminLogEventsFilter(unban=True)
    assert [len(await room.events("Romeo", events_filter=kind)) for kind in kinds] == [1, 1]


async def test_strangers_may_be_banned_beforehand(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Tybalt",))
    await room.call("Romeo", ban(room, "Romeo", "Tybalt"))
    assert await room.stored("Tybalt") is None
    answer = await room.call("Romeo", ban(room, "Romeo", "Tybalt", view_messages=True))
    assert [update.NAME for update in answer.updates] == ["updateChannel"]
    await room.refuses("CHANNEL_PRIVATE", "Tybalt", functions.channels_joinChannel(channel=room.channel("Tybalt")))
    await room.verify()


async def test_who_may_ban_whom(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris", "Tybalt")
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", ban(room, "Juliet", "Tybalt", view_messages=True))
    for name in ("Juliet", "Paris"):
        request = functions.channels_editAdmin(
            channel=room.channel("Romeo"),
            user_id=room.user("Romeo", name),
            admin_rights=types.chatAdminRights(ban_users=True),
        )
        await room.call("Romeo", request)
    await room.refuses("USER_ADMIN_INVALID", "Juliet", ban(room, "Juliet", "Paris", view_messages=True))
    await room.refuses("USER_ADMIN_INVALID", "Juliet", ban(room, "Juliet", "Romeo", view_messages=True))
    await room.refuses("PARTICIPANT_ID_INVALID", "Juliet", ban(room, "Juliet", "Juliet", view_messages=True))
    nobody = types.inputPeerChannel(channel_id=1, access_hash=1)
    await room.refuses("PARTICIPANT_ID_INVALID", "Romeo", ban(room, "Romeo", nobody, view_messages=True))
    await room.call("Romeo", ban(room, "Romeo", "Paris", view_messages=True))
    await room.verify()


async def test_a_channel_that_people_write_as_is_banned(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    made = await room.call("Tybalt", functions.channels_createChannel(title="Capulets", about="", broadcast=True))
    channel_id = made.chats[0].id
    access_hash = server.services.access_hashes.of(room.id_of("Romeo"), room.peer._replace(id=channel_id))
    who = types.inputPeerChannel(channel_id=channel_id, access_hash=access_hash)
    await room.call("Romeo", ban(room, "Romeo", who, view_messages=True))
    listed = await room.call(
        "Romeo",
        functions.channels_getParticipants(
            channel=room.channel("Romeo"),
            filter=types.channelParticipantsKicked(q=""),
            offset=0,
            limit=10,
            hash=0,
        ),
    )
    assert (listed.count, [p.peer for p in listed.participants]) == (1, [types.peerChannel(channel_id=channel_id)])
    assert [chat.title for chat in listed.chats] == ["Capulets"]
    await room.call("Romeo", ban(room, "Romeo", who))
    assert (await room.full("Romeo")).kicked_count == 0


async def test_all_that_somebody_wrote_is_deleted(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet")
    for number in range(102):
        await room.send("Tybalt", f"Fight {number}")
    await room.send("Juliet", "Peace")
    room.told("Juliet")

    def request(name: str, other: str) -> functions.channels_deleteParticipantHistory:
        return functions.channels_deleteParticipantHistory(
            channel=room.channel(name), participant=room.person(name, other)
        )

    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", request("Juliet", "Tybalt"))
    first = await room.call("Romeo", request("Romeo", "Tybalt"))
    assert (first.pts_count, first.offset) == (100, 1)
    second = await room.call("Romeo", request("Romeo", "Tybalt"))
    assert (second.pts, second.pts_count, second.offset) == (first.pts + 3, 3, 0)
    assert room.told("Juliet") == ["updateDeleteChannelMessages"] * 2
    texts = [message.message for message in await room.history("Romeo") if isinstance(message, types.message)]
    assert texts == ["Peace"]
    third = await room.call("Romeo", request("Romeo", "Tybalt"))
    assert (third.pts, third.pts_count, third.offset) == (second.pts, 0, 0)
    events = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(delete=True))
    assert len(events) == 100
    assert events[0].message.action.NAME == "messageActionChatAddUser"
    await room.verify()


async def test_what_an_anonymous_admin_wrote_is_the_groups(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    promote = functions.channels_editAdmin(
        channel=room.channel("Romeo"),
        user_id=room.user("Romeo", "Juliet"),
        admin_rights=types.chatAdminRights(anonymous=True),
    )
    await room.send("Juliet", "As myself")
    await room.call("Romeo", promote)
    await room.send("Juliet", "As the group")
    request = functions.channels_deleteParticipantHistory(
        channel=room.channel("Romeo"), participant=room.person("Romeo", "Juliet")
    )
    await room.call("Romeo", request)
    texts = [message.message for message in await room.history("Romeo") if isinstance(message, types.message)]
    assert texts == ["As the group"]
    await room.verify()


async def test_who_comes_back_when_a_ban_has_just_ended_is_counted_once(server: Server) -> None:
    """The end of a ban is noticed later than it comes: until then the counts have it."""
    room = await Room.open(server, "Romeo", "Tybalt", "Paris")
    until = int(server.clock.now()) + 60
    await room.call("Romeo", ban(room, "Romeo", "Tybalt", until, view_messages=True))
    await room.call("Romeo", ban(room, "Romeo", "Paris", until, send_polls=True))
    await room.call("Paris", functions.channels_leaveChannel(channel=room.channel("Paris")))
    server.clock.advance(61)
    for name in ("Tybalt", "Paris"):
        await room.call(name, functions.channels_joinChannel(channel=room.channel(name)))
    chat = await room.kept()
    assert (chat.participants_count, chat.kicked_count, chat.banned_count) == (3, 0, 0)
    await server.do_what_is_due()
    await room.verify()
