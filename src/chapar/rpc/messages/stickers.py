"""Stickers, custom emoji and GIFs: nobody has any here yet, and none is on offer.

Every list is empty and its hash is 0, which is what clients state for a list that they do not have. Follows
core.telegram.org/api/stickers.
"""

from __future__ import annotations

from typing import Any

from chapar.domain.errors import RpcError
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("messages.getAllStickers")
@method("messages.getEmojiStickers")
@method("messages.getMaskStickers")
async def get_installed_sets(ctx: Context, request: Any) -> types.messages_allStickers:
    """No set is installed."""
    return types.messages_allStickers(hash=0, sets=[])


@method("messages.getFeaturedStickers")
@method("messages.getFeaturedEmojiStickers")
@method("messages.getOldFeaturedStickers")
async def get_featured_sets(ctx: Context, request: Any) -> types.messages_featuredStickers:
    """No set is on offer."""
    return types.messages_featuredStickers(hash=0, count=0, sets=[], unread=[])


@method("messages.readFeaturedStickers")
async def read_featured_sets(ctx: Context, request: functions.messages_readFeaturedStickers) -> bool:
    """There are none to be seen."""
    return True


@method("messages.getArchivedStickers")
async def get_archived_sets(
    ctx: Context, request: functions.messages_getArchivedStickers
) -> types.messages_archivedStickers:
    """No set is archived."""
    return types.messages_archivedStickers(count=0, sets=[])


@method("messages.searchStickerSets")
@method("messages.searchEmojiStickerSets")
async def search_sets(ctx: Context, request: Any) -> types.messages_foundStickerSets:
    """No set is found."""
    return types.messages_foundStickerSets(hash=0, sets=[])


@method("messages.getStickerSet")
async def get_sticker_set(ctx: Context, request: functions.messages_getStickerSet) -> types.messages_stickerSet:
    """No set of any name: clients do without those they ask for at the start."""
    raise RpcError("STICKERSET_INVALID")


@method("messages.getStickers")
async def get_stickers(ctx: Context, request: functions.messages_getStickers) -> types.messages_stickers:
    """No sticker goes with any emoji."""
    return types.messages_stickers(hash=0, stickers=[])


@method("messages.getRecentStickers")
async def get_recent_stickers(
    ctx: Context, request: functions.messages_getRecentStickers
) -> types.messages_recentStickers:
    """None was sent."""
    return types.messages_recentStickers(hash=0, packs=[], stickers=[], dates=[])


@method("messages.getFavedStickers")
async def get_faved_stickers(
    ctx: Context, request: functions.messages_getFavedStickers
) -> types.messages_favedStickers:
    """None was marked."""
    return types.messages_favedStickers(hash=0, packs=[], stickers=[])


@method("messages.getSavedGifs")
async def get_saved_gifs(ctx: Context, request: functions.messages_getSavedGifs) -> types.messages_savedGifs:
    """None was saved."""
    return types.messages_savedGifs(hash=0, gifs=[])


@method("messages.getCustomEmojiDocuments")
async def get_custom_emoji_documents(
    ctx: Context, request: functions.messages_getCustomEmojiDocuments
) -> list[types.TypeDocument]:
    """None of these ids is known."""
    return []


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
