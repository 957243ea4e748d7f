"""Texts with entities as HTML: what it looks like, and that nothing in a text becomes more than text."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

from chapar.domain.styled_text import MessageEntity
from chapar.web.styled_html import TEXT_LENGTH, Places, plain_line, safe_link, write_html

PLACES = Places("", "/s/verona", "hidden")
KINDS = [
    "Bold", "Italic", "Underline", "Strike", "Code", "Pre", "Spoiler", "Blockquote", "TextUrl", "Url", "Email", "Phone",
    "Mention", "Hashtag", "Cashtag", "BotCommand", "CustomEmoji", "MentionName", "BankCard", "Unknown",
]  # fmt: skip


def entity(kind: str, offset: int, length: int, argument: object = None) -> MessageEntity:
    return MessageEntity(f"messageEntity{kind}", offset, length, argument)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "entities", "expected"),
    [
        ("a < b & c", [], "a &lt; b &amp; c"),
        ("one\ntwo", [], "one<br>\ntwo"),
        ("bold", [entity("Bold", 0, 4)], "<b>bold</b>"),
        ("😀 x 😀y", [entity("Bold", 3, 1), entity("Italic", 7, 1)], "😀 <b>x</b> 😀<i>y</i>"),
        ("abcd", [entity("Bold", 0, 3), entity("Italic", 1, 3)], "<b>a<i>bc</i></b><i>d</i>"),
        ("abcd", [entity("Bold", 0, 4), entity("Spoiler", 1, 2)],
         '<b>a</b><span class="tgme_spoiler" tabindex="0" title="hidden"><b>bc</b></span><b>d</b>'),
        ("f(x)\n  y", [entity("Pre", 0, 8, "python")], '<pre><code class="language-python">f(x)\n  y</code></pre>'),
        ("x", [entity("Pre", 0, 1, '"><script>')], "<pre><code>x</code></pre>"),
        ("a\nquote\nb", [entity("Blockquote", 2, 5)], "a<blockquote>quote</blockquote>b"),
        ("quote", [entity("Bold", 0, 5), entity("Blockquote", 0, 5)], "<blockquote><b>quote</b></blockquote>"),
        ("long", [entity("Blockquote", 0, 4, True)], '<blockquote class="is_collapsed" tabindex="0">long</blockquote>'),
        ("@romeo_m", [entity("Mention", 0, 8)], '<a href="/romeo_m">@romeo_m</a>'),
        ("#برچسب", [entity("Hashtag", 0, 6)],
         '<a href="/s/verona?q=%23%D8%A8%D8%B1%DA%86%D8%B3%D8%A8" rel="nofollow">#برچسب</a>'),
        ("x.org", [entity("Url", 0, 5)], '<a href="http://x.org" rel="noopener nofollow ugc">x.org</a>'),
        ("here", [entity("TextUrl", 0, 4, 'https://x.org/?a=1&b="')],
         '<a href="https://x.org/?a=1&amp;b=%22" rel="noopener nofollow ugc">here</a>'),
        ("here", [entity("TextUrl", 0, 4, "javascript:alert(1)")], "here"),
        ("a@b.org", [entity("Email", 0, 7)], '<a href="mailto:a@b.org" rel="noopener nofollow ugc">a@b.org</a>'),
        ("+۱ (۵۵۵) 01", [entity("Phone", 0, 11)],
         '<a href="tel:+155501" rel="noopener nofollow ugc" dir="ltr">+۱ (۵۵۵) 01</a>'),
        ("ab", [entity("TextUrl", 0, 2, "http://a.b"), entity("Url", 1, 1)],
         '<a href="http://a.b" rel="noopener nofollow ugc">ab</a>'),
        ("🙂", [entity("CustomEmoji", 0, 2, 5)], "🙂"),
        ("ab", [entity("Bold", -1, 2), entity("Bold", 1, 99), entity("Italic", 5, 5)], "<b>a</b><b>b</b>"),
    ],
)  # fmt: skip
def test_entities_become_tags(text: str, entities: list[MessageEntity], expected: str) -> None:
    assert str(write_html(text, entities, PLACES)) == expected


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", "//evil.example", "http://", "http:///x", "http://a b", "http://[", "",
        "http://x/" + "a" * 3000, "\u202ehttp://x.org", "blob:http://x",
    ],
)  # fmt: skip
def test_links_that_no_page_holds(link: str) -> None:
    assert safe_link(link) == ""


@pytest.mark.parametrize(
    ("link", "safe"),
    [
        ("https://سلام.example/ش", "https://سلام.example/ش"),
        ("x.example:8080/a", "http://x.example:8080/a"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("HTTPS://X.example", "HTTPS://X.example"),
        ("http://x.example/<\">'`", "http://x.example/%3C%22%3E'%60"),
    ],
)
def test_links_that_are_kept(link: str, safe: str) -> None:
    assert safe_link(link) == safe


texts = st.text(alphabet=st.sampled_from("ab \n<>&\"'😀س\u202e\u200f\x00#@/.:"), max_size=60)
arguments = st.sampled_from(
    [None, True, 5, "", "javascript:x", "https://x.example/?\"'<>", "py", "</pre>", {"flags": 1}]
)
entities_ = st.lists(
    st.builds(entity, st.sampled_from(KINDS), st.integers(-3, 70), st.integers(-3, 70), arguments), max_size=12
)


@settings(max_examples=300, deadline=None)
@given(texts, entities_)
def test_whatever_it_is_the_tags_are_nested_and_the_text_is_the_text(text: str, entities: list[MessageEntity]) -> None:
    written = str(write_html(text, entities, PLACES))
    # Well-formed as XML: every tag closed where it was opened.
    clean = written.replace("\x00", "").replace("<br>", "<br/>")
    tree = etree.fromstring(f"<div>{clean}</div>".encode())
    assert {each.tag for each in tree.iter()} <= {
        "div", "b", "i", "u", "s", "code", "pre", "br", "a", "span", "blockquote",
    }  # fmt: skip
    for each in tree.iter():
        assert set(each.attrib) <= {"href", "rel", "class", "tabindex", "title"}
        assert each.get("href", "/").startswith(("/", "http", "mailto:", "tel:"))
        blocks_inside = each.tag in ("b", "i", "u", "s", "code", "a", "span") and each.xpath(".//pre | .//blockquote")
        assert not blocks_inside
        assert not (each.tag == "a" and each.xpath(".//a"))
    shown = "".join(tree.itertext())
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", text.replace("\x00", ""))


def test_a_hostile_text_takes_its_time_and_no_more() -> None:
    """100 KB, a hundred entities on each other, and characters that turn everything round."""
    dice = random.Random(5)
    text = "".join(dice.choice("<>&\u202e\u2066😀a\n") for _ in range(100_000))
    entities = [entity(dice.choice(KINDS), dice.randrange(30_000), dice.randrange(30_000), "x") for _ in range(100)]
    written = str(write_html(text, entities, PLACES))
    assert len(html.fromstring(f"<div>{written}</div>").text_content()) <= TEXT_LENGTH
    assert write_html("\U0001f600" * 100_000, [entity("Bold", n, 5) for n in range(100)], PLACES)


def test_lines_for_titles() -> None:
    assert plain_line("one\ntwo\t three") == "one two three"
    assert plain_line("\u202eevil\u2066") == "evil"
    assert plain_line("word " * 100, 20) == "word word word word…"
    assert plain_line("x" * 100, 10) == "x" * 9 + "…"
