"""Channels by id, and by what one is there."""

from dataclasses import replace

from harness import Server
from room import Room

from chapar.domain.chats import ChatLocation
from chapar.tl import functions, types


async def test_channels_by_id(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    request = functions.channels_getChannels(id=[room.channel("Juliet"), room.channel("Juliet")])
    answer = await room.call("Juliet", request)
    assert [(chat.NAME, chat.id, chat.left) for chat in answer.chats] == [("channel", room.peer.id, False)]
    assert (await room.chat("Paris")).left is True
    await room.change(lambda chat: replace(chat, usernames=()))
    assert (await room.chat("Paris")).NAME == "channelForbidden"
    wrong = types.inputChannel(channel_id=room.peer.id, access_hash=1)
    for given in (wrong, types.inputChannelEmpty()):
        await room.refuses("CHANNEL_INVALID", "Paris", functions.channels_getChannels(id=[given]))
    await room.refuses("LIMIT_INVALID", "Paris", functions.channels_getChannels(id=[room.channel("Paris")] * 201))


async def test_own_public_channels(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    asked = functions.channels_getAdminedPublicChannels
    assert [chat.id for chat in (await room.call("Romeo", asked())).chats] == [room.peer.id]
    assert (await room.call("Juliet", asked())).chats == []
    assert (await room.call("Romeo", asked(by_location=True))).chats == []
    await room.change(lambda chat: replace(chat, usernames=(), location=ChatLocation(1.0, 2.0, "Verona")))
    assert (await room.call("Romeo", asked())).chats == []
    assert [chat.id for chat in (await room.call("Romeo", asked(by_location=True, check_limit=True))).chats] == [
        room.peer.id
    ]


async def test_there_is_an_end_to_public_channels(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    for number in range(9):
        made = await room.call("Romeo", functions.channels_createChannel(title=f"{number}", about="", megagroup=True))
        other = Room(server, room.peer._replace(id=made.chats[0].id), room.clients)
        usernames = (await room.kept()).usernames[0]._replace(name=f"verona{number}")
        await other.change(lambda chat, usernames=usernames: replace(chat, usernames=(usernames,)))  # type: ignore[misc]
    request = functions.channels_getAdminedPublicChannels(check_limit=True)
    await room.refuses("CHANNELS_ADMIN_PUBLIC_TOO_MUCH", "Romeo", request)
    assert len((await room.call("Romeo", functions.channels_getAdminedPublicChannels())).chats) == 10


async def test_quiet_channels(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    asked = functions.channels_getInactiveChannels()
    assert (await room.call("Juliet", asked)).chats == []
    since = int(server.clock.now())
    server.clock.advance(31 * 86400)
    answer = await room.call("Juliet", asked)
    assert ([chat.id for chat in answer.chats], answer.dates) == ([room.peer.id], [since])
    await room.send("Romeo", "Awake")
    assert (await room.call("Juliet", asked)).chats == []


async def test_nothing_is_exported_or_recommended(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Paris",), username="")
    await room.refuses("TAKEOUT_REQUIRED", "Romeo", functions.channels_getLeftChannels(offset=0))
    asked = functions.channels_getChannelRecommendations
    assert (await room.call("Romeo", asked())).chats == []
    assert (await room.call("Romeo", asked(channel=room.channel("Romeo")))).chats == []
    await room.refuses("CHANNEL_PRIVATE", "Paris", asked(channel=room.channel("Paris")))
