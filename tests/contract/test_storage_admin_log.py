"""What admins did in channels."""

from chapar.domain.chats import AdminLogEvent
from chapar.domain.users import User
from chapar.storage.api import Storage, Transaction

HERE, ELSEWHERE = 7, 8
TITLE, JOIN, BAN = "ChangeTitle", "ParticipantJoin", "ToggleBan"


async def add(storage: Storage, *events: AdminLogEvent) -> list[AdminLogEvent]:
    def unit(tx: Transaction) -> list[AdminLogEvent]:
        return [tx.add_admin_log_event(event) for event in events]

    return await storage.write(unit)


async def ids(storage: Storage, **conditions: object) -> list[int]:
    events = await storage.read(lambda q: q.list_admin_log(HERE, **{"limit": 99, **conditions}))  # type: ignore[arg-type]
    return [event.id for event in events]


async def test_an_event_comes_back_as_it_was_added(storage: Storage) -> None:
    data: dict[str, object] = {"prev": "نام", "new": ["♥", {"flags": 2**53, "none": None, "is": True}]}
    event = AdminLogEvent(HERE, 0, 100, 1, TITLE, data, about_user_id=2)
    (added,) = await add(storage, event)
    assert added == event._replace(id=added.id)
    assert await storage.read(lambda q: q.list_admin_log(HERE, limit=9)) == [added]


async def test_ids_rise_over_all_channels(storage: Storage, open_backend) -> None:
    events = await add(storage, *(AdminLogEvent(channel, 0, 1, 1, JOIN, {}) for channel in (HERE, ELSEWHERE, HERE)))
    given = [event.id for event in events]
    assert given == sorted(set(given))
    assert await ids(storage) == [given[2], given[0]]
    await storage.close()
    reopened = open_backend()
    try:
        (later,) = await add(reopened, AdminLogEvent(HERE, 0, 1, 1, JOIN, {}))
        assert later.id > given[2]
    finally:
        await reopened.close()


async def test_pages_and_filters(storage: Storage) -> None:
    done = [(1, TITLE), (2, JOIN), (1, BAN), (3, JOIN), (2, TITLE), (1, JOIN)]
    events = await add(storage, *(AdminLogEvent(HERE, 0, 1, admin, action, {}) for admin, action in done))
    given = [event.id for event in events]

    async def places(**conditions: object) -> list[int]:
        return [given.index(i) for i in await ids(storage, **conditions)]

    assert await places() == [5, 4, 3, 2, 1, 0]
    assert await places(limit=2) == [5, 4]
    assert await places(limit=0) == []
    assert await places(max_id=given[3]) == [2, 1, 0]
    assert await places(min_id=given[3]) == [5, 4]
    assert await places(max_id=given[4], min_id=given[1], limit=1) == [3]
    assert await places(actions=[JOIN]) == [5, 3, 1]
    assert await places(actions=[JOIN, BAN], limit=2, max_id=given[5]) == [3, 2]
    assert await places(actions=[]) == []
    assert await places(admin_ids={2, 3}) == [4, 3, 1]
    assert await places(admin_ids=(1,), actions=(TITLE, BAN)) == [2, 0]


async def test_events_are_found_by_what_they_say_and_whom_they_concern(storage: Storage) -> None:
    await storage.write(lambda tx: tx.insert_user(User(1, None, "Escalus", "Prince")))
    await storage.write(lambda tx: tx.insert_user(User(2, None, "Romeo", username="montague")))
    events = await add(
        storage,
        AdminLogEvent(HERE, 0, 1, 1, TITLE, {"prev": "Verona", "new": "Fair Verona"}),
        AdminLogEvent(HERE, 0, 1, 1, BAN, {"rank": ["کاپولت", {"deep": "feud"}]}, about_user_id=2),
        AdminLogEvent(HERE, 0, 1, 9, JOIN, {"verona": 1}),
    )
    title, ban, _ = (event.id for event in events)
    for query, found in (
        ("ver", [title]),
        ("esc", [ban, title]),
        ("mont", [ban]),
        ("romeo FEUD esca", [ban]),
        ("كاپو", [ban]),
        ("verona feud", []),
        ("%", []),
    ):
        assert await ids(storage, query=query) == found
    assert await ids(storage, query="esc", limit=1) == [ban]
    assert await ids(storage, query="esc", actions=[TITLE]) == [title]
    assert len(await ids(storage, query="  ")) == 3
