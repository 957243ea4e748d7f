"""Taking messages out of mailboxes; conversations as a whole are in `test_history`."""

from harness import Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_calls_have_left_nothing_to_delete(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "not a call")
    answer = await stage.clients["Romeo"].call(functions.messages_deletePhoneCallHistory(revoke=True))
    pts = stage.models[stage.clients["Romeo"]].pts
    assert answer == types.messages_affectedFoundMessages(pts=pts, pts_count=0, offset=0, messages=[])
    assert len(await stage.messages("Romeo", "Juliet")) == 1
