"""Our own server as an operator starts it: the `chapar` command in development mode, with its durable storage, on loopback."""

from __future__ import annotations

import itertools
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bench.clients.key_exchange import exchange_keys
from bench.clients.line import dial, dial_when_ready
from bench.clients.mtproto import MtprotoLine
from bench.processes import Process
from bench.servers.ports import free_port
from chapar.keys import KEYS_FOLDER
from chapar.tl import LAYER, functions, types

START_LIMIT_S = 20.0
CODE_LIMIT_S = 5.0
FIRST_PHONE = 99_900_000_000
# One generator on one machine signs up more people than a network address should, and its people write as fast as the server
# lets them: these limits, and no others, are lifted. Calls are still counted, against a thousandfold limit.
CONFIG = """\
flood_limits_factor = 1000
code_requests_per_hour_per_address = 1000000
max_connections_per_address = 1000000
"""


def command() -> str:
    """The `chapar` command of the environment that runs the bench."""
    return str(Path(sys.executable).with_name("chapar"))


def environment() -> dict[str, str]:
    """The environment without options of the server that somebody has set for another one."""
    return {name: value for name, value in os.environ.items() if not name.startswith("CHAPAR_")}


def find_code(output: str, phone: str) -> str | None:
    """The newest login code for `phone` in what the server has printed: 5 to 7 digits after the number, on its line."""
    found = re.findall(rf"(?<!\d){phone}(?!\d)[^\n]*?(?<![\d:.])(\d{{5,7}})(?![\d:.]\d)", output)
    return found[-1] if found else None


class CodeReader:
    """Reads login codes the way an operator in development mode does: from the server's output, else by `chapar login-code`."""

    def __init__(self, output: Path, data: Path) -> None:
        self._output, self._data = output, data
        self._position = 0
        self._rest = ""
        self._is_printed = True

    def code_for(self, phone: str) -> str:
        """Raises RuntimeError when there is none within `CODE_LIMIT_S`."""
        end = time.monotonic() + CODE_LIMIT_S
        while self._is_printed and time.monotonic() < end:
            with self._output.open(errors="replace") as stream:
                stream.seek(self._position)
                self._rest = (self._rest + stream.read())[-65_536:]
                self._position = stream.tell()
            code = find_code(self._rest, phone)
            if code:
                return code
            time.sleep(0.002)
        self._is_printed = False
        done = subprocess.run(
            [command(), "login-code", phone, "--data", str(self._data)],
            capture_output=True,
            text=True,
            check=False,
            env=environment(),
        )
        if done.returncode:
            raise RuntimeError("the server shows no login code, neither in its output nor by `chapar login-code`")
        return done.stdout.strip()


@dataclass(slots=True)
class Chapar:
    """A running server."""

    process: Process
    port: int
    public_key: str
    codes: CodeReader
    name: str = "chapar"
    _phones: Iterator[int] = field(default_factory=lambda: itertools.count(FIRST_PHONE))

    def open_lines(self, count: int, tag: str) -> list[MtprotoLine]:
        """`count` signed-up, signed-in sessions of as many users with keys of their own."""
        return [self._sign_up(f"{tag}x{index}") for index in range(count)]

    def connect(self) -> MtprotoLine:
        """A session that has a new key, and has said what it is, but is not signed in."""
        sock = dial(self.port)
        [(envelope, salt)] = exchange_keys([sock], self.public_key)
        line = MtprotoLine(sock, envelope, salt, transport_is_open=True)
        line.call(first_call())
        return line

    def _sign_up(self, name: str) -> MtprotoLine:
        line = self.connect()
        phone = str(next(self._phones))
        settings = types.codeSettings()
        sent = line.call(functions.auth_sendCode(phone_number=phone, api_id=1, api_hash="0" * 32, settings=settings))
        if not isinstance(sent, types.auth_sentCode):
            raise RuntimeError(f"auth.sendCode answered {sent!r}")
        code_hash, code = sent.phone_code_hash, self.codes.code_for(phone)
        signed = line.call(functions.auth_signIn(phone_number=phone, phone_code_hash=code_hash, phone_code=code))
        if isinstance(signed, types.auth_authorizationSignUpRequired):
            line.call(
                functions.auth_signUp(phone_number=phone, phone_code_hash=code_hash, first_name=name, last_name="")
            )
        line.call(functions.updates_getState())
        line.username = "bench_" + name
        return line

    def introduce(self, sender: MtprotoLine, receiver: MtprotoLine) -> None:
        """Make `sender.direct` write to `receiver`; both learn of each other by their usernames."""
        receiver.call(functions.account_updateUsername(username=receiver.username))
        sender.call(functions.account_updateUsername(username=sender.username))
        sender.correspondent = self._resolve(sender, receiver.username)
        receiver.correspondent = self._resolve(receiver, sender.username)

    def _resolve(self, line: MtprotoLine, username: str) -> types.TypeInputPeer:
        found = line.call(functions.contacts_resolveUsername(username=username))
        if not isinstance(found, types.contacts_resolvedPeer) or not isinstance(found.users[0], types.user):
            raise RuntimeError(f"contacts.resolveUsername answered {found!r}")
        user = found.users[0]
        return types.inputPeerUser(user_id=user.id, access_hash=user.access_hash or 0)

    def stored_messages(self, line: MtprotoLine) -> int:
        """How many messages the history of the line's user with its correspondent holds."""
        asked = functions.messages_getHistory(
            peer=line.correspondent, offset_id=0, offset_date=0, add_offset=0, limit=100, max_id=0, min_id=0, hash=0
        )
        found = line.call(asked)
        if isinstance(found, types.messages_messagesSlice):
            return found.count
        if isinstance(found, types.messages_messages):
            return len(found.messages)
        raise RuntimeError(f"messages.getHistory answered {found!r}")


def first_call() -> object:
    """What every client calls first."""
    return functions.invokeWithLayer(
        layer=LAYER,
        query=functions.initConnection(
            api_id=1,
            device_model="bench",
            system_version="1",
            app_version="1",
            system_lang_code="en",
            lang_pack="",
            lang_code="en",
            query=functions.help_getConfig(),
        ),
    )


def read_public_key(data: Path) -> str:
    """The server's public key (PEM) from its data folder."""
    done = subprocess.run(
        [command(), "public-key", "--data", str(data)], capture_output=True, text=True, check=True, env=environment()
    )
    return done.stdout


@contextmanager
def running(folder: Path, core: int | None) -> Iterator[Chapar]:
    """Start one on the data in `folder` (made when it is not there); it is ended when the block is left.

    Yields as soon as the process is started and its public key known: it may not listen yet. Raises RuntimeError.
    """
    data = folder / "data"
    is_new = not (data / KEYS_FOLDER).exists()
    data.mkdir(parents=True, exist_ok=True)
    (data / "chapar.toml").write_text(CONFIG)
    public_key = "" if is_new else read_public_key(data)
    port = free_port()
    argv = [command(), "serve", "--dev", "--listen", f"127.0.0.1:{port}", "--data", str(data)]
    output = folder / f"output-{port}"
    with Process.start(argv, core=core, output=output, cwd=folder, env=environment()) as process:
        if is_new:
            dial_when_ready(port, time.monotonic() + START_LIMIT_S).close()
            process.check_alive()
            public_key = read_public_key(data)
        yield Chapar(process, port, public_key, CodeReader(output, data))
