"""Stickers, custom emoji and GIFs that nobody has."""

from typing import Any

import pytest
from harness import Refused, Server
from requests_by_schema import build_request

from chapar.tl import functions, types

EMPTY: dict[str, Any] = {
    "messages.getAllStickers": types.messages_allStickers(hash=0, sets=[]),
    "messages.getEmojiStickers": types.messages_allStickers(hash=0, sets=[]),
    "messages.getMaskStickers": types.messages_allStickers(hash=0, sets=[]),
    "messages.getFeaturedStickers": types.messages_featuredStickers(hash=0, count=0, sets=[], unread=[]),
    "messages.getFeaturedEmojiStickers": types.messages_featuredStickers(hash=0, count=0, sets=[], unread=[]),
    "messages.getArchivedStickers": types.messages_archivedStickers(count=0, sets=[]),
    "messages.getRecentStickers": types.messages_recentStickers(hash=0, packs=[], stickers=[], dates=[]),
    "messages.getFavedStickers": types.messages_favedStickers(hash=0, packs=[], stickers=[]),
    "messages.getSavedGifs": types.messages_savedGifs(hash=0, gifs=[]),
    "messages.getStickers": types.messages_stickers(hash=0, stickers=[]),
    "messages.getEmojiGroups": types.messages_emojiGroups(hash=0, groups=[]),
    "messages.getCustomEmojiDocuments": [],
    "messages.getEmojiKeywordsLanguages": [],
}


@pytest.mark.parametrize("layer", [152, 229])
async def test_lists_are_empty(server: Server, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    for name, empty in EMPTY.items():
        assert await client.call(build_request(name)) == empty, name


async def test_no_set_has_a_name(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    for wanted in (types.inputStickerSetShortName(short_name="x"), types.inputStickerSetAnimatedEmoji()):
        with pytest.raises(Refused, match="400 STICKERSET_INVALID"):
            await client.call(functions.messages_getStickerSet(stickerset=wanted, hash=0))


async def test_words_for_emoji_stay_at_the_clients_version(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    change = await client.call(functions.messages_getEmojiKeywordsDifference(lang_code="fa", from_version=7))
    assert (change.lang_code, change.from_version, change.version, change.keywords) == ("fa", 7, 7, [])
    first = await client.call(functions.messages_getEmojiKeywords(lang_code="fa"))
    assert (first.version, first.keywords) == (0, [])
