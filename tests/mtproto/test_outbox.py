"""Numbering, resending and bounds of what goes to a client. Sessions rule 1."""

import pytest

from chapar.mtproto.endpoint import Limits
from chapar.mtproto.outbox import MAX_ACKS, MAX_PACKET_BODY, NOTE, NOTICE, PUSH, Message, Outbox, pack_msgs_ack
from chapar.mtproto.session import moment_of
from chapar.tl import service

NOW = moment_of(1_800_000_000)
MINUTE = 60 << 32


@pytest.fixture
def outbox() -> Outbox:
    return Outbox(Limits(pushed_bytes=1000, pushed_count=10, answer_bytes=1000))


def take(outbox: Outbox, moment: int = NOW, *, with_acks: bool = False) -> list[Message]:
    one = outbox.take_one(moment)
    return [one] if one else outbox.take_some(moment, 100, with_acks=with_acks)


def test_msg_ids_are_1_mod_4_for_answers_and_3_for_pushes_and_rise_strictly(outbox: Outbox) -> None:
    """Sessions 1; measured rule 6: odd, rising."""
    ids = []
    for number in range(20):
        kind = 40 if number % 3 == 0 else PUSH if number % 3 == 1 else NOTE
        outbox.add(b"body", kind) if kind != PUSH else outbox.add_push(b"p", evict_sent=True)
        (message,) = take(outbox, NOW - number)
        assert message.msg_id % 4 == (3 if kind == PUSH else 1)
        ids.append(message.msg_id)
    assert ids == sorted(set(ids))
    assert ids[0] >= NOW
    assert ids[-1] - NOW < 1 << 32


def test_seqno_counts_what_must_be_acknowledged(outbox: Outbox) -> None:
    """Sessions 1: odd for content, even for the rest."""
    seqnos = []
    for kind in (NOTE, NOTICE, NOTE, 40, PUSH, NOTE):
        outbox.add_push(b"push", evict_sent=True) if kind == PUSH else outbox.add(b"body", kind)
        seqnos.append(take(outbox)[0].seqno)
    assert seqnos == [0, 1, 2, 3, 5, 6]
    assert outbox.next_seqno(is_content=True) == 7
    assert outbox.next_seqno(is_content=False) == 8


def test_content_is_kept_until_acknowledged(outbox: Outbox) -> None:
    outbox.add_push(b"push", evict_sent=True)
    outbox.add(b"answer", 40)
    outbox.add(b"notice", NOTICE)
    outbox.add(b"pong", NOTE)
    sent = take(outbox)
    assert outbox.unacked_count == 3
    assert outbox.kept_bytes == len(b"push") + len(b"answer")
    assert outbox.find_answer(40) == sent[1]
    assert outbox.find_sent(sent[0].msg_id) == sent[0]
    outbox.acknowledge([message.msg_id for message in sent] + [12345])
    assert outbox.unacked_count == outbox.kept_bytes == 0
    assert outbox.find_answer(40) is None
    assert not outbox


def test_what_is_sent_again_keeps_its_number_while_clients_accept_it(outbox: Outbox) -> None:
    outbox.add_push(b"push", evict_sent=True)
    outbox.add(b"answer", 40)
    sent = take(outbox)
    outbox.resend_all()
    assert outbox.has_repeats
    assert take(outbox, NOW + MINUTE) == sent
    assert not outbox.has_repeats


def test_what_is_too_old_for_clients_is_sent_again_under_a_new_number(outbox: Outbox) -> None:
    """Measured rule 6: not below -300 s of the client's time."""
    outbox.add_push(b"push", evict_sent=True)
    outbox.add(b"answer", 40)
    outbox.add(b"notice", NOTICE)
    sent = take(outbox)
    outbox.resend_all()
    again = take(outbox, NOW + 5 * MINUTE)
    assert [(message.body, message.kind) for message in again] == [(m.body, m.kind) for m in sent]
    assert all(message.msg_id >= NOW + 5 * MINUTE for message in again)
    assert outbox.find_answer(40) == again[1]
    assert outbox.unacked_count == 3
    assert outbox.kept_bytes == len(b"pushanswer")
    outbox.acknowledge([message.msg_id for message in again])
    assert outbox.kept_bytes == 0


def test_only_what_was_sent_before_a_moment_may_be_asked_for(outbox: Outbox) -> None:
    outbox.add_push(b"old", evict_sent=True)
    old = take(outbox)
    outbox.add_push(b"new", evict_sent=True)
    take(outbox, NOW + MINUTE)
    outbox.resend_all(NOW + MINUTE // 2)
    assert take(outbox, NOW + MINUTE) == old


def test_an_acknowledgement_cancels_what_is_to_be_sent_again(outbox: Outbox) -> None:
    outbox.add_push(b"push", evict_sent=True)
    (sent,) = take(outbox)
    outbox.resend(sent.msg_id)
    outbox.acknowledge([sent.msg_id])
    assert take(outbox) == []
    assert not outbox.has_repeats


def test_pushes_are_bounded_in_bytes_and_number(outbox: Outbox) -> None:
    assert outbox.add_push(bytes(600), evict_sent=False)
    assert not outbox.add_push(bytes(600), evict_sent=False)
    assert outbox.add_push(bytes(400), evict_sent=False)
    outbox.drop_waiting_pushes()
    assert outbox.kept_bytes == 0
    for _ in range(10):
        assert outbox.add_push(b"", evict_sent=False)
    assert not outbox.add_push(b"", evict_sent=False)


def test_waiting_pushes_are_dropped_and_the_rest_stays(outbox: Outbox) -> None:
    outbox.add_push(b"push", evict_sent=False)
    outbox.add(b"answer", 40)
    outbox.drop_waiting_pushes()
    assert outbox.waiting == [(b"answer", 40)]


def test_sent_pushes_give_way_to_new_ones_and_that_is_noted(outbox: Outbox) -> None:
    for _ in range(3):
        outbox.add(b"notice", NOTICE)
        outbox.add_push(bytes(300), evict_sent=True)
        take(outbox)
    assert not outbox.forgot_sent
    assert outbox.add_push(bytes(300), evict_sent=True)
    assert outbox.forgot_sent
    assert outbox.kept_bytes <= 1000
    assert not outbox.add_push(bytes(1001), evict_sent=True)


def test_having_all_acknowledged_nothing_is_forgotten_any_more(outbox: Outbox) -> None:
    for _ in range(12):
        outbox.add_push(b"p", evict_sent=True)
        (sent,) = take(outbox)
    assert outbox.forgot_sent
    outbox.acknowledge(range(NOW, sent.msg_id + 1))
    assert not outbox.forgot_sent


def test_answers_are_bounded_in_bytes_and_the_oldest_sent_go_first(outbox: Outbox) -> None:
    for request_id in (40, 44):
        outbox.add(bytes(400), request_id)
        take(outbox)
    outbox.add(bytes(400), 48)
    assert outbox.evict_answers() == [40]
    assert outbox.kept_bytes == 800
    assert outbox.find_answer(44) is not None


def test_answers_that_wait_are_bounded_too(outbox: Outbox) -> None:
    outbox.add(b"note", NOTE)
    for request_id in (40, 44, 48):
        outbox.add(bytes(400), request_id)
    assert outbox.evict_answers() == [40]
    assert [kind for _, kind in outbox.waiting] == [NOTE, 44, 48]
    assert outbox.evict_answers() == []


def test_answers_are_bounded_in_time(outbox: Outbox) -> None:
    outbox.add(b"old", 40)
    take(outbox)
    outbox.add(b"new", 44)
    take(outbox, NOW + MINUTE)
    assert outbox.expire_answers(NOW + 1 + MINUTE // 2) == [40]
    assert outbox.find_answer(44) is not None
    assert Outbox(Limits()).expire_answers(NOW) == []


def test_an_answer_not_sent_yet_can_be_dropped(outbox: Outbox) -> None:
    outbox.add(b"note", NOTE)
    outbox.add(b"answer", 40)
    assert outbox.is_waiting_answer(40)
    assert outbox.drop_waiting_answer(40)
    assert not outbox.is_waiting_answer(40)
    assert not outbox.drop_waiting_answer(40)
    assert outbox.kept_bytes == 0


def test_acknowledgements_go_along_and_an_answer_acknowledges_by_itself(outbox: Outbox) -> None:
    outbox.request_ack(40)
    outbox.request_ack(44)
    assert outbox.has_acks
    assert not outbox
    assert take(outbox) == []
    outbox.add(b"answer", 40)
    answer, ack = take(outbox)
    assert ack.body == service.encode(service.types.msgs_ack(msg_ids=[44]))
    assert ack.seqno % 2 == 0
    assert answer.kind == 40
    assert not outbox.has_acks


def test_acknowledgements_can_be_sent_alone_and_are_bounded(outbox: Outbox) -> None:
    for msg_id in range(MAX_ACKS + 50):
        outbox.request_ack(msg_id)
    outbox.unack_request(0)
    outbox.unack_request(10**9)
    (ack,) = take(outbox, with_acks=True)
    assert service.decode(ack.body)[0].msg_ids == list(range(1, MAX_ACKS))
    assert pack_msgs_ack([1, -2]) == service.encode(service.types.msgs_ack(msg_ids=[1, -2]))


def test_a_packet_is_bounded_in_messages_and_bytes() -> None:
    outbox = Outbox(Limits())
    half = bytes(MAX_PACKET_BODY // 2)
    for number in range(4):
        outbox.add(half, 40 + 4 * number)
    outbox.add(bytes(2 * MAX_PACKET_BODY), 80)
    for _ in range(5):
        outbox.add(b"note", NOTE)
    sizes = []
    while messages := outbox.take_some(NOW, 4, with_acks=False):
        sizes.append([len(message.body) for message in messages])
    assert sizes == [[len(half)], [len(half)], [len(half)], [len(half)], [2 * MAX_PACKET_BODY], [4] * 4, [4]]


def test_what_is_sent_again_is_bounded_in_the_same_way() -> None:
    outbox = Outbox(Limits())
    for number in range(6):
        outbox.add(bytes(MAX_PACKET_BODY // 2), 40 + 4 * number)
    sent = []
    while messages := outbox.take_some(NOW, 100, with_acks=False):
        sent += messages
    outbox.resend_all()
    outbox.add(b"note", NOTE)
    again = []
    while messages := outbox.take_some(NOW, 100, with_acks=False):
        assert len(messages) <= 2
        again += messages
    assert again[:6] == sent
    assert again[6].body == b"note"
    outbox.resend_all()
    assert len(outbox.take_some(NOW, 1, with_acks=False)) == 1


def test_a_notice_goes_alone_where_it_can() -> None:
    """gotd reads on in a container that begins with `new_session_created` only when an answer has come."""
    outbox = Outbox(Limits())
    for body, kind in ((b"answer", 40), (b"notice", NOTICE), (b"push", PUSH)):
        outbox.add(body, kind)
    outbox.request_ack(44)
    packets = []
    while messages := outbox.take_some(NOW, 100, with_acks=False, notices_alone=True):
        packets.append([message.body for message in messages])
    assert packets[0][0] == b"answer"
    assert [b"notice"] in packets
    assert packets[-1][0] == b"push"
    outbox.add(b"notice", NOTICE)
    outbox.add(b"answer", 48)
    assert [message.body for message in outbox.take_some(NOW, 100, with_acks=False)] == [b"notice", b"answer"]
