"""Conversations by one number, as clients keep them: users positive, basic groups negative, channels far below."""

from __future__ import annotations

from typing import Any

from chapar.tl import types

_CHANNELS_BELOW = -1_000_000_000_000
_PEERS = (types.peerUser, types.peerChat, types.peerChannel)
_PLAIN = (int, str, bytes, float)


def channel_mark(channel_id: int) -> int:
    """The number of a supergroup or channel."""
    return _CHANNELS_BELOW - channel_id


def mark_of(peer: Any) -> int:
    """The number of a peer, as it was told (`peerUser`) or as it was given (`inputPeerUser`, `inputChannel`), or of a chat."""
    match peer:
        case types.peerUser() | types.inputPeerUser() | types.inputUser() | types.inputPeerUserFromMessage():
            return int(peer.user_id)
        case types.peerChat() | types.inputPeerChat():
            return -int(peer.chat_id)
        case types.peerChannel() | types.inputPeerChannel() | types.inputChannel():
            return channel_mark(peer.channel_id)
        case types.chat() | types.chatForbidden() | types.chatEmpty():
            return -int(peer.id)
        case types.channel() | types.channelForbidden():
            return channel_mark(peer.id)
    raise AssertionError(f"no conversation: {peer}")


def list_peers(thing: Any) -> set[int]:
    """Every conversation that a message or an update names by a peer, however deep."""
    found: set[int] = set()
    _collect(thing, found)
    return found


def _collect(thing: Any, found: set[int]) -> None:
    if isinstance(thing, _PEERS):
        found.add(mark_of(thing))
    elif isinstance(thing, list | tuple):
        for each in thing:
            _collect(each, found)
    else:
        for name in getattr(thing, "__struct_fields__", ()):
            field = getattr(thing, name)
            if field is not None and not isinstance(field, _PLAIN):
                _collect(field, found)
