"""The client libraries under test: which there are, and how each gets an environment of its own.

Every library stands unmodified in `.venvs/clients/<environment>`, made from the pinned and hashed files beside this one
(`requirements/*.txt`, `mtcute/package-lock.json`) and kept until those files, or the interpreter, change.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ENVIRONMENTS = HERE.parents[1] / ".venvs" / "clients"
SETUP_SECONDS = 600
OLDEST_NODE = 20


class Unavailable(Exception):
    """This library cannot be driven here; the text says why."""


@dataclass(frozen=True)
class Kind:
    """A client library in one version over one transport. `options` go to its driver with the server's address."""

    name: str
    environment: str
    driver: str
    layer: int
    options: dict[str, str] = field(default_factory=dict)


KINDS = {
    kind.name: kind
    for kind in (
        Kind("telethon-1.45", "telethon_1_45", "telethon_driver.py", 229),
        Kind("telethon-1.27", "telethon_1_27", "telethon_driver.py", 152),
        Kind("pyrogram-2.0.106", "pyrogram", "pyrogram_driver.py", 158),
        Kind("kurigram-2.2.26", "kurigram", "pyrogram_driver.py", 229),
        Kind("mtcute-tcp", "mtcute", "mtcute_driver.mjs", 223, {"transport": "tcp"}),
        Kind("mtcute-websocket", "mtcute", "mtcute_driver.mjs", 223, {"transport": "websocket"}),
        Kind("tdlib-1.8.67", "tdjson_1_8_67", "tdlib_driver.py", 229),
        Kind("tdlib-1.8.46", "tdjson_1_8_46", "tdlib_driver.py", 200),
    )
}


def prepare(kind: Kind) -> list[str]:
    """Make the environment of `kind` unless it stands, and return the command that starts its driver.

    Raises `Unavailable` when Node.js or the package index is missing, and for TDLib on another system than Linux.
    """
    if kind.environment == "mtcute":
        node, home = prepare_node()
        for file in (HERE / "drivers").glob("*.mjs"):  # Node resolves imports beside the file.
            part = home / f"{file.name}.{os.getpid()}"
            shutil.copy(file, part)
            part.replace(home / file.name)  # At once: Node may be reading it for another run.
        return [node, str(home / kind.driver)]
    if kind.environment.startswith("tdjson") and sys.platform != "linux":
        raise Unavailable("the copy of TDLib's library is made on Linux only")
    return [prepare_python(kind.environment), str(HERE / "drivers" / kind.driver)]


def prepare_python(environment: str) -> str:
    """The interpreter of a Python environment, which is made unless it stands. Raises `Unavailable`."""
    home = ENVIRONMENTS / environment
    requirements = HERE / "requirements" / f"{environment}.txt"
    made_once(home, stamp_of([requirements], sys.version), lambda: install_python_packages(home, requirements))
    return str(home / "bin" / "python")


def prepare_node() -> tuple[str, Path]:
    """Node.js, and the folder of mtcute's environment, which is made unless it stands. Raises `Unavailable`."""
    node, home = find_node(), ENVIRONMENTS / "mtcute"
    wanted = [HERE / "mtcute" / "package.json", HERE / "mtcute" / "package-lock.json"]
    made_once(home, stamp_of(wanted, node), lambda: install_node_packages(home, wanted))
    return node, home


def find_node() -> str:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        raise Unavailable("Node.js with npm is not installed")
    version = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    if int(version.removeprefix("v").split(".")[0]) < OLDEST_NODE:
        raise Unavailable(f"Node.js {version} is too old: {OLDEST_NODE} or newer is needed")
    return node


def stamp_of(files: list[Path], runtime: str) -> str:
    digest = hashlib.sha256(runtime.encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def made_once(home: Path, stamp: str, make: Callable[[], None]) -> None:
    stamp_file = home / "made-from.sha256"
    with locked(home.with_suffix(".lock")):
        if stamp_file.exists() and stamp_file.read_text() == stamp:
            return
        shutil.rmtree(home, ignore_errors=True)
        make()
        stamp_file.write_text(stamp)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def install_python_packages(home: Path, requirements: Path) -> None:
    run([sys.executable, "-m", "venv", str(home)])
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "--requirement", str(requirements)])


def install_node_packages(home: Path, files: list[Path]) -> None:
    home.mkdir(parents=True)
    for file in files:
        shutil.copy(file, home)
    # No install scripts: the only one builds a database driver, and the sessions of the tests live in memory.
    run([shutil.which("npm") or "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=home)


def run(command: list[str], cwd: Path | None = None) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    try:
        done = subprocess.run(
            command, cwd=cwd, env=environment, capture_output=True, text=True, timeout=SETUP_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise Unavailable(f"{command[0]} did not end within {SETUP_SECONDS} s") from error
    if done.returncode != 0:
        last_lines = "; ".join((done.stderr or done.stdout).strip().splitlines()[-2:])
        raise Unavailable(f"its packages could not be installed: {last_lines}")
