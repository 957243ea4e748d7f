"""One request of a reader: what it asks for, in which language, and under which address the server is reached."""

import ipaddress
import re
from urllib.parse import urlencode

from starlette.requests import Request

from chapar.web.page_links import PageLinks, parse_host
from chapar.web.reading import MAX_ID
from chapar.web.styled_html import plain_line
from chapar.web.words import choose_words

QUERY_LENGTH = 200
"""Characters of the words that are looked for."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{1,31}")
_ID = re.compile(r"[0-9]{1,10}")


class Visit:
    """A request as pages read it. `origin` is what the operator says, else the address that the browser used."""

    def __init__(self, request: Request, configured_origin: str, now: int) -> None:
        self.request = request
        self.now = now
        self.origin = configured_origin or _find_origin(request)
        self.links = PageLinks(self.origin)
        wanted = self.parameter("lang")
        self.words = choose_words(wanted, request.headers.get("accept-language", ""))
        self.lang = self.words.language.code if wanted else ""
        """The language that the address names, "" when the browser's own one counts."""

    @property
    def lang_query(self) -> str:
        """The query of links to other pages: it keeps the language that was chosen."""
        return f"?lang={self.lang}" if self.lang else ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What pages differ by beside what they show."""
        return self.origin, self.words.language.code, self.lang

    def parameter(self, name: str, length: int = QUERY_LENGTH) -> str:
        """A parameter of the query, one line of at most so many characters."""
        return plain_line(self.request.query_params.get(name, ""), length)

    def parameter_id(self, name: str) -> int:
        """A parameter that is the id of a post, 0 when there is none."""
        return parse_id(self.request.query_params.get(name, ""))

    def is_set(self, name: str) -> bool:
        """Whether a parameter is given, and not as 0."""
        return self.request.query_params.get(name, "0") != "0"

    def path_name(self) -> str:
        """The public name in the path, "" when it cannot be one."""
        name = str(self.request.path_params.get("name", ""))
        return name if _NAME.fullmatch(name) else ""

    def path_id(self) -> int:
        """The id of a post in the path, 0 when it cannot be one."""
        return parse_id(str(self.request.path_params.get("post_id", "")))

    def link_here(self, **parameters: str | int) -> str:
        """This page's path with these parameters; those that are "" or 0 are left out."""
        query = urlencode({name: value for name, value in parameters.items() if value})
        # What begins with two slashes, of either kind, is another server's address to browsers.
        path = "/" + self.request.scope["raw_path"].decode("latin-1").lstrip("/\\")
        return f"{path}?{query}" if query else path


def parse_id(text: str) -> int:
    """The id of a post, 0 for anything else."""
    number = int(text) if _ID.fullmatch(text) else 0
    return number if number < MAX_ID else 0


def _find_origin(request: Request) -> str:
    host = parse_host(request.headers.get("host", ""))
    if not host:
        server = request.scope.get("server") or ("localhost", 0)
        host = (
            parse_host(f"[{server[0]}]:{server[1]}" if ":" in server[0] else f"{server[0]}:{server[1]}") or "localhost"
        )
    # A proxy on this machine may say that it speaks TLS to the reader.
    is_secure = is_local(request) and request.headers.get("x-forwarded-proto", "").lower() == "https"
    return f"{'https' if is_secure else 'http'}://{host}"


def is_local(request: Request) -> bool:
    """Whether a request comes from this machine: from its operator, or by a proxy that the operator runs."""
    client = request.client
    if client is None or not client.host:
        return False
    try:
        return ipaddress.ip_address(client.host).is_loopback
    except ValueError:
        return False
