"""Write the names of countries in the languages that the server speaks: src/chapar/rpc/help/country_names.tsv.

    pip install babel
    python tools/make_country_names.py

The names are those of the Unicode CLDR, as the package babel carries them. The server reads the file only, so babel is no
dependency of it; run this again when a country, a language or the CLDR changes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

HELP = Path(__file__).resolve().parents[1] / "src" / "chapar" / "rpc" / "help"
LANGUAGES = ("fa", "ar", "ru", "fr")
SHORT = {
    "HK": {"fa": "هنگ‌کنگ", "ar": "هونغ كونغ", "ru": "Гонконг", "fr": "Hong Kong"},
    "MO": {"fa": "ماکائو", "ar": "ماكاو", "ru": "Макао", "fr": "Macao"},
}
"""Names that the CLDR gives at length, and at a length that fits a list as well; babel has the former only."""


def build_table(countries: list[str], territories: dict[str, dict[str, str]], version: str) -> str:
    """The file's text: a line a country, in the order given. `territories`: names by language and country.

    Raises KeyError for a country that a language has no name for.
    """
    lines = [
        f"# Names of countries from the Unicode CLDR {version}; Unicode License v3, https://www.unicode.org/license.txt",
        "# Written by tools/make_country_names.py.",
        "\t".join(["iso2", *LANGUAGES]),
    ]
    for iso2 in countries:
        names = [SHORT.get(iso2, {}).get(language) or territories[language][iso2] for language in LANGUAGES]
        lines.append("\t".join([iso2, *names]))
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the file."""
    from babel import Locale
    from babel.core import get_cldr_version

    rows = (HELP / "countries.tsv").read_text(encoding="utf-8").splitlines()[1:]
    territories: dict[str, Any] = {language: Locale(language).territories for language in LANGUAGES}
    text = build_table([row.split("\t")[0] for row in rows], territories, get_cldr_version())
    (HELP / "country_names.tsv").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
