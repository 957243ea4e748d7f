"""TDLib's shared library: a copy that talks to the server under test, its clients, and their requests and updates.

Follows core.telegram.org/tdlib/docs/td__json__client_8h.html. The copy is made by the project's own
``tools/patch_tdjson.py``, because TDLib has its servers and their key compiled in.
"""

from __future__ import annotations

import asyncio
import ctypes
import itertools
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[3] / "tools"))

from json_lines import write_line

from patch_tdjson import find_library, patch

RECEIVE_SECONDS = 1.0
QUIET = 1
LOG_LEVEL = int(os.environ.get("TDLIB_LOG_LEVEL", QUIET))
"""TDLib's own log goes to standard error: 1 errors, 2 warnings, 3 what it does, 4 and above for those who search."""

LogCallback = ctypes.CFUNCTYPE(None, ctypes.c_int, ctypes.c_char_p)

Fields = dict[str, Any]


class TdlibError(Exception):
    """TDLib answered a request with an error: the server's own, or its own with a code like those of the server."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{code} {message}")
        self.code, self.message = code, message


class Library:
    """The loaded copy. One thread receives for all clients and hands everything over to the loop."""

    def __init__(self, copy: Path, loop: asyncio.AbstractEventLoop) -> None:
        self._td = ctypes.CDLL(str(copy))
        self._td.td_receive.argtypes, self._td.td_receive.restype = [ctypes.c_double], ctypes.c_char_p
        self._td.td_send.argtypes, self._td.td_send.restype = [ctypes.c_int, ctypes.c_char_p], None
        self._td.td_execute.argtypes, self._td.td_execute.restype = [ctypes.c_char_p], ctypes.c_char_p
        self._td.td_execute(json.dumps({"@type": "setLogVerbosityLevel", "new_verbosity_level": LOG_LEVEL}).encode())
        self._loop = loop
        self._on_log = LogCallback(self._tell_of_complaint)  # Kept: TDLib calls it as long as it runs.
        self._td.td_set_log_message_callback.argtypes = [ctypes.c_int, LogCallback]
        self._td.td_set_log_message_callback(QUIET, self._on_log)
        self._clients: dict[int, Client] = {}
        threading.Thread(target=self._receive, daemon=True).start()

    def new_client(self, on_update: Callable[[Fields], None]) -> Client:
        client = Client(self, self._td.td_create_client_id(), on_update)
        self._clients[client.number] = client
        return client

    def send(self, number: int, request: Fields) -> None:
        self._td.td_send(number, json.dumps(request).encode())

    def _tell_of_complaint(self, level: int, text: bytes) -> None:
        """What TDLib logs as an error is mostly something that it did not expect of the server."""
        line = {"client": None, "event": "complaint", "text": text.decode(errors="replace").strip()}
        self._loop.call_soon_threadsafe(write_line, line)

    def _receive(self) -> None:
        while True:
            line = self._td.td_receive(RECEIVE_SECONDS)
            if line:
                self._loop.call_soon_threadsafe(self._hand_over, json.loads(line))

    def _hand_over(self, told: Fields) -> None:
        self._clients[told.pop("@client_id")].on_told(told)


class Client:
    """One client of the library, from its creation until it is closed. It cannot be opened again."""

    def __init__(self, library: Library, number: int, on_update: Callable[[Fields], None]) -> None:
        self.number = number
        self.authorization = ""
        """The name of the authorization state, without its prefix: "WaitPhoneNumber", "Ready", "Closed"."""
        self._library = library
        self._on_update = on_update
        self._extras = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Fields]] = {}
        self._authorization_changed = asyncio.Condition()
        self._running: set[asyncio.Task[None]] = set()

    async def ask(self, kind: str, /, **fields: Any) -> Fields:
        """Call a function of TDLib's own API. Raises TdlibError."""
        extra = next(self._extras)
        self._answers[extra] = asyncio.get_running_loop().create_future()
        self._library.send(self.number, {**fields, "@type": kind, "@extra": extra})
        answer = await self._answers[extra]
        if answer["@type"] == "error":
            raise TdlibError(answer["code"], answer["message"])
        return answer

    def on_told(self, told: Fields) -> None:
        extra = told.pop("@extra", None)
        if extra is not None:
            self._answers.pop(extra).set_result(told)
            return
        if told["@type"] == "updateAuthorizationState":
            self.authorization = told["authorization_state"]["@type"].removeprefix("authorizationState")
            task = asyncio.create_task(self._tell_of_authorization())
            self._running.add(task)
            task.add_done_callback(self._running.discard)
        self._on_update(told)

    async def wait_authorization(self, *wanted: str) -> str:
        """Wait until the authorization state is one of `wanted`, and return it."""
        async with self._authorization_changed:
            await self._authorization_changed.wait_for(lambda: self.authorization in wanted)
        return self.authorization

    async def _tell_of_authorization(self) -> None:
        async with self._authorization_changed:
            self._authorization_changed.notify_all()


def load(server: Fields, loop: asyncio.AbstractEventLoop) -> Library:
    """Make the copy for `server` in the working directory, and load it."""
    copy = Path(f"libtdjson-{os.getpid()}.so").absolute()
    copy.write_bytes(patch(find_library().read_bytes(), server["public_key"], server["host"], server["port"]))
    library = Library(copy, loop)
    copy.unlink()  # It stays loaded, and it is large.
    return library
