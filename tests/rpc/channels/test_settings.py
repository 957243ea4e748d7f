"""What supergroups and channels ask of their members: who sets it, who is told, who reads of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from harness import Server
from room import Room

from chapar.tl import functions, types

GROUP_SETTINGS: list[tuple[str, Callable[[Any], Any], str, str | None]] = [
    (
        "slow_mode_seconds",
        lambda c: functions.channels_toggleSlowMode(channel=c, seconds=30),
        "slowmode_enabled",
        "ToggleSlowMode",
    ),
    (
        "hides_history",
        lambda c: functions.channels_togglePreHistoryHidden(channel=c, enabled=True),
        "",
        "TogglePreHistoryHidden",
    ),
    (
        "hides_participants",
        lambda c: functions.channels_toggleParticipantsHidden(channel=c, enabled=True),
        "",
        None,
    ),
    ("asks_to_join", lambda c: functions.channels_toggleJoinRequest(channel=c, enabled=True), "join_request", None),
    ("has_antispam", lambda c: functions.channels_toggleAntiSpam(channel=c, enabled=True), "", "ToggleAntiSpam"),
]


@pytest.mark.parametrize(("field", "request_of", "flag", "event"), GROUP_SETTINGS)
async def test_a_setting_of_supergroups(
    server: Server, field: str, request_of: Callable[[Any], Any], flag: str, event: str | None
) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", request_of(room.channel("Juliet")))
    answer = await room.call("Romeo", request_of(room.channel("Romeo")))
    assert [update.NAME for update in answer.updates] == ["updateChannel"]
    assert getattr(await room.kept(), field)
    if flag:
        assert getattr(answer.chats[0], flag) is True
    assert room.told("Juliet") == ["updateChannel"]
    await room.refuses("CHAT_NOT_MODIFIED", "Romeo", request_of(room.channel("Romeo")))
    names = [action.NAME for action in await room.events("Romeo")]
    if event:
        assert names[0] == f"channelAdminLogEventAction{event}"
    await room.verify()


@pytest.mark.parametrize(("field", "request_of", "flag", "event"), GROUP_SETTINGS)
async def test_channels_have_no_such_setting(
    server: Server, field: str, request_of: Callable[[Any], Any], flag: str, event: str | None
) -> None:
    room = await Room.open(server, "Romeo", broadcast=True)
    await room.refuses("CHAT_ID_INVALID", "Romeo", request_of(room.channel("Romeo")))


async def test_what_makes_no_sense_is_refused(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    channel = room.channel("Romeo")
    await room.refuses("SECONDS_INVALID", "Romeo", functions.channels_toggleSlowMode(channel=channel, seconds=7))
    await room.refuses("CHAT_ID_INVALID", "Romeo", functions.channels_toggleJoinToSend(channel=channel, enabled=True))
    signed = functions.channels_toggleSignatures(channel=channel, signatures_enabled=True)
    await room.refuses("CHAT_ID_INVALID", "Romeo", signed)
    await room.change(lambda chat: replace(chat, linked_chat_id=1))
    hidden = functions.channels_togglePreHistoryHidden(channel=channel, enabled=True)
    await room.refuses("CHAT_LINK_EXISTS", "Romeo", hidden)
    answer = await room.call("Romeo", functions.channels_toggleJoinToSend(channel=channel, enabled=True))
    assert answer.chats[0].join_to_send is True
    await room.change(lambda chat: replace(chat, linked_chat_id=None, usernames=()))
    asking = functions.channels_toggleJoinRequest(channel=channel, enabled=True)
    await room.refuses("CHAT_PUBLIC_REQUIRED", "Romeo", asking)


async def test_posts_are_signed(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)

    def signed(signatures: bool, profiles: bool) -> functions.channels_toggleSignatures:
        return functions.channels_toggleSignatures(
            channel=room.channel("Romeo"), signatures_enabled=signatures, profiles_enabled=profiles
        )

    for signatures, profiles in ((True, False), (True, True), (False, True)):
        chat = (await room.call("Romeo", signed(signatures, profiles))).chats[0]
        assert (chat.signatures, chat.signature_profiles) == (signatures, signatures and profiles)
    assert room.told("Juliet") == ["updateChannel"] * 3
    assert [action.NAME.removeprefix("channelAdminLogEventAction") for action in await room.events("Romeo")][:3] == [
        "ToggleSignatures",
        "ToggleSignatureProfiles",
        "ToggleSignatures",
    ]


async def test_new_members_do_not_see_what_was_before_them(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Juliet",), username="")
    request = functions.channels_togglePreHistoryHidden(channel=room.channel("Romeo"), enabled=True)
    await room.call("Romeo", request)
    await room.send("Romeo", "A secret")
    invite = functions.channels_inviteToChannel(channel=room.channel("Romeo"), users=[room.user("Romeo", "Juliet")])
    await room.call("Romeo", invite)
    assert [message.NAME for message in await room.history("Juliet")] == ["messageService"]
    full = await room.full("Juliet")
    assert full.hidden_prehistory is True
    assert full.available_min_id == 2


async def test_a_gigagroup_is_large_and_quiet(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    convert = functions.channels_convertToGigagroup
    await room.refuses("PARTICIPANTS_TOO_FEW", "Romeo", convert(channel=room.channel("Romeo")))
    await room.change(lambda chat: replace(chat, participants_count=1000))
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", convert(channel=room.channel("Juliet")))
    chat = (await room.call("Romeo", convert(channel=room.channel("Romeo")))).chats[0]
    assert (chat.gigagroup, chat.default_banned_rights.send_messages) == (True, True)
    message = functions.messages_sendMessage(peer=room.place("Juliet"), message="?", random_id=4)
    await room.refuses("CHAT_WRITE_FORBIDDEN", "Juliet", message)


async def test_a_group_is_at_home_somewhere(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Juliet",), username="")

    def moved(latitude: float, address: str = "Piazza delle Erbe") -> functions.channels_editLocation:
        point = types.inputGeoPoint(lat=latitude, long=10.9972)
        return functions.channels_editLocation(channel=room.channel("Romeo"), geo_point=point, address=address)

    await room.refuses("GEO_POINT_INVALID", "Romeo", moved(91.0))
    await room.refuses("GEO_POINT_INVALID", "Romeo", moved(float("nan")))
    await room.refuses("ADDRESS_INVALID", "Romeo", moved(45.4432, " "))
    assert await room.call("Romeo", moved(45.4432)) is True
    assert (await room.chat("Juliet")).has_geo is True
    full = await room.full("Juliet")
    assert isinstance(full.location, types.channelLocation)
    assert full.location.address == "Piazza delle Erbe"
    (event,) = await room.events("Romeo")
    assert (event.prev_value.NAME, event.new_value.NAME) == ("channelLocationEmpty", "channelLocation")
    nowhere = functions.channels_editLocation(
        channel=room.channel("Romeo"), geo_point=types.inputGeoPointEmpty(), address=""
    )
    assert await room.call("Romeo", nowhere) is True
    assert (await room.chat("Juliet")).NAME == "channelForbidden"


async def test_there_are_no_sticker_sets(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")

    def chosen(name: str, stickers: Any) -> functions.channels_setStickers:
        return functions.channels_setStickers(channel=room.channel(name), stickerset=stickers)

    assert await room.call("Romeo", chosen("Romeo", types.inputStickerSetEmpty())) is True
    await room.refuses("CHAT_ADMIN_REQUIRED", "Juliet", chosen("Juliet", types.inputStickerSetEmpty()))
    await room.refuses("STICKERSET_INVALID", "Romeo", chosen("Romeo", types.inputStickerSetShortName(short_name="x")))
