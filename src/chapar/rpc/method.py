"""How a function becomes an API method."""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from chapar.rpc.context import Context

Handler = Callable[[Context, Any], Awaitable[Any]]
F = TypeVar("F", bound=Handler)


@dataclass(slots=True, frozen=True)
class Method:
    """A method that this server answers. `errors` are names beyond those that the catalogue lists for it."""

    name: str
    handler: Handler
    needs_user: bool
    errors: frozenset[str]


METHODS: dict[str, Method] = {}
"""Every method by its protocol name, filled by `discover`."""


def method(name: str, *, needs_user: bool = True, errors: tuple[str, ...] = ()) -> Callable[[F], F]:
    """Make an async function `(ctx, request) -> result` the answer to method `name`.

    The dispatcher refuses callers who are not signed in unless `needs_user` is false. Request and result are in the newest
    layer. A second function for one name is a programming error.
    """

    def register(handler: F) -> F:
        if name in METHODS:
            raise ValueError(f"{name} has two handlers: {METHODS[name].handler} and {handler}")
        METHODS[name] = Method(name, handler, needs_user, frozenset(errors))
        return handler

    return register


@cache
def discover() -> dict[str, Method]:
    """Import every module of `chapar.rpc` once, so that their methods are known."""
    import chapar.rpc as package

    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
    return METHODS
