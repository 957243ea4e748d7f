"""What was written before somebody came into a group that hides it stays hidden, whatever happens to it."""

from harness import Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_changes_of_hidden_messages_are_not_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Paris", megagroup=True)
    old = await stage.post("Romeo", verona, "Once")
    clear = functions.channels_deleteHistory(channel=stage.channel("Juliet", verona), max_id=0)
    await stage.call("Juliet", clear)
    new = await stage.post("Romeo", verona, "Now")
    stage.listen()
    for message_id, told in ((old, []), (new, ["updateEditChannelMessage"])):
        peer = stage.channel_peer("Romeo", verona)
        await stage.clients["Romeo"].call(functions.messages_editMessage(peer=peer, id=message_id, message="Changed"))
        assert [update.NAME for update in stage.clients["Juliet"].pushed_updates()] == told
        assert [u.NAME for u in stage.clients["Paris"].pushed_updates()] == ["updateEditChannelMessage"]
    peer = stage.channel_peer("Paris", verona)
    react = functions.messages_sendReaction(peer=peer, msg_id=old, reaction=[types.reactionEmoji(emoticon="👍")])
    await stage.clients["Paris"].call(react)
    assert stage.clients["Juliet"].pushed() == []
    assert "updateMessageReactions" in [update.NAME for update in stage.clients["Romeo"].pushed_updates()]
