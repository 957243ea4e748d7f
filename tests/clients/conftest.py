"""Fixtures of the stories: one server, one driver process per client library, a new `stage` per story."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
pytest.register_assert_rewrite("stage", "verify_sessions", "private_chats")

from client_environments import KINDS  # noqa: E402
from driver_processes import Drivers  # noqa: E402
from private_chats import MEETINGS  # noqa: E402
from server_process import ServerProcess  # noqa: E402
from stage import Session, Stage  # noqa: E402
from strictness import complaints_of, faults_in, missing_in  # noqa: E402

HERE = Path(__file__).parent
OUTCOME = pytest.StashKey[str]()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "refused(*refusals): the server refuses this in the story (see strictness.py)")
    config.addinivalue_line(
        "markers", "may_be_refused(*refusals): likewise, if a client asks for it: some do in their own time"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.clients)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """The server under test, one for the whole run. At the end it must have stopped cleanly and have nothing to complain of."""
    running = ServerProcess(tmp_path_factory.mktemp("server"))
    yield running
    assert running.stop() == 0, running.last_log_lines()
    assert running.complaints() == []


@pytest.fixture(scope="session")
def drivers(server: ServerProcess, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Drivers]:
    running = Drivers(server, tmp_path_factory.mktemp("drivers"))
    yield running
    running.close()


@pytest.fixture
def new_stage(server: ServerProcess, drivers: Drivers, tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    """A stage for the named kinds of clients; devices are of the first kind unless a story says otherwise."""
    stages: list[Stage] = []

    def make(*kinds: str) -> Stage:
        stages.append(Stage(server, drivers.gather(kinds), tmp_path))
        return stages[-1]

    yield make
    for stage in stages:
        stage.close()
    processes = {process for stage in stages for process in stage.processes.values()}
    complaints = complaints_of(text for process in processes for text in process.take_complaints())
    assert not complaints, "\n".join(complaints)


@pytest.fixture(autouse=True)
def strict(request: pytest.FixtureRequest) -> Iterator[None]:
    """Every story fails that makes the server refuse what it should not, whatever the client made of it."""
    if "server" not in request.fixturenames:
        yield
        return
    running: ServerProcess = request.getfixturevalue("server")
    expected, possible = (
        [refusal for mark in request.node.iter_markers(name) for refusal in mark.args]
        for name in ("refused", "may_be_refused")
    )
    size = running.log_size()
    yield
    log = running.log_since(size)
    faults = faults_in(log, expected + possible)
    if request.node.stash.get(OUTCOME, "") == "passed":
        faults += [f"{refusal} was expected, and not refused" for refusal in missing_in(log, expected)]
    assert not faults, "\n".join(faults)


@pytest.fixture(scope="session", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each client library in turn; the stories of one library run together."""
    name: str = request.param
    return name


@pytest.fixture
def stage(new_stage: Callable[..., Stage], kind: str) -> Stage:
    """A stage where everybody uses the same client library."""
    return new_stage(kind)


@pytest.fixture(scope="session", params=MEETINGS, ids="-".join)
def meeting(request: pytest.FixtureRequest) -> tuple[str, str]:
    """An old library and a new one, or the other way round; the stories of one meeting run together."""
    names: tuple[str, str] = request.param
    return names


@pytest.fixture
def three_devices(new_stage: Callable[..., Stage], meeting: tuple[str, str]) -> tuple[Session, Session, Session]:
    """Romeo on one library, Juliet on the other, and Juliet's laptop, which has the library that Romeo has."""
    one, other = meeting
    stage = new_stage(one, other)
    romeo, juliet = stage.pair(one, other)
    return romeo, juliet, stage.second_session(juliet, one)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[OUTCOME] = report.outcome
    running = getattr(item, "funcargs", {}).get("server")
    if report.failed and isinstance(running, ServerProcess):
        report.sections.append(("server", running.last_log_lines()))
    return report
