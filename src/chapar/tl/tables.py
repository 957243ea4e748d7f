"""Tables of readers and writers that fill themselves: one for each type, and for writers one for each layer too."""

from __future__ import annotations

from typing import Any

from chapar.tl import adapters, coercions, fallbacks, readers, writers
from chapar.tl.definitions import Definition
from chapar.tl.exceptions import UnknownConstructor
from chapar.tl.layers import Plan, Step, plan_down, plan_up
from chapar.tl.objects import ClassTable, TLObject
from chapar.tl.readers import Reader, compile_reader
from chapar.tl.registry import Registry
from chapar.tl.writers import Dropped, Writer, compile_writer


def plain_plan(row: Definition) -> Plan:
    """Every field from the field itself."""
    return Plan(tuple(Step(field, field) for field in row.values))


class Writers:
    """The writers of one schema in one layer."""

    def __init__(self, registry: Registry, layer: int) -> None:
        """`layer` 0 is for a schema without layers."""
        self.registry = registry
        self.layer = layer
        self._tables: dict[str, WriterTable] = {}
        self._by_class: dict[type, Writer | None] = {}
        self.scope = writers.WriterScope(self.table, fallbacks.FALLBACKS if layer else {})

    def table(self, kind: str) -> WriterTable:
        """The writers of a type's constructors; those of everything when `kind` is empty, or `!X`."""
        kind = "" if kind[:1] == "!" else kind
        found = self._tables.get(kind)
        if found is None:
            found = self._tables[kind] = WriterTable(self, kind)
        return found

    def row_of(self, cls: type[TLObject]) -> Definition | None:
        """The shape that the layer has of a class."""
        return self.registry.in_layer(cls.NAME, self.layer, is_function=cls.IS_FUNCTION)

    def writer_of(self, cls: type[TLObject], row: Definition) -> Writer | None:
        """The writer of a class in the shape `row`, made once; None when the class cannot take that shape."""
        if cls not in self._by_class:
            newest = self.registry.newest_shape(cls.NAME, is_function=cls.IS_FUNCTION)
            if newest is None or (newest.id == row.id and newest.fields == row.fields):
                plan = plain_plan(row)
            else:
                plan = plan_down(newest, row, adapters.DOWN_FIELDS, adapters.DOWN_RENAMES)
            keeps_all = self.layer == self.registry.newest
            self._by_class[cls] = None if plan.problems else compile_writer(row, plan, self.scope, keeps_all=keeps_all)
        return self._by_class[cls]


class WriterTable(dict[type, Writer]):
    """Writers by class, for the values of one type in one layer."""

    def __init__(self, owner: Writers, kind: str) -> None:
        super().__init__()
        self._owner = owner
        self._kind = kind

    def __missing__(self, cls: type) -> Writer:
        if not issubclass(cls, TLObject):
            raise TypeError(f"{cls.__name__} where {self._kind or 'an object'} is required")
        adapter = adapters.DOWN_OBJECTS.get(cls.NAME) if self._owner.layer else None
        writer = self._plain(cls) if adapter is None else self._adapted(cls, adapter)
        self[cls] = writer
        return writer

    def _plain(self, cls: type[TLObject]) -> Writer:
        row = self._owner.row_of(cls)
        if row is None:
            return self._fallback(cls)
        if self._kind and self._kind not in (row.result, row.name):
            raise TypeError(f"{cls.NAME} where {self._kind} is required")
        return self._owner.writer_of(cls, row) or self._fallback(cls)

    def _fallback(self, cls: type[TLObject]) -> Writer:
        """Write what stands for a constructor that the layer lacks, if it is of this type at all."""
        newest = self._owner.registry.newest_shape(cls.NAME, is_function=cls.IS_FUNCTION)
        if newest is None or (self._kind and newest.result != self._kind):
            raise TypeError(f"{cls.NAME} where {self._kind} is required")
        stand_in = None if cls.IS_FUNCTION else fallbacks.FALLBACKS.get(newest.result)

        def write(o: Any) -> bytes:
            other = None if stand_in is None else stand_in(o)
            if other is None or self._owner.row_of(type(other)) is None:
                raise Dropped(cls.NAME)
            return self[type(other)](other)

        return write

    def _adapted(self, cls: type[TLObject], adapter: Any) -> Writer:
        layer = self._owner.layer
        plain: Writer | None = None

        def write(o: Any) -> bytes:
            nonlocal plain
            other = adapter(o, layer)
            if other is not o:
                return self[type(other)](other)
            if plain is None:
                plain = self._plain(cls)
            return plain(o)

        return write


class Readers:
    """The readers of one schema: ids tell the shape, so one set serves all layers."""

    def __init__(self, registry: Registry, classes: ClassTable) -> None:
        self.registry = registry
        self.classes = classes
        self._tables: dict[str, ReaderTable] = {}
        self._by_id: dict[int, Reader] = {}
        self.scope = readers.ReaderScope(self.table)

    def table(self, kind: str) -> ReaderTable:
        """The readers of a type's constructors; `!X` stands for all methods, and the empty kind for everything."""
        found = self._tables.get(kind)
        if found is None:
            found = self._tables[kind] = ReaderTable(self, kind)
        return found

    def reader_of(self, row: Definition) -> Reader:
        """The reader of a row, made once."""
        found = self._by_id.get(row.id)
        if found is None:
            found = self._by_id[row.id] = self._make(row)
        return found

    def _make(self, row: Definition) -> Reader:
        newest = self.registry.rows(row.name, is_function=row.is_function)[-1]
        target = self.classes.of_name(row.name, is_function=row.is_function)
        same = newest.id == row.id
        plan = plain_plan(row) if same else plan_up(row, newest, adapters.UP_FIELDS, adapters.UP_RENAMES)
        read = compile_reader(row, plan, target, self.scope)
        replace = adapters.UP_OBJECTS.get((row.is_function, row.name))
        if replace is None:
            return read
        return _replacing(read, replace)


def _replacing(read: Reader, replace: Any) -> Reader:
    def read_and_replace(data: bytes, at: int, depth: int) -> tuple[Any, int]:
        value, at = read(data, at, depth)
        return replace(value), at

    return read_and_replace


class ReaderTable(dict[bytes, Reader]):
    """Readers by the four bytes of the id, for the values of one type."""

    def __init__(self, owner: Readers, kind: str) -> None:
        super().__init__()
        self._owner = owner
        self._kind = kind

    def __missing__(self, boxed: bytes) -> Reader:
        constructor_id = int.from_bytes(boxed, "little")
        row = self._owner.registry.by_id(constructor_id) if len(boxed) == 4 else None
        if row is not None and self._accepts(row):
            reader = self._owner.reader_of(row)
        elif row is not None and (convert := coercions.TAKEN.get((row.result, self._kind))) is not None:
            reader = _replacing(self._owner.reader_of(row), convert)
        else:
            raise UnknownConstructor(constructor_id, self._kind)
        self[boxed] = reader
        return reader

    def bare(self) -> Reader:
        """The reader of the constructor whose name is the kind: values without an id."""
        rows = self._owner.registry.rows(self._kind, is_function=False)
        return self._owner.reader_of(rows[-1])

    def _accepts(self, row: Definition) -> bool:
        if self._kind[:1] == "!":
            return row.is_function
        return not self._kind or (row.result == self._kind and not row.is_function)
