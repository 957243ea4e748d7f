"""Pinned messages: for both sides or for oneself, said in the conversation, gone with what is deleted."""

from typing import Any

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.actions import pins
from chapar.tl import functions, types


def pin(stage: Stage, viewer: str, other: str, message_id: int, **options: bool) -> Any:
    return functions.messages_updatePinnedMessage(peer=stage.peer(viewer, other), id=message_id, **options)


async def converse(server: Server, count: int = 1) -> tuple[Stage, list[int]]:
    """Romeo and Juliet, and the ids under which Romeo knows what Juliet wrote, oldest first."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Nurse", "Romeo", "so that ids differ")
    for number in range(count):
        await stage.send("Juliet", "Romeo", f"line {number}")
    return stage, [m.id for m in reversed(await stage.messages("Romeo", "Juliet"))]


async def pinned_texts(stage: Stage, viewer: str, other: str) -> list[str]:
    return [m.message for m in await stage.messages(viewer, other) if getattr(m, "pinned", False)]


async def full_user(stage: Stage, viewer: str, other: str) -> Any:
    peer = stage.peer(viewer, other)
    user = types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
    return (await stage.clients[viewer].call(functions.users_getFullUser(id=user))).full_user


async def test_a_pin_is_for_both_and_said(server: Server) -> None:
    stage, [line_id] = await converse(server)
    result = await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    assert names(result.updates) == ["updatePinnedMessages", "updateNewMessage"]
    assert result.updates[0].messages == [line_id]
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        said, line = await stage.messages(viewer, other)
        assert said.action == types.messageActionPinMessage()
        assert (said.reply_to.reply_to_msg_id, said.out, said.silent) == (line.id, viewer == "Romeo", False)
        assert line.pinned
        assert (await full_user(stage, viewer, other)).pinned_msg_id == line.id
    await stage.verify_updates()


async def test_a_quiet_pin_is_said_quietly(server: Server) -> None:
    stage, [line_id] = await converse(server)
    await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id, silent=True))
    [said, _] = await stage.messages("Juliet", "Romeo")
    assert said.silent


async def test_a_pin_for_oneself_is_not_seen_by_the_other_side(server: Server) -> None:
    stage, [line_id] = await converse(server)
    result = await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id, pm_oneside=True))
    assert names(result.updates) == ["updatePinnedMessages"]
    assert await pinned_texts(stage, "Romeo", "Juliet") == ["line 0"]
    assert await pinned_texts(stage, "Juliet", "Romeo") == []
    assert (await full_user(stage, "Juliet", "Romeo")).pinned_msg_id is None
    await stage.verify_updates()
    # A pin for both then concerns the one who has none yet.
    result = await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    assert names(result.updates) == ["updateNewMessage"]
    assert await pinned_texts(stage, "Juliet", "Romeo") == ["line 0"]
    await stage.verify_updates()


async def test_a_pin_is_taken_away_for_both_and_not_said(server: Server) -> None:
    stage, [line_id] = await converse(server)
    await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    result = await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id, unpin=True))
    assert names(result.updates) == ["updatePinnedMessages"]
    assert not result.updates[0].pinned
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        assert await pinned_texts(stage, viewer, other) == []
        assert len(await stage.messages(viewer, other)) == 2
    await stage.verify_updates()


async def test_what_changes_nothing_or_is_not_there_is_refused(server: Server) -> None:
    stage, [line_id] = await converse(server)
    await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    [said, _] = await stage.messages("Romeo", "Juliet")
    for request, error in (
        (pin(stage, "Romeo", "Juliet", line_id), "CHAT_NOT_MODIFIED"),
        (pin(stage, "Romeo", "Juliet", 10**6), "MESSAGE_ID_INVALID"),
        (pin(stage, "Romeo", "Nurse", line_id), "MESSAGE_ID_INVALID"),
        (pin(stage, "Romeo", "Juliet", said.id), "MESSAGE_ID_INVALID"),
        (pin(stage, "Romeo", "Juliet", line_id, unpin=True), ""),
        (pin(stage, "Romeo", "Juliet", line_id, unpin=True), "CHAT_NOT_MODIFIED"),
    ):
        if error:
            with pytest.raises(Refused, match=f"400 {error}"):
                await stage.call("Romeo", request)
        else:
            await stage.call("Romeo", request)
    await stage.verify_updates()


async def test_pins_in_saved_messages_are_not_said(server: Server) -> None:
    stage = await Stage.set(server, "Romeo")
    note_id = await stage.send("Romeo", "Romeo", "roses")
    await stage.call("Romeo", pin(stage, "Romeo", "Romeo", note_id))
    [note] = await stage.messages("Romeo", "Romeo")
    assert note.pinned
    await stage.verify_updates()


async def test_a_pin_goes_with_its_message_and_stays_through_edits(server: Server) -> None:
    stage, [first, second] = await converse(server, 2)
    for line_id in (second, first):
        await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    assert (await full_user(stage, "Juliet", "Romeo")).pinned_msg_id is not None
    [line] = [m for m in await stage.messages("Juliet", "Romeo") if getattr(m, "message", "") == "line 1"]
    edit = functions.messages_editMessage(peer=stage.peer("Juliet", "Romeo"), id=line.id, message="line 2")
    await stage.call("Juliet", edit)
    assert await pinned_texts(stage, "Romeo", "Juliet") == ["line 2", "line 0"]
    await stage.call("Juliet", functions.messages_deleteMessages(id=[line.id], revoke=True))
    assert await pinned_texts(stage, "Romeo", "Juliet") == ["line 0"]
    assert (await full_user(stage, "Romeo", "Juliet")).pinned_msg_id == first
    await stage.verify_updates()


async def test_all_pins_are_taken_away(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pins, "UNPINNED_COPIES", 2)
    stage, ids = await converse(server, 5)
    for line_id in ids:
        await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    request = functions.messages_unpinAllMessages(peer=stage.peer("Juliet", "Romeo"))
    offsets: list[int] = []
    while not offsets or offsets[-1]:
        offsets.append((await stage.call("Juliet", request)).offset)
    assert offsets == [3, 1, 0]
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        assert await pinned_texts(stage, viewer, other) == []
    assert (await stage.call("Juliet", request)).pts_count == 0
    await stage.verify_updates()


async def test_nobody_pins_for_those_who_do_not_want_to_hear_of_them(server: Server) -> None:
    stage, [line_id] = await converse(server)
    await stage.call("Juliet", functions.contacts_block(id=stage.peer("Juliet", "Romeo")))
    with pytest.raises(Refused, match="400 USER_IS_BLOCKED"):
        await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id))
    [line] = await stage.messages("Juliet", "Romeo")
    with pytest.raises(Refused, match="400 YOU_BLOCKED_USER"):
        await stage.call("Juliet", pin(stage, "Juliet", "Romeo", line.id))
    await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id, pm_oneside=True))
    assert await pinned_texts(stage, "Juliet", "Romeo") == []
    await stage.call("Romeo", pin(stage, "Romeo", "Juliet", line_id, unpin=True))
    assert len(await stage.messages("Juliet", "Romeo")) == 1
    await stage.verify_updates()
