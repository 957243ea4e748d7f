"""Texts of clients' screens: langpack.*. Follows core.telegram.org/api/translation.

Two languages are known and their packs are empty: clients then show the texts that they bring along. A pack has version 1 so
that its first texts are a difference like any other.
"""

from __future__ import annotations

import re

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types

VERSION = 1
_PACK = re.compile(r"[a-z0-9_]{0,32}")
_LANGUAGE = re.compile(r"[A-Za-z0-9_-]{0,64}")


def build_languages() -> list[types.langPackLanguage]:
    """The languages known here, English first."""
    return [_build_language("en", "English", "English"), _build_language("fa", "Persian", "فارسی", is_rtl=True)]


@method("langpack.getLanguages", needs_user=False)
async def get_languages(ctx: Context, request: functions.langpack_getLanguages) -> list[types.langPackLanguage]:
    """The languages of a pack."""
    _check(request.lang_pack)
    return build_languages()


@method("langpack.getLanguage", needs_user=False)
async def get_language(ctx: Context, request: functions.langpack_getLanguage) -> types.langPackLanguage:
    """One language of a pack. Raises LANG_CODE_NOT_SUPPORTED."""
    _check(request.lang_pack, request.lang_code)
    for language in build_languages():
        if language.lang_code == request.lang_code:
            return language
    raise RpcError("LANG_CODE_NOT_SUPPORTED")


@method("langpack.getLangPack", needs_user=False)
async def get_lang_pack(ctx: Context, request: functions.langpack_getLangPack) -> types.langPackDifference:
    """All texts of a language; none for those that are not known, so that no client is left without its own."""
    _check(request.lang_pack, request.lang_code)
    return _build_difference(request.lang_code, 0)


@method("langpack.getDifference", needs_user=False, errors=("LANG_CODE_NOT_SUPPORTED",))
async def get_difference(ctx: Context, request: functions.langpack_getDifference) -> types.langPackDifference:
    """Texts that changed since a version."""
    _check(request.lang_pack, request.lang_code)
    return _build_difference(request.lang_code, min(max(request.from_version, 0), VERSION))


@method("langpack.getStrings", needs_user=False)
async def get_strings(ctx: Context, request: functions.langpack_getStrings) -> list[types.TypeLangPackString]:
    """Texts by key: none is here."""
    _check(request.lang_pack, request.lang_code)
    return []


def _check(lang_pack: str, lang_code: str = "") -> None:
    if not _PACK.fullmatch(lang_pack):
        raise RpcError("LANG_PACK_INVALID")
    if not _LANGUAGE.fullmatch(lang_code):
        raise RpcError("LANG_CODE_NOT_SUPPORTED")


def _build_difference(lang_code: str, from_version: int) -> types.langPackDifference:
    return types.langPackDifference(lang_code=lang_code, from_version=from_version, version=VERSION, strings=[])


def _build_language(code: str, name: str, native_name: str, is_rtl: bool = False) -> types.langPackLanguage:
    return types.langPackLanguage(
        official=True,
        rtl=is_rtl,
        name=name,
        native_name=native_name,
        lang_code=code,
        plural_code=code,
        strings_count=0,
        translated_count=0,
        translations_url="",
    )
