"""What pages are drawn with: the style sheet, the icon of the server, and the pictures of those who have none."""

import colorsys
import hashlib
import re
from importlib import resources
from typing import NamedTuple

from markupsafe import escape

PREFIX = "/-"
"""Where such things are: no public name begins so."""

_BLANKS = re.compile(rb"\s*\n\s*")


class Asset(NamedTuple):
    """Something that changes with the program only: its address says what it holds."""

    path: str
    body: bytes
    media_type: str


def _load(name: str, media_type: str) -> Asset:
    body = _BLANKS.sub(b"\n", resources.files(__package__).joinpath("static", name).read_bytes())
    return Asset(f"{PREFIX}/{hashlib.sha256(body).hexdigest()[:16]}/{name}", body, media_type)


STYLE = _load("pages.css", "text/css; charset=utf-8")
ICON = _load("icon.svg", "image/svg+xml")
ASSETS = {asset.path: asset for asset in (STYLE, ICON)}

MAX_LETTERS = 8
"""Characters that the letter of a drawn picture may take: one as people see it."""
TINTS = 8


def letter_path(title: str, number: int) -> str:
    """The address of a picture with the first letter of a title, in a colour that goes with a number."""
    shown = next((c for c in title if c.isalnum()), "•").upper()[:MAX_LETTERS]
    return f"{PREFIX}/letter/{number % TINTS}/{'-'.join(f'{ord(c):x}' for c in shown)}.svg"


def draw_letter(tint: int, codes: str) -> bytes | None:
    """The picture of such an address, None when there is none."""
    try:
        text = "".join(chr(int(code, 16)) for code in codes.split("-", MAX_LETTERS))
    except (ValueError, OverflowError):
        return None
    if not 0 < len(text) <= MAX_LETTERS or not (text.isalnum() or text == "•"):
        return None
    red, green, blue = (round(255 * part) for part in colorsys.hls_to_rgb((tint % TINTS) / TINTS + 0.04, 0.42, 0.38))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">'
        f'<rect width="160" height="160" fill="rgb({red},{green},{blue})"/>'
        '<text x="80" y="84" fill="#fff" font-family="system-ui,Vazirmatn,Tahoma,sans-serif" font-size="76"'
        f' text-anchor="middle" dominant-baseline="central">{escape(text)}</text></svg>'
    ).encode()
