"""The cable between a browser and the server, which can be pulled: a shared worker's connection heeds no other emulation."""

from __future__ import annotations

import selectors
import socket
import threading
from contextlib import suppress

from server_process import ServerProcess, free_port

BUFFER_BYTES = 1 << 16


class NetworkCable:
    """An address of its own that leads to a server. Stands in for the server where a browser is given one."""

    host = "127.0.0.1"

    def __init__(self, server: ServerProcess) -> None:
        self._server = server
        self.port = free_port()
        self._listener = socket.create_server((self.host, self.port))
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._listener, selectors.EVENT_READ)
        self._others: dict[socket.socket, socket.socket] = {}
        self._is_pulled = threading.Event()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def login_code(self, phone: str) -> str:
        return self._server.login_code(phone)

    def pull(self) -> None:
        """From now on nothing gets through: what is open breaks, and what is new is refused."""
        self._is_pulled.set()

    def put_back(self) -> None:
        self._is_pulled.clear()

    def close(self) -> None:
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._is_over.is_set():
            if self._is_pulled.is_set():
                for one in list(self._others):
                    self._drop(one)
            for key, _ in self._selector.select(0.05):
                end = key.fileobj
                assert isinstance(end, socket.socket)
                if end is self._listener:
                    self._accept()
                elif end in self._others:
                    self._pass_on(end)
        for one in [*self._others, self._listener]:
            self._drop(one)

    def _accept(self) -> None:
        near, _ = self._listener.accept()
        if self._is_pulled.is_set():
            near.close()
            return
        try:
            far = socket.create_connection((self._server.host, self._server.port), timeout=5)
        except OSError:  # the server is down
            near.close()
            return
        for one, other in ((near, far), (far, near)):
            self._others[one] = other
            self._selector.register(one, selectors.EVENT_READ)

    def _pass_on(self, end: socket.socket) -> None:
        try:
            data = end.recv(BUFFER_BYTES)
            if data:
                self._others[end].sendall(data)
                return
        except OSError:
            pass
        self._drop(end)

    def _drop(self, end: socket.socket) -> None:
        for one in (end, self._others.get(end)):
            if one is not None:
                self._others.pop(one, None)
                with suppress(KeyError, ValueError):  # dropped before
                    self._selector.unregister(one)
                one.close()
