"""`chapar connect`: what it prints must be what a client can use."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from chapar.cli.snippets import SNIPPETS, ServerFacts
from chapar.crypto.rsa import RsaPublicKey

PYTHON = ("telethon", "kurigram", "tdlib", "tdlib-source")


def test_without_a_client_it_prints_all(run) -> None:
    done = run("connect")
    assert done.returncode == 0
    for title in ("# Telethon", "# Kurigram", "// mtcute", "# TDLib"):
        assert title in done.stdout


@pytest.mark.parametrize("client", SNIPPETS)
def test_every_snippet_has_the_address_and_the_key(run, client: str) -> None:
    done = run("connect", client.upper(), CHAPAR_LISTEN="127.0.0.1:5999")
    assert done.returncode == 0
    assert "127.0.0.1" in done.stdout
    assert "5999" in done.stdout
    if client in PYTHON:
        ast.parse(done.stdout)
    if client not in {"kurigram", "tdlib"}:
        assert run("public-key").stdout.strip() in done.stdout


def test_json_is_whole(run) -> None:
    facts = json.loads(run("connect", "--json", CHAPAR_PUBLIC_ADDRESSES="203.0.113.7:443,[2001:db8::1]:443").stdout)
    assert (facts["host"], facts["port"], facts["dc_id"]) == ("203.0.113.7", 443, 2)
    key = RsaPublicKey.from_pem(facts["pem"].encode())
    assert facts["fingerprint"] == str(key.fingerprint)
    assert facts["modulus"] == str(key.n)


def test_a_port_that_is_not_known_yet(run) -> None:
    done = run("connect", CHAPAR_LISTEN="127.0.0.1:0")
    assert done.returncode == 2
    assert "start it first" in done.stderr


FACTS = ServerFacts(
    "127.0.0.1", 4430, "-----BEGIN RSA PUBLIC KEY-----\nAAAA\nBBBB\n-----END RSA PUBLIC KEY-----", 1, 1, 65537
)


def test_the_tdlib_source_script_edits_the_two_source_files(tmp_path: Path) -> None:
    keys = tmp_path / "td" / "telegram" / "net" / "PublicRsaKeySharedMain.cpp"
    keys.parent.mkdir(parents=True)
    old = '"-----BEGIN RSA PUBLIC KEY-----\\n"\n        "OLD\\n"\n        "-----END RSA PUBLIC KEY-----"'
    keys.write_text(f"if (is_test) {{ add_pem({old}); return; }}\nadd_pem({old});\n")
    addresses = keys.with_name("ConnectionCreator.cpp")
    addresses.write_text("f() {\n  vector<int> ports = {443, 80, 5222};\n  old();\n}\n")
    subprocess.run([sys.executable, "-c", SNIPPETS["tdlib-source"](FACTS)], cwd=tmp_path, check=True)
    new = '"-----BEGIN RSA PUBLIC KEY-----\\n"\n"AAAA\\n"\n"BBBB\\n"\n"-----END RSA PUBLIC KEY-----\\n"'
    assert keys.read_text() == f"if (is_test) {{ add_pem({new}); return; }}\nadd_pem({new});\n"
    assert (
        '{443, 80, 5222}; for (int32 dc_id = 1; dc_id <= 5; dc_id++) { add_ip_ports(dc_id, {"127.0.0.1"}, {4430}, '
        in (addresses.read_text())
    )


def test_the_tdlib_source_script_refuses_sources_that_it_does_not_know(tmp_path: Path) -> None:
    keys = tmp_path / "td" / "telegram" / "net" / "PublicRsaKeySharedMain.cpp"
    keys.parent.mkdir(parents=True)
    keys.write_text("other")
    done = subprocess.run(
        [sys.executable, "-c", SNIPPETS["tdlib-source"](FACTS)],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert "stand elsewhere" in done.stderr
    assert keys.read_text() == "other"
