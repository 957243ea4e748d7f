"""What a channel costs when a million people have subscribed to it, beside one with ten."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.clients.mtproto import MtprotoLine
from bench.crowd import FIRST_NAMES, last_name, write_crowd
from bench.processes import usage, wait_until_quiet
from bench.servers.channels import ChannelServer, count_history, find_channel, running_with_keys
from bench.servers.people import write_people
from bench.traffic import marked_text
from chapar.storage.sqlite.opening import DATABASE_NAME
from chapar.tl import functions, types

FEW = 10
"""Subscribers of the small channel, all of them online; they are among those of the large one, too."""


WARM_UP = 20
"""Posts before the measured ones."""
LOG_FRAME_BYTES = 4096 + 24
"""A page in SQLite's write-ahead log, with its header. sqlite.org/walformat.html"""


@dataclass(frozen=True, slots=True)
class CrowdPlan:
    """How many are written, and how often everything is done."""

    members: int = 1_000_000
    posts: int = 300
    calls: int = 40


@dataclass(slots=True)
class Cast:
    """Who acts: the owner of both channels, the ten who are online in both, and people who come and go."""

    owner: MtprotoLine
    readers: list[MtprotoLine]
    visitors: list[MtprotoLine]

    @classmethod
    def open(cls, server: ChannelServer, visitors: int) -> Cast:
        owner, *others = server.open_audience(1 + FEW + visitors)
        return cls(owner, others[:FEW], others[FEW:])

    def close(self) -> None:
        for line in (self.owner, *self.readers, *self.visitors):
            line.sock.close()


def measure_crowd(folder: Path, core: int | None, plan: CrowdPlan, progress: Callable[[str], None]) -> dict[str, float]:
    """All figures, on a server of its own whose database is filled between two starts.

    `few_...` belong to the channel of ten, `crowd_...` to the large one. Raises RuntimeError when a post was not stored once.
    """
    keys = write_people(folder / "data", 1 + FEW + plan.calls, 99_600_000_000)
    with running_with_keys(folder, core, keys) as server:
        cast = Cast.open(server, plan.calls)
        # Rows of the channel made first stand at the end of every table, where a row is added more cheaply than elsewhere.
        for name in ("first", "few", "crowd"):
            server.gather(cast.owner, cast.readers, name)
            post_many(cast, WARM_UP)
        cast.close()
    progress(f"chapar: a channel of {plan.members:,}")
    start = time.monotonic()
    write_crowd(folder / "data", "bench_crowd", plan.members, lambda _: None)
    figures = {"crowd_members": float(plan.members), "crowd_written_s": time.monotonic() - start}
    with running_with_keys(folder, core, keys) as server:
        cast = Cast.open(server, plan.calls)
        figures["crowd_idle_mib"] = usage(server.process.pid).rss_bytes / 2**20
        progress("chapar: posts to ten and to all of them")
        for name in ("few", "crowd"):
            figures |= measure_posts(server, cast, folder / "data" / DATABASE_NAME, name, plan.posts)
        progress("chapar: opening, joining, searching, leaving")
        figures |= measure_calls(server, cast, plan)
        cast.close()
    for figure in ("post_ms", "post_us", "post_written"):
        figures[f"crowd_{figure}_ratio"] = figures[f"crowd_{figure}"] / figures[f"few_{figure}"]
    return figures


def measure_posts(server: ChannelServer, cast: Cast, database: Path, name: str, posts: int) -> dict[str, float]:
    """One post after the other, each when the last one was stored and its ten readers have it."""
    pid, owner = server.process.pid, cast.owner
    owner.channel = find_channel(owner, f"bench_{name}")
    stored = count_history(owner, owner.channel)
    post_many(cast, WARM_UP)
    wait_until_quiet(pid, 10.0)
    rows_before, cpu_before, disk_before = count_rows(database), usage(pid).cpu_s, disk_bytes(pid)
    times: list[float] = []
    written: list[float] = []
    for _ in range(posts):
        frames = count_log_frames(database)
        times += post_many(cast, 1)
        appended = count_log_frames(database) - frames
        if appended > 0:  # else the log was begun anew by this post
            written.append(appended * LOG_FRAME_BYTES)
    disk = disk_bytes(pid) - disk_before
    wait_until_quiet(pid, 10.0)
    cpu_s, rows = usage(pid).cpu_s - cpu_before, count_rows(database)
    if count_history(owner, owner.channel) - stored != len(times) + WARM_UP:
        raise RuntimeError(f"the channel of {name} does not hold every post once")
    grown = {table: rows[table] - rows_before.get(table, 0) for table in rows}
    return {
        f"{name}_post_ms": median(times) * 1000,
        f"{name}_post_us": cpu_s / len(times) * 1e6,
        f"{name}_post_written": median(written),
        f"{name}_post_written_mean": sum(written) / len(written),
        f"{name}_post_disk": disk / len(times),
        f"{name}_post_messages": grown["messages"] / len(times),
        f"{name}_post_rows": sum(grown.values()) / len(times),
    }


def post_many(cast: Cast, posts: int) -> list[float]:
    """Seconds that each post took until it was answered."""
    times = []
    for number in range(posts):
        start = time.monotonic()
        cast.owner.sock.sendall(cast.owner.post(marked_text(number)))
        cast.owner.wait_for_answer()
        times.append(time.monotonic() - start)
        for reader in cast.readers:
            while not any(b"x" * 100 in message for message in reader.receive(reader.sock.recv(65_536))):
                pass
    return times


def measure_calls(server: ChannelServer, cast: Cast, plan: CrowdPlan) -> dict[str, float]:
    """What people do in the large channel; each time another one of them does it."""
    peers = [find_channel(line, "bench_crowd") for line in cast.visitors]
    channels = [types.inputChannel(channel_id=peer.channel_id, access_hash=peer.access_hash) for peer in peers]
    owner = find_channel(cast.owner, "bench_crowd")
    managed = types.inputChannel(channel_id=owner.channel_id, access_hash=owner.access_hash)

    def search(query: str) -> list[object]:
        part = types.channelParticipantsSearch(q=query)
        return [functions.channels_getParticipants(channel=managed, filter=part, offset=0, limit=100, hash=0)]

    def each(make: Callable[[types.inputChannel], object]) -> list[list[object]]:
        return [[make(channel)] for channel in channels]

    owners = [cast.owner] * plan.calls
    works: dict[str, tuple[Sequence[MtprotoLine], list[list[object]]]] = {
        "join": (cast.visitors, each(lambda channel: functions.channels_joinChannel(channel=channel))),
        "open": (
            cast.visitors,
            [
                [functions.channels_getFullChannel(channel=channel), history(peer)]
                for channel, peer in zip(channels, peers, strict=True)
            ],
        ),
        "search": (owners, [search(last_name(number * 7919 % plan.members)) for number in range(plan.calls)]),
        "search_common": (owners, [search(FIRST_NAMES[number % len(FIRST_NAMES)]) for number in range(plan.calls)]),
        "search_prefix": (owners, [search(last_name(number)[:2]) for number in range(plan.calls)]),
        "members": (
            owners,
            [
                [
                    functions.channels_getParticipants(
                        channel=managed, filter=types.channelParticipantsRecent(), offset=0, limit=200, hash=0
                    )
                ]
            ]
            * plan.calls,
        ),
        "leave": (cast.visitors, each(lambda channel: functions.channels_leaveChannel(channel=channel))),
    }
    check_search(cast.owner.call(search(last_name(4711 % plan.members))[0]))
    figures: dict[str, float] = {}
    for name, (lines, requests) in works.items():
        figures |= timed(server, f"crowd_{name}", lines, requests)
    return figures


def check_search(found: object) -> None:
    """Raises RuntimeError unless a search for a name that one member has found that one."""
    if not isinstance(found, types.channels_channelParticipants) or len(found.participants) != 1:
        raise RuntimeError(f"a search among the members answered {found!r}")


def timed(
    server: ChannelServer, name: str, lines: Sequence[MtprotoLine], requests: Sequence[Sequence[object]]
) -> dict[str, float]:
    """All requests of one entry are made one after the other on its line, and timed together."""
    pid = server.process.pid
    wait_until_quiet(pid)
    before = usage(pid).cpu_s
    times = []
    for line, some in zip(lines, requests, strict=True):
        start = time.monotonic()
        for request in some:
            line.call(request)
        times.append(time.monotonic() - start)
    cpu_s = usage(pid).cpu_s - before
    times.sort()
    return {
        f"{name}_ms": times[int(len(times) * 0.95)] * 1000,
        f"{name}_p50_ms": median(times) * 1000,
        f"{name}_cpu_ms": cpu_s / len(times) * 1000,
    }


def history(peer: types.TypeInputPeer) -> object:
    """The request for the newest page of a history."""
    return functions.messages_getHistory(
        peer=peer, offset_id=0, offset_date=0, add_offset=0, limit=50, max_id=0, min_id=0, hash=0
    )


def median(values: Sequence[float]) -> float:
    """The middle one; the upper of two."""
    return sorted(values)[len(values) // 2]


def disk_bytes(pid: int) -> int:
    """Bytes that a process has had written to disk, in whole pages, from /proc: also by moving the log into the database, and
    by the search index, when their time comes."""
    fields = dict(line.split(": ") for line in Path("/proc", str(pid), "io").read_text().splitlines())
    return int(fields["write_bytes"])


def count_log_frames(database: Path) -> int:
    """Pages in the write-ahead log of a database, from the head of its index; fewer than before when it was begun anew."""
    head = Path(f"{database}-shm").read_bytes()[:20]
    return int.from_bytes(head[16:20], sys.byteorder)


def count_rows(database: Path) -> dict[str, int]:
    """Rows of every table of a database, also while a server runs on it."""
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            if not name.startswith("sqlite_")
        ]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}
    finally:
        connection.close()
