"""Long packets while they are being sealed or opened, in steps of a fraction of a millisecond."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from chapar.mtproto.auth_key import AuthKey


class Sealing:
    """Seals `head + content + tail` (salt to padding, a multiple of 16 bytes).

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


class Opening:
    """Opens a client's packet. `result`, when `step` has said that it is done, is what `AuthKey.open` gives."""

    __slots__ = ("_found", "_steps", "key")

    def __init__(self, key: AuthKey, packet: bytes) -> None:
        self.key = key
        self._found: list[tuple[bytes, bytes] | None] = []
        self._steps = key.open_in_pieces(packet, self._found)

    @property
    def result(self) -> tuple[bytes, bytes] | None:
        """(plain message, quick ack token); None when it was not sealed with this key."""
        return self._found[0]

    def step(self) -> bool:
        """Do the next piece; whether that was the last one."""
        for _ in self._steps:
            return False
        return True
