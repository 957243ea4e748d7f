"""Chats whose messages may not be passed on."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


@pytest.mark.parametrize("kind", ["group", "megagroup", "broadcast"])
async def test_what_is_protected_is_not_passed_on(server: Server, kind: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    peers: dict[str, types.TypeInputPeer] = {}
    if kind == "group":
        chat_id = await stage.make_group("Romeo", "Juliet")
        peers = dict.fromkeys(("Romeo", "Juliet"), types.inputPeerChat(chat_id=chat_id))
    else:
        chat_id = await stage.make_channel(
            "Romeo", "Juliet", megagroup=kind == "megagroup", broadcast=kind == "broadcast"
        )
        peers = {name: stage.channel_peer(name, chat_id) for name in ("Romeo", "Juliet")}
    message = await stage.send_to("Romeo", peers["Romeo"], "A secret")
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", functions.messages_toggleNoForwards(peer=peers["Juliet"], enabled=True))
    request = functions.messages_toggleNoForwards(peer=peers["Romeo"], enabled=True)
    told = await stage.call("Romeo", request)
    assert told.chats[0].noforwards
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await stage.call("Romeo", request)
    forward = functions.messages_forwardMessages(
        from_peer=peers["Romeo"], id=[message], to_peer=types.inputPeerSelf(), random_id=[9001]
    )
    with pytest.raises(Refused, match="CHAT_FORWARDS_RESTRICTED"):
        await stage.call("Romeo", forward)
    await stage.verify_updates()
    request.enabled = False
    await stage.call("Romeo", request)
    await stage.call("Romeo", forward)
    await stage.verify_updates()


async def test_between_two_people_it_is_not_offered(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    request = functions.messages_toggleNoForwards(peer=stage.peer("Romeo", "Juliet"), enabled=True)
    with pytest.raises(Refused, match="PEER_ID_INVALID"):
        await stage.call("Romeo", request)
