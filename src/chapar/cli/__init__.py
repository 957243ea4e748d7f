"""The `chapar` command: one file a command, every error one sentence."""

import os
import sys

import typer

from chapar import __version__
from chapar.cli.channel import channel
from chapar.cli.config import config
from chapar.cli.connect import connect
from chapar.cli.demo import demo
from chapar.cli.doctor import doctor
from chapar.cli.files import files
from chapar.cli.login_code import login_code
from chapar.cli.methods import methods
from chapar.cli.public_key import public_key
from chapar.cli.serve import serve
from chapar.config import ConfigError
from chapar.control.commands import ControlError
from chapar.data_folder import DataFolderError
from chapar.gateway.addresses import ListenError
from chapar.keys import KeysError
from chapar.storage.api import StorageError
from chapar.storage.blobs.api import BlobsFailed

USAGE_EXIT_CODE = 2
INTERRUPTED_EXIT_CODE = 130

app = typer.Typer(
    name="chapar",
    help="""A messenger server that a community owns: Telegram-compatible, self-hosted, one command.

    Try it on this machine: `chapar serve --dev`, then `chapar connect` in another terminal prints what to paste into a
    client. For other people: write DIR/chapar.toml (`chapar config` lists every option) and run
    `chapar serve --listen 0.0.0.0:443`.

    Every command works on one folder, DIR, which holds all there is of a server: --data DIR, else the environment's
    CHAPAR_DATA, else ./data.""",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(short_help="Run the server.")(serve)
app.command(short_help="Print ready settings for clients.")(connect)
app.command(short_help="Print the server's public key.")(public_key)
app.command(short_help="Print the login code that somebody waits for.")(login_code)
app.add_typer(channel, name="channel", short_help="Look at channels, verify, restrict and name them.")
app.add_typer(files, name="files", short_help="Look at files that people sent, collect garbage.")
app.command(short_help="Fill an empty server with something to look at.")(demo)
app.command(short_help="Print every option and its value.")(config)
app.command(short_help="Print which API methods are answered, and where.")(methods)
app.command(short_help="Find out what is wrong, and how to mend it.")(doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"chapar {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(False, "--version", help="Print the version.", callback=_print_version),
) -> None:
    """Options of the command itself; `app` has its help."""


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 refused or not found, 2 wrong options, 130 interrupted."""
    try:
        app(prog_name="chapar")
    except ConfigError as error:
        _end(str(error), USAGE_EXIT_CODE)
    except (BlobsFailed, ControlError, DataFolderError, KeysError, ListenError, StorageError) as error:
        _end(str(error), 1)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED_EXIT_CODE)
    except BrokenPipeError:  # the reader of our output has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _end(sentence: str, code: int) -> None:
    print(f"chapar: {sentence}", file=sys.stderr)
    sys.exit(code)
