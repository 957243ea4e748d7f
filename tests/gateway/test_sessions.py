"""Sessions: pushes, several of them, revocation, keys that come and go."""

import asyncio

import pytest
from light_client import Closed, LightClient, Refused, TcpWire, exchange_keys

from chapar.tl import functions, types


async def meet(one: LightClient, phone: str) -> types.inputPeerUser:
    """The account with this number, as the client may name it."""
    contact = types.inputPhoneContact(client_id=1, phone=phone, first_name="X", last_name="")
    (user,) = (await one.call(functions.contacts_importContacts(contacts=[contact]))).users
    return types.inputPeerUser(user_id=user.id, access_hash=user.access_hash)


def texts(client: LightClient) -> list[str]:
    """Texts of the messages that were pushed."""
    return [
        update.message.message
        for envelope in client.pushes
        for update in getattr(envelope, "updates", [])
        if isinstance(update, types.updateNewMessage)
    ]


async def test_a_message_is_pushed_to_every_session_of_the_receiver(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    juliet = await server.user("989120000002")
    phone = await server.client("websocket", key=juliet.key)
    await phone.call(functions.updates_getState())
    peer = await meet(romeo, "989120000002")
    for number in range(5):
        await romeo.call(functions.messages_sendMessage(peer=peer, message=f"m{number}", random_id=number + 1))
    for client in (juliet, phone):
        await client.wait_for(lambda one: len(texts(one)) == 5)
        assert texts(client) == [f"m{number}" for number in range(5)]
    assert texts(romeo) == []


async def test_a_session_that_only_asks_without_updates_gets_none(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    juliet = await server.user("989120000002")
    media = await server.client(key=juliet.key)
    media.is_described = True
    request = functions.invokeWithoutUpdates(query=functions.updates_getState())
    await media.call(request)
    peer = await meet(romeo, "989120000002")
    await romeo.call(functions.messages_sendMessage(peer=peer, message="m", random_id=1))
    await juliet.wait_for(lambda one: texts(one) == ["m"])
    await media.ping()
    assert media.pushes == []


async def test_a_new_session_of_a_key_needs_no_description(start) -> None:
    """The layer is remembered with the key, also across a restart of the connection."""
    server = await start()
    romeo = await server.user("989120000001")
    second = await server.client(key=romeo.key)
    second.is_described = True
    assert isinstance(await second.call(functions.updates_getState()), types.updates_state)


async def test_resetting_an_authorization_closes_its_sockets_at_once(start) -> None:
    server = await start()
    desk = await server.user("989120000001")
    phone = await server.user("989120000001")
    other = await server.client(key=phone.key)
    await other.call(functions.updates_getState())
    listed = await desk.call(functions.account_getAuthorizations())
    (foreign,) = [one for one in listed.authorizations if not one.current]
    assert await desk.call(functions.account_resetAuthorization(hash=foreign.hash)) is True
    await phone.wait_closed()
    await other.wait_closed()
    assert phone.is_closed
    assert other.is_closed
    again = await server.client(key=phone.key)
    with pytest.raises(Refused, match="401"):
        await again.call(functions.updates_getState())
    assert isinstance(await desk.call(functions.updates_getState()), types.updates_state)


async def test_who_was_signed_out_is_told_to_ask_on_coming_back(start) -> None:
    """TDLib has nothing to ask on its own account, and would go on showing what it has."""
    server = await start()
    desk = await server.user("989120000001")
    phone = await server.user("989120000001")
    (foreign,) = [
        one for one in (await desk.call(functions.account_getAuthorizations())).authorizations if not one.current
    ]
    await desk.call(functions.account_resetAuthorization(hash=foreign.hash))
    await phone.wait_closed()
    again = phone.moved_to(await TcpWire.open(server.port))
    await again.ping()
    await again.wait_for(lambda one: any(isinstance(push, types.updatesTooLong) for push in one.pushes))


async def test_logging_out_answers_and_then_meets_401(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    other = await server.client(key=romeo.key)
    await other.call(functions.updates_getState())
    await romeo.call(functions.auth_logOut())
    await other.wait_closed()
    with pytest.raises(Refused, match="401 AUTH_KEY_UNREGISTERED"):
        await romeo.call(functions.updates_getState())


async def test_a_destroyed_key_is_unknown(start) -> None:
    from chapar.tl import service

    server = await start()
    client = await server.client()
    await client.ping()
    with pytest.raises(Closed):
        await client.send(service.encode(service.functions.destroy_auth_key()))
    assert any(type(one).__name__ == "destroy_auth_key_ok" for one in client.service)
    again = await server.client(key=client.key)
    with pytest.raises(Closed):
        await again.ping()
    assert again.service == [-404]


async def test_a_key_survives_a_restart_of_the_server(start, tmp_path) -> None:
    from chapar.app import build

    server = await start()
    romeo = await server.user("989120000001")
    await romeo.close()
    await server.app.close()
    app = await build(server.app.services.config)
    await app.start()
    wire = await TcpWire.open(app.addresses[0].port)
    client = LightClient(wire, romeo.key)
    client.is_described = True
    assert isinstance(await client.call(functions.updates_getState()), types.updates_state)
    await client.close()
    await app.close()
    server.app.close = app.close  # type: ignore[method-assign]


async def test_many_answers_leave_in_few_packets(start) -> None:
    server = await start()
    client = await server.client()
    await client.call(functions.help_getConfig())
    before = client.packets
    await asyncio.gather(*(client.call(functions.help_getNearestDc()) for _ in range(50)))
    assert client.packets - before < 50


async def test_online_is_who_has_a_connection(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    user_id = romeo.user.id
    sessions = server.app.gateway.sessions
    assert sessions.is_online(user_id)
    assert not sessions.is_online(user_id + 1)
    await romeo.close()
    async with asyncio.timeout(10):
        while sessions.is_online(user_id):
            await asyncio.sleep(0.01)
    assert len(sessions.of_user(user_id)) == 1


async def test_a_bound_temporary_key_speaks_for_the_permanent_one(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    wire = await TcpWire.open(server.port)
    temporary = LightClient(wire, await exchange_keys(wire, server.public_key, expires_in=86400))
    with pytest.raises(Refused, match="401 AUTH_KEY_PERM_EMPTY"):
        await temporary.call(functions.updates_getState())
    sessions = server.app.gateway.sessions
    sessions.bind_temp_auth_key(temporary.key.auth_key_id, romeo.key.auth_key_id, romeo.user.id)
    assert isinstance(await temporary.call(functions.updates_getState()), types.updates_state)
    assert len(sessions.of_user(romeo.user.id)) == 2
    sessions.revoke(romeo.key.auth_key_id)
    await temporary.wait_closed()
    await romeo.wait_closed()
    assert sessions.of_user(romeo.user.id) == []


@pytest.mark.parametrize(
    ("dc", "this_dc", "is_test"),
    [(4, 4, False), (10_004, 4, True), (-10_002, 2, True), (-3, 3, False), (None, 2, False)],
)
async def test_a_client_of_a_test_dc_is_told_that_it_is_on_one(
    start, dc: int | None, this_dc: int, is_test: bool
) -> None:
    server = await start()
    wire = await TcpWire.open(server.port)
    key = await exchange_keys(wire, server.public_key, dc=dc)
    first = LightClient(wire, key)
    row = await server.app.services.storage.read(lambda q: q.find_auth_key(key.auth_key_id))
    assert row.dc_id == this_dc + 10_000 * is_test
    second = await server.client(key=key)
    for client in (first, second):
        config = await client.call(functions.help_getConfig())
        assert (config.this_dc, config.test_mode) == (this_dc, is_test)
    await first.close()


async def test_a_dropped_temporary_key_is_unknown_at_once(start) -> None:
    server = await start()
    romeo = await server.user("989120000001")
    perm_id = romeo.key.auth_key_id
    clients = []
    for _ in range(2):
        wire = await TcpWire.open(server.port)
        client = LightClient(wire, await exchange_keys(wire, server.public_key, expires_in=86400))
        temp_id, expires_at = client.key.auth_key_id, 2_000_000_000
        await client.ping()
        await server.app.services.storage.write(
            lambda tx, temp_id=temp_id, expires_at=expires_at: tx.bind_temp_auth_key(temp_id, perm_id, expires_at)
        )
        server.app.services.sessions.bind_temp_auth_key(temp_id, perm_id, romeo.user.id)
        assert isinstance(await client.call(functions.updates_getState()), types.updates_state)
        clients.append(client)
    asking, dropped = clients
    assert await asking.call(functions.auth_dropTempAuthKeys(except_auth_keys=[])) is True
    await dropped.wait_closed()
    again = await server.client(key=dropped.key)
    with pytest.raises(Closed):
        await again.ping()
    assert again.service == [-404]
    assert isinstance(await asking.call(functions.updates_getState()), types.updates_state)
    assert isinstance(await romeo.call(functions.updates_getState()), types.updates_state)
    await asking.close()
