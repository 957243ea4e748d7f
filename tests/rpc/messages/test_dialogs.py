"""The list of conversations."""

from harness import Server
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
