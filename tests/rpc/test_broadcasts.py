"""Posts on their way to many: in order, once, a slice a turn, whoever comes or goes meanwhile."""

import asyncio
from collections.abc import Iterable, Sequence

import pytest
from harness import Outbox, Registry

from chapar.rpc import broadcasts
from chapar.rpc.audience import Room
from chapar.rpc.broadcasts import Broadcasts
from chapar.rpc.session import ClientSession
from chapar.tl import codec, types

SLICE = 10


@pytest.fixture(autouse=True)
def small_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(broadcasts, "SLICE", SLICE)


def make_session(number: int, layer: int = 229) -> ClientSession:
    return ClientSession(number, number, 1, Outbox(), layer=layer, user_id=number, wants_updates=True)


class Batches(Outbox):
    """Counts how often it is given something."""

    calls = 0

    def push_all(self, bodies: Sequence[bytes], size: int) -> None:
        self.calls += 1
        super().push_all(bodies, size)


def make_room(count: int) -> tuple[Room, list[ClientSession]]:
    room, sessions = Room(), [make_session(number) for number in range(count)]
    room.told.update(dict.fromkeys(sessions, 0))
    return room, sessions


def envelope(number: int) -> types.updates:
    return types.updates(updates=[], users=[], chats=[], date=number, seq=0)


def heard(session: ClientSession) -> list[int]:
    """The numbers of the envelopes that a session was given."""
    assert isinstance(session.outbox, Outbox)
    return [codec.decode(body)[0].date for body in session.outbox.bodies]


def how_many(sessions: Iterable[ClientSession]) -> int:
    return sum(len(heard(session)) for session in sessions)


async def finish(posts: Broadcasts) -> int:
    """Turns of the loop until everybody is told."""
    turns = 0
    while not posts.is_idle:
        await asyncio.sleep(0)
        turns += 1
    return turns


def test_a_few_are_told_at_once() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(SLICE)
    posts.tell(room, envelope(1), {})
    posts.tell(room, envelope(2), {})
    assert posts.is_idle
    assert [heard(session) for session in sessions] == [[1, 2]] * SLICE
    assert posts.pushed == 2 * SLICE
    assert room.waiting == []


async def test_many_are_told_a_slice_a_turn() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(5 * SLICE)
    posts.tell(room, envelope(1), {})
    counts = []
    while not posts.is_idle:
        counts.append(how_many(sessions))
        await asyncio.sleep(0)
    assert counts == [0, SLICE, 2 * SLICE, 3 * SLICE, 4 * SLICE]
    assert [heard(session) for session in sessions] == [[1]] * 5 * SLICE


async def test_posts_of_one_turn_leave_together() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(2 * SLICE)
    sessions[0].outbox = outbox = Batches()
    for number in range(4):
        posts.tell(room, envelope(number), {})
    await finish(posts)
    assert heard(sessions[0]) == heard(sessions[-1]) == [0, 1, 2, 3]
    assert outbox.calls == 1


async def test_a_later_post_goes_along_and_never_overtakes() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(3 * SLICE)
    posts.tell(room, envelope(1), {})
    await asyncio.sleep(0)
    assert {tuple(heard(session)) for session in sessions} == {(1,), ()}
    posts.tell(room, envelope(2), {})
    await asyncio.sleep(0)
    assert heard(sessions[0]) == [1]
    assert heard(sessions[SLICE]) == [1, 2]
    posts.tell(room, envelope(3), {})
    await finish(posts)
    assert [heard(session) for session in sessions] == [[1, 2, 3]] * 3 * SLICE
    assert posts.pushed == 9 * SLICE
    assert room.waiting == []


async def test_posts_without_pause_reach_everybody_in_order() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(4 * SLICE + 3)
    for number in range(30):
        posts.tell(room, envelope(number), {})
        await asyncio.sleep(0)
        assert len(room.waiting) < 15
    await finish(posts)
    assert all(heard(session) == list(range(30)) for session in sessions)


async def test_who_sees_something_else_gets_it_in_its_place() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(3 * SLICE)
    sender, mentioned = sessions[-1], sessions[0]
    posts.tell(room, envelope(1), {})
    await asyncio.sleep(0)
    posts.tell(room, envelope(2), {sender: None, mentioned: envelope(20)})
    assert heard(sender) == [1]
    assert heard(mentioned) == [1, 20]
    posts.tell(room, envelope(3), {})
    await finish(posts)
    assert heard(sender) == [1, 3]
    assert heard(mentioned) == [1, 20, 3]
    assert heard(sessions[SLICE]) == [1, 2, 3]
    assert posts.pushed == how_many(sessions)


def test_who_sees_something_else_and_is_not_there_gets_nothing() -> None:
    room, _ = make_room(2)
    stranger = make_session(99)
    Broadcasts(Registry().push_to_all).tell(room, envelope(1), {stranger: envelope(10)})
    assert heard(stranger) == []
    assert stranger not in room.told


async def test_who_comes_meanwhile_hears_of_later_posts_only() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, _ = make_room(3 * SLICE)
    posts.tell(room, envelope(1), {})
    posts.tell(room, envelope(2), {})
    late = make_session(99)
    room.told[late] = room.newest
    posts.tell(room, envelope(3), {})
    await finish(posts)
    assert heard(late) == [3]


async def test_who_goes_meanwhile_hears_no_more() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(3 * SLICE)
    posts.tell(room, envelope(1), {})
    await asyncio.sleep(0)
    for session in (sessions[0], sessions[-1]):
        del room.told[session]
    posts.tell(room, envelope(2), {})
    await finish(posts)
    assert heard(sessions[0]) == [1]
    assert heard(sessions[-1]) == []
    assert heard(sessions[1]) == heard(sessions[-2]) == [1, 2]


def test_who_wants_no_updates_gets_none() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(2)
    sessions[0].wants_updates = False
    posts.tell(room, envelope(1), {sessions[0]: envelope(10)})
    posts.tell(room, envelope(2), {})
    assert heard(sessions[0]) == []
    assert heard(sessions[1]) == [1, 2]
    assert posts.pushed == 2


async def test_who_asks_is_told_before_the_answer() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(3 * SLICE)
    posts.tell(room, envelope(1), {})
    posts.tell(room, envelope(2), {})
    posts.catch_up(sessions[-1])
    assert heard(sessions[-1]) == [1, 2]
    assert how_many(sessions) == 2
    await finish(posts)
    assert all(heard(session) == [1, 2] for session in sessions)


async def test_channels_take_turns() -> None:
    posts = Broadcasts(Registry().push_to_all)
    (large, many), (other, few) = make_room(6 * SLICE), make_room(2 * SLICE)
    posts.tell(large, envelope(1), {})
    posts.tell(other, envelope(2), {})
    for _ in range(5):
        await asyncio.sleep(0)
    assert how_many(few) == 2 * SLICE
    assert how_many(many) < 6 * SLICE
    await finish(posts)
    assert how_many(many) == 6 * SLICE


async def test_each_layer_gets_its_own_bytes() -> None:
    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(2 * SLICE)
    for session in sessions[::2]:
        session.layer = 158
    full = envelope(1)
    full.updates = [types.updateNewMessage(message=types.messageEmpty(id=1), pts=1, pts_count=1)]
    posts.tell(room, full, {})
    await finish(posts)
    bodies = {session.layer: session.outbox.bodies for session in sessions if isinstance(session.outbox, Outbox)}
    assert bodies[158] == [codec.encode(full, 158)]
    assert bodies[229] == [codec.encode(full, 229)]


async def test_the_others_are_told_when_somebody_cannot_be(caught: list[dict[str, object]]) -> None:
    class Broken(Outbox):
        def push_all(self, bodies: Sequence[bytes], size: int) -> None:
            raise ValueError("broken")

    posts = Broadcasts(Registry().push_to_all)
    room, sessions = make_room(3 * SLICE)
    sessions[SLICE + 5].outbox = Broken()
    posts.tell(room, envelope(1), {})
    await finish(posts)
    assert [str(context["exception"]) for context in caught] == ["broken"]
    posts.tell(room, envelope(2), {sessions[SLICE + 5]: None})
    await finish(posts)
    assert heard(sessions[-1]) == [1, 2]


@pytest.fixture
async def caught() -> list[dict[str, object]]:
    """What the loop was told of errors that nobody handled."""
    contexts: list[dict[str, object]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: contexts.append(context))
    return contexts
