"""Everything that happened in a simulation, as one hash and as lines that people read."""

from __future__ import annotations

import hashlib
from collections import deque
from typing import TextIO


class Trace:
    """Two runs are the same if and only if their digests are. The last `tail` lines are kept; `out` gets all of them."""

    def __init__(self, tail: int = 120, out: TextIO | None = None) -> None:
        self._hash = hashlib.sha256()
        self._tail: deque[str] = deque(maxlen=tail)
        self._out = out
        self.events = 0

    @property
    def digest(self) -> str:
        """SHA-256 over all lines and bytes so far, in hexadecimal."""
        return self._hash.hexdigest()

    def note(self, line: str) -> None:
        """Something happened."""
        self.events += 1
        self._hash.update(line.encode() + b"\n")
        self._tail.append(line)
        if self._out is not None:
            self._out.write(line + "\n")

    def note_bytes(self, line: str, data: bytes) -> None:
        """Something happened with these bytes."""
        self._hash.update(data)
        self.note(f"{line} {len(data)} bytes {hashlib.sha256(data).hexdigest()[:8]}")

    def tail(self) -> str:
        """The last lines."""
        return "\n".join(self._tail)
