"""Links taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.previews.failures import NoPage
from chapar.previews.links import Link, follow, parse_link


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://Example.ORG", Link("https", "example.org", 443, "/")),
        ("example.org/a?b=c#d", Link("http", "example.org", 80, "/a?b=c")),
        ("HTTP://example.org:8080/", Link("http", "example.org", 8080, "/")),
        ("http://example.org./", Link("http", "example.org", 80, "/")),
        ("http://[2606:4700::1111]/x", Link("http", "2606:4700::1111", 80, "/x")),
        (
            "https://example.org/سلام دنیا".replace(" ", "%20"),
            Link("https", "example.org", 443, "/%D8%B3%D9%84%D8%A7%D9%85%20%D8%AF%D9%86%DB%8C%D8%A7"),
        ),
        ("http://مثال.ایران/", Link("http", "xn--mgbh0fb.xn--mgba3a4f16a", 80, "/")),
        ("example.org?u=http://other.test", Link("http", "example.org", 80, "/?u=http://other.test")),
    ],
)
def test_links_are_taken_apart(text: str, link: Link) -> None:
    assert parse_link(text) == link


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org:70/",
        "tg://resolve?domain=x",
        "http://user@example.org/",
        "http://user:word@example.org/",
        "http://@example.org/",
        "http://example.org\\@other.test/",
        "http://example.org/\r\nHost: other.test",
        "http://example.org/a b",
        "http://",
        "http:///path",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://example.org:x/",
        "http://[::1",
        "http://[fe80::1%25eth0]/",
        "http://ex%61mple.org/",
        "http://a..b/",
        "http://" + "a" * 300 + ".org/",
        "http://example.org/" + "a" * 2048,
    ],
)
def test_what_may_not_be_fetched_is_refused(text: str) -> None:
    with pytest.raises(NoPage):
        parse_link(text)


def test_a_redirect_is_read_beside_the_link_that_gave_it() -> None:
    link = parse_link("https://example.org/a/b?c")
    assert follow(link, "d").url == "https://example.org/a/d"
    assert follow(link, "//other.test/").url == "https://other.test/"
    for bad in ("ftp://example.org/", "http://u@example.org/", "http://[", "javascript:alert(1)", "/\r\nX: y"):
        with pytest.raises(NoPage):
            follow(link, bad)


def test_a_link_is_shown_without_what_nobody_reads() -> None:
    assert parse_link("https://www.example.org/").display_url == "example.org"
    assert parse_link("http://example.org:8080/a/").display_url == "example.org:8080/a"


@given(st.text(max_size=80), st.text(max_size=80))
def test_nothing_from_a_stranger_breaks_out_of_the_request(start: str, location: str) -> None:
    base = Link("http", "example.org", 80, "/")
    for attempt in (start, location):
        try:
            link = parse_link(start) if attempt is start else follow(base, location)
        except NoPage:
            continue
        assert (link.target + link.host).isascii()
        assert not set(link.target + link.host) & set(" \r\n\t\0\\")
        assert parse_link(link.url) == link
