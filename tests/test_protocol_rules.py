"""The page of protocol rules names tests that exist."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
PAGE = (TESTS.parent / "docs" / "reference" / "protocol-rules.md").read_text()
NAMED = sorted(set(re.findall(r"`((?:[\w/]+/)[\w.]*)(?:::(test_\w+))?`", PAGE)))


def test_the_page_names_tests() -> None:
    assert len(NAMED) > 50


@pytest.mark.parametrize(("path", "name"), NAMED)
def test_a_named_test_exists(path: str, name: str) -> None:
    assert (TESTS / path).exists()
    if name:
        assert re.search(rf"^(?:async )?def {name}\(", (TESTS / path).read_text(), re.M)
