"""Stickers come into a set, go, and change their places."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from media_words import input_document
from sticker_words import draw_webp, make_set, name_set, new_item, see_set, sticker_of

from chapar.domain.files import FileUse
from chapar.tl import functions, types


def emojis_of(full: Any) -> list[str]:
    return [sticker_of(document).alt for document in full.documents]


async def make(server: Server) -> tuple[Client, Any]:
    romeo = await server.sign_up("15550000001", "Romeo")
    return romeo, await make_set(server, romeo, "cats", "😎", "😢", "😡")


async def test_a_sticker_is_added_and_taken_out(server: Server) -> None:
    romeo, made = await make(server)
    item = await new_item(server, romeo, draw_webp("purple"), "🔥🎉", keywords="hot")
    longer = await romeo.call(functions.stickers_addStickerToSet(stickerset=name_set(made), sticker=item))
    assert emojis_of(longer) == ["😎", "😢", "😡", "🔥"]
    assert (longer.set.count, longer.keywords[0].keyword) == (4, ["hot"])
    assert longer == await see_set(romeo, made)
    assert longer.set.hash != made.set.hash
    first = input_document(made.documents[0])
    shorter = await romeo.call(functions.stickers_removeStickerFromSet(sticker=first))
    assert emojis_of(shorter) == ["😢", "😡", "🔥"]
    with pytest.raises(Refused, match="400 STICKER_INVALID"):
        await romeo.call(functions.stickers_removeStickerFromSet(sticker=first))
    # It is of no set any more, and nothing keeps it.
    gone = await server.storage.read(lambda q: q.find_document(first.id))
    assert gone is not None
    assert gone.sticker is not None
    assert gone.sticker.set_id == 0
    assert await server.storage.read(lambda q: q.list_file_uses(first.id)) == []
    kept = [(FileUse.STICKER_SET, romeo.user_id, str(made.set.id))]
    assert await server.storage.read(lambda q: q.list_file_uses(made.documents[1].id)) == kept


@pytest.mark.parametrize(
    ("moved", "position", "order"),
    [(0, 2, "😢😡😎"), (2, 0, "😡😎😢"), (0, 1, "😢😎😡"), (1, 99, "😎😡😢"), (1, -5, "😢😎😡"), (1, 1, "😎😢😡")],
)
async def test_a_sticker_is_moved(server: Server, moved: int, position: int, order: str) -> None:
    romeo, made = await make(server)
    sticker = input_document(made.documents[moved])
    changed = await romeo.call(functions.stickers_changeStickerPosition(sticker=sticker, position=position))
    assert "".join(emojis_of(changed)) == order
    assert (changed.set.hash == made.set.hash) == (order == "😎😢😡")


async def test_what_goes_with_a_sticker_changes(server: Server) -> None:
    romeo, made = await make(server)
    sticker = input_document(made.documents[1])
    changed = await romeo.call(functions.stickers_changeSticker(sticker=sticker, emoji="🔥👍", keywords="a,b"))
    assert emojis_of(changed) == ["😎", "🔥", "😡"]
    assert {pack.emoticon for pack in changed.packs} == {"😎", "🔥", "👍", "😡"}
    assert changed.keywords == [types.stickerKeyword(document_id=sticker.id, keyword=["a", "b"])]
    # What is not said stays.
    again = await romeo.call(functions.stickers_changeSticker(sticker=sticker, keywords=""))
    assert (again.packs, again.keywords) == (changed.packs, [])
    with pytest.raises(Refused, match="400 STICKER_EMOJI_INVALID"):
        await romeo.call(functions.stickers_changeSticker(sticker=sticker, emoji="cat"))


async def test_the_place_of_a_mask_changes(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    made = await make_set(server, romeo, "hats", masks=True)
    place = types.maskCoords(n=1, x=0.25, y=0.5, zoom=1.5)
    sticker = input_document(made.documents[0])
    changed = await romeo.call(functions.stickers_changeSticker(sticker=sticker, mask_coords=place))
    assert sticker_of(changed.documents[0]).mask_coords == place


async def test_a_sticker_is_replaced(server: Server) -> None:
    romeo, made = await make(server)
    item = await new_item(server, romeo, draw_webp("purple"), "🔥")
    sticker = input_document(made.documents[1])
    changed = await romeo.call(functions.stickers_replaceSticker(sticker=sticker, new_sticker=item))
    assert emojis_of(changed) == ["😎", "🔥", "😡"]
    assert changed.documents[1].id != made.documents[1].id
    with pytest.raises(Refused, match="400 STICKER_INVALID"):
        await romeo.call(functions.stickers_replaceSticker(sticker=sticker, new_sticker=item))
    # A sticker of no set is not replaced.
    with pytest.raises(Refused, match="400 STICKER_INVALID"):
        await romeo.call(functions.stickers_replaceSticker(sticker=item.document, new_sticker=item))


async def test_an_emoji_that_stands_for_its_set_and_goes_stands_for_it_no_more(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    made = await make_set(server, romeo, "hearts", "❤", "🔥", emojis=True)
    chosen = made.documents[1]
    cover = functions.stickers_setStickerSetThumb(stickerset=name_set(made), thumb_document_id=chosen.id)
    await romeo.call(cover)
    changed = await romeo.call(functions.stickers_removeStickerFromSet(sticker=input_document(chosen)))
    assert changed.set.thumb_document_id is None
