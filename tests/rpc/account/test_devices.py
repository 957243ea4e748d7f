"""account.getAuthorizations, account.resetAuthorization, auth.resetAuthorizations."""

import pytest
from harness import Refused, Server

from chapar.tl import functions

PHONE = "+98 912 000 0001"


async def test_the_device_that_asks_comes_first_with_hash_0(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    server.clock.advance(100)
    phone = await server.sign_in(PHONE)
    await phone.initialise(functions.help_getNearestDc(), device_model="Phone", lang_pack="android", api_id=6)
    mine, other = (await laptop.call(functions.account_getAuthorizations())).authorizations
    assert (mine.current, mine.hash, mine.device_model) == (True, 0, "Laptop")
    assert (other.current, other.device_model, other.app_name) == (False, "Phone", "Telegram Android")
    assert other.hash != 0
    assert other.date_created == mine.date_created + 100
    assert (other.api_id, other.app_version, other.ip) == (6, "2.0", "192.0.2.1")
    mine, other = (await phone.call(functions.account_getAuthorizations())).authorizations
    assert (mine.device_model, other.device_model) == ("Phone", "Laptop")


async def test_devices_of_others_are_not_shown(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    await server.sign_up("989120000002", "Majnun")
    assert len((await leyli.call(functions.account_getAuthorizations())).authorizations) == 1


async def test_another_device_is_ended_at_once(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    phone = await server.sign_in(PHONE)
    devices = (await phone.call(functions.account_getAuthorizations())).authorizations
    hash_ = next(device.hash for device in devices if not device.current)
    assert await phone.call(functions.account_resetAuthorization(hash=hash_)) is True
    assert server.registry.revoked == [laptop.session.auth_key_id]
    with pytest.raises(Refused, match="401 AUTH_KEY_UNREGISTERED"):
        await laptop.call(functions.updates_getState())
    with pytest.raises(Refused, match="400 HASH_INVALID"):
        await phone.call(functions.account_resetAuthorization(hash=hash_))
    assert await phone.call(functions.updates_getState())


async def test_no_device_is_ended_by_a_wrong_hash(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    second = await server.sign_in("989120000002")
    devices = (await second.call(functions.account_getAuthorizations())).authorizations
    foreign = next(device.hash for device in devices if not device.current)
    for hash_ in (0, 1, -1, (1 << 63) - 1, foreign):
        with pytest.raises(Refused, match="400 HASH_INVALID"):
            await leyli.call(functions.account_resetAuthorization(hash=hash_))
    assert await majnun.call(functions.updates_getState())


async def test_a_device_does_not_end_itself_by_its_hash(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    phone = await server.sign_in(PHONE)
    devices = (await phone.call(functions.account_getAuthorizations())).authorizations
    hash_of_laptop = next(device.hash for device in devices if not device.current)
    with pytest.raises(Refused, match="400 HASH_INVALID"):
        await laptop.call(functions.account_resetAuthorization(hash=hash_of_laptop))


async def test_all_others_are_ended(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    phone, tablet = await server.sign_in(PHONE), await server.sign_in(PHONE)
    assert await phone.call(functions.auth_resetAuthorizations()) is True
    for ended in (laptop, tablet):
        with pytest.raises(Refused, match="401 AUTH_KEY_UNREGISTERED"):
            await ended.call(functions.updates_getState())
    assert len((await phone.call(functions.account_getAuthorizations())).authorizations) == 1
    assert await phone.call(functions.auth_resetAuthorizations()) is True


async def test_a_new_device_may_be_confirmed(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    await server.sign_in(PHONE)
    (told,) = [update for update in laptop.pushed_updates() if update.NAME == "updateNewAuthorization"]
    confirm = functions.account_changeAuthorizationSettings(confirmed=True, hash=told.hash)
    assert await laptop.call(confirm) is True
    with pytest.raises(Refused, match="400 HASH_INVALID"):
        await laptop.call(functions.account_changeAuthorizationSettings(confirmed=True, hash=1))
    with pytest.raises(Refused, match="400 METHOD_INVALID"):
        await laptop.call(functions.account_changeAuthorizationSettings(hash=told.hash, call_requests_disabled=True))
