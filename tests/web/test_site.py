"""The page that a browser gets."""

import base64
import hashlib
import re
from html.parser import HTMLParser

from chapar.web.site import Answer, Site


class Outline(HTMLParser):
    """Tags with their attributes, and the text per language."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def outline(answer: Answer) -> Outline:
    parsed = Outline()
    parsed.feed(answer[2].decode())
    return parsed


def headers(answer: Answer) -> dict[str, str]:
    return dict(answer[1])


def test_the_page_says_what_this_is_in_both_languages() -> None:
    answer = Site("Chapar").answer("GET", "/")
    assert answer[0] == 200
    assert headers(answer)["Content-Type"] == "text/html; charset=utf-8"
    sections = [attributes for tag, attributes in outline(answer).tags if tag == "section"]
    assert {(s["lang"], s["dir"]) for s in sections} == {("fa", "rtl"), ("en", "ltr")}
    text = answer[2].decode()
    assert "messenger server" in text
    assert "سرور پیام‌رسان" in text


def test_the_page_is_whole_by_itself() -> None:
    answer = Site("Chapar").answer("GET", "/")
    for tag, attributes in outline(answer).tags:
        assert tag not in ("script", "link", "img", "iframe")
        assert not {"src", "href", "style", "onclick"} & attributes.keys()
    assert b"url(" not in answer[2]
    assert b"{{" not in answer[2]


def test_the_policy_allows_exactly_the_style_of_the_page() -> None:
    answer = Site("Chapar").answer("GET", "/")
    style = re.search(r"<style>(.*?)</style>", answer[2].decode(), re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = headers(answer)["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert f"style-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_the_server_name_is_text_never_markup() -> None:
    page = Site("<b>{{style}}</b> & چاپار").answer("GET", "/")[2].decode()
    assert "<b>" not in page
    assert "<title>&lt;b&gt;{{style}}&lt;/b&gt; &amp; چاپار</title>" in page


def test_head_is_answered_as_get() -> None:
    site = Site("Chapar")
    assert site.answer("HEAD", "/")[:2] == site.answer("GET", "/")[:2]


def test_other_paths_and_methods() -> None:
    site = Site("Chapar")
    missing = site.answer("GET", "/wp-login.php")
    assert missing[0] == 404
    assert headers(missing)["Content-Type"].startswith("text/plain")
    refused = site.answer("POST", "/")
    assert refused[0] == 405
    assert headers(refused)["Allow"] == "GET, HEAD"
    for answer in (missing, refused):
        assert "Content-Security-Policy" in headers(answer)
