"""Drafts on all devices."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def save(stage: Stage, text: str, peer: str = "Juliet", **options: Any) -> None:
    request = functions.messages_saveDraft(peer=stage.peer("Romeo", peer), message=text, **options)
    assert await stage.call("Romeo", request) is True


async def drafts(stage: Stage) -> dict[int, Any]:
    answer = await stage.clients["Romeo"].call(functions.messages_getAllDrafts())
    assert {update.peer.user_id for update in answer.updates} <= {user.id for user in answer.users}
    return {update.peer.user_id: update.draft for update in answer.updates}


async def test_a_draft_is_on_every_device(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "wherefore art thou?")
    entities = [types.messageEntityBold(offset=0, length=3)]
    await save(stage, " But soft, ", entities=entities, no_webpage=True, invert_media=True)
    draft = (await drafts(stage))[stage.user_id("Juliet")]
    assert (draft.message, draft.entities, draft.no_webpage, draft.invert_media) == (
        " But soft, ",
        entities,
        True,
        True,
    )
    assert draft.date == int(server.clock.now())
    await stage.verify_updates()
    await save(stage, "  ")
    assert await drafts(stage) == {}
    await stage.verify_updates()


async def test_the_same_draft_again_is_told_to_nobody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await save(stage, "soft")
    stage.listen()
    server.clock.advance(5)
    await stage.clients["Romeo"].call(functions.messages_saveDraft(peer=stage.peer("Romeo", "Juliet"), message="soft"))
    assert stage.other["Romeo"].pushed() == []


async def test_a_reply_is_kept_with_its_quote(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Romeo", "Juliet", "well")
    message_id = await stage.send("Romeo", "Juliet", "well said")
    reply = types.inputReplyToMessage(
        reply_to_msg_id=message_id,
        quote_text="said",
        quote_entities=[types.messageEntityItalic(offset=0, length=4)],
        quote_offset=5,
    )
    await save(stage, "", reply_to=reply)
    assert (await drafts(stage))[stage.user_id("Juliet")].reply_to == reply
    await stage.verify_updates()
    elsewhere = types.inputReplyToMessage(reply_to_msg_id=message_id, reply_to_peer_id=stage.peer("Romeo", "Juliet"))
    await save(stage, "see", "Nurse", reply_to=elsewhere)
    assert (await drafts(stage))[stage.user_id("Nurse")].reply_to == elsewhere
    await stage.verify_updates()


async def test_a_reply_to_oneself_elsewhere_names_a_user(server: Server) -> None:
    """TDLib takes no shorter form there."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    message_id = await stage.send("Romeo", "Romeo", "note")
    reply = types.inputReplyToMessage(reply_to_msg_id=message_id, reply_to_peer_id=types.inputPeerSelf())
    await save(stage, "see", reply_to=reply)
    named = (await drafts(stage))[stage.user_id("Juliet")].reply_to.reply_to_peer_id
    assert named == stage.peer("Romeo", "Romeo")


async def test_what_is_too_long_or_out_of_bounds_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    with pytest.raises(Refused, match="400 MESSAGE_TOO_LONG"):
        await save(stage, "a" * 4097)
    with pytest.raises(Refused, match="400 ENTITY_BOUNDS_INVALID"):
        await save(stage, "abc", entities=[types.messageEntityBold(offset=-1, length=2)])
    with pytest.raises(Refused, match="400 QUOTE_TEXT_INVALID"):
        await save(stage, "abc", reply_to=types.inputReplyToMessage(reply_to_msg_id=1, quote_text="q" * 1025))
    assert await drafts(stage) == {}


async def test_sending_it_takes_it_away_when_the_client_says_so(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await save(stage, "soft")
    await stage.send("Romeo", "Juliet", "from another window")
    assert len(await drafts(stage)) == 1
    await stage.verify_updates()
    stage.listen()
    await stage.send("Romeo", "Juliet", "soft", clear_draft=True)
    assert await drafts(stage) == {}
    await stage.verify_updates()


async def test_all_go_at_once(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for name in ("Juliet", "Nurse", "Romeo"):
        await save(stage, "to " + name, name)
    assert len(await drafts(stage)) == 3
    await stage.verify_updates()
    await stage.call("Romeo", functions.messages_clearAllDrafts())
    assert await drafts(stage) == {}
    await stage.verify_updates()
