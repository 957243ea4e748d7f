"""What files hold, on its way into a store and out of it: the one place where it could be encrypted at rest.

As `storage.contents` is for what people wrote. A blob is read in parts, so the stored form of a byte depends on the digest and
on its place, and takes one byte: a cipher in counter mode keeps that, and the digest tells whether a blob is whole.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

CHUNK_BYTES = 1 << 20
"""How much of a file passes at a time."""


class BlobContents(Protocol):
    """Turns bytes from `offset` of a blob on into what is stored, and back. Called on threads."""

    is_plain: bool
    """Whether what is stored is what came in, so that a file may be moved instead of being written once more."""

    def seal(self, digest: bytes, offset: int, plain: bytes) -> bytes: ...
    def unseal(self, digest: bytes, offset: int, stored: bytes) -> bytes: ...


class PlainBlobs:
    """Blobs as they are."""

    is_plain = True

    def seal(self, digest: bytes, offset: int, plain: bytes) -> bytes:
        return plain

    def unseal(self, digest: bytes, offset: int, stored: bytes) -> bytes:
        return stored


def seal_file(contents: BlobContents, digest: bytes, path: Path) -> Iterator[bytes]:
    """The stored form of a whole file, a chunk at a time."""
    with path.open("rb", buffering=0) as source:
        offset = 0
        while plain := source.read(CHUNK_BYTES):
            yield contents.seal(digest, offset, plain)
            offset += len(plain)
