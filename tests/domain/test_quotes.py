"""Quotes: found again in the message that they are of."""

import pytest

from chapar.domain.errors import RpcError
from chapar.domain.messages import MessageBody, Quote
from chapar.domain.quotes import find_quote, quote_beginning
from chapar.domain.styled_text import MessageEntity


def body(text: str, *entities: MessageEntity) -> MessageBody:
    return MessageBody(1, 1, 1, text, entities)


def test_a_quote_is_the_text_of_the_message_with_its_styles() -> None:
    message = body(
        "so sweet and so cold",
        MessageEntity("messageEntityBold", 3, 5),
        MessageEntity("messageEntityTextUrl", 3, 5, "https://example.org"),
        MessageEntity("messageEntityItalic", 6, 7),
    )
    assert find_quote(message, "sweet and") == Quote(
        "sweet and", (MessageEntity("messageEntityBold", 0, 5), MessageEntity("messageEntityItalic", 3, 6)), 3
    )


@pytest.mark.parametrize(("offset", "place"), [(0, 0), (3, 0), (9, 14), (14, 14), (10**6, 14), (-5, 0)])
def test_of_several_places_the_nearest_is_meant(offset: int, place: int) -> None:
    quote = find_quote(body("so sweet and, so cold"), "so", offset)
    assert quote is not None
    assert quote.offset == place


def test_places_count_as_clients_count() -> None:
    quote = find_quote(body("👋🏽 سلام ژولیت"), "ژولیت")
    assert quote is not None
    assert (quote.text, quote.offset) == ("ژولیت", 10)


def test_white_space_makes_no_difference() -> None:
    quote = find_quote(body("one  two\n\nthree"), " two three ")
    assert quote is not None
    assert (quote.text, quote.offset) == ("two\n\nthree", 5)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_blank_quote_is_none(text: str) -> None:
    assert find_quote(body("anything"), text) is None


@pytest.mark.parametrize("text", ["elsewhere", "any thing", "a.y", "x" * 1025, "anything " * 2])
def test_what_the_message_does_not_say_is_refused(text: str) -> None:
    with pytest.raises(RpcError, match="QUOTE_TEXT_INVALID"):
        find_quote(body("anything" if len(text) < 1000 else "x" * 2000), text)


def test_the_beginning_ends_between_characters() -> None:
    beginning = quote_beginning(body("x" + "👋" * 600, MessageEntity("messageEntityBold", 0, 1201)))
    assert beginning is not None
    assert beginning.text == "x" + "👋" * 511
    assert beginning.entities == (MessageEntity("messageEntityBold", 0, 1023),)
    assert not beginning.is_manual
    assert quote_beginning(body("")) is None
