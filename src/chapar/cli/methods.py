"""`chapar methods`: which methods there are, which of them are answered, and where."""

import csv
import inspect
import json
import re
from importlib import resources
from pathlib import Path
from typing import Annotated, Any, NamedTuple

import typer

from chapar.cli.options import Data, Json
from chapar.config import ConfigError

TIERS = {"T0": "login and chat", "T1": "ordinary use", "T2": "complete", "skip": "left out"}

PROTOCOL_MODULES = ("mtproto/service.py", "mtproto/connection.py", "mtproto/handshake/server.py", "rpc/wrappers.py")
"""Where requests are answered that are no methods of the API."""


class Known(NamedTuple):
    """A method of the newest layer, its tier and its area."""

    name: str
    tier: str
    area: str


def methods(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="A method, like messages.sendMessage; without it: all.", show_default=False
        ),
    ] = None,
    data: Data = None,
    as_json: Json = False,
) -> None:
    """Print where a method is answered, who may call it, its errors and its test; or the table of all methods.

    The tier says how early a method is wanted: T0 login and chat, T1 ordinary use, T2 complete, skip: left out. A method
    that is not built answers every caller with the error 400 METHOD_INVALID.
    """
    rows = [describe(known) for known in load_known().values() if name is None or known.name.lower() == name.lower()]
    if name is not None and not rows:
        raise ConfigError(f"there is no method `{name}` in the newest layer; `chapar methods` prints all of them.")
    if as_json:
        typer.echo(json.dumps(rows if name is None else rows[0], indent=2))
    elif name is None:
        _print_table(rows)
    else:
        _print_one(rows[0])


def load_known() -> dict[str, Known]:
    """Every method of the newest layer by name, those of the protocol itself (without a namespace) first."""
    text = resources.files(__package__).joinpath("methods.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {row["method"]: Known(row["method"], row["tier"], row["area"]) for row in rows}


def describe(known: Known) -> dict[str, Any]:
    """All that is known of one method. `where` and `test` are paths from the checkout's root, when they stand in one."""
    from chapar.rpc.method import discover
    from chapar.tl import errors

    row: dict[str, Any] = {"name": known.name, "tier": known.tier, "area": known.area}
    built = discover().get(known.name)
    if built is not None:
        path = Path(inspect.getsourcefile(built.handler) or "")
        line = inspect.getsourcelines(built.handler)[1]
        row |= {
            "status": "built",
            "callers": "signed-in users" if built.needs_user else "anybody",
            "where": f"{_from_root(path)}:{line}",
            "test": _find_test(path),
            "errors": sorted(built.errors | errors.allowed(known.name)),
        }
    elif _is_in_protocol(known.name):
        row |= {
            "status": "protocol",
            "callers": "anybody",
            "where": _where_in_protocol(known.name),
            "test": None,
            "errors": [],
        }
    else:
        row |= {"status": "not built", "callers": None, "where": None, "test": None, "errors": []}
    return row


def _is_in_protocol(name: str) -> bool:
    """Whether sessions or the dispatcher answer it, before any method is called."""
    return "." not in name and _where_in_protocol(name) is not None


def _where_in_protocol(name: str) -> str | None:
    """The module below the methods that knows the name."""
    import chapar

    root = Path(chapar.__file__).parent
    for module in PROTOCOL_MODULES:
        path = root / module
        if re.search(rf"\b{name}\b", path.read_text(encoding="utf-8")):
            return str(_from_root(path))
    return None


def _find_test(path: Path) -> str | None:
    """The test file that mirrors a source file of a checkout."""
    parts = path.parts
    if "src" not in parts:
        return None
    root = Path(*parts[: parts.index("src")])
    below = Path(*parts[parts.index("src") + 2 :])
    test = root / "tests" / below.with_name(f"test_{below.name}")
    return str(test.relative_to(root)) if test.exists() else None


def _from_root(path: Path) -> Path:
    parts = path.parts
    return Path(*parts[parts.index("src") :]) if "src" in parts else path


def _print_one(row: dict[str, Any]) -> None:
    typer.echo(row["name"])
    typer.echo(f"  tier    {row['tier']} ({TIERS[row['tier']]}), area {row['area']}")
    typer.echo(f"  status  {row['status']}")
    if row["where"]:
        typer.echo(f"  where   {row['where']}")
        typer.echo(f"  callers {row['callers']}")
    if row["status"] == "built":
        typer.echo(f"  test    {row['test'] or 'none'}")
        typer.echo(f"  errors  {', '.join(row['errors']) or 'none of its own'}")


def _print_table(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        typer.echo(f"{row['name']:<52} {row['tier']:<5} {row['area']:<12} {row['status']}")
    typer.echo("")
    for tier, meaning in TIERS.items():
        of_tier = [row for row in rows if row["tier"] == tier]
        answered = sum(row["status"] != "not built" for row in of_tier)
        typer.echo(f"{tier:<5} {meaning:<16} {answered} of {len(of_tier)} built")
