"""What an owner keeps about a user and their conversation stands in the user's full form."""

from harness import Server
from mailbox_stage import Stage

from chapar.domain.peers import peer_key, user_peer
from chapar.domain.settings import PeerOptions
from chapar.tl import functions, types


async def full(stage: Stage, viewer: str, other: str) -> types.userFull:
    peer = stage.peer(viewer, other)
    given = types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
    return (await stage.call(viewer, functions.users_getFullUser(id=given))).full_user


async def test_the_conversation_is_described(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    plain = await full(stage, "Leyli", "Majnun")
    assert (plain.pinned_msg_id, plain.ttl_period, plain.folder_id, plain.note) == (None, None, None, None)
    assert (plain.has_scheduled, plain.translations_disabled, plain.blocked) == (False, False, False)
    assert plain.can_pin_message is True
    assert plain.common_chats_count == 0
    peer = stage.peer("Leyli", "Majnun")
    sent = await stage.send("Leyli", "Majnun", "hi")
    await stage.call("Leyli", functions.messages_updatePinnedMessage(peer=peer, id=sent))
    muted = types.inputPeerNotifySettings(mute_until=2**31 - 1)
    notify = functions.account_updateNotifySettings(peer=types.inputNotifyPeer(peer=peer), settings=muted)
    await stage.call("Leyli", notify)
    key = peer_key(user_peer(stage.user_id("Majnun")))
    options = PeerOptions(is_translation_off=True)
    await server.storage.write(lambda tx: tx.put_setting(stage.user_id("Leyli"), options, key))
    seen = await full(stage, "Leyli", "Majnun")
    assert (seen.pinned_msg_id, seen.translations_disabled) == (sent, True)
    assert seen.notify_settings.mute_until == 2**31 - 1
    others = await full(stage, "Majnun", "Leyli")
    assert (others.translations_disabled, others.notify_settings.mute_until) == (False, None)


async def test_no_profile_has_music(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    request = functions.users_getSavedMusic(id=types.inputUserSelf(), offset=0, limit=10, hash=0)
    music = await leyli.call(request)
    assert (music.count, music.documents) == (0, [])
