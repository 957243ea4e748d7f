"""The index of a schema, and the schema itself."""

from __future__ import annotations

import zlib

from chapar.tl.layers import LAYER, MIN_LAYER
from chapar.tl.registry import Registry, api_registry, read_schema_file, service_registry

SMALL = Registry(
    "---types---\n"
    "152-160 a.one#00000001 x:int = One;\n"
    "161-229 a.one#00000002 x:long = One;\n"
    "152-170 two#00000003 = One;\n"
    "---functions---\n"
    "160-229 two#00000004 = Bool;\n"
)


def test_by_id_name_and_layer() -> None:
    assert SMALL.newest == 229
    assert SMALL.ids() == [1, 2, 3, 4]
    assert SMALL.by_id(5) is None
    row = SMALL.by_id(2)
    assert row is not None
    assert row.fields[0].kind == "long"
    assert [r.id for r in SMALL.rows("a.one", is_function=False)] == [1, 2]
    assert SMALL.rows("a.one", is_function=True) == []
    assert SMALL.in_layer("a.one", 160, is_function=False) == SMALL.by_id(1)
    assert SMALL.in_layer("two", 171, is_function=False) is None
    assert SMALL.newest_shape("two", is_function=False) == SMALL.by_id(3)
    assert SMALL.newest_shape("two", is_function=True) == SMALL.by_id(4)
    assert SMALL.newest_shape("three", is_function=True) is None
    assert not SMALL.is_current("two", is_function=False)
    assert SMALL.is_current("two", is_function=True)
    assert not SMALL.is_current("three", is_function=True)


def test_names_and_types() -> None:
    assert SMALL.names(is_function=False) == ["a.one", "two"]
    assert SMALL.tl_name("a_one", is_function=False) == "a.one"
    assert SMALL.tl_name("two", is_function=True) == "two"
    assert SMALL.tl_name("three", is_function=True) is None
    assert SMALL.constructors_of("One") == ("a.one", "two")
    assert SMALL.constructors_of("Bool") == ()


def test_where_ranges_overlap_the_later_row_is_sent() -> None:
    both = Registry("---types---\n177-179 a#00000001 = A;\n179-205 a#00000002 = A;\n---functions---\n")
    found = both.in_layer("a", 179, is_function=False)
    assert found is not None
    assert found.id == 2


def test_the_schema_is_complete() -> None:
    registry = api_registry()
    assert len(registry.ids()) == 3101
    assert sum(1 for _ in registry.definitions()) == 3110
    assert registry.newest == LAYER
    current = [n for n in registry.names(is_function=False) if registry.is_current(n, is_function=False)]
    methods = [n for n in registry.names(is_function=True) if registry.is_current(n, is_function=True)]
    assert (len(current), len(methods)) == (1652, 813)
    assert len(service_registry().ids()) == 52


def test_every_id_is_the_checksum_of_its_row() -> None:
    """core.telegram.org/mtproto/TL: so no row can have been changed by mistake; `true` flags are outside of it."""
    wrong = set()
    for file in ("api.tl", "mtproto.tl", "secret.tl"):
        for line in read_schema_file(file).splitlines():
            if line.startswith("---"):
                continue
            head, _, rest = line.rstrip(";").partition("#")
            kept = [word for word in rest[8:].split() if not word.endswith("?true")]
            text = " ".join([head.rpartition(" ")[2], *kept]).replace(":bytes", ":string").replace("?bytes", "?string")
            for old, new in (("<", " "), (">", ""), ("{", ""), ("}", "")):
                text = text.replace(old, new)
            if int(rest[:8], 16) not in (
                zlib.crc32(text.encode()),
                zlib.crc32(text.replace("Vector", "vector").encode()),
            ):
                wrong.add(rest[:8])
    # Telegram published this id of the secret-chat schema although it is not the checksum.
    assert wrong <= {"6abd9782"}


def test_every_kind_is_known() -> None:
    """Whatever a row of any layer refers to has constructors in that layer or is a scalar."""
    from chapar.tl.definitions import SCALARS, element_kind

    for row in api_registry().definitions():
        for field in row.fields:
            kind = element_kind(field.kind) or field.kind
            assert kind in SCALARS or kind[0] == "!" or api_registry().constructors_of(kind), (row.name, kind)
        assert MIN_LAYER <= row.first <= row.last <= LAYER
