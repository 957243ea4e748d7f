"""Answers with so many bytes in them that they are made only when the client can take them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import Any, TypeAlias

from chapar.tl import types

Pieces: TypeAlias = tuple[bytes, bytes, bytes]
"""A boxed object whose long bytes, the second piece, are not joined with what stands around them."""


@dataclass(slots=True)
class FilePart:
    """What a method returns whose answer holds a part of a file: the answer without it, and how it is read.

    `size_bytes`: about how long the part is. `read` raises what a method may raise, and may be called late or never.
    """

    answer: types.upload_file
    size_bytes: int
    read: Callable[[], Awaitable[bytes]]


@dataclass(slots=True)
class LaterAnswer:
    """The dispatcher's answer to a request whose result is a `FilePart`; the request may be executed more than once.

    `make` gives the boxed result, or a boxed `rpc_error` in the first piece, and raises nothing.
    """

    size_bytes: int
    make: Callable[[], Coroutine[Any, Any, Pieces]]

    async def make_whole(self) -> bytes:
        """The same in one piece."""
        return b"".join(await self.make())
