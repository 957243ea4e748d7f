"""Three people with two devices each, a server, and a seed that says what happens to them and in which order.

A step is one thing that somebody does or that befalls them (an action, a cut, a kill, time that passes, or nothing), followed
by some events: bytes that arrive, a turn of the server's loop, a round of its writer. At each statement of the writer other
events may come in between, or the server may be killed. docs/simulation.md tells what is checked when.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, TextIO

import simulated_channel_actions  # noqa: F401  (registers its actions)
import simulated_media_actions  # noqa: F401
from file_ledger import FileLedger
from ledger import Ledger
from simulated_actions import Actor, choose
from simulated_checks import Inspection, check_names, check_told
from simulated_client import SimulatedClient, Surprise
from simulated_errands import Errand
from simulated_network import Link
from simulated_server import DEVICES, SimulatedServer, make_template
from simulated_trace import Trace
from simulated_writer import Killed
from surroundings import ErrorLog, deterministic

from chapar.clock import ManualClock
from chapar.config import Config
from chapar.files.collecting import EVERY_SECONDS
from chapar.tl import functions

MAX_PENDING = 3
"""Requests that a client has under way at most."""
SETTLING_EVENTS = 20_000
"""Events in which everything must have come to rest."""
STUCK_SECONDS = 20.0
"""How long the disk may be stuck; beyond `NOTICE_OVERLAP_SECONDS` what has no pts might be missed."""
RESTING_ROUNDS = 3
"""Times in which nothing happens before everything has come to rest; together longer than the server's tick."""
REFERENCE_SECONDS = 600
GRACE_SECONDS = REFERENCE_SECONDS + 2 * 3600
"""How long files that nothing uses are kept: as short as the configuration allows."""
UPLOAD_SECONDS = 3600
COLLECTIONS = 2
"""Of garbage at the end, as the server does it every hour: one finds what fell out of use, another drops it when it is old."""
KINDS = {
    "act": 60,
    "wait": 12,
    "cut": 5,
    "hang up": 2,
    "pass": 8,
    "pass long": 1.5,
    "kill soon": 1.5,
    "stop": 0.7,
    "collect": 1,
    "disk stuck": 3,
    "settle": 6,
}


class Failure(Exception):
    """A simulation found something. The text says seed and step; `trace` has what led to it."""

    def __init__(self, seed: int, step: int, trace: Trace, cause: BaseException) -> None:
        super().__init__(f"seed {seed}, step {step}: {type(cause).__name__}: {cause}")
        self.seed, self.step, self.trace = seed, step, trace


class Simulation:
    """One seed. `run` as many steps as wanted; `counts` tells what happened how often, `trace.digest` names the run."""

    def __init__(self, seed: int, folder: Path, *, out: TextIO | None = None) -> None:
        self.seed = seed
        self.chance = random.Random(seed)
        self.trace = Trace(out=out)
        self.counts: Counter[str] = Counter()
        self.step = 0
        self._clock = ManualClock()
        self._config = Config(
            dev=True,
            registration="open",
            flood_limits_factor=0,
            link_previews=False,
            file_reference_lifetime_seconds=REFERENCE_SECONDS,
            file_grace_seconds=GRACE_SECONDS,
            upload_lifetime_seconds=UPLOAD_SECONDS,
            disk_reserve_bytes=0,
            outbox_soft_limit_bytes=self.chance.choice((1 << 14, 1 << 20)),
        )
        self._folder = folder
        self._lives = 0
        self._links: list[Link] = []
        self._made_links = 0
        self._links_in: list[str] = []
        self._kill_in = 0
        """Statements of the writer until the server is killed; 0: not so soon."""
        self._is_writing = False
        self._disk_stuck_until = 0.0
        self._is_narrow = self.chance.random() < 0.3
        self._surprise: Surprise | None = None
        """The first one of a client; amid a statement of the server it fails what that was for, and other things by that."""
        self._log: ErrorLog

    # -- the whole --

    def run(self, steps: int) -> None:
        """Take so many steps, come to rest and check everything. Raises Failure."""
        with deterministic(self.seed, self._clock, is_narrow=self._is_narrow) as self._log:
            try:
                self._begin()
                for self.step in range(1, steps + 1):
                    self._take_step()
                self._settle()
                self._check_end()
                self._check_garbage()
            except Exception as error:
                cause = self._surprise or error
                raise Failure(self.seed, self.step, self.trace, cause) from cause
            finally:
                self._end()

    def _begin(self) -> None:
        template = self._folder / "life0"
        template.mkdir()
        self._user_ids, self._public_ids = make_template(template, self._clock)
        self._ledger = Ledger(self._user_ids)
        self._files = FileLedger(UPLOAD_SECONDS)
        self._inspection = Inspection(self._user_ids)
        self._clients = [
            SimulatedClient(device, self._user_ids[device.user_number], self, int(self._clock.now()))
            for device in DEVICES
        ]
        self._server: SimulatedServer | None = None
        self._start_server()

    def _end(self) -> None:
        self._ledger.drop()
        if self._server is not None:
            self._server.kill(self._folder / "rest")

    def _take_step(self) -> None:
        (kind,) = self.chance.choices(list(KINDS), list(KINDS.values()))
        self.trace.note(f"step {self.step}: {kind} at {self.now():.3f}")
        self.counts[kind] += 1
        getattr(self, "_" + kind.replace(" ", "_"))()
        self._let_happen(self.chance.choice((0, 1, 3, 8, 20)))
        self._check_step()

    # -- what befalls them --

    def _act(self) -> None:
        client = self.chance.choice(self._clients)
        if not client.is_connected:
            client.connect()
        if client.pending_count < MAX_PENDING:
            now = int(self.now())
            chosen = choose(
                Actor(client, self._user_ids, self.chance, self.step, now, self._public_ids, self._links_in)
            )
            if chosen is not None:
                errand = chosen if isinstance(chosen, Errand) else Errand(chosen)
                request = errand.request
                self.counts[errand.name] += 1
                if isinstance(request, functions.messages_forwardMessages):
                    known = client.picture.messages
                    self._inspection.passed_on |= {getattr(known.get(i), "message", "") for i in request.id}
                elif isinstance(request, functions.messages_editMessage):
                    # Whoever passes it on may not know of the change yet.
                    self._inspection.passed_on.add((request.message or "").strip())
                errand.begin(client)

    def _wait(self) -> None:
        self._let_happen(self.chance.randrange(40))

    def _cut(self) -> None:
        links = [link for link in self._links if not link.is_cut]
        if links:
            link = self.chance.choice(links)
            self._let_some_arrive(link)
            link.cut()

    def _hang_up(self) -> None:
        self.chance.choice(self._clients).hang_up()

    def _pass(self) -> None:
        self._pass_time(self.chance.choice((0.3, 1.5, 10.0, 40.0)))

    def _pass_long(self) -> None:
        self._pass_time(self.chance.choice((130.0, 400.0, 1300.0, 2400.0)))

    def _kill_soon(self) -> None:
        self._kill_in = self.chance.randrange(1, 25)

    def _collect(self) -> None:
        """The operator has garbage collected."""
        if self._server is not None and self._server.is_up:
            self._server.collect()

    def _disk_stuck(self) -> None:
        """The writer does nothing for a while."""
        self._disk_stuck_until = self._clock.monotonic() + self.chance.choice((0.5, 3.0, STUCK_SECONDS))

    def _settle(self) -> None:
        """Let everything come to rest, and compare everything that everybody knows."""
        self._disk_stuck_until = 0.0
        rested = 0
        for _ in range(SETTLING_EVENTS):
            if self._server is None:
                self._start_server()
            for client in self._clients:
                if not client.is_connected and self._server_is_up():
                    client.connect()
            if self._happen():
                rested = 0
                continue
            is_quiet = all(client.is_quiet for client in self._clients) and not self._lost_links()
            rested = rested + 1 if self._server_is_up() and is_quiet else 0
            if rested > RESTING_ROUNDS:
                break
            self._pass_time(0.4)
        else:
            raise Surprise(
                "; ".join(["it does not come to rest", *(one.state for one in self._clients if not one.is_quiet)])
            )
        self._ledger.look()
        self._check_failures()
        self._compare_all()

    # -- the server's lives --

    def _server_is_up(self) -> bool:
        return self._server is not None and self._server.is_up

    def _start_server(self) -> None:
        folder = self._folder / f"life{self._lives}"
        self._server = SimulatedServer(folder, self._clock, self._config, self._on_statement)
        self._ledger.open(folder)
        self.trace.note("  the server starts")

    def _kill(self) -> None:
        """End the server's process now."""
        if self._server is not None:
            self._end_life("is killed")

    def _end_life(self, how: str) -> None:
        server, self._server = self._server, None
        assert server is not None
        self.counts[f"server {how}"] += 1
        self.trace.note(f"  the server {how}")
        self._kill_in = 0
        self._disk_stuck_until = 0.0
        self._ledger.close()
        self._lives += 1
        heir = self._folder / f"life{self._lives}"
        server.kill(heir)
        self._files.check_parts(heir, self.now())
        for link in self._links:
            self._let_some_arrive(link)
            link.lose_server()

    def _stop(self) -> None:
        """The operator stops the server: it takes no more requests, answers those it has, and ends.

        It waits five seconds for them and not for ever, so the disk has to work.
        """
        server = self._server
        if server is None or not server.is_up:
            return
        self._disk_stuck_until = 0.0
        server.stop()
        for _ in range(SETTLING_EVENTS):
            if self._server is None or server.is_stopped:
                break
            self._check_failures()
            if not self._happen():
                self._pass_time(0.4)
        else:
            raise Surprise("the server does not stop")
        if self._server is not None:
            self._end_life("stops")

    def _on_statement(self, sql: str, parameters: Sequence[object], is_done: bool) -> None:
        """The writer is about to run a statement, or has just run it."""
        if not is_done:
            self.trace.note(f"  sql {sql[:60]} {parameters!r}")
        self._come_closer_to_kill()
        if self.chance.random() < 0.1:
            self._let_happen(self.chance.randrange(6))

    # -- events --

    def _let_happen(self, count: int) -> None:
        """Let some events happen, one after the other."""
        for _ in range(count):
            if not self._happen():
                break

    def _happen(self) -> bool:
        """Let one of the possible events happen; false when there is none."""
        possible = list(self._possible())
        if not possible:
            return False
        event = possible[int(self.chance.random() * len(possible))]
        self._pass_time(self.chance.random() * 0.01, is_noted=False)
        server = self._server
        if server is None:
            event()
            return True
        with server.loop.running():
            event()
        return True

    def _possible(self) -> Iterator[Callable[[], object]]:
        server = self._server
        if server is not None:
            if server.loop.is_busy:
                yield self._run_turn
                yield self._run_turn
            if server.loop.jobs and not self._is_writing:
                yield self._run_job
            if self._may_write(server):
                yield self._write
                yield self._write
        for link in self._links:
            if link.can_deliver_up:
                yield partial(self._deliver_up, link)
            if link.can_deliver_down:
                yield partial(self._deliver_down, link)
            if link.can_tell_server:
                yield partial(self._tell, link.tell_server)
            if link.can_tell_client:
                yield partial(self._tell, link.tell_client)

    def _may_write(self, server: SimulatedServer) -> bool:
        is_free = not self._is_writing and self._clock.monotonic() >= self._disk_stuck_until
        return is_free and server.writer.is_busy

    def _run_turn(self) -> None:
        assert self._server is not None
        self.trace.note(f"  turn of {self._server.loop.run_turn()}")

    def _write(self) -> None:
        assert self._server is not None
        self.trace.note("  the writer")
        self._run_writing(self._server.writer.step)

    def _run_job(self) -> None:
        """A thread does something, mostly with files. The server may be killed before, or before anybody knows of it."""
        assert self._server is not None
        loop = self._server.loop
        job = loop.take_job(self.chance.randrange(len(loop.jobs)))
        self.trace.note("  a thread")
        self._run_writing(partial(self._run_killable, partial(loop.run_job, job)))

    def _run_killable(self, work: Callable[[], None]) -> None:
        self._come_closer_to_kill()
        work()
        self._come_closer_to_kill()

    def _come_closer_to_kill(self) -> None:
        if self._kill_in:
            self._kill_in -= 1
            if not self._kill_in:
                raise Killed

    def _run_writing(self, work: Callable[[], None]) -> None:
        """Do what may run statements of the writer, where the server may be killed."""
        self._is_writing = True
        try:
            work()
        except Killed:
            self._kill()
        finally:
            self._is_writing = False

    def _deliver_up(self, link: Link) -> None:
        link.deliver_up(self._some_of(link.up))

    def _deliver_down(self, link: Link) -> None:
        try:
            link.deliver_down(self._some_of(link.down))
        except Surprise as surprise:
            self._surprise = self._surprise or surprise
            raise

    def _tell(self, tell: Callable[[], None]) -> None:
        tell()
        self._links = [one for one in self._links if not one.is_over]

    def _some_of(self, data: bytearray) -> int:
        return len(data) if self.chance.random() < 0.7 else self.chance.randrange(1, len(data) + 1)

    def _let_some_arrive(self, link: Link) -> None:
        """A part of what is under way to a client still comes, be it half a packet."""
        if link.can_deliver_down and self.chance.random() < 0.5:
            with self._loop_running():
                link.deliver_down(self._some_of(link.down))

    @contextmanager
    def _loop_running(self) -> Iterator[None]:
        if self._server is None:
            yield
            return
        with self._server.loop.running():
            yield

    def _lost_links(self) -> bool:
        return any((link.is_cut or link.line is None) and not link.is_over for link in self._links)

    def _pass_time(self, seconds: float, *, is_noted: bool = True) -> None:
        """Move the clock, stopping at every timer of the server."""
        if is_noted:
            self.trace.note(f"  {seconds} s pass")
        end = self._clock.monotonic() + seconds
        while self._server is not None and (due := self._server.loop.next_timer()) is not None and due <= end:
            self._clock.advance(max(0.0, due - self._clock.monotonic()))
            with self._server.loop.running():
                self._server.loop.fire_timers(due)
                if is_noted:
                    self._server.loop.run_turn()
            if is_noted and self._may_write(self._server):
                self._write()
        self._clock.advance(max(0.0, end - self._clock.monotonic()))
        with self._loop_running():
            for client in self._clients:
                client.on_time()

    # -- for clients --

    def now(self) -> float:
        """Unix time in seconds."""
        return self._clock.now()

    def connect(self, client: SimulatedClient) -> Link | None:
        """A new connection; None while the server is not there."""
        if self._server is None or not self._server.is_up:
            return None
        self._made_links += 1
        with self._server.loop.running():
            link = Link(self._made_links, client, self._server.make_line(), self.trace)
        self._links.append(link)
        return link

    def note(self, line: str) -> None:
        """For the trace."""
        self.trace.note(line)

    def note_told(self, owner_id: int, pts: int, update: str) -> None:
        """See `Ledger.note_told`."""
        self._ledger.note_told(owner_id, pts, update)

    def note_link(self, link: str) -> None:
        """Somebody made a link into a chat; everybody hears of it."""
        self._links_in.append(link.rpartition("+")[2])

    def note_part(self, user_id: int, part: Any, sent_at: float) -> None:
        """See `FileLedger.note_part`."""
        self._files.note_part(user_id, part, sent_at)

    def note_taking(self, user_id: int, upload_id: int) -> None:
        """See `FileLedger.note_taking`."""
        self._files.note_taking(user_id, upload_id)

    def note_heard(self, user_id: int, channel_id: int, pts: int) -> None:
        """See `Ledger.note_heard`."""
        self._ledger.note_heard(user_id, channel_id, pts)

    def note_sent(self, owner_id: int, random_id: int, message_id: int) -> None:
        """See `Ledger.note_sent`."""
        self._ledger.note_sent(owner_id, random_id, message_id)

    # -- checks --

    def _check_step(self) -> None:
        """After every step: the rows, and for those whose rows are new difference, fresh fetch and what clients know."""
        self._check_failures()
        if self._server is None:
            return
        self._ledger.look()
        if not self._server.is_up:
            return
        for owner_id in sorted(self._ledger.changed):
            if owner_id > 0:
                self._inspection.check_owner(self._server, owner_id, self._clients_of(owner_id))
            elif members := self._ledger.list_members(-owner_id):
                # Everybody in turn: they see the same log.
                member_id = members[self._ledger.pts[owner_id] % len(members)]
                self._inspection.check_channel(self._server, -owner_id, member_id, self._clients_of(member_id))
        self._ledger.changed.clear()

    def _compare_all(self) -> None:
        """At rest: every client knows everything."""
        assert self._server is not None
        for client in self._clients:
            if client.picture.pts != self._ledger.pts[client.user_id]:
                raise Surprise(
                    f"{client.name} rests at pts {client.picture.pts}, its log at {self._ledger.pts[client.user_id]}"
                )
            self._check_channels_of(client)
        self._inspection.shown.clear()
        for owner_id in self._user_ids:
            self._inspection.check_at_rest(self._server, owner_id, self._clients_of(owner_id))
        self._files.check_parts(self._server.folder, self.now())
        self._files.check_files(self._server.folder, self._inspection.shown)
        for client in self._clients:
            check_names(self._server, client)
            check_told(client.name, client.told, is_whole=client.is_told_whole)
        self._ledger.check_counts(with_posts=not self.counts["channels.setDiscussionGroup"])

    def _check_channels_of(self, client: SimulatedClient) -> None:
        """At rest: a client stands where each of its channels does, and was told so without asking."""
        for channel_id in self._ledger.list_channels(client.user_id):
            known, pts = client.picture.channels.find(channel_id), self._ledger.pts[-channel_id]
            if known.pts != pts:
                raise Surprise(f"{client.name} rests at pts {known.pts} of channel {channel_id}, its log at {pts}")
            name = f"{client.name} in channel {channel_id}"
            check_told(name, client.channels.told_of(channel_id), is_whole=client.is_told_whole)

    def _check_end(self) -> None:
        assert self._server is not None
        for owner_id in self._user_ids:
            self._inspection.check_from_scratch(self._server, owner_id)
        self._ledger.check_sent()
        self.counts["rows"] = self._ledger.rows
        self.counts["comparisons"] = self._inspection.comparisons
        self.counts["answers"] = sum(client.answered for client in self._clients)

    def _check_garbage(self) -> None:
        """After some hours in which garbage is collected nothing is left that nothing uses."""
        for _ in range(COLLECTIONS):
            self._pass_time(GRACE_SECONDS + EVERY_SECONDS)
            self._settle()
        self._collect()
        self._settle()
        assert self._server is not None
        self._files.check_garbage(self._server.folder, self._inspection.shown, self.now() - GRACE_SECONDS)

    def _check_failures(self) -> None:
        if self._log.lines:
            raise Surprise(f"the server logged: {self._log.lines[0]}")
        if self._server is not None and self._server.failures:
            failure = self._server.failures[0]
            raise Surprise(f"{failure.get('message')}") from failure.get("exception")

    def _clients_of(self, owner_id: int) -> list[SimulatedClient]:
        return [client for client in self._clients if client.user_id == owner_id]
