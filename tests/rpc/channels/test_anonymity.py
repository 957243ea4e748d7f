"""Anonymous admins: whom they let in, restrict or promote learns it from the group, never who it was."""

from __future__ import annotations

from typing import Any

from harness import Server
from room import Room

from chapar.tl import codec, functions, types

GIVEN = {"ban_users": True, "invite_users": True, "add_admins": True, "pin_messages": True}


async def _open(server: Server) -> Room:
    """Paris is the anonymous admin of a group whose creator is seen."""
    room = await Room.open(server, "Romeo", "Paris", "Juliet", "Tybalt", outside=("Nurse",))
    await _promote(room, "Romeo", "Paris", anonymous=True)
    return room


async def _promote(room: Room, by: str, name: str, **rights: bool) -> None:
    request = functions.channels_editAdmin(
        channel=room.channel(by),
        user_id=room.user(by, name),
        admin_rights=types.chatAdminRights(**GIVEN, **rights),
        rank="",
    )
    await room.call(by, request)


async def _list(room: Room, name: str) -> Any:
    request = functions.channels_getParticipants(
        channel=room.channel(name), filter=types.channelParticipantsRecent(), offset=0, limit=100, hash=0
    )
    return await room.call(name, request)


async def test_who_was_restricted_does_not_learn_by_whom(server: Server) -> None:
    room = await _open(server)
    banned = types.chatBannedRights(until_date=0, send_polls=True)
    request = functions.channels_editBanned(
        channel=room.channel("Paris"), participant=room.person("Paris", "Juliet"), banned_rights=banned
    )
    await room.call("Paris", request)
    paris = room.id_of("Paris")
    for name in ("Juliet", "Tybalt", "Nurse"):
        found = await _list(room, name)
        (juliet,) = [each for each in found.participants if isinstance(each, types.channelParticipantBanned)]
        assert juliet.kicked_by == room.id_of("Juliet")
        assert paris not in [user.id for user in found.users]
    assert (await room.participant("Juliet", "Juliet")).kicked_by == room.id_of("Juliet")
    assert (await room.participant("Romeo", "Juliet")).kicked_by == paris
    await room.verify()


async def test_who_was_promoted_by_whom_is_known_to_admins(server: Server) -> None:
    room = await _open(server)
    await _promote(room, "Paris", "Tybalt")
    assert (await room.participant("Juliet", "Tybalt")).promoted_by == room.id_of("Tybalt")
    assert (await room.participant("Romeo", "Tybalt")).promoted_by == room.id_of("Paris")
    assert (await room.participant("Tybalt", "Tybalt")).promoted_by == room.id_of("Paris")
    await room.verify()


async def test_a_link_does_not_say_whose_it_is(server: Server) -> None:
    room = await _open(server)
    made = await room.call("Paris", functions.messages_exportChatInvite(peer=room.place("Paris")))
    link = made.link.rsplit("+", 1)[1]
    seen = await room.clients["Nurse"].call_bytes(codec.encode(functions.messages_checkChatInvite(hash=link)))
    assert b"Paris" not in seen
    room.told("Juliet")
    came = await room.call("Nurse", functions.messages_importChatInvite(hash=link))
    paris, nurse = room.id_of("Paris"), room.id_of("Nurse")
    assert paris not in [user.id for user in came.updates.users]
    pushed = room.clients["Juliet"].pushed()
    actions = [
        u.message.action for each in pushed for u in each.updates if isinstance(u, types.updateNewChannelMessage)
    ]
    assert actions == [types.messageActionChatJoinedByLink(inviter_id=nurse)]
    assert paris not in [user.id for each in pushed for user in each.users]
    assert (await room.participant("Nurse", "Nurse")).inviter_id == nurse
    await room.verify()


async def test_who_came_by_a_link_was_added_by_nobody_else(server: Server) -> None:
    room = await _open(server)
    made = await room.call("Romeo", functions.messages_exportChatInvite(peer=room.place("Romeo")))
    await room.call("Nurse", functions.messages_importChatInvite(hash=made.link.rsplit("+", 1)[1]))
    assert (await room.participant("Nurse", "Nurse")).inviter_id == room.id_of("Nurse")


async def test_an_admin_does_not_make_itself_its_own_promoter(server: Server) -> None:
    """Else whoever made it an admin could not take that back."""
    room = await _open(server)
    await _promote(room, "Paris", "Tybalt")
    await _promote(room, "Tybalt", "Tybalt")
    stored = await room.stored("Tybalt")
    assert stored is not None
    assert stored.promoted_by == room.id_of("Paris")
    nothing = types.chatAdminRights()
    await room.call(
        "Paris",
        functions.channels_editAdmin(
            channel=room.channel("Paris"), user_id=room.user("Paris", "Tybalt"), admin_rights=nothing, rank=""
        ),
    )
    stored = await room.stored("Tybalt")
    assert stored is not None
    assert not stored.is_admin
    await room.verify()
