"""Access hashes: good for one viewer and one peer of one server."""

import pytest

from chapar.actions.access_hashes import AccessHashes
from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer, PeerType, user_peer


def test_a_hash_is_good_for_its_viewer_and_its_peer_only() -> None:
    hashes = AccessHashes(b"s" * 32)
    given = hashes.of(1, user_peer(2))
    hashes.check(1, user_peer(2), given)
    for viewer_id, peer in ((3, user_peer(2)), (1, user_peer(3)), (1, Peer(PeerType.CHANNEL, 2)), (2, user_peer(1))):
        with pytest.raises(RpcError, match="PEER_ID_INVALID"):
            hashes.check(viewer_id, peer, given)


def test_it_is_the_same_after_a_restart_and_another_on_another_server() -> None:
    given = AccessHashes(b"s" * 32).of(1, user_peer(2))
    assert AccessHashes(b"s" * 32).of(1, user_peer(2)) == given
    assert AccessHashes(b"t" * 32).of(1, user_peer(2)) != given


@pytest.mark.parametrize("guess", [0, 1, -1, 2**63 - 1, -(2**63)])
def test_a_guess_is_refused(guess: int) -> None:
    with pytest.raises(RpcError):
        AccessHashes(b"s" * 32).check(1, user_peer(2), guess)
