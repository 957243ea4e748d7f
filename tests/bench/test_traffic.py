import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from bench import traffic
from bench.traffic import TEXT_BYTES, Count, DeliveryMissing, Pairs, marked_text, marks, run_pings


class LocalLine:
    """A line whose server is a thread at the other end of a socket pair; messages are lines of text."""

    confirms = False

    def __init__(self) -> None:
        self.sock, self.server = socket.socketpair()
        self._rest = b""

    def receive(self, data: bytes) -> list[bytes]:
        *messages, self._rest = (self._rest + data).split(b"\n")
        return messages

    def ping(self) -> bytes:
        return b"ping\n"

    def is_pong(self, message: bytes) -> bool:
        return message == b"pong"

    def direct(self, text: str) -> bytes:
        return text.encode() + b"\n"

    def is_accepted(self, message: bytes) -> bool:
        return message == b"stored"


class ConfirmedLine(LocalLine):
    confirms = True


@contextmanager
def serving(behave: object, *lines: LocalLine) -> Iterator[None]:
    thread = threading.Thread(target=behave, daemon=True)  # type: ignore[arg-type]
    thread.start()
    try:
        yield
    finally:
        for line in lines:
            line.sock.close()
        thread.join(5)
        for line in lines:
            line.server.close()


def test_a_text_has_its_size_and_its_number() -> None:
    assert len(marked_text(42)) == TEXT_BYTES
    assert marks(b"<body>" + marked_text(42).encode() + b"</body>" + marked_text(7).encode()) == [42, 7]
    assert marks(b"T12T T1234567890123456") == []


def test_latency_is_the_quantile_in_milliseconds() -> None:
    count = Count(latencies_s=[0.004, 0.001, 0.002, 0.003])
    assert count.latency_ms(0.5) == 3.0
    assert count.latency_ms(0.99) == 4.0
    assert Count().latency_ms(0.5) == 0.0


def test_pings_count_answers_and_leave_none_in_flight() -> None:
    line = LocalLine()
    asked = 0

    def answer() -> None:
        nonlocal asked
        while data := line.server.recv(4096):
            asked += data.count(b"ping\n")
            line.server.sendall(b"noise\npong\n" * data.count(b"ping\n"))

    with serving(answer, line):
        count = run_pings([line], 0.1)
    assert count.units == asked == len(count.latencies_s) > 0


def relay(sender: LocalLine, receiver: LocalLine, copies: int, confirms: bool) -> None:
    with suppress(BrokenPipeError):  # a run that fails hangs up first
        while data := sender.server.recv(4096):
            receiver.server.sendall(data * copies)
            if confirms:
                sender.server.sendall(b"stored\n")


def test_pairs_count_what_arrived_and_know_what_must_be_stored() -> None:
    sender, receiver = LocalLine(), LocalLine()
    pairs = Pairs([sender], [receiver])
    with serving(lambda: relay(sender, receiver, 1, False), sender, receiver):
        first = pairs.run(0.1)
        second = pairs.run(0.1)
    assert first.units > 0
    assert pairs.sent == [first.units + second.units]


def test_a_confirming_server_is_waited_for() -> None:
    sender, receiver = ConfirmedLine(), LocalLine()
    with serving(lambda: relay(sender, receiver, 1, True), sender, receiver):
        assert Pairs([sender], [receiver]).run(0.1).units > 0


def test_a_missing_confirmation_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "PATIENCE_S", 0.1)
    sender, receiver = ConfirmedLine(), LocalLine()
    with serving(lambda: relay(sender, receiver, 1, False), sender, receiver), pytest.raises(DeliveryMissing):
        Pairs([sender], [receiver]).run(0.05)


def test_a_lost_text_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(traffic, "PATIENCE_S", 0.1)
    sender, receiver = LocalLine(), LocalLine()
    with serving(lambda: relay(sender, receiver, 0, False), sender, receiver), pytest.raises(DeliveryMissing):
        Pairs([sender], [receiver]).run(0.05)


def test_a_text_that_arrives_twice_fails() -> None:
    sender, receiver = LocalLine(), LocalLine()
    with serving(lambda: relay(sender, receiver, 2, False), sender, receiver), pytest.raises(DeliveryMissing):
        Pairs([sender], [receiver]).run(0.1)


def test_a_text_of_another_pair_fails() -> None:
    senders, receivers = [LocalLine(), LocalLine()], [LocalLine(), LocalLine()]

    def mislead() -> None:
        texts = [sender.server.recv(4096) for sender in senders]
        receivers[0].server.sendall(texts[1])
        receivers[1].server.sendall(texts[0])
        senders[0].server.recv(1)

    with serving(mislead, *senders, *receivers), pytest.raises(DeliveryMissing):
        Pairs(senders, receivers).run(0.1)
