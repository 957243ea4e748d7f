"""Links that lead to this server."""

import pytest

from chapar.config import Config, parse_address
from chapar.domain.own_links import OwnLinks


@pytest.mark.parametrize("origin", ["https://chat.example", "https://chat.example/"])
def test_links_begin_with_the_address_of_the_pages(origin: str) -> None:
    links = OwnLinks.under(origin)
    assert links.prefix == "https://chat.example/"
    assert links.invitation("AbC") == "https://chat.example/+AbC"
    assert links.folder("AbC") == "https://chat.example/addlist/AbC"
    assert links.message("verona", 5, "7") == "https://chat.example/verona/7"
    assert links.message("", 5, "7/9") == "https://chat.example/c/5/7/9"


def test_pages_of_an_address_have_their_port_unless_it_is_the_usual_one() -> None:
    addresses = ("192.0.2.1:4430", "[2001:db8::1]:443", "192.0.2.1:80", "localhost:8080")
    assert [parse_address(text).url for text in addresses] == [
        "http://192.0.2.1:4430",
        "http://[2001:db8::1]:443",
        "http://192.0.2.1",
        "http://localhost:8080",
    ]
    assert Config().advertised_addresses[0].url == "http://127.0.0.1:4430"
