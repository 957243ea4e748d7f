"""What people bring along into a group, and into the supergroup that it becomes."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from ways_in import enter, make_link

from chapar.tl import functions, types


async def _migrate(stage: Stage, name: str, chat_id: int) -> int:
    moved = await stage.call(name, functions.messages_migrateChat(chat_id=chat_id))
    return next(int(chat.id) for chat in moved.chats if isinstance(chat, types.channel))


async def test_nobody_makes_more_supergroups_than_one_may_be_in(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo", "Juliet")
    monkeypatch.setattr("chapar.actions.membership.CHANNELS_OF_USER", 0)
    with pytest.raises(Refused, match="CHANNELS_TOO_MUCH"):
        await stage.call("Romeo", functions.messages_migrateChat(chat_id=chat_id))
    await stage.say("Romeo", chat_id, "Then we stay")
    await stage.verify_updates()


async def test_the_link_by_which_somebody_came_was_that_of_the_old_group(server: Server) -> None:
    """Whoever leaves the supergroup makes no room at it: nobody comes by it any more."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    chat_id = await stage.make_group("Romeo")
    link = await make_link(stage, "Romeo", types.inputPeerChat(chat_id=chat_id), usage_limit=1)
    await stage.call("Juliet", enter(link))
    channel_id = await _migrate(stage, "Romeo", chat_id)
    channel = stage.channel("Juliet", channel_id)
    await stage.call("Juliet", functions.channels_leaveChannel(channel=channel))
    invite = await server.storage.read(lambda q: q.find_invite(link.rsplit("+", 1)[1]))
    assert invite is not None
    assert invite.usage == 1
    with pytest.raises(Refused, match="INVITE_HASH_EXPIRED"):
        await stage.clients["Juliet"].call(enter(link))


async def test_who_is_given_the_last_messages_is_mentioned_in_none(server: Server) -> None:
    """The pins are everybody's, the mentions of the one who adds are not."""
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    peer = types.inputPeerChat(chat_id=chat_id)
    names: list[Any] = [types.inputMessageEntityMentionName(offset=0, length=6, user_id=stage.user("Romeo", "Juliet"))]
    pinned_id = await stage.say("Romeo", chat_id, "Juliet, come", entities=names)
    await stage.call("Romeo", functions.messages_updatePinnedMessage(peer=peer, id=pinned_id))
    request = functions.messages_addChatUser(chat_id=chat_id, user_id=stage.user("Juliet", "Nurse"), fwd_limit=10)
    await stage.call("Juliet", request)
    given = [message for message in await stage.heard("Nurse", chat_id) if isinstance(message, types.message)]
    assert [(message.message, message.pinned, message.mentioned) for message in given] == [
        ("Juliet, come", True, False)
    ]
    asked: list[Any] = [types.inputDialogPeer(peer=peer)]
    dialog = (await stage.call("Nurse", functions.messages_getPeerDialogs(peers=asked))).dialogs[0]
    assert dialog.unread_mentions_count == 0
    await stage.verify_updates()


async def test_an_admin_who_may_invite_no_longer_gets_no_new_link(server: Server) -> None:
    """The creator ends the main link of somebody who was an admin: no other one takes its place."""
    stage = await Stage.set(server, "Romeo", "Juliet")
    verona = await stage.make_channel("Romeo", "Juliet", megagroup=True)
    for rights in ({"invite_users": True}, {"ban_users": True}):
        request = functions.channels_editAdmin(
            channel=stage.channel("Romeo", verona),
            user_id=stage.user("Romeo", "Juliet"),
            admin_rights=types.chatAdminRights(**rights),
            rank="",
        )
        await stage.call("Romeo", request)
        if "invite_users" in rights:
            peer = stage.channel_peer("Juliet", verona)
            request = functions.messages_exportChatInvite(peer=peer, legacy_revoke_permanent=True)
            main = await stage.call("Juliet", request)
    revoke = functions.messages_editExportedChatInvite(
        peer=stage.channel_peer("Romeo", verona), link=main.link, revoked=True
    )
    assert isinstance(await stage.call("Romeo", revoke), types.messages_exportedChatInvite)
    listed = functions.messages_getExportedChatInvites(
        peer=stage.channel_peer("Romeo", verona), admin_id=stage.user("Romeo", "Juliet"), limit=10
    )
    assert (await stage.call("Romeo", listed)).invites == []
