"""`chapar serve`: run the server until it is told to end."""

import asyncio
import contextlib
import gc
import logging
import resource
import signal
import sys
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from chapar.cli.options import Data
from chapar.config import Config, load_config
from chapar.logs import set_up_logging

if TYPE_CHECKING:
    from chapar.app import App

log = logging.getLogger("chapar.serve")

OWN_FILES = 128
"""Open files that are not connections: the database, listeners, what libraries hold."""


def serve(
    listen: Annotated[
        list[str] | None,
        typer.Option(
            "--listen",
            metavar="HOST:PORT",
            help="Address to listen on, may be given several times; port 0 takes a free one.  [default: 127.0.0.1:4430]",
            show_default=False,
        ),
    ] = None,
    dev: Annotated[
        bool, typer.Option("--dev", help="Development: loopback only, anybody may sign up, login codes are printed.")
    ] = False,
    data: Data = None,
) -> None:
    """Run the server until SIGTERM or Ctrl-C.

    The folder, its keys and its database are made on the first start. All transports share one port: TCP in every form,
    WebSocket, HTTP, and a page for browsers. Further options stand in DIR/chapar.toml, see `chapar config`.

    With --dev any number of 7 to 15 digits may sign up, and login codes are printed here. Without it, `registration` says who
    may (by default the numbers in `invited_phones`), and `chapar login-code PHONE` prints the code somebody waits for.
    """
    config = load_config(data, {"listen": listen or None, "dev": dev or None}).config
    set_up_logging(config.log_level, config.log_format)
    with _runner() as runner:
        runner.run(_serve(_within_file_limit(config)))


def _runner() -> asyncio.Runner:
    try:
        import uvloop
    except ImportError:  # there is none for Windows
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


SWITCH_SECONDS = 0.0005
"""How long one thread may keep the interpreter: with Python's own 5 ms a busy loop starves the thread that writes."""


YOUNG_OBJECTS = 10_000
"""New objects after which the collector looks for rings of garbage among them."""


def _spare_the_collector() -> None:
    """What stands now, all code among it, is never garbage: the collector need not look at it each time. And it looks less
    often: a post to a thousand leaves a thousand objects until it is acknowledged, and every look at all there is (tens of
    milliseconds, with a thousand sessions) halts everybody."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS)


async def _serve(config: Config) -> None:
    from chapar.app import build

    sys.setswitchinterval(SWITCH_SECONDS)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    app = await build(config, announce_code=_print_code if config.dev else None)
    try:
        await app.start()
        _spare_the_collector()
        _print_banner(config, app)
        await stop.wait()
        log.info("stopping")
    finally:
        await app.close()


def _print_code(phone: str, code: str) -> None:
    print(f"login code for +{phone.lstrip('+')}: {code}", flush=True)


def _print_banner(config: Config, app: "App") -> None:
    where, fingerprint = f"--data {config.data_dir}", app.keys.rsa_keys[0].fingerprint
    for address in app.addresses:
        print(f"listening on {address}")
    if config.dev or config.web_address:
        print(f"in a browser: {app.services.own_links.prefix}")
    if app.metrics is not None:
        print(f"metrics: http://{app.metrics.address}/metrics")
    print(f"data folder: {config.data_dir}")
    print(f"public key fingerprint: {fingerprint & (1 << 64) - 1:016x}")
    print(f"how to connect: chapar connect {where}")
    if config.dev:
        print("development mode: anybody may sign up with any number of 7 to 15 digits; login codes are printed here")
    else:
        print(f"sign-up: {config.registration}; login codes: chapar login-code PHONE {where}")
    print("ready", flush=True)


def _within_file_limit(config: Config) -> Config:
    """Every connection is an open file: take as many as the system allows this process, and no more connections than that."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < hard:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
            soft = hard
    room = soft - OWN_FILES
    if soft == resource.RLIM_INFINITY or room >= config.max_connections:
        return config
    log.info("open files limit connections", extra={"open_files": soft, "max_connections": room})
    return msgspec.structs.replace(config, max_connections=max(room, 1))
