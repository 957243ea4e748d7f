"""Which blobs are about to be used or deleted, so that one never happens to what the other is done to."""

import asyncio
from collections.abc import Callable

CLAIM_SECONDS = 3600.0
"""How long what was put is kept for whoever is going to store a file that is made of it."""


class Claims:
    """Claims on blobs by digest. They end with the process: after that a blob's age protects it."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._claimed: dict[bytes, float] = {}
        self._deleting: dict[bytes, asyncio.Future[None]] = {}

    async def claim(self, digest: bytes) -> None:
        """Keep a blob from being deleted for a while; waits when it is being deleted just now."""
        self._claimed[digest] = self._monotonic() + CLAIM_SECONDS
        while (deleting := self._deleting.get(digest)) is not None:
            await asyncio.shield(deleting)

    def begin_deletion(self, digest: bytes) -> bool:
        """Whether a blob may be deleted; then `end_deletion` must follow."""
        if digest in self._claimed or digest in self._deleting:
            return False
        self._deleting[digest] = asyncio.get_running_loop().create_future()
        return True

    def end_deletion(self, digest: bytes) -> None:
        """It is deleted, or it is not going to be."""
        self._deleting.pop(digest).set_result(None)

    def is_claimed(self, digest: bytes) -> bool:
        """Whether somebody has come to want it since its deletion began."""
        return digest in self._claimed

    def drop_old(self) -> None:
        """Forget claims that have ended."""
        now = self._monotonic()
        self._claimed = {digest: ends_at for digest, ends_at in self._claimed.items() if ends_at > now}
