"""Files: one that many fetch at once, what that costs beside encrypting it, and how others fare meanwhile."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import cryptg
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CTR

from bench.clients.files import BLOCK_BYTES, Block, Download, FileLine, fetch_all, send_blocks
from bench.clients.line import dial
from bench.clients.mtproto import MtprotoLine
from bench.processes import usage, wait_until_quiet
from bench.servers.channels import ChannelServer, running_with_people
from bench.servers.chapar import first_call
from bench.traffic import Count, marked_text
from chapar.tl import functions, types

MIB = 1 << 20
LEAST_MS = 1.0
"""A p99 below this counts as this: nobody notices, and a piece of encrypting alone takes a good part of it."""
REST_S = 0.005
"""Between two requests of the one who does something else meanwhile."""


@dataclass(frozen=True, slots=True)
class FilePlan:
    """How great the file is, who fetches it, in what parts, and how many of them are in flight for each."""

    size_mib: int = 1024
    clients: int = 20
    part_bytes: int = MIB
    parts_in_flight: int = 4
    uploaders: int = 4
    quiet_s: float = 5.0
    """How long the others are watched while nobody fetches anything."""


def measure_files(folder: Path, core: int | None, plan: FilePlan, progress: Callable[[str], None]) -> dict[str, float]:
    """All figures, on a server of its own. Raises WrongPart when a part is not what was uploaded."""
    block = Block()
    with running_with_people(folder, core, plan.clients + 2) as server:
        pid = server.process.pid
        figures = {"encrypt_mib_us": encrypt_us()}
        progress(f"chapar: {plan.size_mib} MiB are uploaded")
        with Others(server) as others:
            others.watch(plan.quiet_s / 2)  # all code has run
            quiet = others.watch(plan.quiet_s)
            lines = [open_line(server, 0) for _ in range(plan.uploaders)]
            document, loaded, seen = upload(server, lines, others, plan, block)
            figures |= loaded | compare("upload", quiet, seen)
            for line in lines:
                line.sock.close()
            progress(f"chapar: {plan.clients} fetch it")
            downloads = [
                Download(open_line(server, 2 + place), locate(document), plan.size_mib * MIB, block)
                for place in range(plan.clients)
            ]
            wait_until_quiet(pid)
            quiet = others.watch(plan.quiet_s)
            loaded, seen = fetch(server, downloads, others, plan)
            figures |= loaded | compare("download", quiet, seen)
        figures["encrypt_mib_us"] = (figures["encrypt_mib_us"] + encrypt_us()) / 2
    for work in ("upload", "download"):
        figures[f"{work}_over_encrypting"] = figures[f"{work}_mib_us"] / figures["encrypt_mib_us"]
    return figures


def encrypt_us(mibs: int = 100) -> float:
    """CPU of encrypting one MiB: AES-IGE, SHA-256 and AES-CTR, by the libraries that the server uses."""
    content, key, iv = os.urandom(MIB), os.urandom(32), os.urandom(32)
    hide = Cipher(AES256(key), CTR(iv[:16])).encryptor().update
    before = time.process_time()
    for _ in range(mibs):
        sha256(content).digest()
        hide(cryptg.encrypt_ige(content, key, iv))
    return (time.process_time() - before) / mibs * 1e6


def open_line(server: ChannelServer, person: int) -> FileLine:
    """A media connection of one of the people."""
    line = FileLine(server.server.port, server.keys[person])
    line.call(first_call())
    return line


def upload(
    server: ChannelServer, lines: list[FileLine], others: Others, plan: FilePlan, block: Block
) -> tuple[types.document, dict[str, float], Seen]:
    """Upload the file over several connections of one person, and send it to nobody else: what then is a document."""
    pid, file_id, parts = server.process.pid, 4711, plan.size_mib * MIB // BLOCK_BYTES
    numbers = Shared(iter(range(parts)))

    def load() -> None:
        with ThreadPoolExecutor(len(lines)) as threads:
            sent = threads.map(lambda line: send_blocks(line, file_id, numbers, parts, block, 4), lines)
            if sum(sent) != parts:
                raise RuntimeError("not all parts were sent")

    loaded, seen = measured(pid, load, others, plan.size_mib, "upload")
    wait_until_quiet(pid)
    before = usage(pid).cpu_s
    media = types.inputMediaUploadedDocument(
        file=types.inputFileBig(id=file_id, parts=parts, name="bench.bin"),
        mime_type="application/octet-stream",
        attributes=[types.documentAttributeFilename(file_name="bench.bin")],
        force_file=True,
    )
    sent = open_line(server, 0).call(
        functions.messages_sendMedia(peer=types.inputPeerSelf(), media=media, message="", random_id=file_id)
    )
    wait_until_quiet(pid, 20.0)
    loaded["upload_taken_mib_us"] = (usage(pid).cpu_s - before) / plan.size_mib * 1e6
    return find_document(sent), loaded, seen


def fetch(
    server: ChannelServer, downloads: list[Download], others: Others, plan: FilePlan
) -> tuple[dict[str, float], Seen]:
    """Let all fetch the file at once."""

    def load() -> None:
        fetch_all(downloads, plan.part_bytes, plan.parts_in_flight)
        for each in downloads:
            each.line.sock.close()

    return measured(server.process.pid, load, others, plan.size_mib * plan.clients, "download")


def measured(pid: int, load: Callable[[], None], others: Others, mibs: int, name: str) -> tuple[dict[str, float], Seen]:
    """The figures of a load that runs in a process of its own while the others are watched."""
    wait_until_quiet(pid)
    before = usage(pid)
    forget_peak(pid)
    others.begin()
    start = time.monotonic()
    generator_s = run_apart(load)
    wall_s = time.monotonic() - start
    seen = others.end()
    peak = peak_bytes(pid)
    wait_until_quiet(pid)
    server_s = usage(pid).cpu_s - before.cpu_s - seen.cost_s
    return {
        f"{name}_mib_us": server_s / mibs * 1e6,
        f"{name}_mib_per_s": mibs / wall_s,
        f"{name}_growth_mib": (peak - before.rss_bytes) / MIB,
        f"{name}_generator_cores": generator_s / wall_s,
    }, seen


def compare(work: str, quiet: Seen, seen: Seen) -> dict[str, float]:
    """How others fared meanwhile, beside how they fared when nobody fetched anything."""
    figures = {}
    for name, before, meanwhile in (("ping", quiet.pings, seen.pings), ("send", quiet.sends, seen.sends)):
        for place, quantile in (("p50", 0.5), ("p99", 0.99)):
            figures[f"{work}_{name}_quiet_{place}_ms"] = before.latency_ms(quantile)
            figures[f"{work}_{name}_{place}_ms"] = meanwhile.latency_ms(quantile)
        quiet_ms, meanwhile_ms = before.latency_ms(0.99), meanwhile.latency_ms(0.99)
        figures[f"{work}_{name}_p99_ratio"] = meanwhile_ms / max(quiet_ms, LEAST_MS)
    return figures


@dataclass(slots=True)
class Seen:
    """What one person saw who pinged and wrote, and what that cost the server where it did nothing else."""

    pings: Count
    sends: Count
    cost_s: float = 0.0


class Others:
    """One who does something else in a process of its own: pings, and texts that are stored."""

    def __init__(self, server: ChannelServer) -> None:
        self._pid = server.process.pid
        self._port, self._key = server.server.port, server.keys[1]
        self._request_s = 0.0

    def __enter__(self) -> Others:
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_do_something_else, args=(self._port, self._key, theirs), daemon=True)
        self._process.start()
        self._pipe.recv()
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.send("leave")
        self._process.join(5.0)
        self._process.kill()

    def begin(self) -> None:
        """Begin to watch."""
        self._pipe.send("begin")

    def end(self) -> Seen:
        """What was seen since then."""
        self._pipe.send("end")
        pings, sends = self._pipe.recv()
        return Seen(pings, sends, self._request_s * (pings.units + sends.units))

    def watch(self, seconds: float) -> Seen:
        """Watch for so long while nothing else happens."""
        before = usage(self._pid).cpu_s
        self.begin()
        time.sleep(seconds)
        seen = self.end()
        self._request_s = (usage(self._pid).cpu_s - before) / max(1, seen.pings.units + seen.sends.units)
        return seen


def _do_something_else(port: int, key: Any, pipe: Connection) -> None:
    line = MtprotoLine(dial(port), key, 0)
    line.call(first_call())
    line.correspondent = types.inputPeerSelf()
    pipe.send("ready")
    while pipe.recv() == "begin":
        pings, sends = Count(), Count()
        while not pipe.poll():
            _time(line, line.ping(), line.is_pong, pings)
            _time(line, line.direct(marked_text(sends.units)), line.is_accepted, sends)
        pipe.recv()
        pipe.send((pings, sends))


def _time(line: MtprotoLine, data: bytes, is_answer: Callable[[bytes], bool], count: Count) -> None:
    start = time.monotonic()
    line.sock.sendall(data)
    while not any(is_answer(message) for message in line.receive(line.sock.recv(65_536))):
        pass
    count.latencies_s.append(time.monotonic() - start)
    count.units += 1
    time.sleep(REST_S)


class Shared:
    """An iterator that several threads share."""

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers
        self._lock = threading.Lock()

    def __iter__(self) -> Shared:
        return self

    def __next__(self) -> int:
        with self._lock:
            return next(self._numbers)


def run_apart(work: Callable[[], None]) -> float:
    """Do something in a process of its own; the CPU seconds that it took. Raises RuntimeError when it failed."""
    context = multiprocessing.get_context("fork")
    pipe, theirs = context.Pipe()

    def run() -> None:
        os.nice(19)  # who watches what others see meanwhile has its turn at once
        before = time.process_time()
        try:
            work()
            theirs.send(time.process_time() - before)
        except BaseException as error:
            theirs.send(f"{type(error).__name__}: {error}")
            raise

    process = context.Process(target=run, daemon=True)
    process.start()
    theirs.close()
    try:
        spent = pipe.recv()
    finally:
        process.join(10.0)
        process.kill()
    if isinstance(spent, str):
        raise RuntimeError(spent)
    return float(spent)


def forget_peak(pid: int) -> None:
    """Let the peak of a process's memory begin anew. docs.kernel.org/filesystems/proc.html, clear_refs"""
    Path("/proc", str(pid), "clear_refs").write_text("5")


def peak_bytes(pid: int) -> int:
    """The most resident memory that a process had since then."""
    lines = Path("/proc", str(pid), "status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024


def find_document(answer: object) -> types.document:
    """The document that an answer to a message with one holds. Raises RuntimeError."""
    if isinstance(answer, types.updates):
        for update in answer.updates:
            message = getattr(update, "message", None)
            media = getattr(message, "media", None)
            if isinstance(media, types.messageMediaDocument) and isinstance(media.document, types.document):
                return media.document
    raise RuntimeError(f"messages.sendMedia answered {answer!r}")


def locate(document: types.document) -> types.inputDocumentFileLocation:
    """Where a document is fetched from."""
    return types.inputDocumentFileLocation(
        id=document.id,
        access_hash=document.access_hash,
        file_reference=document.file_reference,
        thumb_size="",
    )
