"""Answers to web requests that no client of the messenger makes."""

import base64
import hashlib
import html
from importlib import resources

Answer = tuple[int, list[tuple[str, str]], bytes]
"""Status, headers (without Content-Length) and body of an HTTP answer."""


class Site:
    """The pages of one server. Everything is made once; no page loads or sends anything elsewhere."""

    def __init__(self, server_name: str) -> None:
        style = _resource("page.css")
        name = html.escape(server_name)
        # The name goes in last: it is the only text that is not ours, and must not be searched for marks.
        self._page = _resource("page.html").replace("{{style}}", style).replace("{{name}}", name).encode()
        self._headers = _security_headers(style)

    def answer(self, method: str, path: str) -> Answer:
        """What to answer; `path` is without its query. The caller leaves the body out when the method is HEAD."""
        if path != "/":
            return self._plain(404, "Not found: this server has one page, at /.\n")
        if method not in ("GET", "HEAD"):
            status, headers, body = self._plain(405, "Method not allowed: this page can only be read.\n")
            return status, [*headers, ("Allow", "GET, HEAD")], body
        cache = ("Cache-Control", "max-age=300")
        return 200, [("Content-Type", "text/html; charset=utf-8"), cache, *self._headers], self._page

    def _plain(self, status: int, text: str) -> Answer:
        return status, [("Content-Type", "text/plain; charset=utf-8"), *self._headers], text.encode()


def _resource(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _security_headers(style: str) -> list[tuple[str, str]]:
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return [
        ("Content-Security-Policy", policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
