"""The archive."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def move(stage: Stage, folder_id: int, *names: str) -> types.updates:
    moves = [types.inputFolderPeer(peer=stage.peer("Romeo", name), folder_id=folder_id) for name in names]
    answer: types.updates = await stage.call("Romeo", functions.folders_editPeerFolders(folder_peers=moves))
    return answer


async def folder_of(stage: Stage, name: str) -> int:
    asked = [types.inputDialogPeer(peer=stage.peer("Romeo", name))]
    answer = await stage.clients["Romeo"].call(functions.messages_getPeerDialogs(peers=asked))
    return answer.dialogs[0].folder_id or 0


async def mute(stage: Stage, notify_peer: types.TypeInputNotifyPeer, until: int) -> None:
    settings = types.inputPeerNotifySettings(mute_until=until)
    await stage.call("Romeo", functions.account_updateNotifySettings(peer=notify_peer, settings=settings))


async def test_all_that_a_request_moves_is_one_update(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for name in ("Juliet", "Nurse"):
        await stage.send(name, "Romeo", "hi")
    answer = await move(stage, 1, "Juliet", "Nurse")
    assert [update.NAME for update in answer.updates] == ["updateFolderPeers"]
    assert {user.id for user in answer.users} == {stage.user_id("Juliet"), stage.user_id("Nurse")}
    assert (await move(stage, 1, "Juliet")).updates == []
    await stage.verify_updates()
    await move(stage, 0, "Juliet")
    assert (await folder_of(stage, "Juliet"), await folder_of(stage, "Nurse")) == (0, 1)
    await stage.verify_updates()


async def test_a_difference_has_counted_a_move_already(server: Server) -> None:
    """TDLib takes anything else for a fault."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "hi")
    state = await stage.clients["Romeo"].call(functions.updates_getState())
    (pushed,) = (await move(stage, 1, "Juliet")).updates
    assert (pushed.pts, pushed.pts_count) == (state.pts + 1, 1)
    missed = await stage.clients["Romeo"].call(functions.updates_getDifference(pts=state.pts, date=state.date, qts=0))
    (told,) = [update for update in missed.other_updates if isinstance(update, types.updateFolderPeers)]
    assert (told.pts, told.pts_count, missed.state.pts) == (pushed.pts, 0, pushed.pts)


async def test_a_pin_does_not_survive_the_move(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "hi")
    entry = types.inputDialogPeer(peer=stage.peer("Romeo", "Juliet"))
    await stage.call("Romeo", functions.messages_toggleDialogPin(peer=entry, pinned=True))
    await move(stage, 1, "Juliet")
    await stage.verify_updates()
    await stage.call("Romeo", functions.messages_toggleDialogPin(peer=entry, pinned=True))
    await stage.verify_updates()
    await move(stage, 0, "Juliet")
    await stage.verify_updates()
    answer = await stage.clients["Romeo"].call(functions.messages_getPinnedDialogs(folder_id=0))
    assert answer.dialogs == []


async def test_what_comes_in_brings_a_conversation_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "hi")
    await move(stage, 1, "Juliet")
    await stage.send("Romeo", "Juliet", "what one writes oneself does not")
    assert await folder_of(stage, "Juliet") == 1
    await stage.verify_updates()
    await stage.send("Juliet", "Romeo", "are you there?")
    assert await folder_of(stage, "Juliet") == 0
    await stage.verify_updates()


async def test_a_muted_one_stays(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "hi")
    await move(stage, 1, "Juliet")
    one = types.inputNotifyPeer(peer=stage.peer("Romeo", "Juliet"))
    await mute(stage, one, int(server.clock.now()) + 3600)
    await stage.send("Juliet", "Romeo", "hello?")
    assert await folder_of(stage, "Juliet") == 1
    server.clock.advance(3601)
    await stage.send("Juliet", "Romeo", "now?")
    assert await folder_of(stage, "Juliet") == 0
    await stage.verify_updates()


async def test_a_conversations_own_settings_count_before_those_of_all_people(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for name in ("Juliet", "Nurse"):
        await stage.send(name, "Romeo", "hi")
    await move(stage, 1, "Juliet", "Nurse")
    await mute(stage, types.inputNotifyUsers(), 2**31 - 1)
    await mute(stage, types.inputNotifyPeer(peer=stage.peer("Romeo", "Juliet")), 0)
    for name in ("Juliet", "Nurse"):
        await stage.send(name, "Romeo", "hello?")
    assert (await folder_of(stage, "Juliet"), await folder_of(stage, "Nurse")) == (0, 1)
    await stage.verify_updates()


async def test_a_conversation_that_was_deleted_in_the_archive_is_archived_still(server: Server) -> None:
    """Clients are not told of another folder when its messages go, so it may not change either."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "hi")
    await move(stage, 1, "Juliet")
    await stage.call("Romeo", functions.messages_deleteHistory(peer=stage.peer("Romeo", "Juliet"), max_id=0))
    await stage.send("Romeo", "Juliet", "hi")
    assert await folder_of(stage, "Juliet") == 1
    await stage.verify_updates()


async def test_there_is_one_archive_and_saved_messages_are_not_in_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Romeo", "note")
    for name, folder_id in (("Juliet", 2), ("Juliet", -1), ("Romeo", 1)):
        with pytest.raises(Refused, match="400 FOLDER_ID_INVALID"):
            await move(stage, folder_id, name)
    assert (await move(stage, 0, "Romeo")).updates == []
