"""`chapar serve` from its start to its end, and what the other commands say meanwhile."""

import asyncio
import json
import re
import signal
import socket
import sqlite3
import urllib.request
from pathlib import Path

import pytest
from light_client import LightClient, Refused, sign_up

from chapar.crypto.rsa import RsaPublicKey
from chapar.tl import functions, types

PHONE = "989120000001"


async def ask_for_code(port: int, public_key: str) -> None:
    client = await LightClient.connect(port, RsaPublicKey.from_pem(public_key.encode()))
    settings = types.codeSettings()
    await client.call(functions.auth_sendCode(phone_number=PHONE, api_id=1, api_hash="0" * 32, settings=settings))
    await client.close()


def test_development_mode_from_start_to_end(run, serve) -> None:
    served = serve()
    assert served.banner[0] == f"listening on 127.0.0.1:{served.port}"
    assert any(re.fullmatch(r"public key fingerprint: [0-9a-f]{16}", line) for line in served.banner)
    assert served.banner[1] == f"in a browser: http://127.0.0.1:{served.port}/"
    assert "how to connect: chapar connect --data" in "\n".join(served.banner)

    none = run("login-code", PHONE)
    assert (none.returncode, none.stdout) == (1, "")
    assert none.stderr == "chapar: no login code is pending for this number; it must ask for one in its client first.\n"

    asyncio.run(ask_for_code(served.port, run("public-key").stdout))
    told = run("login-code", "+98 912 000 0001")
    assert told.returncode == 0
    assert re.fullmatch(r"[0-9]{5}\n", told.stdout)

    code, out, err = served.stop()
    assert code == 0
    assert out == f"login code for +{PHONE}: {told.stdout}"
    assert "Traceback" not in err
    assert told.stdout.strip() not in err
    assert PHONE not in err


def test_a_used_code_is_none(run, serve, folder) -> None:
    served = serve()

    async def enter() -> None:
        key = RsaPublicKey.from_pem(run("public-key").stdout.encode())
        client = await LightClient.connect(served.port, key)
        await sign_up(client, PHONE, lambda phone: run("login-code", phone).stdout.strip())
        await client.close()

    asyncio.run(enter())
    used = run("login-code", PHONE)
    assert (used.returncode, used.stdout) == (1, "")
    assert "has been used" in used.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_cleanly(serve, folder, number: int) -> None:
    served = serve()
    code, _, err = served.stop(number)
    assert code == 0
    assert "Traceback" not in err


def test_it_ends_cleanly_with_clients_connected(run, serve, folder) -> None:
    served = serve()
    idle = socket.create_connection(("127.0.0.1", served.port))

    async def connect_and_stop() -> tuple[int, str, str]:
        key = RsaPublicKey.from_pem(run("public-key").stdout.encode())
        client = await LightClient.connect(served.port, key)
        await client.ping()
        ended = await asyncio.to_thread(served.stop)
        await client.wait_closed()
        return ended

    code, _, err = asyncio.run(connect_and_stop())
    assert code == 0
    assert "Traceback" not in err
    assert idle.recv(1) == b""
    idle.close()


def test_the_port_is_taken(run, serve, folder, tmp_path: Path) -> None:
    served = serve()
    address = f"127.0.0.1:{served.port}"
    done = run("serve", "--listen", address, "--data", str(tmp_path / "other"))
    assert done.returncode == 1
    expected = f"chapar: {address} is taken: another program listens there; "
    assert done.stderr.splitlines()[-1].startswith(expected)
    assert "Traceback" not in done.stderr


def test_the_folder_is_taken(run, serve, folder) -> None:
    served = serve()
    done = run("serve", "--dev", "--listen", "127.0.0.1:0")
    assert done.returncode == 1
    assert f"a server runs on data already (process {served.process.pid}); stop it first" in done.stderr


def test_a_damaged_database_is_one_sentence_and_stays(run, folder: Path) -> None:
    database = folder / "chapar.db"
    database.write_bytes(b"damaged" * 1000)
    done = run("serve", "--dev", "--listen", "127.0.0.1:0")
    assert done.returncode == 1
    assert "is damaged or not a database" in done.stderr
    assert "Traceback" not in done.stderr
    assert database.read_bytes() == b"damaged" * 1000


def test_a_newer_database_is_one_sentence_and_stays(run, folder: Path) -> None:
    database = folder / "chapar.db"
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    for command in (("serve", "--dev", "--listen", "127.0.0.1:0"), ("login-code", PHONE)):
        done = run(*command)
        assert done.returncode == 1
        assert "newer version" in done.stderr
        assert "Traceback" not in done.stderr


def test_other_commands_know_the_running_server(run, serve, folder) -> None:
    served = serve()
    facts = json.loads(run("connect", "--json").stdout)
    assert (facts["host"], facts["port"]) == ("127.0.0.1", served.port)
    findings = {finding["check"]: finding for finding in json.loads(run("doctor", "--json").stdout)}
    assert findings["listener"]["is_ok"]
    assert f"127.0.0.1:{served.port} answers" in findings["listener"]["text"]


def test_a_browser_gets_the_page(serve, folder) -> None:
    served = serve()
    with urllib.request.urlopen(f"http://127.0.0.1:{served.port}/") as answer:
        assert "messenger server" in answer.read().decode()


def test_several_addresses(serve, folder) -> None:
    served = serve("--dev", "--listen", "127.0.0.1:0", "--listen", "[::1]:0")
    found = re.findall(r"listening on (.*):(\d+)", "\n".join(served.banner))
    assert [host for host, _ in found] == ["127.0.0.1", "[::1]"]
    for host, port in found:
        socket.create_connection((host.strip("[]"), int(port))).close()


def test_outside_development_mode_only_the_invited_get_codes_and_none_is_printed(run, serve, folder) -> None:
    served = serve("--listen", "127.0.0.1:0")
    assert any(line.startswith("sign-up: invite; login codes: chapar login-code PHONE") for line in served.banner)
    with pytest.raises(Refused, match="PHONE_NUMBER_APP_SIGNUP_FORBIDDEN"):
        asyncio.run(ask_for_code(served.port, run("public-key").stdout))
    served.stop()
    (folder / "chapar.toml").write_text(f'invited_phones = ["+{PHONE}"]\n')
    served = serve("--listen", "127.0.0.1:0")
    asyncio.run(ask_for_code(served.port, run("public-key").stdout))
    assert run("login-code", PHONE).returncode == 0
    assert served.stop()[1] == ""
