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


def chat_peer(chat_id: int) -> Peer:
    """The peer of a basic group."""
    return Peer(PeerType.CHAT, chat_id)


def channel_peer(channel_id: int) -> Peer:
    """The peer of a supergroup or a broadcast channel."""
    return Peer(PeerType.CHANNEL, channel_id)


def owner_of(viewer_id: int, peer: Peer) -> int:
    """Whose mailbox a conversation is in: the channel's own (its negated id), else the viewer's.

    A mailbox is messages under their own ids, with one log and one pts. Everybody who takes part in a channel reads the one
    that the channel owns; of private chats and basic groups every person owns a copy.
    """
    return -peer.id if peer.type is PeerType.CHANNEL else viewer_id


def channel_of(owner_id: int) -> Peer | None:
    """The channel that owns a mailbox, None for one of a user."""
    return Peer(PeerType.CHANNEL, -owner_id) if owner_id < 0 else None


def peer_key(peer: Peer) -> str:
    """A peer as text, for keys."""
    return f"{int(peer.type)}:{peer.id}"


def parse_peer_key(key: str) -> Peer:
    """Undo `peer_key`."""
    kind, number = key.split(":")
    return Peer(PeerType(int(kind)), int(number))
