"""Addresses of pages."""

import re
from urllib.parse import quote

MEDIA_PATH = "/media"
CLIENT_PATH = "/web"
ABOUT_PATH = "/about"
FACE = "photo"
"""What stands in the place of a post's id where the photo of a channel or person is meant."""
DIGEST_LETTERS = 32
"""Hexadecimal digits of a file's digest that stand in its address: so many that no other file has them."""

_HOST = re.compile(r"(?:[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,10}\.?|\[[0-9A-Fa-f:.]{2,45}\])(?::[0-9]{1,5})?")
_MAX_HOST_LENGTH = 255
_NOT_IN_FILENAMES = re.compile(r"[\x00-\x1f\x7f/\\]+")


class PageLinks:
    """Makes addresses under one origin ("https://chapar.example", without a slash at its end).

    What leads from page to page is without it, so that it works under whatever address a server is reached; not so for feeds
    (`is_absolute`), which are read elsewhere.
    """

    def __init__(self, origin: str, *, is_absolute: bool = False) -> None:
        self.origin = origin
        self.base = origin if is_absolute else ""

    def chat(self, name: str) -> str:
        """The card of a channel, group or person."""
        return f"{self.base}/{name}"

    def posts(self, name: str) -> str:
        """The posts of a channel."""
        return f"{self.base}/s/{name}"

    def post(self, name: str, post_id: int) -> str:
        """The permanent address of a post, with its origin: it is passed on."""
        return f"{self.origin}/{name}/{post_id}"

    def feed(self, name: str, form: str) -> str:
        """A feed of a channel; `form` is its file's name."""
        return f"{self.origin}/s/{name}/{form}"

    def media(self, name: str, post_id: int | str, digest: bytes, filename: str) -> str:
        """What a post carries, or (`FACE`) the photo of who has the name. The file's name is for people: the digest says which
        file it is."""
        shown = quote(_NOT_IN_FILENAMES.sub("_", filename)[-120:]) or "file"
        return f"{self.origin}{MEDIA_PATH}/{name}/{post_id}/{digest.hex()[:DIGEST_LETTERS]}/{shown}"


def parse_host(host: str) -> str:
    """A Host header that may stand in an address, else ""."""
    return host.lower() if len(host) <= _MAX_HOST_LENGTH and _HOST.fullmatch(host) else ""
