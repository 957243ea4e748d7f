"""How often posts were seen and passed on."""

from harness import Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def views(stage: Stage, name: str, channel_id: int, *ids: int, look: bool) -> functions.messages_getMessagesViews:
    peer = stage.channel_peer(name, channel_id)
    return functions.messages_getMessagesViews(peer=peer, id=list(ids), increment=look)


async def test_a_post_is_seen_once_by_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    for name, looks, seen in (("Juliet", True, 1), ("Juliet", True, 1), ("Paris", False, 1), ("Paris", True, 2)):
        found = await stage.call(name, views(stage, name, verona, 1, post, 999, look=looks))
        assert [entry.views for entry in found.views] == [None, seen, None]
    assert (await stage.posts("Romeo", verona))[0].views == 2
    await stage.verify_updates()


async def test_the_viewers_other_sessions_alone_are_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    post = await stage.post("Romeo", verona, "Hello")
    await stage.clients["Juliet"].call(views(stage, "Juliet", verona, post, look=True))
    told = types.updateChannelMessageViews(channel_id=verona, id=post, views=1)
    assert stage.other["Juliet"].pushed_updates() == [told]
    assert stage.clients["Romeo"].pushed() == []
    await stage.clients["Juliet"].call(views(stage, "Juliet", verona, post, look=True))
    assert stage.other["Juliet"].pushed_updates() == []


async def test_messages_of_a_group_are_not_counted(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    first = await stage.post("Romeo", verona, "Hello")
    answer = types.inputReplyToMessage(reply_to_msg_id=first)
    await stage.post("Juliet", verona, "Yes", reply_to=answer)
    found = await stage.call("Juliet", views(stage, "Juliet", verona, first, look=True))
    assert (found.views[0].views, found.views[0].replies.replies) == (None, 1)
    await stage.verify_updates()
