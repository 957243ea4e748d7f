"""Framings of the byte streams that carry MTProto packets, and how one port tells them apart. No I/O."""

from chapar.transport.detect import Detected, Detector
from chapar.transport.framing import MAX_PACKET_BYTES, Framing, Packet, TransportError

__all__ = ["MAX_PACKET_BYTES", "Detected", "Detector", "Framing", "Packet", "TransportError"]
