"""How both codec sides are timed: imported by two scripts that run in two environments, so only the standard library.

The case: an `updates` with one `updateNewMessage`, a text of 90 characters with three entities. Thirty-two of them differ
in their numbers and texts, so that nothing is gained by remembering the last one.
"""

from __future__ import annotations

import gc
import hashlib
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")

COUNT = 32
DATE = 1_767_225_600
"""2026-01-01 00:00 UTC, unix seconds."""


@dataclass(frozen=True, slots=True)
class Case:
    """The values of one update; offsets and lengths of the entities are (url, hashtag, bold)."""

    message_id: int
    text: str
    chat_user_id: int
    from_user_id: int
    pts: int
    spans: tuple[tuple[int, int], tuple[int, int], tuple[int, int]] = ((55, 20), (80, 7), (0, 5))


def cases() -> list[Case]:
    """The same thirty-two for every side."""
    text = "Hello, this is message {:02d} about our own little server. See https://example.org and #chapar. "
    return [
        Case(1000 + number, text.format(number), 1_234_567_890 + number, 777_000_123 + number, 100 + number)
        for number in range(COUNT)
    ]


def least_us(action: Callable[[T], Any], inputs: Sequence[T], seconds: float) -> float:
    """CPU µs of one `action`: the least mean of the batches that fit in `seconds`, as disturbance only ever adds."""
    for given in inputs:
        action(given)
    best = float("inf")
    end = time.process_time() + seconds
    while time.process_time() < end:
        start = time.process_time_ns()
        for _ in range(16):
            for given in inputs:
                action(given)
        best = min(best, (time.process_time_ns() - start) / (16 * len(inputs)))
    return best / 1000


def report(
    objects: Sequence[object], encode: Callable[[object], bytes], decode: Callable[[bytes], object], seconds: float
) -> None:
    """Time both directions, `seconds` each, and print one JSON object. The digest covers all bytes that were encoded."""
    encoded = [encode(each) for each in objects]
    if [encode(decode(each)) for each in encoded] != encoded:
        sys.exit("decoding and encoding again gives other bytes")
    gc.collect()
    gc.freeze()  # what was imported before must not weigh on either side's collections
    result = {
        "encode_us": least_us(encode, objects, seconds),
        "decode_us": least_us(decode, encoded, seconds),
        "bytes": len(encoded[0]),
        "digest": hashlib.sha256(b"".join(encoded)).hexdigest(),
    }
    print(json.dumps(result))
