"""langpack.*."""

from typing import Any

import pytest
from harness import Refused, Server

from chapar.rpc.langpack import strings
from chapar.rpc.langpack.strings import Change, Versions, load_versions
from chapar.tl import functions, types

LATEST = load_versions().latest
PACKS = ("tdesktop", "android", "ios", "macos", "android_x", "tdweb", "web", "webk", "weba", "unigram", "")


def by_key(listed: list[Any]) -> dict[str, Any]:
    found = {item.key: item for item in listed}
    assert len(found) == len(listed), "a key twice"
    return found


@pytest.mark.parametrize("pack", PACKS)
async def test_five_languages_are_known_to_every_client(server: Server, pack: str) -> None:
    client = await server.client()
    languages = await client.call(functions.langpack_getLanguages(lang_pack=pack))
    assert [(language.lang_code, language.native_name, language.rtl) for language in languages] == [
        ("en", "English", False),
        ("fa", "فارسی", True),
        ("ar", "العربية", True),
        ("ru", "Русский", False),
        ("fr", "Français", False),
    ]
    for language in languages:
        one = functions.langpack_getLanguage(lang_pack=pack, lang_code=language.lang_code)
        assert await client.call(one) == language
        told = await client.call(functions.langpack_getLangPack(lang_pack=pack, lang_code=language.lang_code))
        assert len(by_key(told.strings)) == language.strings_count == language.translated_count > 0
        assert language.plural_code == language.lang_code == told.lang_code
        assert (told.from_version, told.version) == (0, LATEST)


async def test_a_language_that_is_not_spoken_here(server: Server) -> None:
    client = await server.client()
    with pytest.raises(Refused, match="400 LANG_CODE_NOT_SUPPORTED"):
        await client.call(functions.langpack_getLanguage(lang_pack="tdesktop", lang_code="tlh"))
    pack = await client.call(functions.langpack_getLangPack(lang_pack="android", lang_code="de"))
    assert (pack.lang_code, pack.from_version, pack.version, pack.strings) == ("de", 0, LATEST, [])
    wanted = functions.langpack_getStrings(lang_pack="android", lang_code="de", keys=["Settings"])
    assert await client.call(wanted) == [types.langPackStringDeleted(key="Settings")]


async def test_a_region_gets_its_language_under_the_code_it_asked_for(server: Server) -> None:
    client = await server.client()
    pack = await client.call(functions.langpack_getLangPack(lang_pack="tdesktop", lang_code="fa-raw"))
    assert pack.lang_code == "fa-raw"
    assert by_key(pack.strings)["lng_cancel"].value == "لغو"


async def test_clients_get_their_own_keys(server: Server) -> None:
    client = await server.client()
    for pack, key, text in (
        ("tdesktop", "lng_month_day3", "марта"),
        ("android", "Settings", "Настройки"),
        ("ios", "Month.GenMarch", "марта"),
        ("weba", "Month3", "Март"),
        ("web", "Login.ContinueOnLanguage", "Продолжить на русском"),
        ("macos", "chapar_new_login_label", "Новый вход"),
    ):
        wanted = functions.langpack_getStrings(lang_pack=pack, lang_code="ru", keys=[key, "no such key", key])
        assert await client.call(wanted) == [
            types.langPackString(key=key, value=text),
            types.langPackStringDeleted(key="no such key"),
        ]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {"one": "{count} day", "other": "{count} days"}),
        ("fa", {"one": "{count} روز", "other": "{count} روز"}),
        ("fr", {"one": "{count} jour", "many": "{count} de jours", "other": "{count} jours"}),
        ("ru", {"one": "{count} день", "few": "{count} дня", "many": "{count} дней", "other": "{count} дня"}),
        (
            "ar",
            {
                "zero": "{count} يوم",
                "one": "يوم واحد",
                "two": "يومان",
                "few": "{count} أيام",
                "many": "{count} يومًا",
                "other": "{count} يوم",
            },
        ),
    ],
)
async def test_numbers_come_in_all_forms(server: Server, language: str, forms: dict[str, str]) -> None:
    client = await server.client()
    wanted = functions.langpack_getStrings(lang_pack="tdesktop", lang_code=language, keys=["lng_days"])
    values = {f"{category}_value": text for category, text in forms.items()}
    assert await client.call(wanted) == [types.langPackStringPluralized(key="lng_days", **values)]


@pytest.mark.parametrize("known", [0, -5, 1])
async def test_an_old_pack_gets_everything(server: Server, known: int) -> None:
    client = await server.client()
    whole = await client.call(functions.langpack_getLangPack(lang_pack="ios", lang_code="fr"))
    news = functions.langpack_getDifference(lang_pack="ios", lang_code="fr", from_version=known)
    difference = await client.call(news)
    assert (difference.from_version, difference.version) == (max(known, 0), LATEST)
    assert difference.strings == whole.strings


@pytest.mark.parametrize("known", [LATEST, LATEST + 7])
async def test_the_latest_pack_gets_nothing(server: Server, known: int) -> None:
    client = await server.client()
    for language in ("fr", "de"):
        news = functions.langpack_getDifference(lang_pack="ios", lang_code=language, from_version=known)
        difference = await client.call(news)
        assert (difference.from_version, difference.version, difference.strings) == (LATEST, LATEST, [])


async def test_a_difference_has_what_changed_and_what_went(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    history = (
        Change(2, frozenset("*"), ()),
        Change(3, frozenset({"cancel"}), ("lng_old", "lng_close")),
        Change(4, frozenset({"login_code_label"}), ()),
    )
    monkeypatch.setattr(strings, "load_versions", lambda: Versions(4, "", history))
    monkeypatch.setattr("chapar.rpc.langpack.packs.load_versions", lambda: Versions(4, "", history))
    client = await server.client()

    async def news(known: int) -> dict[str, Any]:
        request = functions.langpack_getDifference(lang_pack="tdesktop", lang_code="en", from_version=known)
        return by_key((await client.call(request)).strings)

    assert set(await news(3)) == {"chapar_login_code_label"}
    since_2 = await news(2)
    assert set(since_2) == {"chapar_login_code_label", "lng_cancel", "lng_old"}, "lng_close came back"
    assert since_2["lng_old"] == types.langPackStringDeleted(key="lng_old")
    assert len(await news(1)) > 40


@pytest.mark.parametrize(
    ("pack", "language", "error"),
    [("no pack!", "en", "LANG_PACK_INVALID"), ("x" * 100_000, "en", "LANG_PACK_INVALID"), ("", "a b", "LANG_CODE_NOT")],
)
async def test_what_is_no_name_is_refused(server: Server, pack: str, language: str, error: str) -> None:
    client = await server.client()
    for request in (
        functions.langpack_getLangPack(lang_pack=pack, lang_code=language),
        functions.langpack_getDifference(lang_pack=pack, lang_code=language, from_version=-5),
        functions.langpack_getStrings(lang_pack=pack, lang_code=language, keys=[]),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await client.call(request)
