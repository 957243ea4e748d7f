"""What is true of a channel's members after they came, went, were promoted or forbidden something in an unusual order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from harness import Server
from room import Room

from chapar.domain.chats import ParticipantStatus
from chapar.tl import functions, types


async def _promote(room: Room, name: str, **rights: bool) -> None:
    request = functions.channels_editAdmin(
        channel=room.channel("Romeo"),
        user_id=room.user("Romeo", name),
        admin_rights=types.chatAdminRights(**rights),
        rank="",
    )
    await room.call("Romeo", request)


def _forbid(room: Room, name: str, until: int = 0, **rights: bool) -> Any:
    return functions.channels_editBanned(
        channel=room.channel("Romeo"),
        participant=room.person("Romeo", name),
        banned_rights=types.chatBannedRights(until_date=until, **rights),
    )


async def _mentions(room: Room, name: str) -> int:
    asked: list[Any] = [types.inputDialogPeer(peer=room.place(name))]
    return int((await room.call(name, functions.messages_getPeerDialogs(peers=asked))).dialogs[0].unread_mentions_count)


async def test_an_admin_who_goes_is_none_any_more(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt", "Paris")
    for name in ("Tybalt", "Paris"):
        await _promote(room, name, pin_messages=True)
    await room.call("Tybalt", functions.channels_leaveChannel(channel=room.channel("Tybalt")))
    await room.call("Romeo", _forbid(room, "Paris", view_messages=True))
    assert (await room.kept()).admins_count == 1
    await room.verify()
    await room.call("Tybalt", functions.channels_joinChannel(channel=room.channel("Tybalt")))
    assert (await room.chat("Tybalt")).admin_rights is None
    await room.verify()


async def test_what_was_before_is_hidden_in_private_groups_only(server: Server) -> None:
    """A group that hides what was before has nothing to hide once everybody may look."""
    room = await Room.open(server, "Romeo", outside=("Juliet",))
    await room.change(lambda chat: replace(chat, hides_history=True))
    await room.send("Romeo", "before")
    await room.call("Juliet", functions.channels_joinChannel(channel=room.channel("Juliet")))
    assert [m.message for m in await room.history("Juliet") if isinstance(m, types.message)] == ["before"]


async def test_nobody_joins_more_channels_than_one_may_be_in(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    room = await Room.open(server, "Romeo", outside=("Juliet",))
    monkeypatch.setattr("chapar.actions.membership.CHANNELS_OF_USER", 0)
    await room.refuses("CHANNELS_TOO_MUCH", "Juliet", functions.channels_joinChannel(channel=room.channel("Juliet")))
    assert (await room.kept()).participants_count == 1


async def test_a_ban_ends_in_a_channel_that_was_closed_down(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    await room.call("Romeo", _forbid(room, "Tybalt", int(server.clock.now()) + 60, view_messages=True))
    await room.call("Romeo", functions.channels_deleteChannel(channel=room.channel("Romeo")))
    room.told("Tybalt")
    server.clock.advance(61)
    await server.do_what_is_due()
    assert await room.stored("Tybalt") is None
    assert room.told("Tybalt") == []


async def test_who_posts_no_longer_deletes_no_posts(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt", broadcast=True)
    await _promote(room, "Tybalt", post_messages=True)
    post_id = await room.send("Tybalt", "news")
    await _promote(room, "Tybalt")
    delete = functions.channels_deleteMessages(channel=room.channel("Tybalt"), id=[post_id])
    await room.refuses("MESSAGE_DELETE_FORBIDDEN", "Tybalt", delete)


async def test_an_admin_deletes_nothing_that_it_does_not_see(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    message_id = await room.send("Romeo", "seen by all others")
    await _promote(room, "Tybalt", delete_messages=True)
    clear = functions.channels_deleteHistory(channel=room.channel("Tybalt"), max_id=message_id)
    await room.call("Tybalt", clear)
    delete = functions.channels_deleteMessages(channel=room.channel("Tybalt"), id=[message_id])
    assert (await room.call("Tybalt", delete)).pts_count == 0
    assert (await room.history("Romeo"))[0].id == message_id


async def test_only_members_are_told_that_they_were_mentioned(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Paris", outside=("Juliet",))
    names: list[Any] = [
        types.inputMessageEntityMentionName(offset=0, length=1, user_id=room.user("Romeo", name))
        for name in ("Paris", "Juliet")
    ]
    await room.call(
        "Romeo",
        functions.messages_sendMessage(peer=room.place("Romeo"), message="You two", random_id=1, entities=names),
    )
    assert await _mentions(room, "Paris") == 1
    await room.call("Juliet", functions.channels_joinChannel(channel=room.channel("Juliet")))
    assert await _mentions(room, "Juliet") == 0


async def test_a_group_that_is_answered_is_not_one_of_its_admins(server: Server) -> None:
    """The answer to an anonymous admin mentions nobody."""
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet")
    await _promote(room, "Tybalt", anonymous=True)
    hidden_id = await room.send("Tybalt", "We close at ten")
    seen_id = await room.send("Romeo", "We do")
    for number, message_id in enumerate((hidden_id, seen_id)):
        answered = types.inputReplyToMessage(reply_to_msg_id=message_id)
        request = functions.messages_sendMessage(
            peer=room.place("Juliet"), message="Why?", random_id=50 + number, reply_to=answered
        )
        await room.call("Juliet", request)
    assert (await _mentions(room, "Tybalt"), await _mentions(room, "Romeo")) == (0, 1)


async def test_the_creator_is_forbidden_nothing(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    await _promote(room, "Tybalt", ban_users=True)
    request = functions.channels_editBanned(
        channel=room.channel("Tybalt"),
        participant=room.person("Tybalt", "Romeo"),
        banned_rights=types.chatBannedRights(until_date=0, send_messages=True),
    )
    await room.refuses("USER_ADMIN_INVALID", "Tybalt", request)
    stored = await room.stored("Romeo")
    assert stored is not None
    assert stored.status is ParticipantStatus.CREATOR
