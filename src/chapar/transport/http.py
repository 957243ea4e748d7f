"""The protocol's side of HTTP and WebSocket: paths, headers, statuses. The bytes are h11's and wsproto's affair.
core.telegram.org/mtproto/mtproto-transports#http, #websocket"""

from enum import Enum
from typing import Final

from chapar.transport.framing import MAX_PACKET_BYTES

MAX_BODY_BYTES: Final = MAX_PACKET_BYTES
"""A request's body is one packet without any framing."""
WEBSOCKET_SUBPROTOCOL: Final = "binary"
_SUFFIXES: Final = ("_premium_test", "_premium", "_test", "")


class Route(Enum):
    """What a path of the API means."""

    PACKET = "packet"
    """POST: the body is one packet, so is the answer's."""
    STREAM = "stream"
    """WebSocket: the messages' bytes joined are an obfuscated stream; frames are not packet borders."""


_PATHS: Final = {"/api": Route.PACKET, "/apiw": Route.PACKET, "/apiw1": Route.PACKET, "/apiws": Route.STREAM}
_ROUTES: Final = {path + suffix: route for path, route in _PATHS.items() for suffix in _SUFFIXES}


def find_route(target: str) -> Route | None:
    """What the request target (path and perhaps a query) asks for; None when it is not the API's."""
    return _ROUTES.get(target.partition("?")[0].rstrip("/"))


def answer_headers(size_bytes: int) -> list[tuple[str, str]]:
    """Headers of an answer that carries a packet of this size; browsers of any origin may read it."""
    return [
        ("Content-Type", "application/octet-stream"),
        ("Content-Length", str(size_bytes)),
        ("Cache-Control", "no-store"),
        ("Access-Control-Allow-Origin", "*"),
    ]


def preflight_headers() -> list[tuple[str, str]]:
    """Headers of the answer to a browser's OPTIONS request before it posts."""
    return [
        ("Content-Length", "0"),
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Allow-Methods", "POST, OPTIONS"),
        ("Access-Control-Allow-Headers", "Origin, Content-Type"),
        ("Access-Control-Max-Age", "1728000"),
    ]


def status_of_error(code: int) -> int:
    """HTTP status that stands for a transport error: -404 becomes 404. Codes outside -400..-599 become 400."""
    return -code if 400 <= -code <= 599 else 400
