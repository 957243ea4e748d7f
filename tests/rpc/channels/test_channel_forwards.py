"""Passing on what stands in channels, and writing into slow or protected ones."""

import itertools
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types

_random_ids = itertools.count(7000)


def forward(stage: Stage, name: str, source: Any, target: Any, *ids: int) -> functions.messages_forwardMessages:
    return functions.messages_forwardMessages(
        from_peer=source, to_peer=target, id=list(ids), random_id=[next(_random_ids) for _ in ids]
    )


async def test_a_post_passed_on_names_its_channel_and_counts_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    request = forward(stage, "Juliet", stage.channel_peer("Juliet", verona), stage.peer("Juliet", "Romeo"), post)
    for _ in range(2):
        # Sent again with the same random_id it is not counted again.
        sent = await stage.clients["Juliet"].call(request)
    assert verona in {chat.id for chat in sent.chats}
    copy = (await stage.messages("Romeo", "Juliet"))[0]
    assert copy.fwd_from.from_id == types.peerChannel(channel_id=verona)
    assert copy.fwd_from.channel_post == post
    assert (await stage.posts("Romeo", verona))[0].forwards == 1


async def test_posts_are_kept_by_their_channel_in_saved_messages(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    itself = types.inputPeerSelf()
    await stage.call("Juliet", forward(stage, "Juliet", stage.channel_peer("Juliet", verona), itself, post))
    saved = await stage.call(
        "Juliet",
        functions.messages_getSavedDialogs(offset_date=0, offset_id=0, offset_peer=itself, limit=9, hash=0),
    )
    assert [dialog.peer for dialog in saved.dialogs] == [types.peerChannel(channel_id=verona)]
    assert verona in {chat.id for chat in saved.chats}
    await stage.verify_updates()


async def test_what_a_chat_protects_is_not_passed_on(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    peer = stage.channel_peer("Romeo", verona)
    await stage.call("Romeo", functions.messages_toggleNoForwards(peer=peer, enabled=True))
    request = forward(stage, "Juliet", stage.channel_peer("Juliet", verona), types.inputPeerSelf(), post)
    with pytest.raises(Refused, match="CHAT_FORWARDS_RESTRICTED"):
        await stage.call("Juliet", request)
    answer = types.inputReplyToMessage(
        reply_to_msg_id=post, reply_to_peer_id=stage.channel_peer("Juliet", verona), quote_text="Hello"
    )
    await stage.send("Juliet", "Romeo", "Look", reply_to=answer)
    header = (await stage.messages("Romeo", "Juliet"))[0].reply_to
    assert (header.quote_text, header.reply_from.from_id) == (None, None)


async def test_a_slow_group_takes_one_message_at_a_time(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    slow = functions.channels_toggleSlowMode(channel=stage.channel("Romeo", verona), seconds=30)
    await stage.call("Romeo", slow)
    ids = [await stage.send("Juliet", "Romeo", text) for text in ("one", "two")]
    target = stage.channel_peer("Juliet", verona)
    with pytest.raises(Refused, match="SLOWMODE_MULTI_MSGS_DISABLED"):
        await stage.call("Juliet", forward(stage, "Juliet", stage.peer("Juliet", "Romeo"), target, *ids))
    await stage.call("Juliet", forward(stage, "Juliet", stage.peer("Juliet", "Romeo"), target, ids[0]))
    server.clock.advance(10)
    with pytest.raises(Refused, match="420 SLOWMODE_WAIT_20"):
        await stage.post("Juliet", verona, "three")
    await stage.post("Romeo", verona, "Admins do not wait")
    await stage.post("Romeo", verona, "at all")
    server.clock.advance(20)
    await stage.post("Juliet", verona, "three")
    await stage.verify_updates()


async def test_a_silent_post_is_one(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    await stage.post("Romeo", verona, "Hush", silent=True)
    assert (await stage.posts("Juliet", verona))[0].silent
    await stage.verify_updates()
