"""What a page says of itself: Open Graph (ogp.me), Twitter cards, its title and its description.

The page is read as a stream of tags and no tree is built of it: trees of hostile pages take minutes and gigabytes.
"""

from typing import Any, NamedTuple

from chapar.previews.charsets import decode_page
from chapar.previews.cleaning import clean_text
from chapar.previews.exchange import PAGE
from chapar.previews.failures import NoPage
from chapar.previews.fetch import FetchedPage
from chapar.previews.links import Link, follow

TITLE_LENGTH = 256
"""UTF-16 code units, as all lengths here."""
DESCRIPTION_LENGTH = 1024
SITE_NAME_LENGTH = 64
AUTHOR_LENGTH = 64
CHUNK = 4096
"""Characters given to the parser at a time."""
DEPTH = 256
"""Open tags at which reading ends: what describes a page stands above them, and deeper ones cost quadratic time."""
RAW_LENGTH = 1 << 14
"""Characters of one value that are kept before it is cleaned."""


class PageContent(NamedTuple):
    """What a preview shows. `display_url` is where the page says it is, or where it was found; `kind` "article" or "profile";
    `picture_url` leads to the picture that it shows itself with.

    "" is what a page does not say.
    """

    display_url: str
    kind: str
    site_name: str
    title: str
    description: str
    author: str
    picture_url: str = ""


def parse_page(page: FetchedPage) -> PageContent:
    """Read a page. Takes some milliseconds, hostile pages up to a tenth of a second. Raises NoPage when it says nothing."""
    said = _read(decode_page(page.body, page.charset, is_whole=len(page.body) < PAGE.body_bytes))
    title = clean_text(said.first("og:title", "twitter:title", "<title>"), TITLE_LENGTH)
    description = clean_text(said.first("og:description", "twitter:description", "description"), DESCRIPTION_LENGTH)
    if not title and not description:
        raise NoPage("nothing to show")
    link = _own_link(page.link, said)
    author = clean_text(said.first("article:author", "author", "twitter:creator"), AUTHOR_LENGTH)
    site_name = clean_text(said.first("og:site_name", "application-name"), SITE_NAME_LENGTH)
    return PageContent(
        display_url=link.display_url,
        kind="profile" if said.first("og:type").strip().lower() == "profile" else "article",
        site_name=site_name or link.host.removeprefix("www."),
        title=title,
        description="" if description == title else description,
        author="" if "://" in author else author,
        picture_url=_picture_url(page.link, said),
    )


def _picture_url(link: Link, said: "_Said") -> str:
    """The first picture that is named by a link; it may stand on another host, as pictures do."""
    for name in ("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"):
        given = said.first(name).strip()
        try:
            if given:
                return follow(link, given).url
        except NoPage:
            continue
    return ""


def _own_link(link: Link, said: "_Said") -> Link:
    """The link that the page gives itself, if it stays on its own host: it must not pass for another site."""
    for given in (said.first("og:url"), said.first("<canonical>")):
        try:
            own = follow(link, given.strip()) if given.strip() else None
        except NoPage:
            continue
        if own is not None and own.host.removeprefix("www.") == link.host.removeprefix("www."):
            return own
    return link


def _read(text: str) -> "_Said":
    from lxml import etree  # type: ignore[import-untyped]  # lazily: only a server with previews needs it

    said = _Said()
    parser = etree.HTMLParser(target=said, encoding="utf-8", no_network=True)
    try:
        for start in range(0, len(text), CHUNK):
            parser.feed(text[start : start + CHUNK].replace("\0", "\ufffd").encode("utf-8", "replace"))
            if said.depth > DEPTH:
                break
        else:
            parser.close()
    except (etree.LxmlError, AssertionError, ValueError):
        pass  # what was read until then counts
    return said


class _Said:
    """A parser's target: keeps the first value of everything that is looked for."""

    _WANTED = frozenset(
        {
            "application-name",
            "article:author",
            "author",
            "description",
            "og:description",
            "og:image",
            "og:image:secure_url",
            "og:image:url",
            "og:site_name",
            "og:title",
            "og:type",
            "og:url",
            "twitter:creator",
            "twitter:description",
            "twitter:image",
            "twitter:image:src",
            "twitter:title",
        }
    )

    def __init__(self) -> None:
        self.depth = 0
        self._values: dict[str, str] = {}
        self._title: list[str] | None = None
        self._title_length = 0
        self._foreign = 0

    def first(self, *names: str) -> str:
        """The first of these that the page gives, "" when none."""
        return next((self._values[name] for name in names if self._values.get(name, "").strip()), "")

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if tag == "svg":
            self._foreign += 1  # pictures have titles of their own
        elif tag == "title" and not self._foreign and "<title>" not in self._values:
            self._title = []
        elif tag == "meta":
            self._keep_meta(attributes)
        elif tag == "link" and "canonical" in (attributes.get("rel") or "").lower().split():
            self._keep("<canonical>", attributes.get("href"))

    def _keep_meta(self, attributes: dict[str, str]) -> None:
        for key in ("property", "name"):
            name = (attributes.get(key) or "").strip().lower()
            if name in self._WANTED:
                self._keep(name, attributes.get("content"))

    def _keep(self, name: str, value: str | None) -> None:
        if value and value.strip():
            self._values.setdefault(name, value[:RAW_LENGTH])

    def data(self, text: str) -> None:
        if self._title is not None and self._title_length < RAW_LENGTH:
            self._title.append(text)
            self._title_length += len(text)

    def end(self, tag: str) -> None:
        self.depth -= 1
        if tag == "svg":
            self._foreign -= 1
        elif tag == "title":
            self._keep_title()

    def _keep_title(self) -> None:
        if self._title is not None:
            self._keep("<title>", "".join(self._title))
            self._title = None

    def close(self) -> Any:
        self._keep_title()
        return self
