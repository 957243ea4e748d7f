"""Listening sockets, and the addresses at which others reach them."""

import errno
import socket

from chapar.config import Address, Config

BACKLOG = 4096
"""Connections that the system may hold before they are accepted."""
KERNEL_BUFFER_BYTES = 256 << 10
"""What the system may hold for a connection in each direction, instead of the many megabytes that it would grow to for a peer
that does not read. Enough for 10 Mbit/s and more at a distance of 200 ms."""


class ListenError(Exception):
    """An address cannot be listened on. The text is one sentence for the operator: the cause and the mend."""


def open_listener(address: Address) -> socket.socket:
    """A listening TCP socket on this address. Raises ListenError."""
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    except socket.gaierror as error:
        raise ListenError(explain_failure(address, error)) from error
    family, kind, protocol, _, where = found[0]
    listener = socket.socket(family, kind, protocol)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            # [::] alone would take the IPv4 port as well, and 0.0.0.0 beside it would then be refused.
            listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):  # accepted connections inherit them
            listener.setsockopt(socket.SOL_SOCKET, option, KERNEL_BUFFER_BYTES)
        listener.bind(where)
        listener.listen(BACKLOG)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        raise ListenError(explain_failure(address, error)) from error
    return listener


def explain_failure(address: Address, error: OSError, option: str = "--listen HOST:PORT") -> str:
    """Why an address cannot be listened on, and the mend, in one sentence; `option` is what sets the address."""
    if error.errno == errno.EADDRINUSE:
        return f"{address} is taken: another program listens there; end it or choose another address with {option}."
    if error.errno == errno.EACCES:
        return f"port {address.port} needs a privilege: grant CAP_NET_BIND_SERVICE or choose a port above 1023 with {option}."
    if error.errno == errno.EADDRNOTAVAIL or isinstance(error, socket.gaierror):
        return f"{address.host} is not an address of this machine: choose another one with {option}."
    return f"{address} cannot be listened on: {error.strerror}; choose another address with {option}."


def bound_address(listener: socket.socket) -> Address:
    """Where a listener listens, with the port that it got."""
    host, port = listener.getsockname()[:2]
    return Address(host, port)


def advertised(config: Config, bound: tuple[Address, ...]) -> tuple[str, ...]:
    """The addresses that clients are told: those of the configuration, else the ones listened on, as IP:PORT."""
    return config.public_addresses or tuple(str(reachable(address)) for address in bound)


def reachable(address: Address) -> Address:
    """An address that others can dial: for a wildcard the one by which this machine reaches the network."""
    if not address.is_wildcard:
        return address
    is_v6 = ":" in address.host
    family, somewhere, loopback = (
        (socket.AF_INET6, "2001:db8::1", "::1") if is_v6 else (socket.AF_INET, "192.0.2.1", "127.0.0.1")
    )
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((somewhere, 9))  # chooses a route and sends nothing
            return Address(probe.getsockname()[0], address.port)
        except OSError:
            return Address(loopback, address.port)
