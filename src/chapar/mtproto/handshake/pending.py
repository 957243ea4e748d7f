"""Exchanges under way, bounded in number and time."""

from __future__ import annotations

from chapar.mtproto.handshake.server import ServerHandshake


class PendingHandshakes:
    """Exchanges by their two nonces. The oldest gives way when there are `capacity`; none lives `seconds` or longer.

    A TCP connection has its own few; HTTP requests of one exchange may come over several connections, so all HTTP
    connections of a server share one.
    """

    __slots__ = ("_by_nonces", "_capacity", "_seconds")

    def __init__(self, capacity: int, seconds: float) -> None:
        self._capacity = capacity
        self._seconds = seconds
        self._by_nonces: dict[bytes, tuple[float, ServerHandshake]] = {}

    def __len__(self) -> int:
        return len(self._by_nonces)

    def add(self, handshake: ServerHandshake, now: float) -> None:
        """Remember one; `now`: unix seconds."""
        self.expire(now)
        if len(self._by_nonces) >= self._capacity:
            del self._by_nonces[next(iter(self._by_nonces))]
        self._by_nonces[handshake.nonce + handshake.server_nonce] = now, handshake

    def find(self, nonce: bytes, server_nonce: bytes, now: float) -> ServerHandshake | None:
        """The exchange of these nonces, None when there is none or its time is over."""
        self.expire(now)
        found = self._by_nonces.get(nonce + server_nonce)
        return found[1] if found else None

    def remove(self, handshake: ServerHandshake) -> None:
        """Forget one; harmless when it is gone."""
        self._by_nonces.pop(handshake.nonce + handshake.server_nonce, None)

    def expire(self, now: float) -> None:
        """Forget those whose time is over. Times only rise, so the oldest stand first."""
        while self._by_nonces:
            oldest = next(iter(self._by_nonces))
            if now - self._by_nonces[oldest][0] < self._seconds:
                return
            del self._by_nonces[oldest]
