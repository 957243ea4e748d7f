"""What clients say that a file is, as far as it may be repeated to others.

Follows core.telegram.org/constructor/inputMediaUploadedDocument (`mime_type` and the file's name).
"""

import re
import unicodedata

from chapar.domain.limits import FILE_NAME_LENGTH

UNKNOWN = "application/octet-stream"
"""What a file is of which nobody said more."""

ENDING_LENGTH = 16
"""What is longer is no ending of a name."""

_WELL_FORMED = re.compile(r"[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}", re.ASCII)
_RUN_BY_BROWSERS = frozenset(
    {
        *("text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml", "text/xsl"),
        *("text/javascript", "application/javascript", "application/x-javascript", "text/ecmascript"),
        *("application/ecmascript", "multipart/x-mixed-replace", "application/x-shockwave-flash", "text/vbscript"),
        *("application/rdf+xml", "application/mathml+xml", "message/rfc822"),
    }
)
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks by which the end of a name is made to look like its middle."""


def clean_mime_type(given: str) -> str:
    """A MIME type that may stand in answers and in headers of the public pages.

    What is malformed, and what a browser would run, is told as `UNKNOWN`.
    """
    plain = given.partition(";")[0].strip().lower()
    return plain if _WELL_FORMED.fullmatch(plain) and plain not in _RUN_BY_BROWSERS else UNKNOWN


def clean_filename(given: str) -> str | None:
    """A name without folders, control characters and marks of direction, cut to `FILE_NAME_LENGTH` with its ending kept.

    None when nothing is left.
    """
    last = given[max(given.rfind("/"), given.rfind("\\")) + 1 :]
    if len(last) > 2 * FILE_NAME_LENGTH:
        last = last[:FILE_NAME_LENGTH] + last[-FILE_NAME_LENGTH:]
    kept = "".join(c for c in last if unicodedata.category(c) not in ("Cc", "Cs") and c not in _DIRECTIONS)
    name = kept.strip().strip("\u200b")
    if name in ("", ".", ".."):
        return None
    if len(name) <= FILE_NAME_LENGTH:
        return name
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > ENDING_LENGTH:
        return name[:FILE_NAME_LENGTH]
    return stem[: FILE_NAME_LENGTH - 1 - len(ending)] + dot + ending
