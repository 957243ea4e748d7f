"""Values between two kinds."""

from __future__ import annotations

from typing import Any

import pytest

from chapar.tl import types
from chapar.tl.coercions import DOWN, UP, input_peer

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


@pytest.mark.parametrize(("source", "target", "value", "expected"), CASES)
def test_down(source: str, target: str, value: Any, expected: Any) -> None:
    assert DOWN[source, target](value) == expected


@pytest.mark.parametrize(("source", "target", "value", "expected"), UP_CASES)
def test_up(source: str, target: str, value: Any, expected: Any) -> None:
    assert UP[source, target](value) == expected


def test_every_coercion_is_tried_here() -> None:
    assert {case[:2] for case in CASES} == set(DOWN)
    assert {case[:2] for case in UP_CASES} == set(UP)


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
