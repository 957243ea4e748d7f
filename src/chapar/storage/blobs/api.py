"""What a store of blobs does. The local disk and S3 are two; which one it is, only `app` knows."""

from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

DIGEST_BYTES = 32
"""A digest is the SHA-256 of what people uploaded, not of what is stored where that is encrypted."""


class BlobInfo(NamedTuple):
    """One blob. `modified_at` (Unix time) is when it was last put."""

    digest: bytes
    size_bytes: int
    modified_at: float


class BlobsFailed(Exception):
    """The store cannot be read or written. The text is for the operator: the cause and the mend in one sentence."""


class BlobMissing(BlobsFailed):
    """The store does not have what it is asked for."""


class BlobStore(Protocol):
    """An open store. All methods may be awaited outside of tasks and raise BlobsFailed.

    What was put is there whole after a crash or a power cut, or it is not there at all. Callers see to it that nothing is put
    under a digest while it is deleted.
    """

    async def put_file(self, digest: bytes, path: Path) -> None:
        """Keep a finished local file. It may be moved away; where it is not, whoever gave it removes it.

        What is there already is not written again, yet it counts as put now.
        """
        ...

    async def put_bytes(self, digest: bytes, content: bytes) -> None:
        """The same of what is in memory: at most some megabytes."""
        ...

    async def read(self, digest: bytes, offset: int, length: int) -> bytes:
        """A part of a blob; beyond its end nothing. Raises BlobMissing."""
        ...

    async def find(self, digest: bytes) -> BlobInfo | None: ...
    async def delete(self, digest: bytes) -> None:
        """Forget a blob; nothing happens when there is none."""
        ...

    def list_all(self) -> AsyncIterator[Sequence[BlobInfo]]:
        """All blobs, some at a time; those that come and go meanwhile may be among them or not."""
        ...

    def find_path(self, digest: bytes) -> Path | None:
        """A file on this machine that holds the blob as it is, where the store has such files; it is never to be changed."""
        ...

    async def close(self) -> None:
        """Finish what is being written. Idempotent."""
        ...
