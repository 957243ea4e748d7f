"""Stickers and custom emoji found by emoji, words and ids."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from sticker_words import draw_webp, make_set, name_set, new_item

from chapar.tl import functions, types


async def find(client: Client, emoticon: str, known_hash: int = 0) -> Any:
    return await client.call(functions.messages_getStickers(emoticon=emoticon, hash=known_hash))


def ids(documents: list[Any]) -> list[int]:
    return [document.id for document in documents]


async def test_stickers_at_hand_go_with_emoji(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550000001", "Romeo"), await server.sign_up("15550000002", "Juliet")
    cats = await make_set(server, romeo, "cats", "❤️", "😢")
    dogs = await make_set(server, romeo, "dogs", "😢", "🔥")
    found = await find(romeo, "😢")
    assert ids(found.stickers) == [dogs.documents[0].id, cats.documents[1].id]
    assert isinstance(await find(romeo, "😢", found.hash), types.messages_stickersNotModified)
    assert ids((await find(romeo, "❤")).stickers) == ids((await find(romeo, "❤️")).stickers) == [cats.documents[0].id]
    assert ids((await find(romeo, "❤🔥")).stickers) == [dogs.documents[1].id, cats.documents[0].id]
    assert (await find(juliet, "😢")).stickers == (await find(romeo, "x" * 5000)).stickers == []
    with pytest.raises(Refused, match="400 EMOTICON_EMPTY"):
        await find(romeo, " ")


async def test_public_sets_are_found_by_everybody(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550000001", "Romeo"), await server.sign_up("15550000002", "Juliet")
    cats = await make_set(server, romeo, "grumpy_animals", title="گربه‌های بداخلاق")
    hearts = await make_set(server, romeo, "hearts", "❤", title="Hearts", emojis=True)

    async def found(request: Any) -> list[str]:
        return [each.set.short_name for each in (await juliet.call(request)).sets]

    for words in ("گربه", "GRUMPY ani", "بداخلاق grumpy"):
        assert await found(functions.messages_searchStickerSets(q=words, hash=0)) == ["grumpy_animals"]
    assert await found(functions.messages_searchStickerSets(q="hearts", hash=0)) == []
    assert await found(functions.messages_searchEmojiStickerSets(q="heart", hash=0)) == ["hearts"]
    assert await found(functions.messages_searchStickerSets(q="", hash=0)) == []
    answer = await juliet.call(functions.messages_searchStickerSets(q="grumpy", hash=0))
    assert ids(answer.sets[0].covers) == ids(cats.documents)
    again = functions.messages_searchStickerSets(q="grumpy", hash=answer.hash)
    assert await juliet.call(again) == types.messages_foundStickerSetsNotModified()
    assert hearts.set.emojis


async def test_custom_emoji_are_seen_by_their_ids(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550000001", "Romeo"), await server.sign_up("15550000002", "Juliet")
    hearts = await make_set(server, romeo, "hearts", "❤", "🔥", emojis=True)
    cats = await make_set(server, romeo, "cats")
    first, second = ids(hearts.documents)
    wanted = [second, 5, first, cats.documents[0].id, second, -1]
    seen = await juliet.call(functions.messages_getCustomEmojiDocuments(document_id=wanted))
    assert ids(seen) == [second, first]
    assert seen[0] == hearts.documents[1]
    # They stand in texts.
    entity = types.messageEntityCustomEmoji(offset=0, length=1, document_id=first)
    peer = romeo.peer(juliet)
    request = functions.messages_sendMessage(peer=peer, message="❤", entities=[entity], random_id=1)
    await romeo.call(request)
    told = next(each for each in juliet.pushed_updates() if isinstance(each, types.updateNewMessage))
    assert isinstance(told.message, types.message)
    assert told.message.entities == [entity]


async def test_custom_emoji_at_hand_stand_for_emoji(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    hearts = await make_set(server, romeo, "hearts", "❤", "🔥", emojis=True)
    found = await romeo.call(functions.messages_searchCustomEmoji(emoticon="🔥", hash=0))
    assert found.document_id == [hearts.documents[1].id]
    again = functions.messages_searchCustomEmoji(emoticon="🔥", hash=found.hash)
    assert await romeo.call(again) == types.emojiListNotModified()
    with pytest.raises(Refused, match="400 EMOTICON_EMPTY"):
        await romeo.call(functions.messages_searchCustomEmoji(emoticon="", hash=0))


async def test_stickers_are_searched_by_words_and_emoji(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550000001", "Romeo"), await server.sign_up("15550000002", "Juliet")
    item = await new_item(server, romeo, draw_webp("purple"), "🔥", keywords="hot stuff, آتش")
    cats = await make_set(server, romeo, "cats", "😎", "😢", title="Grumpy")
    cats = await romeo.call(functions.stickers_addStickerToSet(stickerset=name_set(cats), sticker=item))
    cool, sad, hot = ids(cats.documents)

    async def found(client: Client, q: str = "", emoticon: str = "", **options: Any) -> list[int]:
        wishes: dict[str, Any] = {"lang_code": [], "offset": 0, "limit": 9, "hash": 0} | options
        answer = await client.call(functions.messages_searchStickers(q=q, emoticon=emoticon, **wishes))
        return ids(answer.stickers)

    assert await found(romeo, emoticon="😢") == [sad]
    assert await found(romeo, "stuff") == await found(romeo, "آت") == [hot]
    assert await found(romeo, "grumpy") == [cool, sad, hot]
    assert await found(juliet, "grumpy", "🔥") == [hot]
    assert await found(juliet, emoticon="😢") == await found(juliet, "stuff") == []
    assert await found(romeo, "grumpy", emojis=True) == []
    first = functions.messages_searchStickers(q="grumpy", emoticon="", lang_code=[], offset=0, limit=2, hash=0)
    page = await juliet.call(first)
    assert (ids(page.stickers), page.next_offset) == ([cool, sad], 2)
    first.hash = page.hash
    assert await juliet.call(first) == types.messages_foundStickersNotModified(next_offset=2)
    assert await found(juliet, "grumpy", offset=2) == [hot]
    assert await found(juliet, "grumpy", offset=-5, limit=1) == [cool]


@pytest.mark.parametrize("layer", [152, 229])
async def test_nothing_is_featured(server: Server, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    nothing = types.messages_featuredStickers(hash=0, count=0, sets=[], unread=[])
    assert await client.call(functions.messages_getFeaturedStickers(hash=0)) == nothing
    assert await client.call(functions.messages_getFeaturedEmojiStickers(hash=0)) == nothing
    assert await client.call(functions.messages_getOldFeaturedStickers(offset=0, limit=9, hash=0)) == nothing
    assert await client.call(functions.messages_readFeaturedStickers(id=[1, 2]))
