"""Looking for messages in one conversation and in all of them."""

from typing import Any

import pytest
from harness import Refused, Server
from mailbox_stage import Stage

from chapar.rpc.messages.search import SEARCH_FILTERS
from chapar.tl import functions, types

PLAIN = {
    "min_date": 0,
    "max_date": 0,
    "offset_id": 0,
    "add_offset": 0,
    "limit": 10,
    "max_id": 0,
    "min_id": 0,
    "hash": 0,
}
EVERYTHING = types.inputMessagesFilterEmpty()
LINKS = types.inputMessagesFilterUrl()
PINNED = types.inputMessagesFilterPinned()
DAY = 86400


def search(peer: Any, text: str = "", filter_: Any = EVERYTHING, **options: Any) -> functions.messages_search:
    return functions.messages_search(peer=peer, q=text, filter=filter_, **(PLAIN | options))


async def found_by(stage: Stage, viewer: str, request: Any) -> list[str]:
    return [message.message for message in (await stage.clients[viewer].call(request)).messages]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("کتاب", ["كتاب‌ها را ببر"]),
        ("كتاب ها", ["كتاب‌ها را ببر"]),
        ("کتابها", ["كتاب‌ها را ببر"]),
        ("می‌روم", ["ميروم ۱۲۳۴۵۶۷"]),
        ("1234567", ["ميروم ۱۲۳۴۵۶۷"]),
        ("STRASSE", ["Straße 7"]),
        ("مَدرَسه", ["مدرسة"]),
        ("sure 100", ["100% sure_"]),
        ("nowhere", []),
        ("%", []),
    ],
)
async def test_search_reads_as_people_do(server: Server, query: str, expected: list[str]) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    for text in ("كتاب‌ها را ببر", "ميروم ۱۲۳۴۵۶۷", "Straße 7", "مدرسة", "100% sure_"):
        await stage.send("Romeo", "Juliet", text)
    for peer in (stage.peer("Juliet", "Romeo"), types.inputPeerEmpty()):
        assert await found_by(stage, "Juliet", search(peer, query)) == expected


async def test_a_page_says_how_many_there_are_and_where_it_stands(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    ids = [await stage.send("Romeo", "Juliet", f"night {number}") for number in range(5)]
    request = search(stage.peer("Romeo", "Juliet"), "night", offset_id=ids[3], limit=2)
    page = await stage.clients["Romeo"].call(request)
    assert isinstance(page, types.messages_messagesSlice)
    assert (page.count, page.offset_id_offset, [m.id for m in page.messages]) == (5, 2, [ids[2], ids[1]])


async def test_by_author_and_date(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "one")
    server.clock.advance(100)
    await stage.send("Juliet", "Romeo", "two")
    peer = stage.peer("Romeo", "Juliet")
    now = int(server.clock.now())
    assert await found_by(stage, "Romeo", search(peer, from_id=peer)) == ["two"]
    assert await found_by(stage, "Romeo", search(peer, from_id=types.inputPeerSelf())) == ["one"]
    nobody = types.inputPeerEmpty()
    assert await found_by(stage, "Romeo", search(peer, from_id=nobody, saved_peer_id=nobody)) == ["two", "one"]
    assert await found_by(stage, "Romeo", search(peer, min_date=now - 50)) == ["two"]
    assert await found_by(stage, "Romeo", search(peer, max_date=now - 50)) == ["one"]


async def test_filters_and_their_counters(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "plain")
    linked = await stage.send("Romeo", "Juliet", "see https://example.org now")
    peer = stage.peer("Romeo", "Juliet")
    assert await found_by(stage, "Romeo", search(peer, filter_=LINKS)) == ["see https://example.org now"]
    assert await found_by(stage, "Romeo", search(peer, "elsewhere", LINKS)) == []
    assert await found_by(stage, "Romeo", search(peer, filter_=types.inputMessagesFilterPhotos())) == []
    filters = [LINKS, types.inputMessagesFilterPhotos(), PINNED]
    counters = await stage.clients["Romeo"].call(functions.messages_getSearchCounters(peer=peer, filters=filters))
    assert [(counter.filter.NAME, counter.count) for counter in counters] == [
        ("inputMessagesFilterUrl", 1),
        ("inputMessagesFilterPhotos", 0),
        ("inputMessagesFilterPinned", 0),
    ]
    many = functions.messages_getSearchCounters(peer=peer, filters=filters * SEARCH_FILTERS)
    assert len(await stage.clients["Romeo"].call(many)) == SEARCH_FILTERS
    edit = functions.messages_editMessage(peer=peer, id=linked, message="no link any more")
    await stage.call("Romeo", edit)
    assert await found_by(stage, "Romeo", search(peer, filter_=LINKS)) == []
    assert await found_by(stage, "Juliet", search(stage.peer("Juliet", "Romeo"), filter_=LINKS)) == []
    await stage.verify_updates()


async def test_days_and_places(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    server.clock.advance(DAY - server.clock.now() % DAY)
    midnight = int(server.clock.now())
    ids = []
    for _ in range(2):
        for number in range(3):
            ids.append(await stage.send("Romeo", "Juliet", f"https://example.org/{number}"))
            await stage.send("Romeo", "Juliet", "plain")
        server.clock.advance(DAY)
    peer = stage.peer("Romeo", "Juliet")
    request = functions.messages_getSearchResultsCalendar(peer=peer, filter=LINKS, offset_id=0, offset_date=0)
    calendar = await stage.clients["Romeo"].call(request)
    assert (calendar.count, calendar.min_msg_id, calendar.min_date) == (6, ids[0], midnight)
    assert [(p.date, p.min_msg_id, p.max_msg_id, p.count) for p in calendar.periods] == [
        (midnight + DAY, ids[3], ids[5], 3),
        (midnight, ids[0], ids[2], 3),
    ]
    assert [message.id for message in calendar.messages] == [ids[5], ids[2]]
    older = functions.messages_getSearchResultsCalendar(peer=peer, filter=LINKS, offset_id=ids[3], offset_date=0)
    rest = await stage.clients["Romeo"].call(older)
    assert (rest.offset_id_offset, [period.count for period in rest.periods]) == (3, [3])
    places = functions.messages_getSearchResultsPositions(peer=peer, filter=LINKS, offset_id=0, limit=3)
    answer = await stage.clients["Romeo"].call(places)
    assert [(p.msg_id, p.offset) for p in answer.positions] == [(ids[5], 0), (ids[3], 2), (ids[1], 4)]
    with pytest.raises(Refused, match="FILTER_NOT_SUPPORTED"):
        await stage.clients["Romeo"].call(
            functions.messages_getSearchResultsCalendar(peer=peer, filter=EVERYTHING, offset_id=0, offset_date=0)
        )


async def test_everywhere_page_by_page(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet", "Nurse")
    for number in range(4):
        await stage.send("Romeo", "Juliet" if number % 2 else "Nurse", f"hello {number}")
    await stage.send("Juliet", "Nurse", "hello unseen")
    told: list[str] = []
    offset_id, offset_rate, offset_peer = 0, 0, types.inputPeerEmpty()
    while True:
        request = functions.messages_searchGlobal(
            q="hello",
            filter=EVERYTHING,
            min_date=0,
            max_date=0,
            offset_rate=offset_rate,
            offset_peer=offset_peer,
            offset_id=offset_id,
            limit=3,
        )
        page = await stage.clients["Romeo"].call(request)
        told += [message.message for message in page.messages]
        if getattr(page, "next_rate", None) is None:
            break
        offset_id, offset_rate = page.messages[-1].id, page.next_rate
    assert told == ["hello 3", "hello 2", "hello 1", "hello 0"]
    request = functions.messages_searchGlobal(
        groups_only=True, q="hello", filter=EVERYTHING, min_date=0, max_date=0,
        offset_rate=0, offset_peer=types.inputPeerEmpty(), offset_id=0, limit=3,
    )  # fmt: skip
    assert await found_by(stage, "Romeo", request) == []
