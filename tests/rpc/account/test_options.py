"""Switches that clients keep on the server: what was said last is what is answered."""

import pytest
from harness import Refused, Server

from chapar.tl import functions, types


async def test_presets_of_downloads_are_kept_each_by_itself(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    before = await leyli.call(functions.account_getAutoDownloadSettings())
    assert before.low.video_size_max < before.medium.video_size_max < before.high.video_size_max
    wanted = types.autoDownloadSettings(
        disabled=True,
        phonecalls_less_data=True,
        photo_size_max=5,
        video_size_max=2**35,
        file_size_max=7,
        video_upload_maxbitrate=50,
        small_queue_active_operations_max=3,
        large_queue_active_operations_max=4,
    )
    for flags in ({"low": True}, {}, {"high": True}):
        assert await leyli.call(functions.account_saveAutoDownloadSettings(settings=wanted, **flags)) is True
        now = await leyli.call(functions.account_getAutoDownloadSettings())
        name = next(iter(flags), "medium")
        assert getattr(now, name) == wanted
    assert await majnun.call(functions.account_getAutoDownloadSettings()) == before


async def test_sizes_that_are_none_become_the_nearest(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    strange = types.autoDownloadSettings(
        photo_size_max=-1,
        video_size_max=2**62,
        file_size_max=-(2**62),
        video_upload_maxbitrate=-5,
        small_queue_active_operations_max=-1,
        large_queue_active_operations_max=-1,
    )
    await leyli.call(functions.account_saveAutoDownloadSettings(settings=strange, low=True))
    low = (await leyli.call(functions.account_getAutoDownloadSettings())).low
    assert (low.photo_size_max, low.video_size_max, low.file_size_max) == (0, 2**40, 0)
    assert low.video_upload_maxbitrate == low.small_queue_active_operations_max == 0


async def test_switches_are_kept(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    other = await server.sign_in("989120000001")
    assert await leyli.call(functions.account_getContactSignUpNotification()) is True
    for silent in (False, True):
        assert await leyli.call(functions.account_setContactSignUpNotification(silent=silent)) is True
        assert await other.call(functions.account_getContactSignUpNotification()) is silent
    content = await leyli.call(functions.account_getContentSettings())
    assert (content.sensitive_enabled, content.sensitive_can_change) == (False, True)
    for enabled in (True, False):
        await leyli.call(functions.account_setContentSettings(sensitive_enabled=enabled))
        assert (await other.call(functions.account_getContentSettings())).sensitive_enabled is enabled


async def test_days_until_an_account_goes(server: Server) -> None:
    leyli = await server.sign_up("989120000001", "Leyli")
    assert (await leyli.call(functions.account_getAccountTTL())).days == 365
    for days in (30, 730):
        await leyli.call(functions.account_setAccountTTL(ttl=types.accountDaysTTL(days=days)))
        assert (await leyli.call(functions.account_getAccountTTL())).days == days
    for days in (0, 29, 731, -1, 2**31 - 1):
        with pytest.raises(Refused, match="400 TTL_DAYS_INVALID"):
            await leyli.call(functions.account_setAccountTTL(ttl=types.accountDaysTTL(days=days)))
