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


async def test_the_test_mode_of_the_key_exchange_is_echoed(server: Server) -> None:
    client = await server.client(layer=0)
    for is_test in (False, True):
        client.session.is_test = is_test
        assert (await client.call(functions.help_getConfig())).test_mode is is_test


async def test_clients_learn_the_version_of_their_language_and_are_asked_for_no_other(server: Server) -> None:
    client = await server.client(layer=0)
    config = await client.call(functions.help_getConfig())
    assert (config.suggested_lang_code, config.lang_pack_version, config.base_lang_pack_version) == (None, None, None)
    for lang_code in ("fa", "de"):
        config = await client.initialise(functions.help_getConfig(), lang_code=lang_code, lang_pack="tdesktop")
        pack = await client.call(functions.langpack_getLangPack(lang_pack="tdesktop", lang_code=lang_code))
        assert config.suggested_lang_code == lang_code
        assert config.lang_pack_version == config.base_lang_pack_version == pack.version


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


@pytest.mark.parametrize(
    ("config", "prefix"),
    [
        (Config(), "http://127.0.0.1:4430/"),
        (Config(public_addresses=("192.0.2.1:80", "192.0.2.2:443")), "http://192.0.2.1/"),
        (Config(web_address="https://chat.example"), "https://chat.example/"),
        (Config(web_address="https://chat.example/", public_addresses=("192.0.2.1:80",)), "https://chat.example/"),
    ],
)
async def test_links_lead_to_this_server(tmp_path: Path, config: Config, prefix: str) -> None:
    server = Server(tmp_path, config)
    client = await server.client(layer=0)
    assert (await client.call(functions.help_getConfig())).me_url_prefix == prefix
    await server.close()


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
