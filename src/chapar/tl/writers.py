"""Writers: functions that turn an object into bytes, generated on first use for each (layer, class).

A writer walks the fields of the row that the layer has, in order. Numbers that follow one another are packed by one
`struct.Struct`; each optional field is looked at once; the value of an object-typed field is dispatched by its class
through a `WriterTable`, one for each (layer, type), whose `__missing__` generates the writer or finds what stands for
a constructor that the layer lacks.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from chapar.tl import wire
from chapar.tl.definitions import FIXED_FORMATS, Definition, Field, class_name, element_kind
from chapar.tl.exceptions import EncodeError
from chapar.tl.generated import Scope
from chapar.tl.layers import Plan, default_of

Writer = Callable[[Any], bytes]
StandIn = Callable[[Any], Any]


class Dropped(Exception):
    """Nothing stands for this object in the layer: the optional field or vector element that holds it is left out."""


def write_stand_in(table: dict[type, Writer], stand_in: StandIn | None, value: Any) -> bytes:
    """What stands for a value of which a necessary part cannot be said; raises `Dropped` when nothing does."""
    other = None if stand_in is None else stand_in(value)
    if other is None:
        raise Dropped(type(value).__name__)
    return table[type(other)](other)


def join_kept(table: dict[type, Writer], stand_in: StandIn | None, values: Sequence[Any]) -> bytes:
    """A vector of the values that the layer can say."""
    parts = []
    for value in values:
        try:
            parts.append(table[type(value)](value))
        except Dropped:
            try:
                parts.append(write_stand_in(table, stand_in, value))
            except Dropped:
                continue
    return wire.VECTOR + len(parts).to_bytes(4, "little") + b"".join(parts)


def missing(what: str) -> Any:
    """Fail for a field that shares its flag with a present one and has no neutral value."""
    raise EncodeError(f"{what} is None, but shares its flag with a field that is present")


class WriterScope(Scope):
    """The globals of one layer's writers: wire forms, packers and writer tables."""

    def __init__(self, table_of: Callable[[str], dict[type, Writer]], stand_ins: Mapping[str, StandIn]) -> None:
        """`table_of` gives the writer table of a type in this layer, `stand_ins` by type what replaces a value."""
        names = {
            "BYTES_OF": wire.BYTES_OF,
            "Dropped": Dropped,
            "EMPTY_VECTOR": wire.EMPTY_VECTOR,
            "LENGTHS": wire.LENGTHS,
            "ONE": wire.VECTOR + b"\x01\0\0\0",
            "PADDINGS": wire.PADDINGS,
            "VECTOR_ID": int.from_bytes(wire.VECTOR, "little"),
            "exactly": wire.exactly,
            "join": b"".join,
            "join_kept": join_kept,
            "long_string": wire.long_string,
            "missing": missing,
            "write_numbers": wire.write_numbers,
            "write_stand_in": write_stand_in,
            "write_string": wire.write_string,
            "write_text": wire.write_text,
        }
        super().__init__(names, table_of, "write")
        self._stand_ins = stand_ins
        self.packer("I")
        self.packer("II")

    def stand_in(self, kind: str) -> str | None:
        """The name of the function that gives a stand-in for values of a type, or None when they are left out."""
        if kind not in self._stand_ins:
            return None
        name = f"stand_in_for_{class_name(kind)}"
        self.names[name] = self._stand_ins[kind]
        return name

    def packer(self, letters: str) -> str:
        """The name of the packing function for a run of numbers."""
        name = f"pack_{letters}"
        if name not in self.names:
            self.names[name] = struct.Struct(f"<{letters}").pack
        return name


class WriterSource:
    """Generates the text of one writer."""

    def __init__(self, row: Definition, plan: Plan, scope: WriterScope, *, keeps_all: bool) -> None:
        """`keeps_all` says that nothing can be dropped in this layer, which makes the code shorter."""
        self._row = row
        self._steps = {step.field.name: step for step in plan.steps}
        self._scope = scope
        self._keeps_all = keeps_all
        self._lines: list[str] = []
        self._run: list[tuple[str, str]] = [("I", str(row.id))]
        self._parts: list[str] = []
        self._head: str | None = None
        self._bits = _bits_of(row)

    def text(self) -> str:
        """The function, named `write`, of one argument `o`."""
        for field in self._row.fields:
            if field.kind == "#":
                self._begin_flags(field)
            elif field.flag is None:
                self._required(field)
            elif len(self._bits[field.flag]) > 1:
                self._sharing(field)
            else:
                self._optional(field)
        self._flush_run()
        if self._head is None:
            self._lines.append(f"return {' + '.join(self._parts)}")
        else:
            self._flush_parts()
            self._lines.append(f"return {self._head} + body")
        return "def write(o):\n" + "\n".join(f"    {line}" for line in self._lines) + "\n"

    def _begin_flags(self, field: Field) -> None:
        """Flags are packed at the end, when every optional field has been looked at."""
        self._lines.append(f"{field.name} = 0")
        self._run.append(("I", field.name))

    def _seal_head(self) -> None:
        """The run that holds the flags ends where the first optional value or the first string begins."""
        if self._head is None:
            self._head = self._packed_run()
            self._run = []
            self._lines.append("body = b''")

    def _packed_run(self) -> str:
        if len(self._run) == 1 and self._run[0][1] == str(self._row.id):
            return repr(self._row.id.to_bytes(4, "little"))
        letters = "".join(letter for letter, _ in self._run)
        return f"{self._scope.packer(letters)}({', '.join(expression for _, expression in self._run)})"

    def _has_flags(self) -> bool:
        return any(field.kind == "#" for field in self._row.fields)

    def _flush_run(self) -> None:
        if not self._run:
            return
        if self._head is None and self._has_flags():
            self._seal_head()
            return
        self._parts.append(self._packed_run())
        self._run = []

    def _flush_parts(self) -> None:
        self._flush_run()
        if self._parts:
            self._lines.append(f"body += {' + '.join(self._parts)}")
            self._parts = []

    def _value(self, field: Field) -> str:
        """The expression of a field's value; `v` when statements had to prepare it."""
        step = self._steps[field.name]
        if step.whole is not None:
            self._lines.append(f"v = {self._scope.constant('adapt', step.whole)}(o)")
            return "v"
        if step.source is None:
            return repr(step.default)
        expression = f"o.{step.source.attribute}"
        if step.convert is None and not step.has_default:
            return expression
        self._lines.append(f"v = {expression}")
        if step.convert is not None:
            converter = self._scope.constant("convert", step.convert)
            condition = f"v is not None{' and v is not False' if step.source.kind == 'true' else ''}"
            self._lines.append(f"if {condition}:")
            self._lines.append(f"    v = {converter}(v)")
        if step.has_default:
            self._lines.append("if v is None:")
            self._lines.append(f"    v = {step.default!r}")
        return "v"

    def _required(self, field: Field) -> None:
        value = self._value(field)
        letter = FIXED_FORMATS.get(field.kind)
        if letter is None:
            self._flush_run()
            self._parts.append(self._piece(field.kind, value))
            if value == "v" or self._uses_local(field.kind):
                self._flush_required()
        else:
            if value == "v":
                name = f"n{len(self._lines)}"
                self._lines.append(f"{name} = v")
                value = name
            self._run.append((letter, value))

    def _uses_local(self, kind: str) -> bool:
        return kind not in {"Bool", "int128", "int256", "Object"}

    def _flush_required(self) -> None:
        """Turn a piece that uses a local name into a name of its own, or into the body."""
        if self._head is None:
            name = f"p{len(self._lines)}"
            self._lines.append(f"{name} = {self._parts[-1]}")
            self._parts[-1] = name
        else:
            self._flush_parts()

    def _optional(self, field: Field) -> None:
        step = self._steps[field.name]
        if step.source is None and step.whole is None:
            return
        flags, bit = field.flag or ("", 0)
        if field.kind == "true":
            self._lines.append(f"if {self._value(field)}:")
            self._lines.append(f"    {flags} |= {1 << bit}")
            return
        self._flush_run()
        self._seal_head()
        self._flush_parts()
        value = self._value(field)
        self._lines.append(f"if {value} is not None:")
        if value != "v":
            self._lines.append(f"    v = {value}")
        self._indented(field, f"{flags} |= {1 << bit}")

    def _sharing(self, field: Field) -> None:
        """Fields that share a bit are present together: what is None gets a neutral value."""
        flags, bit = field.flag or ("", 0)
        group = self._bits[flags, bit]
        name = f"has_{flags}_{bit}"
        if field is group[0]:
            tests = [test for member in group if (test := self._presence(member))]
            self._lines.append(f"{name} = {' or '.join(tests) or 'False'}")
            self._lines.append(f"if {name}:")
            self._lines.append(f"    {flags} |= {1 << bit}")
        if field.kind == "true":
            return
        self._flush_run()
        self._seal_head()
        self._flush_parts()
        self._lines.append(f"if {name}:")
        mark = len(self._lines)
        if (value := self._value(field)) != "v":
            self._lines.append(f"v = {value}")
        self._lines.append("if v is None:")
        self._lines.append(f"    v = {self._neutral(field)}")
        self._lines[mark:] = [f"    {line}" for line in self._lines[mark:]]
        self._indented(field, None)

    def _presence(self, field: Field) -> str:
        step = self._steps[field.name]
        if step.whole is not None:
            return f"{self._scope.constant('adapt', step.whole)}(o) is not None"
        if step.source is None:
            return ""
        attribute = f"o.{step.source.attribute}"
        return attribute if step.source.kind == "true" else f"{attribute} is not None"

    def _neutral(self, field: Field) -> str:
        default, has_default = default_of(field.kind)
        return repr(default) if has_default else f"missing({f'{self._row.name}.{field.name}'!r})"

    def _indented(self, field: Field, flag_line: str | None) -> None:
        """Add the piece of an optional field, whose value is in `v`, under the open condition."""
        mark = len(self._lines)
        letter = FIXED_FORMATS.get(field.kind)
        piece = f"{self._scope.packer(letter)}(v)" if letter else self._piece(field.kind, "v")
        self._lines.append(f"body += {piece}")
        if flag_line is not None:
            self._lines.append(flag_line)
        lines = self._lines[mark:]
        if flag_line is not None and not self._keeps_all and self._is_object(field.kind):
            lines = ["try:", *(f"    {line}" for line in lines), "except Dropped:", "    pass"]
        self._lines[mark:] = [f"    {line}" for line in lines]

    @staticmethod
    def _is_object(kind: str) -> bool:
        return element_kind(kind) is None and kind not in {*FIXED_FORMATS, "string", "bytes", "Bool"}

    def _piece(self, kind: str, value: str) -> str:
        """An expression for the bytes of a value; `s`, `n` and `v` are scratch names."""
        match kind:
            case "string" | "bytes":
                self._lines.append(f"s = {value}{'.encode()' if kind == 'string' else ''}")
                self._lines.append("n = len(s)")
                return "(LENGTHS[n] + s + PADDINGS[n] if n < 254 else long_string(s))"
            case "Bool":
                return f"BYTES_OF[{value}]"
            case "int128" | "int256":
                return f"exactly({value}, {16 if kind == 'int128' else 32})"
            case "Object":
                return value
        element = element_kind(kind)
        if element is not None:
            return self._vector(kind, element, value)
        if value != "v":
            self._lines.append(f"v = {value}")
        table, stand_in = self._scope.table(kind), self._scope.stand_in(kind)
        if self._keeps_all or stand_in is None:
            return f"{table}[type(v)](v)"
        name = f"e{len(self._lines)}"
        self._lines += [
            "try:",
            f"    {name} = {table}[type(v)](v)",
            "except Dropped:",
            f"    {name} = write_stand_in({table}, {stand_in}, v)",
        ]
        return name

    def _vector(self, kind: str, element: str, value: str) -> str:
        if value != "v":
            self._lines.append(f"v = {value}")
        self._lines.append("n = len(v)")
        if not self._plain(element):
            return self._kept(element)
        if kind[0] == "v":
            return f"(pack_I(n) + {self._elements(element)})"
        if self._is_object(element):
            return f"({self._objects(element)})"
        return f"(pack_II(VECTOR_ID, n) + {self._elements(element)} if n else EMPTY_VECTOR)"

    def _objects(self, element: str) -> str:
        """Vectors of none and of one are the most frequent and have the shortest way."""
        table = self._scope.table(element)
        one = f"ONE + {table}[type(v[0])](v[0])"
        more = f"pack_II(VECTOR_ID, n) + join([{table}[type(e)](e) for e in v])"
        return f"EMPTY_VECTOR if not n else {one} if n == 1 else {more}"

    def _plain(self, element: str) -> bool:
        return self._keeps_all or not self._is_object(element) or element_kind(element) is not None

    def _kept(self, element: str) -> str:
        """A vector of objects some of which the layer may lack."""
        table = self._scope.table(element)
        name = f"e{len(self._lines)}"
        self._lines += [
            "try:",
            f"    {name} = {self._objects(element)}",
            "except Dropped:",
            f"    {name} = join_kept({table}, {self._scope.stand_in(element)}, v)",
        ]
        return name

    def _elements(self, element: str) -> str:
        letter = FIXED_FORMATS.get(element)
        if letter is not None:
            return f"write_numbers(v, {letter!r})"
        one = _ELEMENTS.get(element)
        if one is None:
            # A bare element is a whole object without its id.
            one = f"{self._scope.table(element)}[type(e)](e)[4:]"
        return f"join([{one} for e in v])"


_ELEMENTS = {"string": "write_text(e)", "bytes": "write_string(e)", "Bool": "BYTES_OF[e]"}


def _bits_of(row: Definition) -> dict[tuple[str, int], list[Field]]:
    bits: dict[tuple[str, int], list[Field]] = {}
    for field in row.fields:
        if field.flag is not None:
            bits.setdefault(field.flag, []).append(field)
    return bits


def compile_writer(row: Definition, plan: Plan, scope: WriterScope, *, keeps_all: bool) -> Writer:
    """The writer of a row, by a plan that has no problems."""
    source = WriterSource(row, plan, scope, keeps_all=keeps_all).text()
    writer: Writer = scope.function("write", source, f"writer of {row.name}#{row.id:08x}")
    return writer
