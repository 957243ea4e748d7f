"""The client end of the key exchange over sockets, several side by side. core.telegram.org/mtproto/auth_key"""

from __future__ import annotations

import socket
import struct
import time
from collections.abc import Sequence
from hashlib import sha1
from typing import NamedTuple

from bench.clients.line import dial
from bench.clients.mtproto import ABRIDGED_MARK, Envelope, join_abridged, split_abridged
from chapar.crypto.rsa import RsaPublicKey
from chapar.mtproto.handshake.client import ClientHandshake, ClientKey

PLAIN_HEADER = struct.Struct("<qqI")  # auth_key_id 0, msg_id, length


class NewKey(NamedTuple):
    """What an exchange gives: the envelope of the new key, and the first server salt."""

    envelope: Envelope
    salt: int


def wrap(body: bytes) -> bytes:
    """An unencrypted message in one packet of the abridged transport."""
    return join_abridged(PLAIN_HEADER.pack(0, int(time.time() * 2**32) & ~3, len(body)) + body)


def receive(sock: socket.socket) -> bytes:
    """The body of the next unencrypted message. Raises ConnectionError when the server refuses the exchange."""
    packets: list[bytes] = []
    rest = b""
    while not packets:
        data = sock.recv(65_536)
        if not data:
            raise ConnectionError("the server closed the connection in the key exchange")
        packets, rest = split_abridged(rest + data)
    [packet] = packets
    if rest or len(packet) < PLAIN_HEADER.size:
        raise ConnectionError(f"no answer of a key exchange: {packet[:8].hex()}")
    _, _, length = PLAIN_HEADER.unpack_from(packet)
    return packet[PLAIN_HEADER.size : PLAIN_HEADER.size + length]


def read_keys(public_key: str) -> dict[int, RsaPublicKey]:
    """The server's public key (PEM) by its fingerprint."""
    key = RsaPublicKey.from_pem(public_key.encode())
    return {key.fingerprint: key}


def ask_for_pq(sock: socket.socket, public_key: str) -> None:
    """Only the first step on a fresh connection: return when `req_pq_multi` has been answered."""
    exchange = ClientHandshake(read_keys(public_key))
    sock.sendall(ABRIDGED_MARK + wrap(exchange.start()))
    exchange.receive(receive(sock))


def exchange_keys(socks: Sequence[socket.socket], public_key: str) -> list[NewKey]:
    """One exchange on each fresh connection, step by step together. Raises HandshakeError or ConnectionError."""
    keys = read_keys(public_key)
    exchanges = [ClientHandshake(keys) for _ in socks]
    for sock, exchange in zip(socks, exchanges, strict=True):
        sock.sendall(ABRIDGED_MARK + wrap(exchange.start()))
    while not all(exchange.result for exchange in exchanges):
        for sock, exchange in zip(socks, exchanges, strict=True):
            if exchange.result is None:
                following = exchange.receive(receive(sock))
                if following is not None:
                    sock.sendall(wrap(following))
    return [new_key(exchange.result) for exchange in exchanges if exchange.result]


def new_key(result: ClientKey) -> NewKey:
    """What a line needs of a finished exchange."""
    return NewKey(Envelope(result.auth_key, sha1(result.auth_key).digest()[12:]), result.first_salt)


def run_handshakes(port: int, public_key: str, count: int, at_once: int) -> int:
    """At least `count` full exchanges on connections of their own, `at_once` side by side; returns how many."""
    done = 0
    while done < count:
        socks = [dial(port) for _ in range(at_once)]
        try:
            done += len(exchange_keys(socks, public_key))
        finally:
            for sock in socks:
                sock.close()
    return done
