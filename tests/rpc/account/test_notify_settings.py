"""Whom one is notified of, and how."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.tl import functions, types


async def update(stage: Stage, peer: Any, **settings: Any) -> None:
    chosen = types.inputPeerNotifySettings(**settings)
    assert await stage.call("Romeo", functions.account_updateNotifySettings(peer=peer, settings=chosen)) is True


async def told(stage: Stage, peer: Any) -> Any:
    return await stage.clients["Romeo"].call(functions.account_getNotifySettings(peer=peer))


async def exceptions(stage: Stage, **options: Any) -> set[int]:
    answer = await stage.clients["Romeo"].call(functions.account_getNotifyExceptions(**options))
    found = {each.peer.peer.user_id for each in answer.updates}
    assert found == {user.id for user in answer.users}
    return found


def one(stage: Stage, name: str) -> types.inputNotifyPeer:
    return types.inputNotifyPeer(peer=stage.peer("Romeo", name))


async def test_at_first_everything_is_told(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    for kind in (types.inputNotifyUsers(), types.inputNotifyChats(), types.inputNotifyBroadcasts()):
        settings = await told(stage, kind)
        assert (settings.mute_until, settings.silent, settings.show_previews) == (0, False, True)
        assert settings.other_sound == types.notificationSoundDefault()
    assert await told(stage, one(stage, "Juliet")) == types.peerNotifySettings()


async def test_settings_are_kept_for_all_devices(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Juliet", "Romeo", "hi")
    sound = types.notificationSoundLocal(title="Lark", data="lark.ogg")
    await update(stage, one(stage, "Juliet"), mute_until=2**31 - 1, show_previews=False, sound=sound)
    settings = await told(stage, one(stage, "Juliet"))
    assert (settings.mute_until, settings.show_previews, settings.silent) == (2**31 - 1, False, None)
    assert settings.ios_sound == settings.android_sound == settings.other_sound == sound
    await stage.verify_updates()
    await update(stage, types.inputNotifyUsers(), mute_until=5, sound=types.notificationSoundNone())
    settings = await told(stage, types.inputNotifyUsers())
    assert (settings.mute_until, settings.show_previews) == (5, True)
    await stage.verify_updates()
    await update(stage, one(stage, "Juliet"))
    assert await told(stage, one(stage, "Juliet")) == types.peerNotifySettings()
    await stage.verify_updates()


@pytest.mark.parametrize(
    "sound",
    [
        types.notificationSoundDefault(),
        types.notificationSoundNone(),
        types.notificationSoundRingtone(id=-(2**60)),
        types.notificationSoundLocal(title="a:b", data="c\nd"),
    ],
)
async def test_every_sound_comes_back(server: Server, sound: Any) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await update(stage, one(stage, "Juliet"), sound=sound, stories_sound=sound, stories_muted=True)
    settings = await told(stage, one(stage, "Juliet"))
    assert (settings.other_sound, settings.stories_other_sound, settings.stories_muted) == (sound, sound, True)


async def test_the_same_again_is_told_to_nobody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await update(stage, one(stage, "Juliet"), mute_until=9)
    stage.listen()
    await update(stage, one(stage, "Juliet"), mute_until=9)
    assert stage.other["Romeo"].pushed() == []


async def test_a_user_is_shown_with_them(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await update(stage, one(stage, "Juliet"), mute_until=9)
    juliet = stage.peer("Romeo", "Juliet")
    user = types.inputUser(user_id=juliet.user_id, access_hash=juliet.access_hash)
    answer = await stage.clients["Romeo"].call(functions.users_getFullUser(id=user))
    assert answer.full_user.notify_settings.mute_until == 9


async def test_exceptions_are_what_differs_from_the_kind(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse", "Tybalt")
    juliet, nurse, tybalt = (stage.user_id(name) for name in ("Juliet", "Nurse", "Tybalt"))
    await update(stage, types.inputNotifyUsers(), mute_until=7)
    await update(stage, one(stage, "Juliet"), mute_until=9)
    await update(stage, one(stage, "Nurse"), sound=types.notificationSoundNone())
    await update(stage, one(stage, "Tybalt"), stories_muted=True)
    assert await exceptions(stage) == {juliet}
    assert await exceptions(stage, compare_sound=True) == {juliet, nurse}
    assert await exceptions(stage, compare_stories=True, compare_sound=True) == {juliet, nurse, tybalt}
    assert await exceptions(stage, peer=types.inputNotifyUsers()) == {juliet}
    assert await exceptions(stage, peer=types.inputNotifyChats()) == set()
    assert await exceptions(stage, peer=one(stage, "Nurse"), compare_sound=True) == {nurse}
    await stage.verify_updates()


async def test_all_can_be_forgotten(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await update(stage, types.inputNotifyUsers(), mute_until=7)
    await update(stage, one(stage, "Juliet"), mute_until=9)
    await stage.call("Romeo", functions.account_resetNotifySettings())
    assert (await told(stage, types.inputNotifyUsers())).mute_until == 0
    assert await exceptions(stage) == set()
    await stage.verify_updates()


async def test_what_cannot_be_is_refused(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    long = types.notificationSoundLocal(title="x" * 300, data="")
    with pytest.raises(Refused, match="400 SETTINGS_INVALID"):
        await update(stage, one(stage, "Juliet"), sound=long)
    forged = types.inputPeerUser(user_id=stage.user_id("Juliet"), access_hash=1)
    for peer in (types.inputNotifyPeer(peer=forged), types.inputNotifyForumTopic(peer=forged, top_msg_id=1)):
        with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
            await told(stage, peer)
    await update(stage, one(stage, "Juliet"), mute_until=-5)
    assert (await told(stage, one(stage, "Juliet"))).mute_until == 0
