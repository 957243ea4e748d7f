"""What devices save by themselves: kept, and told to the others."""

import pytest
from harness import Refused, Server, names
from mailbox_stage import Stage

from chapar.rpc.account import autosave
from chapar.tl import functions, types


async def test_rules_of_kinds_and_of_peers(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli = stage.clients["Leyli"]
    nothing = types.autoSaveSettings(video_max_size=100 << 20)
    before = await leyli.call(functions.account_getAutoSaveSettings())
    assert [before.users_settings, before.chats_settings, before.broadcasts_settings] == [nothing] * 3
    all_of_it = types.autoSaveSettings(photos=True, videos=True, video_max_size=5)
    assert await leyli.call(functions.account_saveAutoSaveSettings(users=True, chats=True, settings=all_of_it))
    peer = stage.peer("Leyli", "Majnun")
    photos = types.autoSaveSettings(photos=True)
    assert await leyli.call(functions.account_saveAutoSaveSettings(peer=peer, settings=photos))
    assert names(stage.other["Leyli"].pushed_updates()) == ["updateAutoSaveSettings"] * 2
    now = await leyli.call(functions.account_getAutoSaveSettings())
    assert [now.users_settings, now.chats_settings, now.broadcasts_settings] == [all_of_it, all_of_it, nothing]
    [exception] = now.exceptions
    assert exception.peer == types.peerUser(user_id=stage.user_id("Majnun"))
    assert (exception.settings.photos, exception.settings.videos) == (True, False)
    assert [user.id for user in now.users] == [stage.user_id("Majnun")]
    assert await leyli.call(functions.account_deleteAutoSaveExceptions())
    after = await leyli.call(functions.account_getAutoSaveSettings())
    assert after.exceptions == []
    assert after.users_settings == all_of_it
    await stage.verify_updates()


async def test_a_rule_is_for_something_and_there_are_not_too_many(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun", "Nofal")
    leyli = stage.clients["Leyli"]
    settings = types.autoSaveSettings(photos=True)
    with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
        await leyli.call(functions.account_saveAutoSaveSettings(settings=settings))
    monkeypatch.setattr(autosave, "EXCEPTIONS", 1 - len(autosave.KINDS))
    for _ in range(2):
        peer = stage.peer("Leyli", "Majnun")
        await leyli.call(functions.account_saveAutoSaveSettings(peer=peer, settings=settings))
    peer = stage.peer("Leyli", "Nofal")
    with pytest.raises(Refused, match="400 LIMIT_INVALID"):
        await leyli.call(functions.account_saveAutoSaveSettings(peer=peer, settings=settings))
