"""Every transport on one port, however its bytes are cut."""

import asyncio

import pytest
from light_client import (
    TCP_TRANSPORTS,
    TRANSPORTS,
    Closed,
    HttpWire,
    LightClient,
    TcpWire,
    WebSocketWire,
    exchange_keys,
    next_msg_id,
)

from chapar.tl import functions, types


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_a_key_exchange_a_ping_and_a_call(start, transport: str) -> None:
    server = await start()
    client = await server.client(transport)
    assert (await client.ping()).ping_id == 7
    config = await client.call(functions.help_getConfig())
    assert isinstance(config, types.config)
    assert config.this_dc == 2
    assert {option.port for option in config.dc_options} == {server.port}


@pytest.mark.parametrize("transport", TCP_TRANSPORTS)
async def test_bytes_that_come_one_by_one(start, transport: str) -> None:
    server = await start()
    wire = await TcpWire.open(server.port, transport, pieces=1)
    client = LightClient(wire, await exchange_keys(wire, server.public_key))
    assert (await client.ping()).ping_id == 7
    await client.close()


@pytest.mark.parametrize("frame_bytes", [1, 7, 64, 100])
async def test_websocket_frames_are_no_borders(start, frame_bytes: int) -> None:
    server = await start()
    wire = await WebSocketWire.open(server.port, frame_bytes)
    assert wire.subprotocol == "binary"
    client = LightClient(wire, await exchange_keys(wire, server.public_key))
    assert (await client.ping()).ping_id == 7
    await client.close()


async def test_one_session_moves_from_one_transport_to_another(start) -> None:
    server = await start()
    first = await server.client("abridged")
    await first.ping()
    await first.ping()  # acknowledges what came before, which would otherwise be sent again
    wire = await TcpWire.open(server.port, "obfuscated padded")
    second = first.moved_to(wire)
    await first.close()
    assert (await second.ping()).ping_id == 7
    assert not any(type(taken).__name__ == "new_session_created" for taken in second.service)
    await second.close()


async def test_an_unknown_key_is_told_so(start) -> None:
    server = await start()
    stranger = await server.client("abridged")
    elsewhere = await start()
    wire = await TcpWire.open(elsewhere.port, "intermediate")
    client = LightClient(wire, stranger.key)
    with pytest.raises(Closed):
        await client.ping()
    assert client.service == [-404]


async def test_an_unknown_key_over_http_is_404(start) -> None:
    server, elsewhere = await start(), await start()
    stranger = await server.client("http")
    wire = await HttpWire.open(elsewhere.port)
    client = LightClient(wire, stranger.key)
    with pytest.raises(Closed):
        await client.ping()
    assert wire.status == 404


async def test_quick_ack(start) -> None:
    server = await start()
    client = await server.client("intermediate")
    wire = client.wire
    assert isinstance(wire, TcpWire)
    client._reader.cancel()
    body = bytes.fromhex("ec77be7a") + bytes(8)  # ping
    sealed = client.seal(next_msg_id(), 0, body)
    wire.writer.write((len(sealed) | 1 << 31).to_bytes(4, "little") + sealed)
    async with asyncio.timeout(10):
        token = await wire.reader.readexactly(4)
    assert token[3] & 0x80
