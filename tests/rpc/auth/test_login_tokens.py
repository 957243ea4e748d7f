"""auth.exportLoginToken, auth.acceptLoginToken, auth.importLoginToken."""

from typing import Any

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage, fetch_history

from chapar.actions.login_tokens import SHOWN_BY_DEVICE, LoginTokens
from chapar.tl import functions, types

PHONE = "989120000001"


async def show(client: Client, *except_ids: int) -> Any:
    return await client.call(functions.auth_exportLoginToken(api_id=1, api_hash="", except_ids=list(except_ids)))


async def accept(client: Client, shown: Any) -> Any:
    return await client.call(functions.auth_acceptLoginToken(token=shown.token))


async def refused(client: Client, request: Any) -> str:
    with pytest.raises(Refused) as refusal:
        await client.call(request)
    return str(refusal.value)


async def test_a_device_is_let_in_when_another_accepts_what_it_shows(server: Server) -> None:
    phone = await server.sign_up(PHONE, "Leyli")
    laptop = await server.client()
    shown = await show(laptop)
    assert shown.expires == int(server.clock.now()) + 30
    assert len(shown.token) == 32

    device = await accept(phone, shown)
    assert device.device_model == "Laptop"
    assert not device.current
    (told,) = laptop.pushed()
    assert told == types.updateShort(update=types.updateLoginToken(), date=int(server.clock.now()))

    success = await show(laptop)
    assert isinstance(success, types.auth_loginTokenSuccess)
    assert success.authorization.user.id == phone.user_id
    assert success.authorization.user.self_
    assert laptop.session.user_id == phone.user_id
    assert await laptop.call(functions.updates_getState())
    listed = (await phone.call(functions.account_getAuthorizations())).authorizations
    assert device.hash in [other.hash for other in listed]


async def test_the_answer_may_be_asked_for_again(server: Server) -> None:
    phone = await server.sign_up(PHONE, "Leyli")
    laptop = await server.client()
    await accept(phone, await show(laptop))
    server.services.login_tokens = LoginTokens()  # As after a restart.
    for _ in range(2):
        assert isinstance(await show(laptop), types.auth_loginTokenSuccess)
    row = await server.storage.read(lambda q: q.find_authorization(laptop.session.auth_key_id))
    assert row is not None
    assert len((await phone.call(functions.account_getAuthorizations())).authorizations) == 2


async def test_all_devices_are_told_of_the_new_one_whichever_way_they_learn(server: Server) -> None:
    stage = await Stage.set(server, "Leyli", "Majnun")
    leyli = stage.clients["Leyli"]
    laptop = await server.client()
    device = await stage.call("Leyli", functions.auth_acceptLoginToken(token=(await show(laptop)).token))
    await stage.verify_updates()
    news = (await fetch_history(leyli, server.peer(leyli.user_id, 777000)))[0].message
    assert "Device: Laptop\nAddress: 192.0.2.1\n" in news
    difference = await leyli.call(functions.updates_getDifference(pts=1, date=1, qts=0))
    told = [update for update in difference.other_updates if update.NAME == "updateNewAuthorization"]
    assert device.hash in [update.hash for update in told]


async def test_a_token_is_good_once(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    laptop = await server.client()
    shown = await show(laptop)
    await accept(leyli, shown)
    request = functions.auth_acceptLoginToken(token=shown.token)
    assert await refused(majnun, request) == "400 AUTH_TOKEN_ALREADY_ACCEPTED"
    assert await refused(leyli, request) == "400 AUTH_TOKEN_ALREADY_ACCEPTED"
    assert (await show(laptop)).authorization.user.id == leyli.user_id


async def test_of_two_who_accept_at_the_same_time_one_is_late(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    laptop = await server.client()
    request = functions.auth_acceptLoginToken(token=(await show(laptop)).token)
    first, second = leyli.start(request), majnun.start(request)
    await first
    await second
    await server.settle()
    assert laptop.session.user_id == leyli.user_id
    (row,) = [
        row
        for user in (leyli, majnun)
        for row in await server.storage.read(lambda q, user=user: q.list_authorizations(user.user_id))
        if row.auth_key_id == laptop.session.auth_key_id
    ]
    assert row.user_id == leyli.user_id


async def test_a_token_ends_after_half_a_minute(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    laptop = await server.client()
    shown = await show(laptop)
    server.clock.advance(30)
    assert await refused(leyli, functions.auth_acceptLoginToken(token=shown.token)) == "400 AUTH_TOKEN_EXPIRED"
    assert await refused(laptop, functions.auth_importLoginToken(token=shown.token)) == "400 AUTH_TOKEN_EXPIRED"
    assert laptop.session.user_id is None
    fresh = await show(laptop)
    assert fresh.token != shown.token
    await accept(leyli, fresh)


@pytest.mark.parametrize("token", [b"", b"x" * 32, b"\x00" * 100_000])
async def test_what_was_never_shown_is_refused(server: Server, token: bytes) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    laptop = await server.client()
    await show(laptop)
    assert await refused(leyli, functions.auth_acceptLoginToken(token=token)) == "400 AUTH_TOKEN_INVALIDX"
    assert await refused(laptop, functions.auth_importLoginToken(token=token)) == "400 AUTH_TOKEN_INVALID"


async def test_only_who_is_signed_in_accepts(server: Server) -> None:
    stranger, laptop = await server.client(), await server.client()
    request = functions.auth_acceptLoginToken(token=(await show(laptop)).token)
    assert await refused(stranger, request) == "401 AUTH_KEY_UNREGISTERED"
    assert laptop.pushed() == []


async def test_an_account_that_the_device_has_already_is_not_taken_twice(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    laptop = await server.client()
    shown = await show(laptop, leyli.user_id)
    assert await refused(leyli, functions.auth_acceptLoginToken(token=shown.token)) == "400 AUTH_TOKEN_EXCEPTION"
    await accept(majnun, shown)
    assert laptop.session.user_id == majnun.user_id


async def test_a_device_that_signed_in_otherwise_keeps_its_account(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    laptop = await server.client()
    shown = await show(laptop)
    sent = await server.send_code(laptop, PHONE)
    code = server.codes[PHONE]
    sign_in = functions.auth_signIn(phone_number=PHONE, phone_code_hash=sent.phone_code_hash, phone_code=code)
    await laptop.call(sign_in)
    assert await refused(majnun, functions.auth_acceptLoginToken(token=shown.token)) == "400 AUTH_TOKEN_EXPIRED"
    assert laptop.session.user_id == leyli.user_id
    # Asked again with its own account among those it has, it gets a token and not that account.
    assert isinstance(await show(laptop, leyli.user_id), types.auth_loginToken)


async def test_a_photograph_of_a_token_does_not_let_its_owner_in(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    laptop, thief = await server.client(), await server.client()
    shown = await show(laptop)
    importing = functions.auth_importLoginToken(token=shown.token)
    assert await laptop.call(importing) == shown
    assert await refused(thief, importing) == "400 AUTH_TOKEN_INVALID"
    await accept(leyli, shown)
    assert await refused(thief, importing) == "400 AUTH_TOKEN_ALREADY_ACCEPTED"
    assert thief.session.user_id is None
    assert isinstance(await laptop.call(importing), types.auth_loginTokenSuccess)


async def test_a_temporary_key_that_is_not_bound_shows_none(server: Server) -> None:
    client = await server.client(is_temporary_key=True)
    request = functions.auth_exportLoginToken(api_id=1, api_hash="", except_ids=[])
    assert await refused(client, request) == "401 AUTH_KEY_PERM_EMPTY"


async def test_a_key_that_is_gone_is_not_signed_in(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    laptop = await server.client()
    shown = await show(laptop)
    await server.storage.write(lambda tx: tx.delete_auth_key(laptop.session.auth_key_id))
    assert await refused(leyli, functions.auth_acceptLoginToken(token=shown.token)) == "400 AUTH_TOKEN_EXPIRED"
    assert laptop.session.user_id is None


async def test_tokens_are_kept_by_their_hashes_and_bounded(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("chapar.actions.login_tokens.WAITING", 3)
    leyli = await server.sign_up(PHONE, "Leyli")
    laptop = await server.client()
    shown = [await show(laptop) for _ in range(4)]
    kept = server.services.login_tokens._shown
    assert len(kept) == 3
    assert not {token.token for token in shown} & set(kept)
    assert await refused(leyli, functions.auth_acceptLoginToken(token=shown[0].token)) == "400 AUTH_TOKEN_INVALIDX"
    await accept(leyli, shown[3])


async def test_a_device_that_asks_without_end_takes_no_room_from_others(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    laptop, flooder = await server.client(), await server.client()
    shown = await show(laptop)
    for _ in range(50):
        last = await show(flooder)
    assert len(server.services.login_tokens._shown) == 1 + SHOWN_BY_DEVICE
    await accept(leyli, shown)
    await accept(leyli, last)


async def test_old_tokens_are_forgotten(server: Server) -> None:
    laptop, phone = await server.client(), await server.client()
    await show(laptop)
    server.clock.advance(1000)
    await show(phone)
    tokens = server.services.login_tokens
    assert len(tokens._shown) == 1
    assert list(tokens._by_device) == [phone.session.auth_key_id]


@pytest.mark.parametrize("layer", [152, 200])
async def test_older_layers_sign_in_the_same_way(server: Server, layer: int) -> None:
    leyli = await server.sign_up(PHONE, "Leyli", layer=layer)
    laptop = await server.client(layer=layer)
    await accept(leyli, await show(laptop))
    assert [told.update.NAME for told in laptop.pushed()] == ["updateLoginToken"]
    assert isinstance(await show(laptop), types.auth_loginTokenSuccess)
