"""The checks of `chapar doctor`: each looks at one thing and says in one sentence how it is, and how to mend it."""

import os
import re
import resource
import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from chapar.cli.probe import ProbeError, ask_for_metrics, ask_for_pq
from chapar.config import Address, Config, parse_address
from chapar.data_folder import DataFolderError, Running, prepare_folder
from chapar.keys import KEYS_FOLDER, KeysError, load_keys
from chapar.storage.api import StorageError

CLOCK_NOT_BEFORE = datetime(2026, 1, 1, tzinfo=UTC)
"""No server of this version ran before."""
CLOCK_SLACK_SECONDS = 60
"""How far ahead of the clock something may be that was written down: clocks are set back a little by those who keep them."""
EXAMINE_SECONDS = 20.0
MIN_FREE_BYTES = 256 << 20
MIN_FILES = 4096


class Finding(NamedTuple):
    """One thing looked at. `mend` says what to do when it is not ok."""

    check: str
    is_ok: bool
    text: str
    mend: str = ""


def check_folder(config: Config, _: Running | None) -> Iterator[Finding]:
    """Whether the data folder can be used."""
    try:
        prepare_folder(config.data_dir)
    except DataFolderError as error:
        yield Finding("folder", False, str(error), "give the server's user the right to write there")
    else:
        yield Finding("folder", True, str(config.data_dir))


def check_permissions(config: Config, _: Running | None) -> Iterator[Finding]:
    """Whether keys and database are closed to other users of the machine."""
    keys = config.data_dir / KEYS_FOLDER
    for path in (keys, *sorted(keys.glob("*")), *sorted(config.data_dir.glob("*.db*"))):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            yield Finding("permissions", False, f"{path} can be read by others", f"chmod go= {path}")
            return
    yield Finding("permissions", True, "keys and database are private")


def check_keys(config: Config, _: Running | None) -> Iterator[Finding]:
    """Whether the server's keys can be read; which key clients have to know."""
    try:
        keys = load_keys(config.data_dir)
    except KeysError as error:
        mend = "start the server once, or bring the keys folder back from a backup"
        yield Finding("keys", False, str(error), mend)
        return
    fingerprint = keys.rsa_keys[0].fingerprint & (1 << 64) - 1
    yield Finding("keys", True, f"public key fingerprint {fingerprint:016x}")


def check_storage(config: Config, _: Running | None) -> Iterator[Finding]:
    """Whether the database is whole, and whether the clock has not gone back since it was written."""
    from chapar.app import examine_storage

    try:
        found = examine_storage(config, EXAMINE_SECONDS)
    except StorageError as error:
        yield Finding("database", False, str(error), "do what it says, or bring the database back from a backup")
        yield _check_clock(0)
        return
    if found.faults:
        text = f"the database is damaged: {'; '.join(found.faults)}".replace("\n", " ")
        yield Finding("database", False, text, "end the server, and bring the database back from a backup")
    else:
        extent = "whole" if found.is_complete else f"too large to look at all of it in {EXAMINE_SECONDS:g} seconds"
        yield Finding("database", True, f"revision {found.revision}, {_size(found.size_bytes)}, {extent}")
    yield _check_clock(found.newest_date)


def _check_clock(newest_date: int) -> Finding:
    """A clock that is far off makes clients refuse the server; one that went back makes new things older than old ones."""
    now = datetime.now(UTC)
    mend = "set the clock, and keep it by NTP"
    if now < CLOCK_NOT_BEFORE:
        return Finding("clock", False, f"it is {now:%Y-%m-%d} by this machine, before this program was made", mend)
    if newest_date > now.timestamp() + CLOCK_SLACK_SECONDS:
        newest = datetime.fromtimestamp(newest_date, UTC)
        text = f"it is {now:%Y-%m-%d %H:%M} by this machine, but the database has things of {newest:%Y-%m-%d %H:%M}"
        return Finding("clock", False, text, mend)
    return Finding("clock", True, f"{now:%Y-%m-%d %H:%M:%S} UTC by this machine; no time server was asked")


def check_disk(config: Config, _: Running | None) -> Iterator[Finding]:
    """Whether there is room to go on."""
    usage = os.statvfs(config.data_dir)
    free = usage.f_bavail * usage.f_frsize
    is_ok = free >= MIN_FREE_BYTES
    yield Finding("disk", is_ok, f"{_size(free)} free", "" if is_ok else "make room on that disk")


def check_files(config: Config, running: Running | None) -> Iterator[Finding]:
    """Whether as many connections can be open as are configured: of the running server, else of one started here."""
    mend = "raise the limit (ulimit -n, LimitNOFILE=) of the server's user"
    limit = _files_of(running.pid) if running else None
    whose = "the running server"
    if limit is None:
        limit, whose = resource.getrlimit(resource.RLIMIT_NOFILE)[1], "a server"
    is_ok = limit == resource.RLIM_INFINITY or limit >= min(MIN_FILES, config.max_connections)
    many = "any number of" if limit == resource.RLIM_INFINITY else f"up to {limit}"
    text = f"{whose} may open {many} files, {config.max_connections} connections are configured"
    yield Finding("open files", is_ok, text, "" if is_ok else mend)


def _files_of(pid: int) -> int | None:
    """The limit of another process, where the system tells it."""
    try:
        limits = Path(f"/proc/{pid}/limits").read_text()
    except OSError:
        return None
    found = re.search(r"^Max open files +(\d+|unlimited)", limits, re.MULTILINE)
    if found is None:
        return None
    return resource.RLIM_INFINITY if found[1] == "unlimited" else int(found[1])


def check_listeners(config: Config, running: Running | None) -> Iterator[Finding]:
    """Whether a running server answers at every address, or whether one could listen there."""
    if running is None:
        for address in config.listen_addresses:
            yield _check_free("listener", address)
        return
    if not running.listen:
        yield Finding("listener", False, f"process {running.pid} is starting or ending", "ask again in a moment")
    try:
        key = load_keys(config.data_dir).rsa_keys[0].public
    except KeysError:
        yield Finding("listener", False, "without the keys nobody can tell whose answer it is", "mend the keys first")
        return
    for address in running.listen:
        try:
            seconds = ask_for_pq(address, key)
        except ProbeError as error:
            yield Finding("listener", False, f"{address}: {error}", "look into the server's log, then restart it")
        else:
            milliseconds = f"{seconds * 1000:.1f} ms"
            text = f"{address} answers a key exchange with this key in {milliseconds} (process {running.pid})"
            yield Finding("listener", True, text)


def check_metrics(config: Config, running: Running | None) -> Iterator[Finding]:
    """Whether the figures for Prometheus are there, when they are wanted."""
    if running is None:
        if config.metrics_address:
            yield _check_free("metrics", parse_address(config.metrics_address))
        return
    if config.metrics_address and running.listen and not running.metrics:
        text = "the running server serves no figures, but the option `metrics_address` is set"
        yield Finding("metrics", False, text, "restart the server, so that it reads its options")
    for address in running.metrics:
        try:
            lines = ask_for_metrics(address)
        except ProbeError as error:
            yield Finding("metrics", False, f"{address}: {error}", "look into the server's log, then restart it")
        else:
            yield Finding("metrics", True, f"http://{address}/metrics answers with {lines} lines")


def _check_free(check: str, address: Address) -> Finding:
    from chapar.gateway.addresses import ListenError, open_listener

    try:
        open_listener(address).close()
    except ListenError as error:
        return Finding(check, False, str(error), "choose another address, or end the other program")
    return Finding(check, True, f"{address} is free; no server runs on this folder now")


def _size(count: int) -> str:
    return f"{count >> 20} MiB" if count >= 1 << 20 else f"{count >> 10} KiB"
