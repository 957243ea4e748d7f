"""The socket that takes commands of the operator: who may use it, and what it does with what is no command."""

import asyncio
import os
import socket
import stat
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from chapar.control import listener
from chapar.control.asking import ask
from chapar.control.commands import (
    LINE_BYTES,
    Answer,
    AnyCommand,
    ControlError,
    Mark,
    Name,
    Restrict,
    Unrestrict,
    Verify,
    read_answer,
    read_command,
    write_line,
)
from chapar.control.listener import ControlListener
from chapar.control.socket_paths import SOCKET_NAME, socket_address

COMMON = {"channel": "verona", "operator": "escalus", "reason": "صلح ♥"}
VERIFY = Verify(**COMMON, is_verified=True)
COMMANDS: list[AnyCommand] = [
    VERIFY,
    Mark(**COMMON, mark="scam"),
    Restrict(**COMMON, platform="all", word="terms", text="x", until_date=5, message_id=7),
    Unrestrict(**COMMON),
    Name(**COMMON, name="mantua", is_taken_away=True),
]


class Performed:
    """A listener on a folder, and what came there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.commands: list[AnyCommand] = []
        self.failure: Exception | None = None
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self.listener = ControlListener(folder, self._perform)

    async def _perform(self, command: AnyCommand) -> Answer:
        self.commands.append(command)
        await self.may_go_on.wait()
        if self.failure is not None:
            raise self.failure
        return Answer(act_id=len(self.commands))


@pytest.fixture
async def performed(tmp_path: Path) -> AsyncIterator[Performed]:
    opened = Performed(tmp_path)
    await opened.listener.open()
    yield opened
    await opened.listener.close()


async def send(folder: Path, data: bytes) -> bytes:
    """What comes back for some bytes, until the other end closes."""
    reader, writer = await asyncio.open_unix_connection(str(folder / SOCKET_NAME))
    writer.write(data)
    answer = await asyncio.wait_for(reader.read(), 20)
    writer.close()
    return answer


@pytest.mark.parametrize("command", COMMANDS)
async def test_commands_and_answers(performed: Performed, command: AnyCommand) -> None:
    assert await asyncio.to_thread(ask, performed.folder, command) == Answer(act_id=1)
    assert performed.commands == [command]


async def test_the_socket_is_its_owners_alone(performed: Performed) -> None:
    assert stat.S_IMODE((performed.folder / SOCKET_NAME).stat().st_mode) == 0o600


async def test_other_users_are_not_listened_to(performed: Performed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "_is_trusted", lambda _: False)
    with pytest.raises(ControlError, match="the server ended before it answered"):
        await asyncio.to_thread(ask, performed.folder, VERIFY)
    assert performed.commands == []


def test_who_is_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = socket.socketpair(socket.AF_UNIX)
    with one, other:
        assert listener._is_trusted(one)
        monkeypatch.setattr(os, "geteuid", lambda: 12345)
        assert listener._is_trusted(one) is (os.getuid() == 0)
        monkeypatch.setattr(listener, "_CREDENTIALS", FakeCredentials())
        assert not listener._is_trusted(one)


class FakeCredentials:
    """Says that the other end is a user of its own."""

    size = listener._CREDENTIALS.size

    def unpack(self, _: bytes) -> tuple[int, int, int]:
        return 1, 54321, 1


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b"\xff\xfe\n",
        b"[" * 1000 + b"\n",
        b'{"command":"verify"}\n',
        b'{"command":"burn","channel":"a","operator":"b","reason":"c"}\n',
        write_line(VERIFY).replace(b"true", b'"yes"'),
        write_line(VERIFY).replace(b"{", b'{"more":1,', 1),
        write_line(Mark(**COMMON, mark="scam")).replace(b"scam", b"evil"),
        write_line(Unrestrict(**COMMON, message_id=7)).replace(b"7", b"-7"),
        write_line(Unrestrict(**COMMON, message_id=7)).replace(b"7", b"7" * 40),
    ],
)
async def test_what_is_no_command_is_refused(performed: Performed, line: bytes) -> None:
    answer = read_answer(await send(performed.folder, line))
    assert "does not understand this command" in answer.refusal
    assert performed.commands == []


async def test_a_line_without_an_end_is_dropped(performed: Performed) -> None:
    assert await send(performed.folder, b"x" * (LINE_BYTES * 2 + 1)) == b""
    assert await asyncio.to_thread(ask, performed.folder, VERIFY) == Answer(act_id=1)


async def test_who_says_nothing_keeps_nobody_waiting(performed: Performed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "LINE_SECONDS", 0.05)
    silent = [await asyncio.open_unix_connection(str(performed.folder / SOCKET_NAME)) for _ in range(20)]
    assert await asyncio.to_thread(ask, performed.folder, VERIFY) == Answer(act_id=1)
    for reader, writer in silent:
        assert await reader.read() == b""
        writer.close()


async def test_a_fault_answers_nothing_and_the_next_command_is_taken(performed: Performed) -> None:
    performed.failure = RuntimeError("x")
    with pytest.raises(ControlError, match="ended before it answered; `chapar channel show` tells"):
        await asyncio.to_thread(ask, performed.folder, VERIFY)
    performed.failure = None
    assert await asyncio.to_thread(ask, performed.folder, VERIFY) == Answer(act_id=2)


async def test_closing_lets_what_is_in_work_be_done(tmp_path: Path) -> None:
    opened = Performed(tmp_path)
    await opened.listener.open()
    opened.may_go_on.clear()
    asked = asyncio.create_task(asyncio.to_thread(ask, tmp_path, VERIFY))
    while not opened.commands:
        await asyncio.sleep(0.01)
    closing = asyncio.create_task(opened.listener.close())
    await asyncio.sleep(0)
    opened.may_go_on.set()
    await closing
    assert await asked == Answer(act_id=1)
    assert not (tmp_path / SOCKET_NAME).exists()
    assert ask(tmp_path, VERIFY) is None


async def test_what_a_killed_server_left_is_replaced(tmp_path: Path) -> None:
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(tmp_path / SOCKET_NAME))
    left.close()
    assert ask(tmp_path, VERIFY) is None
    opened = Performed(tmp_path)
    await opened.listener.open()
    assert await asyncio.to_thread(ask, tmp_path, VERIFY) == Answer(act_id=1)
    await opened.listener.close()


async def test_a_folder_with_a_long_path(tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["d" * 100] * 5)
    folder.mkdir(parents=True)
    opened = Performed(folder)
    await opened.listener.open()
    assert await asyncio.to_thread(ask, folder, VERIFY) == Answer(act_id=1)
    await opened.listener.close()
    assert not (folder / SOCKET_NAME).exists()


async def test_a_server_runs_without_where_there_can_be_no_socket(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / SOCKET_NAME).mkdir()
    opened = Performed(tmp_path)
    await opened.listener.open()
    assert "commands of the operator cannot be taken" in caplog.text
    await opened.listener.close()


def test_a_long_path_has_no_other_name_on_other_systems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    with socket_address(Path("/short")) as address:
        assert address == f"/short/{SOCKET_NAME}"
    with pytest.raises(OSError, match="longer than"), socket_address(tmp_path / ("d" * 100)):
        pass


def answering(folder: Path, answer: bytes) -> threading.Thread:
    """Something else on the socket, which answers one command with some bytes."""
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(folder / SOCKET_NAME))
    listening.listen()

    def serve() -> None:
        with listening, listening.accept()[0] as peer:
            peer.recv(1 << 16)
            peer.sendall(answer)

    thread = threading.Thread(target=serve)
    thread.start()
    return thread


@pytest.mark.parametrize("answer", [b"", b"{", b"[]\n", b"\xff\n", b'{"act_id":"x"}\n'])
def test_an_answer_that_is_none(tmp_path: Path, answer: bytes) -> None:
    thread = answering(tmp_path, answer)
    with pytest.raises(ControlError, match="the server ended before it answered"):
        ask(tmp_path, VERIFY)
    thread.join(20)


def test_no_server_is_there(tmp_path: Path) -> None:
    assert ask(tmp_path, VERIFY) is None
    (tmp_path / SOCKET_NAME).write_text("no socket")
    assert ask(tmp_path, VERIFY) is None


@pytest.mark.parametrize("make", [lambda: read_command(b"x"), lambda: read_command(b"")])
def test_no_command(make: Callable[[], object]) -> None:
    with pytest.raises(ControlError):
        make()
