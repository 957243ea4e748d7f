"""Posts that wait for their time."""

from typing import Any

from harness import Server
from mailbox_stage import Stage

from chapar.actions import scheduled
from chapar.tl import functions, types


async def waiting(stage: Stage, name: str, channel_id: int) -> list[Any]:
    request = functions.messages_getScheduledHistory(peer=stage.channel_peer(name, channel_id), hash=0)
    found = await stage.clients[name].call(request)
    assert {chat.id for chat in found.chats} >= ({channel_id} if found.messages else set())
    return list(found.messages)


async def promote(stage: Stage, name: str, other: str, channel_id: int, **rights: bool) -> None:
    admin = functions.channels_editAdmin(
        channel=stage.channel(name, channel_id),
        user_id=stage.user(name, other),
        admin_rights=types.chatAdminRights(**rights),
        rank="",
    )
    await stage.call(name, admin)


async def test_a_post_is_sent_in_its_time_as_the_channels(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    date = int(server.clock.now()) + 3600
    await stage.post("Romeo", verona, "At nine", schedule_date=date)
    assert [m.message for m in await waiting(stage, "Romeo", verona)] == ["At nine"]
    await stage.verify_updates()
    server.clock.advance(3601)
    await scheduled.send_due(server.storage, int(server.clock.now()), 10)
    await server.settle()
    assert await waiting(stage, "Romeo", verona) == []
    post = (await stage.posts("Juliet", verona))[0]
    assert (post.message, post.from_id, post.post, post.from_scheduled) == ("At nine", None, True, True)
    await stage.verify_updates()


async def test_who_lost_the_right_posts_nothing_any_more(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    await promote(stage, "Romeo", "Juliet", verona, post_messages=True)
    date = int(server.clock.now()) + 3600
    await stage.post("Juliet", verona, "Mine", schedule_date=date)
    await promote(stage, "Romeo", "Juliet", verona)
    server.clock.advance(3601)
    await scheduled.send_due(server.storage, int(server.clock.now()), 10)
    await server.settle()
    assert await waiting(stage, "Juliet", verona) == []
    assert all(m.NAME == "messageService" for m in await stage.posts("Romeo", verona))
    await stage.verify_updates()


async def test_one_waits_to_write_in_a_group_as_a_channel(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    news = await stage.make_channel("Romeo", "Juliet", title="News", name="news", broadcast=True)
    date = int(server.clock.now()) + 3600
    as_news = stage.channel_peer("Romeo", news)
    await stage.post("Romeo", verona, "Extra!", schedule_date=date, send_as=as_news)
    server.clock.advance(3601)
    await scheduled.send_due(server.storage, int(server.clock.now()), 10)
    await server.settle()
    assert (await stage.posts("Juliet", verona))[0].from_id == types.peerChannel(channel_id=news)
    await stage.verify_updates()


async def test_a_waiting_post_is_edited_sent_at_once_or_never(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    date = int(server.clock.now()) + 3600
    ids = [await stage.post("Romeo", verona, text, schedule_date=date) for text in ("one", "two")]
    peer = stage.channel_peer("Romeo", verona)
    await stage.call("Romeo", functions.messages_editMessage(peer=peer, id=ids[0], message="first", schedule_date=date))
    await stage.call("Romeo", functions.messages_deleteScheduledMessages(peer=peer, id=[ids[1]]))
    await stage.call("Romeo", functions.messages_sendScheduledMessages(peer=peer, id=[ids[0]]))
    assert (await stage.posts("Juliet", verona))[0].message == "first"
    assert await waiting(stage, "Romeo", verona) == []
    await stage.verify_updates()


async def test_nobodys_name_is_told_who_wanted_to_hide_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await promote(stage, "Romeo", "Juliet", verona, anonymous=True)
    await stage.post("Juliet", verona, "Boo", schedule_date=int(server.clock.now()) + 3600)
    await promote(stage, "Romeo", "Juliet", verona)
    server.clock.advance(3601)
    await scheduled.send_due(server.storage, int(server.clock.now()), 10)
    await server.settle()
    assert await waiting(stage, "Juliet", verona) == []
    assert all(m.NAME == "messageService" for m in await stage.posts("Romeo", verona))
    await stage.verify_updates()
