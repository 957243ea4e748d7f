"""The real command `chapar serve` in a process of its own."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from forked import Forks

from chapar.crypto.rsa import RsaPublicKey
from chapar.keys import load_keys

START_SECONDS = 30.0


def environment(**extra: str) -> dict[str, str]:
    """The environment without options of another server."""
    return {name: value for name, value in os.environ.items() if not name.startswith("CHAPAR_")} | extra


def _start(arguments: tuple[str, ...], setting: dict[str, str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "chapar", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=setting)


class Served:
    """A running `chapar serve`, known to be ready. `options` go into its environment; `forks` are where it comes from when it
    need not begin by importing everything."""

    def __init__(self, data: Path, *arguments: str, forks: Forks | None = None, **options: object) -> None:
        self.data = data
        self.lines: list[str] = []
        self.errors: list[str] = []
        arguments = ("serve", "--data", str(data), *arguments)
        setting = environment(**{f"CHAPAR_{name.upper()}": str(value) for name, value in options.items()})
        self.process = forks.start([*arguments], setting) if forks else _start(arguments, setting)
        self._readers = [
            threading.Thread(target=self._collect, args=(stream, lines), daemon=True)
            for stream, lines in ((self.process.stdout, self.lines), (self.process.stderr, self.errors))
        ]
        for reader in self._readers:
            reader.start()
        end = time.monotonic() + START_SECONDS
        while "ready" not in self.lines:
            if self.process.poll() is not None or time.monotonic() > end:
                self.kill()
                raise AssertionError(f"serve did not start: {self.lines} {self.errors}")
            time.sleep(0.005)

    @staticmethod
    def _collect(stream: object, lines: list[str]) -> None:
        for line in stream:  # type: ignore[attr-defined]
            lines.append(line.rstrip("\n"))

    @property
    def banner(self) -> list[str]:
        """What it printed until it was ready."""
        return self.lines[: self.lines.index("ready") + 1]

    @property
    def printed(self) -> list[str]:
        """What it printed since then."""
        return self.lines[self.lines.index("ready") + 1 :]

    @property
    def port(self) -> int:
        """The port it got on 127.0.0.1."""
        found = re.search(r"^listening on 127\.0\.0\.1:(\d+)$", "\n".join(self.banner), re.MULTILINE)
        assert found, self.banner
        return int(found[1])

    @property
    def public_key(self) -> RsaPublicKey:
        """Its public key."""
        return load_keys(self.data).rsa_keys[0].public

    @property
    def rss_bytes(self) -> int:
        """Its memory now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(r"^VmRSS:\s+(\d+) kB", status, re.MULTILINE)
        assert found
        return int(found[1]) * 1024

    def code_for(self, phone: str) -> str:
        """The newest login code that it has printed for a number."""
        end = time.monotonic() + START_SECONDS
        while time.monotonic() < end:
            codes = [line.rpartition(" ")[2] for line in self.lines if line.startswith(f"login code for +{phone}: ")]
            if codes:
                return codes[-1]
            time.sleep(0.005)
        raise AssertionError(f"no login code for {phone}")

    def stop(self, number: int = signal.SIGTERM) -> tuple[int, str, str]:
        """Send a signal and wait: exit code, what it printed since it was ready, its log."""
        self.process.send_signal(number)
        self.process.wait(timeout=30)
        for reader in self._readers:
            reader.join(timeout=10)
        return self.process.returncode, "".join(f"{line}\n" for line in self.printed), "\n".join(self.errors)

    def kill(self) -> None:
        """End it without warning."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(timeout=30)
        for reader in self._readers:
            reader.join(timeout=10)

    def check_log(self) -> None:
        """Nothing that it logged is an error."""
        bad = [line for line in self.errors if "level=error" in line or "Traceback" in line or "level=" not in line]
        assert not bad, "\n".join(bad)
