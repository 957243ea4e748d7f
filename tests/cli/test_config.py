"""`chapar config`."""

import json
import tomllib
from pathlib import Path

from chapar.config import OPTIONS


def test_it_prints_every_option_with_its_source(run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "chapar.toml").write_text("code_attempts = 3\n")
    done = run("config", CHAPAR_LOG_LEVEL="debug")
    assert done.returncode == 0
    assert "code_attempts = 3    # data/chapar.toml" in done.stdout
    assert 'log_level = "debug"    # environment CHAPAR_LOG_LEVEL' in done.stdout
    assert 'registration = "invite"    # default' in done.stdout
    for option in OPTIONS.values():
        assert f"\n{option.name} = " in done.stdout


def test_what_it_prints_is_toml(run) -> None:
    values = tomllib.loads("\n".join(line for line in run("config").stdout.splitlines() if not line.startswith("    ")))
    assert set(values) == set(OPTIONS)


def test_json(run, tmp_path: Path) -> None:
    rows = {row["name"]: row for row in json.loads(run("config", "--json", "--data", str(tmp_path)).stdout)}
    assert set(rows) == set(OPTIONS)
    assert rows["data_dir"]["value"] == str(tmp_path)
    assert rows["data_dir"]["source"] == "command line"
    assert rows["idle_timeout_seconds"]["unit"] == "s"
    assert rows["code_attempts"]["default"] == 5


def test_a_secret_is_not_printed(run) -> None:
    for arguments in (("config",), ("config", "--json")):
        done = run(*arguments, CHAPAR_S3_KEY_ID="key", CHAPAR_S3_SECRET_KEY="do not print")
        assert "do not print" not in done.stdout + done.stderr
        assert "********" in done.stdout
