"""Texts of clients' screens: langpack.*. Follows core.telegram.org/api/translation.

Nothing that a client asks at its start is refused: a language or pack that is not known here has no texts, and the client
shows those that it brings along, as it does for keys that a pack leaves out.
"""

from __future__ import annotations

import re

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.langpack.strings import PackString, list_changed, list_strings, load_versions
from chapar.rpc.method import method
from chapar.texts.languages import LANGUAGES, Language, find_language
from chapar.tl import functions, types

_PACK = re.compile(r"[a-z0-9_]{0,32}")
_LANGUAGE = re.compile(r"[A-Za-z0-9_-]{0,64}")


@method("langpack.getLanguages", needs_user=False)
async def get_languages(ctx: Context, request: functions.langpack_getLanguages) -> list[types.langPackLanguage]:
    """The languages of a pack, English first."""
    _check(request.lang_pack)
    return [_build_language(request.lang_pack, language) for language in LANGUAGES.values()]


@method("langpack.getLanguage", needs_user=False)
async def get_language(ctx: Context, request: functions.langpack_getLanguage) -> types.langPackLanguage:
    """One language of a pack. Raises LANG_CODE_NOT_SUPPORTED."""
    _check(request.lang_pack, request.lang_code)
    language = LANGUAGES.get(request.lang_code)
    if language is None:
        raise RpcError("LANG_CODE_NOT_SUPPORTED")
    return _build_language(request.lang_pack, language)


@method("langpack.getLangPack", needs_user=False)
async def get_lang_pack(ctx: Context, request: functions.langpack_getLangPack) -> types.langPackDifference:
    """All texts of a language."""
    _check(request.lang_pack, request.lang_code)
    return _build_difference(request.lang_pack, request.lang_code, 0)


@method("langpack.getDifference", needs_user=False, errors=("LANG_CODE_NOT_SUPPORTED",))
async def get_difference(ctx: Context, request: functions.langpack_getDifference) -> types.langPackDifference:
    """Texts that changed since a version, and keys that are gone."""
    _check(request.lang_pack, request.lang_code)
    known = min(max(request.from_version, 0), load_versions().latest)
    return _build_difference(request.lang_pack, request.lang_code, known)


@method("langpack.getStrings", needs_user=False)
async def get_strings(ctx: Context, request: functions.langpack_getStrings) -> list[types.TypeLangPackString]:
    """Texts by key; those of keys that are not known count as deleted: TDLib complains of keys without an answer."""
    _check(request.lang_pack, request.lang_code)
    language = find_language(request.lang_code)
    known = {string.key: string for string in list_strings(request.lang_pack, language)} if language else {}
    return [
        _build_string(known[key]) if key in known else types.langPackStringDeleted(key=key)
        for key in dict.fromkeys(request.keys)
    ]


def _check(lang_pack: str, lang_code: str = "") -> None:
    if not _PACK.fullmatch(lang_pack):
        raise RpcError("LANG_PACK_INVALID")
    if not _LANGUAGE.fullmatch(lang_code):
        raise RpcError("LANG_CODE_NOT_SUPPORTED")


def _build_difference(lang_pack: str, lang_code: str, from_version: int) -> types.langPackDifference:
    """What is new since a version. The code is the one that was asked for: clients compare it."""
    language = find_language(lang_code)
    strings: list[types.TypeLangPackString] = []
    if language is not None:
        changed, gone = list_changed(lang_pack, language, from_version)
        strings += [_build_string(string) for string in changed]
        strings += [types.langPackStringDeleted(key=key) for key in gone]
    return types.langPackDifference(
        lang_code=lang_code, from_version=from_version, version=load_versions().latest, strings=strings
    )


def _build_string(string: PackString) -> types.TypeLangPackString:
    if isinstance(string.value, str):
        return types.langPackString(key=string.key, value=string.value)
    forms = {f"{category}_value": text for category, text in string.value.items()}
    return types.langPackStringPluralized(key=string.key, **forms)


def _build_language(lang_pack: str, language: Language) -> types.langPackLanguage:
    count = len(list_strings(lang_pack, language))
    return types.langPackLanguage(
        official=True,
        rtl=language.is_rtl,
        name=language.name,
        native_name=language.native_name,
        lang_code=language.code,
        plural_code=language.code,
        strings_count=count,
        translated_count=count,
        translations_url="",
    )
