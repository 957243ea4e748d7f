"""The client end of MTProto 2.0 for load: abridged transport, acknowledgements as real clients send them.

Written apart from the server's own protocol code, and leaner, so that the generator keeps ahead of the server and so that
both do not share a misunderstanding. core.telegram.org/mtproto/description
"""

from __future__ import annotations

import os
import socket
import struct
import time
import zlib
from collections.abc import Iterator, Sequence
from hashlib import sha256

import cryptg

from chapar.tl import codec, functions, types

ACKS_AT_ONCE = 8
"""Received messages that wait, when nothing else is to be sent, before they are acknowledged by a message of their own."""

ABRIDGED_MARK = b"\xef"
HEADER = struct.Struct("<qqqiI")  # salt, session_id, msg_id, seqno, length
INNER_HEADER = struct.Struct("<qiI")  # msg_id, seqno, length
MSG_CONTAINER, GZIP_PACKED, RPC_RESULT, RPC_ERROR = 0x73F1F8DC, 0x3072CFA1, 0xF35C6D01, 0x2144CA19
MSGS_ACK, VECTOR, PING, PONG = 0x62D6B459, 0x1CB5C415, 0x7ABE77EC, 0x347773C5
BAD_MSG_NOTIFICATION, BAD_SERVER_SALT = 0xA7EFF811, 0xEDAB447B
BOOLEANS = {struct.pack("<I", 0x997275B5): True, struct.pack("<I", 0xBC799737): False}
PONG_MARK, RESULT_MARK = struct.pack("<I", PONG), struct.pack("<I", RPC_RESULT)


class RpcRefused(RuntimeError):
    """The server answered a call with an error."""


def split_abridged(data: bytes) -> tuple[list[bytes], bytes]:
    """Whole packets at the front of `data` (abridged transport), and what is left of it."""
    packets, offset = [], 0
    while offset < len(data):
        words, head = data[offset], 1
        if words == 0x7F:
            if len(data) - offset < 4:
                break
            words, head = int.from_bytes(data[offset + 1 : offset + 4], "little"), 4
        end = offset + head + words * 4
        if end > len(data):
            break
        packets.append(data[offset + head : end])
        offset = end
    return packets, data[offset:]


def join_abridged(payload: bytes) -> bytes:
    """One packet of the abridged transport."""
    words = len(payload) // 4
    return (bytes((words,)) if words < 0x7F else b"\x7f" + words.to_bytes(3, "little")) + payload


def read_bytes(data: bytes, offset: int) -> bytes:
    """A TL `bytes` value that starts at `offset`."""
    size = data[offset]
    if size < 254:
        return data[offset + 1 : offset + 1 + size]
    size = int.from_bytes(data[offset + 1 : offset + 4], "little")
    return data[offset + 4 : offset + 4 + size]


def unpack(body: bytes, at: int = 0) -> bytes:
    """`body` with the gzip_packed object at `at`, if there is one, unpacked."""
    if int.from_bytes(body[at : at + 4], "little") != GZIP_PACKED:
        return body
    return body[:at] + zlib.decompress(read_bytes(body, at + 4), wbits=31)


class Envelope:
    """Encrypts towards the server and decrypts what comes from it with one 256 byte authorization key."""

    def __init__(self, key: bytes, key_id: bytes) -> None:
        self.key_id = key_id
        self._out = key[88:120], key[:36], key[40:76]
        self._in = key[96:128], key[8:44], key[48:84]

    @staticmethod
    def _aes(parts: tuple[bytes, bytes, bytes], msg_key: bytes) -> tuple[bytes, bytes]:
        a = sha256(msg_key + parts[1]).digest()
        b = sha256(parts[2] + msg_key).digest()
        return a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:]

    def seal(self, plain: bytes) -> bytes:
        """A packet of header and body, with 12 to 27 bytes of padding."""
        plain += os.urandom(12 + -(len(plain) + 12) % 16)
        msg_key = sha256(self._out[0] + plain).digest()[8:24]
        key, iv = self._aes(self._out, msg_key)
        return self.key_id + msg_key + bytes(cryptg.encrypt_ige(plain, key, iv))

    def open(self, packet: bytes) -> bytes:
        """The plain text of a packet. Raises ValueError when it is not one of this key's."""
        if packet[:8] != self.key_id:
            raise ValueError(f"not a packet of this key: {packet[:8].hex()} ({len(packet)} bytes)")
        msg_key = packet[8:24]
        key, iv = self._aes(self._in, msg_key)
        plain = bytes(cryptg.decrypt_ige(packet[24:], key, iv))
        if sha256(self._in[0] + plain).digest()[8:24] != msg_key:
            raise ValueError("msg_key does not fit the packet")
        return plain

    def open_head(self, packet: bytes) -> bytes:
        """What stands in the first blocks of a packet, unchecked; `packet` ends with the last of them."""
        key, iv = self._aes(self._in, packet[8:24])
        return bytes(cryptg.decrypt_ige(packet[24:], key, iv))


class MtprotoLine:
    """One session of a signed-in (or not yet signed-in) key on its own socket.

    `correspondent` is whom `direct` writes to, `channel` the one that `post` does.
    """

    confirms = True

    def __init__(
        self,
        sock: socket.socket,
        envelope: Envelope,
        salt: int,
        *,
        transport_is_open: bool = False,
        first_acks: int = ACKS_AT_ONCE,
    ) -> None:
        """`transport_is_open`: the abridged mark has been sent already (by the key exchange on the same socket).
        `first_acks`: how many messages are acknowledged together at first, `ACKS_AT_ONCE` from then on.
        """
        self.sock = sock
        self.envelope = envelope
        self.salt = salt
        self.session_id = int.from_bytes(os.urandom(8), "little", signed=True)
        self.username = ""
        self.correspondent: types.TypeInputPeer = types.inputPeerEmpty()
        self.channel: types.TypeInputPeer = types.inputPeerEmpty()
        self._last_id = 0
        self._content_count = 0
        self._unacknowledged: list[int] = []
        self._acknowledges_at = first_acks
        self._rest = b""
        self._asked: tuple[int, bytes] = (0, b"")
        if not transport_is_open:
            sock.sendall(ABRIDGED_MARK)

    # -- sending

    def _next_id(self) -> int:
        self._last_id = max(int(time.time() * 2**32) & ~3, self._last_id + 4)
        return self._last_id

    def _next_seqno(self, is_content: bool) -> int:
        seqno = self._content_count * 2 + is_content
        self._content_count += is_content
        return seqno

    def _seal(self, msg_id: int, seqno: int, body: bytes) -> bytes:
        header = HEADER.pack(self.salt, self.session_id, msg_id, seqno, len(body))
        return join_abridged(self.envelope.seal(header + body))

    def _acknowledgement(self) -> bytes:
        ids = self._unacknowledged
        self._unacknowledged = []
        return struct.pack(f"<III{len(ids)}q", MSGS_ACK, VECTOR, len(ids), *ids)

    def request(self, body: bytes) -> bytes:
        """The bytes that send `body`; acknowledgements that wait ride along in a container."""
        msg_id, seqno = self._next_id(), self._next_seqno(True)
        self._asked = msg_id, body
        if not self._unacknowledged:
            return self._seal(msg_id, seqno, body)
        ack = self._acknowledgement()
        parts = [
            struct.pack("<II", MSG_CONTAINER, 2),
            INNER_HEADER.pack(msg_id, seqno, len(body)),
            body,
            INNER_HEADER.pack(self._next_id(), self._next_seqno(False), len(ack)),
            ack,
        ]
        return self._seal(self._next_id(), self._next_seqno(False), b"".join(parts))

    def ping(self) -> bytes:
        return self.request(struct.pack("<Iq", PING, time.monotonic_ns()))

    def direct(self, text: str) -> bytes:
        return self._send_message(self.correspondent, text)

    def post(self, text: str) -> bytes:
        return self._send_message(self.channel, text)

    def _send_message(self, peer: types.TypeInputPeer, text: str) -> bytes:
        random_id = int.from_bytes(os.urandom(8), "little", signed=True)
        return self.request(codec.encode(functions.messages_sendMessage(peer=peer, message=text, random_id=random_id)))

    # -- receiving

    def receive(self, data: bytes) -> list[bytes]:
        packets, self._rest = split_abridged(self._rest + data)
        messages = [message for packet in packets for message in self._open(packet)]
        if len(self._unacknowledged) >= self._acknowledges_at:
            self._acknowledges_at = ACKS_AT_ONCE
            self.sock.send(self._seal(self._next_id(), self._next_seqno(False), self._acknowledgement()))
        return messages

    def _open(self, packet: bytes) -> Iterator[bytes]:
        if len(packet) == 4:
            raise RuntimeError(f"the server sent transport error {int.from_bytes(packet, 'little', signed=True)}")
        plain = self.envelope.open(packet)
        _, session_id, msg_id, seqno, length = HEADER.unpack_from(plain)
        if session_id != self.session_id:
            raise ValueError("a packet for another session")
        return self._messages(msg_id, seqno, plain[HEADER.size : HEADER.size + length])

    def _messages(self, msg_id: int, seqno: int, body: bytes) -> Iterator[bytes]:
        body = unpack(body)
        if seqno & 1:
            self._unacknowledged.append(msg_id)
        kind = int.from_bytes(body[:4], "little")
        if kind == MSG_CONTAINER:
            offset = 8
            for _ in range(int.from_bytes(body[4:8], "little")):
                inner_id, inner_seqno, length = INNER_HEADER.unpack_from(body, offset)
                offset += INNER_HEADER.size
                yield from self._messages(inner_id, inner_seqno, body[offset : offset + length])
                offset += length
        elif kind == BAD_SERVER_SALT:
            self.salt = int.from_bytes(body[20:28], "little", signed=True)
            self.sock.sendall(self.request(self._asked[1]))
        elif kind == BAD_MSG_NOTIFICATION:
            raise RuntimeError(
                f"the server refused a message: bad_msg_notification {int.from_bytes(body[16:20], 'little')}"
            )
        else:
            yield unpack(body, 12) if kind == RPC_RESULT else body

    def is_pong(self, message: bytes) -> bool:
        return message.startswith(PONG_MARK) and message[4:12] == struct.pack("<q", self._asked[0])

    def answers(self, message: bytes) -> bool:
        """Whether this is the result of the last request. Raises RpcRefused when it is an error."""
        if not message.startswith(RESULT_MARK) or message[4:12] != struct.pack("<q", self._asked[0]):
            return False
        self.check_post(message)
        return True

    is_accepted = answers

    def check_post(self, message: bytes) -> None:
        """Raises RpcRefused when this is an error, whichever request it answers."""
        if message.startswith(RESULT_MARK) and int.from_bytes(message[12:16], "little") == RPC_ERROR:
            raise RpcRefused(read_bytes(message, 20).decode())

    # -- one call at a time, for what comes before the load

    def call(self, request: object) -> object:
        """Ask and wait for the result (TL objects, newest layer). Raises RpcRefused, TimeoutError, ConnectionError."""
        self.sock.sendall(self.request(codec.encode(request)))
        return self.wait_for_answer()

    def wait_for_answer(self) -> object:
        """The result of the last request. Raises as `call` does."""
        while True:
            data = self.sock.recv(65_536)
            if not data:
                raise ConnectionError("the server closed the connection")
            for message in self.receive(data):
                if self.answers(message):
                    truth = BOOLEANS.get(message[12:16])
                    return codec.decode(message, 12)[0] if truth is None else truth


def call_all(lines: Sequence[MtprotoLine], requests: Sequence[object], at_once: int = 64) -> list[object]:
    """One call on each line, `at_once` of them side by side; the results in the order of the lines. Raises as `call` does."""
    results: list[object] = []
    for start in range(0, len(lines), at_once):
        some = lines[start : start + at_once]
        for line, request in zip(some, requests[start : start + at_once], strict=True):
            line.sock.sendall(line.request(codec.encode(request)))
        results += [line.wait_for_answer() for line in some]
    return results
