"""Folders that are shared: links by which others take them over, with the chats in them.

Follows core.telegram.org/api/folders#shared-folders.
"""

import re
from typing import NamedTuple

from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer

_LEADS = re.compile(r"^.*(?:/addlist/|[?&]slug=)")
_SLUG = re.compile(r"[A-Za-z0-9_-]{22}")


class ChatlistInvite(NamedTuple):
    """A link to a folder of the owner's. `slug` is its secret part, made as that of links to chats; `peers` are the chats that it
    offers, `title` is a name for the owner alone."""

    slug: str
    owner_id: int
    filter_id: int
    date: int
    title: str
    peers: tuple[Peer, ...]


def parse_chatlist_link(text: str) -> str:
    """The secret part of a link to a folder, which may stand alone.

    Raises INVITE_SLUG_EMPTY, INVITE_SLUG_EXPIRED (it cannot be a link of this server's).
    """
    found = _LEADS.sub("", text.strip(), count=1)
    if not found:
        raise RpcError("INVITE_SLUG_EMPTY")
    if not _SLUG.fullmatch(found):
        raise RpcError("INVITE_SLUG_EXPIRED")
    return found
