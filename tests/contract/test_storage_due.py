"""What waits for its time: scheduled messages, expiring bodies, dates of reading."""

from dataclasses import replace

import pytest

from chapar.domain.media import PollMedia, WebPage, WebPageMedia
from chapar.domain.messages import WHEN_ONLINE, Forward, Message, MessageBody, Quote, Reply, ScheduledMessage
from chapar.domain.peers import Peer, PeerType, user_peer
from chapar.domain.polls import Poll, PollOption, PollResults
from chapar.domain.styled_text import MessageEntity, StyledText
from chapar.storage.api import READ_DATE_SECONDS, Storage, Transaction

ME, FRIEND, OTHER = 1, 2, 3
FRIENDS = user_peer(FRIEND)

RICH = MessageBody(
    0,
    ME,
    100,
    "سلام ❤️",
    (MessageEntity("messageEntityBold", 0, 4),),
    forward=Forward(OTHER, None, 90),
    is_silent=True,
    no_webpage=True,
    is_protected=True,
    inverts_media=True,
    reply=Reply(Quote("q", (), 3, False), Forward(None, "x", 5)),
)


def schedule(tx: Transaction, date: int, owner: int = ME, peer: Peer = FRIENDS, **fields: object) -> ScheduledMessage:
    body = MessageBody(0, owner, date, f"at {date}", **fields)  # type: ignore[arg-type]
    message = ScheduledMessage(owner, tx.next_scheduled_id(owner), peer, body, random_id=date)
    tx.put_scheduled(message)
    return message


def expire(tx: Transaction, date: int, ttl_seconds: int) -> int:
    """A body that deletes itself, in one mailbox; its id."""
    body = tx.insert_body(MessageBody(0, ME, date, "x", ttl_seconds=ttl_seconds))
    tx.insert_message(Message(ME, tx.next_message_id(ME), FRIENDS, body, True))
    return body.body_id


async def test_a_waiting_message_comes_back_as_it_was_put(storage: Storage) -> None:
    message = ScheduledMessage(ME, 7, Peer(PeerType.CHAT, 5), RICH, reply_to_id=9, random_id=-(2**63))
    await storage.write(lambda tx: tx.put_scheduled(message))
    assert await storage.read(lambda q: q.load_scheduled(ME, [7, 8])) == {7: message}
    assert await storage.read(lambda q: q.load_scheduled(FRIEND, [7])) == {}
    changed = message._replace(body=replace(RICH, text="later", date=200, edited_at=150), reply_to_id=None)
    await storage.write(lambda tx: tx.put_scheduled(changed))
    assert await storage.read(lambda q: q.load_scheduled(ME, [7])) == {7: changed}


async def test_ids_are_each_owners_own_and_never_given_twice(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        first = schedule(tx, 10)
        tx.delete_scheduled(ME, [first.id])
        return [first.id, tx.next_scheduled_id(ME), tx.next_scheduled_id(FRIEND)]

    assert await storage.write(unit) == [1, 2, 1]
    assert await storage.write(lambda tx: tx.next_scheduled_id(ME)) == 3


async def test_a_conversation_lists_the_last_to_be_sent_first(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[ScheduledMessage]:
        schedule(tx, 10, peer=user_peer(OTHER))
        schedule(tx, 10, owner=OTHER)
        return [schedule(tx, date) for date in (30, 10, 20, 30)]

    a, b, c, d = await storage.write(unit)
    assert await storage.read(lambda q: q.list_scheduled(ME, FRIENDS)) == [d, a, c, b]
    await storage.write(lambda tx: tx.delete_scheduled(ME, [a.id, c.id, 999]))
    assert await storage.read(lambda q: q.list_scheduled(ME, FRIENDS)) == [d, b]


async def test_what_is_due_comes_by_date_and_in_part(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[ScheduledMessage]:
        schedule(tx, WHEN_ONLINE)
        return [schedule(tx, 30), schedule(tx, 10, owner=OTHER), schedule(tx, 10), schedule(tx, 40)]

    thirty, others, ten, _ = await storage.write(unit)
    assert await storage.read(lambda q: q.list_due_scheduled(30, 9)) == [ten, others, thirty]
    assert await storage.read(lambda q: q.list_due_scheduled(30, 2)) == [ten, others]
    assert await storage.read(lambda q: q.list_due_scheduled(9, 9)) == []
    assert await storage.read(lambda q: q.list_due_scheduled(30, 0)) == []


async def test_what_waits_for_somebody_to_come_online(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[ScheduledMessage]:
        schedule(tx, WHEN_ONLINE, peer=user_peer(OTHER))
        schedule(tx, 10)
        return [schedule(tx, WHEN_ONLINE, owner=OTHER), schedule(tx, WHEN_ONLINE), schedule(tx, WHEN_ONLINE)]

    others, first, second = await storage.write(unit)
    assert await storage.read(lambda q: q.list_scheduled_until_online(FRIENDS)) == [first, second, others]


async def test_bodies_expire_so_long_after_their_date(storage: Storage) -> None:
    def unit(tx: Transaction) -> list[int]:
        expire(tx, 100, 0)
        return [expire(tx, 100, 60), expire(tx, 130, 10)]

    long, short = await storage.write(unit)
    assert await storage.read(lambda q: q.list_expired_bodies(139, 9)) == []
    assert await storage.read(lambda q: q.list_expired_bodies(140, 9)) == [short]
    assert await storage.read(lambda q: q.list_expired_bodies(160, 9)) == [short, long]
    assert await storage.read(lambda q: q.list_expired_bodies(160, 1)) == [short]
    # Inside the unit that wrote them, too; and an edit keeps the time.
    edited = replace(MessageBody(long, ME, 100, "y", edited_at=150), ttl_seconds=60)
    await storage.write(lambda tx: tx.update_body(edited))
    assert await storage.read(lambda q: q.list_expired_bodies(160, 9)) == [short, long]
    assert await storage.write(lambda tx: (expire(tx, 100, 1), tx.list_expired_bodies(101, 9))[1]) != []
    await storage.write(lambda tx: tx.delete_messages(ME, [2, 3, 4]))
    assert await storage.read(lambda q: q.list_expired_bodies(10**9, 9)) == []


async def test_the_next_date_is_the_earliest_of_all_kinds(storage: Storage) -> None:
    async def next_due() -> int | None:
        return await storage.read(lambda q: q.find_next_due())

    assert await next_due() is None
    await storage.write(lambda tx: schedule(tx, WHEN_ONLINE))
    assert await next_due() is None
    message = await storage.write(lambda tx: schedule(tx, 500))
    assert await next_due() == 500
    await storage.write(lambda tx: expire(tx, 100, 300))
    assert await next_due() == 400
    await storage.write(lambda tx: tx.insert_poll(make_poll(close_date=300)))
    assert await next_due() == 300
    await storage.write(lambda tx: schedule(tx, 200))
    assert await next_due() == 200
    # In the unit that writes it, before anything is committed.
    assert await storage.write(lambda tx: (expire(tx, 1, 1), tx.find_next_due())[1]) == 2
    await storage.write(lambda tx: tx.delete_scheduled(ME, [message.id]))


NO_RESULTS = PollResults((0, 0))


def make_poll(close_date: int = 0) -> Poll:
    options = tuple(PollOption(StyledText(text), text.encode()) for text in ("yes", "no"))
    return Poll(0, ME, StyledText("?"), options, close_date=close_date)


@pytest.mark.parametrize("is_sent_first", [False, True])
async def test_a_poll_goes_with_the_last_that_shows_it(storage: Storage, is_sent_first: bool) -> None:
    def unit(tx: Transaction) -> int:
        poll = tx.insert_poll(make_poll())
        message = schedule(tx, 10, media=PollMedia(poll, NO_RESULTS))
        if is_sent_first:
            body = tx.insert_body(replace(message.body, ttl_seconds=0))
            tx.insert_message(Message(ME, tx.next_message_id(ME), FRIENDS, body, True))
        tx.delete_scheduled(ME, [message.id])
        return poll.id

    poll_id = await storage.write(unit)
    assert (await storage.read(lambda q: q.find_poll(poll_id)) is not None) == is_sent_first


async def test_a_waiting_message_shows_its_page(storage: Storage) -> None:
    def unit(tx: Transaction) -> ScheduledMessage:
        page = tx.put_web_page(WebPage(0, "https://example.org/"))
        return schedule(tx, 10, media=WebPageMedia(page, is_small=True))

    message = await storage.write(unit)
    assert (await storage.read(lambda q: q.load_scheduled(ME, [message.id])))[message.id] == message
    await storage.write(lambda tx: tx.delete_scheduled(ME, [message.id]))
    assert await storage.read(lambda q: q.find_web_page_by_url("https://example.org/")) is not None


async def test_a_date_of_reading_covers_all_up_to_it(storage: Storage) -> None:
    def unit(tx: Transaction) -> None:
        tx.put_read_date(ME, FRIENDS, 5, 1000)
        tx.put_read_date(ME, FRIENDS, 9, 2000)
        tx.put_read_date(ME, user_peer(OTHER), 9, 3000)

    await storage.write(unit)

    async def read_date(message_id: int) -> int | None:
        return await storage.read(lambda q: q.find_read_date(ME, FRIENDS, message_id))

    assert [await read_date(i) for i in (1, 5, 6, 9, 10)] == [1000, 1000, 2000, 2000, None]
    assert await storage.read(lambda q: q.find_read_date(FRIEND, user_peer(ME), 1)) is None
    await storage.write(lambda tx: tx.delete_expired(1000 + READ_DATE_SECONDS + 1))
    # The first is forgotten; what it covered was read by the second at the latest.
    assert [await read_date(i) for i in (1, 9)] == [2000, 2000]
