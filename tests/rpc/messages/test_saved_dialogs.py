"""The parts of Saved Messages."""

import itertools
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.domain.messages import HIDDEN_AUTHOR
from chapar.tl import functions, types

FIRST_PAGE = {"offset_date": 0, "offset_id": 0, "offset_peer": types.inputPeerEmpty(), "limit": 100, "hash": 0}
HISTORY = {"offset_id": 0, "offset_date": 0, "add_offset": 0, "limit": 100, "max_id": 0, "min_id": 0, "hash": 0}
_random_ids = itertools.count(10_000)


async def keep(stage: Stage, author: str, *texts: str) -> list[int]:
    """Forward what somebody writes to Romeo into his Saved Messages; the ids there."""
    kept = []
    for text in texts:
        await stage.send(author, "Romeo", text)
        message_id = (await stage.messages("Romeo", author))[0].id
        request = functions.messages_forwardMessages(
            from_peer=stage.peer("Romeo", author),
            to_peer=types.inputPeerSelf(),
            id=[message_id],
            random_id=[next(_random_ids)],
        )
        answer = await stage.call("Romeo", request)
        kept += [update.id for update in answer.updates if isinstance(update, types.updateMessageID)]
    return kept


async def a_library(server: Server) -> Stage:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await keep(stage, "Juliet", "a rose", "by any other name")
    await stage.send("Romeo", "Romeo", "my own note")
    await keep(stage, "Nurse", "she is waiting")
    return stage


async def saved(stage: Stage, **options: Any) -> list[str]:
    """The parts of Romeo's Saved Messages, in order; pinned ones with a star."""
    answer = await stage.clients["Romeo"].call(functions.messages_getSavedDialogs(**(FIRST_PAGE | options)))
    known = {user.id: user.first_name for user in answer.users}
    assert [dialog.top_message for dialog in answer.dialogs] == [message.id for message in answer.messages]
    assert all(message.saved_peer_id == d.peer for message, d in zip(answer.messages, answer.dialogs, strict=True))
    return [known[dialog.peer.user_id] + "*" * dialog.pinned for dialog in answer.dialogs]


async def history(stage: Stage, peer: Any, **options: Any) -> list[str]:
    request = functions.messages_getSavedHistory(peer=peer, **(HISTORY | options))
    return [message.message for message in (await stage.clients["Romeo"].call(request)).messages]


def entry(stage: Stage, name: str) -> types.inputDialogPeer:
    return types.inputDialogPeer(peer=stage.peer("Romeo", name))


async def pin(stage: Stage, name: str, *, pinned: bool = True) -> None:
    await stage.call("Romeo", functions.messages_toggleSavedDialogPin(peer=entry(stage, name), pinned=pinned))


async def saved_pins(stage: Stage) -> list[int]:
    answer = await stage.clients["Romeo"].call(functions.messages_getPinnedSavedDialogs())
    assert all(dialog.pinned for dialog in answer.dialogs)
    return [dialog.peer.user_id for dialog in answer.dialogs]


async def test_what_is_kept_says_where_from(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    (kept,) = await keep(stage, "Juliet", "a rose")
    source = (await stage.messages("Romeo", "Juliet"))[0]
    copy = (await stage.messages("Romeo", "Romeo"))[0]
    assert copy.id == kept
    assert copy.fwd_from.saved_from_peer == types.peerUser(user_id=stage.user_id("Juliet"))
    assert copy.fwd_from.saved_from_msg_id == source.id
    await stage.verify_updates()
    # Passed on to somebody else the place means nothing.
    request = functions.messages_forwardMessages(
        from_peer=types.inputPeerSelf(), to_peer=stage.peer("Romeo", "Juliet"), id=[kept], random_id=[7]
    )
    await stage.call("Romeo", request)
    forward = (await stage.messages("Juliet", "Romeo"))[0].fwd_from
    assert (forward.from_id.user_id, forward.saved_from_peer) == (stage.user_id("Juliet"), None)
    await stage.verify_updates()


async def test_a_note_is_passed_on_as_if_it_were_new(server: Server) -> None:
    """TDLib shows it so at once, and takes anything else for a fault."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    note_id = await stage.send("Romeo", "Romeo", "a note")
    for number, receiver in enumerate(("Juliet", "Romeo")):
        request = functions.messages_forwardMessages(
            from_peer=types.inputPeerSelf(),
            to_peer=stage.peer("Romeo", receiver),
            id=[note_id],
            random_id=[number + 70],
        )
        await stage.call("Romeo", request)
        passed_on = (await stage.messages("Romeo", receiver))[0]
        assert (passed_on.message, passed_on.fwd_from) == ("a note", None)
    await stage.verify_updates()


async def test_they_are_sorted_by_their_latest_message(server: Server) -> None:
    stage = await a_library(server)
    assert await saved(stage) == ["Nurse", "Romeo", "Juliet"]
    await keep(stage, "Juliet", "parting is such sweet sorrow")
    assert await saved(stage) == ["Juliet", "Nurse", "Romeo"]


async def test_pages_and_the_pinned_ones(server: Server) -> None:
    stage = await a_library(server)
    await pin(stage, "Juliet")
    assert await saved(stage) == ["Juliet*", "Nurse", "Romeo"]
    assert await saved(stage, exclude_pinned=True) == ["Nurse", "Romeo"]
    request = functions.messages_getSavedDialogs(**(FIRST_PAGE | {"limit": 1}))
    page = await stage.clients["Romeo"].call(request)
    assert (page.NAME, page.count) == ("messages.savedDialogsSlice", 3)
    after_pinned = await saved(stage, limit=1, offset_id=page.dialogs[-1].top_message)
    assert after_pinned == ["Nurse"]
    nurse = (await stage.messages("Romeo", "Romeo"))[0]
    assert await saved(stage, offset_id=nurse.id) == ["Romeo"]


async def test_the_history_of_a_part(server: Server) -> None:
    stage = await a_library(server)
    assert await history(stage, stage.peer("Romeo", "Juliet")) == ["by any other name", "a rose"]
    assert await history(stage, types.inputPeerSelf()) == ["my own note"]
    first = (await stage.messages("Romeo", "Romeo"))[-1]
    juliet = stage.peer("Romeo", "Juliet")
    assert await history(stage, juliet, limit=1) == ["by any other name"]
    assert await history(stage, juliet, offset_id=first.id + 1) == ["a rose"]
    hidden = types.inputPeerUser(user_id=HIDDEN_AUTHOR.id, access_hash=1)
    assert await history(stage, hidden) == []


async def test_parts_by_peer(server: Server) -> None:
    stage = await a_library(server)
    ids = [stage.peer("Romeo", "Nurse"), types.inputPeerSelf(), stage.peer("Romeo", "Nurse")]
    answer = await stage.clients["Romeo"].call(functions.messages_getSavedDialogsByID(ids=ids))
    assert [dialog.peer.user_id for dialog in answer.dialogs] == [stage.user_id("Nurse"), stage.user_id("Romeo")]
    await pin(stage, "Nurse")
    assert await saved_pins(stage) == [stage.user_id("Nurse")]


async def test_pins_in_order(server: Server) -> None:
    stage = await a_library(server)
    for name in ("Juliet", "Nurse", "Romeo"):
        await pin(stage, name)
    nurse, juliet, romeo = (stage.user_id(name) for name in ("Nurse", "Juliet", "Romeo"))
    assert await saved_pins(stage) == [romeo, nurse, juliet]
    assert stage.models[stage.clients["Romeo"]].dialogs.saved_pins == [romeo, nurse, juliet]
    await pin(stage, "Nurse", pinned=False)
    order = [entry(stage, "Juliet"), entry(stage, "Romeo")]
    await stage.call("Romeo", functions.messages_reorderPinnedSavedDialogs(order=order, force=False))
    assert await saved_pins(stage) == [juliet, romeo]
    await stage.call("Romeo", functions.messages_reorderPinnedSavedDialogs(order=order[1:], force=True))
    assert await saved_pins(stage) == [romeo]
    assert stage.models[stage.clients["Romeo"]].dialogs.saved_pins == [romeo]
    await stage.verify_updates()


async def test_other_sessions_hear_of_pins(server: Server) -> None:
    stage = await a_library(server)
    second = await server.session(stage.clients["Romeo"])
    await pin(stage, "Juliet")
    await pin(stage, "Nurse")
    order = [entry(stage, "Juliet"), entry(stage, "Nurse")]
    await stage.call("Romeo", functions.messages_reorderPinnedSavedDialogs(order=order, force=True))
    told = [update.NAME for update in second.pushed_updates()]
    assert told == ["updateSavedDialogPinned", "updateSavedDialogPinned", "updatePinnedSavedDialogs"]
    await stage.verify_updates()


async def test_five_may_be_pinned(server: Server) -> None:
    names = [f"Author {number}" for number in range(6)]
    stage = await Stage.set(server, "Romeo", *names)
    for name in names:
        await keep(stage, name, "a line")
    for name in names[:5]:
        await pin(stage, name)
    with pytest.raises(Refused, match="400 PINNED_DIALOGS_TOO_MUCH"):
        await pin(stage, names[5])
    order = [entry(stage, names[5])]
    with pytest.raises(Refused, match="400 PINNED_DIALOGS_TOO_MUCH"):
        await stage.call("Romeo", functions.messages_reorderPinnedSavedDialogs(order=order))
    assert len(await saved_pins(stage)) == 5


async def test_an_empty_part_can_be_neither_pinned_nor_found(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await pin(stage, "Juliet")
    assert await saved(stage) == []
    assert await history(stage, stage.peer("Romeo", "Juliet")) == []


async def test_a_part_is_deleted_alone(server: Server) -> None:
    stage = await a_library(server)
    await pin(stage, "Juliet")
    request = functions.messages_deleteSavedHistory(peer=stage.peer("Romeo", "Juliet"), max_id=0)
    affected = await stage.clients["Romeo"].call(request)
    assert (affected.pts_count, affected.offset) == (2, 0)
    assert await saved(stage) == ["Nurse", "Romeo"]
    assert await saved_pins(stage) == []
    again = await stage.clients["Romeo"].call(request)
    assert (again.pts, again.pts_count) == (affected.pts, 0)
    assert [message.message for message in await stage.messages("Romeo", "Romeo")] == ["she is waiting", "my own note"]
    assert [message.message for message in await stage.messages("Romeo", "Juliet")] == ["by any other name", "a rose"]


async def test_a_part_is_deleted_up_to_a_message_or_a_date(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    kept = []
    for text in ("one", "two", "three"):
        kept += await keep(stage, "Juliet", text)
        server.clock.advance(60)
    juliet = stage.peer("Romeo", "Juliet")
    romeo = stage.clients["Romeo"]
    dates = {message.id: message.date for message in await stage.messages("Romeo", "Romeo")}
    await romeo.call(functions.messages_deleteSavedHistory(peer=juliet, max_id=kept[0]))
    assert await history(stage, juliet) == ["three", "two"]
    await romeo.call(
        functions.messages_deleteSavedHistory(
            peer=juliet, max_id=0, min_date=dates[kept[1]] - 1, max_date=dates[kept[1]] + 1
        )
    )
    assert await history(stage, juliet) == ["three"]


async def test_channels_have_none(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    parent = {"parent_peer": stage.peer("Romeo", "Juliet")}
    for request in (
        functions.messages_getSavedDialogs(**FIRST_PAGE, **parent),
        functions.messages_getSavedDialogsByID(ids=[], **parent),
        functions.messages_getSavedHistory(peer=types.inputPeerSelf(), **HISTORY, **parent),
        functions.messages_deleteSavedHistory(peer=types.inputPeerSelf(), max_id=0, **parent),
    ):
        with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
            await stage.clients["Romeo"].call(request)
