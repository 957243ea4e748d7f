"""Looking for messages: what is found, in which order, and that the index follows whatever happens."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from chapar.domain.chats import ForumTopic
from chapar.domain.messages import Dialog, Forward, Message, MessageBody, MessageTag, content_tags
from chapar.domain.peers import Peer, PeerType, channel_peer, user_peer
from chapar.domain.reactions import Reaction
from chapar.domain.search import FoundMessages, MessageSearch
from chapar.domain.styled_text import MessageEntity
from chapar.storage.api import Storage, Transaction

ME, FRIEND, OTHER = 1, 2, 3
FRIENDS = user_peer(FRIEND)
Look = Callable[..., Awaitable[tuple[list[int], int]]]


def send(tx: Transaction, text: str, date: int = 100, sender: int = ME, to: int = FRIEND, **body: object) -> Message:
    """A message in both mailboxes; returns the sender's copy."""
    stored = tx.insert_body(MessageBody(0, sender, date, text, **body))  # type: ignore[arg-type]
    tags = content_tags(stored)
    mine = Message(sender, tx.next_message_id(sender), user_peer(to), stored, True, tags=tags)
    tx.insert_message(mine)
    if to != sender:
        tx.insert_message(Message(to, tx.next_message_id(to), user_peer(sender), stored, False, tags=tags))
    return mine


def looker(storage: Storage, owner_id: int = ME) -> Look:
    """Searches as one owner: the ids found, and how many there are in all."""

    async def look(text: str = "", limit: int = 10, **more: object) -> tuple[list[int], int]:
        search = MessageSearch(text, limit=limit, **more)  # type: ignore[arg-type]
        found: FoundMessages = await storage.search_messages(owner_id, search)
        return [message.id for message in found.messages], found.count

    return look


async def talk(storage: Storage) -> Look:
    def unit(tx: Transaction) -> None:
        send(tx, "Verona, Straße", 100)
        send(tx, "كتاب", 102)
        send(tx, "کتاب", 103, FRIEND, ME)
        send(tx, "in fair verona", 103)
        send(tx, "Mantua", 105, FRIEND, ME)
        send(tx, "verona again", 110, ME, OTHER)
        send(tx, "verona", 111, service=("x", {}))
        send(tx, "verona of others", 112, FRIEND, OTHER)

    await storage.write(unit)
    return looker(storage)


async def test_folded_words_newest_first(storage: Storage) -> None:
    look = await talk(storage)
    assert await look("VERONA", peer=FRIENDS) == ([4, 1], 2)
    assert await look("verona") == ([6, 4, 1], 3)
    assert await look("strasse") == ([1], 1)
    assert await look("کتاب") == ([3, 2], 2)
    assert await look("fair VER") == ([4], 1)
    assert await look("") == await look(" ") == ([6, 5, 4, 3, 2, 1], 6)
    assert await look("%") == ([], 0)
    assert await look("erona") == ([], 0)


async def test_pages(storage: Storage) -> None:
    look = await talk(storage)
    assert await look("verona", limit=1) == ([6], 3)
    assert await look("verona", offset_id=6) == ([4, 1], 3)
    assert await look("verona", offset_id=4, add_offset=-1, limit=2) == ([4, 1], 3)
    assert await look("verona", offset_id=4, add_offset=-5, limit=2) == ([], 3)
    assert await look("verona", offset_id=4, add_offset=1) == ([], 3)
    assert await look("verona", max_id=6, min_id=1) == ([4], 1)
    found = await storage.search_messages(ME, MessageSearch("verona", offset_id=6, limit=1))
    assert (found.offset, found.count) == (1, 3)


async def test_conditions(storage: Storage) -> None:
    look = await talk(storage)
    assert await look(peer=FRIENDS, from_user_id=FRIEND) == ([5, 3], 2)
    assert await look("کتاب", from_user_id=ME) == ([2], 1)
    assert await look(peer=FRIENDS, min_date=101, max_date=104) == ([4, 3, 2], 3)
    assert await look("verona", min_date=103) == ([6], 1)
    assert await look("verona", peer_types=(PeerType.USER,)) == ([6, 4, 1], 3)
    assert await look("verona", peer_types=(PeerType.CHANNEL,)) == ([], 0)
    await storage.write(lambda tx: tx.put_dialog(Dialog(ME, user_peer(OTHER), 6, folder_id=1)))
    assert await look("verona", folder_id=1) == ([6], 1)


async def test_tags(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        link = MessageEntity("messageEntityUrl", 0, 11)
        for text in ("example.org one", "example.org two"):
            send(tx, text, entities=(link,))
        pin = send(tx, "", service=("messageActionX", {}))
        tx.set_message_tags(ME, pin.id, MessageTag.PINNED)
        tx.set_message_tags(ME, 1, MessageTag.PINNED | MessageTag.URL)

    await storage.write(unit)
    look = looker(storage)
    assert await look(peer=FRIENDS, tag=MessageTag.URL) == ([2, 1], 2)
    assert await look("two", peer=FRIENDS, tag=MessageTag.URL) == ([2], 1)
    assert await look(peer=FRIENDS, tag=MessageTag.PINNED) == ([3, 1], 2)
    assert await look(tag=MessageTag.URL) == ([2, 1], 2)
    assert await look(peer=user_peer(OTHER), tag=MessageTag.URL) == ([], 0)


async def test_saved_messages(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        send(tx, "note", to=ME)
        kept = send(tx, "note kept", to=ME, forward=Forward(FRIEND, None, 1, FRIENDS, 7))
        tx.put_reactions(kept.body.body_id, ME, [Reaction(ME, "👍", 5)])

    await storage.write(unit)
    look = looker(storage)
    assert await look("note", peer=user_peer(ME), saved_peer=FRIENDS) == ([2], 1)
    assert await look(peer=user_peer(ME), saved_peer=user_peer(ME)) == ([1], 1)
    assert await look(peer=user_peer(ME), reactions=("👍", "👎")) == ([2], 1)
    assert await look("note", peer=user_peer(ME), reactions=("👎",)) == ([], 0)


async def test_the_index_follows_edits_and_deletions(storage: Storage) -> None:
    message = await storage.write(lambda tx: send(tx, "dagger"))
    look = looker(storage)
    assert await look("dagger") == ([1], 1)
    await storage.write(lambda tx: tx.update_body(replace(message.body, text="poison")))
    assert await look("dagger") == ([], 0)
    assert await look("poison") == ([1], 1)
    await storage.write(lambda tx: tx.delete_messages(ME, [1]))
    assert await look("poison") == ([], 0)
    assert await looker(storage, FRIEND)("poison") == ([1], 1)
    await storage.write(lambda tx: tx.delete_messages(FRIEND, [1]))
    assert await looker(storage, FRIEND)("poison") == ([], 0)


async def test_nobody_finds_what_is_others(storage: Storage) -> None:
    await storage.write(lambda tx: send(tx, "secret", 1, FRIEND, OTHER))
    assert await looker(storage)("secret") == ([], 0)
    assert await looker(storage)(f"\ue000{FRIEND}") == ([], 0)
    assert await looker(storage, OTHER)("secret", peer=user_peer(ME)) == ([], 0)


async def test_joined_words_and_scripts_without_blanks(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for text in ("می‌خواهم بروم", "你好世界", "thumbs 👍 up", "foo_bar@example.org"):
            send(tx, text)

    await storage.write(unit)
    look = looker(storage)
    for query in ("می‌خواهم", "میخواهم", "می خواهم", "خواهم"):
        assert await look(query) == ([1], 1)
    assert await look("好世") == ([2], 1)
    assert await look("世") == ([2], 1)
    assert await look("好界") == ([], 0)
    assert await look("👍") == ([3], 1)
    assert await look('foo" OR "nothing* example') == ([], 0)
    assert await look("foo_bar example.o") == ([4], 1)


async def test_a_long_text_and_many_messages(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        for number in range(2500):
            send(tx, f"word{number} same")

    await storage.write(unit)
    look = looker(storage)
    found, count = await look("same", limit=100)
    assert (found[0], len(found), count) == (2500, 100, 2500)
    assert await look("word2499") == ([2500], 1)


async def test_what_was_written_before_a_restart_is_found_after_it(open_backend: Callable[[], Storage]) -> None:
    storage = open_backend()
    message = await storage.write(lambda tx: send(tx, "balcony"))
    assert await looker(storage)("balcony") == ([1], 1)
    await storage.write(lambda tx: send(tx, "balcony again"))
    await storage.write(lambda tx: tx.update_body(replace(message.body, text="orchard")))
    await storage.close()
    reopened = open_backend()
    assert await looker(reopened)("balcony") == ([2], 1)
    assert await looker(reopened)("orchard") == ([1], 1)
    await reopened.close()


async def test_searching_while_others_write(storage: Storage) -> None:
    look = looker(storage)

    async def write(number: int) -> None:
        await storage.write(lambda tx: send(tx, f"busy {number}"))

    await asyncio.gather(*(write(number) for number in range(50)), look("busy"), look("busy"))
    assert (await look("busy"))[1] == 50


async def test_dates_of_a_conversation(storage: Storage) -> None:
    await talk(storage)
    dates = await storage.read(lambda q: q.list_dates(ME, FRIENDS))
    assert dates == [(7, 111), (5, 105), (4, 103), (3, 103), (2, 102), (1, 100)]
    await storage.write(lambda tx: tx.set_message_tags(ME, 4, MessageTag.PINNED))
    assert await storage.read(lambda q: q.list_dates(ME, FRIENDS, tag=MessageTag.PINNED)) == [(4, 103)]
    assert await storage.read(lambda q: q.list_dates(ME, Peer(PeerType.CHAT, 2))) == []


async def test_what_is_in_one_thread(storage: Storage) -> None:
    """The General topic is all that is in no other."""
    channel = channel_peer(5)

    def unit(tx: Transaction) -> None:
        for thread_id in (0, 1, 3, 3, 2):
            body = tx.insert_body(MessageBody(0, ME, 100, "In fair Verona"))
            tx.insert_message(Message(-5, tx.next_message_id(-5), channel, body, False, thread_id=thread_id))
        for topic_id in (1, 3):
            tx.put_topic(ForumTopic(5, topic_id, 100, user_peer(ME), "A topic", 0))

    await storage.write(unit)
    look = looker(storage, -5)
    for text in ("verona", ""):
        assert await look(text, peer=channel, thread_id=3) == ([4, 3], 2)
        assert await look(text, peer=channel, thread_id=0) == ([5, 2, 1], 3)
        assert await look(text, peer=channel, thread_id=2) == ([5], 1)


async def test_a_page_goes_on_from_a_message_that_is_gone(storage: Storage) -> None:
    """With several mailboxes the place is found by that message, and clients go on from what they were shown."""
    look = await talk(storage)
    both = {"channels": ((5, 0),)}
    assert await look("verona", offset_id=4, **both) == ([1], 3)
    await storage.write(lambda tx: tx.delete_messages(ME, [4]))
    assert await look("verona", offset_id=4, **both) == ([1], 2)
    await storage.write(lambda tx: tx.delete_messages(ME, [1, 2, 3]))
    assert await look("verona", offset_id=3, **both) == ([6], 1)
    assert await look("verona", offset_id=3, offset_peer=channel_peer(5), **both) == ([6], 1)


async def test_a_place_in_somebody_elses_channel_is_none(storage: Storage) -> None:
    look = await talk(storage)
    assert await look("verona", channels=((5, 0),), offset_id=1, offset_peer=channel_peer(6)) == ([6, 4, 1], 3)


async def test_there_may_be_nothing_to_look_through(storage: Storage) -> None:
    look = await talk(storage)
    assert await look("verona", skips_own=True) == ([], 0)
