"""langpack.*."""

import pytest
from harness import Refused, Server

from chapar.tl import functions


async def test_english_and_persian_are_known(server: Server) -> None:
    client = await server.client()
    languages = await client.call(functions.langpack_getLanguages(lang_pack="tdesktop"))
    assert [(language.lang_code, language.rtl) for language in languages] == [("en", False), ("fa", True)]
    persian = await client.call(functions.langpack_getLanguage(lang_pack="tdesktop", lang_code="fa"))
    assert persian.native_name == "فارسی"
    with pytest.raises(Refused, match="400 LANG_CODE_NOT_SUPPORTED"):
        await client.call(functions.langpack_getLanguage(lang_pack="tdesktop", lang_code="tlh"))


async def test_packs_are_empty_with_a_version(server: Server) -> None:
    client = await server.client()
    pack = await client.call(functions.langpack_getLangPack(lang_pack="android", lang_code="de"))
    assert (pack.lang_code, pack.from_version, pack.strings) == ("de", 0, [])
    change = await client.call(
        functions.langpack_getDifference(lang_pack="android", lang_code="de", from_version=pack.version)
    )
    assert (change.from_version, change.version, change.strings) == (pack.version, pack.version, [])
    strings = functions.langpack_getStrings(lang_pack="android", lang_code="en", keys=["lng_menu_back"])
    assert await client.call(strings) == []


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
