"""Who may connect, and who goes when there are too many."""

import pytest

from chapar.gateway.admission import Admission, network_of


class Line:
    def __init__(self, network: str, opened_at: float = 0.0) -> None:
        self.network, self.opened_at = network, opened_at
        self.is_answering = False
        self.aborted = ""

    def abort(self, reason: str) -> None:
        self.aborted = reason


def test_half_open_lines_make_room_oldest_first() -> None:
    admission = Admission(100, 100, 2)
    first, second, third = (Line("a") for _ in range(3))
    assert admission.admit(first)
    assert admission.admit(second)
    assert admission.admit(third)
    assert first.aborted
    assert not second.aborted
    assert admission.half_open == len(admission) == 2


def test_an_authorized_line_is_never_closed_for_others() -> None:
    admission = Admission(2, 100, 2)
    friend = Line("a")
    admission.admit(friend)
    admission.authorize(friend)
    for _ in range(10):
        assert admission.admit(Line("b"))
    assert not friend.aborted
    assert len(admission) == 2


def test_a_server_full_of_authorized_lines_refuses() -> None:
    admission = Admission(1, 100, 10)
    friend = Line("a")
    admission.admit(friend)
    admission.authorize(friend)
    assert not admission.admit(Line("b"))
    admission.leave(friend)
    assert admission.admit(Line("b"))


def test_a_network_has_a_limit_of_its_own() -> None:
    admission = Admission(100, 2, 100)
    lines = [Line("a"), Line("a")]
    assert all(admission.admit(line) for line in lines)
    assert not admission.admit(Line("a"))
    assert admission.admit(Line("b"))
    admission.leave(lines[0])
    assert admission.admit(Line("a"))


def test_lines_that_stay_half_open_expire() -> None:
    admission = Admission(100, 100, 100)
    lines = [Line("a", opened_at=moment) for moment in (1.0, 2.0, 3.0)]
    for line in lines:
        admission.admit(line)
    admission.authorize(lines[0])
    assert admission.expired(3.0) == [lines[1]]


@pytest.mark.parametrize(
    ("ip", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
    ],
)
def test_networks(ip: str, network: str) -> None:
    assert network_of(ip) == network


def test_one_that_is_of_use_is_renewed() -> None:
    admission = Admission(10, 10, 10)
    lines = [Line("a", opened_at=moment) for moment in (1.0, 2.0, 3.0)]
    for line in lines:
        admission.admit(line)
    admission.renew(lines[0], 5.0)
    assert admission.expired(4.0) == lines[1:]
    admission.authorize(lines[1])
    admission.renew(lines[1], 9.0)
    assert admission.expired(10.0) == [lines[2], lines[0]]
