"""Clients that fetch and send whole files: obfuscated transport, several requests in flight, as media connections of real
clients do.

They count every byte. Of each part they look at the head, the length and the number that stands at its beginning; of one in
`CHECKED_EVERY` at all of it, with its msg_key.
"""

from __future__ import annotations

import os
import select
import socket
import struct
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CTR

from bench.clients.line import READ_BYTES, dial
from bench.clients.mtproto import (
    BOOLEANS,
    HEADER,
    MSG_CONTAINER,
    RESULT_MARK,
    RPC_ERROR,
    RPC_RESULT,
    Envelope,
    MtprotoLine,
    read_bytes,
    split_abridged,
)
from chapar.tl import codec, functions, types

BLOCK_BYTES = 512 << 10
"""What files are made of: blocks that differ in the eight bytes that number them."""
CHECKED_EVERY = 64
PATIENCE_S = 60.0
_HEAD_BYTES = 128
_FILE_HEAD = struct.Struct("<IqIIi")  # rpc_result, request, upload.file, its type, mtime
_UPLOAD_FILE = 0x096A18D5


class WrongPart(RuntimeError):
    """A part of a file is not what was asked for."""


def ctr_pair(tag: bytes) -> tuple[bytes, Callable[[bytes], bytes], Callable[[bytes], bytes]]:
    """64 bytes that open an obfuscated connection, what encrypts to the server, and what decrypts what comes from it.

    core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
    """
    start = b"\x11" * 4 + os.urandom(52) + tag + os.urandom(4)
    encrypt = Cipher(AES256(start[8:40]), CTR(start[40:56])).encryptor().update
    back = start[55:7:-1]
    decrypt = Cipher(AES256(back[:32]), CTR(back[32:])).encryptor().update
    return start[:56] + encrypt(start)[56:], encrypt, decrypt


class HiddenSocket:
    """A socket whose bytes are obfuscated, as far as `MtprotoLine` uses one."""

    def __init__(self, sock: socket.socket) -> None:
        self.raw = sock
        opening, self._encrypt, self.decrypt = ctr_pair(b"\xef" * 4)
        sock.sendall(opening)

    def sendall(self, data: bytes) -> None:
        self.raw.sendall(self._encrypt(data))

    def send(self, data: bytes) -> int:
        self.sendall(data)
        return len(data)

    def recv(self, size: int) -> bytes:
        return self.decrypt(self.raw.recv(size))

    def close(self) -> None:
        self.raw.close()


class FileLine(MtprotoLine):
    """A session that fetches or sends files."""

    def __init__(self, port: int, key: Envelope) -> None:
        self.hidden = HiddenSocket(dial(port))
        super().__init__(self.hidden, key, 0, transport_is_open=True)  # type: ignore[arg-type]

    def ask(self, request: object) -> int:
        """Send a request; its msg_id."""
        self.sock.sendall(self.request(codec.encode(request)))
        return self._asked[0]

    def acknowledge(self, msg_id: int) -> None:
        """Tell the server with the next request that this message has come."""
        self._unacknowledged.append(msg_id)

    def results(self, packet: bytes) -> list[bytes]:
        """The `rpc_result`s in a packet that is opened whole."""
        return [message for message in self._open(packet) if message.startswith(RESULT_MARK)]


@dataclass(slots=True)
class Block:
    """The content of files: block `number` of any of them."""

    rest: bytes = field(default_factory=lambda: os.urandom(BLOCK_BYTES - 8))

    def content(self, number: int) -> bytes:
        return number.to_bytes(8, "little") + self.rest


class Download:
    """One client that fetches the first `size_bytes` of a file, `part_bytes` (a multiple of a block) in each request."""

    def __init__(self, line: FileLine, location: types.TypeInputFileLocation, size_bytes: int, block: Block) -> None:
        self.line = line
        self.fetched_bytes = self.checked = 0
        self._location, self._size_bytes, self._block = location, size_bytes, block
        self._asked_bytes = 0
        self._asked: dict[int, int] = {}
        self._packet = bytearray()
        self._needed = 0

    @property
    def is_done(self) -> bool:
        return self.fetched_bytes == self._size_bytes

    def ask(self, part_bytes: int) -> None:
        """Ask for the next part, if there is one."""
        if self._asked_bytes < self._size_bytes:
            at = self._asked_bytes
            self._asked_bytes += part_bytes
            request = functions.upload_getFile(location=self._location, offset=at, limit=part_bytes)
            self._asked[self.line.ask(request)] = at

    def receive(self, data: bytes, part_bytes: int) -> None:
        """Take bytes of the socket; each whole part is followed by the next request. Raises WrongPart."""
        packet = self._packet
        packet += self.line.hidden.decrypt(data)
        while len(packet) >= max(4, self._needed):
            start, end = _measure(packet)
            self._needed = end
            if len(packet) < end:
                return
            self._needed = 0
            self._take(memoryview(packet)[start:end], part_bytes)
            del packet[:end]

    def _take(self, packet: memoryview, part_bytes: int) -> None:
        if len(packet) < BLOCK_BYTES:
            self._take_words(bytes(packet))
            return
        plain = self.line.envelope.open_head(bytes(packet[: 24 + _HEAD_BYTES]))
        _, session_id, msg_id, _, length = HEADER.unpack_from(plain)
        kind, asked, upload_file, _, _ = _FILE_HEAD.unpack_from(plain, HEADER.size)
        if kind == MSG_CONTAINER:
            self._take_words(bytes(packet))
            self.ask(part_bytes)
            return
        if session_id != self.line.session_id or kind != RPC_RESULT or upload_file != _UPLOAD_FILE:
            raise WrongPart(f"the server answered {upload_file:x} to a request for a part of a file")
        self.line.acknowledge(msg_id)
        start = HEADER.size + _FILE_HEAD.size
        self._note(asked, int.from_bytes(plain[start + 1 : start + 4], "little"), plain[start + 4 : start + 12], length)
        if self.fetched_bytes // part_bytes % CHECKED_EVERY == 1:
            self._check(read_bytes(self.line.envelope.open(bytes(packet)), start), plain[start + 4 : start + 12])
        self.ask(part_bytes)

    def _take_words(self, packet: bytes) -> None:
        """What the server says beside parts, and parts that stand in a container."""
        for message in self.line.results(packet):
            if int.from_bytes(message[12:16], "little") == RPC_ERROR:
                raise WrongPart(read_bytes(message, 20).decode())
            content = read_bytes(message, _FILE_HEAD.size)
            self._note(int.from_bytes(message[4:12], "little"), len(content), content[:8], len(message))

    def _note(self, asked: int, size_bytes: int, first: bytes, length: int) -> None:
        at = self._asked.pop(asked)
        if first != (at // BLOCK_BYTES).to_bytes(8, "little") or not size_bytes or length < size_bytes:
            raise WrongPart(f"the part at {at} holds {size_bytes} bytes that begin with {first.hex()}")
        self.fetched_bytes += size_bytes

    def _check(self, content: bytes, first: bytes) -> None:
        number = int.from_bytes(first, "little")
        blocks = len(content) // BLOCK_BYTES
        wanted = b"".join(self._block.content(number + place) for place in range(blocks))
        if sha256(content).digest() != sha256(wanted).digest():
            raise WrongPart(f"the part with block {number} is not what was uploaded")
        self.checked += 1


def _measure(packet: bytearray) -> tuple[int, int]:
    """Where the payload of a packet begins and ends (abridged)."""
    if packet[0] != 0x7F:
        return 1, 1 + packet[0] * 4
    return 4, 4 + int.from_bytes(packet[1:4], "little") * 4


def fetch_all(downloads: Sequence[Download], part_bytes: int, in_flight: int) -> None:
    """Let all of them fetch their file at once. Raises WrongPart, TimeoutError, ConnectionError."""
    poll = select.epoll()
    by_descriptor = {each.line.hidden.raw.fileno(): each for each in downloads}
    for descriptor, each in by_descriptor.items():
        poll.register(descriptor, select.EPOLLIN)
        for _ in range(in_flight):
            each.ask(part_bytes)
    heard_at = time.monotonic()
    while not all(each.is_done for each in downloads):
        for descriptor, _ in poll.poll(1.0):
            each = by_descriptor[descriptor]
            data = each.line.hidden.raw.recv(READ_BYTES)
            if not data:
                raise ConnectionError("the server closed a connection that fetches a file")
            each.receive(data, part_bytes)
            heard_at = time.monotonic()
        if time.monotonic() - heard_at > PATIENCE_S:
            raise TimeoutError("a download stands still")
    poll.close()


def send_blocks(line: FileLine, file_id: int, numbers: Iterator[int], total: int, block: Block, in_flight: int) -> int:
    """Upload the blocks that `numbers` gives, several lines may share it; how many they were. Raises WrongPart."""
    waiting: set[int] = set()
    sent = 0
    rest = b""
    while True:
        while len(waiting) < in_flight and (number := next(numbers, None)) is not None:
            waiting.add(
                line.ask(
                    functions.upload_saveBigFilePart(
                        file_id=file_id, file_part=number, file_total_parts=total, bytes=block.content(number)
                    )
                )
            )
            sent += 1
        if not waiting:
            return sent
        packets, rest = split_abridged(rest + line.hidden.recv(READ_BYTES))
        for message in (message for packet in packets for message in line.results(packet)):
            if not BOOLEANS.get(message[12:16]):
                raise WrongPart(read_bytes(message, 20).decode())
            waiting.discard(int.from_bytes(message[4:12], "little"))
