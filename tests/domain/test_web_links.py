"""Links in a text."""

from chapar.domain.entities import check_text
from chapar.domain.styled_text import MessageEntity
from chapar.domain.web_links import list_links


def test_links_come_in_the_order_of_the_text() -> None:
    text = "👍 a.com then here and https://b.org/ü."
    hidden = MessageEntity("messageEntityTextUrl", text.index("here") + 1, 4, "https://c.net/")
    text, entities = check_text(text, (hidden,))
    assert list(list_links(text, tuple(reversed(entities)))) == ["a.com", "https://c.net/", "https://b.org/ü"]


def test_other_entities_are_no_links() -> None:
    text, entities = check_text("mail@example.org #tag @name")
    assert entities
    assert list(list_links(text, entities)) == []
