"""What the server finds around it, made deterministic: the source of randomness, the threads for key exchanges, its log."""

from __future__ import annotations

import logging
import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from chapar.gateway import gateway


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
        self.lines.append(record.getMessage())


@contextmanager
def deterministic(seed: int) -> Iterator[ErrorLog]:
    """Inside the block random bytes come from the seed and no thread is started; yields the log of errors."""
    source = random.Random(f"bytes {seed}")
    log = ErrorLog()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "urandom", source.randbytes)
        patch.setattr(random, "_urandom", source.randbytes)  # where `secrets` takes it from
        patch.setattr(gateway, "Workers", InlineWorkers)
        logging.getLogger("chapar").addHandler(log)
        try:
            yield log
        finally:
            logging.getLogger("chapar").removeHandler(log)
