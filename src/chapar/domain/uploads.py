"""Uploads: files that come in parts, in any order and several at a time. Follows core.telegram.org/api/files#uploading-files."""

from typing import NamedTuple

from chapar.domain.errors import RpcError

PART_BYTES = 512 << 10
"""The greatest part."""
PARTS = 4000
"""Parts of a file of ordinary size."""
PARTS_MORE = 8000
"""Parts where the server takes files greater than `PARTS` of the greatest parts."""
SMALL_FILE_BYTES = 10 << 20
"""Files greater than this come as big ones, which have no checksum."""
UPLOAD_ERRORS = (
    "FILE_PARTS_INVALID",
    "FILE_PART_LENGTH_INVALID",
    "FILE_PART_SIZE_CHANGED",
    "FILE_PART_SIZE_INVALID",
    "FILE_PART_X_MISSING",
    "FILE_WRITE_FAILED",
    "MD5_CHECKSUM_INVALID",
)
"""What a method may answer with that takes what was uploaded."""


class UploadLimits(NamedTuple):
    """What an operator allows: bytes of one file; bytes and number of one account's uploads that are not finished."""

    file_bytes: int = PARTS * PART_BYTES
    unfinished_bytes: int = 4 << 30
    unfinished: int = 100

    @property
    def parts(self) -> int:
        """Parts of one file."""
        return count_parts(self.file_bytes)


class InputUpload(NamedTuple):
    """A finished upload as a client names it. `md5` in hexadecimal, "" when the client says nothing; `id` is the client's."""

    id: int
    parts: int
    name: str = ""
    md5: str = ""
    is_big: bool = False


class Part(NamedTuple):
    """One part of an upload; `total` is how many there will be, None where that is not known yet."""

    file_id: int
    number: int
    size_bytes: int
    total: int | None = None

    @property
    def is_last(self) -> bool:
        """Whether nothing comes after it."""
        return self.total is not None and self.number == self.total - 1


def count_parts(file_bytes: int) -> int:
    """How many parts a file may have where files may be so big."""
    return PARTS if file_bytes <= PARTS * PART_BYTES else PARTS_MORE


def is_regular(size_bytes: int) -> bool:
    """Whether parts may be of this size; the last one of a file may be smaller."""
    return size_bytes > 0 and size_bytes % 1024 == 0 and PART_BYTES % size_bytes == 0


def check_part(part: Part, limits: UploadLimits) -> None:
    """What can be said of a part by itself.

    Raises FILE_PARTS_INVALID, FILE_PART_INVALID, FILE_PART_EMPTY, FILE_PART_TOO_BIG, FILE_PART_SIZE_INVALID.
    """
    if part.total is not None and not 0 < part.total <= limits.parts:
        raise RpcError("FILE_PARTS_INVALID")
    if not 0 <= part.number < (part.total or limits.parts):
        raise RpcError("FILE_PART_INVALID")
    if not part.size_bytes:
        raise RpcError("FILE_PART_EMPTY")
    if part.size_bytes > PART_BYTES:
        raise RpcError("FILE_PART_TOO_BIG")
    if part.total is not None and not part.is_last and not is_regular(part.size_bytes):
        raise RpcError("FILE_PART_SIZE_INVALID")


def check_whole(sizes: list[int], upload: InputUpload, limits: UploadLimits) -> None:
    """Whether parts of these sizes (0: it did not come) are the whole file.

    Raises FILE_PARTS_INVALID, FILE_PART_X_MISSING (with the first one that did not come), FILE_PART_SIZE_CHANGED,
    FILE_PART_SIZE_INVALID, FILE_PART_LENGTH_INVALID (the last one is greater than the others).
    """
    if not 0 < upload.parts <= limits.parts or len(sizes) > upload.parts:
        raise RpcError("FILE_PARTS_INVALID")
    sizes = sizes + [0] * (upload.parts - len(sizes))
    if 0 in sizes:
        raise RpcError("FILE_PART_X_MISSING", sizes.index(0))
    if upload.parts > 1:
        if any(size != sizes[0] for size in sizes[:-1]):
            raise RpcError("FILE_PART_SIZE_CHANGED")
        if not is_regular(sizes[0]):
            raise RpcError("FILE_PART_SIZE_INVALID")
        if sizes[-1] > sizes[0]:
            raise RpcError("FILE_PART_LENGTH_INVALID")
    if sum(sizes) > limits.file_bytes:
        raise RpcError("FILE_PARTS_INVALID")
