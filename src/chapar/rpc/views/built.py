"""Updates on their way into an envelope."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from chapar.domain.messages import HIDDEN_AUTHOR
from chapar.domain.peers import Peer, PeerType
from chapar.tl import types


class Built(NamedTuple):
    """Updates, and the users and chats that they name: the envelope must carry all of these."""

    updates: list[types.TypeUpdate]
    user_ids: set[int] | frozenset[int] = frozenset()
    chats: set[Peer] | frozenset[Peer] = frozenset()


def built_for_peers(update: types.TypeUpdate, peers: Iterable[Peer]) -> Built:
    """One update that names these peers."""
    named = list(peers)
    return Built([update], peer_user_ids(named), chat_peers(named))


def chat_peers(peers: Iterable[Peer]) -> set[Peer]:
    """The chats among peers."""
    return {peer for peer in peers if peer.type is not PeerType.USER}


def peer_user_ids(peers: Iterable[Peer]) -> set[int]:
    """The users among peers."""
    return {peer.id for peer in peers if peer.type is PeerType.USER}


def saved_peer_user_ids(peers: Iterable[Peer]) -> set[int]:
    """The users among parts of Saved Messages: no account stands behind that of the hidden authors."""
    return peer_user_ids(peer for peer in peers if peer != HIDDEN_AUTHOR)
