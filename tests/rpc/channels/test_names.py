"""Public names of channels: who gives them, who may have which, and what a channel becomes without one."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from room import Room

from chapar.actions.ownership import check_may_hand_over
from chapar.domain.chats import Username
from chapar.domain.errors import RpcError
from chapar.domain.limits import PUBLIC_CHANNELS_OF_USER
from chapar.domain.usernames import ACTIVE_USERNAMES, FREED_SECONDS
from chapar.storage.api import Queries
from chapar.tl import functions, types

update = functions.channels_updateUsername
check = functions.channels_checkUsername
resolve = functions.contacts_resolveUsername

NAMES = (Username("verona", is_editable=True), Username("fair_verona"), Username("old_verona", is_active=False))


def shown(chat: Any) -> list[tuple[str, bool]]:
    """Name and whether it is active, of all that a channel shows; one that is alone has a field of its own."""
    if chat.username:
        return [(chat.username, True)]
    return [(each.username, bool(each.active)) for each in chat.usernames or ()]


async def test_the_owner_chooses_a_name_and_everybody_learns_of_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    channel = stage.channel("Romeo", verona)
    assert await stage.call("Romeo", check(channel=channel, username="fair_verona")) is True
    assert await stage.call("Romeo", update(channel=channel, username="Fair_Verona")) is True
    found = await stage.call("Juliet", resolve(username="FAIR_verona"))
    assert (found.peer, found.chats[0].username) == (types.peerChannel(channel_id=verona), "Fair_Verona")
    assert found.users == []
    await stage.verify_updates()


async def test_it_is_in_the_log_of_admins(server: Server) -> None:
    room = await Room.open(server, "Romeo", username="")
    channel = room.channel("Romeo")
    for name in ("verona", "verona_2", ""):
        await room.call("Romeo", update(channel=channel, username=name))
    events = (await room.events("Romeo"))[:3]
    assert {event.NAME for event in events} == {"channelAdminLogEventActionChangeUsername"}
    pairs = [(event.prev_value, event.new_value) for event in events]
    assert pairs == [("verona_2", ""), ("verona", "verona_2"), ("", "verona")]


async def test_only_the_owner_chooses(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    rights = types.chatAdminRights(change_info=True, add_admins=True)
    promote = functions.channels_editAdmin(
        channel=room.channel("Romeo"), user_id=room.user("Romeo", "Juliet"), admin_rights=rights, rank=""
    )
    await room.call("Romeo", promote)
    for name in ("Juliet", "Paris"):
        channel = room.channel(name)
        for request in (
            update(channel=channel, username="mantua"),
            check(channel=channel, username="mantua"),
            functions.channels_toggleUsername(channel=channel, username="verona", active=False),
            functions.channels_reorderUsernames(channel=channel, order=[]),
            functions.channels_deactivateAllUsernames(channel=channel),
        ):
            await room.refuses("CHAT_ADMIN_REQUIRED", name, request)
    assert (await room.kept()).active_usernames == ("verona",)


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("verona", "USERNAME_NOT_MODIFIED"),
        ("abcd", "USERNAME_INVALID"),
        ("ver__ona", "USERNAME_INVALID"),
        ("vеrona", "USERNAME_INVALID"),  # the second letter is Cyrillic
        ("verona\u200c", "USERNAME_INVALID"),
        ("verona\n", "USERNAME_INVALID"),
        ("ＶＥＲＯＮＡ", "USERNAME_INVALID"),
        ("telegram_support", "USERNAME_OCCUPIED"),
        ("Te1egrarn", "USERNAME_OCCUPIED"),
        ("mayor_adm1n", "USERNAME_OCCUPIED"),
        ("JULIET_c", "USERNAME_OCCUPIED"),
        ("MANTUA", "USERNAME_OCCUPIED"),
    ],
)
async def test_what_cannot_be_taken(server: Server, name: str, error: str) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.call("Juliet", functions.account_updateUsername(username="Juliet_C"))
    made = await room.call("Juliet", functions.channels_createChannel(title="Mantua", about="", megagroup=True))
    mantua = Room(server, room.peer._replace(id=made.chats[0].id), room.clients)
    await mantua.change(lambda chat: replace(chat, usernames=(Username("mantua", is_active=False),)))
    channel = room.channel("Romeo")
    await room.refuses(error, "Romeo", update(channel=channel, username=name))
    asked = check(channel=channel, username=name)
    if error == "USERNAME_INVALID":
        await room.refuses(error, "Romeo", asked)
    else:
        assert await room.call("Romeo", asked) is (error == "USERNAME_NOT_MODIFIED")


async def test_one_name_is_taken_once_by_whoever_comes_first(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", username="")
    made = await room.call("Juliet", functions.channels_createChannel(title="Mantua", about="", megagroup=True))
    mantua = Room(server, room.peer._replace(id=made.chats[0].id), room.clients)
    outcomes = await asyncio.gather(
        room.call("Romeo", update(channel=room.channel("Romeo"), username="Verona")),
        room.call("Juliet", update(channel=mantua.channel("Juliet"), username="vERONA")),
        room.call("Juliet", functions.account_updateUsername(username="verona")),
        return_exceptions=True,
    )
    refused = [each.message for each in outcomes if isinstance(each, Refused)]
    assert refused == ["USERNAME_OCCUPIED"] * 2
    assert sum(each is True or isinstance(each, types.user) for each in outcomes) == 1
    holder = await server.storage.read(lambda q: q.find_username_holder("VERONA"))
    assert holder in (room.peer, mantua.peer, room.peer._replace(type=holder.type, id=room.id_of("Juliet")))


async def test_a_name_moves_between_what_is_ones_own_and_to_nobody_else(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", username="")
    channel = room.channel("Romeo")
    await room.call("Romeo", functions.account_updateUsername(username="montague"))
    await room.call("Romeo", functions.account_updateUsername(username="romeo_m"))
    await room.refuses("USERNAME_OCCUPIED", "Juliet", functions.account_updateUsername(username="Montague"))
    await room.call("Romeo", update(channel=channel, username="Montague"))
    await room.call("Romeo", functions.channels_deleteChannel(channel=channel))
    await room.refuses("USERNAME_OCCUPIED", "Juliet", functions.account_updateUsername(username="Montague"))
    server.clock.advance(FREED_SECONDS)
    await room.call("Juliet", functions.account_updateUsername(username="Montague"))


async def test_without_a_name_it_is_private(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    await room.change(lambda chat: replace(chat, asks_to_join=True))
    assert (await room.chat("Paris")).NAME == "channel"
    await room.call("Romeo", update(channel=room.channel("Romeo"), username=""))
    assert room.told("Juliet") == ["updateChannel"]
    assert (await room.chat("Juliet")).username is None
    assert (await room.chat("Paris")).NAME == "channelForbidden"
    await room.refuses("USERNAME_NOT_OCCUPIED", "Paris", resolve(username="verona"))
    await room.refuses("CHANNEL_PRIVATE", "Paris", functions.channels_joinChannel(channel=room.channel("Paris")))
    assert not (await room.kept()).asks_to_join
    await room.verify()


async def test_a_public_group_shows_its_whole_history(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", username="")
    hide = functions.channels_togglePreHistoryHidden(channel=room.channel("Romeo"), enabled=True)
    await room.call("Romeo", hide)
    await room.call("Romeo", update(channel=room.channel("Romeo"), username="verona"))
    assert not (await room.full("Juliet")).hidden_prehistory
    names = [event.NAME.removeprefix("channelAdminLogEventAction") for event in (await room.events("Romeo"))[:3]]
    assert names == ["ChangeUsername", "TogglePreHistoryHidden", "TogglePreHistoryHidden"]


async def test_there_is_an_end_to_public_channels_of_one_account(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    rooms = [room]
    for number in range(PUBLIC_CHANNELS_OF_USER):
        made = await room.call("Romeo", functions.channels_createChannel(title=str(number), about="", broadcast=True))
        rooms.append(Room(server, room.peer._replace(id=made.chats[0].id), room.clients))
    for number, other in enumerate(rooms[1:-1]):
        await room.call("Romeo", update(channel=other.channel("Romeo"), username=f"verona_{number}"))
    last = rooms[-1].channel("Romeo")
    for request in (
        update(channel=last, username="one_more"),
        check(channel=last, username="one_more"),
        check(channel=types.inputChannelEmpty(), username="one_more"),
        functions.channels_getAdminedPublicChannels(check_limit=True),
    ):
        await room.refuses("CHANNELS_ADMIN_PUBLIC_TOO_MUCH", "Romeo", request)
    await room.call("Romeo", update(channel=room.channel("Romeo"), username="verona_again"))
    await room.call("Romeo", update(channel=room.channel("Romeo"), username=""))
    await room.call("Romeo", update(channel=last, username="one_more"))
    assert await room.call("Juliet", check(channel=types.inputChannelEmpty(), username="two_more")) is True


async def test_further_names_are_switched_on_and_off(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.change(lambda chat: replace(chat, usernames=NAMES))
    toggle = functions.channels_toggleUsername
    channel = room.channel("Romeo")
    await room.call("Romeo", toggle(channel=channel, username="OLD_verona", active=True))
    assert shown(await room.chat("Romeo")) == [("verona", True), ("fair_verona", True), ("old_verona", True)]
    await room.call("Romeo", toggle(channel=channel, username="fair_verona", active=False))
    assert shown(await room.chat("Romeo")) == [("verona", True), ("old_verona", True), ("fair_verona", False)]
    assert shown(await room.chat("Juliet")) == shown(await room.chat("Romeo"))
    await room.refuses("USERNAME_NOT_OCCUPIED", "Juliet", resolve(username="fair_verona"))
    for name, active, error in (
        ("verona", False, "USERNAME_INVALID"),
        ("mantua", True, "USERNAME_INVALID"),
        ("old_verona", True, "USERNAME_NOT_MODIFIED"),
        ("fair_verona", False, "USERNAME_NOT_MODIFIED"),
    ):
        await room.refuses(error, "Romeo", toggle(channel=channel, username=name, active=active))
    event = (await room.events("Romeo"))[0]
    assert event.NAME == "channelAdminLogEventActionChangeUsernames"
    assert (event.prev_value, event.new_value) == (["verona", "fair_verona", "old_verona"], ["verona", "old_verona"])
    await room.verify()


async def test_there_is_an_end_to_active_names(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    names = tuple(Username(f"verona_{number}") for number in range(ACTIVE_USERNAMES))
    await room.change(lambda chat: replace(chat, usernames=(*names, Username("one_more", is_active=False))))
    request = functions.channels_toggleUsername(channel=room.channel("Romeo"), username="one_more", active=True)
    await room.refuses("USERNAMES_ACTIVE_TOO_MUCH", "Romeo", request)


async def test_active_names_are_put_into_another_order(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.change(lambda chat: replace(chat, usernames=NAMES))
    reorder, channel = functions.channels_reorderUsernames, room.channel("Romeo")
    await room.call("Romeo", reorder(channel=channel, order=["Fair_Verona", "verona"]))
    order = [("fair_verona", True), ("verona", True), ("old_verona", False)]
    assert shown(await room.chat("Juliet")) == order
    for wrong in ([], ["verona"], ["verona", "verona"], ["verona", "fair_verona", "old_verona"], ["verona", "mantua"]):
        await room.refuses("ORDER_INVALID", "Romeo", reorder(channel=channel, order=wrong))
    same = reorder(channel=channel, order=["fair_verona", "verona"])
    await room.refuses("USERNAME_NOT_MODIFIED", "Romeo", same)


async def test_all_further_names_are_switched_off_at_once(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.change(lambda chat: replace(chat, usernames=NAMES))
    request = functions.channels_deactivateAllUsernames(channel=room.channel("Romeo"))
    await room.call("Romeo", request)
    assert shown(await room.chat("Romeo")) == [("verona", True), ("fair_verona", False), ("old_verona", False)]
    await room.refuses("USERNAME_NOT_MODIFIED", "Romeo", request)
    await room.call("Romeo", update(channel=room.channel("Romeo"), username=""))
    assert shown(await room.chat("Romeo")) == [("fair_verona", False), ("old_verona", False)]
    assert not (await room.kept()).is_public
    again = functions.channels_toggleUsername(channel=room.channel("Romeo"), username="old_verona", active=True)
    await room.call("Romeo", again)
    assert shown(await room.chat("Juliet")) == [("old_verona", True), ("fair_verona", False)]


async def test_a_name_of_ones_own_that_is_not_chosen_cannot_be_chosen(server: Server) -> None:
    room = await Room.open(server, "Romeo")
    await room.change(lambda chat: replace(chat, usernames=NAMES))
    taken = update(channel=room.channel("Romeo"), username="Fair_Verona")
    await room.refuses("USERNAME_OCCUPIED", "Romeo", taken)
    await room.call("Romeo", update(channel=room.channel("Romeo"), username="VERONA"))
    assert (await room.kept()).active_usernames == ("VERONA", "fair_verona")
    assert await server.storage.read(lambda q: q.find_freed_username("verona")) is None


async def test_a_public_channel_is_not_handed_to_who_has_enough(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    for number in range(PUBLIC_CHANNELS_OF_USER):
        made = await room.call("Juliet", functions.channels_createChannel(title="x", about="", broadcast=True))
        other = Room(server, room.peer._replace(id=made.chats[0].id), room.clients)
        await room.call("Juliet", update(channel=other.channel("Juliet"), username=f"capulet_{number}"))
    rights = types.chatAdminRights(change_info=True, add_admins=True)
    promote = functions.channels_editAdmin(
        channel=room.channel("Romeo"), user_id=room.user("Romeo", "Juliet"), admin_rights=rights, rank=""
    )
    await room.call("Romeo", promote)
    now, (romeo, juliet) = int(server.clock.now()), (room.id_of("Romeo"), room.id_of("Juliet"))

    def may_hand_over(q: Queries) -> int:
        return check_may_hand_over(q, romeo, room.peer, juliet, now).user_id

    with pytest.raises(RpcError, match="CHANNELS_ADMIN_PUBLIC_TOO_MUCH"):
        await server.storage.read(may_hand_over)
    await room.call("Romeo", update(channel=room.channel("Romeo"), username=""))
    assert await server.storage.read(may_hand_over) == juliet
