"""Requests at the same moment, of which one has to find what the other did."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from harness import Refused, Server, parse_answer
from room import Room

from chapar.tl import functions, types


async def _at_once(*asked: tuple[Room, str, Any]) -> list[str]:
    """Make the requests without waiting for each other; the error of each, "" where it was answered."""
    answers = await asyncio.gather(*(room.clients[name].start(request) for room, name, request in asked))
    await asked[0][0].server.settle()
    return [_error_of(answer) for answer in answers]


def _error_of(answer: bytes) -> str:
    try:
        parse_answer(answer)
    except Refused as refused:
        return str(refused.message)
    return ""


async def _promote(room: Room, name: str, by: str = "Romeo") -> None:
    rights = types.chatAdminRights(ban_users=True, invite_users=True, add_admins=True)
    await room.call(
        by,
        functions.channels_editAdmin(
            channel=room.channel(by), user_id=room.user(by, name), admin_rights=rights, rank=""
        ),
    )


def _ban(room: Room, by: str, name: str) -> Any:
    banned = types.chatBannedRights(until_date=0, view_messages=True)
    return functions.channels_editBanned(
        channel=room.channel(by), participant=room.person(by, name), banned_rights=banned
    )


async def test_two_admins_throw_each_other_out(server: Server) -> None:
    """Neither made the other one an admin: both stay."""
    room = await Room.open(server, "Romeo", "Tybalt", "Mercutio")
    for name in ("Tybalt", "Mercutio"):
        await _promote(room, name)
    errors = await _at_once(
        (room, "Tybalt", _ban(room, "Tybalt", "Mercutio")), (room, "Mercutio", _ban(room, "Mercutio", "Tybalt"))
    )
    assert errors == ["USER_ADMIN_INVALID", "USER_ADMIN_INVALID"]
    await room.verify()


async def test_an_admin_acts_while_it_is_thrown_out(server: Server) -> None:
    """What the first of the two did holds for the second."""
    room = await Room.open(server, "Romeo", "Tybalt", "Juliet")
    await _promote(room, "Tybalt")
    errors = await _at_once(
        (room, "Romeo", _ban(room, "Romeo", "Tybalt")), (room, "Tybalt", _ban(room, "Tybalt", "Juliet"))
    )
    assert errors == ["", "CHANNEL_PRIVATE"]
    assert (await room.kept()).participants_count == 2
    await room.verify()


async def test_a_link_for_one_lets_one_in(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Juliet", "Tybalt", "Paris"), username="")
    made = await room.call("Romeo", functions.messages_exportChatInvite(peer=room.place("Romeo"), usage_limit=1))
    enter = functions.messages_importChatInvite(hash=made.link.rsplit("+", 1)[1])
    errors = await _at_once(*((room, name, enter) for name in ("Juliet", "Tybalt", "Paris")))
    assert errors == ["", "INVITE_HASH_EXPIRED", "INVITE_HASH_EXPIRED"]
    assert (await room.kept()).participants_count == 2
    await room.verify()


@pytest.mark.parametrize("is_link", [False, True])
async def test_somebody_comes_in_twice(server: Server, is_link: bool) -> None:
    """From two devices: it is one member, counted once."""
    room = await Room.open(server, "Romeo", outside=("Juliet",))
    request: Any = functions.channels_joinChannel(channel=room.channel("Juliet"))
    if is_link:
        made = await room.call("Romeo", functions.messages_exportChatInvite(peer=room.place("Romeo")))
        request = functions.messages_importChatInvite(hash=made.link.rsplit("+", 1)[1])
    errors = await _at_once((room, "Juliet", request), (room, "Juliet", request))
    assert errors[0] == ""
    assert errors[1] in ("", "USER_ALREADY_PARTICIPANT")
    assert (await room.kept()).participants_count == 2
    assert len(await room.history("Romeo")) == 2
    await room.verify()


async def test_somebody_leaves_while_it_is_promoted(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Tybalt")
    rights = types.chatAdminRights(ban_users=True)
    promote = functions.channels_editAdmin(
        channel=room.channel("Romeo"), user_id=room.user("Romeo", "Tybalt"), admin_rights=rights, rank=""
    )
    await _at_once(
        (room, "Tybalt", functions.channels_leaveChannel(channel=room.channel("Tybalt"))), (room, "Romeo", promote)
    )
    await room.verify()
