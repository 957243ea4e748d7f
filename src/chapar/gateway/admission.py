"""How many connections there may be, and which one goes when there are too many."""

import ipaddress
from collections import Counter, OrderedDict
from typing import Protocol

IPV6_PREFIX_BITS = 64
"""One customer of a network has at least this much of IPv6: its addresses count as one."""


class Admitted(Protocol):
    """A connection as far as it is counted."""

    network: str
    opened_at: float
    is_answering: bool

    def abort(self, reason: str) -> None:
        """Close it at once."""
        ...


class Admission:
    """Counts connections, by network and in all.

    A connection is half open until its first authorized message. Half-open ones never keep others out: the oldest of them is
    closed to make room, so a flood of them costs whoever makes it its own connections. Only a network with
    `max_per_network` connections, or a server full of authorized ones, refuses newcomers.
    """

    def __init__(self, max_connections: int, max_per_network: int, max_half_open: int) -> None:
        self._max_connections = max_connections
        self._max_per_network = max_per_network
        self._max_half_open = max_half_open
        self._half_open: OrderedDict[Admitted, None] = OrderedDict()
        self._networks: Counter[str] = Counter()
        self._count = 0

    def __len__(self) -> int:
        return self._count

    @property
    def half_open(self) -> int:
        """How many connections have no authorized message yet."""
        return len(self._half_open)

    def admit(self, line: Admitted) -> bool:
        """Count a new connection in, or refuse it."""
        if self._networks[line.network] >= self._max_per_network:
            return False
        if len(self._half_open) >= self._max_half_open or self._count >= self._max_connections:
            if not self._half_open:
                return False
            oldest = next(iter(self._half_open))
            self.leave(oldest)
            oldest.abort("too many connections without a key")
        self._networks[line.network] += 1
        self._count += 1
        self._half_open[line] = None
        return True

    def authorize(self, line: Admitted) -> None:
        """The connection has sent an authorized message."""
        self._half_open.pop(line, None)

    def renew(self, line: Admitted, now: float) -> None:
        """A half-open connection is of use to a browser: count its time from now."""
        if line in self._half_open:
            line.opened_at = now
            self._half_open.move_to_end(line)

    def leave(self, line: Admitted) -> None:
        """Count a connection out that was admitted."""
        self._half_open.pop(line, None)
        self._networks[line.network] -= 1
        if self._networks[line.network] <= 0:
            del self._networks[line.network]
        self._count -= 1

    def expired(self, opened_before: float) -> list[Admitted]:
        """Half-open connections that were opened before this moment."""
        late = []
        for line in self._half_open:
            if line.opened_at >= opened_before:
                break
            late.append(line)
        return late


def network_of(ip: str) -> str:
    """What an address is counted as: itself for IPv4, its /64 for IPv6."""
    if ":" not in ip:
        return ip
    address = ipaddress.IPv6Address(ip.partition("%")[0])
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(address) >> IPV6_PREFIX_BITS << IPV6_PREFIX_BITS, IPV6_PREFIX_BITS)))
