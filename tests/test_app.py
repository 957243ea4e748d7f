"""The composition root: what it builds works, and what it cannot build leaves nothing behind."""

import asyncio
import json
import re
import socket
import urllib.request
from pathlib import Path

import pytest

from chapar import __version__
from chapar.app import build, read_storage
from chapar.config import Address, Config
from chapar.data_folder import DataFolderError, find_running
from chapar.domain.media import WebPage
from chapar.domain.messages import MessageBody, ScheduledMessage
from chapar.domain.peers import user_peer
from chapar.domain.users import User
from chapar.gateway.addresses import ListenError
from chapar.rpc.method import discover
from chapar.storage.api import StorageError, Transaction


def config(folder: Path, **options: object) -> Config:
    return Config(**{"data_dir": folder, "listen": ("127.0.0.1:0",), **options})


async def test_a_server_is_built_started_and_closed(tmp_path: Path) -> None:
    app = await build(config(tmp_path))
    await app.start()
    assert find_running(tmp_path).listen == app.addresses
    assert app.services.public_addresses == app.addresses
    with socket.create_connection(app.addresses[0]):
        pass
    await app.close()
    assert find_running(tmp_path) is None
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(app.addresses[0])


@pytest.mark.parametrize(
    ("options", "registration", "prefix"),
    [
        ({"dev": True, "registration": "open"}, "open", ""),
        ({"registration": "closed", "web_address": "https://verona.example"}, "closed", "https://verona.example/"),
    ],
)
async def test_the_web_client_is_told_what_the_configuration_says(
    tmp_path: Path, options: dict[str, object], registration: str, prefix: str
) -> None:
    app = await build(config(tmp_path, server_name="Verona", max_file_bytes=1 << 21, **options))
    await app.start()
    address = app.addresses[0].url
    with await asyncio.to_thread(urllib.request.urlopen, f"{address}/web/server.json") as answer:
        told = json.load(answer)
    await app.close()
    assert re.fullmatch(r"[0-9a-f]{16}", told.pop("build"))
    assert told == {
        "name": "Verona",
        "version": __version__,
        "dc": 2,
        "socket": "/apiws",
        "keys": [key.public.to_pem().decode() for key in app.keys.rsa_keys],
        "registration": registration,
        "isDevelopment": bool(options.get("dev")),
        "linkPrefix": prefix or f"{address}/",
        "maxFileBytes": 1 << 21,
        "canSetPassword": "account.updatePasswordSettings" in discover(),
    }


async def test_pages_that_an_earlier_run_left_on_their_way_are_fetched(tmp_path: Path) -> None:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 17\r\n\r\n<title>it</title>")
        await writer.drain()
        writer.close()

    website = await asyncio.start_server(serve, "127.0.0.1", 0)
    site = f"127.0.0.1:{website.sockets[0].getsockname()[1]}"
    app = await build(config(tmp_path))
    left = await app.services.storage.write(lambda tx: tx.put_web_page(WebPage(0, f"http://{site}/")))
    await app.close()
    app = await build(config(tmp_path, link_previews=True, link_previews_allowed_hosts=(site,)))
    await app.start()
    page: WebPage | None = left
    while page is not None and not page.fetched_at:
        await asyncio.sleep(0.01)
        page = await app.services.storage.read(lambda q: q.find_web_page(left.id))
    assert page is not None
    assert (page.is_ready, page.title) == (True, "it")
    await app.close()
    website.close()


async def test_a_server_without_previews_gives_up_pages_that_were_on_their_way(tmp_path: Path) -> None:
    app = await build(config(tmp_path))
    left = await app.services.storage.write(lambda tx: tx.put_web_page(WebPage(0, "http://example.org/")))
    await app.start()
    page = await app.services.storage.read(lambda q: q.find_web_page(left.id))
    assert page is not None
    assert (page.is_ready, page.fetched_at > 0) == (False, True)
    await app.close()


async def test_messages_whose_time_came_while_the_server_was_down_are_sent_once(tmp_path: Path) -> None:
    def prepare(tx: Transaction) -> tuple[int, int]:
        romeo, juliet = (tx.insert_user(User(0, phone, name)) for phone, name in (("15550001", "R"), ("15550002", "J")))
        body = MessageBody(0, romeo.id, 1000, "At nine.")
        tx.put_scheduled(ScheduledMessage(romeo.id, tx.next_scheduled_id(romeo.id), user_peer(juliet.id), body))
        return romeo.id, juliet.id

    app = await build(config(tmp_path))
    romeo_id, juliet_id = await app.services.storage.write(prepare)
    await app.close()
    for _ in range(2):
        app = await build(config(tmp_path))
        await app.start()
        while await app.services.storage.read(lambda q: q.list_scheduled(romeo_id, user_peer(juliet_id))):
            await asyncio.sleep(0.01)
        received = await app.services.storage.read(lambda q: q.list_history(juliet_id, user_peer(romeo_id), limit=9))
        assert [message.body.text for message in received] == ["At nine."]
        await app.close()


async def test_everything_stays_over_a_restart(tmp_path: Path) -> None:
    first = await build(config(tmp_path))
    await first.close()
    second = await build(config(tmp_path))
    assert first.keys.secret == second.keys.secret
    await second.close()


async def test_two_servers_do_not_share_a_folder(tmp_path: Path) -> None:
    app = await build(config(tmp_path))
    with pytest.raises(DataFolderError, match="already"):
        await build(config(tmp_path))
    await app.close()


async def test_what_fails_leaves_the_folder_free(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        taken = f"127.0.0.1:{other.getsockname()[1]}"
        with pytest.raises(ListenError, match="is taken"):
            await build(config(tmp_path, listen=("127.0.0.1:0", taken)))
    (tmp_path / "chapar.db").write_bytes(b"damaged" * 100)
    with pytest.raises(StorageError, match="damaged"):
        await build(config(tmp_path))
    (tmp_path / "chapar.db").unlink()
    app = await build(config(tmp_path))
    await app.close()


async def test_public_addresses_are_what_the_operator_says(tmp_path: Path) -> None:
    app = await build(config(tmp_path, public_addresses=("203.0.113.7:443", "[2001:db8::1]:443")))
    assert app.services.public_addresses == (Address("203.0.113.7", 443), Address("2001:db8::1", 443))
    await app.close()


async def test_a_wildcard_is_advertised_as_an_address_that_can_be_dialled(tmp_path: Path) -> None:
    app = await build(config(tmp_path, listen=("0.0.0.0:0",)))
    (address,) = app.services.public_addresses
    assert not address.is_wildcard
    assert address.port == app.addresses[0].port
    await app.close()


async def test_storage_can_be_asked_while_the_server_runs(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="no database"):
        read_storage(config(tmp_path), lambda q: q.find_user(1))
    app = await build(config(tmp_path))
    assert read_storage(config(tmp_path), lambda q: q.find_user(1)) is None
    await app.close()
