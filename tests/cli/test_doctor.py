"""`chapar doctor`: what is wrong, and how to mend it."""

import json
import re
import resource
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from served import environment

from chapar.crypto.rsa import RsaPrivateKey


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


def test_a_running_server_answers_at_every_listener(run, serve, folder: Path) -> None:
    (folder / "chapar.toml").write_text('metrics_address = "127.0.0.1:0"\n')
    served = serve("--dev", "--listen", "127.0.0.1:0", "--listen", "[::1]:0")
    assert any(line.startswith("metrics: http://127.0.0.1:") for line in served.banner)
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    lines = [line for line in done.stdout.splitlines() if "listener" in line]
    assert len(lines) == 2
    assert all("answers a key exchange with this key in" in line for line in lines)
    assert all(f"(process {served.process.pid})" in line for line in lines)
    assert re.search(r"^ok   metrics +http://127\.0\.0\.1:\d+/metrics answers with \d+ lines$", done.stdout, re.M)
    assert "the running server may open" in done.stdout
    served.stop()


def test_a_server_with_another_key_is_not_ours(run, serve, folder: Path) -> None:
    served = serve("--dev", "--listen", "127.0.0.1:0")
    (folder / "keys" / "server_rsa.pem").write_bytes(RsaPrivateKey.generate().to_pem())
    (folder / "keys" / "server_rsa.pem").chmod(0o600)
    done = run("doctor", "--json")
    assert done.returncode == 1
    finding = findings(done)["listener"]
    assert not finding["is_ok"]
    assert "no RSA key in common" in str(finding["text"])
    served.stop()


def test_figures_that_are_wanted_and_not_served(run, serve, folder: Path) -> None:
    served = serve("--dev", "--listen", "127.0.0.1:0")
    finding = findings(run("doctor", "--json", CHAPAR_METRICS_ADDRESS="127.0.0.1:0"))["metrics"]
    assert not finding["is_ok"]
    assert finding["mend"] == "restart the server, so that it reads its options"
    served.stop()


def test_a_clock_that_went_back(run, folder: Path) -> None:
    connection = sqlite3.connect(folder / "chapar.db")
    with connection:
        connection.execute(
            "INSERT INTO mailboxes (owner_id, pts, date, last_message_id) VALUES (1, 1, ?, 0)",
            (int(time.time()) + 7200,),
        )
    connection.close()
    done = run("doctor", "--json", CHAPAR_LISTEN="127.0.0.1:0")
    assert done.returncode == 1
    found = findings(done)
    assert found["database"]["is_ok"]
    assert not found["clock"]["is_ok"]
    assert "but the database has things of" in str(found["clock"]["text"])
    assert found["clock"]["mend"] == "set the clock, and keep it by NTP"


def test_a_database_that_was_overwritten_in_the_middle(run, folder: Path) -> None:
    with (folder / "chapar.db").open("r+b") as file:
        file.seek(36)  # how many free pages there are, by sqlite.org/fileformat.html
        file.write((5).to_bytes(4, "big"))
    finding = findings(run("doctor", "--json", CHAPAR_LISTEN="127.0.0.1:0"))["database"]
    assert not finding["is_ok"]
    assert "the database is damaged" in str(finding["text"])
    assert "backup" in str(finding["mend"])


def test_a_limit_of_files_that_is_too_low(run, folder: Path) -> None:
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    done = subprocess.run(
        [sys.executable, "-m", "chapar", "doctor", "--json", "--data", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env=environment(CHAPAR_LISTEN="127.0.0.1:0"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256)),
    )
    assert resource.getrlimit(resource.RLIMIT_NOFILE) == limits
    finding = findings(done)["open files"]
    assert not finding["is_ok"]
    assert finding["text"] == "a server may open up to 256 files, 50000 connections are configured"
