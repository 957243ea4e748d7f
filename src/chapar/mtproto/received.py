"""Which messages of the client are known, and whether a new one fits.

core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

from typing import Final

TOO_LOW: Final = 16
TOO_HIGH: Final = 17
NOT_DIVISIBLE: Final = 18
REPEATED_CONTAINER: Final = 19
TOO_OLD: Final = 20
SEQNO_TOO_LOW: Final = 32
SEQNO_TOO_HIGH: Final = 33
SEQNO_NOT_EVEN: Final = 34
SEQNO_NOT_ODD: Final = 35
BAD_SALT: Final = 48
BAD_CONTAINER: Final = 64

PAST_SECONDS: Final = 300
FUTURE_SECONDS: Final = 30
_FORGET_ABOVE: Final = 64


def check_msg_id(msg_id: int, now: float) -> int:
    """0, or the error code of a client's msg_id at `now` (unix seconds)."""
    if msg_id & 3:
        return NOT_DIVISIBLE
    age = now - (msg_id >> 32)
    if age > PAST_SECONDS:
        return TOO_LOW
    if age < -FUTURE_SECONDS:
        return TOO_HIGH
    return 0


class ReceivedMessages:
    """msg_ids and seqnos of one session's messages, of the last five minutes and at most `capacity`.

    Older ones need no memory: their msg_ids are refused for their age, or for lying below the floor.
    """

    __slots__ = (
        "_again",
        "_answers_gone",
        "_capacity",
        "_floor",
        "_forget_above",
        "_seqnos",
        "_top_msg_id",
        "_top_seqno",
    )

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._seqnos: dict[int, int] = {}
        self._floor = 0
        self._forget_above = _FORGET_ABOVE
        self._top_msg_id = 0
        self._top_seqno = -1
        self._answers_gone: set[int] | None = None
        self._again: set[int] | None = None

    def __contains__(self, msg_id: int) -> bool:
        return msg_id in self._seqnos

    def __len__(self) -> int:
        return len(self._seqnos)

    def is_forgotten(self, msg_id: int) -> bool:
        """Whether it cannot be told any more if this message was received."""
        return msg_id <= self._floor

    def forget_answers(self, msg_ids: list[int]) -> None:
        """The answers to these messages are kept no longer: a repetition cannot be answered."""
        if msg_ids:
            self._answers_gone = (self._answers_gone or set()).union(msg_ids)

    def is_answer_forgotten(self, msg_id: int) -> bool:
        """Whether this message was executed, and its answer lost before the client had it."""
        return self._answers_gone is not None and msg_id in self._answers_gone

    def allow_again(self, msg_id: int) -> None:
        """The answer to this message is kept by nobody: a repetition is to be taken as if it had not come before."""
        if self._again is None:
            self._again = set()
        self._again.add(msg_id)

    def is_allowed_again(self, msg_id: int) -> bool:
        """Whether a repetition of this message is to be executed."""
        return self._again is not None and msg_id in self._again

    def is_above_all(self, msg_id: int) -> bool:
        """Whether it is higher than every msg_id received."""
        return all(msg_id > known for known in self._seqnos)

    def check_seqno(self, msg_id: int, seqno: int) -> int:
        """0, or the error code of a message that asks to be acknowledged and was not received before."""
        if msg_id > self._top_msg_id:
            return SEQNO_TOO_LOW if seqno <= self._top_seqno else 0
        below, above = -1, 1 << 32
        for known_id, known in self._seqnos.items():
            if known & 1:
                if known_id < msg_id:
                    below = max(below, known)
                else:
                    above = min(above, known)
        if seqno <= below:
            return SEQNO_TOO_LOW
        return SEQNO_TOO_HIGH if seqno >= above else 0

    def add(self, msg_id: int, seqno: int, now: float) -> None:
        """Remember a message that was taken."""
        self._seqnos[msg_id] = seqno
        if seqno & 1 and msg_id > self._top_msg_id:
            self._top_msg_id = msg_id
            self._top_seqno = seqno
        if len(self._seqnos) > self._forget_above:
            self._forget(now)

    def discard(self, msg_id: int) -> None:
        """The message was not taken after all; the client may send it again."""
        self._seqnos.pop(msg_id, None)

    def _forget(self, now: float) -> None:
        known = sorted(self._seqnos)
        too_old = int(now - PAST_SECONDS - 1) << 32
        keep_from = max(0, len(known) - self._capacity * 3 // 4)
        while keep_from < len(known) and known[keep_from] < too_old:
            keep_from += 1
        for msg_id in known[:keep_from]:
            del self._seqnos[msg_id]
        if keep_from:
            self._floor = known[keep_from - 1]
        if self._answers_gone:
            self._answers_gone.intersection_update(self._seqnos)
        if self._again:
            self._again.intersection_update(self._seqnos)
        # A quarter more than there is: seldom enough to cost nothing, often enough to keep little that is too old.
        self._forget_above = min(self._capacity, max(_FORGET_ABOVE, len(self._seqnos) * 5 // 4))
