"""Emoji by words and in groups, for those who look for one. Follows core.telegram.org/api/emoji-categories."""

from __future__ import annotations

import zlib
from functools import cache
from typing import Any

from chapar.artwork.pictures import EMOJI_ART
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.texts.emoji_groups import EMOJI_GROUPS
from chapar.texts.emoji_words import VERSION, find_language, load_words
from chapar.tl import functions, types

LANGUAGES_ASKED = 20
"""Languages in one request."""
_GROUPS_HASH = zlib.crc32(repr(EMOJI_GROUPS).encode()) >> 1


@method("messages.getEmojiGroups")
@method("messages.getEmojiStickerGroups")
@method("messages.getEmojiStatusGroups")
@method("messages.getEmojiProfilePhotoGroups")
async def get_emoji_groups(ctx: Context, request: Any) -> types.Typemessages_EmojiGroups:
    """Emoji by what they say, each group with a drawing of the server's own."""
    if request.hash == _GROUPS_HASH:
        return types.messages_emojiGroupsNotModified()
    return types.messages_emojiGroups(hash=_GROUPS_HASH, groups=_build_groups())


@cache
def _build_groups() -> list[types.TypeEmojiGroup]:
    return [
        types.emojiGroup(title=group.title, icon_emoji_id=EMOJI_ART[group.icon].id, emoticons=list(group.emojis))
        for group in EMOJI_GROUPS
    ]


@method("messages.getEmojiKeywordsLanguages")
async def get_emoji_keyword_languages(
    ctx: Context, request: functions.messages_getEmojiKeywordsLanguages
) -> list[types.emojiLanguage]:
    """Which of the languages that somebody reads there are words in."""
    found = map(find_language, request.lang_codes[:LANGUAGES_ASKED])
    return [types.emojiLanguage(lang_code=language) for language in dict.fromkeys(found) if language]


@method("messages.getEmojiKeywords")
async def get_emoji_keywords(
    ctx: Context, request: functions.messages_getEmojiKeywords
) -> types.emojiKeywordsDifference:
    """All words of a language, and the emoji that go with each."""
    return _build_words(request.lang_code, 0)


@method("messages.getEmojiKeywordsDifference")
async def get_emoji_keywords_difference(
    ctx: Context, request: functions.messages_getEmojiKeywordsDifference
) -> types.emojiKeywordsDifference:
    """Words that are new since a version: none, or all of them."""
    return _build_words(request.lang_code, request.from_version)


def _build_words(lang_code: str, from_version: int) -> types.emojiKeywordsDifference:
    language = find_language(lang_code)
    keywords: list[types.TypeEmojiKeyword] = []
    if language is not None and from_version != VERSION:
        words = load_words(language).items()
        keywords = [types.emojiKeyword(keyword=word, emoticons=list(emojis)) for word, emojis in words]
    version = from_version if language is None else VERSION
    return types.emojiKeywordsDifference(
        lang_code=lang_code, from_version=from_version, version=version, keywords=keywords
    )


@method("messages.getEmojiURL")
async def get_emoji_url(ctx: Context, request: functions.messages_getEmojiURL) -> types.emojiURL:
    """Where clients send those who want to propose words: to the server's own page, since nobody translates here."""
    return types.emojiURL(url=ctx.services.own_links.prefix)
