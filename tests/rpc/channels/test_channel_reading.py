"""Read marks in supergroups and channels, and mentions seen there."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def dialog_of(stage: Stage, name: str, channel_id: int) -> types.dialog:
    peer = types.inputDialogPeer(peer=stage.channel_peer(name, channel_id))
    found = await stage.clients[name].call(functions.messages_getPeerDialogs(peers=[peer]))
    dialog: types.dialog = found.dialogs[0]
    return dialog


def read(stage: Stage, name: str, channel_id: int, max_id: int = 0) -> functions.channels_readHistory:
    return functions.channels_readHistory(channel=stage.channel(name, channel_id), max_id=max_id)


async def mention(stage: Stage, sender: str, channel_id: int, receiver: str) -> int:
    """A message that names the receiver."""
    name = types.inputMessageEntityMentionName(offset=0, length=3, user_id=stage.user(sender, receiver))
    return await stage.post(sender, channel_id, "You", entities=[name])


async def test_a_reader_has_a_mark_of_its_own(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    first, _, third = [await stage.post("Romeo", verona, text) for text in ("one", "two", "three")]
    assert (await dialog_of(stage, "Juliet", verona)).unread_count == 3
    assert await stage.call("Juliet", read(stage, "Juliet", verona, first)) is True
    dialog = await dialog_of(stage, "Juliet", verona)
    assert (dialog.read_inbox_max_id, dialog.unread_count) == (first, 2)
    await stage.verify_updates()
    await stage.call("Juliet", read(stage, "Juliet", verona, 2**31 - 1))
    dialog = await dialog_of(stage, "Juliet", verona)
    assert (dialog.read_inbox_max_id, dialog.unread_count) == (third, 0)
    assert (await dialog_of(stage, "Paris", verona)).unread_count == 3
    await stage.verify_updates()


async def test_who_looks_into_a_channel_has_all_of_it_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", name="verona", broadcast=True)
    post = await stage.post("Romeo", verona, "one")
    await stage.call("Juliet", functions.contacts_resolveUsername(username="verona"))
    peer = types.inputDialogPeer(peer=stage.channel_peer("Juliet", verona))
    answer = await stage.call("Juliet", functions.messages_getPeerDialogs(peers=[peer]))
    assert [message.id for message in answer.messages] == [post]
    (dialog,) = answer.dialogs
    assert (dialog.top_message, dialog.read_inbox_max_id, dialog.unread_count) == (post, post, 0)
    page = functions.messages_getDialogs(
        offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=10, hash=0
    )
    listed = (await stage.call("Juliet", page)).dialogs
    assert not [each for each in listed if isinstance(each.peer, types.peerChannel)]


async def test_the_other_sessions_of_a_reader_are_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    await stage.clients["Juliet"].call(read(stage, "Juliet", verona))
    assert stage.clients["Juliet"].pushed() == []
    (told,) = stage.other["Juliet"].pushed_updates()
    assert (told.NAME, told.max_id, told.still_unread_count) == ("updateReadChannelInbox", post, 0)
    assert stage.other["Romeo"].pushed() == []


async def test_authors_in_a_supergroup_learn_that_they_were_read(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", megagroup=True)
    first = await stage.post("Romeo", verona, "one")
    second = await stage.post("Juliet", verona, "two")
    await stage.call("Paris", read(stage, "Paris", verona, first))
    assert (await dialog_of(stage, "Romeo", verona)).read_outbox_max_id == first
    await stage.verify_updates()
    await stage.call("Paris", read(stage, "Paris", verona))
    assert (await dialog_of(stage, "Juliet", verona)).read_outbox_max_id == second
    await stage.call("Romeo", read(stage, "Romeo", verona))
    assert (await dialog_of(stage, "Romeo", verona)).read_outbox_max_id == first
    await stage.verify_updates()


async def test_clients_may_read_it_like_any_conversation(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    post = await stage.post("Romeo", verona, "one")
    request = functions.messages_readHistory(peer=stage.channel_peer("Juliet", verona), max_id=post)
    affected = await stage.call("Juliet", request)
    assert (affected.pts, affected.pts_count) == ((await dialog_of(stage, "Juliet", verona)).pts, 0)
    assert (await dialog_of(stage, "Juliet", verona)).unread_count == 0
    await stage.verify_updates()


async def test_who_looks_in_from_outside_has_no_mark(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", name="verona", broadcast=True)
    await stage.post("Romeo", verona, "one")
    assert await stage.clients["Juliet"].call(read(stage, "Juliet", verona)) is True
    await stage.verify_updates()


async def test_mentions_are_seen_one_by_one_or_all_at_once(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    ids = [await mention(stage, "Romeo", verona, "Juliet") for _ in range(3)]
    assert (await dialog_of(stage, "Juliet", verona)).unread_mentions_count == 3
    place: dict[str, Any] = {"offset_id": 0, "add_offset": 0, "limit": 10, "max_id": 0, "min_id": 0}
    unread = functions.messages_getUnreadMentions(peer=stage.channel_peer("Juliet", verona), **place)
    found = await stage.call("Juliet", unread)
    assert isinstance(found, types.messages_channelMessages)
    assert [message.id for message in found.messages] == ids[::-1]
    seen = functions.channels_readMessageContents(channel=stage.channel("Juliet", verona), id=[ids[0], 999])
    assert await stage.call("Juliet", seen) is True
    assert [m.id for m in (await stage.call("Juliet", unread)).messages] == [ids[2], ids[1]]
    await stage.verify_updates()
    read_all = functions.messages_readMentions(peer=stage.channel_peer("Juliet", verona))
    affected = await stage.call("Juliet", read_all)
    assert (affected.pts_count, affected.offset) == (0, 0)
    found = await stage.call("Juliet", unread)
    assert (found.NAME, found.messages) == ("messages.channelMessages", [])
    history = await stage.posts("Juliet", verona)
    assert [(m.mentioned, m.media_unread) for m in history[:3]] == [(True, False)] * 3
    await stage.verify_updates()


async def test_when_it_was_read_is_not_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    post = await stage.post("Romeo", verona, "one")
    request = functions.messages_getOutboxReadDate(peer=stage.channel_peer("Romeo", verona), msg_id=post)
    with pytest.raises(Refused, match="PEER_ID_INVALID"):
        await stage.call("Romeo", request)


async def test_who_comes_back_begins_anew(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await mention(stage, "Romeo", verona, "Juliet")
    channel = stage.channel("Juliet", verona)
    await stage.call("Juliet", functions.channels_leaveChannel(channel=channel))
    await stage.post("Romeo", verona, "Gone")
    await stage.call("Juliet", functions.channels_joinChannel(channel=channel))
    dialog = await dialog_of(stage, "Juliet", verona)
    assert (dialog.unread_count, dialog.unread_mentions_count) == (0, 0)
    await stage.verify_updates()
