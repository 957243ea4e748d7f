"""Sets are made of what was uploaded, and change as their owners want."""

from __future__ import annotations

import io
from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage
from media_words import input_document
from PIL import Image
from sticker_words import (
    download,
    draw_webp,
    make_set,
    make_tgs,
    make_webm,
    name_set,
    new_item,
    see_set,
    sticker_of,
    upload_document,
)

from chapar.domain.files import FileUse
from chapar.domain.stickers import STICKERS_OF_SET, StickerKind
from chapar.tl import functions, types


def creation(*items: Any, **options: Any) -> functions.stickers_createStickerSet:
    wishes: dict[str, Any] = {
        "user_id": types.inputUserSelf(),
        "title": "Cats",
        "short_name": "cats",
        "stickers": list(items),
    }
    return functions.stickers_createStickerSet(**(wishes | options))


async def test_a_set_of_pictures_and_an_animation(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    png = io.BytesIO()
    Image.new("RGBA", (512, 300), "blue").save(png, "PNG")
    items = [
        await new_item(server, romeo, draw_webp(), "😎😢", keywords="cool, گربه"),
        await new_item(server, romeo, png.getvalue(), "❤️"),
        await new_item(server, romeo, make_tgs(), "😎"),
    ]
    made = await romeo.call(creation(*items, title=" Cool\nCats "))
    assert (made.set.title, made.set.short_name, made.set.count) == ("Cool Cats", "cats", 3)
    assert made.set.creator
    assert made.set.installed_date == int(server.clock.now())
    assert [(pack.emoticon, len(pack.documents)) for pack in made.packs] == [("😎", 2), ("😢", 1), ("❤", 1)]
    assert [(each.document_id, each.keyword) for each in made.keywords] == [(made.documents[0].id, ["cool", "گربه"])]
    types_of = [document.mime_type for document in made.documents]
    assert types_of == ["image/webp", "image/webp", "application/x-tgsticker"]
    for document, emoji in zip(made.documents, ("😎", "❤", "😎"), strict=True):
        facts = sticker_of(document)
        assert (facts.alt, facts.stickerset) == (emoji, name_set(made))
        assert len(await download(romeo, document)) == document.size
    assert Image.open(io.BytesIO(await download(romeo, made.documents[1]))).size == (512, 300)
    assert Image.open(io.BytesIO(await download(romeo, made.documents[0], "m"))).size == (128, 128)
    assert await see_set(romeo, made) == made
    # What was uploaded stays what it was: it may be in a message.
    assert not {document.id for document in made.documents} & {item.document.id for item in items}


async def test_the_same_upload_may_be_in_two_sets(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    item = await new_item(server, romeo, draw_webp())
    cats, dogs = await romeo.call(creation(item)), await romeo.call(creation(item, short_name="dogs"))
    assert cats.documents[0].id != dogs.documents[0].id
    again = types.inputStickerSetItem(document=input_document(cats.documents[0]), emoji="🐶")
    longer = await romeo.call(functions.stickers_addStickerToSet(stickerset=name_set(dogs), sticker=again))
    assert len({document.id for document in [*cats.documents, *longer.documents]}) == 3
    assert sticker_of((await see_set(romeo, cats)).documents[0]).stickerset == name_set(cats)


async def test_masks_and_custom_emoji(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    place = types.maskCoords(n=2, x=0.5, y=-1.25, zoom=2.0)
    hat = await new_item(server, romeo, draw_webp(), "🎩", mask_coords=place)
    masks = await romeo.call(creation(hat, masks=True))
    assert (masks.set.masks, sticker_of(masks.documents[0]).mask) == (True, True)
    assert sticker_of(masks.documents[0]).mask_coords == place
    small = await new_item(server, romeo, draw_webp("red", 100, 100), "❤")
    moving = await new_item(server, romeo, make_tgs(), "🔥")
    emoji = await romeo.call(creation(small, moving, emojis=True, text_color=True, short_name="hearts"))
    assert (emoji.set.emojis, emoji.set.text_color) == (True, True)
    facts = sticker_of(emoji.documents[0])
    assert isinstance(facts, types.documentAttributeCustomEmoji)
    assert (facts.alt, facts.free, facts.text_color) == ("❤", True, True)


async def test_a_video_sticker_has_the_size_that_its_sender_says(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    said = types.documentAttributeVideo(duration=2.5, w=512, h=256)
    document = await upload_document(server, romeo, make_webm(), "video/webm", said)
    made = await romeo.call(creation(types.inputStickerSetItem(document=document, emoji="🔥")))
    video = next(each for each in made.documents[0].attributes if isinstance(each, types.documentAttributeVideo))
    assert (made.documents[0].mime_type, video.w, video.h, video.nosound) == ("video/webm", 512, 256, True)
    for duration, w, h in ((2.5, 600, 512), (2.5, 300, 200), (9.0, 512, 512)):
        said = types.documentAttributeVideo(duration=duration, w=w, h=h)
        # Other bytes each time: what is known already is not uploaded again.
        document = await upload_document(server, romeo, make_webm() + bytes([h % 251]), "video/webm", said)
        with pytest.raises(Refused, match="STICKER_VIDEO_BIG"):
            await romeo.call(creation(types.inputStickerSetItem(document=document, emoji="🔥"), short_name="clips"))


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"%PDF-1.4", "STICKER_FILE_INVALID"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "STICKER_FILE_INVALID"),
        (draw_webp(width=300, height=300), "STICKER_PNG_DIMENSIONS"),
        (draw_webp()[:200], "STICKER_PNG_NOPNG"),
        (make_tgs(w=100), "STICKER_TGS_NOTGS"),
        (make_tgs(op=10_000), "STICKER_TGS_NOTGS"),
        (make_tgs()[:-20], "STICKER_TGS_NOTGS"),
        (b"\x1a\x45\xdf\xa3" + bytes(50), "STICKER_VIDEO_NOWEBM"),
    ],
)
async def test_what_is_no_sticker_is_refused(server: Server, content: bytes, error: str) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    item = await new_item(server, romeo, content)
    with pytest.raises(Refused, match=f"400 {error}"):
        await romeo.call(creation(item))
    assert server.unlisted == []
    assert (await romeo.call(functions.messages_getMyStickers(offset_id=0, limit=9))).count == 0


@pytest.mark.parametrize(
    ("wishes", "error"),
    [
        ({"title": " \n "}, "PACK_TITLE_INVALID"),
        ({"title": "x" * 65}, "PACK_TITLE_INVALID"),
        ({"short_name": "1cats"}, "PACK_SHORT_NAME_INVALID"),
        ({"short_name": "big__cats"}, "PACK_SHORT_NAME_INVALID"),
        ({"short_name": "cats_"}, "PACK_SHORT_NAME_INVALID"),
        ({"short_name": "گربه"}, "PACK_SHORT_NAME_INVALID"),
        ({"short_name": "c" * 65}, "PACK_SHORT_NAME_INVALID"),
        ({"short_name": "telegram_cats"}, "PACK_SHORT_NAME_OCCUPIED"),
        ({"stickers": []}, "STICKERS_EMPTY"),
        ({"user_id": types.inputUserEmpty()}, "USER_ID_INVALID"),
    ],
)
async def test_sets_with_senseless_wishes_are_refused(server: Server, wishes: dict[str, Any], error: str) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    item = await new_item(server, romeo, draw_webp())
    with pytest.raises(Refused, match=f"400 {error}"):
        await romeo.call(creation(item, **wishes))
    assert server.unlisted == []


@pytest.mark.parametrize("emoji", ["", "cat", "😎x", "😎" * 21, "\ud83d" * 3, "1"])
async def test_a_sticker_goes_with_emoji_alone(server: Server, emoji: str) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    item = await new_item(server, romeo, draw_webp())
    item.emoji = emoji.encode("utf-8", "ignore").decode()
    with pytest.raises(Refused, match="400 STICKER_EMOJI_INVALID"):
        await romeo.call(creation(item))


async def test_documents_are_named_by_those_alone_who_saw_them(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    item = await new_item(server, romeo, draw_webp())
    known = item.document
    for document, error in (
        (types.inputDocumentEmpty(), "STICKER_FILE_INVALID"),
        (
            types.inputDocument(id=known.id + 1, access_hash=0, file_reference=known.file_reference),
            "STICKER_FILE_INVALID",
        ),
        (types.inputDocument(id=known.id, access_hash=known.access_hash, file_reference=b""), "FILE_REFERENCE_EMPTY"),
        (
            types.inputDocument(id=known.id, access_hash=known.access_hash, file_reference=b"x"),
            "FILE_REFERENCE_INVALID",
        ),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await romeo.call(creation(types.inputStickerSetItem(document=document, emoji="😎")))
    server.clock.advance(2 * 86400)
    with pytest.raises(Refused, match="400 FILE_REFERENCE_EXPIRED"):
        await romeo.call(creation(item))
    assert server.unlisted == []


async def test_mask_places_are_numbers_that_make_sense(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    for n, x in ((4, 0.0), (-1, 0.0), (0, float("nan")), (0, float("inf")), (0, 1e9)):
        place = types.maskCoords(n=n, x=x, y=0.0, zoom=1.0)
        item = await new_item(server, romeo, draw_webp(), mask_coords=place)
        with pytest.raises(Refused, match="400 STICKER_INVALID"):
            await romeo.call(creation(item, masks=True))


async def test_names_are_checked_and_suggested(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    assert await romeo.call(functions.stickers_checkShortName(short_name="Cats_2"))
    with pytest.raises(Refused, match="SHORT_NAME_INVALID"):
        await romeo.call(functions.stickers_checkShortName(short_name="2cats"))
    await make_set(server, romeo, "Grumpy_Cats")
    with pytest.raises(Refused, match="SHORT_NAME_OCCUPIED"):
        await romeo.call(functions.stickers_checkShortName(short_name="grumpy_CATS"))
    with pytest.raises(Refused, match="PACK_SHORT_NAME_OCCUPIED"):
        await make_set(server, romeo, "grumpy_cats")
    for title, name in (
        ("Grumpy  Cats!", "Grumpy_Cats_2"),
        ("Café d'Été", "Cafe_dEte"),
        ("سگ", "set_695567"),
        ("Telegram", "set_174668"),
    ):
        suggested = await romeo.call(functions.stickers_suggestShortName(title=title))
        assert suggested.short_name == name
    with pytest.raises(Refused, match="TITLE_INVALID"):
        await romeo.call(functions.stickers_suggestShortName(title=" "))
    assert (await make_set(server, romeo, "", title="Grumpy Cats")).set.short_name == "Grumpy_Cats_2"


async def test_everybody_who_has_a_set_is_told_that_it_changed(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    made = await make_set(server, romeo)
    await juliet.call(functions.messages_installStickerSet(stickerset=name_set(made), archived=False))
    for client in (juliet, stage.other["Romeo"]):
        client.pushed()
    await romeo.call(functions.stickers_renameStickerSet(stickerset=name_set(made), title="Dogs"))
    told = types.updateStickerSets()
    assert [*juliet.pushed_updates(), *stage.other["Romeo"].pushed_updates()] == [told, told]
    seen = await juliet.call(functions.messages_getStickerSet(stickerset=name_set(made), hash=made.set.hash))
    assert (seen.set.title, seen.set.creator) == ("Dogs", False)
    assert seen.set.hash != made.set.hash
    # The same title again is no change.
    await romeo.call(functions.stickers_renameStickerSet(stickerset=name_set(made), title="Dogs"))
    assert juliet.pushed_updates() == []
    await stage.verify_updates()


async def test_a_set_has_a_cover(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    made = await make_set(server, romeo)
    assert (made.set.thumbs, made.set.thumb_dc_id, made.set.thumb_version) == (None, None, None)
    for content, kind, mime_type in (
        (draw_webp("green", 100, 100), "s", "image/webp"),
        (make_tgs(5), "a", "application/x-tgsticker"),
    ):
        cover = await upload_document(server, romeo, content, mime_type)
        before = made.set
        made = await romeo.call(functions.stickers_setStickerSetThumb(stickerset=name_set(made), thumb=cover))
        assert [size.type for size in made.set.thumbs] == [kind]
        assert made.set.thumb_version > (before.thumb_version or 0)
        assert made.set.hash != before.hash
        location = types.inputStickerSetThumb(stickerset=name_set(made), thumb_version=made.set.thumb_version)
        answer = await romeo.call(functions.upload_getFile(location=location, offset=0, limit=1 << 20))
        assert len(answer.bytes) == made.set.thumbs[0].size
    large = await upload_document(server, romeo, draw_webp("yellow"))
    with pytest.raises(Refused, match="STICKER_PNG_DIMENSIONS"):
        await romeo.call(functions.stickers_setStickerSetThumb(stickerset=name_set(made), thumb=large))
    made = await romeo.call(functions.stickers_setStickerSetThumb(stickerset=name_set(made)))
    assert made.set.thumbs is None
    with pytest.raises(Refused, match="LOCATION_INVALID"):
        await romeo.call(functions.upload_getFile(location=location, offset=0, limit=1 << 20))


async def test_an_emoji_stands_for_its_set(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    made = await make_set(server, romeo, "hearts", "❤", "🔥", emojis=True)
    chosen = made.documents[1].id
    shown = await romeo.call(functions.stickers_setStickerSetThumb(stickerset=name_set(made), thumb_document_id=chosen))
    assert shown.set.thumb_document_id == chosen
    with pytest.raises(Refused, match="STICKERSET_INVALID"):
        await romeo.call(functions.stickers_setStickerSetThumb(stickerset=name_set(made), thumb_document_id=5))


async def test_a_set_that_is_deleted_is_gone_for_everybody(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    made = await make_set(server, romeo)
    await juliet.call(functions.messages_installStickerSet(stickerset=name_set(made), archived=False))
    juliet.pushed()
    with pytest.raises(Refused, match="STICKERSET_INVALID"):
        await juliet.call(functions.stickers_deleteStickerSet(stickerset=name_set(made)))
    assert await romeo.call(functions.stickers_deleteStickerSet(stickerset=name_set(made)))
    assert juliet.pushed_updates() == [types.updateStickerSets()]
    for client in (romeo, juliet):
        assert (await client.call(functions.messages_getAllStickers(hash=0))).sets == []
        with pytest.raises(Refused, match="STICKERSET_INVALID"):
            await see_set(client, made)
    await stage.verify_updates()


async def test_nobody_changes_the_sets_of_others(server: Server) -> None:
    romeo, juliet = await server.sign_up("15550000001", "Romeo"), await server.sign_up("15550000002", "Juliet")
    made = await make_set(server, romeo)
    named, sticker = name_set(made), input_document(made.documents[0])
    item = await new_item(server, juliet, draw_webp("blue"))
    for request, error in (
        (functions.stickers_renameStickerSet(stickerset=named, title="Mine"), "STICKERSET_INVALID"),
        (functions.stickers_setStickerSetThumb(stickerset=named), "STICKERSET_INVALID"),
        (functions.stickers_addStickerToSet(stickerset=named, sticker=item), "STICKERSET_INVALID"),
        (functions.stickers_removeStickerFromSet(sticker=sticker), "STICKER_INVALID"),
        (functions.stickers_changeStickerPosition(sticker=sticker, position=1), "STICKER_INVALID"),
        (functions.stickers_changeSticker(sticker=sticker, emoji="🔥"), "STICKER_INVALID"),
        (functions.stickers_replaceSticker(sticker=sticker, new_sticker=item), "STICKER_INVALID"),
    ):
        with pytest.raises(Refused, match=f"400 {error}"):
            await juliet.call(request)
    assert server.unlisted == []
    assert (await see_set(romeo, made)).set.hash == made.set.hash


async def test_a_set_takes_so_many_stickers(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    monkeypatch.setitem(STICKERS_OF_SET, StickerKind.STICKER, 2)
    items = [await new_item(server, romeo, draw_webp(color)) for color in ("red", "green", "blue")]
    with pytest.raises(Refused, match="STICKERS_TOO_MUCH"):
        await romeo.call(creation(*items))
    made = await romeo.call(creation(*items[:2]))
    with pytest.raises(Refused, match="STICKERS_TOO_MUCH"):
        await romeo.call(functions.stickers_addStickerToSet(stickerset=name_set(made), sticker=items[2]))


async def test_covers_are_kept_no_longer_than_they_are_shown(server: Server) -> None:
    romeo = await server.sign_up("15550000001", "Romeo")
    made = await make_set(server, romeo, "cats", "😎")

    async def count_kept() -> int:
        return (await server.storage.read(lambda q: q.count_files())).uses.get(FileUse.STICKER_SET, 0)

    async def cover(thumb: types.inputDocument | None) -> None:
        await romeo.call(functions.stickers_setStickerSetThumb(stickerset=name_set(made), thumb=thumb))

    assert await count_kept() == 1
    for color in ("green", "red"):
        await cover(await upload_document(server, romeo, draw_webp(color, 100, 100)))
        assert await count_kept() == 2
    await cover(None)
    assert await count_kept() == 1
    await cover(await upload_document(server, romeo, draw_webp("blue", 100, 100)))
    await romeo.call(functions.stickers_deleteStickerSet(stickerset=name_set(made)))
    assert await count_kept() == 0
