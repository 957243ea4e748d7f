"""Replies: to the whole of a message or a part, in its conversation or another."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types

LINE = "Parting is such sweet sorrow"


async def verona(server: Server) -> tuple[Stage, int]:
    """Romeo, Juliet and the nurse; Juliet's message to Romeo under Romeo's id."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Nurse", "Romeo", "so that ids differ")
    bold = types.messageEntityBold(offset=16, length=5)
    await stage.send("Juliet", "Romeo", LINE, entities=[bold])
    return stage, (await stage.messages("Romeo", "Juliet"))[0].id


def reply(message_id: int, **options: Any) -> types.inputReplyToMessage:
    return types.inputReplyToMessage(reply_to_msg_id=message_id, **options)


async def test_a_quote_reaches_both_sides_with_its_style_and_place(server: Server) -> None:
    stage, line_id = await verona(server)
    await stage.send("Romeo", "Juliet", "sweet?", reply_to=reply(line_id, quote_text="such sweet", quote_offset=9))
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        answer, asked = (await stage.messages(viewer, other))[:2]
        assert answer.reply_to.reply_to_msg_id == asked.id
        assert (answer.reply_to.quote, answer.reply_to.quote_text) == (True, "such sweet")
        assert answer.reply_to.quote_offset == 11
        assert answer.reply_to.quote_entities == [types.messageEntityBold(offset=5, length=5)]
        assert answer.reply_to.reply_from is None
    await stage.verify_updates()


async def test_a_quote_of_what_was_not_said_is_refused(server: Server) -> None:
    stage, line_id = await verona(server)
    with pytest.raises(Refused, match="400 QUOTE_TEXT_INVALID"):
        await stage.send("Romeo", "Juliet", "?", reply_to=reply(line_id, quote_text="bitter sorrow"))
    await stage.verify_updates()


@pytest.mark.parametrize("quote", [None, "sweet"])
async def test_a_reply_in_another_conversation_tells_who_wrote_and_what(server: Server, quote: str | None) -> None:
    stage, line_id = await verona(server)
    there = stage.peer("Romeo", "Juliet")
    options = {"quote_text": quote} if quote else {}
    reply_to = reply(line_id, reply_to_peer_id=there, **options)
    await stage.send("Romeo", "Nurse", "did she say that?", reply_to=reply_to)
    [line] = await stage.messages("Juliet", "Romeo")
    for viewer, other in (("Romeo", "Nurse"), ("Nurse", "Romeo")):
        header = (await stage.messages(viewer, other))[0].reply_to
        assert header.reply_to_msg_id is None
        assert header.reply_to_peer_id is None
        assert header.reply_from.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
        assert header.reply_from.date == line.date
        assert (header.quote, header.quote_text) == (quote is not None, quote or LINE)
    await stage.verify_updates()


async def test_a_reply_elsewhere_to_what_was_passed_on_names_its_author(server: Server) -> None:
    stage, line_id = await verona(server)
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"), to_peer=types.inputPeerSelf(), id=[line_id], random_id=[77]
    )
    await stage.call("Romeo", forward)
    [kept] = await stage.messages("Romeo", "Romeo")
    await stage.send("Romeo", "Nurse", "this", reply_to=reply(kept.id, reply_to_peer_id=types.inputPeerSelf()))
    header = (await stage.messages("Nurse", "Romeo"))[0].reply_to
    assert header.reply_from.from_id == types.peerUser(user_id=stage.user_id("Juliet"))
    assert (header.reply_from.saved_from_peer, header.reply_from.saved_from_msg_id) == (None, None)
    await stage.verify_updates()


async def test_a_reply_elsewhere_does_not_link_to_who_does_not_want_it(server: Server) -> None:
    stage, line_id = await verona(server)
    nobody = functions.account_setPrivacy(
        key=types.inputPrivacyKeyForwards(), rules=[types.inputPrivacyValueDisallowAll()]
    )
    await stage.call("Juliet", nobody)
    there = stage.peer("Romeo", "Juliet")
    await stage.send("Romeo", "Nurse", "hm", reply_to=reply(line_id, reply_to_peer_id=there))
    header = (await stage.messages("Nurse", "Romeo"))[0].reply_to
    assert (header.reply_from.from_id, header.reply_from.from_name) == (None, "Juliet")
    assert header.quote_text == LINE
    await stage.verify_updates()


async def test_what_may_not_be_passed_on_is_not_told_elsewhere(server: Server) -> None:
    stage, _ = await verona(server)
    await stage.send("Juliet", "Romeo", "for you alone", noforwards=True)
    [secret, *_] = await stage.messages("Romeo", "Juliet")
    assert secret.noforwards
    there = stage.peer("Romeo", "Juliet")
    await stage.send("Romeo", "Nurse", "hm", reply_to=reply(secret.id, reply_to_peer_id=there, quote_text="for you"))
    header = (await stage.messages("Nurse", "Romeo"))[0].reply_to
    assert header.reply_from == types.messageFwdHeader(from_name="Juliet", date=secret.date)
    assert header.quote_text is None
    await stage.verify_updates()


async def test_a_message_of_the_wrong_conversation_is_refused(server: Server) -> None:
    stage, line_id = await verona(server)
    wrong = [
        reply(line_id, reply_to_peer_id=stage.peer("Romeo", "Nurse")),
        reply(line_id, reply_to_peer_id=types.inputPeerUser(user_id=stage.user_id("Juliet"), access_hash=1)),
        reply(10**6, reply_to_peer_id=stage.peer("Romeo", "Juliet")),
        types.inputReplyToStory(peer=stage.peer("Romeo", "Juliet"), story_id=1),
    ]
    for reply_to in wrong:
        with pytest.raises(Refused, match="400 REPLY_MESSAGE_ID_INVALID"):
            await stage.send("Romeo", "Nurse", "?", reply_to=reply_to)
    await stage.verify_updates()


async def test_forwards_may_answer_to_something(server: Server) -> None:
    stage, line_id = await verona(server)
    [news] = await stage.messages("Romeo", "Nurse")
    forward = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"),
        to_peer=stage.peer("Romeo", "Nurse"),
        id=[line_id],
        random_id=[5],
        reply_to=reply(news.id),
    )
    await stage.call("Romeo", forward)
    passed_on, asked = await stage.messages("Nurse", "Romeo")
    assert passed_on.reply_to.reply_to_msg_id == asked.id
    await stage.verify_updates()


async def test_a_reply_outlives_what_it_answers_to(server: Server) -> None:
    stage, line_id = await verona(server)
    await stage.send("Romeo", "Juliet", "sweet", reply_to=reply(line_id, quote_text="sweet"))
    [line] = [m for m in await stage.messages("Juliet", "Romeo") if m.message == LINE]
    await stage.call("Juliet", functions.messages_deleteMessages(id=[line.id], revoke=True))
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        [left] = await stage.messages(viewer, other)
        assert left.reply_to.quote_text == "sweet"
        fetched = await stage.clients[viewer].call(
            functions.messages_getMessages(id=[types.inputMessageReplyTo(id=left.id)])
        )
        assert [type(m) for m in fetched.messages] == [types.messageEmpty]
    await stage.verify_updates()
