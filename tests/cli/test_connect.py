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
    assert "5999" in done.stdout or client == "tdlib"
    if client in PYTHON:
        ast.parse(done.stdout)
    if client != "kurigram":
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


def test_the_tdlib_script_changes_key_and_addresses_at_their_places(tmp_path: Path) -> None:
    def key(letter: str) -> bytes:
        return FACTS.pem.replace("AAAA", letter * 4).encode()

    def library(pem: bytes, addresses: list[bytes]) -> bytes:
        return b"\x7fELF\0" + b"\0".join([*addresses, pem, key("C") + b"longer"]) + b"\0end"

    package = tmp_path / "tdjson"
    package.mkdir()
    (package / "__init__.py").write_text("")
    file = tmp_path / "tdjson.libs" / "libtdjson-1234.so.1.8.67"
    file.parent.mkdir()
    before = library(key("B"), [b"149.154.175.50", b"95.161.76.100", b"8.8.8.8"])
    file.write_bytes(before)
    for _ in range(2):  # the second time from the original again
        subprocess.run([sys.executable, "-c", SNIPPETS["tdlib"](FACTS)], cwd=tmp_path, check=True)
        after = file.read_bytes()
        assert len(after) == len(before)
        assert FACTS.pem.encode() in after
        assert after.count(b"\x00127.0.0.1\0") == 2
        assert b"8.8.8.8" in after
    assert (tmp_path / "tdjson.libs" / "original").read_bytes() == before
