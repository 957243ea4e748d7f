"""What chats say of themselves and forbid to everybody; how many are there."""

from harness import Server
from room import Room

from chapar.tl import functions, types

FOR_EVER = 0x7FFFFFFF


async def test_a_description(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")

    def about(name: str, text: str) -> functions.messages_editChatAbout:
        return functions.messages_editChatAbout(peer=room.place(name), about=text)

    assert await room.call("Romeo", about("Romeo", "Two houses\nin dignity")) is True
    assert (await room.full("Juliet")).about == "Two houses\nin dignity"
    assert room.told("Juliet") == ["updateChannel"]
    await room.refuses("CHAT_ABOUT_NOT_MODIFIED", "Romeo", about("Romeo", "Two houses\nin dignity "))
    await room.refuses("CHAT_ABOUT_TOO_LONG", "Romeo", about("Romeo", "x" * 256))
    request = functions.messages_editChatAbout(peer=room.person("Romeo", "Juliet"), about="She")
    await room.refuses("PEER_ID_INVALID", "Romeo", request)
    (event,) = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(info=True))
    assert (event.prev_value, event.new_value) == ("", "Two houses\nin dignity")


async def test_what_everybody_may_do(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")

    def forbid(name: str, **rights: bool) -> functions.messages_editChatDefaultBannedRights:
        banned = types.chatBannedRights(until_date=int(server.clock.now()) + 3600, **rights)
        return functions.messages_editChatDefaultBannedRights(peer=room.place(name), banned_rights=banned)

    answer = await room.call("Romeo", forbid("Romeo", send_media=True))
    (update,) = answer.updates
    assert isinstance(update, types.updateChatDefaultBannedRights)
    assert (update.default_banned_rights.send_photos, update.default_banned_rights.until_date) == (True, FOR_EVER)
    assert room.told("Juliet") == ["updateChatDefaultBannedRights"]
    assert (await room.chat("Juliet")).default_banned_rights == update.default_banned_rights
    await room.refuses("CHAT_NOT_MODIFIED", "Romeo", forbid("Romeo", send_media=True))
    await room.refuses("BANNED_RIGHTS_INVALID", "Romeo", forbid("Romeo", view_messages=True))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", forbid("Juliet"))
    (event,) = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(settings=True))
    assert (event.prev_banned_rights.send_media, event.new_banned_rights.send_media) == (False, True)
    await room.verify()


async def test_a_channel_forbids_nothing_to_everybody(server: Server) -> None:
    room = await Room.open(server, "Romeo", broadcast=True)
    rights = types.chatBannedRights(send_media=True, until_date=0)
    request = functions.messages_editChatDefaultBannedRights(peer=room.place("Romeo"), banned_rights=rights)
    await room.refuses("PEER_ID_INVALID", "Romeo", request)
    request.peer = types.inputPeerSelf()
    await room.refuses("PEER_ID_INVALID", "Romeo", request)


async def test_how_many_are_there(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", "Paris")
    await room.call("Juliet", functions.account_updateStatus(offline=False))
    asked = functions.messages_getOnlines(peer=room.place("Romeo"))
    assert await room.call("Romeo", asked) == types.chatOnlines(onlines=2)
    await room.call("Juliet", functions.account_updateStatus(offline=True))
    assert await room.call("Romeo", asked) == types.chatOnlines(onlines=1)
    await room.refuses("PEER_ID_INVALID", "Romeo", functions.messages_getOnlines(peer=types.inputPeerSelf()))
