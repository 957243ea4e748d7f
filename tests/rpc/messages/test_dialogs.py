"""The list of conversations."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types

FIRST_PAGE = {"offset_date": 0, "offset_id": 0, "offset_peer": types.inputPeerEmpty(), "limit": 100, "hash": 0}


async def people(stage: Stage, **options: object) -> list[str]:
    """The first names of Romeo's conversations, in order."""
    answer = await stage.clients["Romeo"].call(functions.messages_getDialogs(**(FIRST_PAGE | options)))
    known = {user.id: user.first_name for user in answer.users}
    assert [dialog.top_message for dialog in answer.dialogs] == [message.id for message in answer.messages]
    return [known[dialog.peer.user_id] for dialog in answer.dialogs]


async def busy_romeo(server: Server) -> Stage:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse", "Tybalt")
    for name in ("Juliet", "Nurse", "Tybalt", "Juliet"):
        await stage.send(name, "Romeo", f"from {name}")
        server.clock.advance(60)
    return stage


async def test_the_latest_conversation_stands_first(server: Server) -> None:
    stage = await busy_romeo(server)
    assert await people(stage) == ["Juliet", "Tybalt", "Nurse", "Chapar"]
    await stage.send("Romeo", "Nurse", "coming")
    assert (await people(stage))[0] == "Nurse"
    await stage.verify_updates()


async def test_pages_and_the_count(server: Server) -> None:
    stage = await busy_romeo(server)
    page = await stage.clients["Romeo"].call(functions.messages_getDialogs(**(FIRST_PAGE | {"limit": 2})))
    assert isinstance(page, types.messages_dialogsSlice)
    assert page.count == 4
    last = page.messages[-1]
    rest = await people(stage, offset_id=last.id, offset_date=last.date, limit=2)
    assert rest == ["Nurse", "Chapar"]
    assert await people(stage, offset_date=last.date, limit=2) == rest


async def test_unread_messages_are_counted(server: Server) -> None:
    stage = await busy_romeo(server)
    answer = await stage.clients["Romeo"].call(functions.messages_getDialogs(**FIRST_PAGE))
    assert [dialog.unread_count for dialog in answer.dialogs] == [2, 1, 1, 2]
    await stage.call("Romeo", functions.messages_readHistory(peer=stage.peer("Romeo", "Juliet"), max_id=0))
    state = await stage.clients["Romeo"].call(functions.updates_getState())
    assert state.unread_count == 4
    await stage.verify_updates()


async def test_a_dialog_for_every_peer_asked_for(server: Server) -> None:
    stage = await busy_romeo(server)
    await stage.send("Juliet", "Tybalt", "hello")
    asked = [stage.peer("Juliet", name) for name in ("Nurse", "Romeo", "Juliet", "Romeo")]
    request = functions.messages_getPeerDialogs(peers=[types.inputDialogPeer(peer=peer) for peer in asked])
    answer = await stage.clients["Juliet"].call(request)
    tops = {dialog.peer.user_id: dialog.top_message for dialog in answer.dialogs}
    assert set(tops) == {stage.user_id(name) for name in ("Nurse", "Romeo", "Juliet")}
    assert tops[stage.user_id("Nurse")] == 0
    assert tops[stage.user_id("Romeo")] == answer.messages[0].id
    assert {user.id for user in answer.users} >= set(tops)
    assert answer.state.pts == (await stage.clients["Juliet"].call(functions.updates_getState())).pts


async def archive(stage: Stage, *names: str, folder_id: int = 1) -> None:
    folder_peers = [types.inputFolderPeer(peer=stage.peer("Romeo", name), folder_id=folder_id) for name in names]
    await stage.call("Romeo", functions.folders_editPeerFolders(folder_peers=folder_peers))


async def pin(stage: Stage, name: str, *, pinned: bool = True) -> None:
    peer = types.inputDialogPeer(peer=stage.peer("Romeo", name))
    await stage.call("Romeo", functions.messages_toggleDialogPin(peer=peer, pinned=pinned))


async def test_pinned_ones_come_first_and_are_not_told_again(server: Server) -> None:
    stage = await busy_romeo(server)
    await pin(stage, "Nurse")
    assert await people(stage, folder_id=0) == ["Nurse", "Juliet", "Tybalt", "Chapar"]
    assert await people(stage, folder_id=0, exclude_pinned=True) == ["Juliet", "Tybalt", "Chapar"]
    page = await stage.clients["Romeo"].call(
        functions.messages_getDialogs(**(FIRST_PAGE | {"folder_id": 0, "limit": 2}))
    )
    assert (page.NAME, page.count, [d.pinned for d in page.dialogs]) == ("messages.dialogsSlice", 4, [True, False])
    last = {"offset_id": page.messages[-1].id, "offset_peer": stage.peer("Romeo", "Juliet")}
    assert await people(stage, folder_id=0, **last) == ["Tybalt", "Chapar"]
    assert await people(stage, folder_id=0, exclude_pinned=True, **last) == ["Tybalt", "Chapar"]
    await stage.verify_updates()


async def test_a_page_may_end_among_the_pinned_ones(server: Server) -> None:
    stage = await busy_romeo(server)
    await pin(stage, "Tybalt")
    await pin(stage, "Nurse")
    told: list[str] = []
    offset: dict[str, object] = {}
    while page := await people(stage, limit=1, **offset):
        told += page
        answer = await stage.clients["Romeo"].call(
            functions.messages_getDialogs(**(FIRST_PAGE | offset | {"limit": 1}))
        )
        known = {user.id: user for user in answer.users}
        last = answer.dialogs[-1]
        peer = types.inputPeerUser(user_id=last.peer.user_id, access_hash=known[last.peer.user_id].access_hash)
        offset = {"offset_id": last.top_message, "offset_date": answer.messages[-1].date, "offset_peer": peer}
    assert told == ["Nurse", "Tybalt", "Juliet", "Chapar"]


async def test_the_count_covers_the_pinned_ones_that_are_left_out(server: Server) -> None:
    """Official clients ask for those apart, and take the count for the length of the list."""
    stage = await busy_romeo(server)
    await pin(stage, "Nurse")
    request = functions.messages_getDialogs(**(FIRST_PAGE | {"folder_id": 0, "exclude_pinned": True}))
    answer = await stage.clients["Romeo"].call(request)
    assert (answer.NAME, answer.count, len(answer.dialogs)) == ("messages.dialogsSlice", 4, 3)


async def test_the_archive_is_an_entry_of_the_main_list(server: Server) -> None:
    stage = await busy_romeo(server)
    await archive(stage, "Juliet", "Nurse")
    romeo = stage.clients["Romeo"]
    main = await romeo.call(functions.messages_getDialogs(**(FIRST_PAGE | {"folder_id": 0})))
    assert main.NAME == "messages.dialogs"
    entry, *dialogs = main.dialogs
    assert [dialog.peer.user_id for dialog in dialogs] == [stage.user_id("Tybalt"), 777000]
    assert entry.peer.user_id == stage.user_id("Juliet")
    assert entry.top_message in {message.id for message in main.messages}
    assert (entry.unread_unmuted_peers_count, entry.unread_unmuted_messages_count) == (2, 3)
    pinned = await romeo.call(functions.messages_getPinnedDialogs(folder_id=0))
    assert pinned.dialogs == [entry]
    assert (await romeo.call(functions.messages_getPinnedDialogs(folder_id=1))).dialogs == []
    asked = await romeo.call(functions.messages_getPeerDialogs(peers=[types.inputDialogPeerFolder(folder_id=1)]))
    assert asked.dialogs == [entry]

    archived = await romeo.call(functions.messages_getDialogs(**(FIRST_PAGE | {"folder_id": 1})))
    assert archived.NAME == "messages.dialogs"
    assert [(d.peer.user_id, d.folder_id) for d in archived.dialogs] == [
        (stage.user_id("Juliet"), 1),
        (stage.user_id("Nurse"), 1),
    ]
    assert await people(stage) == ["Juliet", "Tybalt", "Nurse", "Chapar"]
    assert await people(stage, folder_id=0, exclude_pinned=True) == ["Tybalt", "Chapar"]
    await stage.verify_updates()


async def test_muted_ones_count_apart(server: Server) -> None:
    stage = await busy_romeo(server)
    await archive(stage, "Juliet", "Nurse", "Tybalt")
    await stage.call("Romeo", functions.messages_readHistory(peer=stage.peer("Romeo", "Tybalt"), max_id=0))
    settings = types.inputPeerNotifySettings(mute_until=2**31 - 1)
    peer = types.inputNotifyPeer(peer=stage.peer("Romeo", "Juliet"))
    await stage.call("Romeo", functions.account_updateNotifySettings(peer=peer, settings=settings))
    pinned = await stage.clients["Romeo"].call(functions.messages_getPinnedDialogs(folder_id=0))
    entry = pinned.dialogs[0]
    assert (entry.unread_muted_peers_count, entry.unread_muted_messages_count) == (1, 2)
    assert (entry.unread_unmuted_peers_count, entry.unread_unmuted_messages_count) == (1, 1)


async def test_there_are_two_folders(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    for request in (
        functions.messages_getDialogs(**(FIRST_PAGE | {"folder_id": 2})),
        functions.messages_getPinnedDialogs(folder_id=-1),
    ):
        with pytest.raises(Refused, match="400 FOLDER_ID_INVALID"):
            await romeo.call(request)


async def test_everybody_whom_a_draft_names_comes_along(server: Server) -> None:
    stage = await busy_romeo(server)
    tybalt = stage.peer("Romeo", "Tybalt")
    mention = types.inputMessageEntityMentionName(
        offset=0, length=2, user_id=types.inputUser(user_id=tybalt.user_id, access_hash=tybalt.access_hash)
    )
    request = functions.messages_saveDraft(peer=stage.peer("Romeo", "Nurse"), message="he?", entities=[mention])
    await stage.call("Romeo", request)
    asked = [types.inputDialogPeer(peer=stage.peer("Romeo", "Nurse"))]
    answer = await stage.clients["Romeo"].call(functions.messages_getPeerDialogs(peers=asked))
    assert answer.dialogs[0].draft.message == "he?"
    assert stage.user_id("Tybalt") in {user.id for user in answer.users}
    await stage.verify_updates()


@pytest.mark.parametrize("number", [0, -1, -(2**63), 2**63 - 1])
async def test_an_offset_may_name_what_cannot_be(server: Server, number: int) -> None:
    stage = await busy_romeo(server)
    for peer in (
        types.inputPeerChannel(channel_id=number, access_hash=5),
        types.inputPeerChat(chat_id=number),
        types.inputPeerUser(user_id=number, access_hash=5),
    ):
        await people(stage, offset_peer=peer, offset_id=283, offset_date=283)
