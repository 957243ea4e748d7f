"""Requests around requests."""

import asyncio
import logging
from typing import Any

import pytest
from harness import Client, Refused, Server, parse_answer

from chapar.domain.accounts import ClientInfo
from chapar.rpc.context import Context
from chapar.rpc.method import METHODS, Method
from chapar.rpc.wrappers import DESCRIPTION_LENGTH, WAITING_CALLS
from chapar.tl import LAYER, codec, functions, types

NEAREST = functions.help_getNearestDc()


async def stored_client(server: Server, client: Client) -> ClientInfo | None:
    await server.settle()
    row = await server.storage.read(lambda q: q.find_auth_key(client.session.auth_key_id))
    assert row is not None
    return row.client


async def test_what_a_client_says_of_itself_is_kept_with_its_key(server: Server) -> None:
    client = await server.client(layer=0)
    answer = await client.initialise(NEAREST, layer=158, device_model="Phone", lang_pack="android", lang_code="fa")
    assert answer.this_dc == 2
    assert client.session.layer == 158
    stored = await stored_client(server, client)
    assert stored == client.session.client
    assert stored == ClientInfo(158, 1, "Phone", "1", "2.0", "en", "android", "fa")


async def test_what_was_said_before_is_not_written_again(server: Server) -> None:
    client = await server.client()
    writes = []
    write = server.storage.write
    server.storage.write = lambda *a, **k: writes.append(a) or write(*a, **k)  # type: ignore[method-assign]
    await client.start(codec.encode(functions.invokeWithLayer(layer=LAYER, query=NEAREST)))
    assert writes == []
    await client.start(codec.encode(functions.invokeWithLayer(layer=LAYER - 1, query=NEAREST)))
    assert len(writes) == 1


async def test_a_new_layer_keeps_the_description(server: Server) -> None:
    client = await server.client(layer=158)
    await client.call(functions.invokeWithLayer(layer=200, query=NEAREST))
    stored = await stored_client(server, client)
    assert stored is not None
    assert (stored.layer, stored.device_model) == (200, "Laptop")


async def test_a_layer_alone_is_enough(server: Server) -> None:
    client = await server.client(layer=0)
    await client.call(functions.invokeWithLayer(layer=200, query=NEAREST))
    assert (await client.call(functions.help_getAppConfig(hash=0))).hash
    stored = await stored_client(server, client)
    assert stored == ClientInfo(200)


async def test_long_descriptions_are_cut_and_cleaned(server: Server) -> None:
    client = await server.client(layer=0)
    await client.initialise(NEAREST, device_model="x" * 100_000, app_version="1\n\x00.2")
    stored = await stored_client(server, client)
    assert stored is not None
    assert stored.device_model == "x" * DESCRIPTION_LENGTH
    assert stored.app_version == "1  .2"


@pytest.mark.parametrize(("said", "served"), [(152, 152), (154, 155), (193, 194), (100, 152)])
async def test_a_layer_between_the_known_ones_is_mapped(server: Server, said: int, served: int) -> None:
    client = await server.client(layer=0)
    await client.call(functions.invokeWithLayer(layer=said, query=NEAREST))
    assert client.session.layer == served


async def test_a_layer_newer_than_all_is_served_the_newest_and_logged_once(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    client = await server.client(layer=0)
    with caplog.at_level(logging.WARNING):
        for _ in range(3):
            await client.call(functions.invokeWithLayer(layer=LAYER + 3, query=NEAREST))
    assert client.session.layer == LAYER
    assert sum(str(LAYER + 3) in record.getMessage() for record in caplog.records) == 1


@pytest.mark.parametrize("layer", [0, -1, -(1 << 31)])
async def test_no_layer_at_all_is_refused(server: Server, layer: int) -> None:
    client = await server.client(layer=0)
    with pytest.raises(Refused, match="CONNECTION_LAYER_INVALID"):
        await client.call(functions.invokeWithLayer(layer=layer, query=NEAREST))
    assert client.session.layer == 0


async def test_answers_are_in_the_clients_layer(server: Server) -> None:
    client = await server.client(layer=152)
    old = await client.call_bytes(codec.encode(functions.help_getConfig()))
    assert old[:4] == (0x232566AC).to_bytes(4, "little")  # config of layer 152
    await client.call(functions.invokeWithLayer(layer=LAYER, query=NEAREST))
    new = await client.call_bytes(codec.encode(functions.help_getConfig()))
    assert new[:4] == (types.config.ID & 0xFFFFFFFF).to_bytes(4, "little")


async def test_a_described_session_marks_its_authorization_as_active(server: Server) -> None:
    romeo = await server.sign_up("+390000001", "Romeo")
    server.clock.advance(3600)
    romeo.session.ip = "198.51.100.7"
    await romeo.initialise(NEAREST)
    await server.settle()
    device = (await romeo.call(functions.account_getAuthorizations())).authorizations[0]
    assert device.date_active == int(server.clock.now())
    assert device.ip == "198.51.100.7"


async def test_transparent_wrappers_change_nothing(server: Server) -> None:
    client = await server.client()
    for wrapped in (
        functions.invokeWithMessagesRange(range=types.messageRange(min_id=1, max_id=2), query=NEAREST),
        functions.invokeWithApnsSecret(nonce="", secret="", query=NEAREST),
        functions.invokeWithReCaptcha(token="", query=NEAREST),
        functions.invokeWithGooglePlayIntegrity(nonce="", token="", query=NEAREST),
    ):
        assert (await client.call(wrapped)).this_dc == 2


async def test_takeouts_and_business_connections_are_not_built(server: Server) -> None:
    client = await server.client()
    with pytest.raises(Refused, match="400 TAKEOUT_INVALID"):
        await client.call(functions.invokeWithTakeout(takeout_id=1, query=NEAREST))
    with pytest.raises(Refused, match="400 METHOD_INVALID"):
        await client.call(functions.invokeWithBusinessConnection(connection_id="", query=NEAREST))


class Gate:
    """A method whose calls end when the test says so."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.opened = asyncio.get_running_loop().create_future()
        self.order: list[str] = []
        monkeypatch.setitem(METHODS, "help.getInviteText", Method("help.getInviteText", self.wait, False, frozenset()))
        monkeypatch.setitem(METHODS, "help.getNearestDc", Method("help.getNearestDc", self.pass_, False, frozenset()))

    async def wait(self, ctx: Context, request: Any) -> types.help_inviteText:
        await self.opened
        self.order.append("first")
        return types.help_inviteText(message="")

    async def pass_(self, ctx: Context, request: Any) -> types.nearestDc:
        self.order.append("second")
        return types.nearestDc(country="", this_dc=2, nearest_dc=2)


async def test_a_call_after_another_runs_after_it(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await server.client()
    gate = Gate(monkeypatch)
    first = client.start(functions.help_getInviteText(), msg_id=1000)
    second = client.start(functions.invokeAfterMsg(msg_id=1000, query=NEAREST), msg_id=1004)
    third = client.start(functions.invokeAfterMsgs(msg_ids=[1000, 1004], query=NEAREST), msg_id=1008)
    await asyncio.sleep(0.01)
    assert gate.order == []
    gate.opened.set_result(None)
    for answer in (first, second, third):
        parse_answer(await answer)
    assert gate.order == ["first", "second", "second"]


async def test_a_call_after_a_refused_one_is_refused(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await server.client()
    gate = Gate(monkeypatch)
    first = client.start(functions.help_getInviteText(), msg_id=1000)
    second = client.start(functions.invokeAfterMsg(msg_id=1000, query=NEAREST), msg_id=1004)
    third = client.start(functions.invokeAfterMsg(msg_id=1004, query=NEAREST), msg_id=1008)
    gate.opened.set_exception(ValueError("broken"))
    with pytest.raises(Refused, match="500 INTERNAL"):
        parse_answer(await first)
    for answer in (second, third):
        with pytest.raises(Refused, match="400 MSG_WAIT_FAILED"):
            parse_answer(await answer)
    assert gate.order == []


async def test_a_call_after_one_that_never_comes_ends_in_a_timeout(server: Server) -> None:
    server.dispatcher._wrappers._wait_seconds = 0.01
    client = await server.client()
    with pytest.raises(Refused, match="400 MSG_WAIT_TIMEOUT"):
        await client.call(functions.invokeAfterMsg(msg_id=1000, query=NEAREST))
    assert client.session.waiting_calls == 0


async def test_a_call_may_come_before_the_one_it_follows(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await server.client()
    gate = Gate(monkeypatch)
    second = client.start(functions.invokeAfterMsg(msg_id=1000, query=NEAREST), msg_id=1004)
    gate.opened.set_result(None)
    first = client.start(functions.help_getInviteText(), msg_id=1000)
    parse_answer(await first)
    parse_answer(await second)
    assert gate.order == ["first", "second"]


async def test_few_calls_may_wait_at_the_same_time(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    client = await server.client()
    gate = Gate(monkeypatch)
    first = client.start(functions.help_getInviteText(), msg_id=1000)
    after = functions.invokeAfterMsg(msg_id=1000, query=NEAREST)
    waiting = [client.start(after, msg_id=1000 + 4 * n) for n in range(1, WAITING_CALLS + 1)]
    with pytest.raises(Refused, match="MSG_WAIT_TIMEOUT"):
        await client.call(after)
    gate.opened.set_result(None)
    for answer in (first, *waiting):
        parse_answer(await answer)
    assert client.session.waiting_calls == 0
