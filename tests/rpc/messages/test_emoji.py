"""Emoji are found by words, in languages that people read, and stand in groups."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Server
from sticker_words import download, sticker_of

from chapar.texts.emoji_words import LANGUAGES, VERSION
from chapar.tl import functions, types


async def words(client: Any, language: str) -> dict[str, list[str]]:
    answer = await client.call(functions.messages_getEmojiKeywords(lang_code=language))
    assert (answer.from_version, answer.lang_code) == (0, language)
    return {each.keyword: each.emoticons for each in answer.keywords}


async def test_emoji_have_words_in_every_language(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    for language, word in zip(LANGUAGES, ("cat", "گربه", "قط", "кошка", "chat"), strict=True):
        assert "🐈" in (await words(client, language))[word]
    assert (await words(client, "fa-raw"))["قلب"] == (await words(client, "fa"))["قلب"]


async def test_words_come_once(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")

    async def since(version: int, language: str = "fa") -> Any:
        request = functions.messages_getEmojiKeywordsDifference(lang_code=language, from_version=version)
        return await client.call(request)

    assert (await since(VERSION)).keywords == []
    old = await since(VERSION - 1)
    assert (old.from_version, old.version) == (VERSION - 1, VERSION)
    assert old.keywords
    unknown = await since(7, "tlh")
    assert (unknown.from_version, unknown.version, unknown.keywords) == (7, 7, [])


async def test_clients_learn_in_which_languages_there_are_words(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    codes = ["fa", "en-GB", "tlh", "", "FA_IR", *["x" * 9999] * 50, "ru"]
    found = await client.call(functions.messages_getEmojiKeywordsLanguages(lang_codes=codes))
    assert [each.lang_code for each in found] == ["fa", "en"]
    assert (await client.call(functions.messages_getEmojiURL(lang_code="fa"))).url.startswith("http")


@pytest.mark.parametrize(
    ("method", "layer"),
    [
        (functions.messages_getEmojiGroups, 152),
        (functions.messages_getEmojiStickerGroups, 229),
        (functions.messages_getEmojiStatusGroups, 229),
        (functions.messages_getEmojiProfilePhotoGroups, 229),
    ],
)
async def test_groups_have_drawings(server: Server, method: Any, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    answer = await client.call(method(hash=0))
    assert await client.call(method(hash=answer.hash)) == types.messages_emojiGroupsNotModified()
    icons = [group.icon_emoji_id for group in answer.groups]
    documents = await client.call(functions.messages_getCustomEmojiDocuments(document_id=icons))
    for group, document in zip(answer.groups, documents, strict=True):
        assert document.id == group.icon_emoji_id
        assert sticker_of(document).alt in group.emoticons
        assert len(await download(client, document)) == document.size
