"""The catalogue of RPC errors: their codes, and which methods are known to raise which.

Names stand without their parameter: `FLOOD_WAIT` is sent as `FLOOD_WAIT_30` (core.telegram.org/api/errors).
"""

from __future__ import annotations

from functools import cache

from chapar.tl.registry import read_schema_file


def _table(name: str) -> list[list[str]]:
    return [line.split("\t") for line in read_schema_file(name).splitlines()[1:]]


@cache
def _codes() -> dict[str, int]:
    return {name: int(code) for name, code in _table("errors.tsv")}


@cache
def _by_method() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for method, name, code in _table("method_errors.tsv"):
        found.setdefault(method, {})[name] = int(code)
    return found


@cache
def _callers() -> dict[str, str]:
    return {row[0]: row[1] for row in _table("method_callers.tsv")}


def code_of(name: str, method: str | None = None) -> int:
    """The code of an error: 303, 400, 401, 403, 406, 420 or 500. A method may give it a code of its own.

    Raises KeyError for a name that is not in the catalogue: that is a mistake in the program.
    """
    if method is not None and (code := _by_method().get(method, {}).get(name)) is not None:
        return code
    return _codes()[name]


def allowed(method: str) -> frozenset[str]:
    """The errors that a method is known to raise; empty for methods of which no list was published."""
    return frozenset(_by_method().get(method, ()))


def is_user_only(method: str) -> bool:
    """True when bots are refused with `BOT_METHOD_INVALID`."""
    return _callers().get(method) == "user"


def is_bot_only(method: str) -> bool:
    """True when users are refused with `USER_BOT_REQUIRED`."""
    return _callers().get(method) == "bot"
