"""Rows of schema text as data: constructors, methods and their fields (core.telegram.org/mtproto/TL)."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass

FIXED_FORMATS = {"int": "i", "long": "q", "double": "d"}
"""Scalars of fixed size and their `struct` format."""

SCALARS = frozenset({*FIXED_FORMATS, "string", "bytes", "Bool", "true", "int128", "int256", "#"})

ROW = re.compile(
    r"^(?:(?P<first>\d+)-(?P<last>\d+) )?(?P<name>[\w.]+)#(?P<id>[0-9a-f]{8})(?P<fields>(?: [^=\n]*)?) = (?P<result>[^;\n]+);$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `kind` is its type without the flag; `flag` is (flags field, bit) when it is optional."""

    name: str
    kind: str
    flag: tuple[str, int] | None = None

    @property
    def attribute(self) -> str:
        """The Python name: keywords and `self` get a trailing underscore."""
        return python_name(self.name)

    @property
    def is_optional(self) -> bool:
        """True when the value may be absent; a `true` flag is its own value, but can be left out as well."""
        return self.flag is not None


@dataclass(frozen=True, slots=True)
class Definition:
    """A constructor (or method) in one of its shapes; `id` is unsigned, `first` to `last` the layers that send it."""

    name: str
    id: int
    fields: tuple[Field, ...]
    result: str
    is_function: bool
    first: int
    last: int

    @property
    def values(self) -> tuple[Field, ...]:
        """The fields that carry a value: all but the flags fields themselves."""
        return tuple(field for field in self.fields if field.kind != "#")

    def field(self, name: str) -> Field | None:
        """The field of that name, or None."""
        return next((field for field in self.fields if field.name == name), None)


def python_name(name: str) -> str:
    """A TL field name as a Python identifier."""
    return f"{name}_" if keyword.iskeyword(name) or name == "self" else name


def class_name(name: str) -> str:
    """A TL constructor, method or type name as a Python identifier: `auth.sentCode` is `auth_sentCode`."""
    return name.replace(".", "_")


def element_kind(kind: str) -> str | None:
    """The kind of a vector's elements, or None when `kind` is no vector."""
    return kind[7:-1] if kind[:7].lower() == "vector<" else None


def parse_field(text: str) -> Field | None:
    """`name:kind` or `name:flags.N?kind`; None for the braces that declare a type variable."""
    if text[0] == "{":
        return None
    name, _, kind = text.partition(":")
    condition, mark, rest = kind.partition("?")
    if not mark:
        return Field(name, kind)
    flags, _, bit = condition.partition(".")
    return Field(name, rest, (flags, int(bit)))


def parse_definition(text: str, *, is_function: bool) -> Definition:
    """One row of schema text; rows without a layer range hold for all layers.

    Raises ValueError when the text is no row.
    """
    match = ROW.match(text)
    if match is None:
        raise ValueError(f"not a schema row: {text!r}")
    fields = tuple(field for part in match["fields"].split() if (field := parse_field(part)) is not None)
    first, last = int(match["first"] or 0), int(match["last"] or 0)
    return Definition(match["name"], int(match["id"], 16), fields, match["result"], is_function, first, last)
