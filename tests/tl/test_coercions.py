"""Values between two kinds."""

from __future__ import annotations

from typing import Any

import pytest

from chapar.tl import UnknownConstructor, codec, functions, types
from chapar.tl.coercions import DOWN, TAKEN, UP, input_peer

STARS = types.starsAmount(amount=5, nanos=1)

CASES: list[tuple[str, str, Any, Any]] = [
    ("TextWithEntities", "string", types.textWithEntities(text="a", entities=[]), "a"),
    ("Peer", "long", types.peerUser(user_id=5), 5),
    ("Peer", "long", types.peerChannel(channel_id=5), None),
    ("StarsAmount", "long", STARS, 5),
    ("StarsAmount", "long", types.starsTonAmount(amount=5), 0),
    ("PeerColor", "int", types.peerColor(color=5), 5),
    ("PeerColor", "int", types.inputPeerColorCollectible(collectible_id=4), None),
    ("RecentStory", "int", types.recentStory(max_id=5), 5),
    ("double", "int", 2.5, 2),
    ("double", "int", float("inf"), (1 << 31) - 1),
    ("double", "int", -1e300, -(1 << 31)),
    ("double", "int", float("nan"), 0),
    ("true", "Bool", True, True),
    ("Bool", "true", False, False),
    ("PaidReactionPrivacy", "Bool", types.paidReactionPrivacyAnonymous(), True),
    ("PaidReactionPrivacy", "Bool", types.paidReactionPrivacyDefault(), False),
    ("string", "int", "17", 17),
    ("string", "int", "a", 0),
    ("string", "int", "9" * 20, 0),
]

UP_CASES: list[tuple[str, str, Any, Any]] = [
    ("string", "TextWithEntities", "a", types.textWithEntities(text="a", entities=[])),
    ("long", "Peer", 5, types.peerUser(user_id=5)),
    ("long", "StarsAmount", 5, types.starsAmount(amount=5, nanos=0)),
    ("int", "PeerColor", 5, types.peerColor(color=5)),
    ("int", "RecentStory", 5, types.recentStory(max_id=5)),
    ("int", "double", 5, 5.0),
    ("int", "string", 5, "5"),
    ("Bool", "true", True, True),
    ("true", "Bool", True, True),
    ("Bool", "PaidReactionPrivacy", True, types.paidReactionPrivacyAnonymous()),
    ("true", "PaidReactionPrivacy", False, types.paidReactionPrivacyDefault()),
    ("InputUser", "InputPeer", types.inputUserSelf(), types.inputPeerSelf()),
    ("InputChannel", "InputPeer", types.inputChannelEmpty(), types.inputPeerEmpty()),
]


HERE = types.inputPeerUser(user_id=1, access_hash=2)

TAKEN_CASES: list[tuple[str, str, Any, Any]] = [
    ("InputPeer", "InputUser", types.inputPeerSelf(), types.inputUserSelf()),
    ("InputPeer", "InputUser", HERE, types.inputUser(user_id=1, access_hash=2)),
    (
        "InputPeer",
        "InputUser",
        types.inputPeerUserFromMessage(peer=HERE, msg_id=3, user_id=4),
        types.inputUserFromMessage(peer=HERE, msg_id=3, user_id=4),
    ),
    ("InputPeer", "InputUser", types.inputPeerChat(chat_id=1), types.inputUserEmpty()),
    (
        "InputPeer",
        "InputChannel",
        types.inputPeerChannel(channel_id=1, access_hash=2),
        types.inputChannel(channel_id=1, access_hash=2),
    ),
    (
        "InputPeer",
        "InputChannel",
        types.inputPeerChannelFromMessage(peer=HERE, msg_id=3, channel_id=4),
        types.inputChannelFromMessage(peer=HERE, msg_id=3, channel_id=4),
    ),
    ("InputPeer", "InputChannel", HERE, types.inputChannelEmpty()),
]


@pytest.mark.parametrize(("source", "target", "value", "expected"), CASES)
def test_down(source: str, target: str, value: Any, expected: Any) -> None:
    assert DOWN[source, target](value) == expected


@pytest.mark.parametrize(("source", "target", "value", "expected"), UP_CASES)
def test_up(source: str, target: str, value: Any, expected: Any) -> None:
    assert UP[source, target](value) == expected


def test_every_coercion_is_tried_here() -> None:
    assert {case[:2] for case in CASES} == set(DOWN)
    assert {case[:2] for case in UP_CASES} == set(UP)
    assert {case[:2] for case in TAKEN_CASES} == set(TAKEN)


@pytest.mark.parametrize(("source", "target", "value", "expected"), TAKEN_CASES)
def test_input_peers_are_taken_for_users_and_channels(source: str, target: str, value: Any, expected: Any) -> None:
    assert TAKEN[source, target](value) == expected
    bodies = {"InputUser": functions.users_getUsers, "InputChannel": functions.channels_getChannels}
    proper = codec.encode(bodies[target](id=[expected]))
    sent = proper.removesuffix(codec.encode(expected)) + codec.encode(value)
    assert codec.decode(sent) == (bodies[target](id=[expected]), len(sent))


def test_nothing_else_is_taken_for_a_user() -> None:
    body = codec.encode(functions.users_getUsers(id=[types.inputUserSelf()]))
    other = codec.encode(types.inputChannelEmpty())
    with pytest.raises(UnknownConstructor):
        codec.decode(body.removesuffix(codec.encode(types.inputUserSelf())) + other)


def test_input_peers() -> None:
    here = types.inputPeerSelf()
    assert input_peer(types.inputUser(user_id=1, access_hash=2)) == types.inputPeerUser(user_id=1, access_hash=2)
    assert input_peer(types.inputChannel(channel_id=1, access_hash=2)) == types.inputPeerChannel(
        channel_id=1, access_hash=2
    )
    assert input_peer(types.inputUserFromMessage(peer=here, msg_id=1, user_id=2)) == types.inputPeerUserFromMessage(
        peer=here, msg_id=1, user_id=2
    )
    assert input_peer(
        types.inputChannelFromMessage(peer=here, msg_id=1, channel_id=2)
    ) == types.inputPeerChannelFromMessage(peer=here, msg_id=1, channel_id=2)
    assert input_peer(types.inputUserEmpty()) == types.inputPeerEmpty()
