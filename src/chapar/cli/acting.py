"""How commands that change something reach the database: through the server that runs on it, or without one."""

import asyncio
import getpass
import os
import time
from collections.abc import Callable, Coroutine
from typing import Any

from chapar.config import Config
from chapar.control.asking import ask
from chapar.control.commands import Answer, AnyCommand, ChannelCommand, ControlError
from chapar.data_folder import DataFolderError, find_running, prepare_folder

START_SECONDS = 5.0
"""How long a server that starts or ends may take until commands are taken again."""
_PAUSE_SECONDS = 0.1


def act(config: Config, command: ChannelCommand) -> int:
    """Have a command done; the number under which it is written down.

    Raises ControlError (it was refused, or did not reach the server), DataFolderError, StorageError.
    """
    from chapar.app import perform_alone

    return reach(config, command, lambda: perform_alone(config, command)).act_id


def reach(config: Config, command: AnyCommand, do_alone: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
    """The answer of the one writer there is: a server that runs, or this process while it holds the folder in its place.

    `do_alone` may be called more than once. Raises ControlError (it was refused, or did not reach the server),
    DataFolderError, StorageError.
    """
    answer = _reach(config, command, do_alone)
    if answer.refusal:
        raise ControlError(answer.refusal)
    return answer


def _reach(config: Config, command: AnyCommand, do_alone: Callable[[], Coroutine[Any, Any, Answer]]) -> Answer:
    prepare_folder(config.data_dir)
    deadline = time.monotonic() + START_SECONDS
    while True:
        if find_running(config.data_dir) is None:
            try:
                return asyncio.run(do_alone())
            except DataFolderError:
                if find_running(config.data_dir) is None:
                    raise
        answer = ask(config.data_dir, command)
        if answer is not None:
            return answer
        if time.monotonic() > deadline:
            raise ControlError(
                f"the server that runs on {config.data_dir} takes no commands: look at its log, or stop it first."
            )
        time.sleep(_PAUSE_SECONDS)


def who_acts() -> str:
    """The login name of who runs the command, through `sudo` too, for the record."""
    name = os.environ.get("SUDO_USER")
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a user without a name
        return str(os.getuid())
