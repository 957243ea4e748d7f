"""The keys of clients, and the versions of their texts."""

import hashlib
import re

import pytest

from chapar.rpc.langpack.strings import list_packs, list_strings, load_versions
from chapar.texts.languages import ENGLISH, LANGUAGES


@pytest.mark.parametrize("pack", [*list_packs(), "some other client"])
def test_every_language_has_the_same_keys(pack: str) -> None:
    keys = [string.key for string in list_strings(pack, ENGLISH)]
    assert len(set(keys)) == len(keys)
    for key in keys:
        assert re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", key), "TDLib takes no other keys"
    for language in LANGUAGES.values():
        assert [string.key for string in list_strings(pack, language)] == keys


def test_numbers_are_written_as_the_client_does() -> None:
    forms = {string.key: string.value for string in list_strings("tdesktop", ENGLISH)}
    assert forms["lng_hours"] == {"one": "{count} hour", "other": "{count} hours"}


def test_a_change_of_a_text_is_a_new_version() -> None:
    """Clients ask by version: a text that changes without one never reaches those who have the pack."""
    texts = [
        (pack, code, string.key, string.value)
        for pack in ["", *list_packs()]
        for code, language in LANGUAGES.items()
        for string in list_strings(pack, language)
    ]
    digest = hashlib.sha256(repr(texts).encode()).hexdigest()[:16]
    versions = load_versions()
    assert versions.digest == digest, f"raise `latest` in versions.toml, say what changed, and put in {digest}"
    assert [change.version for change in versions.changes] == list(range(2, versions.latest + 1))
