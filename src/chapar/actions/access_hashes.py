"""Access hashes: proof that a client learned of a peer from us."""

import hashlib
import hmac
from functools import lru_cache

from chapar.domain.errors import RpcError
from chapar.domain.peers import Peer


class AccessHashes:
    """Access hashes derived from a secret of the server, so that none is stored.

    A hash is good for one account and one peer: it is useless to whoever steals it. Follows
    core.telegram.org/api/peers#access-hash.
    """

    def __init__(self, secret: bytes) -> None:
        self._secret = secret
        self.of = lru_cache(maxsize=1 << 16)(self._derive)

    def _derive(self, viewer_id: int, peer: Peer) -> int:
        """The signed 64-bit hash by which `viewer_id` may name `peer`."""
        data = b"%d.%d.%d" % (viewer_id, peer.type, peer.id)
        return int.from_bytes(hashlib.blake2b(data, key=self._secret, digest_size=8).digest(), "little", signed=True)

    def is_right(self, viewer_id: int, peer: Peer, access_hash: int) -> bool:
        """Whether the hash was given to this viewer for this peer."""
        known, given = self.of(viewer_id, peer), access_hash
        return hmac.compare_digest(known.to_bytes(8, "little", signed=True), given.to_bytes(8, "little", signed=True))

    def check(self, viewer_id: int, peer: Peer, access_hash: int) -> None:
        """Raises PEER_ID_INVALID when the hash was not given to this viewer for this peer."""
        if not self.is_right(viewer_id, peer, access_hash):
            raise RpcError("PEER_ID_INVALID")
