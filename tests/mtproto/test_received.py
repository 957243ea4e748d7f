"""Which of the client's messages fit. Sessions rules 2 and 3."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.mtproto import received
from chapar.mtproto.received import ReceivedMessages, check_msg_id

NOW = 1_800_000_000.0


def at(seconds: float, step: int = 0) -> int:
    """A client's msg_id made so many seconds from now."""
    return (int((NOW + seconds) * 2**32) & ~3) + 4 * step


@pytest.mark.parametrize(
    ("msg_id", "code"),
    [
        (at(0), 0),
        (at(-299), 0),
        (at(-300), 0),
        (at(-302), received.TOO_LOW),
        (0, received.TOO_LOW),
        (-(2**63), received.TOO_LOW),
        (at(30), 0),
        (at(32), received.TOO_HIGH),
        (2**63 - 4, received.TOO_HIGH),
        (at(0) + 1, received.NOT_DIVISIBLE),
        (at(0) + 2, received.NOT_DIVISIBLE),
        (at(0) + 3, received.NOT_DIVISIBLE),
        (at(-5000) + 1, received.NOT_DIVISIBLE),
    ],
)
def test_bad_msg_16_17_18(msg_id: int, code: int) -> None:
    """Sessions 3: 300 seconds back, 30 ahead, divisible by four."""
    assert check_msg_id(msg_id, NOW) == code


def known(*messages: tuple[int, int], capacity: int = 1024) -> ReceivedMessages:
    made = ReceivedMessages(capacity)
    for msg_id, seqno in messages:
        made.add(msg_id, seqno, NOW)
    return made


def test_a_seqno_must_rise_with_the_msg_id() -> None:
    """Sessions 3, code 32: a lower msg_id had a higher or the same odd seqno."""
    some = known((at(0), 5))
    assert some.check_seqno(at(1), 7) == 0
    assert some.check_seqno(at(1), 5) == received.SEQNO_TOO_LOW
    assert some.check_seqno(at(1), 3) == received.SEQNO_TOO_LOW


def test_a_late_message_must_lie_below_those_with_higher_msg_ids() -> None:
    """Sessions 3, code 33: a higher msg_id had a lower or the same odd seqno."""
    some = known((at(0), 1), (at(2), 7))
    assert some.check_seqno(at(1), 3) == 0
    assert some.check_seqno(at(1), 7) == received.SEQNO_TOO_HIGH
    assert some.check_seqno(at(1), 9) == received.SEQNO_TOO_HIGH
    assert some.check_seqno(at(1), 1) == received.SEQNO_TOO_LOW


def test_messages_that_do_not_count_are_left_out_of_the_order() -> None:
    some = known((at(0), 1), (at(1), 2), (at(2), 2), (at(3), 3))
    assert some.check_seqno(at(1, 1), 3) == received.SEQNO_TOO_HIGH
    assert some.check_seqno(at(4), 5) == 0


def test_any_seqno_may_be_the_first() -> None:
    assert known().check_seqno(at(0), 4711) == 0


@given(st.permutations(range(8)))
def test_a_well_behaved_client_is_never_refused_in_whatever_order_its_messages_arrive(order: list[int]) -> None:
    some = ReceivedMessages(1024)
    for place in order:
        assert some.check_seqno(at(place), 2 * place + 1) == 0
        some.add(at(place), 2 * place + 1, NOW)


def test_what_was_received_is_known_until_discarded() -> None:
    some = known((at(0), 1))
    assert at(0) in some
    assert at(1) not in some
    some.discard(at(0))
    some.discard(at(1))
    assert at(0) not in some


def test_whether_a_msg_id_lies_above_all() -> None:
    some = known((at(0), 1), (at(5), 3))
    assert some.is_above_all(at(6))
    assert not some.is_above_all(at(4))


def test_memory_is_bounded_and_what_was_forgotten_is_too_old() -> None:
    """Sessions 3, code 20: below the floor it cannot be told whether a message was received."""
    some = ReceivedMessages(100)
    for step in range(1000):
        some.add(at(0, step), 2 * step + 1, NOW)
        assert len(some) <= 101
    assert some.is_forgotten(at(0, 0))
    assert at(0, 0) not in some
    assert at(0, 999) in some
    assert not some.is_forgotten(at(0, 999))
    assert not some.is_forgotten(at(1))


def test_old_messages_are_forgotten_by_time() -> None:
    some = ReceivedMessages(1024)
    for step in range(64):
        some.add(at(-290, step), 2 * step + 1, NOW)
    some.add(at(20), 999, NOW + 20)
    assert len(some) == 1
    assert some.is_forgotten(at(-290, 63))


def test_a_busy_session_is_not_sorted_for_every_message() -> None:
    sorts = 0

    class Counting(ReceivedMessages):
        __slots__ = ()

        def _forget(self, now: float) -> None:
            nonlocal sorts
            sorts += 1
            super()._forget(now)

    counting = Counting(1024)
    for step in range(900):
        counting.add(at(0, step), 2 * step + 1, NOW)
    assert sorts < 20


def test_forgotten_answers_are_remembered_as_long_as_their_messages() -> None:
    some = known((at(0), 1))
    assert not some.is_answer_forgotten(at(0))
    some.forget_answers([])
    some.forget_answers([at(0)])
    some.forget_answers([at(-299)])
    assert some.is_answer_forgotten(at(0))
    for step in range(1100):
        some.add(at(1, step), 2 * step + 3, NOW)
    assert not some.is_answer_forgotten(at(0))
    assert not some.is_answer_forgotten(at(-299))
