"""One run: every kind of work on every server, the repeats of the servers taking turns."""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from bench import codec
from bench.clients.key_exchange import ask_for_pq, run_handshakes
from bench.clients.line import Line, dial_when_ready
from bench.crowd_works import CrowdPlan, measure_crowd
from bench.files import FilePlan, measure_files
from bench.goals import OURS
from bench.machine import conditions
from bench.processes import Cores, Process, usage, wait_until_quiet
from bench.report import Run
from bench.rooms import RoomPlan, RoomServer, measure_rooms
from bench.servers import chapar, ejabberd, mosquitto
from bench.servers.channels import running_with_people
from bench.summary import format_number
from bench.traffic import DeliveryMissing, Pairs, measured, run_pings
from bench.web import WebPlan, measure_web
from bench.web_client import HOW_TO_INSTALL, ClientPlan, chromium, measure_client

L = TypeVar("L", bound=Line)
WORKS = ("codec", "server", "ejabberd", "rooms", "peer-rooms", "crowd", "web", "files", "client")
"""Parts of a run: `server`, `rooms`, `crowd`, `web`, `files` and `client` are ours, the others a peer's."""
VENVS = Path(__file__).parent.parent / ".venvs"
GENERATOR_LIMIT = 0.9
"""Cores the generator may use: above it, wall rates and latencies are the generator's own."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is done. Seconds are of the load itself, without warm-up; `sessions` counts those measured for memory."""

    repeats: int = 3
    codec_s: float = 2.0
    load_s: float = 4.0
    warm_up_s: float = 1.0
    warm_sessions: int = 40
    sessions: int = 400
    pairs: int = 100
    handshakes: int = 400
    handshakes_at_once: int = 4
    storage: ejabberd.Storage = "mnesia"
    rooms: RoomPlan = field(default_factory=RoomPlan)
    crowd: CrowdPlan = field(default_factory=CrowdPlan)
    web: WebPlan = field(default_factory=WebPlan)
    files: FilePlan = field(default_factory=FilePlan)
    client: ClientPlan = field(default_factory=ClientPlan)
    works: tuple[str, ...] = WORKS


QUICK = Plan(
    repeats=1,
    codec_s=0.7,
    load_s=2.0,
    warm_up_s=0.5,
    warm_sessions=20,
    sessions=100,
    pairs=50,
    handshakes=150,
    rooms=RoomPlan(sizes=(100, 1000), load_s=1.0, warm_up_s=0.3),
    crowd=CrowdPlan(members=50_000),
    files=FilePlan(size_mib=64, quiet_s=3.0),
    web=WebPlan(posts=300, cached=3000),
    client=ClientPlan(messages=2000, loads=1, scroll_s=6.0),
)


class Running(Protocol[L]):
    """What both servers offer."""

    @property
    def process(self) -> Process: ...

    @property
    def name(self) -> str: ...

    def open_lines(self, count: int, tag: str) -> list[L]: ...

    def introduce(self, sender: L, receiver: L) -> None: ...

    def stored_messages(self, line: L) -> int: ...


_started = time.monotonic()


def progress(text: str) -> None:
    """Tell the person who waits."""
    print(f"[{time.monotonic() - _started:5.0f} s] {text}", file=sys.stderr, flush=True)


@contextmanager
def opened(server: Running[L], count: int, tag: str) -> Iterator[list[L]]:
    """Signed-in lines, closed at the end of the block."""
    lines = server.open_lines(count, tag)
    try:
        yield lines
    finally:
        for line in lines:
            line.sock.close()


def measure_sessions(server: Running[L], plan: Plan) -> dict[str, float]:
    """Memory of sessions, pings and messages: the part that is the same for every server."""
    pid = server.process.pid
    with opened(server, plan.warm_sessions, "warm") as warm:
        warm_pairs = Pairs(warm[::2], warm[1::2])
        for sender, receiver in zip(warm[::2], warm[1::2], strict=True):
            server.introduce(sender, receiver)
        warm_pairs.run(0)  # one text each: all code has run, and no heap has grown under load
        wait_until_quiet(pid)
        before = usage(pid).rss_bytes
        progress(f"{server.name}: {plan.sessions} sessions")
        start = time.monotonic()
        with opened(server, plan.sessions, "load") as lines:
            sign_in_s = time.monotonic() - start
            wait_until_quiet(pid)
            time.sleep(1.0)
            figures = {
                "session_kib": (usage(pid).rss_bytes - before) / 1024 / plan.sessions,
                "sign_ins_per_s": plan.sessions / sign_in_s,
            }
            progress(f"{server.name}: pings")
            pinging = lines[: plan.pairs]
            figures |= measured(pid, lambda seconds: run_pings(pinging, seconds), plan.load_s, plan.warm_up_s, "ping")
            progress(f"{server.name}: messages")
            figures |= measure_messages(server, lines[: plan.pairs * 2], plan)
    return figures


def measure_messages(server: Running[L], lines: list[L], plan: Plan) -> dict[str, float]:
    """1:1 messages; every delivery is checked as it comes, and at the end what the server has stored of four pairs."""
    senders, receivers = lines[: len(lines) // 2], lines[len(lines) // 2 :]
    for sender, receiver in zip(senders, receivers, strict=True):
        server.introduce(sender, receiver)
    pairs = Pairs(senders, receivers)
    figures = measured(server.process.pid, pairs.run, plan.load_s, plan.warm_up_s, "message")
    for pair in {0, 1, pairs.size // 2, pairs.size - 1}:
        for line in (senders[pair], receivers[pair]):
            stored = server.stored_messages(line)
            if stored != pairs.sent[pair]:
                raise DeliveryMissing(f"{server.name} delivered {pairs.sent[pair]} texts of a pair and stored {stored}")
    figures["peak_mib"] = usage(server.process.pid).rss_bytes / 2**20
    return figures


def measure_ejabberd(folder: Path, cores: Cores, plan: Plan) -> dict[str, float]:
    """All figures of 1:1 work of one fresh ejabberd."""
    progress("ejabberd: start")
    with ejabberd.running(folder, cores.server, plan.storage) as server:
        wait_until_quiet(server.process.pid)
        figures = {"idle_mib": usage(server.process.pid).rss_bytes / 2**20}
        return figures | measure_sessions(server, plan)


def measure_start(server: chapar.Chapar) -> dict[str, float]:
    """From the start of the process to its first answers; the server's CPU until then is what a gate may read.

    `start_s` is the later of both: a key exchange and help.getConfig answered.
    """
    sock = dial_when_ready(server.port, server.process.started_at + chapar.START_LIMIT_S)
    ask_for_pq(sock, server.public_key)
    first = time.monotonic() - server.process.started_at
    sock.close()
    line = server.connect()
    second = time.monotonic() - server.process.started_at
    cpu = usage(server.process.pid).cpu_s
    line.sock.close()
    return {"start_req_pq_s": first, "start_s": second, "start_cpu_s": cpu}


def measure_handshakes(server: chapar.Chapar, plan: Plan) -> dict[str, float]:
    """Full key exchanges on connections of their own. The pools of ready values are emptied before and full again after."""
    pid = server.process.pid
    run_handshakes(server.port, server.public_key, plan.handshakes // 2, plan.handshakes_at_once)
    wait_until_quiet(pid)
    before, generator_before, start = usage(pid).cpu_s, time.process_time(), time.monotonic()
    done = run_handshakes(server.port, server.public_key, plan.handshakes, plan.handshakes_at_once)
    wall_s = time.monotonic() - start
    generator_s = time.process_time() - generator_before
    wait_until_quiet(pid)
    server_s = usage(pid).cpu_s - before
    return {
        "handshakes_per_core": done / server_s,
        "handshake_us": server_s / done * 1e6,
        "handshakes_per_s": done / wall_s,
        "handshake_generator_cores": generator_s / wall_s,
    }


def measure_ours(folder: Path, cores: Cores, plan: Plan) -> dict[str, float]:
    """All figures of our server, with a data folder that was set up by a first start."""
    progress("chapar: set-up, then start")
    with chapar.running(folder, cores.server) as server:
        first_start_s = measure_start(server)["start_s"]
    with chapar.running(folder, cores.server) as server:
        figures = measure_start(server) | {"first_start_s": first_start_s}
        wait_until_quiet(server.process.pid)
        figures["idle_mib"] = usage(server.process.pid).rss_bytes / 2**20
        figures |= measure_sessions(server, plan)
        progress("chapar: handshakes")
        return figures | measure_handshakes(server, plan)


def attempt(run: Run, what: str, measure: Callable[[], dict[str, float]]) -> dict[str, float]:
    """The figures, or none and a note: one server that fails must not hide the others."""
    try:
        return measure()
    except Exception as error:
        progress(f"{what} FAILED")
        traceback.print_exception(error)
        run.notes.append(f"{what} failed, its figures are missing: {type(error).__name__}: {error}".splitlines()[0])
        run.failed = True
        return {}


def note_what_limits(run: Run) -> None:
    """Say where the generator was the bottleneck."""
    used: dict[tuple[str, str], float] = {}
    for repeat in run.repeats:
        for who, figures in repeat.items():
            for key in figures:
                if key.endswith("_generator_cores"):
                    used[who, key] = max(used.get((who, key), 0.0), figures[key])
    for (who, key), cores in used.items():
        if cores > GENERATOR_LIMIT:
            run.notes.append(
                f"`{key}` reached {format_number(cores)} with {who}: the generator was saturated. CPU a unit holds; wall "
                "rates and latencies of that work are the generator's own."
            )


def prepare(plan: Plan, run: Run) -> Cores:
    """Pin this process, raise its limit of open files, and say what is missing."""
    cores = Cores.choose()
    if cores.generator is not None:
        os.sched_setaffinity(0, {cores.generator})
    else:
        run.notes.append("One core only: server and generator share it, and both figures suffer.")
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    for name, how_to_install in missing_peers(plan):
        missing = f"{name} is not installed, so rows beside it are not measured. Install it: {how_to_install}."
        run.notes.append(missing)
        progress(missing)
    return cores


def missing_peers(plan: Plan) -> list[tuple[str, str]]:
    """Peers that the plan wants and that are not installed, with how to install them."""
    missing = []
    if {"ejabberd", "peer-rooms"} & set(plan.works) and ejabberd.code_path() is None:
        missing.append(("ejabberd", ejabberd.HOW_TO_INSTALL))
    if "peer-rooms" in plan.works and mosquitto.program() is None:
        missing.append(("mosquitto", mosquitto.HOW_TO_INSTALL))
    if "client" in plan.works and chromium() is None:
        missing.append(("Chromium", HOW_TO_INSTALL))
    return missing


def describe(plan: Plan) -> dict[str, str]:
    """The part of the conditions that the plan sets."""
    return {
        "repeats": f"{plan.repeats}, servers taking turns, each with fresh state",
        "load": f"{plan.load_s:g} s a work and repeat after {plan.warm_up_s:g} s of warm-up; {plan.pairs} pings or "
        f"{plan.pairs} pairs in flight; texts of 200 bytes; {plan.sessions} sessions for memory; "
        f"{plan.handshakes} key exchanges, {plan.handshakes_at_once} at once",
        "rooms": f"{', '.join(map(str, plan.rooms.sizes))} receivers beside the one who posts; {plan.rooms.in_flight} posts in "
        f"flight, then one at a time; {plan.rooms.load_s:g} s each after {plan.rooms.warm_up_s:g} s of warm-up",
        "crowd": f"once, {plan.crowd.members:,} stored subscribers; {plan.crowd.posts} posts, "
        f"{plan.crowd.calls} calls of each kind",
        "web": f"a channel of {plan.web.posts} posts, {plan.web.cached} pages from the cache, one at a time on one connection",
        "files": f"once, {plan.files.size_mib} MiB uploaded over {plan.files.uploaders} connections, then fetched by "
        f"{plan.files.clients} clients at once, {plan.files.parts_in_flight} requests of {plan.files.part_bytes >> 10} KiB in "
        "flight for each",
        "web client": f"once, Chromium without a window or a graphics card, on all cores; {plan.client.dialogs} chats, listed "
        f"{plan.client.loads} times cold and warm; {plan.client.messages:,} messages, {plan.client.scroll_s:g} s of scrolling",
        "cores in use": "server on the first, generator on the second",
        "peers' set-up": f"ejabberd: anonymous sign-in, no TLS, no presence broadcast, mod_mam on {plan.storage}, busy "
        "waiting off; mosquitto: QoS 1, nothing stored",
        "our set-up": "`chapar serve --dev`, embedded storage, abridged transport, MTProto encryption both ways",
    }


Measure = Callable[[], dict[str, float]]


def steps(folder: Path, cores: Cores, plan: Plan, *, is_first: bool) -> Iterator[tuple[str, str, Measure]]:
    """What one repeat does, in order: the part of the run it belongs to, whose figures it gives, and how."""
    core = cores.server
    yield "server", OURS, lambda: measure_ours(folder / "ours", cores, plan)
    if ejabberd.code_path() is not None:
        yield "ejabberd", "ejabberd", lambda: measure_ejabberd(folder / "ejabberd", cores, plan)
    audience = max(plan.rooms.sizes) + 1

    def rooms(start: Callable[[], AbstractContextManager[RoomServer[Any]]]) -> Measure:
        return lambda: measure_rooms(start, plan.rooms, progress)

    yield "rooms", OURS, rooms(lambda: running_with_people(folder / "channels", core, audience))
    if ejabberd.code_path() is not None:
        rooms_folder = folder / "muc"
        yield "peer-rooms", "ejabberd", rooms(lambda: ejabberd.running(rooms_folder, core, plan.storage))
    if mosquitto.program() is not None:
        yield "peer-rooms", "mosquitto", rooms(lambda: mosquitto.running(folder / "topics", core))
    yield "web", OURS, lambda: measure_web(folder / "web", core, plan.web, progress)
    if is_first:
        yield "crowd", OURS, lambda: measure_crowd(folder / "crowd", core, plan.crowd, progress)
        yield "files", OURS, lambda: measure_files(folder / "files", core, plan.files, progress)
        if chromium() is not None:
            yield "client", OURS, lambda: measure_client(folder / "client", core, plan.client, progress)


def run_bench(plan: Plan) -> Run:
    """Measure all that the plan names. Never raises for a server's fault: `Run.failed` and its notes tell."""
    run = Run(conditions())
    run.conditions |= describe(plan)
    cores = prepare(plan, run)
    with tempfile.TemporaryDirectory(prefix="chapar-bench-") as name:
        for repeat in range(plan.repeats):
            progress(f"repeat {repeat + 1} of {plan.repeats}")
            figures: dict[str, dict[str, float]] = {}
            if "codec" in plan.works:
                progress("TL codec beside Telethon")
                figures |= codec.measure(codec.telethon_python(VENVS), plan.codec_s)
            for work, who, measure in steps(Path(name) / str(repeat), cores, plan, is_first=repeat == 0):
                if work in plan.works:
                    figures[who] = figures.get(who, {}) | attempt(run, f"{who} ({work})", measure)
            run.repeats.append(figures)
    note_what_limits(run)
    if "files" in plan.works and plan.files.size_mib != FilePlan().size_mib:
        run.notes.append(f"The file was one of {plan.files.size_mib} MiB, not of 1 GiB.")
    if "client" in plan.works and plan.client.messages != ClientPlan().messages:
        run.notes.append(f"The long channel had {plan.client.messages:,} messages: rows that say 10,000 are not that.")
    if "crowd" in plan.works and plan.crowd.members != CrowdPlan().members:
        run.notes.append(f"The crowd was one of {plan.crowd.members:,}: rows that say 1,000,000 are not that.")
    return run
