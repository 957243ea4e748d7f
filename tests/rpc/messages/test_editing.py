"""Changing what was sent: who may, for how long, and who learns of it."""

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.domain.limits import EDIT_SECONDS
from chapar.tl import functions, types


async def test_an_edit_reaches_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "helo")
    server.clock.advance(5)
    edit = functions.messages_editMessage(
        peer=stage.peer("Romeo", "Juliet"),
        id=sent_id,
        message="hello",
        entities=[types.messageEntityBold(offset=0, length=5)],
    )
    result = await stage.call("Romeo", edit)
    assert names(result.updates) == ["updateEditMessage"]
    [received] = await stage.messages("Juliet", "Romeo")
    assert (received.message, received.edit_date - received.date) == ("hello", 5)
    assert received.entities == [types.messageEntityBold(offset=0, length=5)]
    await stage.verify_updates()
    with pytest.raises(Refused, match="400 MESSAGE_NOT_MODIFIED"):
        await stage.call("Romeo", edit)


async def test_only_the_author_edits_and_not_for_ever(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "mine")
    note_id = await stage.send("Romeo", "Romeo", "note")
    [received] = await stage.messages("Juliet", "Romeo")

    def edit(editor: str, other: str, message_id: int) -> functions.messages_editMessage:
        return functions.messages_editMessage(peer=stage.peer(editor, other), id=message_id, message="yours")

    with pytest.raises(Refused, match="403 MESSAGE_AUTHOR_REQUIRED"):
        await stage.call("Juliet", edit("Juliet", "Romeo", received.id))
    with pytest.raises(Refused, match="400 MESSAGE_ID_INVALID"):
        await stage.call("Romeo", edit("Romeo", "Juliet", note_id))
    server.clock.advance(EDIT_SECONDS + 1)
    with pytest.raises(Refused, match="400 MESSAGE_EDIT_TIME_EXPIRED"):
        await stage.call("Romeo", edit("Romeo", "Juliet", sent_id))
    await stage.call("Romeo", edit("Romeo", "Romeo", note_id))
    await stage.verify_updates()


async def test_what_was_passed_on_is_not_ones_own_to_edit(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "my words")
    to_self = functions.messages_forwardMessages(
        from_peer=stage.peer("Romeo", "Juliet"), to_peer=types.inputPeerSelf(), id=[sent_id], random_id=[9]
    )
    await stage.call("Romeo", to_self)
    [saved] = await stage.messages("Romeo", "Romeo")
    with pytest.raises(Refused, match="403 MESSAGE_AUTHOR_REQUIRED"):
        await stage.call(
            "Romeo", functions.messages_editMessage(peer=types.inputPeerSelf(), id=saved.id, message="others' words")
        )
    await stage.verify_updates()


async def test_the_blocked_do_not_write_by_editing(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    sent_id = await stage.send("Romeo", "Juliet", "hello")
    await stage.call("Juliet", functions.contacts_block(id=stage.peer("Juliet", "Romeo")))
    edit = functions.messages_editMessage(peer=stage.peer("Romeo", "Juliet"), id=sent_id, message="hello again")
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.call("Romeo", edit)
    await stage.call("Juliet", functions.contacts_unblock(id=stage.peer("Juliet", "Romeo")))
    await stage.call("Romeo", edit)
    await stage.verify_updates()
