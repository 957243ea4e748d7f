"""Every method that takes a chat answers whoever may not see it, or do nothing there, with an error of its own.

The server keeps its word by the fixture: an error that a method does not list fails the test.
"""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from requests_by_schema import build_request

from chapar.rpc.method import METHODS
from chapar.tl import functions, types

CHANGING = {
    *("messages.deleteChat", "messages.deleteChatUser", "messages.migrateChat"),
    *("channels.deleteChannel", "channels.leaveChannel"),
}
"""What would take the chat away from the methods that follow."""


def aim(name: str, peer: Any) -> Any:
    """The least request of a method, about a chat and its first messages; None when it takes none."""
    request, is_aimed = build_request(name), False
    for field in type(request).__struct_fields__:
        value = getattr(request, field)
        if isinstance(value, types.inputPeerSelf):
            setattr(request, field, peer)
        elif isinstance(value, types.inputDialogPeer):
            setattr(request, field, types.inputDialogPeer(peer=peer))
        elif isinstance(value, types.inputChannelEmpty) and isinstance(peer, types.inputPeerChannel):
            setattr(request, field, types.inputChannel(channel_id=peer.channel_id, access_hash=peer.access_hash))
        elif field == "chat_id" and isinstance(peer, types.inputPeerChat):
            setattr(request, field, peer.chat_id)
        else:
            continue
        is_aimed = True
    return _fill(request) if is_aimed else None


def _fill(request: Any) -> Any:
    """With words where some are needed, so that it is not refused for want of them."""
    for field, value in (("message", "Ay me!"), ("title", "Tomb"), ("id", 3), ("msg_id", 3)):
        if getattr(request, field, None) in ("", 0):
            setattr(request, field, value)
    if isinstance(request, functions.messages_sendReaction):
        request.reaction = [types.reactionEmoji(emoticon="👍")]
    if isinstance(request, functions.messages_setTyping):
        request.action = types.sendMessageTypingAction()
    return request


async def try_everything(stage: Stage, name: str, peer: Any) -> int:
    """Call every method about a chat; how many of them refused."""
    refused: list[Refused] = []
    for method in sorted(METHODS.keys() - CHANGING):
        request = aim(method, peer)
        if request is None:
            continue
        try:
            await stage.clients[name].call(request)
        except Refused as error:
            refused.append(error)
    assert [error for error in refused if error.code >= 500 and error.message != "RANDOM_ID_DUPLICATE"] == []
    return len(refused)


@pytest.mark.parametrize("place", ["stranger", "left", "removed", "silenced", "deleted", "migrated", "none"])
async def test_a_basic_group(server: Server, place: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    chat_id = await stage.make_group("Romeo", "Juliet")
    peer = types.inputPeerChat(chat_id=chat_id)
    await stage.say("Juliet", chat_id, "Ay me!")
    match place:
        case "left":
            leave = functions.messages_deleteChatUser(chat_id=chat_id, user_id=types.inputUserSelf())
            await stage.call("Juliet", leave)
        case "removed":
            remove = functions.messages_deleteChatUser(chat_id=chat_id, user_id=stage.user("Romeo", "Juliet"))
            await stage.call("Romeo", remove)
        case "silenced":
            banned = types.chatBannedRights(send_plain=True, send_reactions=True, change_info=True, until_date=0)
            request = functions.messages_editChatDefaultBannedRights(peer=peer, banned_rights=banned)
            await stage.call("Romeo", request)
        case "deleted":
            await stage.call("Romeo", functions.messages_deleteChat(chat_id=chat_id))
        case "migrated":
            await stage.call("Romeo", functions.messages_migrateChat(chat_id=chat_id))
        case "none":
            peer = types.inputPeerChat(chat_id=777)
    assert await try_everything(stage, "Nurse" if place == "stranger" else "Juliet", peer) > 10


@pytest.mark.parametrize("place", ["stranger", "left", "removed", "silenced", "deleted", "none"])
@pytest.mark.parametrize("kind", ["megagroup", "broadcast", "forum"])
async def test_a_channel(server: Server, kind: str, place: str) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    wanted: dict[str, Any] = {kind: True}
    made = await stage.call("Romeo", functions.channels_createChannel(title="Verona", about="", **wanted))
    channel_id = made.chats[0].id
    channel = stage.channel("Romeo", channel_id)
    await stage.post("Romeo", channel_id, "Ay me!")
    users: list[Any] = [stage.user("Romeo", "Juliet")]
    if place not in ("stranger", "none"):
        await stage.call("Romeo", functions.channels_inviteToChannel(channel=channel, users=users))
    banned = {"removed": "view_messages", "silenced": "send_messages"}.get(place)
    if banned is not None:
        rights = types.chatBannedRights(until_date=0, **{banned: True})
        who = stage.peer("Romeo", "Juliet")
        request = functions.channels_editBanned(channel=channel, participant=who, banned_rights=rights)
        await stage.call("Romeo", request)
    if place == "left":
        await stage.call("Juliet", functions.channels_leaveChannel(channel=stage.channel("Juliet", channel_id)))
    if place == "deleted":
        await stage.call("Romeo", functions.channels_deleteChannel(channel=channel))
    peer = stage.channel_peer("Juliet", 777 if place == "none" else channel_id)
    assert await try_everything(stage, "Juliet", peer) > 10
