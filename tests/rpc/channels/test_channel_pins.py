"""Pinned messages of supergroups and channels."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def pin(
    stage: Stage, name: str, channel_id: int, message_id: int, *, unpin: bool = False
) -> functions.messages_updatePinnedMessage:
    peer = stage.channel_peer(name, channel_id)
    return functions.messages_updatePinnedMessage(peer=peer, id=message_id, unpin=unpin)


async def test_a_pin_is_everybodys_and_said(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await stage.post("Juliet", verona, "one")
    pinned = await stage.call("Juliet", pin(stage, "Juliet", verona, message_id))
    assert [update.NAME for update in pinned.updates] == ["updatePinnedChannelMessages", "updateNewChannelMessage"]
    said = (await stage.posts("Romeo", verona))[0]
    assert (said.action.NAME, said.reply_to.reply_to_msg_id) == ("messageActionPinMessage", message_id)
    full = await stage.call("Romeo", functions.channels_getFullChannel(channel=stage.channel("Romeo", verona)))
    assert full.full_chat.pinned_msg_id == message_id
    found = await stage.call(
        "Juliet",
        functions.channels_getMessages(channel=stage.channel("Juliet", verona), id=[types.inputMessagePinned()]),
    )
    assert [m.id for m in found.messages] == [message_id]
    await stage.verify_updates()
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await stage.call("Romeo", pin(stage, "Romeo", verona, message_id))
    unpinned = await stage.call("Romeo", pin(stage, "Romeo", verona, message_id, unpin=True))
    assert [update.NAME for update in unpinned.updates] == ["updatePinnedChannelMessages"]
    await stage.verify_updates()


async def test_members_may_be_kept_from_pinning(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await stage.post("Juliet", verona, "one")
    rights = types.chatBannedRights(pin_messages=True, until_date=0)
    await stage.call(
        "Romeo",
        functions.messages_editChatDefaultBannedRights(peer=stage.channel_peer("Romeo", verona), banned_rights=rights),
    )
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", pin(stage, "Juliet", verona, message_id))
    await stage.call("Romeo", pin(stage, "Romeo", verona, message_id))
    await stage.verify_updates()


async def test_in_a_channel_pinning_goes_with_editing(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    posts = [await stage.post("Romeo", verona, text) for text in ("one", "two")]
    admin = functions.channels_editAdmin(
        channel=stage.channel("Romeo", verona),
        user_id=stage.user("Romeo", "Juliet"),
        admin_rights=types.chatAdminRights(post_messages=True),
        rank="",
    )
    await stage.call("Romeo", admin)
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", pin(stage, "Juliet", verona, posts[0]))
    admin.admin_rights = types.chatAdminRights(edit_messages=True)
    await stage.call("Romeo", admin)
    for post in posts:
        await stage.call("Juliet", pin(stage, "Juliet", verona, post))
    await stage.verify_updates()
    peer = stage.channel_peer("Juliet", verona)
    affected = await stage.call("Juliet", functions.messages_unpinAllMessages(peer=peer))
    assert (affected.pts_count, affected.offset) == (2, 0)
    assert not any(getattr(m, "pinned", False) for m in await stage.posts("Romeo", verona))
    await stage.verify_updates()
    event_filter = types.channelAdminLogEventsFilter(pinned=True)
    log = await stage.call(
        "Romeo",
        functions.channels_getAdminLog(
            channel=stage.channel("Romeo", verona), q="", max_id=0, min_id=0, limit=9, events_filter=event_filter
        ),
    )
    assert [(e.action.message.id, e.action.message.pinned) for e in log.events] == [(posts[1], True), (posts[0], True)]
