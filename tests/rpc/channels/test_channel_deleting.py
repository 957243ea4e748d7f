"""Who may delete what in supergroups and channels, for everybody and from one's own sight."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


def delete(stage: Stage, name: str, channel_id: int, *ids: int) -> functions.channels_deleteMessages:
    return functions.channels_deleteMessages(channel=stage.channel(name, channel_id), id=list(ids))


def clear(stage: Stage, name: str, channel_id: int, *, for_everyone: bool = False) -> functions.channels_deleteHistory:
    return functions.channels_deleteHistory(
        channel=stage.channel(name, channel_id), max_id=0, for_everyone=for_everyone
    )


async def refuses(stage: Stage, error: str, name: str, request: object) -> None:
    with pytest.raises(Refused) as refused:
        await stage.clients[name].call(request)
    assert refused.value.message == error


async def test_people_delete_their_own_and_admins_everybodys(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", megagroup=True)
    ids = [await stage.post("Juliet", verona, text) for text in ("one", "two", "three")]
    await refuses(stage, "MESSAGE_DELETE_FORBIDDEN", "Paris", delete(stage, "Paris", verona, ids[0]))
    affected = await stage.call("Juliet", delete(stage, "Juliet", verona, ids[0], 999))
    assert affected.pts_count == 1
    await stage.verify_updates()
    affected = await stage.call("Romeo", delete(stage, "Romeo", verona, *ids))
    assert affected.pts_count == 2
    assert all(isinstance(m, types.messageService) for m in await stage.posts("Paris", verona))
    await stage.verify_updates()
    request = functions.channels_getAdminLog(
        channel=stage.channel("Romeo", verona),
        q="",
        max_id=0,
        min_id=0,
        limit=100,
        events_filter=types.channelAdminLogEventsFilter(delete=True),
    )
    events = (await stage.call("Romeo", request)).events
    assert sorted(event.action.message.message for event in events) == ["three", "two"]


async def test_the_first_message_and_what_the_group_says_stay(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    await refuses(stage, "MESSAGE_DELETE_FORBIDDEN", "Romeo", delete(stage, "Romeo", verona, 1))
    await refuses(stage, "MESSAGE_DELETE_FORBIDDEN", "Juliet", delete(stage, "Juliet", verona, 2))
    await stage.call("Romeo", delete(stage, "Romeo", verona, 2))
    await stage.verify_updates()


async def test_posts_are_deleted_by_who_may(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", broadcast=True)
    posts = [await stage.post("Romeo", verona, text) for text in ("one", "two")]
    await refuses(stage, "MESSAGE_DELETE_FORBIDDEN", "Juliet", delete(stage, "Juliet", verona, posts[0]))
    await stage.call("Romeo", delete(stage, "Romeo", verona, posts[1]))
    await stage.verify_updates()


async def test_an_answer_deleted_is_counted_no_more(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    first = await stage.post("Romeo", verona, "one")
    answer = types.inputReplyToMessage(reply_to_msg_id=first)
    ids = [await stage.post("Juliet", verona, text, reply_to=answer) for text in ("two", "three")]
    await stage.call("Juliet", delete(stage, "Juliet", verona, ids[1]))
    replies = next(m for m in await stage.posts("Romeo", verona) if m.id == first).replies
    assert (replies.replies, replies.max_id) == (1, ids[0])
    await stage.verify_updates()


async def test_who_clears_it_sees_nothing_of_before(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    name = types.inputMessageEntityMentionName(offset=0, length=3, user_id=stage.user("Romeo", "Juliet"))
    last = await stage.post("Romeo", verona, "You", entities=[name])
    cleared = await stage.call("Juliet", clear(stage, "Juliet", verona))
    assert [update.NAME for update in cleared.updates] == ["updateChannelAvailableMessages", "updateReadChannelInbox"]
    assert cleared.updates[0].available_min_id == last
    assert await stage.posts("Juliet", verona) == []
    assert len(await stage.posts("Romeo", verona)) == 3
    request = types.inputDialogPeer(peer=stage.channel_peer("Juliet", verona))
    dialog = (await stage.call("Juliet", functions.messages_getPeerDialogs(peers=[request]))).dialogs[0]
    assert (dialog.unread_count, dialog.unread_mentions_count, dialog.top_message) == (0, 0, 0)
    await stage.post("Romeo", verona, "new")
    assert [m.message for m in await stage.posts("Juliet", verona)] == ["new"]
    empty = functions.channels_getMessages(channel=stage.channel("Juliet", verona), id=[types.inputMessageID(id=last)])
    assert [m.NAME for m in (await stage.call("Juliet", empty)).messages] == ["messageEmpty"]
    await stage.verify_updates()


async def test_the_creator_alone_empties_it_for_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    for text in ("one", "two", "three"):
        await stage.post("Juliet", verona, text)
    await refuses(stage, "CHAT_ADMIN_REQUIRED", "Juliet", clear(stage, "Juliet", verona, for_everyone=True))
    emptied = await stage.call("Romeo", clear(stage, "Romeo", verona, for_everyone=True))
    assert [update.NAME for update in emptied.updates] == ["updateDeleteChannelMessages"]
    assert [m.id for m in await stage.posts("Juliet", verona)] == [1]
    await stage.verify_updates()


async def test_it_is_no_conversation_of_ones_own(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    verona = await stage.make_channel("Romeo", megagroup=True)
    request = functions.messages_deleteHistory(peer=stage.channel_peer("Romeo", verona), max_id=0)
    await refuses(stage, "PEER_ID_INVALID", "Romeo", request)
