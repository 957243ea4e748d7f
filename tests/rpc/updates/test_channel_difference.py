"""updates.getChannelDifference, and how a user's difference leads to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from harness import Server
from room import Room

from chapar.domain import limits
from chapar.domain.messages import Dialog, Message, MessageBody
from chapar.domain.notices import ReactionsChanged
from chapar.domain.updates import NewMessage
from chapar.storage.api import Transaction
from chapar.tl import functions, types


async def ask(room: Room, name: str, pts: int, limit: int = 100, ranges: list[tuple[int, int]] | None = None) -> Any:
    """A channel's difference as somebody gets it."""
    wanted: types.TypeChannelMessagesFilter = types.channelMessagesFilterEmpty()
    if ranges is not None:
        wanted = types.channelMessagesFilter(ranges=[types.messageRange(min_id=a, max_id=b) for a, b in ranges])
    request = functions.updates_getChannelDifference(
        channel=room.channel(name), filter=wanted, pts=pts, limit=limit, force=True
    )
    return await room.call(name, request)


async def post_many(room: Room, count: int) -> None:
    """Posts past all rules, as many as it takes."""
    owner_id, sender_id = -room.peer.id, room.id_of("Romeo")

    def unit(tx: Transaction) -> None:
        for number in range(count):
            body = tx.insert_body(MessageBody(0, sender_id, 1000 + number, f"post {number}"))
            message = Message(owner_id, tx.next_message_id(owner_id), room.peer, body, is_out=False)
            tx.insert_message(message)
            tx.log_update(owner_id, NewMessage(message.id, message), 1000 + number)
            tx.put_dialog(Dialog(owner_id, room.peer, message.id, top_date=1000 + number))

    await room.server.storage.write(unit)


async def test_slices_end_on_a_row_and_go_on_behind_it(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    ids = [await room.send("Romeo", text) for text in ("one", "two", "three")]
    found: list[int] = []
    pts, is_final = 3, False
    while not is_final:
        part = await ask(room, "Juliet", pts, limit=2)
        assert len(part.new_messages) <= 2
        assert part.pts > pts
        pts, is_final = part.pts, part.final
        found += [message.id for message in part.new_messages]
    assert found == ids
    assert isinstance(await ask(room, "Juliet", pts), types.updates_channelDifferenceEmpty)


async def test_who_is_too_far_behind_gets_a_usable_dialog_and_then_everything_by_paging(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", broadcast=True)
    await post_many(room, limits.CHANNEL_DIFFERENCE_TOO_LONG + 1)
    told = await ask(room, "Juliet", 1)
    assert isinstance(told, types.updates_channelDifferenceTooLong)
    newest = told.messages[0].id
    assert (told.dialog.pts, told.dialog.top_message) == ((await room.full("Juliet")).pts, newest)
    assert told.dialog.unread_count == limits.CHANNEL_DIFFERENCE_TOO_LONG + 1
    assert [message.id for message in told.messages] == list(range(newest, newest - 100, -1))
    assert {chat.id for chat in told.chats} == {room.peer.id}
    offset, seen = 0, 0
    while page := await _page(room, offset):
        offset, seen = page[-1].id, seen + len(page)
    assert seen == newest


async def _page(room: Room, offset_id: int) -> list[Any]:
    request = functions.messages_getHistory(
        peer=room.place("Juliet"),
        **{
            "offset_id": offset_id,
            "offset_date": 0,
            "add_offset": 0,
            "limit": 100,
            "max_id": 0,
            "min_id": 0,
            "hash": 0,
        },
    )
    found: list[Any] = (await room.call("Juliet", request)).messages
    return found


async def test_a_pts_from_the_future_starts_afresh(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    assert isinstance(await ask(room, "Juliet", 1000), types.updates_channelDifferenceTooLong)


async def test_some_ranges_only(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    ids = [await room.send("Romeo", text) for text in ("one", "two", "three")]
    told = await ask(room, "Juliet", 1, ranges=[(ids[1], ids[1])])
    assert [message.id for message in told.new_messages] == [ids[1]]
    assert told.pts == (await room.full("Juliet")).pts


async def test_what_has_no_pts_is_told_with_the_next_row(server: Server) -> None:
    """TDLib takes a difference that leaves the pts where it is for a fault of the server, and knows messages alone there."""
    room = await Room.open(server, "Romeo", "Juliet")
    first = await room.send("Romeo", "one")
    pts = (await room.full("Juliet")).pts
    owner_id = -room.peer.id
    await server.storage.write(lambda tx: tx.log_notice(owner_id, ReactionsChanged(first), 5))
    assert isinstance(await ask(room, "Juliet", pts), types.updates_channelDifferenceEmpty)
    await room.send("Romeo", "two")
    told = await ask(room, "Juliet", pts)
    (changed,) = told.other_updates
    assert (changed.NAME, changed.message.id, changed.pts_count) == ("updateEditChannelMessage", first, 0)
    assert told.pts == pts + 1
    assert (await ask(room, "Juliet", pts + 1)).NAME == "updates.channelDifferenceEmpty"


async def test_each_slice_tells_what_has_no_pts_and_happened_meanwhile(server: Server) -> None:
    """A slice is asked for from where the one before ended: what no slice told nobody would ever hear."""
    room = await Room.open(server, "Romeo", "Juliet")
    ids = [await room.send("Romeo", text) for text in ("one", "two")]
    missed_from = (await ask(room, "Juliet", 1)).pts

    async def react(message_id: int) -> None:
        await server.storage.write(lambda tx: tx.log_notice(-room.peer.id, ReactionsChanged(message_id), 7))

    await react(ids[0])
    for text in ("three", "four", "five"):
        await room.send("Romeo", text)
    await react(ids[1])
    changed: list[int] = []
    pts, is_final = missed_from, False
    while not is_final:
        part = await ask(room, "Juliet", pts, limit=1)
        changed += [update.message.id for update in part.other_updates]
        pts, is_final = part.pts, part.final
    assert changed == ids


async def test_a_users_difference_names_the_channels_with_news(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",))
    server.clock.advance(100)
    since = int(server.clock.now())
    pts = {name: (await room.call(name, functions.updates_getState())).pts for name in room.clients}
    for name in room.clients:
        told = await room.call(name, functions.updates_getDifference(pts=pts[name], date=since, qts=0))
        assert isinstance(told, types.updates_differenceEmpty)
    server.clock.advance(100)
    await room.send("Romeo", "news")
    told = await room.call("Juliet", functions.updates_getDifference(pts=pts["Juliet"], date=since, qts=0))
    (hint,) = told.other_updates
    assert (hint.NAME, hint.channel_id, hint.pts) == (
        "updateChannelTooLong",
        room.peer.id,
        (await room.full("Juliet")).pts,
    )
    assert [chat.id for chat in told.chats] == [room.peer.id]
    assert not told.chats[0].min
    paris = await room.call("Paris", functions.updates_getDifference(pts=pts["Paris"], date=since, qts=0))
    assert isinstance(paris, types.updates_differenceEmpty)


async def test_who_may_not_look_is_refused(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet", outside=("Paris",), username="")
    request = functions.updates_getChannelDifference(
        channel=room.channel("Paris"), filter=types.channelMessagesFilterEmpty(), pts=1, limit=10
    )
    await room.refuses("CHANNEL_PRIVATE", "Paris", request)
    request.channel = room.channel("Romeo")
    await room.refuses("CHANNEL_INVALID", "Juliet", request)
    request.channel, request.pts = room.channel("Juliet"), -1
    await room.refuses("PERSISTENT_TIMESTAMP_INVALID", "Juliet", request)


async def test_anybody_may_follow_a_public_channel_without_coming_in(server: Server) -> None:
    room = await Room.open(server, "Romeo", outside=("Paris",), broadcast=True)
    post = await room.send("Romeo", "for all")
    told = await ask(room, "Paris", 1)
    assert post in [message.id for message in told.new_messages]
    assert told.timeout
    assert told.chats[0].left


async def test_the_past_stays_hidden_from_who_came_later(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    before = await room.send("Romeo", "a secret")
    await server.storage.write(lambda tx: _hide(tx, room, before))
    after = await room.send("Romeo", "no secret")
    told = await ask(room, "Juliet", 1)
    assert [message.id for message in told.new_messages] == [after]


def _hide(tx: Transaction, room: Room, up_to: int) -> None:
    participant = tx.find_participant(room.peer, room.id_of("Juliet"))
    assert participant is not None
    tx.put_participant(replace(participant, available_min_id=up_to))


@pytest.mark.parametrize("limit", [-5, 0, 1, 10**6])
async def test_limits_are_the_servers_own(server: Server, limit: int) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    await room.send("Romeo", "one")
    told = await ask(room, "Juliet", 1, limit=limit)
    assert 1 <= len(told.new_messages) <= limits.CHANNEL_DIFFERENCE_PAGE


async def test_a_users_difference_tells_that_settings_changed(server: Server) -> None:
    room = await Room.open(server, "Romeo", "Juliet")
    server.clock.advance(100)
    since = int(server.clock.now())
    pts = (await room.call("Juliet", functions.updates_getState())).pts
    await room.call("Romeo", functions.messages_editChatAbout(peer=room.place("Romeo"), about="Two houses"))
    rights = types.chatBannedRights(send_polls=True, until_date=0)
    await room.call(
        "Romeo", functions.messages_editChatDefaultBannedRights(peer=room.place("Romeo"), banned_rights=rights)
    )
    told = await room.call("Juliet", functions.updates_getDifference(pts=pts, date=since, qts=0))
    assert sorted(update.NAME for update in told.other_updates) == [
        "updateChannel",
        "updateChannelTooLong",
        "updateChatDefaultBannedRights",
    ]
