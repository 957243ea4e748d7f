"""What the server finds around it, made deterministic: the source of randomness, the threads for key exchanges, its log."""

from __future__ import annotations

import logging
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from chapar.clock import Clock
from chapar.gateway import gateway
from chapar.mtproto.endpoint import Limits


class InlineWorkers:
    """Key exchange arithmetic on the spot; nothing is made ahead of need."""

    is_idle = False

    def __init__(self, threads: int) -> None:
        pass

    def submit(self, address: str, compute: Callable[[], Any], on_result: Callable[[Any], None]) -> None:
        on_result(compute())

    def close(self) -> None:
        pass


class ErrorLog(logging.Handler):
    """Keeps what the server logs as an error."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self.lines.append(record.getMessage() + (f": {error!r}" if error else ""))


def _date(clock: Clock, utime: Any, path: Any, *given: Any, **options: Any) -> None:
    """`os.utime`: what is dated now is dated by the clock."""
    if not given and not options:
        given = ((clock.now(), clock.now()),)
    utime(path, *given, **options)


def _move(clock: Clock, utime: Any, replace: Any, source: Any, target: Any) -> None:
    """`os.replace`: the folder that something comes into changes by the clock, too."""
    replace(source, target)
    utime(os.path.dirname(target), (clock.now(), clock.now()))


NARROW = partial(Limits, pushed_count=4, received_ids=80, answer_seconds=30.0)
"""Limits of the protocol so low that they are reached."""


@contextmanager
def deterministic(seed: int, clock: Clock, *, is_narrow: bool) -> Iterator[ErrorLog]:
    """Inside the block random bytes come from the seed, files have dates of the clock, and no thread is started; yields the
    log of errors.

    With `is_narrow` the server keeps little of what clients did not acknowledge.
    """
    source = random.Random(f"bytes {seed}")
    log = ErrorLog()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "urandom", source.randbytes)
        patch.setattr(random, "_urandom", source.randbytes)  # where `secrets` takes it from
        patch.setattr(os, "utime", partial(_date, clock, os.utime))
        patch.setattr(os, "replace", partial(_move, clock, os.utime, os.replace))
        patch.setattr(gateway, "Workers", InlineWorkers)
        if is_narrow:
            patch.setattr(gateway, "Limits", NARROW)
        logging.getLogger("chapar").addHandler(log)
        try:
            yield log
        finally:
            logging.getLogger("chapar").removeHandler(log)
