"""help.getCountriesList."""

import re

import pytest
from harness import Server

from chapar.rpc.help.countries import load_countries
from chapar.texts.languages import LANGUAGES
from chapar.tl import functions, types


async def test_names_are_in_the_language_asked_for(server: Server) -> None:
    client = await server.client()
    hashes = set()
    for lang_code, iran in (
        ("fa", "ایران"),
        ("ar-EG", "إيران"),
        ("ru", "Иран"),
        ("fr", "Iran"),
        ("en", None),
        ("tlh", None),
    ):
        told = await client.call(functions.help_getCountriesList(lang_code=lang_code, hash=0))
        by_iso2 = {country.iso2: country for country in told.countries}
        assert (by_iso2["IR"].default_name, by_iso2["IR"].name) == ("Iran", iran)
        hashes.add(told.hash)
    assert len(hashes) == 5, "who changes the language must not be told that nothing changed"


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code != "en"])
def test_every_country_has_a_name_in_every_language(code: str) -> None:
    countries, _ = load_countries(code)
    names = [country.name for country in countries]
    assert all(name and name == name.strip() for name in names)
    assert len(set(names)) == len(names)


async def test_it_is_told_once(server: Server) -> None:
    client = await server.client()
    told = await client.call(functions.help_getCountriesList(lang_code="fa", hash=0))
    assert len(told.countries) > 200
    again = await client.call(functions.help_getCountriesList(lang_code="fa", hash=told.hash))
    assert again == types.help_countriesListNotModified()


def test_the_table_is_sound() -> None:
    countries, _ = load_countries("en")
    codes: dict[tuple[str, str], str] = {}
    for country in countries:
        assert re.fullmatch("[A-Z]{2}", country.iso2)
        assert country.default_name == country.default_name.strip() != ""
        for code in country.country_codes:
            assert re.fullmatch("[1-9][0-9]{0,3}", code.country_code)
            for prefix in code.prefixes or [""]:
                assert re.fullmatch("[0-9]*", prefix)
                other = codes.setdefault((code.country_code, prefix), country.iso2)
                assert other == country.iso2, f"+{code.country_code} {prefix} is {other} and {country.iso2}"
    assert len({country.iso2 for country in countries}) == len(countries)


def test_well_known_codes() -> None:
    by_name = {country.iso2: country.country_codes[0] for country in load_countries("en")[0]}
    assert by_name["IR"].country_code == "98"
    assert by_name["IR"].patterns == ["XXX XXX XXXX"]
    assert (by_name["RU"].country_code, by_name["RU"].prefixes) == ("7", None)
    assert (by_name["KZ"].country_code, by_name["KZ"].prefixes) == ("7", ["6", "7"])
    assert (by_name["US"].country_code, by_name["US"].prefixes) == ("1", None)
