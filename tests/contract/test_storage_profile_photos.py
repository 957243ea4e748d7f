"""Photos that users and chats show, and those that users showed before."""

from dataclasses import replace

from chapar.domain.chats import Chat, ChatKind, ChatLook
from chapar.domain.files import FileUse, Photo, PhotoSize, ProfilePhoto
from chapar.domain.peers import channel_peer
from chapar.domain.users import Contact, User
from chapar.storage.api import Storage, Transaction

ROMEO, JULIET = 1, 2
SHOWN = ProfilePhoto(7, b"\x01\x28\x28\x00\xff")


def photo(number: int) -> Photo:
    return Photo(0, ROMEO, 100, (PhotoSize("a", 160, 160, 5, bytes([number]) * 32),))


async def make(storage: Storage, count: int) -> list[int]:
    return [(await storage.write(lambda tx, n=n: tx.insert_file(photo(n)))).id for n in range(count)]


async def test_users_keep_what_their_photos_are_seen_by(storage: Storage) -> None:
    romeo = User(ROMEO, None, "Romeo", photo=SHOWN, fallback_photo=ProfilePhoto(8))
    await storage.write(lambda tx: tx.insert_user(romeo))
    assert await storage.read(lambda q: q.find_user(ROMEO)) == romeo
    changed = replace(romeo, photo=None, fallback_photo=SHOWN)
    await storage.write(lambda tx: tx.update_user(changed))
    assert await storage.read(lambda q: q.load_users([ROMEO, JULIET, 3])) == {ROMEO: changed}


async def test_a_contact_keeps_the_photo_that_was_chosen_for_it(storage: Storage) -> None:
    entry = Contact(ROMEO, JULIET, "Sun", "", "", 9, is_close_friend=True, photo=SHOWN)
    await storage.write(lambda tx: tx.put_contact(entry))
    relation = await storage.read(lambda q: q.load_relations(ROMEO, [JULIET])[JULIET])
    assert relation.contact == entry
    assert await storage.read(lambda q: q.list_contacts(ROMEO)) == [entry]
    await storage.write(lambda tx: tx.put_contact(entry._replace(photo=None)))
    relation = await storage.read(lambda q: q.load_relations(ROMEO, [JULIET])[JULIET])
    assert relation.contact == entry._replace(photo=None)
    assert (await storage.read(lambda q: q.load_relations(JULIET, [ROMEO])))[ROMEO].contact is None


async def test_chats_keep_photo_and_emoji_status(storage: Storage) -> None:
    look = ChatLook(3, emoji_status_id=2**60, emoji_status_until=5)
    chat = Chat(channel_peer(5), ChatKind.BROADCAST, "Verona", ROMEO, 1, photo=SHOWN, look=look)
    await storage.write(lambda tx: tx.insert_chat(chat))
    assert await storage.read(lambda q: q.find_chat(chat.peer)) == chat


async def test_profile_photos_are_listed_newest_first(storage: Storage) -> None:
    first, second, third = await make(storage, 3)

    def unit(tx: Transaction) -> None:
        for photo_id in (first, second, third, first):
            tx.put_profile_photo(ROMEO, photo_id)
        tx.put_profile_photo(JULIET, second)

    await storage.write(unit)
    assert await storage.read(lambda q: q.list_profile_photos(ROMEO)) == [first, third, second]
    assert await storage.read(lambda q: q.list_profile_photos(JULIET)) == [second]
    assert await storage.read(lambda q: q.list_profile_photos(3)) == []


async def test_a_profile_keeps_its_photos_until_they_leave_it(storage: Storage) -> None:
    first, second = await make(storage, 2)
    await storage.write(lambda tx: [tx.put_profile_photo(ROMEO, i) for i in (first, second, first)])
    uses = [(FileUse.PROFILE_PHOTO, ROMEO, "")]
    assert await storage.read(lambda q: [q.list_file_uses(i) for i in (first, second)]) == [uses, uses]
    assert await storage.write(lambda tx: tx.delete_files([first, second])) == []

    await storage.write(lambda tx: [tx.delete_profile_photo(ROMEO, i) for i in (first, 99)])
    assert await storage.read(lambda q: q.list_profile_photos(ROMEO)) == [second]
    await storage.write(lambda tx: tx.date_unused_files(50))
    assert [file.id for file in await storage.read(lambda q: q.list_unused_files(60, 9))] == [first]
    assert await storage.write(lambda tx: tx.delete_files([first, second])) == [bytes([0]) * 32]
    await storage.write(lambda tx: tx.put_profile_photo(ROMEO, second))
    assert await storage.read(lambda q: q.list_profile_photos(ROMEO)) == [second]
