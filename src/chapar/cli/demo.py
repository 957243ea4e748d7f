"""`chapar demo`: an empty server becomes a small town to look around in."""

import json
import sys
import time
from collections.abc import Callable
from typing import Annotated, Any

import typer

from chapar.cli.acting import reach
from chapar.cli.options import Data, Json
from chapar.config import Config, load_config
from chapar.control.commands import Answer, ControlError, Demo
from chapar.data_folder import find_running

LOOK_SECONDS = 0.3
"""How often a running server is asked how far it is."""
PEOPLE_SHOWN = 2
"""So many of the people are proposed to be signed in as: those who write to each other."""


def demo(
    data: Data = None,
    as_json: Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Fill an empty server with a small invented town, so that there is something to look at.

    Its newspaper comes in five languages, each a public channel: with pictures, an album, a voice message, a poll, comments and
    reactions of the last ten days. There are ten people, a group and a private chat. It works while the server runs and while
    it does not, and only where nobody has an account yet. To be rid of it, delete the folder.
    """
    config = load_config(data).config
    if quiet or as_json or not sys.stderr.isatty():
        _fill(config, lambda _: None)
    else:
        with typer.progressbar(length=1, label="building the town", file=sys.stderr) as bar:

            def show_progress(answer: Answer) -> None:
                if answer.demo is not None and answer.demo.total:
                    bar.length = answer.demo.total
                    bar.update(answer.demo.done - bar.pos)

            _fill(config, show_progress)
    facts = _describe(config)
    if as_json:
        typer.echo(json.dumps(facts, ensure_ascii=False, indent=2))
    else:
        _print(config, facts)


def _fill(config: Config, report: Callable[[Answer], None]) -> None:
    """Raises BlobsFailed, ControlError, DataFolderError, KeysError, StorageError."""
    from chapar.app import fill_alone

    begins = True
    while True:
        answer = reach(config, Demo(begins=begins), lambda: fill_alone(config, report))
        if answer.demo is None:
            raise ControlError("the server is of another version: start it anew.")
        report(answer)
        if answer.demo.is_done:
            return
        begins = False
        time.sleep(LOOK_SECONDS)


def _describe(config: Config) -> dict[str, Any]:
    """What there is to look at, and where."""
    from chapar.demo.town import load_world
    from chapar.gateway.addresses import reachable

    world, running = load_world(), find_running(config.data_dir)
    listening = running.listen if running and running.listen and not config.public_addresses else ()
    origin = config.web_address.rstrip("/") or reachable((listening or config.advertised_addresses)[0]).url
    return {
        "is_running": running is not None,
        "pages": [
            {
                "language": edition.language,
                "title": world.papers[edition.language].channel.title,
                "url": f"{origin}/s/{edition.username}",
            }
            for edition in world.town.editions
        ],
        "people": [
            {"name": " ".join(person.name), "username": person.username, "phone": person.phone}
            for person in world.town.people
        ],
    }


def _print(config: Config, facts: dict[str, Any]) -> None:
    where = f"--data {config.data_dir}"
    typer.echo("The town of Sepidar is built.")
    if not facts["is_running"]:
        typer.echo(f"\nStart the server:\n  chapar serve {where}")
    typer.echo("\nRead its newspaper in a browser:")
    for page in facts["pages"]:
        typer.echo(f"  {page['url']}  {page['title']}")
    typer.echo(
        "\nOr be one of its people: connect a client, sign in with a number, and print the code that it waits for:"
    )
    for person in facts["people"][:PEOPLE_SHOWN]:
        typer.echo(f"  chapar login-code +{person['phone']} {where}  # {person['name']}, @{person['username']}")
    typer.echo(f"\nHow to connect a client: chapar connect {where}")
