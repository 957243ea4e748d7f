"""The process ends at any moment, or the disk keeps only a part of the newest log: nothing acknowledged is lost, no id comes
twice, no pts is missing."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from chapar.clock import ManualClock
from chapar.domain.messages import Message, MessageBody
from chapar.domain.peers import channel_peer, user_peer
from chapar.domain.updates import NewMessage
from chapar.storage.api import Queries, Transaction
from chapar.storage.sqlite import DATABASE_NAME, open_reader, open_storage

WRITER = Path(__file__).with_name("busy_writer.py")
CHANNEL = -1
"""The owner of a channel's mailbox."""
OWNERS = (*range(1, 6), CHANNEL)
CYCLE = 10**9


@dataclass
class Acknowledged:
    """All that the writers of all cycles were told is safe."""

    sent: dict[tuple[int, int], int] = field(default_factory=dict)
    deleted: set[tuple[int, int]] = field(default_factory=set)
    message_ids: set[tuple[int, int]] = field(default_factory=set)
    body_ids: set[int] = field(default_factory=set)
    pts: dict[int, int] = field(default_factory=lambda: dict.fromkeys(OWNERS, 1))

    def note(self, line: str) -> None:
        kind, *words = line.split()
        numbers = [int(word) for word in words]
        if kind == "sent":
            owner, random_id, message_id, pts, body_id = numbers
            assert (owner, message_id) not in self.message_ids, "a message id was given twice"
            assert body_id not in self.body_ids, "a body id was given twice"
            self.message_ids.add((owner, message_id))
            self.body_ids.add(body_id)
            self.sent[owner, random_id] = message_id
        else:
            owner, message_id, pts = numbers
            self.deleted.add((owner, message_id))
        self.pts[owner] = max(self.pts[owner], pts)


class Writers:
    """Writers on a folder, one after the other; they are forks of one program, because importing takes longer than they live."""

    def __init__(self) -> None:
        self._program = subprocess.Popen(
            [sys.executable, str(WRITER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        assert self._program.stdin
        assert self._program.stdout
        self._orders, self._lines = self._program.stdin, self._program.stdout

    def run_and_kill(self, folder: Path, cycle: int, seconds: float) -> list[str]:
        """Let a writer work for a moment, kill it, and return what it was told is safe."""
        self._orders.write(f"{folder} {cycle * CYCLE}\n")
        ready, pid = self._lines.readline().split()
        assert ready == "ready"
        time.sleep(seconds)
        os.kill(int(pid), signal.SIGKILL)
        told: list[str] = []
        while not (line := self._lines.readline()).startswith("ended "):
            assert line, "the writer's parent is gone"
            told.append(line)
        assert line == f"ended {-signal.SIGKILL}\n"
        return told

    def close(self) -> None:
        self._orders.close()
        self._lines.close()
        self._program.wait(timeout=30)


@pytest.fixture(scope="module")
def writers() -> Iterator[Writers]:
    running = Writers()
    yield running
    running.close()


def check(queries: Queries, known: Acknowledged) -> None:
    for owner in OWNERS:
        updates = queries.list_updates(owner, 1, 10**9)
        assert [u.pts for u in updates] == list(range(2, len(updates) + 2)), "a hole in pts"
        assert queries.load_state(owner).pts == len(updates) + 1 >= known.pts[owner]
        new = [u.update for u in updates if isinstance(u.update, NewMessage)]
        ids = [update.message_id for update in new]
        assert ids == sorted(set(ids))
        assert {u.message_id for u in new if u.message is None} >= {i for o, i in known.deleted if o == owner}
        alive = {u.message_id for u in new if u.message is not None}
        for other in OWNERS:
            peer = channel_peer(-other) if other < 0 else user_peer(other)
            history = [m.id for m in queries.list_history(owner, peer, limit=10**9)]
            assert set(history) <= alive
            alive -= set(history)
        assert not alive, "a message that is in no conversation"
    for (owner, random_id), message_id in known.sent.items():
        assert queries.find_message_by_random_id(owner, random_id) == message_id


def kill_again_and_again(writers: Writers, folder: Path, cycles: int, seed: int) -> None:
    chance = random.Random(seed)
    known = Acknowledged()
    for cycle in range(1, cycles + 1):
        for line in writers.run_and_kill(folder, cycle, chance.uniform(0.0, 0.15)):
            known.note(line)
        with open_reader(folder) as queries:
            assert queries._all("PRAGMA quick_check") == [("ok",)]
            queries.in_snapshot(lambda q: check(q, known))
            # Keep every check as cheap as the first: only the newest acknowledgements are looked up again.
            if cycle % 20:
                continue
            known.sent = dict(list(known.sent.items())[-2000:])
    assert min(known.pts[1], known.pts[CHANNEL]) > cycles, "the writers hardly wrote: nothing was tested"


def test_killed_at_random_moments(writers: Writers, tmp_path: Path) -> None:
    kill_again_and_again(writers, tmp_path, cycles=20, seed=1)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(2, 12))
def test_killed_at_many_random_moments(writers: Writers, tmp_path: Path, seed: int) -> None:
    kill_again_and_again(writers, tmp_path, cycles=20, seed=seed)


async def test_killed_while_starting_for_the_first_time(tmp_path: Path) -> None:
    for attempt, seconds in enumerate((0.05, 0.15, 0.25, 0.3, 0.35, 0.4, 0.5)):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        writer = subprocess.Popen([sys.executable, str(WRITER), str(folder), "1"], stdout=subprocess.DEVNULL)
        time.sleep(seconds)
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait(timeout=30)
        storage = open_storage(folder, ManualClock(), durable=False)
        await storage.read(lambda q: check(q, Acknowledged()))
        await storage.close()


def send(number: int):
    def unit(tx: Transaction) -> None:
        body = tx.insert_body(MessageBody(0, 1, number, "x" * (number * 37 % 900)))
        for owner, other in ((1, 2), (2, 1)):
            message = Message(owner, tx.next_message_id(owner), user_peer(other), body, owner == 1)
            tx.insert_message(message, number if owner == 1 else None)
            tx.log_update(owner, NewMessage(message.id, message), 1)

    return unit


async def test_a_log_cut_anywhere_leaves_a_whole_beginning(tmp_path: Path) -> None:
    """What a power cut may leave: the database, and its write-ahead log up to some byte."""
    source, target = tmp_path / "source", tmp_path / "target"
    source.mkdir()
    storage = open_storage(source, ManualClock())
    for number in range(60):
        await storage.write(send(number))
    database, log = (source / DATABASE_NAME).read_bytes(), (source / f"{DATABASE_NAME}-wal").read_bytes()
    await storage.close()
    assert len(log) > 100_000

    chance = random.Random(5)
    found = []
    for end in [0, 10, len(log), *(chance.randrange(len(log)) for _ in range(40))]:
        target.mkdir()
        (target / DATABASE_NAME).write_bytes(database)
        (target / f"{DATABASE_NAME}-wal").write_bytes(log[:end])
        try:
            cut = open_storage(target, ManualClock(), durable=False)
        except sqlite3.Error as error:
            pytest.fail(f"cut at {end}: {error}")
        await cut.read(lambda q: check(q, Acknowledged()))
        state = await cut.read(lambda q: q.load_state(1))
        assert await cut.read(lambda q: q.load_state(2)) == state
        assert await cut.read(lambda q: q.count_history(1, user_peer(2))) == state.pts - 1
        found.append((end, state.pts - 1))
        await cut.write(send(1000))
        assert (await cut.read(lambda q: q.load_state(1))).pts == state.pts + 1
        await cut.close()
        shutil.rmtree(target)
    counts = [count for _, count in sorted(found)]
    assert counts == sorted(counts)
    assert counts[0] == 0
    assert counts[-1] == 60
