"""Readers: functions that turn bytes into an object of the newest shape, generated on first use for each id.

A reader takes `(data, at, depth)` and returns the object and the place after it. Numbers that follow one another are
unpacked by one `struct.Struct`, together with the id of the boxed value behind them. Upgrading an old shape happens in
the reader itself: no object of an old shape is ever made.

Nothing checks for the end of the data on the way: numbers fail to unpack, a string cut short leaves a place behind the
end, and the caller compares that place with the size of the data.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any

from chapar.tl import wire
from chapar.tl.definitions import FIXED_FORMATS, Definition, Field, element_kind
from chapar.tl.exceptions import DecodeError
from chapar.tl.generated import Scope
from chapar.tl.layers import Plan, Step
from chapar.tl.objects import TLObject

Reader = Callable[[bytes, int, int], tuple[Any, int]]


def too_deep() -> None:
    """Fail for an object nested deeper than the limit."""
    raise DecodeError("nested too deep")


def check_vector(boxed: bytes, count: int, data: bytes, at: int) -> None:
    """Fail for what is no vector, and for more elements than can stand in the data: each takes four bytes or more."""
    if boxed != wire.VECTOR:
        raise DecodeError("a vector was awaited")
    if count * 4 > len(data) - at:
        raise DecodeError("a vector is longer than the data")


def cut_short() -> None:
    """Fail for a part that says it is longer than what is there."""
    raise DecodeError("the data end inside an object")


class ReaderScope(Scope):
    """The globals of readers: wire forms, unpackers and reader tables."""

    def __init__(self, table_of: Callable[[str], dict[bytes, Reader]]) -> None:
        """`table_of` gives the reader table of a type."""
        names = {
            "BOOL_OF": wire.BOOL_OF,
            "STEPS": wire.STEPS,
            "VECTOR": wire.VECTOR,
            "check_vector": check_vector,
            "cut_short": cut_short,
            "read_all": wire.read_all,
            "read_bool": wire.read_bool,
            "read_count": wire.read_count,
            "read_long_string": wire.read_long_string,
            "read_numbers": wire.read_numbers,
            "read_string": wire.read_string,
            "read_text": wire.read_text,
            "too_deep": too_deep,
        }
        super().__init__(names, table_of, "read")

    def unpacker(self, letters: str) -> tuple[str, int]:
        """The name of the unpacking function for a run of numbers, and the run's size."""
        name = f"unpack_{letters}"
        form = struct.Struct(f"<{letters}")
        if name not in self.names:
            self.names[name] = form.unpack_from
        return name, form.size


class Variants(dict[bytes, Reader]):
    """Readers of one row for the flags that are met most, in which every field is known to be there or not.

    They are few, whatever arrives: one is made only for flags met `USES` times, and no more than `MOST` of them.
    """

    USES = 8
    MOST = 16
    COUNTED = 256

    def __init__(self, make: Callable[[tuple[int, ...]], Reader], count: int) -> None:
        """`make` compiles the reader for the values of the `count` flags fields."""
        super().__init__()
        self._make = make
        self._form = struct.Struct(f"<{count}I")
        self._uses: dict[bytes, int] = {}

    def note(self, flags: bytes) -> None:
        """Count a use of flags that have no reader of their own yet; they may be cut short."""
        if len(self) >= self.MOST or len(flags) != self._form.size:
            return
        if len(self._uses) >= self.COUNTED:
            self._uses.clear()
        uses = self._uses[flags] = self._uses.get(flags, 0) + 1
        if uses >= self.USES:
            self[flags] = self._make(self._form.unpack(flags))


class ReaderSource:
    """Generates the text of one reader."""

    def __init__(
        self,
        row: Definition,
        plan: Plan,
        target: type[TLObject],
        scope: ReaderScope,
        known: dict[str, int] | None = None,
    ) -> None:
        """`plan` makes an object of `target` from the fields of `row`; `known` are values of its flags fields."""
        self._known = known
        self._row = row
        self._plan = plan
        self._target = target
        self._scope = scope
        self._class = scope.constant("new", target)
        self._lines: list[str] = []
        self._run: list[tuple[str, str]] = []

    def text(self) -> str:
        """The function, named `read`, of `data`, `at` and `depth`."""
        if any(_holds_objects(field.kind) for field in self._row.fields):
            self._lines += ["depth -= 1", "if depth < 0:", "    too_deep()"]
        if self._known is None:
            self._lines += self._short_way()
        for field in self._row.fields:
            if self._known is not None:
                self._with_known_flags(field)
            elif field.kind == "true":
                flags, bit = field.flag or ("", 0)
                self._flush_run()
                self._lines.append(f"v_{field.name} = {flags} & {1 << bit} != 0")
            elif field.flag is not None:
                self._optional(field)
            else:
                self._required(field)
        self._flush_run()
        if self._known is not None:
            self._lines.append(f"return {self._class}({', '.join(self._known_arguments())}), at")
            return self._function()
        self._lines += self._conversions()
        values = {step.field.attribute: self._argument(step) for step in self._plan.steps}
        arguments = ", ".join(values[name] for name in self._target.__struct_fields__)
        self._lines.append(f"return {self._class}({arguments}), at")
        return self._function()

    def _function(self) -> str:
        return "def read(data, at, depth):\n" + "\n".join(f"    {line}" for line in self._lines) + "\n"

    def _short_way(self) -> list[str]:
        """Statements that pass the flags most met to readers of their own."""
        place = flags_place(self._row, self._plan)
        if place is None:
            return []
        begin, end = place
        variants = Variants(self._compile_variant, (end - begin) // 4)
        find, note = self._scope.constant("reader_for", variants.get), self._scope.constant("note", variants.note)
        start = f"at + {begin}" if begin else "at"
        return [
            f"read_known = {find}(data[{start} : at + {end}])",
            "if read_known is not None:",
            "    return read_known(data, at, depth)",
            f"{note}(data[{start} : at + {end}])",
        ]

    def _compile_variant(self, flags: tuple[int, ...]) -> Reader:
        names = [field.name for field in self._row.fields if field.kind == "#"]
        known = dict(zip(names, flags, strict=True))
        source = ReaderSource(self._row, self._plan, self._target, self._scope, known).text()
        reader: Reader = self._scope.function("read", source, f"reader of {self._row.name} with flags {flags}")
        return reader

    def _with_known_flags(self, field: Field) -> None:
        if field.kind == "#":
            self._run.append(("4x", ""))
        elif field.kind != "true" and self._is_there(field):
            self._required(field)

    def _is_there(self, field: Field) -> bool:
        if field.flag is None or self._known is None:
            return True
        flags, bit = field.flag
        return bool(self._known[flags] >> bit & 1)

    def _known_arguments(self) -> list[str]:
        """Required values by position, and by keyword what is there of the rest."""
        steps = {step.field.attribute: step for step in self._plan.steps}
        arguments = []
        for name in self._target.__struct_fields__:
            step = steps[name]
            if step.source is None or not self._is_there(step.source):
                continue
            value = "True" if step.source.kind == "true" else f"v_{step.source.name}"
            arguments.append(f"{name}={value}" if step.field.is_optional else value)
        return arguments

    def _required(self, field: Field) -> None:
        name = field.name if field.kind == "#" else f"v_{field.name}"
        letter = "I" if field.kind == "#" else FIXED_FORMATS.get(field.kind)
        if letter is not None:
            self._run.append((letter, name))
            return
        if field.kind == "Bool":
            self._run.append(("4s", name))
            self._flush_run()
            self._lines.append(f"{name} = BOOL_OF[{name}]")
            return
        if field.kind in {"int128", "int256"}:
            self._run.append(("16s" if field.kind == "int128" else "32s", name))
            return
        element = element_kind(field.kind)
        if element is not None and field.kind[0] == "V":
            self._run += [("4s", "boxed"), ("I", "count")]
            self._flush_run()
            self._lines += self._vector(element, name)
            return
        if element is None and _is_boxed(field.kind):
            self._run.append(("4s", "boxed"))
            self._flush_run()
            self._lines.append(f"{name}, at = {self._scope.table(field.kind)}[boxed](data, at, depth)")
            return
        self._flush_run()
        self._lines += self._read(field.kind, name)

    def _optional(self, field: Field) -> None:
        self._flush_run()
        flags, bit = field.flag or ("", 0)
        name = f"v_{field.name}"
        self._lines.append(f"if {flags} & {1 << bit}:")
        self._lines += [f"    {line}" for line in self._read(field.kind, name)]
        self._lines += ["else:", f"    {name} = None"]

    def _flush_run(self) -> None:
        if not self._run:
            return
        unpack, size = self._scope.unpacker("".join(letter for letter, _ in self._run))
        names = [name for _, name in self._run if name]
        if names:
            comma = "," if len(names) == 1 else ""
            self._lines.append(f"{', '.join(names)}{comma} = {unpack}(data, at)")
        self._lines.append(f"at += {size}")
        self._run = []

    def _read(self, kind: str, name: str) -> list[str]:
        """Statements that read one value of a kind, its id included."""
        letter = FIXED_FORMATS.get(kind)
        if letter is not None:
            unpack, size = self._scope.unpacker(letter)
            return [f"{name}, = {unpack}(data, at)", f"at += {size}"]
        match kind:
            case "string" | "bytes":
                return self._string(kind, name)
            case "Bool":
                return [f"{name} = BOOL_OF[data[at : at + 4]]", "at += 4"]
            case "int128" | "int256":
                size = 16 if kind == "int128" else 32
                return [f"{name} = data[at : at + {size}]", f"at += {size}"]
            case "Object":
                return self._raw(name)
        element = element_kind(kind)
        if element is None:
            return [f"{name}, at = {self._scope.table(kind)}[data[at : at + 4]](data, at + 4, depth)"]
        if kind[0] == "v":
            return ["count = read_count(data, at)", "at += 4", *self._elements(element, name)]
        unpack, size = self._scope.unpacker("4sI")
        return [f"boxed, count = {unpack}(data, at)", f"at += {size}", *self._vector(element, name)]

    def _raw(self, name: str) -> list[str]:
        """A value of any type stays bytes: as many as the field `bytes` says, else all that is left."""
        if self._row.field("bytes") is None:
            return [f"{name} = data[at:]", "at = len(data)"]
        return [
            "if not 0 <= v_bytes <= len(data) - at:",
            "    cut_short()",
            f"{name} = data[at : at + v_bytes]",
            "at += v_bytes",
        ]

    def _string(self, kind: str, name: str) -> list[str]:
        decode = ".decode()" if kind == "string" else ""
        return [
            "n = data[at]",
            "if n < 254:",
            f"    {name} = data[at + 1 : at + 1 + n]{decode}",
            "    at += STEPS[n]",
            "else:",
            f"    {name}, at = read_long_string(data, at)",
            *([f"    {name} = {name}.decode()"] if decode else []),
        ]

    def _vector(self, element: str, name: str) -> list[str]:
        """Statements that read a boxed vector whose head has been read into `boxed` and `count`.

        A count that is small cannot do harm; the elements fail where the data end.
        """
        head = ["if boxed != VECTOR or count > 32:", "    check_vector(boxed, count, data, at)"]
        return [*head, *self._elements(element, name)]

    def _elements(self, element: str, name: str) -> list[str]:
        letter = FIXED_FORMATS.get(element)
        if letter is not None:
            return [f"{name}, at = read_numbers(data, at, count, {letter!r})"]
        one_by_one = {"string": "read_text", "bytes": "read_string", "Bool": "read_bool"}.get(element)
        if one_by_one is not None:
            return [f"{name}, at = read_all({one_by_one}, data, at, count)"]
        if element[0].islower() and "." not in element:
            read = self._scope.constant("read_bare", self._scope.names[self._scope.table(element)].bare())
            body = f"    element, at = {read}(data, at, depth)"
        else:
            body = f"    element, at = {self._scope.table(element)}[data[at : at + 4]](data, at + 4, depth)"
        return [f"{name} = []", "while count:", body, f"    {name}.append(element)", "    count -= 1"]

    def _conversions(self) -> list[str]:
        """Statements that bring values into the target's kinds."""
        lines = []
        for step in self._plan.steps:
            if step.source is None:
                continue
            name = f"v_{step.source.name}"
            if step.convert is not None:
                converter = self._scope.constant("convert", step.convert)
                lines += [f"if {name} is not None:", f"    {name} = {converter}({name})"]
            if step.has_default:
                lines += [f"if {name} is None:", f"    {name} = {step.default!r}"]
        return lines

    def _argument(self, step: Step) -> str:
        if step.whole is not None:
            adapter = self._scope.constant("adapt", step.whole)
            return f"{adapter}({', '.join(f'v_{need}' for need in step.needs)})"
        if step.source is not None:
            return f"v_{step.source.name}"
        if step.has_default or step.field.kind == "true":
            return repr(step.default)
        return "None"


def _is_boxed(kind: str) -> bool:
    return kind not in {*FIXED_FORMATS, "string", "bytes", "Bool", "int128", "int256", "Object"}


def _holds_objects(kind: str) -> bool:
    return _is_boxed(element_kind(kind) or kind) and kind not in {"#", "true"}


def compile_reader(row: Definition, plan: Plan, target: type[TLObject], scope: ReaderScope) -> Reader:
    """The reader of a row. A row whose plan has problems cannot be read, and says so when it is met."""
    if plan.problems:
        text = f"{row.name}#{row.id:08x} cannot be taken from its old shape"

        def refuse(data: bytes, at: int, depth: int) -> tuple[Any, int]:
            raise DecodeError(text)

        return refuse
    if not row.values and not target.__struct_fields__:
        only = target()
        return lambda data, at, depth: (only, at + 4 * len(row.fields))
    reader: Reader = scope.function("read", ReaderSource(row, plan, target, scope).text(), f"reader of {row.name}")
    return reader


def flags_place(row: Definition, plan: Plan) -> tuple[int, int] | None:
    """Where the flags fields stand behind the id, or None when readers for known flags are not worth while.

    They are for rows with several optional values that are taken over as they are, and flags in one place.
    """
    optional = sum(1 for field in row.values if field.flag is not None)
    if optional < 4 or any(step.whole or step.convert or step.has_default for step in plan.steps):
        return None
    begin = 0
    fields = [field for field in row.fields if field.kind != "true"]
    while fields and fields[0].kind in FIXED_FORMATS:
        begin += struct.calcsize(FIXED_FORMATS[fields.pop(0).kind])
    count = sum(1 for field in fields if field.kind == "#")
    together = all(field.kind == "#" for field in fields[:count])
    return (begin, begin + 4 * count) if together else None
