"""Calling codes for the field where people type their number: help.getCountriesList.

`countries.tsv` has one country a line: ISO 3166-1 code, English name, and its calling codes with the first digits that tell
it from the others of one code, as in "1:242". `country_names.tsv` has the names in the other languages. Follows
core.telegram.org/constructor/help.countriesList.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.texts.languages import ENGLISH, choose_language
from chapar.tl import functions, types

PATTERNS = {"98": ["XXX XXX XXXX"], "1": ["XXX XXX XXXX"], "7": ["XXX XXX XX XX"], "44": ["XXXX XXXXXX"]}
"""How numbers of some codes are grouped; clients group the others themselves."""


@method("help.getCountriesList", needs_user=False)
async def get_countries_list(ctx: Context, request: functions.help_getCountriesList) -> types.Typehelp_CountriesList:
    """All countries in the language asked for (English for those that are not spoken here), or that the client knows them."""
    countries, known_hash = load_countries(choose_language(request.lang_code).code)
    if request.hash == known_hash:
        return types.help_countriesListNotModified()
    return types.help_countriesList(countries=countries, hash=known_hash)


@cache
def load_countries(lang_code: str) -> tuple[list[types.help_country], int]:
    """The table in a language of `LANGUAGES` and its hash (31 bits, never 0)."""
    names = {row["iso2"]: row[lang_code] for row in _read("country_names.tsv")} if lang_code != ENGLISH.code else {}
    rows = list(_read("countries.tsv"))
    countries = [
        types.help_country(
            iso2=row["iso2"],
            default_name=row["name"],
            name=names.get(row["iso2"]),
            country_codes=[_parse_code(code) for code in row["codes"].split(" ")],
        )
        for row in rows
    ]
    return countries, zlib.crc32(repr((rows, names)).encode()) & 0x7FFF_FFFF or 1


def _read(name: str) -> Iterator[dict[str, str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    header, *lines = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return (dict(zip(header, line, strict=True)) for line in lines)


def _parse_code(text: str) -> types.help_countryCode:
    code, _, prefixes = text.partition(":")
    return types.help_countryCode(
        country_code=code, prefixes=prefixes.split(",") if prefixes else None, patterns=PATTERNS.get(code)
    )
