"""help.getConfig, help.getNearestDc, help.getCdnConfig."""

from pathlib import Path

import pytest
from harness import Server

from chapar.config import Address, Config
from chapar.rpc.help.config import build_dc_options
from chapar.tl import functions


@pytest.mark.parametrize("dc_id", [1, 2, 4])
async def test_the_dc_of_the_key_exchange_is_echoed(server: Server, dc_id: int) -> None:
    client = await server.client(layer=0)
    client.session.dc_id = dc_id
    config = await client.call(functions.help_getConfig())
    nearest = await client.call(functions.help_getNearestDc())
    assert config.this_dc == config.webfile_dc_id == dc_id
    assert nearest.this_dc == nearest.nearest_dc == dc_id


async def test_all_dcs_are_here(tmp_path: Path) -> None:
    server = Server(tmp_path, Config(public_addresses=("192.0.2.1:443", "[2001:db8::1]:80")))
    client = await server.client(layer=0)
    options = (await client.call(functions.help_getConfig())).dc_options
    assert {option.id for option in options} == {1, 2, 3, 4, 5}
    assert {(option.ip_address, option.port, option.ipv6) for option in options} == {
        ("192.0.2.1", 443, False),
        ("2001:db8::1", 80, True),
    }
    await server.close()


async def test_addresses_of_the_listeners_go_before_the_config(server: Server) -> None:
    server.services.public_addresses = (Address("198.51.100.1", 5222),)
    client = await server.client(layer=0)
    options = (await client.call(functions.help_getConfig())).dc_options
    assert {(option.ip_address, option.port) for option in options} == {("198.51.100.1", 5222)}


def test_clients_are_given_numbers() -> None:
    addresses = (Address("0.0.0.0", 1), Address("::", 2), Address("localhost", 3), Address("example.org", 4))
    assert {(option.ip_address, option.port) for option in build_dc_options(addresses)} == {
        ("127.0.0.1", 1),
        ("::1", 2),
        ("127.0.0.1", 3),
    }


async def test_it_is_good_for_an_hour(server: Server) -> None:
    client = await server.client()
    config = await client.call(functions.help_getConfig())
    assert config.date == int(server.clock.now())
    assert config.expires == config.date + 3600
    assert not config.test_mode
    assert config.message_length_max == 4096


async def test_there_is_no_cdn(server: Server) -> None:
    client = await server.client(layer=0)
    assert (await client.call(functions.help_getCdnConfig())).public_keys == []
