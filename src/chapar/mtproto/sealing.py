"""The packet of a long answer while it is being sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey


class Sealing:
    """Seals `head + content + tail` (salt to padding, a multiple of 16 bytes) in steps of about 0.2 ms.

    `pieces`: the packet, complete when `step` has said so.
    """

    __slots__ = ("_steps", "pieces")

    def __init__(self, key: AuthKey, head: bytes, content: bytes, tail: bytes) -> None:
        self.pieces: list[bytes] = []
        self._steps = key.seal_in_pieces(head, content, tail, self.pieces)

    def step(self) -> bool:
        """Do the next piece; whether that was the last one."""
        for _ in self._steps:
            return False
        return True
