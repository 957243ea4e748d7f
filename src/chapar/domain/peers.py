"""Who a conversation is with."""

from enum import IntEnum
from typing import NamedTuple


class PeerType(IntEnum):
    """Kinds of peer; the numbers are stored, so they never change meaning."""

    USER = 1
    CHAT = 2
    CHANNEL = 3


class Peer(NamedTuple):
    """A user, a basic group or a channel; `id` is the plain positive id."""

    type: PeerType
    id: int


def user_peer(user_id: int) -> Peer:
    """The peer of a user."""
    return Peer(PeerType.USER, user_id)


def peer_key(peer: Peer) -> str:
    """A peer as text, for keys."""
    return f"{int(peer.type)}:{peer.id}"


def parse_peer_key(key: str) -> Peer:
    """Undo `peer_key`."""
    kind, number = key.split(":")
    return Peer(PeerType(int(kind)), int(number))
