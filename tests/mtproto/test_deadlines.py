"""The heap of deadlines."""

from __future__ import annotations

from chapar.mtproto.deadlines import NEVER, Deadlines
from chapar.mtproto.events import Event


class Thing:
    """Notes when it is called; schedules itself again at `then` if that is set."""

    def __init__(self, deadlines: Deadlines, then: float = NEVER) -> None:
        self.deadline = NEVER
        self.deadlines = deadlines
        self.then = then
        self.calls: list[float] = []

    def on_deadline(self, now: float, events: list[Event]) -> None:
        self.calls.append(now)
        self.deadlines.schedule(self, self.then)


def test_what_is_due_is_called_once() -> None:
    deadlines = Deadlines()
    early, late = Thing(deadlines), Thing(deadlines)
    deadlines.schedule(late, 20)
    deadlines.schedule(early, 10)
    deadlines.run(9, [])
    assert early.calls == []
    deadlines.run(10, [])
    deadlines.run(11, [])
    assert (early.calls, late.calls) == ([10], [])
    deadlines.run(30, [])
    assert late.calls == [30]
    assert len(deadlines) == 0


def test_an_earlier_deadline_replaces_a_later_one_and_not_the_other_way() -> None:
    deadlines = Deadlines()
    thing = Thing(deadlines)
    deadlines.schedule(thing, 20)
    deadlines.schedule(thing, 30)
    assert len(deadlines) == 1
    deadlines.schedule(thing, 10)
    deadlines.run(10, [])
    deadlines.run(40, [])
    assert thing.calls == [10]


def test_a_thing_may_schedule_itself_again() -> None:
    deadlines = Deadlines()
    thing = Thing(deadlines, then=15)
    deadlines.schedule(thing, 10)
    deadlines.run(12, [])
    assert thing.calls == [12]
    thing.then = NEVER
    deadlines.run(20, [])
    deadlines.run(99, [])
    assert thing.calls == [12, 20]


def test_a_thing_that_schedules_itself_for_the_past_does_not_stop_the_rest() -> None:
    deadlines = Deadlines()
    thing, other = Thing(deadlines, then=5), Thing(deadlines)
    deadlines.schedule(thing, 10)
    deadlines.schedule(other, 11)
    deadlines.run(12, [])
    assert (thing.calls, other.calls) == ([12], [12])
    deadlines.run(13, [])
    assert thing.calls == [12, 13]


def test_what_an_earlier_one_put_off_in_the_same_run_is_called_at_its_new_time() -> None:
    deadlines = Deadlines()
    later = Thing(deadlines)

    class Postponing(Thing):
        def on_deadline(self, now: float, events: list[Event]) -> None:
            later.deadline = NEVER
            deadlines.schedule(later, 20)

    deadlines.schedule(Postponing(deadlines), 10)
    deadlines.schedule(later, 11)
    deadlines.run(12, [])
    assert later.calls == []
    deadlines.run(20, [])
    assert later.calls == [20]
