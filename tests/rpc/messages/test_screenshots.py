"""Pictures of conversations: the other side is told."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_a_picture_is_said_once_and_points_at_its_message(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "for you alone")
    [secret] = await stage.messages("Romeo", "Juliet")
    request = functions.messages_sendScreenshotNotification(
        peer=stage.peer("Romeo", "Juliet"),
        reply_to=types.inputReplyToMessage(reply_to_msg_id=secret.id),
        random_id=900,
    )
    first = await stage.call("Romeo", request)
    again = await stage.clients["Romeo"].call(request)
    assert first.updates == again.updates
    said, original = await stage.messages("Juliet", "Romeo")
    assert said.action == types.messageActionScreenshotTaken()
    assert (said.reply_to.reply_to_msg_id, said.out) == (original.id, False)
    await stage.verify_updates()
    request.reply_to, request.random_id = types.inputReplyToMessage(reply_to_msg_id=10**6), 901
    with pytest.raises(Refused, match="400 REPLY_MESSAGE_ID_INVALID"):
        await stage.call("Romeo", request)
