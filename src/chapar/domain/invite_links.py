"""The secret part of links that let people into chats; `domain.own_links` puts them together.

Follows core.telegram.org/api/links#chat-invite-links.
"""

import re
import secrets

from chapar.domain.errors import RpcError

HASH_BYTES = 16
"""Random bytes of the secret part: nobody hits one by trying."""

_LEADS = re.compile(r"^.*(?:/\+|/joinchat/|[?&]invite=)|^\+")
_HASH = re.compile(r"[A-Za-z0-9_-]{22}")


def make_hash() -> str:
    """A fresh secret part of a link."""
    return secrets.token_urlsafe(HASH_BYTES)


def parse_link(text: str) -> str:
    """The secret part of a link, which may stand alone, after a plus, or in a link of any form that clients know.

    Raises INVITE_HASH_EMPTY, INVITE_HASH_INVALID (it cannot be a link of this server's).
    """
    found = _LEADS.sub("", text.strip(), count=1)
    if not found:
        raise RpcError("INVITE_HASH_EMPTY")
    if not _HASH.fullmatch(found):
        raise RpcError("INVITE_HASH_INVALID")
    return found
