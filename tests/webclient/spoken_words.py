"""The words that the client speaks, by the keys that its sources have: a story finds things by them in every language."""

from __future__ import annotations

import json
import re
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "webclient" / "src" / "words"


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


def _any_values(sentence: str) -> str:
    return "(?:.+)".join(re.escape(part) for part in re.split(r"\{\w+\}", sentence))
