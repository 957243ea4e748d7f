"""Messages of channels by id, links to them, and what admins report."""

import logging
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_messages_are_given_in_the_order_asked_for(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    first = await stage.post("Romeo", verona, "one")
    answer = types.inputReplyToMessage(reply_to_msg_id=first)
    second = await stage.post("Juliet", verona, "two", reply_to=answer)
    ids: list[Any] = [
        types.inputMessageID(id=second),
        types.inputMessageReplyTo(id=second),
        types.inputMessageID(id=999),
        types.inputMessagePinned(),
    ]
    found = await stage.call("Juliet", functions.channels_getMessages(channel=stage.channel("Juliet", verona), id=ids))
    assert isinstance(found, types.messages_channelMessages)
    assert [(m.NAME, m.id) for m in found.messages] == [
        ("message", second),
        ("message", first),
        ("messageEmpty", 999),
        ("messageEmpty", 0),
    ]
    assert found.messages[0].out
    for wrong, error in (([], "MESSAGE_IDS_EMPTY"), (ids * 30, "MSG_ID_INVALID")):
        with pytest.raises(Refused, match=error):
            await stage.call(
                "Juliet", functions.channels_getMessages(channel=stage.channel("Juliet", verona), id=wrong)
            )


async def test_a_link_names_the_place_and_the_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    public = await stage.make_channel("Romeo", "Juliet", name="verona", broadcast=True)
    private = await stage.make_channel("Romeo", title="Private", megagroup=True)
    for channel_id, place in ((public, "verona"), (private, f"c/{private}")):
        post = await stage.post("Romeo", channel_id, "Hello")
        request = functions.channels_exportMessageLink(channel=stage.channel("Romeo", channel_id), id=post)
        assert (await stage.call("Romeo", request)).link == f"http://127.0.0.1:4430/{place}/{post}"
    request = functions.channels_exportMessageLink(channel=stage.channel("Juliet", public), id=999)
    with pytest.raises(Refused, match="MESSAGE_ID_INVALID"):
        await stage.call("Juliet", request)


async def test_admins_report_what_somebody_wrote(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    spam = await stage.post("Juliet", verona, "Buy!")
    report = functions.channels_reportSpam(
        channel=stage.channel("Romeo", verona), participant=stage.peer("Romeo", "Juliet"), id=[spam]
    )
    anybody = functions.messages_report(
        peer=stage.channel_peer("Juliet", verona), id=[spam], option=b"spam", message=""
    )
    with caplog.at_level(logging.INFO):
        assert await stage.call("Romeo", report) is True
        assert (await stage.call("Juliet", anybody)).NAME == "reportResultReported"
    assert any(record.getMessage() == "messages were reported" for record in caplog.records)
    assert "Buy!" not in caplog.text
    other = functions.channels_reportSpam(
        channel=stage.channel("Juliet", verona), participant=stage.peer("Juliet", "Romeo"), id=[spam]
    )
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", other)


async def test_posts_of_public_channels_are_found_by_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    public = await stage.make_channel("Romeo", name="verona", broadcast=True)
    private = await stage.make_channel("Romeo", title="Private", broadcast=True)
    group = await stage.make_channel("Romeo", title="Group", name="group", megagroup=True)
    tagged = await stage.post("Romeo", public, "what #light")
    plain = await stage.post("Romeo", public, "more light")
    for other in (private, group):
        await stage.post("Romeo", other, "what #light")
    wanted: Any
    for wanted, found in (({"hashtag": "Light"}, [tagged]), ({"query": "light"}, [plain, tagged])):
        request = functions.channels_searchPosts(
            offset_rate=0, offset_peer=types.inputPeerEmpty(), offset_id=0, limit=10, **wanted
        )
        answer = await stage.clients["Juliet"].call(request)
        assert [(m.peer_id.channel_id, m.id) for m in answer.messages] == [(public, i) for i in found]
        assert [chat.id for chat in answer.chats] == [public]
    assert (await stage.call("Juliet", functions.channels_checkSearchPostsFlood())).query_is_free
