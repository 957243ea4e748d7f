"""Fixtures of what people do in browsers: one server for the run, Chromium, browser contexts, and a Telethon user beside them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
CLIENTS = HERE.parent / "clients"
sys.path[:0] = [str(HERE), str(CLIENTS)]
pytest.register_assert_rewrite("browser_people", "stage")

from browser_people import ARGUMENTS, CHROMIUM, WINDOWED, Person, Server  # noqa: E402
from driver_processes import Drivers  # noqa: E402
from journey import LOOKS, Story  # noqa: E402
from playwright.sync_api import Browser, expect, sync_playwright  # noqa: E402
from server_process import ServerProcess  # noqa: E402
from shared_workers import SharedWorkers  # noqa: E402
from stage import Account, Session, Stage  # noqa: E402

expect.set_options(timeout=40_000)  # a busy machine is no fault


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.clients)
            if os.environ.get("CI"):
                # One of hundreds of stories on a machine that others use, too. The run's last words say which, and of what.
                item.add_marker(pytest.mark.flaky(reruns=1))


@pytest.fixture(scope="session")
def web_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """The server with the committed bundle, one for the whole run."""
    running = ServerProcess(tmp_path_factory.mktemp("web-server"))
    yield running
    assert running.stop() == 0, running.last_log_lines()
    assert running.complaints() == []


@pytest.fixture(scope="session")
def web_drivers(web_server: ServerProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Drivers]:
    running = Drivers(web_server, tmp_path_factory.mktemp("web-drivers"))
    yield running
    running.close()


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium without a window. For this folder, since its loop may not be there while tests of coroutines run."""
    if CHROMIUM is None:
        pytest.fail("tests of the web client need Chromium: install Debian's package chromium, or its like elsewhere")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture(scope="package")
def workers(browser: Browser) -> SharedWorkers:
    return SharedWorkers(browser)


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Callable[..., ServerProcess]]:
    """A server of a story's own: `new_server(CONFIG)` has that in its chapar.toml."""
    servers: list[ServerProcess] = []

    def make(config: str = "", first: str = "") -> ServerProcess:
        folder = tmp_path / f"server-{len(servers)}"
        (folder / "data").mkdir(parents=True)
        (folder / "data" / "chapar.toml").write_text(config)
        servers.append(ServerProcess(folder, first))
        return servers[-1]

    yield make
    for server in servers:
        assert server.stop() == 0, server.last_log_lines()
        assert server.complaints() == []


@pytest.fixture
def new_person(
    browser: Browser, workers: SharedWorkers, web_server: ServerProcess, new_server: Callable[..., ServerProcess]
) -> Iterator[Callable[..., Person]]:
    """Somebody with a browser of their own: `new_person("Romeo")` has signed up and sees their chats; further arguments are those
    of `Person`. Whatever the pages complained of, or asked other hosts for, fails the test."""
    people: list[Person] = []

    def make(first_name: str, *, signed_up: bool = True, server: Server = web_server, **options: Any) -> Person:
        person = Person(browser, server, first_name, workers=workers, **options)
        people.append(person)
        if signed_up:
            person.sign_up()
        return person

    yield make
    for person in people:
        person.close()
    assert [line for person in people for line in person.complaints] == []


@pytest.fixture
def windowed_person(browser: Browser, web_server: ServerProcess) -> Iterator[Callable[..., Person]]:
    """The same for one person in a whole browser, which shows notifications."""
    if WINDOWED is None:
        pytest.skip("a browser with windows is not installed")
    running = browser.browser_type.launch(executable_path=WINDOWED, args=ARGUMENTS)
    people: list[Person] = []

    def make(first_name: str, **options: Any) -> Person:
        people.append(Person(running, web_server, first_name, **options))
        people[-1].sign_up()
        return people[-1]

    yield make
    for person in people:
        person.close()
    running.close()
    assert [line for person in people for line in person.complaints] == []


@pytest.fixture
def telethon(web_server: ServerProcess, web_drivers: Drivers, tmp_path: Path) -> Iterator[Session]:
    """A user of another client, signed up: see `stage.Session` for what it can do."""
    stage = Stage(web_server, web_drivers.gather(["telethon-1.45"]), tmp_path)
    yield stage.sign_up("Juliet", "telethon-1.45")
    stage.close()


@pytest.fixture(params=LOOKS, ids=lambda looks: looks[0])
def story(request: pytest.FixtureRequest, new_person: Callable[..., Person]) -> Story:
    return Story(*request.param, new_person)


@pytest.fixture
def device_of(web_server: ServerProcess, web_drivers: Drivers, tmp_path: Path) -> Iterator[Callable[[Person], Session]]:
    """Another client, signed in to the account of somebody in a browser."""
    stage = Stage(web_server, web_drivers.gather(["telethon-1.45"]), tmp_path)

    def make(person: Person) -> Session:
        device = stage.new_device(Account(person.first_name, person.phone, ""), "telethon-1.45")
        code_hash = device.send_code()
        device.account.id = device.sign_in(code_hash, web_server.login_code(person.phone))["id"]
        return device

    yield make
    stage.close()
