"""The programs in docs/connect are those that `chapar connect` prints, and they do what their pages say."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from client_environments import Unavailable, prepare_node, prepare_python
from server_process import ServerProcess
from stage import Account, Stage, new_account

from chapar.cli.snippets import SNIPPETS, ServerFacts
from chapar.crypto.rsa import RsaPublicKey

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "connect"
BLOCK = re.compile(r"^```(?:python|js)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
KEY = re.compile(r"-----BEGIN RSA PUBLIC KEY-----.*?-----END RSA PUBLIC KEY-----", re.DOTALL)
RUN_SECONDS = 60
PROMPTS = {
    r"Phone: $|Enter phone number[^:]*: $": "phone",
    r"Code: $|Enter confirmation code: $": "code",
    r"Your name: $|Enter first name: $": "name",
    r"correct\? \(y/N\): $": "yes",
    r"Enter last name[^:]*: $": "nothing",
}


def program_of(name: str) -> str:
    """The one program that a page shows."""
    programs: list[str] = BLOCK.findall((PAGES / f"{name}.md").read_text())
    assert len(programs) == 1
    return programs[0]


def example() -> ServerFacts:
    """The server that all pages speak of; nobody has its private key."""
    found = KEY.search(program_of("telethon"))
    assert found is not None
    key = RsaPublicKey.from_pem(found[0].encode())
    return ServerFacts("127.0.0.1", 4430, found[0], key.fingerprint, key.n, key.e)


@pytest.mark.parametrize("name", sorted(SNIPPETS.keys() - {"tdlib-source"}))
def test_the_page_shows_what_connect_prints(name: str) -> None:
    program = program_of(name)
    assert program == SNIPPETS[name](example())
    lines = [line for line in program.splitlines() if line and not line.startswith(("#", "//"))]
    assert len(lines) <= 40


def with_server(program: str, server: ServerProcess) -> str:
    """The program of a page, with the values of the example server replaced as a reader would replace them."""
    told = json.loads(server.command("connect", "--json").stdout)
    old = example()
    hex_digits = re.compile(r"[0-9a-f]{64}")
    rows = iter(hex_digits.findall(f"{int(told['modulus']):0512x}"))
    program = program.replace(old.pem, told["pem"]).replace(str(old.fingerprint), told["fingerprint"])
    program = re.sub(rf'(?<=")({hex_digits.pattern})(?=")', lambda _: next(rows), program)
    return re.sub(rf"\b{old.port}\b", str(told["port"]), program)


class Conversation:
    """A program that asks its questions on standard output; each is answered once it stands there."""

    def __init__(self, command: list[str], folder: Path, answer: Callable[[str], str]) -> None:
        self.said = ""
        self._process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            encoding="utf-8", errors="replace", bufsize=0,
        )  # fmt: skip
        self._answer = answer

    def run(self) -> int:
        """Talk until the program ends or its time is over, and return its exit code."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        watchdog = threading.Timer(RUN_SECONDS, self._process.kill)
        watchdog.start()
        try:
            while character := self._process.stdout.read(1):
                self.said += character
                for prompt, what in PROMPTS.items() if character == " " else ():
                    if re.search(prompt, self.said):
                        self._process.stdin.write(self._answer(what) + "\n")
                        self._process.stdin.flush()
            return self._process.wait()
        finally:
            watchdog.cancel()
            self._process.stdin.close()
            self._process.stdout.close()


@contextmanager
def environment_or_skip(name: str) -> Iterator[None]:
    try:
        yield
    except Unavailable as error:
        pytest.skip(f"{name}: {error}")


def start_command(name: str, environment: str, program: str, folder: Path) -> list[str]:
    """Put the program where it finds its library, and say how it is started."""
    with environment_or_skip(name):
        if name == "mtcute":
            node, home = prepare_node()
            (folder / "node_modules").symlink_to(home / "node_modules")
            (folder / "hello.mjs").write_text(program)
            return [node, "hello.mjs"]
        python = prepare_python(environment)
        (folder / "hello.py").write_text(program)
        return [python, "hello.py"]


def patch_tdjson(python: str, server: ServerProcess, folder: Path) -> None:
    """What the page of TDLib says to do before."""
    (folder / "chapar.pem").write_text(server.public_key)
    arguments = ["--public-key", "chapar.pem", "--server", f"{server.host}:{server.port}", "libtdjson-chapar.so"]
    subprocess.run([python, str(ROOT / "tools" / "patch_tdjson.py"), *arguments], cwd=folder, check=True, timeout=60)


@pytest.mark.parametrize(
    ("name", "environment"),
    [
        ("telethon", "telethon_1_45"),
        ("kurigram", "kurigram"),
        ("mtcute", "mtcute"),
        ("tdlib", "tdjson_1_8_67"),
        ("tdlib", "tdjson_1_8_46"),
    ],
)
def test_a_reader_signs_up_and_writes_a_note(
    name: str, environment: str, server: ServerProcess, new_stage: Callable[..., Stage], tmp_path: Path
) -> None:
    if name == "tdlib" and sys.platform != "linux":
        pytest.skip("tdlib: the copy of its library is made on Linux only")
    program = with_server(program_of(name), server)
    assert program == server.command("connect", name).stdout
    command = start_command(name, environment, program, tmp_path)
    if name == "tdlib":
        patch_tdjson(command[0], server, tmp_path)
    account = new_account("Romeo")
    asked: list[str] = []

    def answer(what: str) -> str:
        asked.append(what)
        answers = {"phone": account.phone, "name": account.first_name, "yes": "y", "nothing": ""}
        return server.login_code(account.phone) if what == "code" else answers[what]

    conversation = Conversation(command, tmp_path, answer)
    assert conversation.run() == 0, conversation.said
    assert [what for what in asked if what in {"phone", "code", "name"}] == ["phone", "code", "name"]
    assert "Hello from" in saved_notes(new_stage("telethon-1.45"), account)[0]


def saved_notes(stage: Stage, account: Account) -> list[str]:
    """What stands in the account's saved messages, seen from a second session."""
    session = stage.new_device(account)
    code_hash = session.send_code()
    account.id = session.sign_in(code_hash, stage.server.login_code(account.phone))["id"]
    return [message["text"] for message in session.history("me")]
