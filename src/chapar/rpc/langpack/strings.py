"""The texts of a language pack: which keys a client knows, what they say in each language, and since when.

Every pack has what the server itself says, under keys that begin with "chapar_" and with its words in braces left open.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from chapar.texts.catalogue import Messages, load_messages
from chapar.texts.languages import ENGLISH, Language

OWN_PREFIX = "chapar_"
EVERYTHING = "*"
_ALIASES = {"web": "webk"}
"""Packs that have the keys of another one."""


class PackString(NamedTuple):
    """A text under a client's key. `name` is its name in the message files; `value` a text, or one by plural category."""

    key: str
    name: str
    value: str | Mapping[str, str]


class Change(NamedTuple):
    """What a version changed: texts by their name in the message files, and clients' keys that are gone."""

    version: int
    changed: frozenset[str]
    removed: tuple[str, ...]


class Versions(NamedTuple):
    """The history of the packs, which all have the same version."""

    latest: int
    digest: str
    changes: tuple[Change, ...]


def list_strings(lang_pack: str, language: Language) -> list[PackString]:
    """All texts of a language for a client's pack; a pack that is not known has what the server says."""
    name = _ALIASES.get(lang_pack, lang_pack)
    return _load_strings(name if name in _load_client_keys() else "", language.code)


def list_changed(lang_pack: str, language: Language, from_version: int) -> tuple[list[PackString], list[str]]:
    """Texts that are new or different since a version, and the keys that are gone since."""
    later = [change for change in load_versions().changes if change.version > from_version]
    strings = list_strings(lang_pack, language)
    keys = {string.key for string in strings}
    gone = [key for change in later for key in change.removed if key not in keys]
    names = frozenset[str]().union(*(change.changed for change in later))
    if from_version <= 0 or EVERYTHING in names:
        return strings, gone
    return [string for string in strings if string.name in names], gone


@cache
def load_versions() -> Versions:
    """The file of versions."""
    table = _read_toml("versions.toml")
    changes = (Change(row["version"], frozenset(row["changed"]), tuple(row["removed"])) for row in table["change"])
    return Versions(table["latest"], table["digest"], tuple(changes))


def list_packs() -> list[str]:
    """The packs whose keys are known."""
    return sorted(_load_client_keys())


@cache
def _load_strings(pack: str, lang_code: str) -> list[PackString]:
    messages = load_messages(lang_code)
    strings = [PackString(OWN_PREFIX + name, name, text) for name, text in messages.server.items()]
    if pack:
        strings += _list_interface(_load_client_keys()[pack], messages)
    return strings


def _list_interface(keys: Mapping[str, Any], messages: Messages) -> Iterable[PackString]:
    for key, name in keys.get("texts", {}).items():
        yield PackString(key, name, messages.interface[name])
    for pattern, form in keys.get("months", {}).items():
        english = load_messages(ENGLISH.code).months["alone"]
        for number, text in enumerate(messages.months[form], 1):
            yield PackString(pattern.format(number=number, name=english[number - 1]), "months", text)
    for key, name in keys.get("plurals", {}).items():
        forms = {category: text.replace("{count}", keys["count"]) for category, text in messages.plurals[name].items()}
        yield PackString(key, name, forms)


@cache
def _load_client_keys() -> Mapping[str, Any]:
    return _read_toml("client_keys.toml")


def _read_toml(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))
