"""Who has read a message of a small group."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.rpc.messages import read_participants
from chapar.tl import functions, types


async def read_by(stage: Stage, name: str, peer: Any, message_id: int) -> list[tuple[int, int]]:
    """Ids and dates as somebody is told."""
    asked = functions.messages_getMessageReadParticipants(peer=peer, msg_id=message_id)
    return [(each.user_id, each.date) for each in await stage.call(name, asked)]


async def test_who_has_read_a_message_of_a_group_and_when(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    peer = types.inputPeerChat(chat_id=chat_id)
    mine = await stage.say("Romeo", chat_id, "one")
    assert await read_by(stage, "Romeo", peer, mine) == []
    dates = {}
    for name in ("Nurse", "Juliet"):
        server.clock.advance(60)
        dates[name] = int(server.clock.now())
        await stage.call(name, functions.messages_readHistory(peer=peer, max_id=0))
    expected = [(stage.user_id(name), dates[name]) for name in ("Juliet", "Nurse")]
    assert await read_by(stage, "Romeo", peer, mine) == expected
    last = await stage.say("Romeo", chat_id, "two")
    assert await read_by(stage, "Romeo", peer, last) == []
    assert await read_by(stage, "Romeo", peer, mine) == expected
    await stage.verify_updates()


async def test_who_has_read_a_message_of_a_supergroup_and_when(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    channel_id = await stage.make_channel("Romeo", "Juliet", "Nurse", megagroup=True)
    mine = await stage.post("Romeo", channel_id, "one")
    server.clock.advance(60)
    read = functions.channels_readHistory(channel=stage.channel("Nurse", channel_id), max_id=mine)
    await stage.call("Nurse", read)
    peer = stage.channel_peer("Romeo", channel_id)
    assert await read_by(stage, "Romeo", peer, mine) == [(stage.user_id("Nurse"), int(server.clock.now()))]
    await stage.verify_updates()


async def test_what_nobody_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo", "Juliet")
    peer = types.inputPeerChat(chat_id=chat_id)
    mine = await stage.say("Romeo", chat_id, "one")
    theirs = (await stage.heard("Juliet", chat_id))[0].id
    with pytest.raises(Refused, match="MSG_ID_INVALID"):
        await read_by(stage, "Juliet", peer, theirs)
    with pytest.raises(Refused, match="PEER_ID_INVALID"):
        await read_by(stage, "Romeo", stage.peer("Romeo", "Juliet"), 1)
    channel_id = await stage.make_channel("Romeo", broadcast=True)
    post = await stage.post("Romeo", channel_id, "one")
    with pytest.raises(Refused, match="PEER_ID_INVALID"):
        await read_by(stage, "Romeo", stage.channel_peer("Romeo", channel_id), post)
    monkeypatch.setattr(read_participants, "READ_MARK_MEMBERS", 1)
    with pytest.raises(Refused, match="CHAT_TOO_BIG"):
        await read_by(stage, "Romeo", peer, mine)
    monkeypatch.undo()
    server.clock.advance(8 * 86400)
    with pytest.raises(Refused, match="MSG_TOO_OLD"):
        await read_by(stage, "Romeo", peer, mine)


async def test_members_who_are_hidden_are_not_named_as_readers(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    verona = await stage.make_channel("Romeo", "Juliet", "Nurse", megagroup=True)
    mine = await stage.post("Juliet", verona, "one")
    nurse = stage.channel("Nurse", verona)
    await stage.call("Nurse", functions.channels_readHistory(channel=nurse, max_id=mine))
    peer = stage.channel_peer("Juliet", verona)
    assert [user_id for user_id, _ in await read_by(stage, "Juliet", peer, mine)] == [stage.user_id("Nurse")]
    anonymous = types.chatAdminRights(anonymous=True)
    romeo = stage.channel("Romeo", verona)
    await stage.call(
        "Romeo",
        functions.channels_editAdmin(
            channel=romeo, user_id=stage.user("Romeo", "Nurse"), admin_rights=anonymous, rank=""
        ),
    )
    assert await read_by(stage, "Juliet", peer, mine) == []
    await stage.call("Romeo", functions.channels_toggleParticipantsHidden(channel=romeo, enabled=True))
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await read_by(stage, "Juliet", peer, mine)
