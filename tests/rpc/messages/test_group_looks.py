"""What basic groups are called, and what their members may do."""

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_a_new_title_is_said_and_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo", "Juliet")
    named = await stage.call("Juliet", functions.messages_editChatTitle(chat_id=chat_id, title="Tomb"))
    assert named.chats[0].title == "Tomb"
    assert named.updates[-1].message.action == types.messageActionChatEditTitle(title="Tomb")
    with pytest.raises(Refused, match="CHAT_NOT_MODIFIED"):
        await stage.call("Romeo", functions.messages_editChatTitle(chat_id=chat_id, title="Tomb"))
    with pytest.raises(Refused, match="CHAT_TITLE_EMPTY"):
        await stage.call("Romeo", functions.messages_editChatTitle(chat_id=chat_id, title=" "))
    await stage.verify_updates()


async def test_members_may_do_what_is_not_forbidden_to_all(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    peer = types.inputPeerChat(chat_id=chat_id)
    banned = types.chatBannedRights(
        send_messages=True, change_info=True, invite_users=True, pin_messages=True, until_date=0
    )
    request = functions.messages_editChatDefaultBannedRights(peer=peer, banned_rights=banned)
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", request)
    told = await stage.call("Romeo", request)
    assert [update.NAME for update in told.updates] == ["updateChatDefaultBannedRights"]
    assert told.updates[0].version == told.chats[0].version
    message = await stage.say("Romeo", chat_id, "Hear me")
    with pytest.raises(Refused, match="CHAT_WRITE_FORBIDDEN"):
        await stage.say("Juliet", chat_id, "No")
    for refused in (
        functions.messages_editChatTitle(chat_id=chat_id, title="Tomb"),
        functions.messages_editChatAbout(peer=peer, about="Dark"),
        functions.messages_addChatUser(chat_id=chat_id, user_id=stage.user("Juliet", "Nurse"), fwd_limit=0),
        functions.messages_updatePinnedMessage(peer=peer, id=message),
    ):
        with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
            await stage.call("Juliet", refused)
    await stage.verify_updates()
