"""The words that the client speaks, by the keys that its sources have: a story finds things by them in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

FOLDER = Path(__file__).parents[2] / "webclient" / "src" / "words"
in_both_languages = pytest.mark.parametrize("language", ["en", "fa"])
"""For stories that show what `features` names: told from left to right, and from right to left."""


class Words:
    """Those of one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._known = {
            f"{file.stem}.{key}": words
            for file in (FOLDER / language).glob("*.json")
            for key, words in json.loads(file.read_text()).items()
        }

    def __call__(self, key: str) -> str:
        """A sentence without values. Raises KeyError."""
        return self._known[key]

    def pattern(self, key: str) -> re.Pattern[str]:
        """A whole sentence, whatever its values are; any of its plural forms."""
        forms = [words for name, words in self._known.items() if name == key or name.startswith(f"{key}_")]
        if not forms:
            raise KeyError(key)
        return re.compile(rf"^\s*(?:{'|'.join(map(_any_values, forms))})\s*$")


def words_of(page: Page) -> Words:
    """Those that a page speaks."""
    return Words(page.locator("html").get_attribute("lang") or "en")


def _any_values(sentence: str) -> str:
    return "(?:.+)".join(re.escape(part) for part in re.split(r"\{\w+\}", sentence))
