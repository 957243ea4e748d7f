"""Proofs that a client learned of a file from us, and when. Follows core.telegram.org/api/file-references."""

import hashlib
import hmac
from functools import lru_cache

from chapar.domain.errors import RpcError

ROUNDED_TO_SECONDS = 3600
"""References that are made within the same hour are the same, so that what is told to many is encoded once."""
TIMED_LIFETIME_SECONDS = 3600
"""How long a reference to what destroys itself is good at most: it would outlive the message."""
_DATE_BYTES = 5
_PROOF_BYTES = 11


class FileReferences:
    """Access hashes and file references, derived from a secret of the server, so that none is stored.

    Both are the same for everybody: pushes to a whole channel carry them. Whoever has them may have the file until the reference
    expires, `lifetime_seconds` after it was given; then the message must be seen again, which not everybody may any more.

    What can be looked at for a time only has references of its own kind ("timed"): with them it is fetched and never sent again.
    """

    def __init__(self, secret: bytes, lifetime_seconds: int) -> None:
        self._secret = secret
        self._lifetime_seconds = lifetime_seconds
        self.access_hash_of = lru_cache(maxsize=1 << 14)(self._derive_access_hash)
        self.set_hash_of = lru_cache(maxsize=1 << 12)(self._derive_set_hash)
        self._prove = lru_cache(maxsize=1 << 14)(self._derive_proof)

    def _derive_access_hash(self, file_id: int) -> int:
        """The signed 64-bit number that names a file together with its id."""
        return int.from_bytes(self._derive(b"hash.%d" % file_id, 8), "little", signed=True)

    def _derive_set_hash(self, set_id: int) -> int:
        """The signed 64-bit number that names a set of stickers together with its id."""
        return int.from_bytes(self._derive(b"set.%d" % set_id, 8), "little", signed=True)

    def reference_of(self, file_id: int, now: float, *, is_timed: bool = False) -> bytes:
        """The file reference that is given out now: when it expires, and that we say so."""
        start = int(now) // ROUNDED_TO_SECONDS * ROUNDED_TO_SECONDS
        lifetime = min(self._lifetime_seconds, TIMED_LIFETIME_SECONDS) if is_timed else self._lifetime_seconds
        return self._prove(file_id, start + ROUNDED_TO_SECONDS + lifetime, is_timed)

    def _derive_proof(self, file_id: int, expires_at: int, is_timed: bool) -> bytes:
        date = expires_at.to_bytes(_DATE_BYTES, "big")
        return date + self._derive((b"timed.%d." if is_timed else b"reference.%d.") % file_id + date, _PROOF_BYTES)

    def _derive(self, data: bytes, size: int) -> bytes:
        return hashlib.blake2b(data, key=self._secret, digest_size=size).digest()

    def is_named(self, file_id: int, access_hash: int) -> bool:
        """Whether the access hash is that of the file."""
        return _is_same(self._derive_access_hash(file_id), access_hash)

    def is_set_named(self, set_id: int, access_hash: int) -> bool:
        """Whether the access hash is that of the set of stickers."""
        return _is_same(self._derive_set_hash(set_id), access_hash)

    def check(
        self, file_id: int, access_hash: int, reference: bytes, now: float, *, may_be_timed: bool = False
    ) -> None:
        """Whether a client may have the file, or (`may_be_timed`) look at it.

        Raises FILE_ID_INVALID (the hash is not that of the file), FILE_REFERENCE_EMPTY, FILE_REFERENCE_INVALID,
        FILE_REFERENCE_EXPIRED.
        """
        if not self.is_named(file_id, access_hash):
            raise RpcError("FILE_ID_INVALID")
        if not reference:
            raise RpcError("FILE_REFERENCE_EMPTY")
        expires_at = int.from_bytes(reference[:_DATE_BYTES], "big")
        # Not through the memory: made-up dates would push out those that are in use.
        kinds = (False, True) if may_be_timed else (False,)
        if not any(hmac.compare_digest(self._derive_proof(file_id, expires_at, kind), reference) for kind in kinds):
            raise RpcError("FILE_REFERENCE_INVALID")
        if now > expires_at:
            raise RpcError("FILE_REFERENCE_EXPIRED")


def _is_same(known: int, given: int) -> bool:
    return hmac.compare_digest(known.to_bytes(8, "little", signed=True), given.to_bytes(8, "little", signed=True))
