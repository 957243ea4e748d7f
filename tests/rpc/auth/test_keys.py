"""auth.bindTempAuthKey, auth.dropTempAuthKeys, auth.exportAuthorization, auth.importAuthorization."""

import secrets
from typing import Any

import pytest
from harness import Client, Refused, Server

from chapar.domain.accounts import AuthKeyRow, ClientInfo
from chapar.mtproto.auth_key import AuthKey
from chapar.mtproto.binding import seal_binding
from chapar.tl import functions, types

PHONE = "+98 912 000 0001"
DAY = 86400


class Keys:
    """A permanent key and a temporary one, both stored, and a client on the temporary one."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.key = secrets.token_bytes(256)
        self.permanent_id = AuthKey(self.key).auth_key_id
        self.expires_at = int(server.clock.now()) + DAY

    async def make(self, client_info: ClientInfo | None = None) -> Client:
        row = AuthKeyRow(self.permanent_id, self.key, int(self.server.clock.now()), dc_id=2, client=client_info)
        await self.server.storage.write(lambda tx: tx.insert_auth_key(row))
        return await self.temporary()

    async def temporary(self, layer: int = 0) -> Client:
        key_id = await self.server.new_key(expires_at=self.expires_at)
        return await self.server.client(layer=layer, key_id=key_id, is_temporary_key=True)

    def request(self, client: Client, at: int, **other: Any) -> functions.auth_bindTempAuthKey:
        said = {
            "temp_auth_key_id": client.session.raw_auth_key_id,
            "session_id": client.session.session_id,
            "msg_id": at,
            "nonce": 77,
            "expires_at": self.expires_at,
        } | other
        sealed = seal_binding(self.key, random=secrets.token_bytes(24), **said)
        return functions.auth_bindTempAuthKey(
            perm_auth_key_id=self.permanent_id, nonce=77, expires_at=said["expires_at"], encrypted_message=sealed
        )

    async def bind(self, client: Client) -> Any:
        return await client.call(self.request(client, 4000), msg_id=4000)


async def test_the_first_call_of_a_temporary_key_binds_it(server: Server) -> None:
    keys = Keys(server)
    client = await keys.make()
    assert await keys.bind(client) is True
    assert client.session.auth_key_id == keys.permanent_id
    row = await server.storage.read(lambda q: q.find_auth_key(client.session.raw_auth_key_id))
    assert row is not None
    assert (row.perm_auth_key_id, row.expires_at) == (keys.permanent_id, keys.expires_at)
    with pytest.raises(Refused, match="400 CONNECTION_NOT_INITED"):
        await client.call(functions.help_getAppConfig(hash=0))


async def test_the_permanent_keys_user_and_layer_are_known_at_once(server: Server) -> None:
    keys = Keys(server)
    first = await keys.make()
    await keys.bind(first)
    await first.initialise(functions.help_getNearestDc(), layer=200)
    sent = await server.send_code(first, PHONE)
    code = server.codes["989120000001"]
    entered = {"phone_number": PHONE, "phone_code_hash": sent.phone_code_hash}
    await first.call(functions.auth_signIn(phone_code=code, **entered))
    welcome = await first.call(functions.auth_signUp(first_name="Leyli", last_name="", **entered))
    second = await keys.temporary()
    await keys.bind(second)
    assert second.session.user_id == welcome.user.id
    assert second.session.layer == 200
    assert await second.call(functions.updates_getState())
    assert (await server.storage.read(lambda q: q.find_authorization(keys.permanent_id))) is not None


async def test_what_was_said_on_the_temporary_key_goes_to_the_permanent_one(server: Server) -> None:
    keys = Keys(server)
    await keys.make()
    client = await keys.temporary(layer=181)
    await server.settle()
    await keys.bind(client)
    row = await server.storage.read(lambda q: q.find_auth_key(keys.permanent_id))
    assert row is not None
    assert row.client is not None
    assert row.client.layer == client.session.layer == 181


async def test_binding_again_is_harmless(server: Server) -> None:
    keys = Keys(server)
    client = await keys.make()
    await keys.bind(client)
    assert await keys.bind(client) is True


async def test_a_bound_key_does_not_change_its_master(server: Server) -> None:
    mine, others = Keys(server), Keys(server)
    client = await mine.make()
    await others.make()
    await mine.bind(client)
    with pytest.raises(Refused, match="400 TEMP_AUTH_KEY_ALREADY_BOUND"):
        await others.bind(client)
    assert client.session.auth_key_id == mine.permanent_id


async def test_a_permanent_key_cannot_be_bound(server: Server) -> None:
    keys = Keys(server)
    await keys.make()
    client = await server.client(layer=0)
    with pytest.raises(Refused, match="400 TEMP_AUTH_KEY_EMPTY"):
        await keys.bind(client)


async def test_a_key_that_is_lost_makes_the_client_start_afresh(server: Server) -> None:
    client = await Keys(server).make()
    with pytest.raises(Refused, match="400 ENCRYPTED_MESSAGE_INVALID"):
        await Keys(server).bind(client)


@pytest.mark.parametrize("forged", [{"session_id": 1 << 40}, {"temp_auth_key_id": 5}, {"msg_id": 8}, {"nonce": 78}])
async def test_every_part_of_the_proof_counts(server: Server, forged: dict[str, int]) -> None:
    keys = Keys(server)
    client = await keys.make()
    with pytest.raises(Refused, match="400 ENCRYPTED_MESSAGE_INVALID"):
        await client.call(keys.request(client, 4000, **forged), msg_id=4000)
    assert client.session.auth_key_id == client.session.raw_auth_key_id


@pytest.mark.parametrize("message", [b"", b"x", b"\x00" * 104, b"\xff" * 100_000])
async def test_rubbish_is_no_proof(server: Server, message: bytes) -> None:
    keys = Keys(server)
    client = await keys.make()
    request = functions.auth_bindTempAuthKey(
        perm_auth_key_id=keys.permanent_id, nonce=1, expires_at=keys.expires_at, encrypted_message=message
    )
    with pytest.raises(Refused, match="400 ENCRYPTED_MESSAGE_INVALID"):
        await client.call(request)


async def test_a_binding_ends_in_the_future_and_with_its_key(server: Server) -> None:
    keys = Keys(server)
    client = await keys.make()
    past = keys.request(client, 4000, expires_at=int(server.clock.now()))
    with pytest.raises(Refused, match="400 EXPIRES_AT_INVALID"):
        await client.call(past, msg_id=4000)
    far = keys.request(client, 4000, expires_at=keys.expires_at + 100 * DAY)
    assert await client.call(far, msg_id=4000) is True
    row = await server.storage.read(lambda q: q.find_auth_key(client.session.raw_auth_key_id))
    assert row is not None
    assert row.expires_at == keys.expires_at


async def test_temporary_keys_are_dropped_but_those_that_are_named_and_the_asking_one(server: Server) -> None:
    keys, others = Keys(server), Keys(server)
    asking = await keys.make()
    kept, dropped = await keys.temporary(), await keys.temporary()
    foreign = await others.make()
    for client in (asking, kept, dropped):
        await keys.bind(client)
    await others.bind(foreign)
    await asking.initialise(functions.help_getNearestDc())
    request = functions.auth_dropTempAuthKeys(except_auth_keys=[kept.session.raw_auth_key_id, 77])
    assert await asking.call(request) is True
    assert server.registry.ended == [dropped.session.raw_auth_key_id]

    def is_known(client: Client) -> Any:
        return server.storage.read(lambda q: q.find_auth_key(client.session.raw_auth_key_id) is not None)

    assert [await is_known(client) for client in (asking, kept, dropped, foreign)] == [True, True, False, True]
    permanent = await server.storage.read(lambda q: q.find_auth_key(keys.permanent_id))
    assert permanent is not None


async def test_a_client_without_temporary_keys_has_none_to_drop(server: Server) -> None:
    client = await server.sign_up(PHONE, "Leyli")
    assert await client.call(functions.auth_dropTempAuthKeys(except_auth_keys=[])) is True
    assert server.registry.ended == []
    assert await client.call(functions.updates_getState())


async def export(client: Client, dc_id: int = 4) -> types.auth_exportedAuthorization:
    exported = await client.call(functions.auth_exportAuthorization(dc_id=dc_id))
    assert isinstance(exported, types.auth_exportedAuthorization)
    return exported


def importing(exported: types.auth_exportedAuthorization) -> functions.auth_importAuthorization:
    return functions.auth_importAuthorization(id=exported.id, bytes=exported.bytes)


async def test_an_authorization_is_carried_to_another_key(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    media = await server.client()
    welcome = await media.call(importing(await export(leyli)))
    assert welcome.user.id == leyli.user_id
    assert welcome.user.self_
    assert media.session.user_id == leyli.user_id
    assert not media.session.wants_updates


async def test_it_is_no_device_of_its_own(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    media = await server.client()
    await media.call(importing(await export(leyli)))
    for client in (leyli, media):
        (device,) = (await client.call(functions.account_getAuthorizations())).authorizations
        assert device.current
    assert leyli.pushed() == []
    await leyli.call(functions.auth_logOut())
    with pytest.raises(Refused, match="401 AUTH_KEY_UNREGISTERED"):
        await media.call(functions.updates_getState())


async def test_ending_the_device_ends_all_its_keys(server: Server) -> None:
    laptop = await server.sign_up(PHONE, "Leyli")
    media = await server.client()
    await media.call(importing(await export(laptop)))
    phone = await server.sign_in(PHONE)
    await phone.call(functions.auth_resetAuthorizations())
    assert set(server.registry.revoked) == {laptop.session.auth_key_id, media.session.auth_key_id}


async def test_a_token_is_good_once_for_its_user_and_for_a_while(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    majnun = await server.sign_up("989120000002", "Majnun")
    exported = await export(leyli)
    await (await server.client()).call(importing(exported))
    stale = await export(leyli)
    foreign = types.auth_exportedAuthorization(id=majnun.user_id, bytes=(await export(leyli)).bytes)
    server.clock.advance(301)
    for bad in (exported, stale, foreign, types.auth_exportedAuthorization(id=leyli.user_id, bytes=b"")):
        thief = await server.client()
        with pytest.raises(Refused, match="400 AUTH_BYTES_INVALID"):
            await thief.call(importing(bad))
        assert thief.session.user_id is None


async def test_a_token_of_a_device_that_was_ended_is_worthless(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    exported = await export(leyli)
    await leyli.call(functions.auth_logOut())
    with pytest.raises(Refused, match="400 AUTH_BYTES_INVALID"):
        await (await server.client()).call(importing(exported))


async def test_only_dcs_that_exist(server: Server) -> None:
    leyli = await server.sign_up(PHONE, "Leyli")
    with pytest.raises(Refused, match="400 DC_ID_INVALID"):
        await export(leyli, dc_id=6)
