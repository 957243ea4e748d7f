"""Photos and documents: what they are made of, what uses them, and when nothing does any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chapar.domain.files import (
    AudioFacts,
    Document,
    File,
    FileUse,
    ImageSize,
    MaskPlace,
    Photo,
    PhotoSize,
    StickerFacts,
    VideoFacts,
)
from chapar.domain.media import (
    VIEW_ONCE,
    ContactMedia,
    DiceMedia,
    DocumentMedia,
    GeoLiveMedia,
    GeoMedia,
    GeoPoint,
    Media,
    PhotoMedia,
    VenueMedia,
)
from chapar.domain.messages import Message, MessageBody, ScheduledMessage
from chapar.domain.peers import user_peer
from chapar.storage.api import Storage, Transaction

ME, FRIEND = 1, 2


def digest(number: int) -> bytes:
    return bytes([number]) * 32


PHOTO = Photo(
    0, ME, 100, (PhotoSize("s", 100, 75, 900, digest(1)), PhotoSize("m", 320, 240, 9000, digest(2))), b"\x01\x1e\x28"
)
PAPER = Document(0, ME, 100, "application/pdf", 5000, digest(3), filename="نامه.pdf")
FILES: tuple[File, ...] = (
    PHOTO,
    PHOTO._replace(stripped=b"", has_stickers=True, sizes=()),
    PAPER,
    PAPER._replace(
        image_size=ImageSize(640, 480),
        thumbs=(PhotoSize("m", 320, 240, 4000, digest(4)),),
        stripped=b"\x01\x02\x03",
        has_stickers=True,
    ),
    PAPER._replace(
        is_animated=True,
        video=VideoFacts(1.25, 640, 480, True, True, True, preload_prefix_bytes=7, start_seconds=0.5, codec="h264"),
    ),
    PAPER._replace(audio=AudioFacts(60, True, "T", "P", b"\0\xff")),
    PAPER._replace(sticker=StickerFacts("😀", 2**40, True, MaskPlace(1, 0.5, -0.25, 2.0), True, True, True)),
)


async def keep(storage: Storage, *files: File) -> list[File]:
    return await storage.write(lambda tx: [tx.insert_file(file) for file in files])


def send(tx: Transaction, media: Media, text: str = "x") -> Message:
    """A message of ME to oneself that shows something."""
    body = tx.insert_body(MessageBody(0, ME, 100, text, media=media))
    message = Message(ME, tx.next_message_id(ME), user_peer(ME), body, False)
    tx.insert_message(message)
    return message


async def find(storage: Storage, file_id: int) -> File | None:
    return await storage.read(lambda q: q.find_file(file_id))


async def drop_use(storage: Storage, file_id: int, use: tuple[FileUse, int, str]) -> None:
    await storage.write(lambda tx: tx.delete_file_use(file_id, *use))


async def list_unused(storage: Storage, *, dated: int = 500, before: int = 501) -> list[int]:
    """Files that nothing uses, after those of lately were dated."""
    await storage.write(lambda tx: tx.date_unused_files(dated))
    return [file.id for file in await storage.read(lambda q: q.list_unused_files(before, 100))]


async def test_a_file_comes_back_as_it_was(storage: Storage) -> None:
    kept = await keep(storage, *FILES)
    assert len({file.id for file in kept}) == len(FILES)
    for file, stored in zip(FILES, kept, strict=True):
        assert stored == file._replace(id=stored.id)
        assert await find(storage, stored.id) == stored
    ids = [file.id for file in kept]
    assert await storage.read(lambda q: q.load_files([*ids, 10**9])) == {file.id: file for file in kept}


async def test_a_photo_is_no_document(storage: Storage) -> None:
    photo, paper = await keep(storage, PHOTO, PAPER)
    assert await storage.read(lambda q: q.find_photo(photo.id)) == photo
    assert await storage.read(lambda q: q.find_document(photo.id)) is None
    assert await storage.read(lambda q: q.find_document(paper.id)) == paper
    assert await storage.read(lambda q: q.find_photo(paper.id)) is None
    assert await storage.read(lambda q: q.find_file(10**9)) is None


async def test_the_same_content_is_found_again_by_who_uploaded_it(storage: Storage) -> None:
    _, latest = await keep(storage, PAPER, PAPER)
    await keep(storage, PAPER._replace(owner_id=FRIEND), PAPER._replace(mime_type="text/plain"))

    async def find(owner_id: int, wanted: bytes, size_bytes: int, mime_type: str) -> Document | None:
        return await storage.read(lambda q: q.find_uploaded_document(owner_id, wanted, size_bytes, mime_type))

    assert await find(ME, digest(3), 5000, "application/pdf") == latest
    assert await find(3, digest(3), 5000, "application/pdf") is None
    assert await find(ME, digest(4), 5000, "application/pdf") is None
    assert await find(ME, digest(3), 4999, "application/pdf") is None
    assert await find(ME, digest(3), 5000, "image/png") is None


async def test_what_an_account_has_is_counted(storage: Storage) -> None:
    assert await storage.read(lambda q: q.count_file_bytes(ME)) == 0
    photo, _ = await keep(storage, PHOTO, PAPER)
    await keep(storage, PAPER._replace(owner_id=FRIEND))
    assert await storage.read(lambda q: q.count_file_bytes(ME)) == 900 + 9000 + 5000
    await storage.write(lambda tx: tx.delete_files([photo.id]))
    assert await storage.read(lambda q: q.count_file_bytes(ME)) == 5000


async def test_a_file_is_unused_until_something_shows_it_and_again_after_the_last(storage: Storage) -> None:
    photo, paper = await keep(storage, PHOTO, PAPER)
    assert isinstance(photo, Photo)
    assert isinstance(paper, Document)
    assert await list_unused(storage) == [photo.id, paper.id]
    assert await list_unused(storage, before=100) == []
    first, second = await storage.write(lambda tx: [send(tx, PhotoMedia(photo)) for _ in range(2)])
    assert await list_unused(storage) == [paper.id]
    await storage.write(lambda tx: tx.delete_messages(ME, [first.id]))
    assert await list_unused(storage) == [paper.id]
    await storage.write(lambda tx: tx.delete_messages(ME, [second.id]))
    assert await list_unused(storage, dated=600, before=600) == [paper.id]
    assert await list_unused(storage, dated=700, before=601) == [paper.id, photo.id]
    assert await storage.write(lambda tx: tx.delete_files([photo.id, paper.id])) == [digest(1), digest(2), digest(3)]
    assert await storage.read(lambda q: q.load_files([photo.id, paper.id])) == {}


async def test_a_message_that_shows_something_else_lets_go(storage: Storage) -> None:
    photo, paper = await keep(storage, PHOTO, PAPER)
    assert isinstance(photo, Photo)
    assert isinstance(paper, Document)
    message = await storage.write(lambda tx: send(tx, PhotoMedia(photo)))
    await storage.write(lambda tx: tx.update_body(replace(message.body, media=DocumentMedia(paper))))
    assert await list_unused(storage) == [photo.id]
    await storage.write(lambda tx: tx.update_body(replace(message.body, media=DocumentMedia(None, ttl_seconds=5))))
    assert await list_unused(storage) == [photo.id, paper.id]


async def test_other_uses_keep_a_file_each_for_itself(storage: Storage) -> None:
    [photo] = await keep(storage, PHOTO)
    uses = [(FileUse.PROFILE_PHOTO, ME, ""), (FileUse.PROFILE_PHOTO, FRIEND, ""), (FileUse.STICKER_SET, ME, "7")]

    def use_all(tx: Transaction) -> None:
        for use in (*uses, uses[0]):
            tx.put_file_use(photo.id, *use)

    await storage.write(use_all)
    assert await storage.read(lambda q: q.list_file_uses(photo.id)) == sorted(uses)
    for left in (2, 1, 0):
        assert await list_unused(storage) == []
        assert await storage.write(lambda tx: tx.delete_files([photo.id])) == []
        await drop_use(storage, photo.id, uses[left])
    assert await list_unused(storage) == [photo.id]
    await storage.write(lambda tx: tx.put_file_use(photo.id, FileUse.SAVED_GIF, ME))
    assert await list_unused(storage) == []


async def test_what_waits_keeps_its_file(storage: Storage) -> None:
    photo, paper = await keep(storage, PHOTO, PAPER)
    assert isinstance(photo, Photo)
    assert isinstance(paper, Document)
    body = MessageBody(0, ME, 5000, "", media=PhotoMedia(photo, is_spoiler=True))
    waiting = ScheduledMessage(ME, 1, user_peer(FRIEND), body, None, 77)
    await storage.write(lambda tx: tx.put_scheduled(waiting))
    assert (await storage.read(lambda q: q.load_scheduled(ME, [1])))[1].body.media == body.media
    assert await list_unused(storage) == [paper.id]
    await storage.write(lambda tx: tx.put_scheduled(waiting._replace(body=replace(body, media=DocumentMedia(paper)))))
    assert await list_unused(storage) == [photo.id]
    await storage.write(lambda tx: tx.delete_scheduled(ME, [1]))
    assert await list_unused(storage) == [photo.id, paper.id]


async def test_bytes_are_held_as_long_as_any_file_is_made_of_them(storage: Storage) -> None:
    one, two = await keep(storage, PHOTO, PHOTO._replace(sizes=PHOTO.sizes[:1]))
    known = [digest(1), digest(2), digest(9)]
    assert await storage.read(lambda q: q.list_held_digests(known)) == {digest(1), digest(2)}
    assert await storage.write(lambda tx: tx.delete_files([one.id])) == [digest(2)]
    assert await storage.read(lambda q: q.list_held_digests(known)) == {digest(1)}
    assert await storage.write(lambda tx: tx.delete_files([two.id, 10**9])) == [digest(1)]
    assert await storage.read(lambda q: q.list_held_digests(known)) == set()


async def test_a_changed_file_is_made_of_something_else(storage: Storage) -> None:
    [paper] = await keep(storage, PAPER)
    assert isinstance(paper, Document)
    changed = paper._replace(thumbs=(PhotoSize("m", 320, 240, 40, digest(5)),), digest=digest(6), size_bytes=60)
    await storage.write(lambda tx: tx.update_file(changed))
    assert await storage.read(lambda q: q.find_document(paper.id)) == changed
    assert await storage.read(lambda q: q.list_held_digests([digest(3), digest(5), digest(6)])) == {
        digest(5),
        digest(6),
    }
    assert await storage.read(lambda q: q.count_file_bytes(ME)) == 100
    await storage.write(lambda tx: tx.update_file(changed._replace(id=10**9)))
    assert await storage.read(lambda q: q.find_file(10**9)) is None


@pytest.mark.parametrize(
    "media",
    [
        PhotoMedia(PHOTO),
        PhotoMedia(PHOTO, is_spoiler=True, ttl_seconds=VIEW_ONCE),
        PhotoMedia(None, ttl_seconds=30),
        DocumentMedia(PAPER, True, 0, True, True, True),
        DocumentMedia(None, False, 9, is_voice=True),
        GeoMedia(GeoPoint(45.4, -10.9, 20)),
        GeoMedia(GeoPoint(0.0, 0.0)),
        GeoLiveMedia(GeoPoint(1.0, 2.0), 900, 90, 50),
        VenueMedia(GeoPoint(1.0, 2.0), "Arena", "Piazza", "gplaces", "7", "stage"),
        ContactMedia("+98", "جولیت", "C", "v", 7),
        DiceMedia("🎲", 6),
    ],
)
async def test_a_body_shows_what_it_was_stored_with(storage: Storage, media: Media) -> None:
    if isinstance(media, PhotoMedia) and media.photo is not None:
        [photo] = await keep(storage, PHOTO)
        assert isinstance(photo, Photo)
        media = media._replace(photo=photo)
    if isinstance(media, DocumentMedia) and media.document is not None:
        [paper] = await keep(storage, PAPER)
        assert isinstance(paper, Document)
        media = media._replace(document=paper)
    message = await storage.write(lambda tx: send(tx, media))
    assert (await storage.read(lambda q: q.load_messages(ME, [message.id])))[message.id].body.media == media


async def test_an_album_keeps_its_id(storage: Storage) -> None:
    def unit(tx: Transaction) -> Message:
        body = tx.insert_body(MessageBody(0, ME, 100, "", media=GeoMedia(GeoPoint(1.0, 2.0)), grouped_id=2**62))
        message = Message(ME, tx.next_message_id(ME), user_peer(ME), body, False)
        tx.insert_message(message)
        return message

    message = await storage.write(unit)
    assert (await storage.read(lambda q: q.load_messages(ME, [message.id])))[message.id].body.grouped_id == 2**62


async def test_media_is_seen_until_its_date(storage: Storage) -> None:
    one, two, three = await storage.write(lambda tx: [send(tx, PhotoMedia(None, ttl_seconds=5)) for _ in range(3)])

    def set_timers(tx: Transaction) -> None:
        for message, date in ((one, 300), (two, 200), (three, 250), (two, 900)):
            tx.put_media_timer(message.body.body_id, date)

    await storage.write(set_timers)
    assert await storage.read(lambda q: q.find_next_due()) == 200
    assert await storage.read(lambda q: q.list_spent_media(199, 10)) == []
    assert await storage.read(lambda q: q.list_spent_media(250, 10)) == [two.body.body_id, three.body.body_id]
    assert await storage.read(lambda q: q.list_spent_media(300, 1)) == [two.body.body_id]
    await storage.write(lambda tx: tx.delete_media_timer(two.body.body_id))
    await storage.write(lambda tx: tx.delete_messages(ME, [three.id]))
    assert await storage.read(lambda q: q.list_spent_media(300, 10)) == [one.body.body_id]
