"""The client end of MQTT 3.1.1, without TLS. docs.oasis-open.org/mqtt/mqtt/v3.1.1

Quality of service 1 both ways: what a messenger needs. The server answers for each text until its receiver has acknowledged it,
and tells who posts that it has it, as MTProto and a MUC room do; at quality 0 it would owe neither.
"""

from __future__ import annotations

import socket
import struct

from bench.clients.line import dial

CONNECT, CONNACK, PUBLISH, PUBACK, SUBSCRIBE, SUBACK = 1, 2, 3, 4, 8, 9
QUALITY = 1
PUBACK_HEAD = bytes((PUBACK << 4, 2))


def pack(kind: int, flags: int, body: bytes) -> bytes:
    """One packet: its kind and flags, its length in groups of seven bits, its body."""
    size, length = len(body), b""
    while True:
        size, group = size >> 7, size & 0x7F
        length += bytes((group | (0x80 if size else 0),))
        if not size:
            return bytes((kind << 4 | flags,)) + length + body


def pack_text(text: str) -> bytes:
    """A string as it stands in packets."""
    data = text.encode()
    return struct.pack(">H", len(data)) + data


def split_packets(data: bytes) -> tuple[list[bytes], bytes]:
    """Whole packets at the front of `data`, each as its first byte and its body, and what is left of it."""
    packets, offset, size = [], 0, len(data)
    while size - offset >= 2:
        length, shift, start = 0, 0, offset + 1
        while start < size and shift <= 21:
            group = data[start]
            length |= (group & 0x7F) << shift
            start, shift = start + 1, shift + 7
            if group < 0x80:
                break
        else:
            break
        if start + length > size:
            break
        packets.append(data[offset : offset + 1] + data[start : start + length])
        offset = start + length
    return packets, data[offset:]


class MqttLine:
    """One session with a clean state. Raises RuntimeError when the server refuses it."""

    def __init__(self, port: int, name: str) -> None:
        self.sock: socket.socket = dial(port)
        self.topic = ""
        self._rest = b""
        self._packet_id = 0
        clean, keep_alive = 2, 0
        self._ask(CONNECT, 0, pack_text("MQTT") + struct.pack(">BBH", 4, clean, keep_alive) + pack_text(name), CONNACK)

    def subscribe(self, topic: str) -> None:
        """Get what is posted under `topic` from now on. Raises RuntimeError when the server grants another quality."""
        self.topic = topic
        answer = self._ask(SUBSCRIBE, 2, struct.pack(">H", 1) + pack_text(topic) + bytes((QUALITY,)), SUBACK)
        if answer[-1] != QUALITY:
            raise RuntimeError(f"the MQTT server granted quality {answer[-1]}")

    def _ask(self, kind: int, flags: int, body: bytes, answer_kind: int) -> bytes:
        self.sock.sendall(pack(kind, flags, body))
        packets: list[bytes] = []
        while not packets:
            data = self.sock.recv(4096)
            if not data:
                raise RuntimeError("the MQTT server hung up")
            packets, self._rest = split_packets(self._rest + data)
        if packets[0][0] >> 4 != answer_kind:
            raise RuntimeError(f"the MQTT server answered {packets[0]!r}")
        return packets[0]

    def post(self, text: str) -> bytes:
        self._packet_id = self._packet_id % 0xFFFF + 1
        body = pack_text(self.topic) + struct.pack(">H", self._packet_id) + text.encode()
        return pack(PUBLISH, QUALITY << 1, body)

    def check_post(self, message: bytes) -> None:
        if message[0] >> 4 != PUBACK:
            raise RuntimeError(f"the MQTT server answered a post by {message!r}")

    def receive(self, data: bytes) -> list[bytes]:
        packets, self._rest = split_packets(self._rest + data)
        acks = b""
        for packet in packets:
            if packet[0] >> 4 == PUBLISH and packet[0] & 6:
                at = 3 + int.from_bytes(packet[1:3], "big")
                acks += PUBACK_HEAD + packet[at : at + 2]
        if acks:
            self.sock.send(acks)
        return packets
