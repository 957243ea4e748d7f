"""`chapar files`: what people sent, how much room it takes, and garbage."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from chapar.cli.acting import reach
from chapar.cli.options import Data, Json
from chapar.config import Config, load_config
from chapar.control.commands import Answer, Collect, Collection, ControlError
from chapar.domain.files import FileCounts

LOOK_SECONDS = 0.3
"""How often a running server is asked how far it is."""

files = typer.Typer(
    help="""Look at the files that people sent, and collect garbage.

    Without a further command: how many there are, how much room they take, and what uses them. Works while the server runs and
    while it does not.""",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@files.callback()
def show(ctx: typer.Context, data: Data = None, as_json: Json = False) -> None:
    """Look at the files that people sent, and collect garbage.

    Without a further command: how many there are, how much room they take, and what uses them. What several people sent counts
    for each of them and is kept once.
    """
    if ctx.invoked_subcommand is not None:
        return
    from chapar.app import read_storage

    config = load_config(data).config
    facts = _describe(config, read_storage(config, lambda q: q.count_files()))
    if as_json:
        typer.echo(json.dumps(facts, indent=2))
        return
    uses = facts.pop("uses")
    for name, value in facts.items():
        typer.echo(f"{name.replace('_', ' ').replace(' bytes', ', bytes')}: {value}")
    for name, count in uses.items():
        typer.echo(f"  used as {name.replace('_', ' ')}: {count}")


@files.command(short_help="Delete what nothing uses any more.")
def collect(
    data: Data = None,
    as_json: Json = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Show no progress.")] = False,
) -> None:
    """Delete files that nothing uses, blobs that no file is made of, and abandoned uploads, as far as all of them are old.

    How old that is say the options `file_grace_seconds` and `upload_lifetime_seconds`. A server does this every hour by
    itself, and looks at all blobs once a day; here all of them are looked at now.
    """
    config = load_config(data).config
    if quiet or as_json or not sys.stderr.isatty():
        collection = _collect(config, lambda _: None)
    else:
        with typer.progressbar(length=1, label="looking", file=sys.stderr) as bar:

            def show_progress(answer: Answer) -> None:
                if answer.collection is not None:
                    bar.length = max(answer.collection.blobs_to_look_at, answer.collection.looked_at, 1)
                    bar.update(answer.collection.looked_at - bar.pos)

            collection = _collect(config, show_progress)
    if as_json:
        typer.echo(json.dumps(msgspec.to_builtins(collection), indent=2))
        return
    typer.echo(f"files forgotten: {collection.files}")
    typer.echo(f"blobs deleted: {collection.blobs} of {collection.looked_at}, bytes: {collection.blob_bytes}")
    typer.echo(f"abandoned uploads deleted: {collection.uploads}, bytes: {collection.upload_bytes}")


def _collect(config: Config, report: Callable[[Answer], None]) -> Collection:
    """Raises BlobsFailed, ControlError, DataFolderError, StorageError."""
    from chapar.app import collect_alone

    begins = True
    while True:
        answer = reach(config, Collect(begins=begins), lambda: collect_alone(config, report))
        if answer.collection is None:
            raise ControlError("the server is of another version: start it anew.")
        report(answer)
        if answer.collection.is_done:
            return answer.collection
        begins = False
        time.sleep(LOOK_SECONDS)


def _describe(config: Config, counts: FileCounts) -> dict[str, Any]:
    unfinished, unfinished_bytes = _measure(config.data_dir / "uploads")
    return {
        "photos": counts.photos,
        "photo_bytes": counts.photo_bytes,
        "documents": counts.documents,
        "document_bytes": counts.document_bytes,
        "blobs": counts.blobs,
        "unused": counts.unused,
        "unused_bytes": counts.unused_bytes,
        "unfinished_uploads": unfinished,
        "unfinished_bytes": unfinished_bytes,
        "uses": {"in_messages": counts.shown} | {use.name.lower(): count for use, count in counts.uses.items()},
    }


def _measure(folder: Path) -> tuple[int, int]:
    """How many uploads have parts in the folder, and the bytes of all parts."""
    uploads = size_bytes = 0
    for path, _, names in os.walk(folder):
        parts = [name for name in names if name.isdecimal()]
        if parts and Path(path).parent.parent == folder:
            uploads += 1
            for name in parts:
                try:
                    size_bytes += os.stat(os.path.join(path, name)).st_size
                except FileNotFoundError:  # it was taken just now
                    continue
    return uploads, size_bytes
