"""DEPS.md says why each dependency is there, no more and no less."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
WEB_CLIENT = json.loads((ROOT / "webclient" / "package.json").read_text())
PAGE = (ROOT / "DEPS.md").read_text()


def names(requirements: list[str]) -> set[str]:
    return {re.split(r"[\[<>=~;! ]", requirement, maxsplit=1)[0] for requirement in requirements}


def reasons(heading: str) -> dict[str, str]:
    section = PAGE.split(f"## {heading}\n", 1)[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([\w./@-]+) \| (.+) \|$", section, re.M)
    return {name: reason for name, reason in rows if name != "package"}


@pytest.mark.parametrize(
    ("heading", "requirements"),
    [
        ("To run a server", PROJECT["project"]["dependencies"]),
        ("To test it", PROJECT["dependency-groups"]["test"]),
        ("To make committed files again", PROJECT["dependency-groups"]["tools"]),
        ("In the web client", list(WEB_CLIENT["dependencies"])),
        ("To build and test the web client", list(WEB_CLIENT["devDependencies"])),
    ],
)
def test_every_dependency_has_its_sentence(heading: str, requirements: list[str]) -> None:
    told = reasons(heading)
    assert told.keys() == names(requirements)
    assert all(reason.endswith(".") and len(reason) > 20 for reason in told.values())


@pytest.mark.parametrize("lock", ["run", "test"])
def test_locks_pin_every_dependency_with_hashes(lock: str) -> None:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text()
    pinned = {name.lower() for name in re.findall(r"^([\w.-]+)==", text, re.M)}
    wanted = names(PROJECT["project"]["dependencies"])
    if lock == "test":
        wanted |= names(PROJECT["dependency-groups"]["test"])
    assert {name.lower() for name in wanted} <= pinned
    assert "://" not in text.replace("https://peps.python.org", "")
    for block in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in block or block.startswith("#")


def test_the_lock_of_the_web_client_pins_with_hashes_and_names_no_index() -> None:
    lock = json.loads((ROOT / "webclient" / "package-lock.json").read_text())
    packages = {name: facts for name, facts in lock["packages"].items() if name}
    wanted = WEB_CLIENT["dependencies"] | WEB_CLIENT["devDependencies"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [name for name, facts in packages.items() if "integrity" not in facts or "resolved" in facts] == []
