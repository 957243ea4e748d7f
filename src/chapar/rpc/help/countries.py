"""Calling codes for the field where people type their number: help.getCountriesList.

The table has one country a line: ISO 3166-1 code, English name, and its calling codes with the first digits that tell it
from the others of one code, as in "1:242". Follows core.telegram.org/constructor/help.countriesList.
"""

from __future__ import annotations

import zlib
from functools import cache
from importlib import resources

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

PATTERNS = {"98": ["XXX XXX XXXX"], "1": ["XXX XXX XXXX"], "7": ["XXX XXX XX XX"], "44": ["XXXX XXXXXX"]}
"""How numbers of some codes are grouped; clients group the others themselves."""


@method("help.getCountriesList", needs_user=False)
async def get_countries_list(ctx: Context, request: functions.help_getCountriesList) -> types.Typehelp_CountriesList:
    """All countries, or that the client knows them."""
    countries, known_hash = load_countries()
    if request.hash == known_hash:
        return types.help_countriesListNotModified()
    return types.help_countriesList(countries=countries, hash=known_hash)


@cache
def load_countries() -> tuple[list[types.help_country], int]:
    """The table and its hash (31 bits, never 0)."""
    text = resources.files(__package__).joinpath("countries.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines()[1:]]
    countries = [
        types.help_country(iso2=iso2, default_name=name, country_codes=[_parse_code(code) for code in codes.split(" ")])
        for iso2, name, codes in rows
    ]
    return countries, zlib.crc32(text.encode()) & 0x7FFF_FFFF or 1


def _parse_code(text: str) -> types.help_countryCode:
    code, _, prefixes = text.partition(":")
    return types.help_countryCode(
        country_code=code, prefixes=prefixes.split(",") if prefixes else None, patterns=PATTERNS.get(code)
    )
