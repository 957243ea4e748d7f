"""Client sides of the framings, written from their definitions for these tests alone."""

import zlib
from dataclasses import dataclass, field


@dataclass
class ClientAbridged:
    """One byte of length in words, or 0x7f and three."""

    opening: bytes = b"\xef"

    def packet(self, payload: bytes, quick_ack: bool = False) -> bytes:
        words = len(payload) // 4
        flag = 0x80 if quick_ack else 0
        head = bytes([words | flag]) if words < 127 else bytes([0x7F | flag]) + words.to_bytes(3, "little")
        return head + payload


@dataclass
class ClientIntermediate:
    """Four bytes of length."""

    opening: bytes = b"\xee\xee\xee\xee"
    padding: bytes = b""

    def packet(self, payload: bytes, quick_ack: bool = False) -> bytes:
        size = len(payload) + len(self.padding)
        return (size | (0x80000000 if quick_ack else 0)).to_bytes(4, "little") + payload + self.padding


def client_padded(padding: bytes = b"seven b") -> ClientIntermediate:
    """Intermediate with padding after the payload."""
    return ClientIntermediate(b"\xdd\xdd\xdd\xdd", padding)


@dataclass
class ClientFull:
    """Length, number, payload, checksum."""

    opening: bytes = b""
    sent: int = field(default=0)

    def packet(self, payload: bytes, quick_ack: bool = False) -> bytes:
        head = (len(payload) + 12).to_bytes(4, "little") + self.sent.to_bytes(4, "little")
        self.sent += 1
        return head + payload + zlib.crc32(head + payload).to_bytes(4, "little")


def encrypted_payload(size: int = 72) -> bytes:
    """What an encrypted message looks like from outside: 24 bytes and blocks of 16."""
    assert (size - 24) % 16 == 0
    return b"\x11" * size


def plain_payload(body: bytes = b"req_pq__nonce...") -> bytes:
    """An unencrypted message."""
    return bytes(8) + b"\x01\x00\x00\x00\x00\x00\x00\x5b" + len(body).to_bytes(4, "little") + body
