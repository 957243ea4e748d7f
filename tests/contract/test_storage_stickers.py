"""Sets of stickers, who has them at hand, and lists of files."""

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.stickers import InstalledSet, SavedFile, SavedList, SetCover, StickerItem, StickerKind, StickerSet
from chapar.storage.api import Storage, Transaction

ME, FRIEND = 1, 2
STICKER, MASK, EMOJI = StickerKind.STICKER, StickerKind.MASK, StickerKind.EMOJI


async def make(storage: Storage, name: str, title: str = "Cats", **facts: object) -> StickerSet:
    kind = facts.pop("kind", STICKER)
    made = StickerSet(0, ME, 100, kind, name, title)._replace(**facts)  # type: ignore[arg-type]
    return await storage.write(lambda tx: tx.insert_sticker_set(made))


async def test_a_set_comes_back_as_it_was_stored(storage: Storage) -> None:
    items = (StickerItem(2**40, ("🐈", "❤"), ("گربه",)), StickerItem(2**40 + 1, ("👍",)))
    cover = SetCover("image/webp", 100, 100, 5, bytes(range(32)), 3, 9)
    facts = {"items": items, "hash": 2**31 - 1, "cover": cover, "emoji_cover_id": 7, "has_text_color": True}
    made = await make(storage, "Cats_1", "گربه‌ها", kind=EMOJI, **facts)
    assert await storage.read(lambda q: q.find_sticker_set(made.id)) == made
    assert await storage.read(lambda q: q.find_sticker_set_by_name("cATS_1")) == made
    assert await storage.read(lambda q: q.find_sticker_set_by_name("cats_2")) is None
    changed = made._replace(title="Dogs", items=items[:1])
    await storage.write(lambda tx: tx.update_sticker_set(changed))
    assert await storage.read(lambda q: q.load_sticker_sets([made.id, 99])) == {made.id: changed}


async def test_a_name_belongs_to_one_set(storage: Storage) -> None:
    made = await make(storage, "cats")
    with pytest.raises(RpcError, match="SHORT_NAME_OCCUPIED"):
        await make(storage, "CATS")
    await storage.write(lambda tx: tx.delete_sticker_set(made.id))
    assert await storage.read(lambda q: q.find_sticker_set(made.id)) is None
    assert (await make(storage, "CATS")).id > made.id


async def test_sets_of_their_maker_come_newest_first_page_by_page(storage: Storage) -> None:
    a, b, c = [await make(storage, name) for name in ("a", "b", "c")]
    await make(storage, "d", owner_id=FRIEND)
    assert await storage.read(lambda q: q.list_sticker_sets_of(ME, limit=2)) == [c, b]
    assert await storage.read(lambda q: q.list_sticker_sets_of(ME, limit=2, max_id=b.id)) == [a]
    assert await storage.read(lambda q: q.count_sticker_sets_of(ME)) == 3


async def test_sets_are_found_by_the_words_of_titles_and_names(storage: Storage) -> None:
    cats = await make(storage, "funny_animals", "Grumpy Cats")
    masks = await make(storage, "masks", "Cat Masks", kind=MASK)

    async def found(query: str, *kinds: StickerKind, limit: int = 9) -> list[int]:
        sets = await storage.read(lambda q: q.search_sticker_sets(query, kinds or StickerKind, limit))
        return [each.id for each in sets]

    assert await found("cat") == [masks.id, cats.id]
    assert await found("cat", STICKER) == [cats.id]
    assert await found("CATS grum") == [cats.id]
    assert await found("anim cats") == [cats.id]
    assert await found("cat", limit=1) == [masks.id]
    assert await found("dog") == await found("  ") == await found("cat dog") == []
    await storage.write(lambda tx: tx.update_sticker_set(cats._replace(title="Dogs")))
    assert (await found("grumpy"), await found("dog")) == ([], [cats.id])
    await storage.write(lambda tx: tx.delete_sticker_set(masks.id))
    assert await found("cat") == []


async def test_what_somebody_has_at_hand_stands_in_its_order(storage: Storage) -> None:
    installed = [InstalledSet(5, STICKER, 1, 10), InstalledSet(6, STICKER, 3, 11), InstalledSet(7, STICKER, 2, 12)]
    others = [InstalledSet(8, EMOJI, 1, 13), InstalledSet(9, STICKER, 9, 14, True)]

    def put(tx: Transaction) -> None:
        for each in installed + others:
            tx.put_installed_set(ME, each)

    await storage.write(put)
    await storage.write(lambda tx: tx.put_installed_set(FRIEND, installed[0]))
    assert await storage.read(lambda q: q.list_installed_sets(ME, STICKER)) == [installed[i] for i in (1, 2, 0)]
    assert await storage.read(lambda q: q.list_installed_sets(ME, EMOJI)) == others[:1]
    assert await storage.read(lambda q: q.list_installed_sets(ME, STICKER, is_archived=True)) == others[1:]
    assert await storage.read(lambda q: q.load_installed_sets(ME, [5, 9, 99])) == {5: installed[0], 9: others[1]}
    assert await storage.read(lambda q: q.list_set_installers(5, 9)) == [ME, FRIEND]
    assert await storage.read(lambda q: q.list_set_installers(5, 1)) == [ME]
    await storage.write(lambda tx: tx.delete_installed_set(ME, 5))
    await storage.write(lambda tx: tx.put_installed_set(ME, installed[1]._replace(is_archived=True)))
    assert await storage.read(lambda q: q.list_installed_sets(ME, STICKER)) == [installed[2]]
    assert await storage.read(lambda q: q.list_set_installers(5, 9)) == [FRIEND]


async def test_a_set_that_goes_is_at_nobodys_hand(storage: Storage) -> None:
    made = await make(storage, "cats")
    await storage.write(lambda tx: tx.put_installed_set(FRIEND, InstalledSet(made.id, STICKER, 1, 10)))
    await storage.write(lambda tx: tx.delete_sticker_set(made.id))
    assert await storage.read(lambda q: q.list_installed_sets(FRIEND, STICKER)) == []


async def test_lists_of_files_keep_the_latest_on_top(storage: Storage) -> None:
    gifs, faves = SavedList.SAVED_GIFS, SavedList.FAVED_STICKERS

    def put(tx: Transaction) -> None:
        for file_id, date in ((5, 10), (6, 10), (7, 9), (5, 11)):
            tx.put_saved_file(ME, gifs, file_id, date)

    await storage.write(put)
    await storage.write(lambda tx: tx.put_saved_file(ME, faves, 6, 1))
    assert await storage.read(lambda q: q.list_saved_files(ME, gifs)) == [
        SavedFile(5, 11),
        SavedFile(7, 9),
        SavedFile(6, 10),
    ]
    await storage.write(lambda tx: tx.delete_saved_file(ME, gifs, 6))
    assert [each.file_id for each in await storage.read(lambda q: q.list_saved_files(ME, gifs))] == [5, 7]
    assert await storage.read(lambda q: q.list_saved_files(ME, faves)) == [SavedFile(6, 1)]
    assert await storage.read(lambda q: q.list_saved_files(FRIEND, gifs)) == []
