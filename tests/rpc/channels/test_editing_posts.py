"""Who may edit what in supergroups and channels, and what everybody is told of it."""

from datetime import timedelta

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def edit(stage: Stage, name: str, channel_id: int, message_id: int, text: str) -> functions.messages_editMessage:
    peer = stage.channel_peer(name, channel_id)
    return functions.messages_editMessage(peer=peer, id=message_id, message=text)


async def promote(stage: Stage, name: str, other: str, channel_id: int, **rights: bool) -> None:
    await stage.call(
        name,
        functions.channels_editAdmin(
            channel=stage.channel(name, channel_id),
            user_id=stage.user(name, other),
            admin_rights=types.chatAdminRights(**rights),
            rank="",
        ),
    )


async def refuses(stage: Stage, error: str, name: str, request: object) -> None:
    with pytest.raises(Refused) as refused:
        await stage.call(name, request)
    assert refused.value.message == error


async def test_authors_edit_their_own_in_a_supergroup(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await stage.post("Juliet", verona, "Helo")
    await refuses(stage, "MESSAGE_AUTHOR_REQUIRED", "Romeo", edit(stage, "Romeo", verona, message_id, "Mine"))
    edited = await stage.call("Juliet", edit(stage, "Juliet", verona, message_id, "Hello"))
    assert [update.NAME for update in edited.updates] == ["updateEditChannelMessage"]
    assert (edited.updates[0].message.out, edited.updates[0].message.message) == (True, "Hello")
    await refuses(stage, "MESSAGE_NOT_MODIFIED", "Juliet", edit(stage, "Juliet", verona, message_id, "Hello"))
    await stage.verify_updates()
    server.clock.advance(timedelta(days=2, seconds=1).total_seconds())
    await refuses(stage, "MESSAGE_EDIT_TIME_EXPIRED", "Juliet", edit(stage, "Juliet", verona, message_id, "Late"))
    await promote(stage, "Romeo", "Juliet", verona, pin_messages=True)
    await stage.call("Juliet", edit(stage, "Juliet", verona, message_id, "Late"))
    await stage.verify_updates()


async def test_a_mention_stays_one_when_its_message_is_edited(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", megagroup=True)
    name = types.inputMessageEntityMentionName(offset=0, length=3, user_id=stage.user("Romeo", "Juliet"))
    message_id = await stage.post("Romeo", verona, "You", entities=[name])
    await stage.call("Romeo", edit(stage, "Romeo", verona, message_id, "You there"))
    assert (await stage.posts("Juliet", verona))[0].mentioned
    assert not (await stage.posts("Paris", verona))[0].mentioned
    await stage.verify_updates()


async def test_posts_are_edited_by_who_has_the_right(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    await promote(stage, "Romeo", "Juliet", verona, post_messages=True)
    own = await stage.post("Romeo", verona, "one")
    other = await stage.post("Juliet", verona, "two")
    await refuses(stage, "MESSAGE_AUTHOR_REQUIRED", "Juliet", edit(stage, "Juliet", verona, own, "x"))
    await refuses(stage, "MESSAGE_AUTHOR_REQUIRED", "Paris", edit(stage, "Paris", verona, own, "x"))
    await stage.call("Juliet", edit(stage, "Juliet", verona, other, "two!"))
    server.clock.advance(timedelta(days=3).total_seconds())
    await refuses(stage, "MESSAGE_EDIT_TIME_EXPIRED", "Juliet", edit(stage, "Juliet", verona, other, "x"))
    await stage.call("Romeo", edit(stage, "Romeo", verona, other, "three"))
    await stage.verify_updates()
    await promote(stage, "Romeo", "Juliet", verona, edit_messages=True)
    await stage.call("Juliet", edit(stage, "Juliet", verona, own, "four"))
    assert [m.message for m in (await stage.posts("Paris", verona))[:2]] == ["three", "four"]
    await stage.verify_updates()


async def test_what_is_counted_at_a_post_stays_when_it_is_edited(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    post = await stage.post("Romeo", verona, "one")
    for name in ("Juliet", "Paris"):
        peer = stage.channel_peer(name, verona)
        await stage.call(name, functions.messages_getMessagesViews(peer=peer, id=[post], increment=True))
    edited = await stage.call("Romeo", edit(stage, "Romeo", verona, post, "two"))
    assert edited.updates[0].message.views == 2
    await stage.verify_updates()


async def test_edits_are_kept_in_the_log_of_admins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    verona = await stage.make_channel("Romeo", broadcast=True)
    post = await stage.post("Romeo", verona, "one")
    await stage.call("Romeo", edit(stage, "Romeo", verona, post, "two"))
    request = functions.channels_getAdminLog(channel=stage.channel("Romeo", verona), q="", max_id=0, min_id=0, limit=1)
    action = (await stage.call("Romeo", request)).events[0].action
    assert (action.NAME, action.prev_message.message, action.new_message.message) == (
        "channelAdminLogEventActionEditMessage",
        "one",
        "two",
    )


async def test_whether_one_may_edit_is_told_before(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "one")
    for name, error in (("Romeo", ""), ("Juliet", "MESSAGE_AUTHOR_REQUIRED")):
        request = functions.messages_getMessageEditData(peer=stage.channel_peer(name, verona), id=post)
        if error:
            await refuses(stage, error, name, request)
        else:
            await stage.call(name, request)
