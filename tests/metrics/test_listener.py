"""The listener for Prometheus of a real server, and that there is none when nobody asks for it."""

import asyncio
import logging
import subprocess
import sys
import threading
import urllib.request
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from light_client import LightClient, Refused, sign_up

from chapar.app import App, build
from chapar.config import Address, Config
from chapar.data_folder import DataFolderError, find_running
from chapar.gateway.addresses import ListenError
from chapar.metrics.counts import Counts
from chapar.metrics.listener import MetricsListener
from chapar.tl import functions, types


def make_config(folder: Path, metrics: str = "127.0.0.1:0") -> Config:
    return Config(data_dir=folder, dev=True, registration="open", listen=("127.0.0.1:0",), metrics_address=metrics)


@pytest.fixture
def codes() -> dict[str, str]:
    return {}


@pytest.fixture
async def app(tmp_path: Path, codes: dict[str, str]) -> AsyncIterator[App]:
    app = await build(make_config(tmp_path), announce_code=codes.__setitem__)
    await app.start()
    yield app
    await app.close()


async def fetch(address: Address, path: str = "/metrics") -> str:
    def read() -> str:
        with urllib.request.urlopen(f"http://{address}{path}", timeout=10) as answer:
            return str(answer.read().decode())

    return await asyncio.get_running_loop().run_in_executor(None, read)


async def scrape(app: App) -> dict[str, float]:
    assert app.metrics is not None
    lines = [line for line in (await fetch(app.metrics.address)).splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


async def test_a_story_in_figures(app: App, codes: dict[str, str]) -> None:
    key, port = app.keys.rsa_keys[0].public, app.addresses[0].port
    romeo, juliet = await LightClient.connect(port, key), await LightClient.connect(port, key)
    await sign_up(romeo, "989120000001", codes.__getitem__)
    await sign_up(juliet, "989120000002", codes.__getitem__)
    before = await scrape(app)
    await juliet.call(functions.updates_getState())
    contact = types.inputPhoneContact(client_id=1, phone="989120000002", first_name="Juliet", last_name="")
    (user,) = (await romeo.call(functions.contacts_importContacts(contacts=[contact]))).users
    peer = types.inputPeerUser(user_id=user.id, access_hash=user.access_hash)
    for number in range(3):
        await romeo.call(functions.messages_sendMessage(peer=peer, message="hello", random_id=number + 1))
    with pytest.raises(Refused):
        await romeo.call(functions.messages_sendMessage(peer=peer, message="", random_id=9))
    await juliet.wait_for(lambda client: len(client.pushes) >= 3)
    after = await scrape(app)

    assert after["chapar_connections"] == after["chapar_sessions_online"] == 2
    assert after["chapar_handshakes_total"] == after["chapar_users_present"] == 2
    assert after["chapar_login_codes_total"] == 2
    sent = 'chapar_requests_total{method="messages.sendMessage",outcome="%s"}'
    assert after[sent % "ok"] == 3
    assert after[sent % "MESSAGE_EMPTY"] == 1
    assert after["chapar_pushes_total"] - before["chapar_pushes_total"] >= 3
    assert after["chapar_updates_logged_total"] - before["chapar_updates_logged_total"] >= 6
    assert after["chapar_storage_waiting_units"] == 0
    assert after["chapar_storage_commit_seconds_count"] > before["chapar_storage_commit_seconds_count"]
    assert after["chapar_storage_batch_units_sum"] >= after["chapar_storage_batch_units_count"]
    assert after["chapar_received_bytes_total"] > before["chapar_received_bytes_total"] > 0
    assert after["chapar_sent_bytes_total"] > before["chapar_sent_bytes_total"] > 0
    assert after['chapar_database_bytes{file="log"}'] > 0
    text = "\n".join(after)
    assert "98912" not in text
    assert "hello" not in text
    await romeo.close()
    await juliet.close()


async def test_other_commands_find_it_and_it_ends_with_the_server(tmp_path: Path) -> None:
    app = await build(make_config(tmp_path))
    await app.start()
    assert app.metrics is not None
    running = find_running(tmp_path)
    assert running is not None
    assert running.metrics == (app.metrics.address,)
    await app.close()
    with pytest.raises(OSError, match="refused"):
        await fetch(app.metrics.address)


async def test_a_taken_address_is_one_sentence_and_leaves_nothing_open(app: App, tmp_path: Path) -> None:
    assert app.metrics is not None
    other = tmp_path / "other"
    with pytest.raises(ListenError, match=r"is taken: .* with the option `metrics_address`"):
        await build(make_config(other, str(app.metrics.address)))
    assert find_running(other) is None


async def test_what_fails_later_closes_it(tmp_path: Path, app: App) -> None:
    threads = threading.active_count()
    with pytest.raises(DataFolderError):
        await build(make_config(tmp_path))
    assert threading.active_count() == threads


async def test_a_server_that_is_stuck_fails_the_scrape(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck() -> None:
        raise RuntimeError("nothing to see")

    listener = MetricsListener(Address("127.0.0.1", 0), Counts(), stuck)  # type: ignore[arg-type]
    with pytest.raises(OSError, match=r"500|closed|reset"):
        await fetch(listener.address)
    await asyncio.get_running_loop().run_in_executor(None, listener.close)


async def test_an_address_that_others_reach_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    def nothing() -> None: ...

    with caplog.at_level(logging.WARNING):
        listener = MetricsListener(Address("0.0.0.0", 0), Counts(), nothing)  # type: ignore[arg-type]
    await asyncio.get_running_loop().run_in_executor(None, listener.close)
    assert "metrics can be read by others" in caplog.text


async def test_without_the_option_nothing_is_counted(tmp_path: Path) -> None:
    app = await build(make_config(tmp_path, metrics=""))
    await app.start()
    assert app.metrics is None
    await app.close()


def test_the_library_is_imported_only_when_it_is_wanted() -> None:
    code = "import sys, chapar.app, chapar.cli; sys.exit('prometheus_client' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
