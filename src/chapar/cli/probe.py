"""Whether a listener answers as this server does: the first step of a key exchange, and the figures for Prometheus."""

import http.client
import socket
import time
from contextlib import closing
from itertools import islice

from chapar.config import Address
from chapar.crypto.rsa import RsaPublicKey
from chapar.mtproto.envelope import EnvelopeError, unwrap_plain, wrap_plain
from chapar.mtproto.handshake.blocks import HandshakeError
from chapar.mtproto.handshake.client import ClientHandshake
from chapar.mtproto.session import moment_of
from chapar.transport.framing import TransportError
from chapar.transport.intermediate import TAG, Intermediate

ANSWER_SECONDS = 5.0
MOST_READS = 64
"""Pieces that a first answer may come in."""


class ProbeError(Exception):
    """The listener does not answer as it should. The text says what it does instead."""


def dialled(address: Address) -> Address:
    """How this machine itself dials an address that it listens on."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address.host, address.host)  # noqa: S104
    return Address(host, address.port)


def ask_for_pq(address: Address, public_key: RsaPublicKey) -> float:
    """Send `req_pq_multi`, check that `resPQ` comes back and offers the key: the seconds until then.

    Nothing stays in the server after it. Raises ProbeError. Follows core.telegram.org/mtproto/auth_key.
    """
    exchange = ClientHandshake({public_key.fingerprint: public_key})
    request = wrap_plain(moment_of(time.time()), exchange.start())
    began_at = time.monotonic()
    try:
        with socket.create_connection(dialled(address), ANSWER_SECONDS) as connection:
            connection.sendall(TAG + Intermediate().packet_to_send(request))
            answer = _receive_packet(connection)
        took = time.monotonic() - began_at
        exchange.receive(unwrap_plain(answer))
    except TimeoutError as error:
        raise ProbeError(f"no answer in {ANSWER_SECONDS:g} seconds") from error
    except OSError as error:
        raise ProbeError(error.strerror or str(error)) from error
    except (TransportError, EnvelopeError, HandshakeError) as error:
        raise ProbeError(f"the answer is not this server's: {error}") from error
    return took


def ask_for_metrics(address: Address) -> int:
    """Fetch the figures: how many lines they are. Raises ProbeError."""
    where = dialled(address)
    try:
        with closing(http.client.HTTPConnection(where.host, where.port, timeout=ANSWER_SECONDS)) as connection:
            connection.request("GET", "/metrics")
            answer = connection.getresponse()
            body = answer.read()
    except (OSError, http.client.HTTPException) as error:
        raise ProbeError(str(error) or type(error).__name__) from error
    if answer.status != http.client.OK or b"chapar_info" not in body:
        raise ProbeError(f"status {answer.status}, and no figures of this server")
    return body.count(b"\n")


def _receive_packet(connection: socket.socket) -> bytes:
    """The first packet that comes. Raises ProbeError, TransportError, OSError."""
    framing = Intermediate()
    for data in islice(iter(lambda: connection.recv(1 << 16), b""), MOST_READS):
        for packet in framing.receive_data(data):
            return packet.payload
    raise ProbeError("it closed the connection without an answer")
