"""Counting: what falls where."""

from hypothesis import given
from hypothesis import strategies as st

from chapar.metrics.counts import REQUEST_SECONDS, Counts, Histogram


@given(st.lists(st.floats(0, 100)))
def test_every_value_is_counted_once_in_the_right_place(values: list[float]) -> None:
    histogram = Histogram((1.0, 10.0, 50.0))
    for value in values:
        histogram.add(value)
    assert histogram.counts == [
        sum(value <= 1 for value in values),
        sum(1 < value <= 10 for value in values),
        sum(10 < value <= 50 for value in values),
        sum(value > 50 for value in values),
    ]
    assert histogram.total == sum(values)


def test_bounds_rise() -> None:
    assert list(REQUEST_SECONDS) == sorted(set(REQUEST_SECONDS))


def test_requests_by_method_and_error() -> None:
    counts = Counts()
    for error in ("", "", "FLOOD_WAIT", "PEER_ID_INVALID", "FLOOD_WAIT"):
        counts.add_request("messages.sendMessage", error, 0.25)
    counts.add_request("help.getConfig", "", 0.5)
    assert dict(counts.methods) == {"messages.sendMessage": [5, 1.25], "help.getConfig": [1, 0.5]}
    assert dict(counts.refused) == {
        ("messages.sendMessage", "FLOOD_WAIT"): 2,
        ("messages.sendMessage", "PEER_ID_INVALID"): 1,
    }
    assert sum(counts.requests.counts) == 6
