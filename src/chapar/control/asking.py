"""How a command reaches the server that runs on a folder."""

import socket
from pathlib import Path

from chapar.control.commands import LINE_BYTES, Answer, AnyCommand, ControlError, read_answer, write_line
from chapar.control.socket_paths import SOCKET_NAME, socket_address

ANSWER_SECONDS = 30.0


def ask(folder: Path, command: AnyCommand) -> Answer | None:
    """Have the server do it, and wait for its answer; None when no server takes commands there (yet). Raises ControlError."""
    try:
        dialled = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        dialled.settimeout(ANSWER_SECONDS)
    except OSError as error:
        raise ControlError(f"no socket can be opened: {error.strerror}.") from error
    with dialled:
        try:
            with socket_address(folder) as address:
                dialled.connect(address)
        except (FileNotFoundError, ConnectionRefusedError):
            return None
        except OSError as error:
            raise ControlError(
                f"{folder / SOCKET_NAME} cannot be used ({error.strerror or error}): run the command as the server's own user."
            ) from error
        return read_answer(_exchange(dialled, write_line(command)))


def _exchange(dialled: socket.socket, line: bytes) -> bytes:
    """The server's line, as much of it as came."""
    try:
        dialled.sendall(line)
        with dialled.makefile("rb") as answers:
            return answers.readline(LINE_BYTES)
    except OSError:
        return b""
