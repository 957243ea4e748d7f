"""The tool that writes the names of countries."""

import pytest

from make_country_names import LANGUAGES, build_table


def test_a_line_a_country_with_short_names_where_there_are_some() -> None:
    territories = {language: {"IR": f"Iran-{language}", "HK": "a long name"} for language in LANGUAGES}
    table = build_table(["IR", "HK"], territories, "47")
    comments, rest = table.splitlines()[:2], table.splitlines()[2:]
    assert "CLDR 47" in comments[0]
    assert all(line.startswith("# ") for line in comments)
    assert rest[0] == "iso2\tfa\tar\tru\tfr"
    assert rest[1] == "IR\tIran-fa\tIran-ar\tIran-ru\tIran-fr"
    assert rest[2].endswith("\tГонконг\tHong Kong")
    assert len(rest) == 3


def test_a_missing_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        build_table(["IR"], {language: {} for language in LANGUAGES}, "47")
