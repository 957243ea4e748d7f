"""The committed bundle of the web client is what its sources are built into, and its page keeps to the policy."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest
from client_environments import Unavailable, find_node

from chapar.web.client.bundle import FOLDER, INDEX

ROOT = Path(__file__).parents[2]
MEND = "run `make webclient` and commit what it changes"


def read_files(folder: Path) -> dict[str, bytes]:
    """Everything below a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.timeout(300)
def test_the_committed_bundle_is_what_the_sources_build(tmp_path: Path) -> None:
    try:
        find_node()
    except Unavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"bundle: {error}")
    command = [str(ROOT / "tools" / "webclient.sh"), "build"]
    done = subprocess.run(
        command, env=os.environ | {"BUNDLE_FOLDER": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    built, committed = read_files(tmp_path), read_files(FOLDER)
    assert INDEX in built
    different = sorted(name for name in built.keys() | committed.keys() if built.get(name) != committed.get(name))
    assert different == [], f"{MEND}: webclient/ is built into something else"


def test_the_page_has_no_script_of_its_own_and_loads_nothing_from_elsewhere() -> None:
    page = (FOLDER / INDEX).read_text(encoding="utf-8")
    assert re.findall(r"<script(?![^>]* src=\"/web/)[^>]*>", page) == []
    assert re.findall(r"<style|\son\w+=|\sstyle=", page) == []
    addresses = re.findall(r"\b(?:src|href)=\"([^\"]*)\"", page)
    assert addresses
    assert [each for each in addresses if not each.startswith("/") or each.startswith("//")] == []
