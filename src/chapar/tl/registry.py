"""An index of one schema text; rows are parsed when they are asked for, so that a loaded schema stays small."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import resources

from chapar.tl.definitions import ROW, Definition, class_name, parse_definition

FUNCTIONS_MARK = "---functions---"


class Registry:
    """Definitions by id, by name and layer, and by type.

    A name's rows stand in the text in order of their layers. Where two ranges overlap (a layer published in two
    states), the later row is the one to send.
    """

    def __init__(self, text: str) -> None:
        """Index `text`: constructors before the line `---functions---`, methods after it."""
        self._text = text
        self._functions_at = text.index(FUNCTIONS_MARK)
        self._offsets_by_id: dict[int, int] = {}
        self._rows_by_name: dict[tuple[bool, str], tuple[tuple[int, int, int], ...]] = {}
        self._names_by_type: dict[str, tuple[str, ...]] | None = None
        self._names_by_python_name: dict[tuple[bool, str], str] = {}
        self.newest = 0
        for match in ROW.finditer(text):
            at = match.start()
            name, first, last = match["name"], int(match["first"] or 0), int(match["last"] or 0)
            key = (at > self._functions_at, name)
            self._offsets_by_id[int(match["id"], 16)] = at
            self._rows_by_name[key] = (*self._rows_by_name.get(key, ()), (first, last, at))
            if "." in name:
                self._names_by_python_name[key[0], class_name(name)] = name
            self.newest = max(self.newest, last)

    def by_id(self, constructor_id: int) -> Definition | None:
        """The definition with that unsigned id, whatever its layer."""
        at = self._offsets_by_id.get(constructor_id)
        return None if at is None else self._parse(at)

    def ids(self) -> list[int]:
        """Every known id."""
        return list(self._offsets_by_id)

    def rows(self, name: str, *, is_function: bool) -> list[Definition]:
        """All shapes of a name, oldest first; empty when it is unknown."""
        return [self._parse(at) for _, _, at in self._rows_by_name.get((is_function, name), ())]

    def in_layer(self, name: str, layer: int, *, is_function: bool) -> Definition | None:
        """The shape of a name that is sent in `layer`, or None when the layer does not have the name."""
        found = None
        for first, last, at in self._rows_by_name.get((is_function, name), ()):
            if first <= layer <= last:
                found = at
        return None if found is None else self._parse(found)

    def newest_shape(self, name: str, *, is_function: bool) -> Definition | None:
        """The last shape of a name; for a name that is gone, the one it had when it went."""
        rows = self._rows_by_name.get((is_function, name))
        return self._parse(rows[-1][2]) if rows else None

    def is_current(self, name: str, *, is_function: bool) -> bool:
        """True when the newest layer still has the name."""
        rows = self._rows_by_name.get((is_function, name))
        return bool(rows) and rows[-1][1] == self.newest  # type: ignore[index]

    def names(self, *, is_function: bool) -> list[str]:
        """Every constructor name, or every method name, in the order of the text."""
        return [name for kind, name in self._rows_by_name if kind is is_function]

    def tl_name(self, python_name: str, *, is_function: bool) -> str | None:
        """The TL name behind a class name: `auth_sentCode` is `auth.sentCode`; None when there is none."""
        name = self._names_by_python_name.get((is_function, python_name), python_name)
        return name if (is_function, name) in self._rows_by_name else None

    def constructors_of(self, kind: str) -> tuple[str, ...]:
        """The names that have ever been constructors of the type `kind`."""
        return self._types().get(kind, ())

    def tl_type(self, python_name: str) -> str | None:
        """The TL type behind its flattened name: `auth_SentCode` is `auth.SentCode`; None when there is none."""
        return next((kind for kind in self._types() if class_name(kind) == python_name), None)

    def _types(self) -> dict[str, tuple[str, ...]]:
        if self._names_by_type is None:
            found: dict[str, dict[str, None]] = {}
            for definition in self.definitions():
                if not definition.is_function:
                    found.setdefault(definition.result, {})[definition.name] = None
            self._names_by_type = {key: tuple(names) for key, names in found.items()}
        return self._names_by_type

    def definitions(self) -> Iterator[Definition]:
        """Every row, parsed."""
        for rows in self._rows_by_name.values():
            for _, _, at in rows:
                yield self._parse(at)

    def _parse(self, at: int) -> Definition:
        line = self._text[at : self._text.index("\n", at)]
        return parse_definition(line, is_function=at > self._functions_at)


def read_schema_file(name: str) -> str:
    """The text of a file of the schema folder."""
    return (resources.files("chapar.tl") / "schema" / name).read_text(encoding="utf-8")


@cache
def api_registry() -> Registry:
    """The schema of the API: layers 152 and up."""
    return Registry(read_schema_file("api.tl"))


@cache
def service_registry() -> Registry:
    """The schema of MTProto's own messages, which has no layers."""
    return Registry(read_schema_file("mtproto.tl"))
