"""Names and colours."""

from harness import Server
from room import Room

from chapar.tl import functions, types


async def test_a_new_title_is_said_in_it(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    answer = await room.call("Romeo", functions.channels_editTitle(channel=room.channel("Romeo"), title="  Mantua\n"))
    assert [update.NAME for update in answer.updates] == ["updateChannel", "updateNewChannelMessage"]
    assert answer.updates[1].message.action == types.messageActionChatEditTitle(title="Mantua")
    assert answer.chats[0].title == "Mantua"
    assert sorted(room.told("Juliet")) == ["updateChannel", "updateNewChannelMessage"]
    for title, error in (("Mantua", "CHAT_NOT_MODIFIED"), (" \n", "CHAT_TITLE_EMPTY")):
        await room.refuses(error, "Romeo", functions.channels_editTitle(channel=room.channel("Romeo"), title=title))
    (event,) = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(info=True))
    assert (event.prev_value, event.new_value) == ("Verona", "Mantua")
    await room.verify()


async def test_members_of_a_group_rename_it_where_they_may(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.call("Juliet", functions.channels_editTitle(channel=room.channel("Juliet"), title="Mantua"))
    rights = types.chatBannedRights(change_info=True, until_date=0)
    await room.call(
        "Romeo", functions.messages_editChatDefaultBannedRights(peer=room.place("Romeo"), banned_rights=rights)
    )
    rename = functions.channels_editTitle(channel=room.channel("Juliet"), title="Padua")
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", rename)


async def test_subscribers_rename_no_channel(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)
    rename = functions.channels_editTitle(channel=room.channel("Juliet"), title="Padua")
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", rename)


async def test_colours(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)

    def coloured(color: int | None, *, for_profile: bool = False) -> functions.channels_updateColor:
        return functions.channels_updateColor(
            channel=room.channel("Romeo"),
            color=color,
            for_profile=for_profile,
            background_emoji_id=9 if color else None,
        )

    await room.call("Romeo", coloured(3))
    await room.call("Romeo", coloured(12, for_profile=True))
    chat = await room.chat("Juliet")
    assert chat.color == types.peerColor(color=3, background_emoji_id=9)
    assert chat.profile_color == types.peerColor(color=12, background_emoji_id=9)
    await room.call("Romeo", coloured(None))
    assert (await room.chat("Juliet")).color is None
    await room.refuses("COLOR_INVALID", "Romeo", coloured(14))
    events = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(info=True))
    assert [event.NAME.removeprefix("channelAdminLogEventAction") for event in events] == [
        "ChangePeerColor",
        "ChangeProfilePeerColor",
        "ChangePeerColor",
    ]
    assert events[0].new_value == types.peerColor()
    assert events[1].new_value == types.peerColor(color=12, background_emoji_id=9)


async def test_the_first_tab_of_a_profile(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)
    assert (await room.full("Juliet")).main_tab is None
    chosen = functions.channels_setMainProfileTab(channel=room.channel("Romeo"), tab=types.profileTabLinks())
    assert await room.call("Romeo", chosen) is True
    assert (await room.full("Juliet")).main_tab == types.profileTabLinks()
    assert room.told("Juliet") == ["updateChannel"]


async def test_an_emoji_status(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)
    now = int(server.clock.now())

    def with_status(name: str, status: types.TypeEmojiStatus) -> functions.channels_updateEmojiStatus:
        return functions.channels_updateEmojiStatus(channel=room.channel(name), emoji_status=status)

    until = types.emojiStatus(document_id=2**60, until=now + 60)
    for_ever = types.emojiStatus(document_id=5)
    await room.call("Romeo", with_status("Romeo", until))
    assert (await room.chat("Juliet")).emoji_status == until
    server.clock.advance(60)
    assert (await room.chat("Juliet")).emoji_status is None
    await room.call("Romeo", with_status("Romeo", for_ever))
    assert (await room.chat("Juliet")).emoji_status == for_ever
    await room.refuses("CHAT_NOT_MODIFIED", "Romeo", with_status("Romeo", for_ever))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", with_status("Juliet", types.emojiStatusEmpty()))
    await room.refuses("DOCUMENT_INVALID", "Romeo", with_status("Romeo", types.emojiStatus(document_id=0)))
    await room.call("Romeo", with_status("Romeo", types.emojiStatusEmpty()))
    assert (await room.chat("Juliet")).emoji_status is None
    events = await room.events("Romeo", events_filter=types.channelAdminLogEventsFilter(info=True))
    none = types.emojiStatusEmpty()
    assert [(e.prev_value, e.new_value) for e in events] == [(for_ever, none), (until, for_ever), (none, until)]
    await room.verify()
