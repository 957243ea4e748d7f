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
    # A word on its pts, but none on the message: a gap would make the client ask.
    for message_id, told in ((old, ["updateDeleteChannelMessages"]), (new, ["updateEditChannelMessage"])):
        peer = stage.channel_peer("Romeo", verona)
        await stage.clients["Romeo"].call(functions.messages_editMessage(peer=peer, id=message_id, message="Changed"))
        assert [update.NAME for update in stage.clients["Juliet"].pushed_updates()] == told
        assert [u.NAME for u in stage.clients["Paris"].pushed_updates()] == ["updateEditChannelMessage"]
    peer = stage.channel_peer("Paris", verona)
    react = functions.messages_sendReaction(peer=peer, msg_id=old, reaction=[types.reactionEmoji(emoticon="👍")])
    await stage.clients["Paris"].call(react)
    assert stage.clients["Juliet"].pushed() == []
    assert "updateMessageReactions" in [update.NAME for update in stage.clients["Romeo"].pushed_updates()]


async def test_a_reaction_to_what_its_author_has_cleared_is_nothing_new_to_the_author(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    message_id = await stage.post("Juliet", verona, "Never mind")
    clear = functions.channels_deleteHistory(channel=stage.channel("Juliet", verona), max_id=0)
    await stage.call("Juliet", clear)
    reaction: list[types.TypeReaction] = [types.reactionEmoji(emoticon="👍")]
    peer = stage.channel_peer("Romeo", verona)
    await stage.call("Romeo", functions.messages_sendReaction(peer=peer, msg_id=message_id, reaction=reaction))
    asked = types.inputDialogPeer(peer=stage.channel_peer("Juliet", verona))
    (dialog,) = (await stage.call("Juliet", functions.messages_getPeerDialogs(peers=[asked]))).dialogs
    assert dialog.unread_reactions_count == 0
    await stage.verify_updates()


async def test_reactions_to_what_somebody_does_not_see_any_more_are_not_told_later(server: Server) -> None:
    """Neither after clearing the history nor after being thrown out."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Tybalt", "Paris")
    verona = await stage.make_channel("Romeo", "Juliet", "Tybalt", "Paris", megagroup=True)
    for author in ("Juliet", "Tybalt"):
        message_id = await stage.post(author, verona, "Look at me")
        reaction: list[types.TypeReaction] = [types.reactionEmoji(emoticon="👍")]
        peer = stage.channel_peer("Paris", verona)
        await stage.call("Paris", functions.messages_sendReaction(peer=peer, msg_id=message_id, reaction=reaction))
    missed = functions.updates_getDifference(pts=1, date=1, qts=0)
    for author in ("Juliet", "Tybalt"):
        told = await stage.clients[author].call(missed)
        assert "updateMessageReactions" in [update.NAME for update in told.other_updates]
    clear = functions.channels_deleteHistory(channel=stage.channel("Juliet", verona), max_id=0)
    await stage.call("Juliet", clear)
    rights = types.chatBannedRights(until_date=0, view_messages=True)
    ban = functions.channels_editBanned(
        channel=stage.channel("Romeo", verona), participant=stage.peer("Romeo", "Tybalt"), banned_rights=rights
    )
    await stage.call("Romeo", ban)
    for author in ("Juliet", "Tybalt"):
        told = await stage.clients[author].call(missed)
        assert "updateMessageReactions" not in [update.NAME for update in told.other_updates]
    await stage.verify_updates()
