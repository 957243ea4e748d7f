"""Marks in the texts of the demo."""

import pytest

from chapar.demo.cast import read_text
from chapar.demo.markup import read_marks
from chapar.domain.styled_text import MessageEntity, StyledText


@pytest.mark.parametrize(
    ("marked", "text", "kind", "offset", "length", "argument"),
    [
        ("a **b** c", "a b c", "Bold", 2, 1, None),
        ("__b c__", "b c", "Italic", 0, 3, None),
        ("🔔 ~~b~~", "🔔 b", "Strike", 3, 1, None),
        ("||b||.", "b.", "Spoiler", 0, 1, None),
        ("a `B-12`", "a B-12", "Code", 2, 4, None),
        ("[سپیدار](https://a.example/b)", "سپیدار", "TextUrl", 0, 6, "https://a.example/b"),
        ("a\n> b c\nd", "a\nb c\nd", "Blockquote", 2, 3, None),
    ],
)
def test_each_mark_says_how_its_part_looks(
    marked: str, text: str, kind: str, offset: int, length: int, argument: str | None
) -> None:
    entity = MessageEntity(f"messageEntity{kind}", offset, length, argument)
    assert read_marks(marked) == StyledText(text, (entity,))


def test_marks_stand_in_one_another() -> None:
    assert read_marks("🔔 **a __b__** ||c||") == StyledText(
        "🔔 a b c",
        (
            MessageEntity("messageEntityBold", 3, 3),
            MessageEntity("messageEntityItalic", 5, 1),
            MessageEntity("messageEntitySpoiler", 7, 1),
        ),
    )


@pytest.mark.parametrize("plain", ["", "a * b _ c", "2 > 1", "**", "[a] (b)", "`"])
def test_what_is_no_mark_stays(plain: str) -> None:
    assert read_marks(plain) == StyledText(plain)


def test_links_are_found_as_in_what_clients_send() -> None:
    text, entities = read_text("\n@sepidar_fa · **b**\n")
    assert text == "@sepidar_fa · b"
    assert [entity.kind for entity in entities] == ["messageEntityMention", "messageEntityBold"]
    assert read_text("") == StyledText("")
