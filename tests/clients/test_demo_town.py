"""What a newcomer sees who fills a server by `chapar demo`, and signs in as one of its people."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from channel_words import CHANNELS_BELOW
from driver_processes import Drivers
from server_process import ServerProcess
from stage import Account, Stage

DANIEL = "12025550102"
COURIER = "sepidar_en"
STORY = "The old bridge is open again"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """A server that was filled while it ran."""
    running = ServerProcess(tmp_path_factory.mktemp("town"))
    running.command("demo")
    yield running
    assert running.stop() == 0, running.last_log_lines()
    assert running.complaints() == []


@pytest.fixture(scope="module")
def drivers(server: ServerProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Drivers]:
    running = Drivers(server, tmp_path_factory.mktemp("drivers"))
    yield running
    running.close()


@pytest.mark.parametrize("kind", ["telethon-1.45", "kurigram-2.2.26", "mtcute-tcp", "tdlib-1.8.67", "tdlib-1.8.46"])
def test_the_town_is_there(server: ServerProcess, new_stage: Callable[..., Stage], kind: str) -> None:
    stage: Stage = new_stage(kind)
    daniel = stage.new_device(Account("Daniel", DANIEL, "daniel_sepidar"))
    code_hash = daniel.send_code()
    assert daniel.sign_in(code_hash, server.login_code(DANIEL))["id"]

    marks = [dialog["peer"] for dialog in daniel.dialogs()]
    channels = [mark for mark in marks if mark < CHANNELS_BELOW]
    assert len(channels) >= 6  # Five editions, and the discussion group of his own one.
    assert any(CHANNELS_BELOW < mark < 0 for mark in marks)
    posts = [message for message in daniel.whole_history(COURIER) if STORY in message["text"]]
    assert len(posts) == 1
    path = daniel.download(COURIER, posts[0]["id"], stage.directory / "bridge.jpg")
    assert path.read_bytes().startswith(b"\xff\xd8\xff")
