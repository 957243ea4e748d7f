"""What a channel's log tells, on its way to all who hear of it.

To a few it goes at once. Many are told in slices, with a turn of the loop between two of them, so that nobody's request waits
for the last subscriber. A push that comes meanwhile does not overtake the one before it: it goes along to whoever still has to
be told of that, in the same packet, and to the others in another round. So the order is that of the log for every session, and
under load each of them is written to once for many posts.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Mapping, Sequence

from chapar.rpc.audience import Push, Room, Send
from chapar.rpc.session import ClientSession
from chapar.tl import types

SLICE = 200
"""Sessions that are told in one turn of the loop: two to three milliseconds, with the encryption and the write of each. Up to
so many are told with whatever else is said in the turn."""


class _Round:
    """One pass over the sessions of a room. `newest`: the number of the last push that there was when it began."""

    __slots__ = ("newest", "next", "room", "sessions")

    def __init__(self, room: Room) -> None:
        self.room = room
        self.newest = room.newest
        self.sessions = list(room.told)
        self.next = 0


class Broadcasts:
    """All pushes on their way, one slice of one channel a turn. `pushed`: how many were given to sessions since the start."""

    def __init__(self, send_to_many: Send) -> None:
        """`send_to_many` takes a slice: what it sends need not wait for the end of the loop's turn."""
        self.pushed = 0
        self._send_to_many = send_to_many
        self._rounds: deque[_Round] = deque()
        self._busy: set[Room] = set()

    @property
    def is_idle(self) -> bool:
        """Whether everybody has been told of everything."""
        return not self._rounds

    def tell(self, room: Room, envelope: types.updates, apart: Mapping[ClientSession, types.updates | None]) -> None:
        """Tell all in the room; those in `apart` get an envelope of their own, or none."""
        for session, own in apart.items():
            self._tell_apart(room, session, own)
        room.add(Push(envelope))
        for session in apart:
            if session in room.told:
                room.told[session] = room.newest
        if room in self._busy:
            return
        turn = _Round(room)
        if len(turn.sessions) <= SLICE:
            self.pushed += room.give(turn.sessions, _send_to_few)
            room.forget(turn.newest)
            return
        self._busy.add(room)
        self._rounds.append(turn)
        if len(self._rounds) == 1:
            # Not at once: what else was committed in this turn goes along.
            asyncio.get_running_loop().call_soon(self._step)

    def catch_up(self, session: ClientSession) -> None:
        """Tell one session at once what it has yet to be told: an answer that shows it must not come first."""
        for turn in self._rounds:
            self.pushed += turn.room.give((session,), _send_to_few)

    def _tell_apart(self, room: Room, session: ClientSession, own: types.updates | None) -> None:
        if session in room.told:
            self.pushed += room.give((session,), _send_to_few)
            if own is not None and session.wants_updates:
                session.outbox.push(Push(own).encode(session.layer))
                self.pushed += 1

    def _step(self) -> None:
        """Tell one slice of the channel that has waited longest, and go on in the next turn of the loop."""
        turn = self._rounds.popleft()
        start, turn.next = turn.next, turn.next + SLICE
        try:
            self.pushed += turn.room.give(turn.sessions[start : turn.next], self._send_to_many)
        finally:
            # Whatever became of these, the others are told.
            self._end_slice(turn)

    def _end_slice(self, turn: _Round) -> None:
        room = turn.room
        if turn.next < len(turn.sessions):
            self._rounds.append(turn)
        else:
            room.forget(turn.newest)
            if room.waiting:
                self._rounds.append(_Round(room))
            else:
                self._busy.discard(room)
        if self._rounds:
            asyncio.get_running_loop().call_soon(self._step)


def _send_to_few(sessions: Sequence[ClientSession], bodies: Sequence[bytes], size: int) -> None:
    for session in sessions:
        session.outbox.push_all(bodies, size)
