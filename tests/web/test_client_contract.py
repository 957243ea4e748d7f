"""What the server tells its web client is what the client's sources say that it gets."""

import re
from pathlib import Path

import msgspec
import pytest

from chapar.web.client import shapes
from chapar.web.client.facts import ServerFacts
from chapar.web.client.reading import KINDS

CONTRACT = Path(__file__).parents[2] / "webclient" / "src" / "contract"
SHAPES = sorted(
    (each for each in vars(shapes).values() if isinstance(each, type) and issubclass(each, shapes.Shape)),
    key=lambda each: each.__name__,
)
_INTERFACE = re.compile(r"^(?:export )?interface (\w+)(?: extends (\w+))? \{\n(.*?)^\}", re.MULTILINE | re.DOTALL)
_FIELD = re.compile(r"^  (\w+)(\??): ", re.MULTILINE)


def read_interfaces() -> dict[str, dict[str, bool]]:
    """The fields of every interface, and whether each has to be there."""
    found: dict[str, dict[str, bool]] = {}
    bases: dict[str, str] = {}
    for file in sorted(CONTRACT.glob("*.ts")):
        for name, base, body in _INTERFACE.findall(file.read_text(encoding="utf-8")):
            found[name] = {field: not mark for field, mark in _FIELD.findall(body)}
            bases[name] = base
    return {name: found.get(bases[name], {}) | fields for name, fields in found.items()}


def list_fields(shape: type[msgspec.Struct]) -> dict[str, bool]:
    """The fields of a shape as they are told, and whether each always is."""
    fields = {each.encode_name: each.required for each in msgspec.structs.fields(shape)}
    tag = shape.__struct_config__.tag_field
    return fields | ({tag: True} if tag else {})


@pytest.mark.parametrize("shape", [each for each in SHAPES if each is not shapes.Shape] + [ServerFacts])
def test_what_is_told_is_what_the_client_expects(shape: type[msgspec.Struct]) -> None:
    expected = read_interfaces()[shape.__name__]
    told = list_fields(shape)
    assert set(told) <= set(expected), "the client knows nothing of these"
    assert [name for name, is_needed in expected.items() if is_needed and not told.get(name)] == []


def test_styles_have_the_names_that_the_client_knows() -> None:
    text = (CONTRACT / "messages.ts").read_text(encoding="utf-8")
    known = set(re.findall(r"'(\w+)'", text[text.index("type EntityKind") : text.index("export interface Entity")]))
    assert set(KINDS.values()) < known
