"""What pages say of themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chapar.domain.texts import utf16_length
from chapar.previews.failures import NoPage
from chapar.previews.fetch import FetchedPage
from chapar.previews.links import parse_link
from chapar.previews.parse import DESCRIPTION_LENGTH, TITLE_LENGTH, PageContent, parse_page


def read(
    html: str | bytes, url: str = "https://www.example.org/news/1?utm=x", charset: str | None = "utf-8"
) -> PageContent:
    body = html if isinstance(html, bytes) else html.encode()
    return parse_page(FetchedPage(parse_link(url), charset, body))


def test_open_graph_wins_over_cards_and_these_over_plain_html() -> None:
    html = """<!doctype html><html><head><title>Plain</title><meta name="description" content="plain words">
    <meta name=twitter:title content="Card"><meta name="twitter:description" content="card words">
    <meta property="og:title" content="Graph &amp; more"><meta property="og:description" content="graph words">
    <meta property="og:site_name" content="Example"><meta property="og:type" content="profile">
    <meta property="article:author" content="A. Writer"><meta property="og:url" content="https://example.org/news/1">"""
    assert read(html) == PageContent(
        display_url="example.org/news/1",
        kind="profile",
        site_name="Example",
        title="Graph & more",
        description="graph words",
        author="A. Writer",
    )


def test_a_page_without_any_still_has_its_title_and_host() -> None:
    found = read("<title> A\n page </title><p>words")
    assert (found.title, found.site_name, found.description, found.kind) == ("A page", "example.org", "", "article")
    assert found.display_url == "example.org/news/1?utm=x"


def test_the_first_value_that_is_not_empty_counts() -> None:
    found = read(
        '<meta property="og:title" content=""><meta property="og:title" content="one"><meta property="og:title" content="two">'
    )
    assert found.title == "one"


def test_a_page_may_name_its_own_address_but_no_other_site() -> None:
    assert read("<title>t</title><link rel=canonical href='/news/1'>").display_url == "example.org/news/1"
    for other in (
        "https://bank.test/",
        "https://u:p@example.org/",
        "javascript:alert(1)",
        "ftp://example.org/",
        "http://[",
    ):
        html = f'<title>t</title><meta property="og:url" content="{other}"><link rel=canonical href="{other}">'
        assert read(html).display_url == "example.org/news/1?utm=x"


def test_titles_of_pictures_scripts_and_comments_are_not_the_pages() -> None:
    html = """<svg><title>icon</title></svg><script>"<title>script</title><meta property=og:title content=no>"</script>
    <!-- <title>comment</title> --><noscript></noscript><title>real</title>"""
    assert read(html).title == "real"


def test_texts_are_cut_to_their_limits() -> None:
    found = read(f'<title>{"آ" * 5000}</title><meta name=description content="{"👍" * 5000}">')
    assert utf16_length(found.title) == TITLE_LENGTH
    assert utf16_length(found.description) == DESCRIPTION_LENGTH


def test_a_page_in_another_charset_is_read() -> None:
    assert read("<meta charset=windows-1256><title>سلام</title>".encode("cp1256"), charset=None).title == "سلام"
    assert read("<title>Привет</title>".encode("koi8-r"), charset="KOI8-R").title == "Привет"
    assert read("<title>سلام</title>".encode(), charset="no-such").title == "سلام"


@pytest.mark.parametrize("html", ["", "<title></title>", "<title>\u200b\u202e</title>", "words", "\0" * 100, "<title"])
def test_a_page_that_says_nothing_has_no_preview(html: str) -> None:
    with pytest.raises(NoPage):
        read(html)


@pytest.mark.parametrize(
    "ballast",
    [
        "<div>" * 60_000,
        "<b>" * 60_000 + "</i>" * 60_000,
        "".join(f"<font color={number}><p>" for number in range(20_000)),
        "<svg>" + "<g>" * 60_000 + "</x>" * 60_000,
        "<a " + " ".join(f"a{number}=1" for number in range(50_000)) + ">",
        "<table><b>" * 30_000,
        "<" * 300_000,
        "<!--" * 80_000,
        "&" * 300_000,
        "<script>" + "</" * 150_000,
    ],
    ids=lambda ballast: ballast[:12],
)
def test_hostile_pages_are_read_as_far_as_it_goes(ballast: str) -> None:
    """Each of these takes a parser that builds a tree, or the standard library's, seconds to minutes or all memory."""
    assert read("<title>before</title>" + ballast).title == "before"


_PIECES = st.sampled_from(
    [
        *("<title>", "</title>", "<meta property=og:title content=", "<meta charset=", "<svg>", "</svg>", "<script>"),
        *(
            "</script>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?xml ",
            "<!doctype ",
            "<template>",
            "</html>",
            "<body>",
            "<",
            "</",
        ),
        *("<link rel=canonical href=", '"', "'", ">", "&amp;", "&#0;", "&#x110000;", "\0", "\ud800", "\u202e"),
    ]
)


@given(st.lists(_PIECES | st.text(max_size=10), max_size=40).map("".join))
def test_no_page_fails_otherwise_than_by_having_nothing_to_show(html: str) -> None:
    try:
        found = read(html.encode("utf-8", "surrogatepass"))
    except NoPage:
        return
    assert found.title or found.description
    "".join((found.title, found.description, found.site_name, found.author, found.display_url)).encode()


@given(st.binary(max_size=400))
def test_no_bytes_fail_otherwise_either(body: bytes) -> None:
    try:
        parse_page(FetchedPage(parse_link("http://example.org/"), None, b"<title>x" + body))
    except NoPage:
        return


@pytest.mark.parametrize(
    ("tags", "found"),
    [
        ('<meta property="og:image" content="/a%20b.png?x=1">', "https://www.example.org/a%20b.png?x=1"),
        ('<meta property="og:image" content="//cdn.example/a.png">', "https://cdn.example/a.png"),
        ('<meta name="twitter:image" content="https://t.example/b">', "https://t.example/b"),
        (
            '<meta property="og:image" content="http://p.example/"><meta property="og:image:secure_url"'
            ' content="https://s.example/">',
            "https://s.example/",
        ),
        ('<meta property="og:image" content="data:image/png;base64,AA==">', ""),
        (
            '<meta property="og:image" content="ftp://x.example/"><meta name=twitter:image content=c.png>',
            "https://www.example.org/news/c.png",
        ),
        ('<meta property="og:image" content="">', ""),
        ('<img src="a.png">', ""),
    ],
)
def test_the_picture_of_a_page(tags: str, found: str) -> None:
    assert read("<title>x</title>" + tags).picture_url == found
