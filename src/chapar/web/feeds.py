"""A channel's newest posts as feeds: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1.

The id of a post is its permanent address. Feeds say nothing that changes without anything having happened, such as how many
have read a post, so that a program that asks again is told that nothing is new.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import formatdate
from typing import NamedTuple
from xml.etree import ElementTree

import msgspec

from chapar.domain.chats import Chat
from chapar.web.attachments import Attachment
from chapar.web.page_links import PageLinks
from chapar.web.posts import PostView
from chapar.web.styled_html import plain_line

RSS = "rss.xml"
ATOM = "atom.xml"
JSON = "feed.json"
TITLE_LENGTH = 100

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_CREATOR = "http://purl.org/dc/elements/1.1/"
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot say."""

ElementTree.register_namespace("content", _CONTENT)
ElementTree.register_namespace("dc", _CREATOR)


class Feed(NamedTuple):
    """What is fed: posts, newest first, each with its content as HTML; `links` make absolute addresses. `language` is a code
    or ""."""

    chat: Chat
    posts: Sequence[PostView]
    contents: Sequence[str]
    links: PageLinks
    language: str
    icon: str

    @property
    def name(self) -> str:
        """The channel's public name."""
        return self.chat.active_usernames[0]

    @property
    def title(self) -> str:
        """The channel's title."""
        return plain_line(self.chat.title)

    @property
    def home(self) -> str:
        """The page with the same posts."""
        return self.links.posts(self.name)

    @property
    def changed_at(self) -> int:
        """When the latest of its posts was written or edited; before the first one when the channel was made."""
        return max((max(post.date, post.edited) for post in self.posts), default=self.chat.created_at)


def write_feed(feed: Feed, form: str) -> tuple[str, str]:
    """The text of a feed and its media type; `form` is `RSS`, `ATOM` or `JSON`."""
    if form == RSS:
        return _write_rss(feed), "application/rss+xml; charset=utf-8"
    if form == ATOM:
        return _write_atom(feed), "application/atom+xml; charset=utf-8"
    return _write_json(feed), "application/feed+json; charset=utf-8"


def _write_rss(feed: Feed) -> str:
    root = ElementTree.Element("rss", {"version": "2.0", "xmlns:atom": _ATOM})
    channel = ElementTree.SubElement(root, "channel")
    _add(channel, "title", _as_html(feed.title))
    _add(channel, "link", feed.home)
    _add(channel, "description", _as_html(feed.chat.about or feed.title))
    if feed.language:
        _add(channel, "language", feed.language)
    _add(channel, "lastBuildDate", formatdate(feed.changed_at, usegmt=True))
    _add(channel, "generator", "Chapar")
    own = {"href": feed.links.feed(feed.name, RSS), "rel": "self", "type": "application/rss+xml"}
    ElementTree.SubElement(channel, "atom:link", own)
    for post, content in zip(feed.posts, feed.contents, strict=True):
        item = ElementTree.SubElement(channel, "item")
        _add(item, "title", _as_html(plain_line(post.summary, TITLE_LENGTH)))
        _add(item, "link", post.href)
        _add(item, "guid", post.href, isPermaLink="true")
        _add(item, "pubDate", formatdate(post.date, usegmt=True))
        if post.signature:
            _add(item, f"{{{_CREATOR}}}creator", post.signature)
        _add(item, "description", content)
        for file in _list_enclosures(post)[:1]:  # more than one is not RSS
            given = {"url": file.href, "length": str(file.size_bytes), "type": file.mime_type}
            ElementTree.SubElement(item, "enclosure", given)
    return _to_text(root)


def _write_atom(feed: Feed) -> str:
    root = ElementTree.Element("feed", {"xmlns": _ATOM} | ({"xml:lang": feed.language} if feed.language else {}))
    _add(root, "id", feed.home)
    _add(root, "title", feed.title)
    if feed.chat.about:
        _add(root, "subtitle", feed.chat.about)
    _add(root, "updated", _write_moment(feed.changed_at))
    _add(root, "icon", feed.icon)
    _add(root, "generator", "Chapar")
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.home})
    own = {"rel": "self", "type": "application/atom+xml", "href": feed.links.feed(feed.name, ATOM)}
    ElementTree.SubElement(root, "link", own)
    _add(ElementTree.SubElement(root, "author"), "name", feed.title)
    for post, content in zip(feed.posts, feed.contents, strict=True):
        entry = ElementTree.SubElement(root, "entry")
        _add(entry, "id", post.href)
        _add(entry, "title", plain_line(post.summary, TITLE_LENGTH))
        ElementTree.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": post.href})
        _add(entry, "published", _write_moment(post.date))
        _add(entry, "updated", _write_moment(max(post.date, post.edited)))
        if post.signature:
            _add(ElementTree.SubElement(entry, "author"), "name", post.signature)
        _add(entry, "content", content, type="html")
        for file in _list_enclosures(post):
            given = {"rel": "enclosure", "href": file.href, "length": str(file.size_bytes), "type": file.mime_type}
            ElementTree.SubElement(entry, "link", given)
    return _to_text(root)


def _write_json(feed: Feed) -> str:
    told: dict[str, object] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.links.feed(feed.name, JSON),
        "icon": feed.icon,
        "authors": [{"name": feed.title, "url": feed.links.chat(feed.name), "avatar": feed.icon}],
    }
    if feed.chat.about:
        told["description"] = feed.chat.about
    if feed.language:
        told["language"] = feed.language
    told["items"] = [_describe_item(post, content) for post, content in zip(feed.posts, feed.contents, strict=True)]
    return msgspec.json.encode(told).decode()


def _describe_item(post: PostView, content: str) -> dict[str, object]:
    item: dict[str, object] = {
        "id": post.href,
        "url": post.href,
        "title": plain_line(post.summary, TITLE_LENGTH),
        "content_html": content,
        "date_published": _write_moment(post.date),
    }
    if post.edited:
        item["date_modified"] = _write_moment(post.edited)
    if post.signature:
        item["authors"] = [{"name": post.signature}]
    open_ones = (each for each in post.attachments if each.kind == "photo" and not each.is_spoiler)
    pictures = [each.picture.src for each in open_ones if each.picture]
    if pictures:
        item["image"] = pictures[0]
    if files := _list_enclosures(post):
        item["attachments"] = [_describe_file(file) for file in files]
    return item


def _describe_file(file: Attachment) -> dict[str, object]:
    told: dict[str, object] = {
        "url": file.href,
        "mime_type": file.mime_type,
        "title": file.title or file.label,
        "size_in_bytes": file.size_bytes,
    }
    if file.duration_seconds:
        told["duration_in_seconds"] = file.duration_seconds
    return told


def _list_enclosures(post: PostView) -> list[Attachment]:
    return [each for each in post.attachments if each.mime_type and not each.is_spoiler]


def _add(parent: ElementTree.Element, tag: str, text: str, **attributes: str) -> None:
    element = ElementTree.SubElement(parent, tag, attributes)
    element.text = _NO_XML.sub("", text)


def _as_html(text: str) -> str:
    """A plain text as HTML: what RSS readers take titles and descriptions for."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _to_text(root: ElementTree.Element) -> str:
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def _write_moment(at: int) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
