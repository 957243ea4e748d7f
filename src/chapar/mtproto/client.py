"""A client's end of a session, as light as it can be: for tests in memory, load generators and probes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import NamedTuple

from chapar.crypto.aes import ige_decrypt, ige_encrypt
from chapar.crypto.kdf import Direction, auth_key_id
from chapar.mtproto.envelope import HEAD, padding_size
from chapar.mtproto.outbox import Message, pack_msgs_ack
from chapar.mtproto.session import moment_of, pack_container
from chapar.mtproto.unpack import CONTAINER_ID, GZIP_ID, UnpackBudget, split_container

_BAD_SERVER_SALT = b"\x7b\x44\xab\xed"
_NEW_SESSION_CREATED = b"\x08\x09\xc2\x9e"
_RPC_RESULT = b"\x01\x6d\x5c\xf3"
_UNPACKED_BYTES = 64 << 20


class ReceivedMessage(NamedTuple):
    """A message of the server, taken out of containers; `body` is unpacked, that of an `rpc_result` too."""

    msg_id: int
    seqno: int
    body: bytes


class ClientSession:
    """Numbers, seals and opens. Takes over the salt that the server states; collects what is to be acknowledged.

    `auth_key`: 256 bytes. `salt`, `session_id`: signed 64 bit. `clock`: unix seconds.
    """

    def __init__(
        self, auth_key: bytes, *, salt: int, clock: Callable[[], float], session_id: int | None = None
    ) -> None:
        self.salt = salt
        self.session_id = int.from_bytes(os.urandom(8), "little", signed=True) if session_id is None else session_id
        self.acks: list[int] = []
        self.last_msg_key_large = b""
        """Of the packet sealed last: the quick ack to expect starts with its first four bytes."""
        self._clock = clock
        self._id_bytes = auth_key_id(auth_key).to_bytes(8, "little", signed=True)
        self._out = Direction(auth_key, from_client=True)
        self._in = Direction(auth_key, from_client=False)
        self._last_msg_id = 0
        self._content_count = 0

    def next_msg_id(self) -> int:
        """A multiple of four above all before."""
        self._last_msg_id = max(moment_of(self._clock()), self._last_msg_id + 4)
        return self._last_msg_id

    def next_seqno(self, is_content: bool = True) -> int:
        """Odd for what asks to be acknowledged."""
        seqno = 2 * self._content_count + is_content
        self._content_count += is_content
        return seqno

    def number(self, body: bytes, is_content: bool = True) -> Message:
        """A message with its msg_id and seqno, to be sealed alone or in a container."""
        return Message(self.next_msg_id(), self.next_seqno(is_content), body, 0)

    def seal(self, message: Message) -> bytes:
        """The packet of one numbered message."""
        size = len(message.body)
        head = HEAD.pack(self.salt, self.session_id, message.msg_id, message.seqno, size)
        return self.seal_plain(head + message.body + os.urandom(padding_size(size)))

    def seal_plain(self, plain: bytes) -> bytes:
        """The packet of anything, well-formed or not."""
        self.last_msg_key_large = self._out.msg_key_large(plain)
        msg_key = self.last_msg_key_large[8:24]
        key, iv = self._out.key_iv(msg_key)
        return self._id_bytes + msg_key + ige_encrypt(plain, key, iv)

    def send(self, body: bytes, is_content: bool = True) -> tuple[int, bytes]:
        """(msg_id, packet) of one message."""
        message = self.number(body, is_content)
        return message.msg_id, self.seal(message)

    def send_container(self, messages: Iterable[Message]) -> tuple[int, bytes]:
        """(msg_id, packet) of a container of numbered messages."""
        return self.send(pack_container(list(messages)), is_content=False)

    def send_acks(self) -> bytes:
        """The packet that acknowledges all in `acks`, and empties it."""
        acks, self.acks = self.acks, []
        return self.send(pack_msgs_ack(acks), is_content=False)[1]

    def receive(self, packet: bytes) -> list[ReceivedMessage]:
        """The messages of a packet, in order. Raises ValueError when it is not the server's for this session."""
        msg_key = packet[8:24]
        key, iv = self._in.key_iv(msg_key)
        plain = ige_decrypt(packet[24:], key, iv)
        if packet[:8] != self._id_bytes or self._in.msg_key_large(plain)[8:24] != msg_key:
            raise ValueError("not sealed with this key")
        _, session_id, msg_id, seqno, size = HEAD.unpack_from(plain)
        if session_id != self.session_id or not 12 <= len(plain) - HEAD.size - size <= 1024:
            raise ValueError("not of this session")
        received: list[ReceivedMessage] = []
        self._take(msg_id, seqno, plain[HEAD.size : HEAD.size + size], received)
        return received

    def _take(self, msg_id: int, seqno: int, body: bytes, received: list[ReceivedMessage]) -> None:
        if body[:4] == CONTAINER_ID:
            for inner in split_container(body, 1 << 16):
                self._take(*inner, received)
            return
        if seqno & 1:
            self.acks.append(msg_id)
        if body[:4] == _RPC_RESULT and body[12:16] == GZIP_ID:
            body = body[:12] + UnpackBudget(_UNPACKED_BYTES).gunzip(body[12:])
        if body[:4] in (_BAD_SERVER_SALT, _NEW_SESSION_CREATED):
            self.salt = int.from_bytes(body[20:28], "little", signed=True)
        received.append(ReceivedMessage(msg_id, seqno, body))


def quick_ack_of(msg_key_large: bytes) -> int:
    """The number a client looks for: the first four bytes, little endian, top bit set."""
    return int.from_bytes(msg_key_large[:4], "little") | 1 << 31
