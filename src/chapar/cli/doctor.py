"""`chapar doctor`: what is wrong with this server, and how to mend it."""

import json
import os
import socket
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

import typer

from chapar.cli.options import Data, Json
from chapar.config import Config, ConfigError, load_config
from chapar.data_folder import DataFolderError, Running, find_running, prepare_folder
from chapar.keys import KEYS_FOLDER, KeysError, load_keys
from chapar.storage.api import StorageError

CLOCK_NOT_BEFORE = datetime(2026, 1, 1, tzinfo=UTC)
"""No server of this version ran before."""
CONNECT_SECONDS = 3.0
MIN_FREE_BYTES = 256 << 20
MIN_FILES = 4096


class Finding(NamedTuple):
    """One thing looked at. `mend` says what to do when it is not ok."""

    check: str
    is_ok: bool
    text: str
    mend: str = ""


def doctor(data: Data = None, as_json: Json = False) -> None:
    """Check the folder, its permissions, the keys, the database, the clock, the disk and the listeners.

    Every line is `ok` or `not` with what to do about it. The exit code is 1 when anything is not ok. Nothing is changed;
    works while the server runs and while it does not.
    """
    findings = list(_look(data))
    if as_json:
        typer.echo(json.dumps([finding._asdict() for finding in findings], ensure_ascii=False, indent=2))
    else:
        for finding in findings:
            typer.echo(f"{'ok ' if finding.is_ok else 'not'}  {finding.check:<12} {finding.text}")
            if finding.mend:
                typer.echo(f"     {'':<12} mend: {finding.mend}")
    if not all(finding.is_ok for finding in findings):
        raise typer.Exit(1)


def _look(data: Data) -> Iterator[Finding]:
    try:
        config = load_config(data).config
    except ConfigError as error:
        yield Finding("options", False, str(error), "correct it, `chapar config` lists all options")
        return
    yield Finding("options", True, "all understood")
    if not config.data_dir.is_dir():
        yield Finding("folder", False, f"{config.data_dir} does not exist", "start the server once, or name --data DIR")
        return
    running = find_running(config.data_dir)
    checks: tuple[Callable[[Config], Finding], ...] = (_folder, _permissions, _keys, _storage, _clock, _disk, _files)
    for check in checks:
        yield check(config)
    yield from _listeners(config, running)


def _folder(config: Config) -> Finding:
    try:
        prepare_folder(config.data_dir)
    except DataFolderError as error:
        return Finding("folder", False, str(error), "give the server's user the right to write there")
    return Finding("folder", True, str(config.data_dir))


def _permissions(config: Config) -> Finding:
    keys = config.data_dir / KEYS_FOLDER
    for path in (keys, *sorted(keys.glob("*")), *sorted(config.data_dir.glob("*.db*"))):
        if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077:
            return Finding("permissions", False, f"{path} can be read by others", f"chmod go= {path}")
    return Finding("permissions", True, "keys and database are private")


def _keys(config: Config) -> Finding:
    try:
        keys = load_keys(config.data_dir)
    except KeysError as error:
        return Finding("keys", False, str(error), "start the server once, or bring the keys folder back from a backup")
    fingerprint = keys.rsa_keys[0].fingerprint & (1 << 64) - 1
    return Finding("keys", True, f"public key fingerprint {fingerprint:016x}")


def _storage(config: Config) -> Finding:
    from chapar.app import read_storage

    try:
        read_storage(config, lambda q: q.find_user(0))
    except StorageError as error:
        return Finding("database", False, str(error), "do what it says, or bring the database back from a backup")
    return Finding("database", True, "opens and answers")


def _clock(config: Config) -> Finding:
    now = datetime.now(UTC)
    if now < CLOCK_NOT_BEFORE:
        return Finding("clock", False, f"it is {now:%Y-%m-%d} by this machine", "set the clock, and keep it by NTP")
    database = config.data_dir / "chapar.db"
    if database.exists() and datetime.fromtimestamp(database.stat().st_mtime, UTC) > now:
        return Finding("clock", False, "the database was written in the future", "set the clock, and keep it by NTP")
    return Finding("clock", True, f"{now:%Y-%m-%d %H:%M:%S} UTC")


def _disk(config: Config) -> Finding:
    usage = os.statvfs(config.data_dir)
    free = usage.f_bavail * usage.f_frsize
    text = f"{free >> 20} MiB free"
    return Finding("disk", free >= MIN_FREE_BYTES, text, "" if free >= MIN_FREE_BYTES else "make room on that disk")


def _files(config: Config) -> Finding:
    import resource

    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    is_ok = hard == resource.RLIM_INFINITY or hard >= min(MIN_FILES, config.max_connections)
    text = f"up to {hard} open files, {config.max_connections} connections configured"
    return Finding(
        "open files", is_ok, text, "" if is_ok else "raise the limit (ulimit -n, LimitNOFILE=) of the server's user"
    )


def _listeners(config: Config, running: Running | None) -> Iterator[Finding]:
    from chapar.gateway.addresses import ListenError, open_listener

    if running is not None:
        for address in running.listen:
            host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(address.host, address.host)  # noqa: S104
            try:
                socket.create_connection((host, address.port), CONNECT_SECONDS).close()
            except OSError as error:
                yield Finding("listener", False, f"{address}: {error.strerror or error}", "look into the server's log")
            else:
                yield Finding("listener", True, f"{address} answers (process {running.pid})")
        return
    for address in config.listen_addresses:
        try:
            open_listener(address).close()
        except ListenError as error:
            yield Finding("listener", False, str(error), "choose another address, or end the other program")
        else:
            yield Finding("listener", True, f"{address} is free; no server runs on this folder now")
