"""TDLib takes its texts and the names of countries from the server, as the apps do that are built on it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from stage import Stage, new_account

LIBRARIES = ["tdlib-1.8.67", "tdlib-1.8.46"]


@pytest.mark.parametrize("library", LIBRARIES)
def test_an_app_shows_itself_in_another_language(new_stage: Callable[..., Stage], library: str, tmp_path: Path) -> None:
    phone = new_stage(library).new_device(new_account("Romeo"))
    phone.call("use_language", target="tdesktop", language="ar", path=str(tmp_path / "texts"))

    languages = phone.call("languages")
    assert [row["id"] for row in languages] == ["en", "fa", "ar", "ru", "fr"]
    assert [row["id"] for row in languages if row["is_rtl"]] == ["fa", "ar"]
    assert all(row["plural_code"] == row["id"] for row in languages)

    texts = phone.call("strings", language="ar", keys=["lng_cancel", "lng_days", "lng_unheard_of"])
    assert texts["lng_cancel"]["value"] == "إلغاء"
    assert texts["lng_days"] == {
        "@type": "languagePackStringValuePluralized",
        "zero_value": "{count} يوم",
        "one_value": "يوم واحد",
        "two_value": "يومان",
        "few_value": "{count} أيام",
        "many_value": "{count} يومًا",
        "other_value": "{count} يوم",
    }
    assert texts["lng_unheard_of"]["@type"] == "languagePackStringValueDeleted"

    for row in languages:
        assert len(phone.call("strings", language=row["id"], keys=[])) == row["total_string_count"]
    assert phone.call("strings", language="de", keys=["lng_cancel"])["lng_cancel"]["@type"].endswith("Deleted")
    assert phone.call("countries")["IR"] == "إيران"
