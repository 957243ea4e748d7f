"""Links, names and tags found in texts, as official apps show them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.found_entities import find_entities
from chapar.domain.limits import MESSAGE_ENTITIES
from chapar.domain.styled_text import MessageEntity
from chapar.domain.texts import utf16_length


def found(text: str, *entities: MessageEntity) -> list[tuple[str, str]]:
    """What is found, as (kind, the text it covers)."""
    units = text.encode("utf-16-le")
    return [
        (e.kind.removeprefix("messageEntity"), units[2 * e.offset : 2 * (e.offset + e.length)].decode("utf-16-le"))
        for e in find_entities(text, entities)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nothing here", []),
        ("see https://example.org/a?b=1#c.", [("Url", "https://example.org/a?b=1#c")]),
        ("(https://fa.wikipedia.org/wiki/Foo_(bar))", [("Url", "https://fa.wikipedia.org/wiki/Foo_(bar)")]),
        ("👋🏽 سلام، به https://خبر.ایران/۱ برو؟", [("Url", "https://خبر.ایران/۱")]),
        (
            "example.org, sub.example.co.uk:8080/x and a.b",
            [("Url", "example.org"), ("Url", "sub.example.co.uk:8080/x")],
        ),
        ("3.14 and 1.2.3 and e.g. this...", []),
        ("write to romeo.m@example.org!", [("Email", "romeo.m@example.org")]),
        ("@juliet_c and mail@x and @ab @رومئو", [("Mention", "@juliet_c")]),
        ("#love #عشق‌من #2026 #x1", [("Hashtag", "#love"), ("Hashtag", "#عشق‌من"), ("Hashtag", "#x1")]),
        ("$USD but not $5 or $usd", [("Cashtag", "$USD")]),
        ("/start@my_bot now, not a/b or //", [("BotCommand", "/start@my_bot")]),
        ("a@b.com/c", [("Email", "a@b.com")]),
        ("https://t.me/@name#tag", [("Url", "https://t.me/@name#tag")]),
        (
            "call +989120000000, or https://x.org/+989120000001",
            [("Url", "https://x.org/+989120000001"), ("Phone", "+989120000000")],
        ),
    ],
)
def test_what_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_what_the_sender_gave_wins() -> None:
    text = "code @romeo, link #tag, bold https://example.org"
    given_entities = (
        MessageEntity("messageEntityCode", 0, 11),
        MessageEntity("messageEntityTextUrl", 13, 9, "https://example.org"),
        MessageEntity("messageEntityBold", 24, 10),
    )
    assert found(text, *given_entities) == [("Url", "https://example.org")]


@given(st.text(alphabet="ab.@#$/:1 سی👋-_()\u200c", max_size=80))
def test_whatever_the_text_findings_lie_in_it_and_do_not_meet(text: str) -> None:
    end = 0
    for entity in sorted(find_entities(text), key=lambda e: e.offset):
        assert entity.length > 0
        assert entity.offset >= end
        end = entity.offset + entity.length
    assert end <= utf16_length(text)


def test_hostile_texts_give_little() -> None:
    for text in (
        "a." * 2048,
        "@" * 4096,
        "#" * 4096,
        "a-" * 2048,
        "/" * 4096,
        "x" * 4096 + "@",
        "a.-" * 1365,
        "https://" * 512,
    ):
        assert len(find_entities(text)) <= 1
    assert len(find_entities("a.com " * 600)) == MESSAGE_ENTITIES
