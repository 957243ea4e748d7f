"""The report on a new layer."""

from __future__ import annotations

from layer_report import classify, report
from published_schema import Row


def row(name: str, row_id: int, result: str = "A", *, is_function: bool = False, **fields: str) -> Row:
    return Row(name, row_id, tuple(fields.items()), result, is_function)


def test_everything_that_changed_is_named() -> None:
    rows = [
        (152, 229, row("same", 1)),
        (152, 228, row("gone", 2)),
        (229, 229, row("new", 3)),
        (152, 228, row("f", 4, "Bool", is_function=True, x="int")),
        (229, 229, row("f", 5, "Updates", is_function=True, x="long")),
    ]
    assert report(rows, [228, 229]).splitlines() == [
        "5 rows, 5 ids; layer 228 -> 229",
        "new      type new",
        "gone     type gone",
        "changed  method f: x is long, was int",
        "result   method f: Bool -> Updates",
    ]
    assert report(rows, [229]) == "layer 229: 5 rows, nothing to compare with"


def test_classes_of_change() -> None:
    old = row("a", 1, x="int", y="flags.0?int", z="int")
    new = row("a", 2, x="flags.0?int", y="int", w="flags.1?A", v="B")
    assert classify(old, new) == ("required v added, optional w added, z removed, x is now optional, y is now required")
    assert classify(row("a", 1, x="flags.0?int"), row("a", 2, x="flags.1?int")) == "flag bits or order"
