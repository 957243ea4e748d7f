"""The server under test: the real command ``chapar serve``, in a process of its own, on loopback."""

from __future__ import annotations

import hashlib
import os
import random
import re
import socket
import struct
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey

from chapar.data_folder import find_running
from chapar.keys import load_keys

CHAPAR = str(Path(sys.executable).with_name("chapar"))
START_SECONDS = 60.0
STOP_SECONDS = 30.0
LOG_LINES = 40
PORTS = 20_000, 30_000
COMPLAINT = re.compile(r"level=(warning|error|critical)|failed with|Traceback|Exception")
CODE = re.compile(r"^login code for \+(\d+): (\d+)$", re.MULTILINE)
HARMLESS = re.compile(r'event="open files limit connections"')
"""It depends on the machine, not on the stories."""


class ServerProcess:
    """``chapar serve --dev`` on a free port, with its data and its log in `directory`.

    `first` is Python that runs in it before all else: what nobody may set, and a story cannot wait for.
    """

    host = "127.0.0.1"

    def __init__(self, directory: Path, first: str = "") -> None:
        self._command = [CHAPAR]
        if first:
            self._command = [sys.executable, "-c", f"{first}\nfrom chapar.cli import main\nraise SystemExit(main())"]
        self.data = directory / "data"
        self.log = directory / "serve.log"
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._codes: dict[str, str] = {}
        self._codes_read = 0
        self.start()
        self.public_key = load_keys(self.data).rsa_keys[0].public.to_pem().decode()

    def start(self) -> None:
        """Start it, on the same port as before, and wait until the port answers and other commands are told of it."""
        arguments = ["serve", "--dev", "--listen", f"{self.host}:{self.port}", "--data", str(self.data)]
        environment = os.environ | {"CHAPAR_LOG_LEVEL": "debug"}  # Every call, and every refusal.
        with self.log.open("ab") as log:
            self._process = subprocess.Popen([*self._command, *arguments], stdout=log, stderr=log, env=environment)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            try:
                socket.create_connection((self.host, self.port), timeout=1).close()
                if (running := find_running(self.data)) and running.listen:
                    return
            except OSError:
                pass
            time.sleep(0.05)
        raise RuntimeError(f"chapar serve did not start\n{self.last_log_lines()}")

    def stop(self) -> int:
        """End it as an operator would, with SIGTERM, and return its exit code."""
        assert self._process is not None
        self._process.terminate()
        try:
            return self._process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """End it as no server wants to end: nothing can be put away."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def command(self, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run another command of ``chapar`` on the same data."""
        command = [CHAPAR, name, *arguments, "--data", str(self.data)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
        if done.returncode != 0:
            raise RuntimeError(f"chapar {name} ended with {done.returncode}: {done.stderr}\n{self.last_log_lines()}")
        return done

    def login_code(self, phone: str) -> str:
        """The code pending for `phone`, as development mode prints it: before the client has its answer."""
        with self.log.open("rb") as log:
            log.seek(self._codes_read)
            new = log.read()
        lines = new[: new.rfind(b"\n") + 1]
        self._codes_read += len(lines)
        self._codes.update(CODE.findall(lines.decode(errors="replace")))
        if phone not in self._codes:
            raise RuntimeError(f"no login code was printed\n{self.last_log_lines()}")
        return self._codes[phone]

    def log_size(self) -> int:
        return self.log.stat().st_size

    def log_since(self, size: int) -> str:
        """What was logged since the log had `size` bytes."""
        with self.log.open("rb") as log:
            log.seek(size)
            return log.read().decode(errors="replace")

    def complaints(self) -> list[str]:
        """Lines of the log that should not be there after stories in which nothing is broken."""
        return complaints_in(self.log.read_text(errors="replace"))

    def description(self) -> dict[str, Any]:
        """What a driver is told: see `ClientProcess`. Large numbers are strings, for JavaScript."""
        modulus, exponent = key_numbers(self.public_key)
        return {
            "host": self.host,
            "port": self.port,
            "public_key": self.public_key,
            "modulus": str(modulus),
            "exponent": str(exponent),
            "fingerprint": str(fingerprint(modulus, exponent)),
            "api_id": 4,
            "api_hash": "0123456789abcdef0123456789abcdef",
        }

    def last_log_lines(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "--- last lines of chapar serve ---\n" + "\n".join(lines[-LOG_LINES:])


def complaints_in(log: str) -> list[str]:
    return [line for line in log.splitlines() if COMPLAINT.search(line) and not HARMLESS.search(line)]


def free_port() -> int:
    """One of those that systems do not give to whoever asks for any: it is still free when the server starts again."""
    while True:
        port = random.randrange(*PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def key_numbers(pem: str) -> tuple[int, int]:
    key = serialization.load_pem_public_key(pem.encode())
    assert isinstance(key, RSAPublicKey)
    numbers = key.public_numbers()
    return numbers.n, numbers.e


def fingerprint(modulus: int, exponent: int) -> int:
    """Signed low 64 bits of SHA-1 over the key as a bare ``rsa_public_key`` (core.telegram.org/mtproto/auth_key)."""

    def tl_bytes(number: int) -> bytes:
        data = number.to_bytes((number.bit_length() + 7) // 8, "big")
        head = bytes([len(data)]) if len(data) < 254 else b"\xfe" + len(data).to_bytes(3, "little")
        return head + data + b"\0" * (-len(head + data) % 4)

    digest = hashlib.sha1(tl_bytes(modulus) + tl_bytes(exponent)).digest()
    value: int = struct.unpack("<q", digest[-8:])[0]
    return value
