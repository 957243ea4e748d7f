"""Listening sockets and the addresses that others are told."""

import socket

import pytest

from chapar.config import Address, Config
from chapar.gateway.addresses import (
    KERNEL_BUFFER_BYTES,
    ListenError,
    advertised,
    bound_address,
    open_listener,
    reachable,
)


def test_a_free_port_is_found() -> None:
    with open_listener(Address("127.0.0.1", 0)) as listener:
        address = bound_address(listener)
        assert address.host == "127.0.0.1"
        assert address.port
        socket.create_connection(address).close()


def test_ipv4_and_ipv6_wildcards_share_a_port() -> None:
    with open_listener(Address("0.0.0.0", 0)) as listener:
        port = bound_address(listener).port
        with open_listener(Address("::", port)) as other:
            assert bound_address(other) == Address("::", port)


def test_accepted_connections_have_small_buffers() -> None:
    with open_listener(Address("127.0.0.1", 0)) as listener:
        client = socket.create_connection(bound_address(listener))
        accepted, _ = listener.accept()
        for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
            assert accepted.getsockopt(socket.SOL_SOCKET, option) <= 2 * KERNEL_BUFFER_BYTES
        accepted.close()
        client.close()


def test_a_taken_port() -> None:
    with (
        open_listener(Address("127.0.0.1", 0)) as listener,
        pytest.raises(ListenError, match=r"127\.0\.0\.1:\d+ is taken: another program listens there"),
    ):
        open_listener(bound_address(listener))


@pytest.mark.parametrize("host", ["192.0.2.1", "no such host", "2001:db8::1"])
def test_an_address_of_another_machine(host: str) -> None:
    with pytest.raises(ListenError, match=f"{host} is not an address of this machine"):
        open_listener(Address(host, 0))


def test_a_port_that_needs_a_privilege(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(socket, "socket", type("Refusing", (socket.socket,), {"bind": refuse}))
    with pytest.raises(
        ListenError, match="port 443 needs a privilege: grant CAP_NET_BIND_SERVICE or choose a port above"
    ):
        open_listener(Address("127.0.0.1", 443))


def test_what_clients_are_told() -> None:
    bound = (Address("127.0.0.1", 4430), Address("::1", 4430))
    assert advertised(Config(), bound) == ("127.0.0.1:4430", "[::1]:4430")
    assert advertised(Config(public_addresses=("203.0.113.7:443",)), bound) == ("203.0.113.7:443",)


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])
def test_a_wildcard_becomes_an_address_of_this_machine(host: str) -> None:
    address = reachable(Address(host, 4430))
    assert not address.is_wildcard
    assert address.port == 4430
