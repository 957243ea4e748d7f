"""Making channels and coming in."""

from dataclasses import replace

import pytest
from harness import Client, Refused, Server

from chapar.domain.chats import Username
from chapar.domain.peers import Peer, channel_peer
from chapar.tl import functions, types


async def make_channel(owner: Client, **options: bool) -> types.inputChannel:
    """A channel of `owner`'s, as `owner` names it."""
    made = await owner.call(functions.channels_createChannel(title="Verona", about="All of it", **options))
    channel = next(chat for chat in made.chats if isinstance(chat, types.channel))
    return types.inputChannel(channel_id=channel.id, access_hash=channel.access_hash)


async def test_a_new_channel_is_told_as_clients_expect(server: Server) -> None:
    """Exactly one new message and one updateMessageID; the dialog has the channel's pts (protocol rules, Updates 10)."""
    romeo = await server.sign_up("15550001", "Romeo")
    made = await romeo.call(functions.channels_createChannel(title="Verona", about="", broadcast=True))
    kinds = [update.NAME for update in made.updates]
    assert sorted(kinds) == ["updateChannel", "updateMessageID", "updateNewChannelMessage"]
    dialogs = await romeo.call(
        functions.messages_getDialogs(offset_date=0, offset_id=0, offset_peer=types.inputPeerEmpty(), limit=10, hash=0)
    )
    dialog = next(each for each in dialogs.dialogs if isinstance(each.peer, types.peerChannel))
    assert (dialog.top_message, dialog.pts, dialog.unread_count) == (1, 2, 0)
    assert [message.action.NAME for message in dialogs.messages if message.peer_id == dialog.peer] == [
        "messageActionChannelCreate"
    ]


async def test_a_title_is_needed(server: Server) -> None:
    romeo = await server.sign_up("15550001", "Romeo")
    with pytest.raises(Refused, match="CHAT_TITLE_EMPTY"):
        await romeo.call(functions.channels_createChannel(title=" \n", about="", megagroup=True))


async def test_nobody_comes_into_a_private_channel_by_itself(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550001", "Romeo"), await server.sign_up("15550002", "Juliet")
    channel = await make_channel(romeo, broadcast=True)
    known = server.services.access_hashes.of(juliet.user_id, server_peer(channel))
    for access_hash, error in ((channel.access_hash, "CHANNEL_INVALID"), (known, "CHANNEL_PRIVATE")):
        given = types.inputChannel(channel_id=channel.channel_id, access_hash=access_hash)
        with pytest.raises(Refused, match=error):
            await juliet.call(functions.channels_joinChannel(channel=given))


def server_peer(channel: types.inputChannel) -> Peer:
    """The channel as the server names it."""
    return channel_peer(channel.channel_id)


async def test_a_post_reaches_members_and_differences(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550001", "Romeo"), await server.sign_up("15550002", "Juliet")
    channel = await make_channel(romeo, megagroup=True)
    peer = server_peer(channel)
    await server.storage.write(
        lambda tx: tx.update_chat(replace(tx.find_chat(peer), usernames=(Username("verona", True, True),)))
    )
    given = types.inputChannel(
        channel_id=channel.channel_id, access_hash=server.services.access_hashes.of(juliet.user_id, peer)
    )
    joined = (await juliet.call(functions.channels_joinChannel(channel=given))).updates
    assert [update.NAME for update in joined.updates] == ["updateChannel", "updateNewChannelMessage"]
    assert [u.NAME for u in romeo.pushed_updates()] == ["updateNewChannelMessage"]
    juliet.pushed()
    sent = await romeo.call(
        functions.messages_sendMessage(
            peer=types.inputPeerChannel(channel_id=channel.channel_id, access_hash=channel.access_hash),
            message="Hello",
            random_id=7,
        )
    )
    assert [u.NAME for u in sent.updates] == ["updateMessageID", "updateNewChannelMessage"]
    assert sent.updates[1].message.out
    (pushed,) = juliet.pushed_updates()
    assert (pushed.message.message, pushed.message.out, pushed.pts) == ("Hello", False, 4)
    missed = await juliet.call(
        functions.updates_getChannelDifference(
            channel=given, filter=types.channelMessagesFilterEmpty(), pts=1, limit=100
        )
    )
    assert [m.id for m in missed.new_messages] == [1, 2, 3]
    assert (missed.pts, missed.final) == (4, True)
    own = await juliet.call(functions.updates_getDifference(pts=1, date=1, qts=0))
    assert any(isinstance(u, types.updateChannelTooLong) and u.pts == 4 for u in own.other_updates)
    history = await juliet.call(
        functions.messages_getHistory(
            peer=types.inputPeerChannel(channel_id=given.channel_id, access_hash=given.access_hash),
            offset_id=0,
            offset_date=0,
            add_offset=0,
            limit=10,
            max_id=0,
            min_id=0,
            hash=0,
        )
    )
    assert isinstance(history, types.messages_channelMessages)
    assert [m.id for m in history.messages] == [3, 2, 1]
    assert not server.unlisted
