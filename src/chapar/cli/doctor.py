"""`chapar doctor`: what is wrong with this server, and how to mend it."""

import json
from collections.abc import Callable, Iterator

import typer

from chapar.cli import health
from chapar.cli.health import Finding
from chapar.cli.options import Data, Json
from chapar.config import Config, ConfigError, load_config
from chapar.data_folder import Running, find_running


def doctor(data: Data = None, as_json: Json = False) -> None:
    """Check the options, the folder, its permissions, the keys, the database, the clock, the disk and the listeners.

    Every line is `ok` or `not` with what to do about it. The exit code is 1 when anything is not ok. Nothing is changed;
    works while the server runs and while it does not. A running server is asked for the first step of a key exchange.
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


CHECKS: tuple[Callable[[Config, Running | None], Iterator[Finding]], ...] = (
    health.check_folder,
    health.check_permissions,
    health.check_keys,
    health.check_storage,
    health.check_disk,
    health.check_files,
    health.check_listeners,
    health.check_metrics,
)


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
    for check in CHECKS:
        yield from check(config, running)
