"""Users by id, and all that is known of one."""

import pytest
from harness import Client, Refused, Server, names
from mailbox_stage import Stage

from chapar.tl import codec, functions, types


def input_user(viewer: Client, other: Client) -> types.inputUser:
    peer = viewer.peer(other)
    return types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)


async def test_users_in_the_order_asked_for(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    wrong = types.inputUser(user_id=juliet.user_id, access_hash=1)
    asked = [input_user(romeo, juliet), types.inputUserSelf(), wrong, types.inputUserEmpty(), input_user(romeo, juliet)]
    found = await romeo.call(functions.users_getUsers(id=asked))
    assert [user.id for user in found] == [juliet.user_id, romeo.user_id, juliet.user_id]
    assert found[1].self_ is True
    assert found[1].phone == "15550000000"
    assert found[0].phone is None
    assert found[0].self_ is False
    with pytest.raises(Refused, match="LIMIT_INVALID"):
        await romeo.call(functions.users_getUsers(id=[types.inputUserSelf()] * 1000))


async def test_a_user_known_from_a_message_may_be_named_by_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.send("Romeo", "Juliet", "secret")
    [received] = await stage.messages("Juliet", "Romeo")
    request = functions.messages_forwardMessages(
        from_peer=stage.peer("Juliet", "Romeo"), to_peer=stage.peer("Juliet", "Nurse"), id=[received.id], random_id=[9]
    )
    await stage.call("Juliet", request)
    [forwarded] = await stage.messages("Nurse", "Juliet")

    def from_message(user_id: int, message_id: int) -> types.inputUserFromMessage:
        return types.inputUserFromMessage(peer=stage.peer("Nurse", "Juliet"), msg_id=message_id, user_id=user_id)

    nurse = stage.clients["Nurse"]
    found = await nurse.call(functions.users_getUsers(id=[from_message(stage.user_id("Romeo"), forwarded.id)]))
    assert names(found) == ["user"]
    for user_id, message_id in ((stage.user_id("Nurse"), forwarded.id), (stage.user_id("Romeo"), 10**6)):
        assert await nurse.call(functions.users_getUsers(id=[from_message(user_id, message_id)])) == []
    await stage.send("Nurse", "Nurse", "a note")
    [note] = await stage.messages("Nurse", "Nurse")
    elsewhere = types.inputUserFromMessage(
        peer=stage.peer("Nurse", "Juliet"), msg_id=note.id, user_id=stage.user_id("Nurse")
    )
    assert await nurse.call(functions.users_getUsers(id=[elsewhere])) == []
    peer = types.inputPeerUserFromMessage(
        peer=stage.peer("Nurse", "Juliet"), msg_id=forwarded.id, user_id=stage.user_id("Romeo")
    )
    await stage.call("Nurse", functions.messages_sendMessage(peer=peer, message="I know", random_id=3))
    nested = types.inputPeerUserFromMessage(peer=peer, msg_id=1, user_id=1)
    with pytest.raises(Refused, match="PEER_ID_INVALID"):
        await stage.call("Nurse", functions.messages_sendMessage(peer=nested, message="?", random_id=4))


async def test_everything_that_is_known_of_a_user(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await juliet.call(functions.account_updateProfile(about="خانه‌ی کاپولت"))
    answer = await romeo.call(functions.users_getFullUser(id=input_user(romeo, juliet)))
    assert answer.full_user.about == "خانه‌ی کاپولت"
    assert [user.id for user in answer.users] == [juliet.user_id]
    own = await romeo.call(functions.users_getFullUser(id=types.inputUserSelf()))
    assert own.users[0].self_ is True
    with pytest.raises(Refused, match="400 USER_ID_INVALID"):
        await romeo.call(functions.users_getFullUser(id=types.inputUserEmpty()))


async def test_nobody_asks_for_anything_before_being_written_to(server: Server) -> None:
    romeo = await server.sign_up("15550001111", "Romeo")
    request = functions.users_getRequirementsToContact(id=[types.inputUserSelf()])
    answer = await romeo.call_bytes(codec.encode(request))
    assert answer[8:] == codec.encode(types.requirementToContactEmpty())
