"""Answers to browsers: what all of them say, and when nothing has to be sent again (RFC 9110, conditional requests)."""

from email.utils import formatdate, parsedate_to_datetime

from starlette.requests import Request
from starlette.responses import Response

from chapar.web.cache import Rendered

SHORT = "public, no-cache"
"""What may change or vanish at any time: to be kept, and asked about before each use."""
LONG = "public, max-age=31536000, immutable"
"""What is under another address when it changes."""
HOUR = "public, max-age=3600"

HTML = "text/html; charset=utf-8"
PLAIN = "text/plain; charset=utf-8"

_ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
}
CLOSED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
"""For everything that is no page: it loads nothing and runs nothing, wherever it is opened."""


def page_policy(origin: str, *, has_styles: bool, may_be_framed: bool = False) -> str:
    """The Content-Security-Policy of a page: nothing from elsewhere than this server's own `origin`, no script at all.

    `has_styles`: pictures stand in style attributes as well, where programs that read such pages look for them; nothing that
    anybody wrote stands in one, and our style sheet overrules them, so they do nothing.
    """
    styles = "'unsafe-inline'" if has_styles else "'none'"
    frames = "*" if may_be_framed else "'none'"
    return (
        f"default-src 'none'; img-src 'self' {origin}; media-src 'self' {origin}; style-src 'self'; style-src-attr {styles};"
        f" form-action 'self'; base-uri 'none'; frame-ancestors {frames}"
    )


def answer_page(request: Request, page: Rendered, *, status: int = 200, cache: str = SHORT) -> Response:
    """A page, or 304 when the client has it already."""
    headers = dict(_ALWAYS)
    headers["content-security-policy"] = page.policy or CLOSED_POLICY
    headers["cache-control"] = cache
    headers["vary"] = "Accept-Encoding, Accept-Language"
    is_zipped = bool(page.zipped) and accepts_gzip(request.headers.get("accept-encoding", ""))
    if status == 200:
        headers["etag"] = f'"{page.etag}{"-gz" if is_zipped else ""}"'
        if page.changed_at:
            headers["last-modified"] = formatdate(page.changed_at, usegmt=True)
        if is_unchanged(request, page.etag, page.changed_at):
            return Response(status_code=304, headers=headers)
    if is_zipped:
        headers["content-encoding"] = "gzip"
    headers["content-type"] = page.media_type
    return Response(page.zipped if is_zipped else page.body, status_code=status, headers=headers)


def redirect(address: str) -> Response:
    """Lead a browser to another address of ours."""
    return Response(status_code=302, headers=_ALWAYS | {"location": address, "cache-control": "no-cache"})


def refuse(status: int, text: str, **headers: str) -> Response:
    """An answer in one line, for who asked in a way that no browser does."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    always = _ALWAYS | {"content-security-policy": CLOSED_POLICY, "content-type": PLAIN, "cache-control": "no-store"}
    return Response(f"{text}\n", status_code=status, headers=always | named)


def file_headers() -> dict[str, str]:
    """What is said of every file: it runs nothing, whatever it is taken for."""
    return _ALWAYS | {"content-security-policy": CLOSED_POLICY}


def is_unchanged(request: Request, etag: str, changed_at: int) -> bool:
    """Whether a client has this already; its tags count, and its date only where it names no tags."""
    given = request.headers.get("if-none-match")
    if given is not None:
        return given.strip() == "*" or any(_plain_tag(each) == etag for each in given[:4096].split(","))
    since = request.headers.get("if-modified-since")
    if since is None or not changed_at:
        return False
    moment = parse_date(since)
    return moment is not None and moment >= changed_at


def parse_date(text: str) -> int | None:
    """The Unix time of a date in a header, None for anything else."""
    try:
        return int(parsedate_to_datetime(text[:64]).timestamp())
    except (ValueError, OverflowError, TypeError):
        return None


def _plain_tag(given: str) -> str:
    return given.strip().removeprefix("W/").strip('"').removesuffix("-gz")


def accepts_gzip(accepted: str) -> bool:
    """Whether a client takes compressed answers."""
    for part in accepted[:256].split(","):
        coding, _, rest = part.strip().partition(";")
        if coding.strip().lower() in ("gzip", "*"):
            return rest.replace(" ", "").lower() not in ("q=0", "q=0.0", "q=0.00", "q=0.000")
    return False
