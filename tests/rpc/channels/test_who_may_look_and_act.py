"""Edges of the rules by which somebody may look into a supergroup or channel, and act there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harness import Server
from room import Room

from chapar.domain.chats import ChatLocation
from chapar.domain.peers import channel_peer
from chapar.tl import functions, types


async def _discuss(server: Server) -> tuple[Room, Room]:
    """A public channel and the private group that discusses it, both Romeo's; Juliet is in neither."""
    channel = await Room.open(server, "Romeo", "Tybalt", outside=("Juliet",), broadcast=True)
    made = await channel.call("Romeo", functions.channels_createChannel(title="Talk", about="", megagroup=True))
    group = Room(server, channel_peer(made.chats[0].id), channel.clients)
    await channel.call(
        "Romeo", functions.channels_setDiscussionGroup(broadcast=channel.channel("Romeo"), group=group.channel("Romeo"))
    )
    return channel, group


def _say(room: Room, name: str) -> functions.messages_sendMessage:
    return functions.messages_sendMessage(peer=room.place(name), message="hello", random_id=hash(name))


async def test_nobody_looks_into_a_group_at_a_place_that_was_closed_down(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Juliet",), username="")
    await room.change(lambda chat: replace(chat, location=ChatLocation(45.4, 11.0, "Verona")))
    request = functions.channels_getFullChannel(channel=room.channel("Juliet"))
    await room.call("Juliet", request)
    await room.call("Romeo", functions.channels_deleteChannel(channel=room.channel("Romeo")))
    await room.refuses("CHANNEL_PRIVATE", "Juliet", request)


async def test_the_talk_about_a_channel_is_seen_by_whom_the_channel_is_seen_by(server: Server) -> None:
    channel, group = await _discuss(server)
    request = functions.channels_getFullChannel(channel=group.channel("Juliet"))
    await group.call("Juliet", request)
    banned = types.chatBannedRights(until_date=0, view_messages=True)
    juliet = channel.person("Romeo", "Juliet")
    await channel.call(
        "Romeo",
        functions.channels_editBanned(channel=channel.channel("Romeo"), participant=juliet, banned_rights=banned),
    )
    await group.refuses("CHANNEL_PRIVATE", "Juliet", request)


@pytest.mark.parametrize("wish", ["joins_to_send", "asks_to_join"])
async def test_a_discussion_group_may_want_people_to_join_before_they_write(server: Server, wish: str) -> None:
    _, group = await _discuss(server)
    await group.call("Juliet", _say(group, "Juliet"))
    await group.change(lambda chat: replace(chat, **{wish: True}))
    typing = functions.messages_setTyping(peer=group.place("Tybalt"), action=types.sendMessageTypingAction())
    for request in (_say(group, "Tybalt"), typing):
        await group.refuses("CHAT_GUEST_SEND_FORBIDDEN", "Tybalt", request)


async def test_an_admin_without_a_right_has_it_not_as_a_member_either(server: Server) -> None:
    """Members may pin here; whoever was made an admin has what was given, and no more."""
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet")
    message_id = await room.send("Romeo", "Pin me")
    rights = types.chatAdminRights(ban_users=True)
    await room.call(
        "Romeo",
        functions.channels_editAdmin(
            channel=room.channel("Romeo"), user_id=room.user("Romeo", "Tybalt"), admin_rights=rights, rank=""
        ),
    )
    await room.refuses(
        "CHAT_ADMIN_REQUIRED",
        "Tybalt",
        functions.messages_updatePinnedMessage(peer=room.place("Tybalt"), id=message_id),
    )
    await room.call("Juliet", functions.messages_updatePinnedMessage(peer=room.place("Juliet"), id=message_id))


async def test_a_group_that_discusses_nothing_more_asks_nobody_to_wait(server: Server) -> None:
    """Only a public group, or one that people see with its channel, has a door at which they could ask."""
    channel, group = await _discuss(server)
    join = functions.channels_joinChannel(channel=group.channel("Juliet"))
    await group.call("Romeo", functions.channels_toggleJoinRequest(channel=group.channel("Romeo"), enabled=True))
    await group.refuses("INVITE_REQUEST_SENT", "Juliet", join)
    nothing = types.inputChannelEmpty()
    await channel.call(
        "Romeo", functions.channels_setDiscussionGroup(broadcast=channel.channel("Romeo"), group=nothing)
    )
    kept = await group.kept()
    assert not kept.asks_to_join
    assert not kept.joins_to_send
    await group.refuses("CHANNEL_PRIVATE", "Juliet", join)
