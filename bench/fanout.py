"""One posts, all others of a room get it: the workload, the same for every server.

A room is a public broadcast channel here, a MUC room or a topic at the peers. Each receiver must get every post exactly
once and in the order in which the posts were sent.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from bench.clients.line import Lines, RoomLine
from bench.traffic import Count, DeliveryMissing, marked_text, marks

PATIENCE_S = 30.0
REST_S = 0.003
"""Between posts that are alone: the server takes in what the receivers of the last one have said to it."""
AFTERMATH_S = 0.3
"""How long a delivery that comes once more after the end is waited for."""


class Room:
    """One line that posts, and those that must get it. `posted`: how many texts the room's history must hold in the end."""

    def __init__(self, sender: RoomLine, receivers: Sequence[RoomLine]) -> None:
        self.sender, self.receivers = sender, list(receivers)
        self.posted = 0
        self._got = [0] * len(self.receivers)
        self._missing: dict[int, int] = {}
        self._sent_at: dict[int, float] = {}

    def run(self, seconds: float, in_flight: int) -> Count:
        """Post for `seconds` (and at least `in_flight` times), so many at once; the next one leaves when all have one of them.

        A unit is one delivery, its latency from the call that sent the post until the receiver's socket gave the last of its
        bytes. Raises DeliveryMissing when a post is lost, doubled or overtaken at any receiver.
        """
        count = Count()
        with Lines([*self.receivers, self.sender]) as together:
            start = time.monotonic()
            end = start + seconds
            for _ in range(in_flight):
                self._post(together)
            while self._missing:
                self._take(together, count, is_alone=in_flight == 1)
                if in_flight == 1 and not self._missing:
                    time.sleep(REST_S)
                now = time.monotonic()
                while now < end and len(self._missing) < in_flight:
                    self._post(together)
                if now > end + PATIENCE_S:
                    raise DeliveryMissing(f"{sum(self._missing.values())} deliveries are missing")
            count.wall_s = time.monotonic() - start
            until = time.monotonic() + AFTERMATH_S
            while time.monotonic() < until:
                self._take(together, count)
        count.units = len(count.latencies_s)
        return count

    def _post(self, together: Lines) -> None:
        self.posted += 1
        self._missing[self.posted] = len(self.receivers)
        data = self.sender.post(marked_text(self.posted))
        self._sent_at[self.posted] = time.monotonic()
        together.send(len(self.receivers), data)

    def _take(self, together: Lines, count: Count, *, is_alone: bool = False) -> None:
        """Read what has come and look at it; with one post in flight only when everybody has got something or nothing more
        comes: on a small machine a busy generator would slow the server down that is just telling the others."""
        taken = together.take()
        if is_alone:
            came = {index for index, _, _ in taken}
            while len(came) < len(self.receivers) and (more := together.take()):
                taken += more
                came.update(index for index, _, _ in more)
        size = len(self.receivers)
        for index, data, moment in taken:
            for message in together.lines[index].receive(data):
                if index == size:
                    self.sender.check_post(message)
                    continue
                for number in marks(message):
                    self._check(index, number)
                    count.latencies_s.append(moment - self._sent_at[number])

    def _check(self, index: int, number: int) -> None:
        """Receiver `index` has got post `number`. Raises DeliveryMissing unless that is the one it waits for."""
        got = self._got[index]
        if number != got + 1:
            raise DeliveryMissing(f"receiver {index} had post {got} and got {number} next")
        self._got[index] = number
        left = self._missing[number] - 1
        if left:
            self._missing[number] = left
        else:
            del self._missing[number]
