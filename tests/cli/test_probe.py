"""Asking a listener whether it is this server: the many ways in which it may not be."""

import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from chapar.cli import probe
from chapar.cli.probe import ProbeError, ask_for_metrics, ask_for_pq, dialled
from chapar.config import Address
from chapar.crypto.rsa import RsaPrivateKey, RsaPublicKey

Serve = Callable[[Callable[[socket.socket], None]], Address]


@pytest.fixture(scope="module")
def public_key() -> RsaPublicKey:
    return RsaPrivateKey.generate().public


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Listen, and treat the first connection in some way."""
    listeners: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def start(treat: Callable[[socket.socket], None]) -> Address:
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def run() -> None:
            connection, _ = listener.accept()
            with connection:
                treat(connection)

        threads.append(threading.Thread(target=run, daemon=True))
        threads[-1].start()
        return Address(*listener.getsockname()[:2])

    yield start
    for thread in threads:
        thread.join(timeout=10)
    for listener in listeners:
        listener.close()


def test_nobody_listens(public_key: RsaPublicKey) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = Address(*listener.getsockname()[:2])
    with pytest.raises(ProbeError, match="refused"):
        ask_for_pq(address, public_key)
    with pytest.raises(ProbeError, match="refused"):
        ask_for_metrics(address)


def test_one_that_closes(serve: Serve, public_key: RsaPublicKey) -> None:
    address = serve(lambda connection: connection.recv(1000) and None)
    with pytest.raises(ProbeError, match="closed the connection without an answer"):
        ask_for_pq(address, public_key)


def test_one_that_says_nothing(serve: Serve, public_key: RsaPublicKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probe, "ANSWER_SECONDS", 0.2)
    is_over = threading.Event()
    address = serve(lambda _: is_over.wait(10) and None)
    with pytest.raises(ProbeError, match=r"no answer in 0\.2 seconds"):
        ask_for_pq(address, public_key)
    is_over.set()


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
        b"\4\0\0\0\x6c\xfe\xff\xff",
        b"\x18\0\0\0" + bytes(24),
        b"\x28\0\0\0" + bytes(16) + (20).to_bytes(4, "little") + bytes(20),
    ],
)
def test_one_that_is_something_else(serve: Serve, public_key: RsaPublicKey, answer: bytes) -> None:
    address = serve(lambda connection: connection.recv(1000) and connection.sendall(answer))
    with pytest.raises(ProbeError, match="the answer is not this server's"):
        ask_for_pq(address, public_key)


def test_figures_of_another_server(serve: Serve) -> None:
    def other(connection: socket.socket) -> None:
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother")

    with pytest.raises(ProbeError, match="no figures of this server"):
        ask_for_metrics(serve(other))


def test_how_a_wildcard_is_dialled() -> None:
    assert dialled(Address("0.0.0.0", 443)) == Address("127.0.0.1", 443)
    assert dialled(Address("::", 443)) == Address("::1", 443)
    assert dialled(Address("192.0.2.1", 443)) == Address("192.0.2.1", 443)
