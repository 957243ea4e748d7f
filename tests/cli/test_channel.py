"""`chapar channel`: what an operator sees and does, beside a running server and without one."""

import asyncio
import json
import stat
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from light_client import LightClient, sign_up

from chapar.actions.channels import create_channel
from chapar.actions.usernames import set_channel_username
from chapar.cli.channel import parse_until
from chapar.clock import SystemClock
from chapar.config import ConfigError
from chapar.data_folder import lock_folder
from chapar.domain.chats import ChatKind
from chapar.domain.users import User
from chapar.reserved_names import load_name_rules
from chapar.storage.sqlite import open_storage
from chapar.tl import functions, types

COMMANDS = ("list", "show", "verify", "unverify", "mark", "restrict", "unrestrict", "name")
REASON = ("--reason", "Seen by two of us")


async def make_channels(folder: Path) -> int:
    """A public channel of Romeo's and a private supergroup; the id of the first."""
    storage, rules = open_storage(folder, SystemClock()), load_name_rules()
    romeo = await storage.write(
        lambda tx: tx.insert_user(User(0, "15550001", "Romeo", username="romeo_m", created_at=1))
    )
    for title, kind in (("Verona ♥", ChatKind.BROADCAST), ("Balcony", ChatKind.SUPERGROUP)):
        await create_channel(storage, user_id=romeo.id, title=title, about="", kind=kind, now=100)
    first, _ = await storage.read(lambda q: q.list_channels(limit=10))
    await set_channel_username(storage, rules, user_id=romeo.id, peer=first.peer, username="Verona", now=200)
    await storage.close()
    return first.peer.id


@pytest.fixture
def verona(folder: Path) -> int:
    """The id of a public channel in the folder."""
    return asyncio.run(make_channels(folder))


def facts(done: subprocess.CompletedProcess[str]) -> Any:
    """What a command printed as JSON."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run, command: str) -> None:
    done = run("channel", command, "--help")
    assert done.returncode == 0
    assert f"chapar channel {command}" in done.stdout
    for option in ("--data DIR", "--json"):
        assert option in done.stdout
    assert ("--reason TEXT" in done.stdout) is (command not in ("list", "show"))


def test_the_list(run, verona: int) -> None:
    lines = run("channel", "list").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [[str(verona), "channel"], [str(verona + 1), "supergroup"]]
    assert lines[0].endswith("Verona ♥")
    assert "@Verona" in lines[0]
    rows = facts(run("channel", "list", "--json"))
    assert [(row["id"], row["kind"], row["usernames"], row["participants"]) for row in rows] == [
        (verona, "channel", ["Verona"], 1),
        (verona + 1, "supergroup", [], 1),
    ]
    assert [row["id"] for row in facts(run("channel", "list", "vero", "--json"))] == [verona]
    assert [row["id"] for row in facts(run("channel", "list", "--after", str(verona), "--json"))] == [verona + 1]
    assert run("channel", "list", "mantua").stdout == "there are none\n"


def test_one_channel_named_in_every_way(run, verona: int) -> None:
    for named in ("verona", "@VERONA", str(verona)):
        row = facts(run("channel", "show", named, "--json"))
        assert (row["id"], row["title"], row["acts"], row["marks"]) == (verona, "Verona ♥", [], [])
        assert row["owner"]["username"] == "romeo_m"
    assert facts(run("channel", "show", "--json", "--", f"-100{verona}"))["id"] == verona
    text = run("channel", "show", "verona").stdout
    assert "(@romeo_m)" in text
    assert "1970-01-01 00:01 UTC" in text


def test_what_is_done_is_written_down(run, verona: int) -> None:
    first = run("channel", "verify", "verona", *REASON, SUDO_USER="escalus")
    assert first.returncode == 0
    assert first.stdout.splitlines()[0] == "done, and written down as act 1 of escalus"
    marked = facts(run("channel", "mark", "verona", "scam", "--reason", "Sells poison", "--json"))
    assert (marked["act"], marked["channel"]["marks"]) == (2, ["verified", "scam"])
    named = facts(run("channel", "name", "verona", "chapar_verona", *REASON, "--json"))
    assert named["channel"]["usernames"] == ["Verona", "chapar_verona"]
    named = facts(run("channel", "name", "verona", "@Verona", "--take-away", *REASON, "--json"))
    assert named["channel"]["usernames"] == ["chapar_verona"]
    acts = facts(run("channel", "show", "chapar_verona", "--json"))["acts"]
    assert [(act["id"], act["action"], act["detail"], act["reason"]) for act in acts] == [
        (4, "take_name", "verona", "Seen by two of us"),
        (3, "give_name", "chapar_verona", "Seen by two of us"),
        (2, "mark", "scam", "Sells poison"),
        (1, "verify", "", "Seen by two of us"),
    ]
    assert acts[-1]["operator"] == "escalus"


def test_hidden_until_a_date(run, verona: int) -> None:
    hidden = ("restrict", "verona", "--reason", "Sells poison", "--until", "30d", "--as", "Copyright")
    row = facts(run("channel", *hidden, "--json"))["channel"]
    (reason,) = row["restrictions"]
    assert (reason["platform"], reason["reason"], reason["text"]) == ("all", "copyright", "Sells poison")
    days = (reason["until_date"] - datetime.now(UTC).timestamp()) / 86400
    assert 29.9 < days < 30.1
    assert "on all, as copyright: Sells poison" in run("channel", "show", "verona").stdout
    row = facts(run("channel", "unrestrict", "verona", *REASON, "--json"))["channel"]
    assert (row["restrictions"], row["marks"]) == ([], [])


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (("show", "mantua"), 1, "there is no channel `mantua`: name it by its username or its id"),
        (("show", "romeo_m"), 1, "there is no channel `romeo_m`"),
        (("verify", "mantua", *REASON), 1, "there is no channel `mantua`"),
        (("verify", "verona"), 2, "Missing option '--reason'"),
        (("verify", "verona", "--reason", " "), 1, "a reason of 1 to 512 characters has to be written"),
        (("unverify", "verona", *REASON), 1, "nothing would change: it is so already"),
        (("mark", "verona", "evil", *REASON), 2, "MARK must be one of scam, fake, none, not `evil`."),
        (
            ("restrict", "verona", *REASON, "--until", "soon"),
            2,
            "--until must be like 30d, 12h or 2027-01-31, not `soon`.",
        ),
        (("restrict", "verona", *REASON, "--until", "2020-01-01"), 2, "--until must be in the future"),
        (("restrict", "verona", *REASON, "--as", "no word"), 1, "`no word` is no word of 1 to 32 letters"),
        (("restrict", "verona", *REASON, "--message", "1"), 1, "the channel has no message 1 of a person"),
        (("name", "verona", "romeo_m", *REASON), 1, "somebody has this name already"),
        (("name", "verona", "x", *REASON), 1, "a name has 3 to 32 characters"),
        (("name", "verona", "mantua", "--take-away", *REASON), 1, "the channel does not have this name"),
        (("show", "verona", "--data", "nowhere"), 1, "There is no database in nowhere"),
        (("verify", "verona", "--data", "nowhere", *REASON), 1, "There is no database in nowhere"),
    ],
)
def test_errors_are_one_sentence(run, verona: int, arguments: tuple[str, ...], code: int, sentence: str) -> None:
    done = run("channel", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) <= 4


def test_a_running_server_does_it_and_tells_its_clients(run, serve, folder: Path, verona: int) -> None:
    served = serve()
    assert stat.S_IMODE((folder / "control.sock").stat().st_mode) == 0o600

    async def watch() -> list[Any]:
        client = await LightClient.connect(served.port, served.public_key)
        await sign_up(client, "989120000009", lambda phone: run("login-code", phone).stdout.strip(), "Juliet")
        await client.call(functions.updates_getState())
        found = await client.call(functions.contacts_resolveUsername(username="verona"))
        channel = types.inputChannel(channel_id=verona, access_hash=found.chats[0].access_hash)
        await client.call(functions.channels_joinChannel(channel=channel))
        done = await asyncio.to_thread(run, "channel", "verify", "verona", *REASON, "--json")
        assert facts(done)["channel"]["marks"] == ["verified"]
        await client.wait_for(lambda c: any("updateChannel" in str(push) for push in c.pushes))
        chats = (await client.call(functions.channels_getChannels(id=[channel]))).chats
        await client.close()
        return list(chats)

    (seen,) = asyncio.run(watch())
    assert seen.verified
    refused = run("channel", "verify", "verona", *REASON)
    assert (refused.returncode, refused.stderr) == (1, "chapar: nothing would change: it is so already.\n")
    code, _, err = served.stop()
    assert code == 0
    assert "Traceback" not in err
    assert not (folder / "control.sock").exists()
    row = facts(run("channel", "unverify", "verona", *REASON, "--json"))["channel"]
    assert row["marks"] == []


def test_a_server_that_was_killed_leaves_nothing_in_the_way(run, serve, folder: Path, verona: int) -> None:
    serve().kill()
    assert (folder / "control.sock").exists()
    assert facts(run("channel", "verify", "verona", *REASON, "--json"))["act"] == 1
    served = serve()
    assert facts(run("channel", "unverify", "verona", *REASON, "--json"))["act"] == 2
    served.stop()


def test_a_server_that_takes_no_commands(run, folder: Path, verona: int) -> None:
    lock = lock_folder(folder)
    done = run("channel", "verify", "verona", *REASON)
    lock.release()
    assert done.returncode == 1
    assert done.stderr == "chapar: the server that runs on data takes no commands: look at its log, or stop it first.\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("30d", datetime(2026, 1, 31, tzinfo=UTC)),
        ("12h", datetime(2026, 1, 1, 12, tzinfo=UTC)),
        ("2027-01-31", datetime(2027, 1, 31, tzinfo=UTC)),
        ("2027-01-31T10:00", datetime(2027, 1, 31, 10, tzinfo=UTC)),
        ("2027-01-31T10:00+03:30", datetime(2027, 1, 31, 6, 30, tzinfo=UTC)),
    ],
)
def test_dates(text: str, date: datetime) -> None:
    assert parse_until(text, datetime(2026, 1, 1, tzinfo=UTC)) == int(date.timestamp())


@pytest.mark.parametrize(
    "text", ["", "0d", "d", "-1d", "9999d", "1e3d", "2025-12-31", "2027-13-01", "9999-01-01", "۳d"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ConfigError, match="--until must be"):
        parse_until(text, datetime(2026, 1, 1, tzinfo=UTC))
