"""`chapar methods`."""

import json
from pathlib import Path

from chapar.cli.methods import TIERS, load_known
from chapar.rpc.method import discover

ROOT = Path(__file__).parents[2]


def test_the_list_is_that_of_the_newest_layer() -> None:
    known = load_known()
    assert len(known) == 823
    assert {row.tier for row in known.values()} == set(TIERS)
    assert discover().keys() <= known.keys()


def test_a_built_method(run) -> None:
    row = json.loads(run("methods", "messages.sendmessage", "--json").stdout)
    assert (row["name"], row["tier"], row["status"], row["callers"]) == (
        "messages.sendMessage",
        "T0",
        "built",
        "signed-in users",
    )
    path, line = row["where"].rsplit(":", 1)
    assert '@method("messages.sendMessage"' in (ROOT / path).read_text().splitlines()[int(line) - 1]
    assert "PEER_ID_INVALID" in row["errors"]
    assert row["test"] is None or (ROOT / row["test"]).exists()


def test_who_may_call(run) -> None:
    assert "callers anybody" in run("methods", "auth.sendCode").stdout


def test_a_method_that_is_not_built(run) -> None:
    name = next(row.name for row in load_known().values() if row.name not in discover() and "." in row.name)
    done = run("methods", name)
    assert done.returncode == 0
    assert "status  not built" in done.stdout
    assert "where" not in done.stdout


def test_a_method_of_the_protocol(run) -> None:
    assert "status  protocol" in run("methods", "invokeWithLayer").stdout


def test_where_the_protocol_answers(run) -> None:
    assert "where   src/chapar/mtproto/service.py" in run("methods", "ping").stdout
    assert "where   src/chapar/mtproto/connection.py" in run("methods", "req_pq_multi").stdout


def test_the_table(run) -> None:
    lines = run("methods").stdout.splitlines()
    assert len(lines) == 823 + 1 + len(TIERS)
    built = sum(line.endswith((" built", "protocol")) and not line.endswith("not built") for line in lines[:823])
    assert built >= len(discover())
    assert lines[-4].startswith("T0    login and chat")
