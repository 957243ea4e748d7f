"""Parts of files on a lane of their own: each is made when its client can take it, and others pass meanwhile.

A request for a part waits as what it is, a kilobyte or two. When its connection has sent the part before it, and not too
many others are in work, the part is read (off the loop), and then sealed in pieces of a fraction of a millisecond. One piece is
done in a turn of the loop, after everything else that is ready to leave. Connections take turns. A part is
forgotten when it is written: the client asks again when it did not arrive.

While something is being stored the lane rests for a moment: the thread that stores would have to ask a busy loop for the
interpreter, and on a busy processor the system for its turn, at each statement.

A long packet of an upload is opened in pieces in the same way; its connection is not read before that is done, so that what
comes to a server that is busy waits where it came from.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from typing import NamedTuple

from chapar import eager
from chapar.gateway.line import Line
from chapar.mtproto.connection import Connection
from chapar.mtproto.events import Event
from chapar.mtproto.sealing import Opening, Sealing
from chapar.mtproto.session import Session
from chapar.rpc.later import LaterAnswer, Pieces

PATIENCE_SECONDS = 0.005
"""How long pieces wait for what is being stored; where there is always something, they then have as long for themselves."""
LOOK_SECONDS = 0.001
"""Until it is looked again whether it is stored: the least that a timer can do."""


class Waiting(NamedTuple):
    """A request whose answer is to be made; `on_done` is called once, when it is answered or given up."""

    session: Session
    msg_id: int
    answer: LaterAnswer
    on_done: Callable[[], None]


class PartQueue:
    """The lane as one connection sees it."""

    __slots__ = ("is_busy", "is_queued", "waiting")

    def __init__(self) -> None:
        self.waiting: deque[Waiting] = deque()
        self.is_busy = False
        """A part of it is in work."""
        self.is_queued = False
        """It is among those whose turn comes."""


class PacketToOpen(NamedTuple):
    """A long packet of a client, part of an upload; `on_opened` is called when `opening` is done."""

    size_bytes: int
    opening: Opening
    on_opened: Callable[[], None]


class _Made(NamedTuple):
    line: Line
    item: Waiting
    pieces: Pieces


class _Sealed(NamedTuple):
    line: Line
    item: Waiting
    connection: Connection
    sealing: Sealing


class PartLane:
    """One for all connections. `flush` sends what else waits, `handle` takes the protocol's events, `is_writing` tells whether
    something is being stored.

    At most `max_bytes` of parts, and always one, are in work: read, being sealed or opened, or opened and being written.
    """

    def __init__(
        self,
        max_bytes: int,
        now: Callable[[], float],
        flush: Callable[[], None],
        handle: Callable[[list[Event]], None],
        is_writing: Callable[[], bool],
    ) -> None:
        self._max_bytes = max_bytes
        self._now = now
        self._flush = flush
        self._handle = handle
        self._is_writing = is_writing
        self._queues: dict[Line, PartQueue] = {}
        self._turns: deque[Line] = deque()
        self._packets: deque[PacketToOpen] = deque()
        self._made: deque[_Made | PacketToOpen] = deque()
        self._current: _Sealed | PacketToOpen | None = None
        self._bytes_in_work = 0
        self._is_stepping = False
        self._rests_since: float | None = None
        self._is_closed = False

    @property
    def bytes_in_work(self) -> int:
        """Bytes of the parts that are read or being sealed now, or opened and being written."""
        return self._bytes_in_work

    def open_packet(self, packet: PacketToOpen) -> None:
        """Open a long packet when it is its turn; its line is not read meanwhile."""
        self._packets.append(packet)
        self._begin_parts()

    def take_room(self, size_bytes: int) -> None:
        """A request with so many bytes in it has begun."""
        self._bytes_in_work += size_bytes

    def leave_room(self, size_bytes: int) -> None:
        """It is answered."""
        self._bytes_in_work -= size_bytes
        self._begin_parts()

    def add(self, line: Line, item: Waiting) -> None:
        """Answer a request when it is its turn."""
        if self._is_closed or not line.is_open:
            _give_up(item)
            return
        queue = self._queues.get(line)
        if queue is None:
            queue = self._queues[line] = PartQueue()
        queue.waiting.append(item)
        self._queue(line, queue)
        self._begin_parts()

    def line_recovered(self, line: Line) -> None:
        """The peer has read what it was sent."""
        queue = self._queues.get(line)
        if queue is not None:
            self._queue(line, queue)
            self._begin_parts()

    def line_closed(self, line: Line) -> None:
        """Nobody waits for what the line has asked for."""
        queue = self._queues.pop(line, None)
        if queue is not None:
            self._give_up_all(queue)

    def close(self) -> None:
        """Finish what is in work, and give up the rest."""
        self._is_closed = True
        for queue in self._queues.values():
            self._give_up_all(queue)

    @staticmethod
    def _give_up_all(queue: PartQueue) -> None:
        waiting, queue.waiting = queue.waiting, deque()
        for item in waiting:
            _give_up(item)

    # -- reading --

    def _queue(self, line: Line, queue: PartQueue) -> None:
        """Let a line have its turn, if there is anything to do for it and it takes bytes."""
        if queue.waiting and not queue.is_busy and not queue.is_queued and not line.is_writing_paused:
            queue.is_queued = True
            self._turns.append(line)
        elif not queue.waiting and not queue.is_busy and not queue.is_queued:
            self._queues.pop(line, None)

    def _begin_parts(self) -> None:
        """Take the next parts as long as not too much is in work, those of downloads and uploads in turn."""
        while (self._turns or self._packets) and (not self._bytes_in_work or self._bytes_in_work < self._max_bytes):
            if self._packets:
                packet = self._packets.popleft()
                self._bytes_in_work += packet.size_bytes
                self._made.append(packet)
                self._go_on()
            if not self._turns:
                continue
            line = self._turns.popleft()
            queue = self._queues.get(line)
            if queue is None:
                continue
            queue.is_queued = False
            if line.is_writing_paused or not queue.waiting:
                self._queue(line, queue)
                continue
            item = queue.waiting.popleft()
            if item.session.is_running(item.msg_id):
                queue.is_busy = True
                self._begin(line, item)
            else:  # the client has dropped it
                item.on_done()
                self._queue(line, queue)

    def _begin(self, line: Line, item: Waiting) -> None:
        self._bytes_in_work += item.answer.size_bytes

        def add(pieces: Pieces) -> None:
            self._made.append(_Made(line, item, pieces))
            self._go_on()

        def fail(error: BaseException) -> None:
            self._finish(line, item)
            eager.report(error)

        eager.run(item.answer.make(), add, fail)

    # -- sealing --

    def _go_on(self) -> None:
        if not self._is_stepping and (self._current is not None or self._made):
            self._is_stepping = True
            asyncio.get_running_loop().call_soon(self._step)

    def _step(self) -> None:
        """What there is to do in one turn of the loop: everything else that is to be sent, then one piece."""
        loop = asyncio.get_running_loop()
        self._is_stepping = False
        try:
            self._flush()
            if self._lets_pass(loop.time()):
                self._is_stepping = True
                loop.call_later(LOOK_SECONDS, self._step)
            else:
                self._do_piece()
        finally:
            # Whatever became of this one, the others go on.
            self._go_on()

    def _lets_pass(self, now: float) -> bool:
        """Whether something is being stored, and has not been waited for long enough."""
        if not self._is_writing():
            self._rests_since = None
            return False
        if self._rests_since is None or now - self._rests_since > 2 * PATIENCE_SECONDS:
            self._rests_since = now
        return now - self._rests_since < PATIENCE_SECONDS

    def _do_piece(self) -> None:
        current = self._current
        if current is None:
            made = self._made.popleft()
            if isinstance(made, PacketToOpen):
                self._current = made
            else:
                self._take(made)
        elif isinstance(current, PacketToOpen):
            if current.opening.step():
                self._current = None
                try:
                    current.on_opened()
                finally:
                    self.leave_room(current.size_bytes)
        elif current.sealing.step():
            self._current = None
            self._write(current)

    def _write(self, done: _Sealed) -> None:
        framing = done.line.framing
        if framing is not None:
            done.line.write_pieces(framing.pieces_to_send(done.sealing.pieces))
        self._handle(done.connection.release())
        self._finish(done.line, done.item)

    def _take(self, made: _Made) -> None:
        """Begin to seal, or hand over at once what cannot be sealed in pieces."""
        line, (session, msg_id, _, _), pieces = made.line, made.item, made.pieces
        connection = line.connection
        if not line.is_open:
            session.give_up(msg_id)
        elif not pieces[1]:
            session.send_result(msg_id, pieces[0])
        elif line.framing is None or connection is None or session.connection is not connection:
            session.send_result(msg_id, b"".join(pieces), compress=False, keep=False)
            self._flush()
        else:
            sealing = session.seal_result(msg_id, pieces, self._now())
            if sealing is not None:
                connection.hold()
                self._current = _Sealed(line, made.item, connection, sealing)
                return
        self._finish(line, made.item)

    def _finish(self, line: Line, item: Waiting) -> None:
        item.on_done()
        queue = self._queues.get(line)
        if queue is not None:
            queue.is_busy = False
            self._queue(line, queue)
        self.leave_room(item.answer.size_bytes)


def _give_up(item: Waiting) -> None:
    item.session.give_up(item.msg_id)
    item.on_done()
