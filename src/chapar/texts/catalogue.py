"""The message files: one TOML file a language, read when the server starts."""

import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import NamedTuple

from chapar.texts.languages import LANGUAGES, Language


class Messages(NamedTuple):
    """The texts of one language by key.

    `server`: what the server itself says. `interface`: words of clients' screens. `months`: lists of twelve names.
    `plurals`: a text for each plural category of the language. `web`: words of the pages that browsers get, `web_plurals` what
    is counted there, as it stands after the number in each plural category.
    """

    server: Mapping[str, str]
    interface: Mapping[str, str]
    months: Mapping[str, tuple[str, ...]]
    plurals: Mapping[str, Mapping[str, str]]
    web: Mapping[str, str]
    web_plurals: Mapping[str, Mapping[str, str]]


def load_messages(code: str) -> Messages:
    """The message file of a language of `LANGUAGES`."""
    return _MESSAGES[code]


def _read(code: str) -> Messages:
    table = tomllib.loads(resources.files(__package__).joinpath(f"{code}.toml").read_text(encoding="utf-8"))
    months = {form: tuple(names) for form, names in table["months"].items()}
    return Messages(table["server"], table["interface"], months, table["plurals"], table["web"], table["web_plurals"])


# Read on import: units of work, which write texts, must not read files.
_MESSAGES = {code: _read(code) for code in LANGUAGES}


def write(language: Language, key: str, **values: str) -> str:
    """What the server says under `key`, its words in braces filled in. Raises KeyError for what is no key or not given."""
    return load_messages(language.code).server[key].format(**values)
