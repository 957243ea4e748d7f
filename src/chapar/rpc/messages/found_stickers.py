"""Stickers and custom emoji found by emoji, word or id. Follows core.telegram.org/api/stickers.

No set is featured: what there is was made by people of this server, and nobody chooses among it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chapar.artwork.pictures import EMOJI_ART
from chapar.domain.emoji import plain_emoji, split_emoji
from chapar.domain.errors import RpcError
from chapar.domain.files import Document
from chapar.domain.list_hashes import hash_numbers
from chapar.domain.search import query_words, words_of
from chapar.domain.stickers import StickerItem, StickerKind, StickerSet
from chapar.rpc.context import Context
from chapar.rpc.messages.history import check_limit
from chapar.rpc.method import method
from chapar.rpc.views.files import build_document
from chapar.rpc.views.pictures import build_emoji_icon
from chapar.rpc.views.stickers import build_covered_sets, hash_sets, list_documents
from chapar.storage.api import Queries
from chapar.tl import functions, types

FOUND_SETS = 50
"""Sets that a search finds."""
FOUND_STICKERS = 200
"""Stickers that are suggested for an emoji, and custom emoji in one request."""
_EMOTICON_LENGTH = 64
_DRAWN = {picture.id: value for value, picture in EMOJI_ART.items()}
_STICKERS, _EMOJIS = (StickerKind.STICKER,), (StickerKind.EMOJI,)


@method("messages.getFeaturedStickers")
@method("messages.getFeaturedEmojiStickers")
@method("messages.getOldFeaturedStickers")
async def get_featured_sets(ctx: Context, request: Any) -> types.messages_featuredStickers:
    """No set is featured."""
    return types.messages_featuredStickers(hash=0, count=0, sets=[], unread=[])


@method("messages.readFeaturedStickers")
async def read_featured_sets(ctx: Context, request: functions.messages_readFeaturedStickers) -> bool:
    """There are none to be seen."""
    return True


@method("messages.searchStickerSets")
async def search_sticker_sets(
    ctx: Context, request: functions.messages_searchStickerSets
) -> types.Typemessages_FoundStickerSets:
    """Sets of stickers by words of their titles and names."""
    return await _search_sets(ctx, request, _STICKERS)


@method("messages.searchEmojiStickerSets")
async def search_emoji_sets(
    ctx: Context, request: functions.messages_searchEmojiStickerSets
) -> types.Typemessages_FoundStickerSets:
    """Sets of custom emoji by words of their titles and names."""
    return await _search_sets(ctx, request, _EMOJIS)


async def _search_sets(
    ctx: Context,
    request: functions.messages_searchStickerSets | functions.messages_searchEmojiStickerSets,
    kinds: Iterable[StickerKind],
) -> types.Typemessages_FoundStickerSets:
    def query(q: Queries) -> types.Typemessages_FoundStickerSets:
        found = q.search_sticker_sets(request.q, kinds, FOUND_SETS)
        covered = build_covered_sets(ctx.services, q, ctx.user_id, found)
        hash_now = hash_sets(each.set for each in covered)
        if request.hash and request.hash == hash_now:
            return types.messages_foundStickerSetsNotModified()
        return types.messages_foundStickerSets(hash=hash_now, sets=covered)

    # Aside: some thousands of sets may have the words.
    return await ctx.services.storage.read_aside(query)


@method("messages.getStickers")
async def get_stickers(ctx: Context, request: functions.messages_getStickers) -> types.Typemessages_Stickers:
    """Stickers at hand that go with an emoji."""
    emojis = _parse_emoji(request.emoticon)

    def query(q: Queries) -> list[Document]:
        return list_documents(q, _list_matching(_list_at_hand(q, ctx.user_id, _STICKERS), emojis)[:FOUND_STICKERS])

    documents = await ctx.services.storage.read(query)
    hash_now = hash_numbers(document.id for document in documents)
    if request.hash and request.hash == hash_now:
        return types.messages_stickersNotModified()
    return types.messages_stickers(hash=hash_now, stickers=[build_document(ctx.services, each) for each in documents])


@method("messages.searchCustomEmoji")
async def search_custom_emoji(ctx: Context, request: functions.messages_searchCustomEmoji) -> types.TypeEmojiList:
    """Custom emoji at hand that stand for an emoji."""
    emojis = _parse_emoji(request.emoticon)

    def query(q: Queries) -> list[int]:
        matching = _list_matching(_list_at_hand(q, ctx.user_id, _EMOJIS), emojis)
        return [item.document_id for item in matching[:FOUND_STICKERS]]

    ids = await ctx.services.storage.read(query)
    hash_now = hash_numbers(ids)
    if request.hash and request.hash == hash_now:
        return types.emojiListNotModified()
    return types.emojiList(hash=hash_now, document_id=ids)


@method("messages.searchStickers")
async def search_stickers(ctx: Context, request: functions.messages_searchStickers) -> types.Typemessages_FoundStickers:
    """Stickers or custom emoji that go with an emoji, or have the words of `q`: in the sets at hand, and in those whose names
    have the words."""
    kinds = _EMOJIS if request.emojis else _STICKERS
    emojis = set(split_emoji(request.emoticon[:_EMOTICON_LENGTH]) or ())
    words = query_words(request.q)
    offset, limit = max(request.offset, 0), check_limit(request.limit)

    def query(q: Queries) -> tuple[list[Document], int]:
        by_words = q.search_sticker_sets(request.q, kinds, FOUND_SETS)
        at_hand = _list_at_hand(q, ctx.user_id, kinds)
        found = dict.fromkeys(
            [
                *_list_matching(at_hand, emojis),
                *(item for each in at_hand for item in each.items if _has_words(item, words)),
                *(item for each in by_words for item in each.items if not emojis or emojis & set(item.emojis)),
            ]
        )
        return list_documents(q, list(found)[offset : offset + limit]), len(found)

    documents, total = await ctx.services.storage.read_aside(query)
    next_offset = offset + limit if offset + limit < total else None
    hash_now = hash_numbers(document.id for document in documents)
    if request.hash and request.hash == hash_now:
        return types.messages_foundStickersNotModified(next_offset=next_offset)
    return types.messages_foundStickers(
        next_offset=next_offset, hash=hash_now, stickers=[build_document(ctx.services, each) for each in documents]
    )


@method("messages.getCustomEmojiDocuments")
async def get_custom_emoji_documents(
    ctx: Context, request: functions.messages_getCustomEmojiDocuments
) -> list[types.TypeDocument]:
    """Custom emoji by their ids, in that order; what is none is left out. Whoever knows an id may see it: it stands in texts."""
    ids = list(dict.fromkeys(request.document_id))[:FOUND_STICKERS]
    files = await ctx.services.storage.read(lambda q: q.load_files(ids))
    built = {document_id: build_emoji_icon(_DRAWN[document_id]) for document_id in ids if document_id in _DRAWN}
    for each in files.values():
        if isinstance(each, Document) and each.sticker is not None and each.sticker.is_custom_emoji:
            built[each.id] = build_document(ctx.services, each)
    return [built[document_id] for document_id in ids if document_id in built]


def _parse_emoji(text: str) -> set[str]:
    """The emoji of a request, as they stand in sets. Raises EMOTICON_EMPTY."""
    if not text.strip():
        raise RpcError("EMOTICON_EMPTY")
    short = text.strip()[:_EMOTICON_LENGTH]
    return set(split_emoji(short) or (plain_emoji(short),))


def _list_at_hand(q: Queries, user_id: int, kinds: Iterable[StickerKind]) -> list[StickerSet]:
    ids = [each.set_id for kind in kinds for each in q.list_installed_sets(user_id, kind)]
    sets = q.load_sticker_sets(ids)
    return [sets[set_id] for set_id in ids if set_id in sets]


def _list_matching(sets: Iterable[StickerSet], emojis: set[str]) -> list[StickerItem]:
    return [item for each in sets for item in each.items if emojis & set(item.emojis)]


def _has_words(item: StickerItem, words: list[str]) -> bool:
    own = {word for keyword in item.keywords for word in words_of(keyword)} if words else set()
    return bool(words) and all(any(each.startswith(word) for each in own) for word in words)
