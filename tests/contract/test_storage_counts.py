"""Topics, and what is counted at messages of channels."""

import pytest

from chapar.domain.chats import ForumTopic
from chapar.domain.errors import RpcError
from chapar.domain.messages import Message, MessageBody, MessageCounts
from chapar.domain.peers import channel_peer, user_peer
from chapar.storage.api import Storage, Transaction

HERE, ELSEWHERE = 7, 8
ME, FRIEND = 1, 2


def post(tx: Transaction, date: int, channel_id: int = HERE) -> int:
    body = tx.insert_body(MessageBody(0, ME, date, "x"))
    message_id = tx.next_message_id(-channel_id)
    tx.insert_message(Message(-channel_id, message_id, channel_peer(channel_id), body, False))
    return message_id


def begin(tx: Transaction, date: int, title: str = "x", **fields: int) -> ForumTopic:
    """A topic whose top message is that of its beginning."""
    message_id = post(tx, date)
    topic = ForumTopic(HERE, message_id, date, user_peer(ME), title, 0x6FB9F0, top_message_id=message_id, **fields)
    tx.put_topic(topic)
    return topic


def put_topics(tx: Transaction) -> list[int]:
    """Four topics of rising dates; the first one is pinned topmost, the third one below it."""
    pins = (2, 0, 1, 0)
    return [begin(tx, 10 * (i + 1), f"Topic {i}", pin_order=pin).id for i, pin in enumerate(pins)]


async def listed(storage: Storage, limit: int = 99, **page: object) -> list[int]:
    topics = await storage.read(lambda q: q.list_topics(HERE, limit=limit, **page))  # type: ignore[arg-type]
    return [topic.id for topic in topics]


async def test_a_topic_comes_back_as_it_was_put(storage: Storage) -> None:
    topic = ForumTopic(HERE, 5, 100, channel_peer(9), "موضوع ♥", 0xFFD67E, 2**63 - 1, True, True, 3, 77)
    other = ForumTopic(ELSEWHERE, 5, 1, user_peer(ME), "y", 1)
    for each in (topic, other):
        await storage.write(lambda tx, t=each: tx.put_topic(t))
    assert await storage.read(lambda q: q.load_topics(HERE, [5, 6])) == {5: topic}
    changed = topic._replace(title="z", is_closed=False, pin_order=0)
    await storage.write(lambda tx: tx.put_topic(changed))
    assert await storage.read(lambda q: q.load_topics(HERE, [5])) == {5: changed}
    await storage.write(lambda tx: tx.delete_topic(HERE, 5))
    assert await storage.read(lambda q: (q.load_topics(HERE, [5]), q.load_topics(ELSEWHERE, [5]))) == ({}, {5: other})


async def test_pinned_topics_come_first_then_the_latest(storage: Storage) -> None:
    a, b, c, d = await storage.write(put_topics)
    assert await listed(storage) == [a, c, d, b]
    assert await listed(storage, 3) == [a, c, d]
    assert await listed(storage, offset_topic_id=a, offset_date=10) == [c, d, b]
    assert await listed(storage, 1, offset_topic_id=c, offset_date=30) == [d]
    assert await listed(storage, offset_topic_id=d, offset_date=40) == [b]
    assert await listed(storage, offset_topic_id=b, offset_date=20) == []
    assert await listed(storage, 0) == []

    def unit(tx: Transaction) -> None:
        topic = tx.load_topics(HERE, [b])[b]
        tx.put_topic(topic._replace(top_message_id=post(tx, 50)))

    await storage.write(unit)
    assert await listed(storage) == [a, c, b, d]


async def test_a_page_goes_on_below_a_topic_that_moved_or_is_gone(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        topics = [begin(tx, date) for date in (10, 20, 30, 40)]
        tx.put_topic(topics[2]._replace(top_message_id=post(tx, 60)))
        return [topic.id for topic in topics]

    a, b, c, d = await storage.write(unit)
    assert await listed(storage, offset_topic_id=c, offset_date=30) == [b, a]
    await storage.write(lambda tx: tx.delete_topic(HERE, c))
    assert await listed(storage, offset_topic_id=c, offset_date=30) == [b, a]
    assert await listed(storage) == [d, b, a]


async def test_topics_are_found_by_the_words_of_their_titles(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        return [begin(tx, 10, title).id for title in ("Capulet news", "news of Montague", "اخبار")]

    a, b, c = await storage.write(unit)
    for query, found in (("news", [b, a]), ("NEW cap", [a]), ("آخبار", [c]), ("ews", []), ("!", []), (" ", [c, b, a])):
        assert await listed(storage, query=query) == found
        assert await storage.read(lambda q, w=query: q.count_topics(HERE, query=w)) == len(found)
    assert await listed(storage, 1, query="news", offset_topic_id=b, offset_date=10) == [a]
    assert await storage.read(lambda q: [q.count_topics(i) for i in (HERE, ELSEWHERE)]) == [3, 0]


async def test_counts_come_back_as_they_were_put(storage: Storage) -> None:
    rich = MessageCounts(10, 2, 3, 40, 50, (channel_peer(5), user_peer(6)), 8, 2**40)
    for owner_id, message_id, counts in (
        (-HERE, 1, rich),
        (-HERE, 2, MessageCounts(1)),
        (-ELSEWHERE, 1, MessageCounts(2)),
    ):
        await storage.write(lambda tx, o=owner_id, m=message_id, c=counts: tx.put_message_counts(o, m, c))
    assert await storage.read(lambda q: q.load_message_counts(-HERE, [1, 2, 3])) == {1: rich, 2: MessageCounts(1)}
    await storage.write(lambda tx: tx.put_message_counts(-HERE, 1, rich._replace(views=11, repliers=())))
    assert await storage.read(lambda q: q.load_message_counts(-HERE, [1])) == {1: rich._replace(views=11, repliers=())}


async def test_a_post_is_loaded_with_its_counts_and_forgotten_with_them(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        ids = [post(tx, 10), post(tx, 10)]
        tx.put_message_counts(-HERE, ids[0], MessageCounts(5))
        return ids

    counted, plain = await storage.write(unit)
    messages = await storage.read(lambda q: q.load_messages(-HERE, [counted, plain]))
    assert [messages[i].counts for i in (counted, plain)] == [MessageCounts(5), MessageCounts()]
    await storage.write(lambda tx: tx.delete_messages(-HERE, [counted, plain]))
    assert await storage.read(lambda q: q.load_message_counts(-HERE, [counted, plain])) == {}


async def test_a_post_is_seen_once_by_everybody(storage: Storage) -> None:
    async def see(user_id: int, *message_ids: int, channel_id: int = HERE) -> list[int]:
        return await storage.write(lambda tx: tx.add_views(channel_id, user_id, message_ids))

    assert await see(ME, 64, 1, 63, 3, 1, 127) == [1, 3, 63, 64, 127]
    assert await see(ME, 1, 2, 63, 64, 65, 127, 128) == [2, 65, 128]
    assert await see(ME, 1, 63, 127) == []
    assert await see(FRIEND, 63, 1) == [1, 63]
    assert await see(ME, 1, channel_id=ELSEWHERE) == [1]
    assert await see(ME) == []
    everything = list(range(1, 300))
    assert await see(ME, *everything) == sorted(set(everything) - {1, 2, 3, 63, 64, 65, 127, 128})
    assert await see(ME, *everything) == []


async def test_a_view_that_is_undone_was_never_there(storage: Storage) -> None:
    def fails(tx: Transaction) -> None:
        assert tx.add_views(HERE, ME, [1]) == [1]
        assert tx.add_views(HERE, ME, [1]) == []
        raise RpcError("CHANNEL_PRIVATE")

    with pytest.raises(RpcError):
        await storage.write(fails)
    assert await storage.write(lambda tx: tx.add_views(HERE, ME, [1])) == [1]
