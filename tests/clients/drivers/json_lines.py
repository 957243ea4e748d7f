"""The line protocol that the Python drivers speak with the tests, and the loop that serves it.

Every line is one JSON object. In: ``{"id": 7, "client": "Romeo", "command": "send", "args": {...}}``. Out, the answer:
``{"id": 7, "result": ...}`` or ``{"id": 7, "error": {"name": "PHONE_CODE_INVALID", "code": 400, "text": "..."}}``; and
events, at any time: ``{"client": "Romeo", "event": "message", ...}``. ``code`` is 0 when the library itself failed.

A driver holds any number of clients (sessions) of its library, told apart by name. Commands of one client run one after
the other, those of different clients side by side. The commands and the shapes of their results are the same for all
drivers; ``tests/clients/client_process.py`` describes them.
"""

from __future__ import annotations

import asyncio
import json
import sys
import traceback
from collections.abc import Awaitable, Callable
from typing import Any


class Refused(Exception):
    """An error answer of the server (or a refusal of the library) in the words of the line protocol."""

    def __init__(self, name: str, code: int, text: str = "") -> None:
        super().__init__(name)
        self.name, self.code, self.text = name, code, text


class Driven:
    """One client of the library: a driver's class derives from it and has one method ``do_<command>`` per command."""

    def __init__(self, name: str, server: dict[str, Any]) -> None:
        self.name = name
        self.server = server
        self.lock = asyncio.Lock()

    def emit(self, event: str, **fields: Any) -> None:
        write_line({"client": self.name, "event": event, **fields})

    def refusal(self, error: Exception) -> Refused:
        """Put an exception of the library into the words of the line protocol."""
        raise NotImplementedError


def write_line(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line, ensure_ascii=True) + "\n")
    sys.stdout.flush()


async def answer(driven: Driven, request: dict[str, Any]) -> None:
    command: Callable[..., Awaitable[Any]] = getattr(driven, "do_" + request["command"])
    async with driven.lock:
        try:
            write_line({"id": request["id"], "result": await command(**request["args"])})
        except Refused as refused:
            error = refused
        except Exception as unexpected:
            error = driven.refusal(unexpected)
            if error.code == 0:
                traceback.print_exc()
        else:
            return
    write_line({"id": request["id"], "error": {"name": error.name, "code": error.code, "text": error.text}})


async def serve(kind: type[Driven], prepare: Callable[[dict[str, Any]], None]) -> None:
    """Read requests from standard input until it ends. The first line describes the server and goes to `prepare`."""
    reader = asyncio.StreamReader(limit=1 << 24)
    protocol = asyncio.StreamReaderProtocol(reader)
    await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
    server = json.loads(await reader.readline())
    prepare(server)
    clients: dict[str, Driven] = {}
    running: set[asyncio.Task[None]] = set()
    write_line({"event": "ready", "client": None})
    while line := await reader.readline():
        request = json.loads(line)
        name = request["client"]
        if name not in clients:
            clients[name] = kind(name, server)
        task = asyncio.create_task(answer(clients[name], request))
        running.add(task)
        task.add_done_callback(running.discard)
