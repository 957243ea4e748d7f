"""Basic groups from their making to their end."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def test_a_new_group_is_answered_by_one_message_and_told_to_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    users: list[Any] = [stage.user("Romeo", "Juliet"), stage.user("Romeo", "Nurse")]
    made = await stage.call("Romeo", functions.messages_createChat(users=users, title=" Balcony "))
    assert made.missing_invitees == []
    named = [update.NAME for update in made.updates.updates]
    assert named == ["updateChatParticipants", "updateMessageID", "updateNewMessage"]
    participants, message_id, new = made.updates.updates
    assert new.message.id == message_id.id
    assert new.message.out
    ids = [stage.user_id(name) for name in ("Romeo", "Juliet", "Nurse")]
    assert new.message.action == types.messageActionChatCreate(title="Balcony", users=ids)
    assert {each.user_id for each in participants.participants.participants} == set(ids)
    chat = made.updates.chats[0]
    assert (chat.title, chat.creator, chat.participants_count) == ("Balcony", True, 3)
    for name in ("Juliet", "Nurse"):
        dialogs = await stage.clients[name].call(
            functions.messages_getPeerDialogs(peers=[types.inputDialogPeer(peer=types.inputPeerChat(chat_id=chat.id))])
        )
        assert dialogs.dialogs[0].unread_count == 1
        assert (dialogs.chats[0].creator, dialogs.chats[0].participants_count) == (False, 3)
    await stage.verify_updates()


async def test_who_lets_nobody_add_it_is_named_instead(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    rules: list[Any] = [types.inputPrivacyValueDisallowAll()]
    await stage.call("Juliet", functions.account_setPrivacy(key=types.inputPrivacyKeyChatInvite(), rules=rules))
    users: list[Any] = [stage.user("Romeo", "Juliet"), stage.user("Romeo", "Nurse")]
    made = await stage.call("Romeo", functions.messages_createChat(users=users, title="Balcony"))
    assert [each.user_id for each in made.missing_invitees] == [stage.user_id("Juliet")]
    assert made.updates.chats[0].participants_count == 2
    chat_id = made.updates.chats[0].id
    with pytest.raises(Refused, match="CHAT_ID_INVALID"):
        await stage.call("Juliet", functions.messages_getFullChat(chat_id=chat_id))
    await stage.verify_updates()


async def test_a_group_needs_a_title_and_known_people(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    with pytest.raises(Refused, match="CHAT_TITLE_EMPTY"):
        await stage.call("Romeo", functions.messages_createChat(users=[], title="  "))
    stranger = types.inputUser(user_id=stage.user_id("Juliet"), access_hash=1)
    with pytest.raises(Refused, match="USER_ID_INVALID"):
        await stage.call("Romeo", functions.messages_createChat(users=[stranger], title="Balcony"))
    many: list[Any] = [stage.user("Romeo", "Juliet")] * 201
    with pytest.raises(Refused, match="USERS_TOO_MUCH"):
        await stage.call("Romeo", functions.messages_createChat(users=many, title="Balcony"))
    alone = await stage.make_group("Romeo")
    full = await stage.call("Romeo", functions.messages_getFullChat(chat_id=alone))
    assert len(full.full_chat.participants.participants) == 1


async def test_all_that_is_known_of_a_group(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    await stage.call("Romeo", functions.messages_editChatAbout(peer=types.inputPeerChat(chat_id=chat_id), about="Hush"))
    full = await stage.call("Juliet", functions.messages_getFullChat(chat_id=chat_id))
    assert (full.full_chat.id, full.full_chat.about, full.full_chat.ttl_period) == (chat_id, "Hush", None)
    members = full.full_chat.participants.participants
    assert [type(each) for each in members] == [types.chatParticipantCreator, types.chatParticipant]
    assert members[1].inviter_id == stage.user_id("Romeo")
    assert {user.id for user in full.users} == {stage.user_id("Romeo"), stage.user_id("Juliet")}
    seen = await stage.call("Nurse", functions.messages_getChats(id=[chat_id, 777]))
    assert seen.chats == [types.chatEmpty(id=chat_id), types.chatEmpty(id=777)]
    await stage.verify_updates()


async def test_chats_in_common(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    first = await stage.make_group("Romeo", "Juliet")
    second = await stage.make_group("Juliet", "Romeo", "Nurse")
    request = functions.messages_getCommonChats(user_id=stage.user("Romeo", "Juliet"), max_id=0, limit=10)
    assert [chat.id for chat in (await stage.call("Romeo", request)).chats] == [second, first]
    request = functions.messages_getCommonChats(user_id=stage.user("Romeo", "Juliet"), max_id=second, limit=10)
    assert [chat.id for chat in (await stage.call("Romeo", request)).chats] == [first]
    full = await stage.call("Romeo", functions.users_getFullUser(id=stage.user("Romeo", "Nurse")))
    assert full.full_user.common_chats_count == 1
    with pytest.raises(Refused, match="USER_ID_INVALID"):
        await stage.call("Romeo", functions.messages_getCommonChats(user_id=types.inputUserSelf(), max_id=0, limit=10))


async def test_who_subscribed_to_what_is_not_told(server: Server) -> None:
    """Neither that somebody reads a channel, nor that somebody is in a group that hides its members."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    await stage.make_channel("Romeo", "Juliet", "Nurse", title="News", broadcast=True)
    verona = await stage.make_channel("Romeo", "Juliet", "Nurse", megagroup=True)
    asked = functions.messages_getCommonChats(user_id=stage.user("Juliet", "Nurse"), max_id=0, limit=10)
    known = functions.users_getFullUser(id=stage.user("Juliet", "Nurse"))
    assert [chat.id for chat in (await stage.call("Juliet", asked)).chats] == [verona]
    assert (await stage.call("Juliet", known)).full_user.common_chats_count == 1
    hide = functions.channels_toggleParticipantsHidden(channel=stage.channel("Romeo", verona), enabled=True)
    await stage.call("Romeo", hide)
    assert (await stage.call("Juliet", asked)).chats == []
    assert (await stage.call("Juliet", known)).full_user.common_chats_count == 0


async def test_a_deleted_group_leaves_nothing_behind(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    await stage.call("Nurse", functions.messages_deleteChatUser(chat_id=chat_id, user_id=types.inputUserSelf()))
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", functions.messages_deleteChat(chat_id=chat_id))
    assert await stage.call("Romeo", functions.messages_deleteChat(chat_id=chat_id))
    for name in ("Romeo", "Juliet", "Nurse"):
        peer = types.inputPeerChat(chat_id=chat_id)
        history = await stage.clients[name].call(
            functions.messages_getHistory(
                peer=peer, offset_id=0, offset_date=0, add_offset=0, limit=10, max_id=0, min_id=0, hash=0
            )
        )
        assert history.messages == []
        seen = await stage.clients[name].call(functions.messages_getChats(id=[chat_id]))
        assert seen.chats == [types.chatForbidden(id=chat_id, title="Balcony")]
    for request in (
        functions.messages_editChatTitle(chat_id=chat_id, title="Tomb"),
        functions.messages_addChatUser(chat_id=chat_id, user_id=stage.user("Romeo", "Nurse"), fwd_limit=0),
    ):
        with pytest.raises(Refused, match="CHAT_ID_INVALID"):
            await stage.call("Romeo", request)
    await stage.verify_updates()


async def test_a_group_becomes_a_supergroup_with_everybody_in_it(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    admin = functions.messages_editChatAdmin(chat_id=chat_id, user_id=stage.user("Romeo", "Juliet"), is_admin=True)
    await stage.call("Romeo", admin)
    with pytest.raises(Refused, match="CHAT_ADMIN_REQUIRED"):
        await stage.call("Juliet", functions.messages_migrateChat(chat_id=chat_id))
    moved = await stage.call("Romeo", functions.messages_migrateChat(chat_id=chat_id))
    by_name = {chat.NAME: chat for chat in moved.chats}
    channel_id = by_name["channel"].id
    assert by_name["chat"].deactivated
    assert by_name["chat"].migrated_to.channel_id == channel_id
    assert by_name["channel"].megagroup
    assert by_name["channel"].creator
    actions = [update.message.action for update in moved.updates if hasattr(update, "message")]
    assert actions == [
        types.messageActionChatMigrateTo(channel_id=channel_id),
        types.messageActionChannelMigrateFrom(title="Balcony", chat_id=chat_id),
    ]
    for name, is_admin in (("Juliet", True), ("Nurse", False)):
        full = await stage.call(name, functions.channels_getFullChannel(channel=stage.channel(name, channel_id)))
        assert full.full_chat.migrated_from_chat_id == chat_id
        last = await stage.clients[name].call(
            functions.messages_getHistory(
                peer=types.inputPeerChat(chat_id=chat_id),
                offset_id=0,
                offset_date=0,
                add_offset=0,
                limit=1,
                max_id=0,
                min_id=0,
                hash=0,
            )
        )
        assert full.full_chat.migrated_from_max_id == last.messages[0].id
        channel = next(chat for chat in full.chats if isinstance(chat, types.channel))
        assert (channel.admin_rights is not None) == is_admin
    peer = types.inputPeerChat(chat_id=chat_id)
    with pytest.raises(Refused, match="CHAT_WRITE_FORBIDDEN"):
        await stage.call("Nurse", functions.messages_sendMessage(peer=peer, message="Hello?", random_id=1))
    with pytest.raises(Refused, match="CHAT_ID_INVALID"):
        await stage.call("Romeo", functions.messages_migrateChat(chat_id=chat_id))
    await stage.post("Nurse", channel_id, "What noise is this?")
    await stage.verify_updates()


async def test_how_many_are_there_now(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet", "Nurse")
    await stage.call("Nurse", functions.messages_deleteChatUser(chat_id=chat_id, user_id=types.inputUserSelf()))
    request = functions.messages_getOnlines(peer=types.inputPeerChat(chat_id=chat_id))
    assert (await stage.call("Romeo", request)).onlines >= 1
    assert (await stage.call("Nurse", request)).onlines == 0


async def test_all_are_told_of_the_timer_with_which_a_group_begins(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    users: list[types.TypeInputUser] = [stage.user("Romeo", "Juliet")]
    made = await stage.call("Romeo", functions.messages_createChat(users=users, title="Balcony", ttl_period=86400))
    told = [each for each in made.updates.updates if isinstance(each, types.updatePeerHistoryTTL)]
    assert [each.ttl_period for each in told] == [86400]
    await stage.verify_updates()
