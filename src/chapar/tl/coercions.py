"""Values that pass between two kinds when a field changed its type from one layer to another.

`DOWN` goes from the newest kind to an older one, `UP` the other way; both are used inside vectors too. A coercion
that returns None says that this value cannot be told: an optional field is then absent, a required one gets its
default.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

from chapar.tl import types


def _text_of(value: Any) -> str:
    return str(value.text)


def _number_of_peer(value: Any) -> int | None:
    """The bare id. Before these fields held a peer they held a user id, so other peers cannot be told."""
    return getattr(value, "user_id", None)


def _amount_of(value: Any) -> int:
    """Whole stars; an amount in another currency counts as none."""
    return value.amount if isinstance(value, types.starsAmount) else 0


def _color_of(value: Any) -> int | None:
    return getattr(value, "color", None)


def _newest_story(value: Any) -> int | None:
    found: int | None = value.max_id
    return found


def _number_in(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 10 else 0


def _whole_number(value: float) -> int:
    """The nearest number that an int can say; what is no number counts as 0. Clients state any duration they like."""
    return 0 if math.isnan(value) else round(min(max(value, -_INT_END), _INT_END - 1))


_INT_END = 1 << 31


def _is_private(value: Any) -> bool:
    return isinstance(value, types.paidReactionPrivacyAnonymous)


DOWN: dict[tuple[str, str], Callable[[Any], Any]] = {
    ("TextWithEntities", "string"): _text_of,
    ("Peer", "long"): _number_of_peer,
    ("StarsAmount", "long"): _amount_of,
    ("PeerColor", "int"): _color_of,
    ("RecentStory", "int"): _newest_story,
    ("double", "int"): _whole_number,
    ("true", "Bool"): bool,
    ("Bool", "true"): bool,
    ("PaidReactionPrivacy", "Bool"): _is_private,
    ("string", "int"): _number_in,
}


def _plain_text(value: str) -> Any:
    return types.textWithEntities(text=value, entities=[])


def _user_peer(value: int) -> Any:
    return types.peerUser(user_id=value)


def _peer_color(value: int) -> Any:
    return types.peerColor(color=value)


def _recent_story(value: int) -> Any:
    return types.recentStory(max_id=value)


def _stars(value: int) -> Any:
    return types.starsAmount(amount=value, nanos=0)


def _reaction_privacy(value: bool) -> Any:
    return types.paidReactionPrivacyAnonymous() if value else types.paidReactionPrivacyDefault()


def input_peer(value: Any) -> Any:
    """The input peer that an input user or an input channel means."""
    match value:
        case types.inputUserSelf():
            return types.inputPeerSelf()
        case types.inputUser():
            return types.inputPeerUser(user_id=value.user_id, access_hash=value.access_hash)
        case types.inputUserFromMessage():
            return types.inputPeerUserFromMessage(peer=value.peer, msg_id=value.msg_id, user_id=value.user_id)
        case types.inputChannel():
            return types.inputPeerChannel(channel_id=value.channel_id, access_hash=value.access_hash)
        case types.inputChannelFromMessage():
            return types.inputPeerChannelFromMessage(peer=value.peer, msg_id=value.msg_id, channel_id=value.channel_id)
        case _:
            return types.inputPeerEmpty()


def input_user(value: Any) -> Any:
    """The input user that an input peer means."""
    match value:
        case types.inputPeerSelf():
            return types.inputUserSelf()
        case types.inputPeerUser():
            return types.inputUser(user_id=value.user_id, access_hash=value.access_hash)
        case types.inputPeerUserFromMessage():
            return types.inputUserFromMessage(peer=value.peer, msg_id=value.msg_id, user_id=value.user_id)
        case _:
            return types.inputUserEmpty()


def input_channel(value: Any) -> Any:
    """The input channel that an input peer means."""
    match value:
        case types.inputPeerChannel():
            return types.inputChannel(channel_id=value.channel_id, access_hash=value.access_hash)
        case types.inputPeerChannelFromMessage():
            return types.inputChannelFromMessage(peer=value.peer, msg_id=value.msg_id, channel_id=value.channel_id)
        case _:
            return types.inputChannelEmpty()


UP: dict[tuple[str, str], Callable[[Any], Any]] = {
    ("string", "TextWithEntities"): _plain_text,
    ("long", "Peer"): _user_peer,
    ("long", "StarsAmount"): _stars,
    ("int", "PeerColor"): _peer_color,
    ("int", "RecentStory"): _recent_story,
    ("int", "double"): float,
    ("int", "string"): str,
    ("Bool", "true"): bool,
    ("true", "Bool"): bool,
    ("Bool", "PaidReactionPrivacy"): _reaction_privacy,
    ("true", "PaidReactionPrivacy"): _reaction_privacy,
    ("InputUser", "InputPeer"): input_peer,
    ("InputChannel", "InputPeer"): input_peer,
}

TAKEN: dict[tuple[str, str], Callable[[Any], Any]] = {
    ("InputPeer", "InputUser"): input_user,
    ("InputPeer", "InputChannel"): input_channel,
}
"""By (kind sent, kind wanted): what is taken from clients besides the wanted kind, whatever their layer.

The Pyrogram family names users and channels by their input peers wherever a request wants an input user or channel.
"""
