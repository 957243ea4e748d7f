"""Emoji by words and in groups, for those who look for one. Follows core.telegram.org/api/emoji-categories."""

from __future__ import annotations

from typing import Any

from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("messages.getEmojiGroups")
@method("messages.getEmojiStickerGroups")
@method("messages.getEmojiStatusGroups")
@method("messages.getEmojiProfilePhotoGroups")
async def get_emoji_groups(ctx: Context, request: Any) -> types.messages_emojiGroups:
    """Emoji are not grouped beyond what clients do themselves."""
    return types.messages_emojiGroups(hash=0, groups=[])


@method("messages.getEmojiKeywordsLanguages")
async def get_emoji_keyword_languages(
    ctx: Context, request: functions.messages_getEmojiKeywordsLanguages
) -> list[types.emojiLanguage]:
    """No language has words for emoji here; clients search by their own."""
    return []


@method("messages.getEmojiKeywords")
@method("messages.getEmojiKeywordsDifference")
async def get_emoji_keywords(ctx: Context, request: Any) -> types.emojiKeywordsDifference:
    """No words in this language."""
    from_version = getattr(request, "from_version", 0)
    return types.emojiKeywordsDifference(
        lang_code=request.lang_code, from_version=from_version, version=from_version, keywords=[]
    )
