"""Drives a client library in a process of its own, by JSON lines (`drivers/json_lines.py` has the line protocol).

The commands are those of the methods of `stage.Session`. Results and events are plain data, the same for all libraries:

- a *peer* is a user id, a user name, or ``"me"``;
- an *entity* is ``[kind, offset, length, extra]``: kind is the constructor's name in snake case without its
  ``messageEntity`` (``"bold"``, ``"text_url"``), offset and length count UTF-16 code units, extra is the URL, the
  language or the user id, or None;
- a *message* has ``id chat from out text entities reply_to date edited forwarded_from media album``: media is ``photo``,
  ``document``, ``contact``, ``place``, ``venue``, ``dice`` or None, album an id as text or None, the text also a caption;
- a *user* has ``id first_name last_name username phone self contact status``;
- the *events* are ``message`` and ``edited`` (``message``), ``deleted`` (``ids``), ``read`` (``peer max_id outbox``),
  ``typing`` (``user``), ``status`` (``user online``) and ``update`` (``update``: any other, as the library has it;
  `private_chats` and `tdlib_words` tell how); of no client but the library is ``complaint`` (``text``).
"""

from __future__ import annotations

import itertools
import json
import subprocess
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CALL_SECONDS = 60.0
STDERR_LINES = 60


class Refused(Exception):
    """The server (`code` is its error code) or the library itself (`code` 0) refused a command."""

    def __init__(self, name: str, code: int, text: str, context: str) -> None:
        super().__init__(f"{name} ({code}): {text}\n{context}")
        self.name, self.code = name, code


class DriverFailed(Exception):
    """The driver ended, or did not answer in time; the text ends with what it last wrote to standard error."""


@dataclass(frozen=True)
class Running:
    """A command that was given to a driver and may be under way."""

    process: ClientProcess
    number: int
    client: str
    command: str
    arguments: dict[str, Any]

    def finish(self, timeout: float = CALL_SECONDS) -> Any:
        """Wait until it is done, and return its result. Raises `Refused` or `DriverFailed`."""
        what = f"{self.client}: no answer to {self.command} within {timeout:.0f} s"
        answer = self.process.take_answer(self.number, timeout, what)
        if "error" in answer:
            error = answer["error"]
            context = f"{self.client}: {self.command} {self.arguments}"
            raise Refused(error["name"], error["code"], error["text"], context)
        return answer["result"]


class ClientProcess:
    """One driver process. Any number of named clients live in it; `call` is for one thread at a time.

    `server` is the first line the driver gets: host, port, public key, API id and hash, and the kind's own options.
    """

    def __init__(self, name: str, command: list[str], server: dict[str, Any], directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self.name = name
        self._numbers = itertools.count(1)
        self._changed = threading.Condition()
        self._answers: dict[int, dict[str, Any]] = {}
        self._events: defaultdict[str | None, list[dict[str, Any]]] = defaultdict(list)
        self._complaints: list[str] = []
        self._stderr: deque[str] = deque(maxlen=STDERR_LINES)
        self._ended = False
        self._process = subprocess.Popen(
            command, cwd=directory, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            encoding="utf-8", errors="replace",
        )  # fmt: skip
        self._threads = [threading.Thread(target=read, daemon=True) for read in (self._read_stdout, self._read_stderr)]
        for thread in self._threads:
            thread.start()
        self._write(server)
        self._wait(
            lambda: any(event["event"] == "ready" for event in self._events[None]), CALL_SECONDS, "did not get ready"
        )

    @property
    def alive(self) -> bool:
        return not self._ended

    def call(self, client: str, command: str, timeout: float = CALL_SECONDS, **arguments: Any) -> Any:
        """Run one command and return its result. Raises `Refused` or `DriverFailed`."""
        return self.begin(client, command, **arguments).finish(timeout)

    def begin(self, client: str, command: str, **arguments: Any) -> Running:
        """Run one command, while the story goes on."""
        number = next(self._numbers)
        self._write({"id": number, "client": client, "command": command, "args": arguments})
        return Running(self, number, client, command, arguments)

    def take_answer(self, number: int, timeout: float, what: str) -> dict[str, Any]:
        """Wait for the answer to a command. Raises `DriverFailed`."""
        self._wait(lambda: number in self._answers, timeout, what)
        return self._answers.pop(number)

    def events(self, client: str) -> list[dict[str, Any]]:
        """Every event that `client` has had so far, oldest first."""
        with self._changed:
            return list(self._events[client])

    def take_complaints(self) -> list[str]:
        """What the library found wrong with the server since this was last asked."""
        with self._changed:
            new, self._complaints = self._complaints, []
        return new

    def wait_events(self, enough: Callable[[], bool], timeout: float, what: str) -> None:
        """Wait until `enough`, which is asked again after every line of the driver."""
        self._wait(enough, timeout, what)

    def context(self) -> str:
        lines = "\n".join(self._stderr) or "(nothing)"
        return f"--- last lines that the driver {self.name} wrote to standard error ---\n{lines}"

    def kill(self) -> None:
        self._process.kill()
        self.close()

    def close(self) -> None:
        if self._process.stdin is not None and not self._process.stdin.closed:
            self._process.stdin.close()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        for thread in self._threads:
            thread.join(timeout=5)

    def _write(self, line: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(json.dumps(line) + "\n")
            self._process.stdin.flush()
        except OSError as error:
            raise DriverFailed(f"{self.name} has ended\n{self.context()}") from error

    def _wait(self, condition: Callable[[], bool], timeout: float, what: str) -> None:
        deadline = time.monotonic() + timeout
        with self._changed:
            while not condition():
                remaining = deadline - time.monotonic()
                if self._ended:
                    raise DriverFailed(f"{self.name} has ended\n{self.context()}")
                if remaining <= 0:
                    raise DriverFailed(f"{what}\n{self.context()}")
                self._changed.wait(remaining)

    def _read_stdout(self) -> None:
        assert self._process.stdout is not None
        for text in self._process.stdout:
            try:
                line = json.loads(text)
            except ValueError:  # A library that prints: keep it where it helps, not where it hurts.
                self._stderr.append(text.rstrip())
                continue
            with self._changed:
                if line.get("event") == "complaint":
                    self._complaints.append(line["text"])
                elif "event" in line:
                    self._events[line["client"]].append(line)
                else:
                    self._answers[line["id"]] = line
                self._changed.notify_all()
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def _read_stderr(self) -> None:
        assert self._process.stderr is not None
        for text in self._process.stderr:
            self._stderr.append(text.rstrip())
