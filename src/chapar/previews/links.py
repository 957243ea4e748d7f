"""Links taken apart: what may be fetched at all, and under which host name and port."""

import re
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from chapar.previews.failures import NoPage

LINK_LENGTH = 2048
"""Characters of a link; a longer one has no preview."""

_PORTS = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\x9f\\\u2028\u2029]")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|[0-9a-f:.]*:[0-9a-f:.]*")
_KEPT = "!#$%&'()*+,/:;=?@[]~"


class Link(NamedTuple):
    """Where to connect, and what to ask for there.

    `host` is lower-case ASCII, an IPv6 address without brackets; `target` is path and query, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port, as in a Host field."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The whole link, without a fragment."""
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def path(self) -> str:
        """The path, percent-encoded."""
        return self.target.partition("?")[0]

    @property
    def display_url(self) -> str:
        """The link as clients show it: without scheme, www. and a slash at the end."""
        return (self.authority.removeprefix("www.") + self.target).rstrip("/")


def parse_link(text: str) -> Link:
    """Take apart what somebody wrote; without a scheme it is http.

    Raises NoPage for other schemes, credentials, control characters, host names that are none.
    """
    if not text or len(text) > LINK_LENGTH or _UNSAFE.search(text):
        raise NoPage("malformed link")
    if "://" not in text.split("?", 1)[0].split("#", 1)[0]:
        text = f"http://{text}"
    try:
        parts = urlsplit(text)
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError as error:
        raise NoPage("malformed link") from error
    if scheme not in _PORTS:
        raise NoPage("scheme not allowed")
    if "@" in parts.netloc:
        raise NoPage("credentials in the link")
    target = quote(parts.path or "/", safe=_KEPT)
    if parts.query:
        target += "?" + quote(parts.query, safe=_KEPT)
    return Link(scheme, _ascii_host(host), _PORTS[scheme] if port is None else port, target)


def follow(link: Link, location: str) -> Link:
    """The link that a redirect leads to. Raises NoPage like `parse_link`."""
    if len(location) > LINK_LENGTH or _UNSAFE.search(location):
        raise NoPage("malformed link")
    try:
        return parse_link(urljoin(link.url, location))
    except ValueError as error:
        raise NoPage("malformed link") from error


def _ascii_host(host: str | None) -> str:
    """The name as DNS knows it. Raises NoPage."""
    if not host or len(host) > 253:
        raise NoPage("malformed link")
    try:
        name = host.lower() if host.isascii() else host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise NoPage("malformed link") from error
    name = name.removesuffix(".")
    if not _HOST.fullmatch(name):
        raise NoPage("malformed link")
    return name
