"""Pinned conversations, and those marked as unread."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.domain.limits import PINNED_DIALOGS
from chapar.tl import functions, types

NAMES = [f"Guest {number}" for number in range(PINNED_DIALOGS + 1)]


async def a_ball(server: Server) -> Stage:
    """Everybody has written to Romeo."""
    stage = await Stage.set(server, "Romeo", *NAMES)
    for name in NAMES:
        await stage.send(name, "Romeo", "hello")
    return stage


def entry(stage: Stage, name: str) -> types.inputDialogPeer:
    return types.inputDialogPeer(peer=stage.peer("Romeo", name))


async def pin(stage: Stage, name: str, *, pinned: bool = True) -> None:
    await stage.call("Romeo", functions.messages_toggleDialogPin(peer=entry(stage, name), pinned=pinned))


async def reorder(stage: Stage, *names: str, force: bool = True, folder_id: int = 0) -> None:
    order = [entry(stage, name) for name in names]
    request = functions.messages_reorderPinnedDialogs(folder_id=folder_id, order=order, force=force)
    await stage.call("Romeo", request)


async def pinned(stage: Stage, folder_id: int = 0) -> list[int]:
    """The places in NAMES of the pinned ones, topmost first."""
    answer = await stage.clients["Romeo"].call(functions.messages_getPinnedDialogs(folder_id=folder_id))
    ids = [stage.user_id(name) for name in NAMES]
    return [ids.index(dialog.peer.user_id) for dialog in answer.dialogs if isinstance(dialog, types.dialog)]


async def test_what_is_pinned_last_stands_first(server: Server) -> None:
    stage = await a_ball(server)
    for name in NAMES[:3]:
        await pin(stage, name)
    assert await pinned(stage) == [2, 1, 0]
    await pin(stage, NAMES[1], pinned=False)
    await pin(stage, NAMES[0])
    assert await pinned(stage) == [2, 0]
    await stage.verify_updates()


async def test_the_other_sessions_are_told_once(server: Server) -> None:
    stage = await a_ball(server)
    stage.listen()
    await stage.clients["Romeo"].call(functions.messages_toggleDialogPin(peer=entry(stage, NAMES[0]), pinned=True))
    await stage.clients["Romeo"].call(functions.messages_toggleDialogPin(peer=entry(stage, NAMES[0]), pinned=True))
    told = stage.other["Romeo"].pushed_updates()
    assert [(update.NAME, update.pinned) for update in told] == [("updateDialogPinned", True)]
    assert stage.clients["Romeo"].pushed_updates() == []


async def test_five_may_be_pinned(server: Server) -> None:
    stage = await a_ball(server)
    for name in NAMES[:PINNED_DIALOGS]:
        await pin(stage, name)
    with pytest.raises(Refused, match="400 PINNED_DIALOGS_TOO_MUCH"):
        await pin(stage, NAMES[-1])
    with pytest.raises(Refused, match="400 PINNED_DIALOGS_TOO_MUCH"):
        await reorder(stage, *NAMES)
    assert len(await pinned(stage)) == PINNED_DIALOGS
    await stage.verify_updates()


async def test_the_archive_has_room_for_more(server: Server) -> None:
    stage = await a_ball(server)
    moves = [types.inputFolderPeer(peer=stage.peer("Romeo", name), folder_id=1) for name in NAMES]
    await stage.call("Romeo", functions.folders_editPeerFolders(folder_peers=moves))
    for name in NAMES:
        await pin(stage, name)
    assert await pinned(stage, folder_id=1) == [5, 4, 3, 2, 1, 0]
    assert await pinned(stage) == []
    await reorder(stage, *NAMES, folder_id=1)
    assert await pinned(stage, folder_id=1) == [0, 1, 2, 3, 4, 5]
    await stage.verify_updates()


async def test_only_a_conversation_can_be_pinned(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    with pytest.raises(Refused, match="400 PEER_HISTORY_EMPTY"):
        await stage.call("Romeo", functions.messages_toggleDialogPin(peer=entry(stage, "Juliet"), pinned=True))
    folder = types.inputDialogPeerFolder(folder_id=1)
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await stage.call("Romeo", functions.messages_toggleDialogPin(peer=folder, pinned=False))


async def test_order_by_force_and_without(server: Server) -> None:
    stage = await a_ball(server)
    for name in NAMES[:3]:
        await pin(stage, name)
    await reorder(stage, NAMES[0], force=False)
    assert await pinned(stage) == [0, 2, 1]
    await reorder(stage, NAMES[1], NAMES[3])
    assert await pinned(stage) == [1, 3]
    await stage.verify_updates()
    with pytest.raises(Refused, match="400 FOLDER_ID_INVALID"):
        await reorder(stage, folder_id=2)


async def test_an_order_names_what_is_in_the_folder(server: Server) -> None:
    stage = await a_ball(server)
    moved = types.inputFolderPeer(peer=stage.peer("Romeo", NAMES[1]), folder_id=1)
    await stage.call("Romeo", functions.folders_editPeerFolders(folder_peers=[moved]))
    order = [entry(stage, name) for name in (NAMES[0], NAMES[1], NAMES[0])]
    request = functions.messages_reorderPinnedDialogs(folder_id=0, order=order, force=True)
    await stage.clients["Romeo"].call(request)
    assert (await pinned(stage), await pinned(stage, folder_id=1)) == ([0], [])


async def test_a_deleted_conversation_is_pinned_no_longer(server: Server) -> None:
    stage = await a_ball(server)
    await pin(stage, NAMES[0])
    await stage.call("Romeo", functions.messages_deleteHistory(peer=stage.peer("Romeo", NAMES[0]), max_id=0))
    await stage.send(NAMES[0], "Romeo", "again")
    assert await pinned(stage) == []
    await stage.verify_updates()


async def test_a_mark_stays_until_the_conversation_is_read(server: Server) -> None:
    stage = await a_ball(server)
    romeo = stage.clients["Romeo"]
    for name in NAMES[:2]:
        await stage.call("Romeo", functions.messages_markDialogUnread(peer=entry(stage, name), unread=True))
    marks = await romeo.call(functions.messages_getDialogUnreadMarks())
    assert {each.peer.user_id for each in marks} == {stage.user_id(name) for name in NAMES[:2]}
    await stage.verify_updates()
    # Nothing new has come since it was read: reading it again still takes the mark away.
    read = functions.messages_readHistory(peer=stage.peer("Romeo", NAMES[0]), max_id=0)
    await stage.call("Romeo", read)
    await stage.call("Romeo", functions.messages_markDialogUnread(peer=entry(stage, NAMES[0]), unread=True))
    await stage.call("Romeo", read)
    await stage.call("Romeo", functions.messages_markDialogUnread(peer=entry(stage, NAMES[1])))
    assert await romeo.call(functions.messages_getDialogUnreadMarks()) == []
    await stage.verify_updates()


async def test_only_a_conversation_can_be_marked(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    parent = stage.peer("Romeo", "Juliet")
    for options in ({}, {"parent_peer": parent}):
        with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
            await stage.call(
                "Romeo", functions.messages_markDialogUnread(peer=entry(stage, "Juliet"), unread=True, **options)
            )
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await stage.call("Romeo", functions.messages_getDialogUnreadMarks(parent_peer=parent))


async def test_a_mark_goes_with_the_conversation(server: Server) -> None:
    """When somebody writes again, the conversation has no mark, on no device."""
    stage = await a_ball(server)
    await stage.call("Romeo", functions.messages_markDialogUnread(peer=entry(stage, NAMES[0]), unread=True))
    move = types.inputFolderPeer(peer=stage.peer("Romeo", NAMES[0]), folder_id=1)
    await stage.call("Romeo", functions.folders_editPeerFolders(folder_peers=[move]))
    await stage.call("Romeo", functions.messages_deleteHistory(peer=stage.peer("Romeo", NAMES[0]), max_id=0))
    assert await stage.clients["Romeo"].call(functions.messages_getDialogUnreadMarks()) == []
    assert stage.models[stage.other["Romeo"]].dialogs.marked == set()
    await stage.send(NAMES[0], "Romeo", "hello?")
    await stage.verify_updates()
