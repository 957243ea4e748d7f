"""`chapar doctor`: what is wrong, and how to mend it."""

import json
import socket
from pathlib import Path


def findings(done) -> dict[str, dict[str, object]]:
    return {finding["check"]: finding for finding in json.loads(done.stdout)}


def test_all_is_well(run, folder: Path) -> None:
    done = run("doctor", CHAPAR_LISTEN="127.0.0.1:0")
    assert done.returncode == 0, done.stdout
    lines = done.stdout.splitlines()
    assert all(line.startswith("ok   ") for line in lines)
    checks = ["options", "folder", "permissions", "keys", "database", "clock", "disk", "open", "listener"]
    assert [line.split()[1] for line in lines] == checks


def test_it_changes_nothing(run, tmp_path: Path) -> None:
    done = run("doctor")
    assert done.returncode == 1
    assert "not  folder       data does not exist" in done.stdout
    assert not (tmp_path / "data").exists()


def test_keys_that_others_can_read(run, folder: Path) -> None:
    (folder / "keys" / "secret").chmod(0o644)
    done = run("doctor", "--json", CHAPAR_LISTEN="127.0.0.1:0")
    assert done.returncode == 1
    finding = findings(done)["permissions"]
    assert not finding["is_ok"]
    assert finding["mend"] == "chmod go= data/keys/secret"


def test_a_damaged_key_and_a_damaged_database(run, folder: Path) -> None:
    (folder / "keys" / "server_rsa.pem").write_text("damaged")
    (folder / "chapar.db").write_text("damaged")
    found = findings(run("doctor", "--json", CHAPAR_LISTEN="127.0.0.1:0"))
    assert not found["keys"]["is_ok"]
    assert not found["database"]["is_ok"]
    assert found["folder"]["is_ok"]


def test_a_taken_port(run, folder: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = run("doctor", "--json", CHAPAR_LISTEN=f"127.0.0.1:{other.getsockname()[1]}")
    finding = findings(done)["listener"]
    assert not finding["is_ok"]
    assert "is taken" in str(finding["text"])


def test_a_wrong_option(run, folder: Path) -> None:
    (folder / "chapar.toml").write_text("code_attempts = 0\n")
    done = run("doctor")
    assert done.returncode == 1
    assert done.stdout.startswith("not  options      data/chapar.toml: option `code_attempts` must be")
