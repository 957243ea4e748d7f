"""Who comes into basic groups, who goes, and who of them are admins."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.actions import group_membership
from chapar.tl import functions, types


def add(stage: Stage, actor: str, chat_id: int, name: str, fwd_limit: int = 0) -> functions.messages_addChatUser:
    return functions.messages_addChatUser(chat_id=chat_id, user_id=stage.user(actor, name), fwd_limit=fwd_limit)


def drop(stage: Stage, actor: str, chat_id: int, name: str, **options: bool) -> functions.messages_deleteChatUser:
    user = types.inputUserSelf() if actor == name else stage.user(actor, name)
    return functions.messages_deleteChatUser(chat_id=chat_id, user_id=user, **options)


async def test_who_is_added_gets_the_last_messages(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    await stage.say("Romeo", chat_id, "first")
    asked = await stage.say("Romeo", chat_id, "What light?")
    answer = types.inputReplyToMessage(reply_to_msg_id=asked)
    await stage.say("Romeo", chat_id, "It is the east", reply_to=answer)
    added = await stage.call("Juliet", add(stage, "Juliet", chat_id, "Nurse", fwd_limit=2))
    assert [update.NAME for update in added.updates.updates] == ["updateChatParticipantAdd", "updateNewMessage"]
    told = await stage.heard("Nurse", chat_id)
    assert [getattr(each, "message", None) for each in told] == [None, "It is the east", "What light?"]
    assert told[0].action == types.messageActionChatAddUser(users=[stage.user_id("Nurse")])
    assert told[1].reply_to.reply_to_msg_id == told[2].id
    assert not told[1].out
    await stage.verify_updates()


async def test_nobody_is_added_twice_or_against_their_will(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    with pytest.raises(Refused, match="USER_ALREADY_PARTICIPANT"):
        await stage.call("Romeo", add(stage, "Romeo", chat_id, "Juliet"))
    with pytest.raises(Refused, match="CHAT_ID_INVALID"):
        await stage.call("Nurse", add(stage, "Nurse", chat_id, "Juliet"))
    await stage.call("Nurse", functions.contacts_block(id=stage.peer("Nurse", "Romeo")))
    added = await stage.call("Romeo", add(stage, "Romeo", chat_id, "Nurse"))
    assert [each.user_id for each in added.missing_invitees] == [stage.user_id("Nurse")]
    assert added.updates.updates == []
    await stage.verify_updates()


async def test_a_group_has_room_for_so_many(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(group_membership, "GROUP_MEMBERS", 2)
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    with pytest.raises(Refused, match="USERS_TOO_MUCH"):
        await stage.call("Romeo", add(stage, "Romeo", chat_id, "Nurse"))


async def test_who_left_reads_on_and_may_come_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    await stage.say("Romeo", chat_id, "before")
    left = await stage.call("Juliet", drop(stage, "Juliet", chat_id, "Juliet"))
    assert left.chats[0].left
    await stage.say("Romeo", chat_id, "after")
    told = await stage.heard("Juliet", chat_id)
    assert [getattr(each, "message", each.NAME) for each in told] == ["messageService", "before", "messageService"]
    with pytest.raises(Refused, match="CHAT_WRITE_FORBIDDEN"):
        await stage.say("Juliet", chat_id, "Hello?")
    full = await stage.call("Juliet", functions.messages_getFullChat(chat_id=chat_id))
    assert isinstance(full.full_chat.participants, types.chatParticipantsForbidden)
    await stage.verify_updates()
    back = functions.messages_addChatUser(chat_id=chat_id, user_id=types.inputUserSelf(), fwd_limit=0)
    assert not (await stage.call("Juliet", back)).updates.chats[0].left
    await stage.say("Juliet", chat_id, "Here I am")
    await stage.verify_updates()


async def test_a_creator_who_comes_back_is_the_creator(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo", "Juliet")
    await stage.call("Romeo", drop(stage, "Romeo", chat_id, "Romeo"))
    admin = functions.messages_editChatAdmin(chat_id=chat_id, user_id=stage.user("Romeo", "Juliet"), is_admin=True)
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Romeo", admin)
    back = functions.messages_addChatUser(chat_id=chat_id, user_id=types.inputUserSelf(), fwd_limit=0)
    assert (await stage.call("Romeo", back)).updates.chats[0].creator
    assert await stage.call("Romeo", admin)
    await stage.verify_updates()


async def test_who_was_removed_comes_back_by_an_admin_only(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", drop(stage, "Juliet", chat_id, "Nurse"))
    removed = await stage.call("Romeo", drop(stage, "Romeo", chat_id, "Nurse"))
    assert [update.NAME for update in removed.updates] == ["updateChatParticipantDelete", "updateNewMessage"]
    with pytest.raises(Refused, match="USER_NOT_PARTICIPANT"):
        await stage.call("Romeo", drop(stage, "Romeo", chat_id, "Nurse"))
    seen = await stage.call("Nurse", functions.messages_getChats(id=[chat_id]))
    assert seen.chats == [types.chatForbidden(id=chat_id, title="Balcony")]
    told = await stage.heard("Nurse", chat_id)
    assert told[0].action == types.messageActionChatDeleteUser(user_id=stage.user_id("Nurse"))
    for request, actor in (
        (functions.messages_addChatUser(chat_id=chat_id, user_id=types.inputUserSelf(), fwd_limit=0), "Nurse"),
        (add(stage, "Juliet", chat_id, "Nurse"), "Juliet"),
    ):
        with pytest.raises(Refused, match="USER_KICKED"):
            await stage.call(actor, request)
    await stage.call("Romeo", add(stage, "Romeo", chat_id, "Nurse"))
    await stage.say("Nurse", chat_id, "Here I am")
    await stage.verify_updates()


async def test_one_may_remove_whom_one_brought(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    await stage.call("Juliet", add(stage, "Juliet", chat_id, "Nurse"))
    await stage.call("Juliet", drop(stage, "Juliet", chat_id, "Nurse"))
    full = await stage.call("Romeo", functions.messages_getFullChat(chat_id=chat_id))
    assert len(full.full_chat.participants.participants) == 2
    await stage.verify_updates()


async def test_what_somebody_wrote_goes_with_them(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    await stage.say("Nurse", chat_id, "Gossip")
    await stage.say("Juliet", chat_id, "Hush")
    await stage.say("Nurse", chat_id, "More gossip")
    await stage.call("Romeo", drop(stage, "Romeo", chat_id, "Nurse", revoke_history=True))
    for name in ("Romeo", "Juliet", "Nurse"):
        texts = [each.message for each in await stage.heard(name, chat_id) if isinstance(each, types.message)]
        assert texts == ["Hush"]
    await stage.verify_updates()


async def test_only_the_creator_makes_admins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")

    def promote(actor: str, name: str, is_admin: bool = True) -> functions.messages_editChatAdmin:
        user = stage.user(actor, name)
        return functions.messages_editChatAdmin(chat_id=chat_id, user_id=user, is_admin=is_admin)

    assert await stage.call("Romeo", promote("Romeo", "Juliet"))
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", promote("Juliet", "Nurse"))
    seen = await stage.call("Juliet", functions.messages_getChats(id=[chat_id]))
    assert seen.chats[0].admin_rights.ban_users
    assert not seen.chats[0].admin_rights.add_admins
    full = await stage.call("Nurse", functions.messages_getFullChat(chat_id=chat_id))
    kinds = [each.NAME for each in full.full_chat.participants.participants]
    assert kinds == ["chatParticipantCreator", "chatParticipantAdmin", "chatParticipant"]
    await stage.verify_updates()
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", drop(stage, "Juliet", chat_id, "Romeo"))
    await stage.call("Juliet", drop(stage, "Juliet", chat_id, "Nurse"))
    with pytest.raises(Refused, match="USER_NOT_PARTICIPANT"):
        await stage.call("Romeo", promote("Romeo", "Nurse"))
    await stage.call("Romeo", promote("Romeo", "Juliet", is_admin=False))
    seen = await stage.call("Juliet", functions.messages_getChats(id=[chat_id]))
    assert seen.chats[0].admin_rights is None
    await stage.verify_updates()
