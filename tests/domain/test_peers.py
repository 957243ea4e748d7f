"""Peers."""

from chapar.domain.peers import Peer, PeerType, user_peer


def test_stored_numbers_of_peer_types_never_change() -> None:
    assert {kind.name: kind.value for kind in PeerType} == {"USER": 1, "CHAT": 2, "CHANNEL": 3}


def test_peers_of_one_id_differ_by_type() -> None:
    assert user_peer(5) == Peer(PeerType.USER, 5)
    assert len({user_peer(5), Peer(PeerType.CHAT, 5), Peer(PeerType.CHANNEL, 5)}) == 3
