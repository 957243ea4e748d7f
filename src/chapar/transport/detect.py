"""Which framing a new connection speaks, told from its first bytes; all of them share one port.
core.telegram.org/mtproto/mtproto-transports"""

from dataclasses import dataclass
from typing import Final

from chapar.transport import abridged, intermediate
from chapar.transport.abridged import Abridged
from chapar.transport.framing import Framing
from chapar.transport.full import Full
from chapar.transport.intermediate import Intermediate, PaddedIntermediate
from chapar.transport.obfuscated import HEADER_BYTES, open_obfuscated

HTTP_METHODS: Final = (b"GET ", b"HEAD", b"POST", b"PUT ", b"DELE", b"OPTI", b"PATC", b"TRAC", b"CONN")
"""First four bytes of every HTTP method; none may start an obfuscated stream that clients make."""


@dataclass(slots=True, frozen=True)
class Detected:
    """`framing`: None when it is HTTP. `rest`: the bytes not consumed yet, to be fed to the framing or the HTTP parser."""

    framing: Framing | None
    rest: bytes


class Detector:
    """Collects the first bytes of one connection until they tell the framing; 64 always do."""

    __slots__ = ("_data",)

    def __init__(self) -> None:
        self._data = b""

    def receive_data(self, data: bytes) -> Detected | None:
        """Take the next bytes. None: more are needed. Not to be called again once it has answered."""
        data = self._data = self._data + data
        start = data[:4]
        if start[:1] == bytes((abridged.TAG,)):
            return Detected(Abridged(), data[1:])
        if start == intermediate.TAG:
            return Detected(Intermediate(), data[4:])
        if start == intermediate.PADDED_TAG:
            return Detected(PaddedIntermediate(), data[4:])
        if start in HTTP_METHODS:
            return Detected(None, data)
        if data[4:8] == b"\0\0\0\0":
            return Detected(Full(), data)
        if len(data) < HEADER_BYTES:
            return None
        return Detected(open_obfuscated(data[:HEADER_BYTES]), data[HEADER_BYTES:])
