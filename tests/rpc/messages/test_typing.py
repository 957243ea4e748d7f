"""What the other side sees while somebody writes."""

from harness import Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_typing_is_told_to_the_other_side_only(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    request = functions.messages_setTyping(
        peer=stage.peer("Romeo", "Juliet"), action=types.sendMessageUploadDocumentAction(progress=40)
    )
    assert await stage.clients["Romeo"].call(request) is True
    for client in (stage.clients["Juliet"], stage.other["Juliet"]):
        [update] = client.pushed_updates()
        assert update == types.updateUserTyping(user_id=stage.user_id("Romeo"), action=request.action)
    assert stage.other["Romeo"].pushed() == []
    await stage.verify_updates()


async def test_the_blocked_are_not_seen_typing(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.call("Juliet", functions.contacts_block(id=stage.peer("Juliet", "Romeo")))
    stage.clients["Juliet"].pushed()
    for viewer, other in (("Romeo", "Juliet"), ("Juliet", "Romeo")):
        stage.clients[other].pushed()
        request = functions.messages_setTyping(peer=stage.peer(viewer, other), action=types.sendMessageTypingAction())
        assert await stage.clients[viewer].call(request) is True
        assert stage.clients[other].pushed() == []
