"""Rows of schema text as data."""

from __future__ import annotations

import pytest

from chapar.tl.definitions import Field, element_kind, parse_definition, parse_field, python_name


def test_a_row_with_range_and_flags() -> None:
    row = parse_definition(
        "152-229 a.b#0000000f flags:# x:flags.3?true self:flags.0?Vector<long> from:int = a.B;", is_function=False
    )
    assert (row.first, row.last, row.name, row.id, row.result) == (152, 229, "a.b", 15, "a.B")
    assert row.values == (
        Field("x", "true", ("flags", 3)),
        Field("self", "Vector<long>", ("flags", 0)),
        Field("from", "int"),
    )
    assert [field.attribute for field in row.values] == ["x", "self_", "from_"]
    assert [field.is_optional for field in row.values] == [True, True, False]
    assert row.field("x") == row.values[0]
    assert row.field("nothing") is None


def test_a_row_with_a_type_variable_and_no_range() -> None:
    row = parse_definition("call#0000000f {X:Type} query:!X = X;", is_function=True)
    assert row.values == (Field("query", "!X"),)
    assert (row.first, row.last) == (0, 0)
    assert parse_field("{X:Type}") is None


@pytest.mark.parametrize("text", ["", "// a", "a#1 = A;", "a#00000001 x:int = A", "---types---"])
def test_other_text_is_no_row(text: str) -> None:
    with pytest.raises(ValueError, match="not a schema row"):
        parse_definition(text, is_function=False)


def test_names_and_kinds() -> None:
    assert python_name("class") == "class_"
    assert python_name("type") == "type"
    assert element_kind("Vector<Vector<int>>") == "Vector<int>"
    assert element_kind("vector<future_salt>") == "future_salt"
    assert element_kind("VectorLike") is None
