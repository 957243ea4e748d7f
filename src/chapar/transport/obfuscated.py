"""Obfuscation: a framing inside two streams of AES-CTR, whose keys open the connection.
core.telegram.org/mtproto/mtproto-transports#transport-obfuscation"""

from collections.abc import Callable, Sequence
from typing import Final

from chapar.crypto.aes import ctr_stream
from chapar.transport.abridged import Abridged
from chapar.transport.framing import Framing, Packet
from chapar.transport.intermediate import Intermediate, PaddedIntermediate

HEADER_BYTES: Final = 64
_TAG = slice(56, 60)
_FRAMINGS: Final[dict[bytes, Callable[[], Framing]]] = {
    b"\xef\xef\xef\xef": Abridged,
    b"\xee\xee\xee\xee": Intermediate,
    b"\xdd\xdd\xdd\xdd": PaddedIntermediate,
}


class Obfuscated:
    """Another framing, hidden. Made by `open_obfuscated`."""

    __slots__ = ("_decrypt", "_encrypt", "_inner", "name")

    def __init__(self, inner: Framing, decrypt: Callable[[bytes], bytes], encrypt: Callable[[bytes], bytes]) -> None:
        self.name = "obfuscated " + inner.name
        self._inner = inner
        self._decrypt = decrypt
        self._encrypt = encrypt

    def receive_data(self, data: bytes) -> list[Packet]:
        """See `Framing.receive_data`."""
        return self._inner.receive_data(self._decrypt(data))

    def packet_to_send(self, payload: bytes) -> bytes:
        """See `Framing.packet_to_send`."""
        return self._encrypt(self._inner.packet_to_send(payload))

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """See `Framing.pieces_to_send`."""
        return [self._encrypt(piece) for piece in self._inner.pieces_to_send(pieces)]

    def error_to_send(self, code: int) -> bytes:
        """See `Framing.error_to_send`."""
        return self._encrypt(self._inner.error_to_send(code))

    def quick_ack_to_send(self, token: bytes) -> bytes:
        """See `Framing.quick_ack_to_send`."""
        return self._encrypt(self._inner.quick_ack_to_send(token))


class Silence:
    """Takes any bytes and says nothing: what a stranger who sends noise gets, so that probing teaches nothing.

    The gateway closes such a connection when its time for a first packet is over, as any other that stays mute.
    """

    __slots__ = ()

    name = "silence"

    def receive_data(self, data: bytes) -> list[Packet]:
        """No packet, ever."""
        return []

    def packet_to_send(self, payload: bytes) -> bytes:
        """Nothing."""
        return b""

    def pieces_to_send(self, pieces: Sequence[bytes]) -> list[bytes]:
        """Nothing."""
        return []

    def error_to_send(self, code: int) -> bytes:
        """Nothing."""
        return b""

    def quick_ack_to_send(self, token: bytes) -> bytes:
        """Nothing."""
        return b""


def open_obfuscated(header: bytes) -> Framing:
    """The framing that a client's first 64 bytes ask for; `Silence` when they ask for none.

    The DC in bytes 60 and 61 is not looked at: web clients put noise there, the key exchange states the DC.
    """
    decrypt = ctr_stream(header[8:40], header[40:56])
    make_inner = _FRAMINGS.get(decrypt(header)[_TAG])
    if make_inner is None:
        return Silence()
    backwards = header[55:7:-1]
    return Obfuscated(make_inner(), decrypt, ctr_stream(backwards[:32], backwards[32:]))


def client_header(tag: bytes, random: bytes) -> tuple[bytes, Callable[[bytes], bytes], Callable[[bytes], bytes]]:
    """The client's side: (64 bytes to send, its encryption, its decryption). `tag`: protocol tag, four equal bytes.

    `random`: 64 bytes that do not look like the start of another framing; bytes 60 and 61 become the DC field as they are.
    """
    plain = random[:56] + tag + random[60:]
    encrypt = ctr_stream(plain[8:40], plain[40:56])
    header = plain[:56] + encrypt(plain)[56:]
    backwards = plain[55:7:-1]
    return header, encrypt, ctr_stream(backwards[:32], backwards[32:])
