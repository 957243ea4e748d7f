"""Every feature that is promised has a story in both languages; what `features` names is there and is run."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from features import FEATURES

HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def collected() -> set[str]:
    """The stories that pytest would run, as `FILE::TEST[VARIANT]`."""
    files = sorted({str(HERE / story.partition("::")[0]) for story in FEATURES.values()})
    command = [sys.executable, "-m", "pytest", "--collect-only", "-p", "no:xdist", "-p", "no:cacheprovider", *files]
    run = subprocess.run(command, capture_output=True, text=True, cwd=HERE.parents[1], timeout=100)
    assert run.returncode == 0, run.stdout + run.stderr
    return {line.rpartition("/")[2] for line in run.stdout.splitlines() if "::" in line}


@pytest.mark.parametrize("feature", FEATURES)
def test_a_story_shows_it_in_both_languages(feature: str, collected: set[str]) -> None:
    story = FEATURES[feature]
    variants = {part for test in collected if test.startswith(f"{story}[") for part in re.split(r"[-\[\]]", test)}
    assert {"en", "fa"} <= variants
