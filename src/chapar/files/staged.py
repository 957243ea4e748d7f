"""What is known of uploads that are not finished: which parts came, and how great they are. Nothing here touches the disk."""

from array import array
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from chapar.domain.errors import RpcError
from chapar.domain.uploads import Part, UploadLimits, is_regular

IDLE_SECONDS = 3600
"""An upload that nothing came of for so long gives way to others of its account."""
RETRY_SECONDS = 30
"""How long a client waits whose account has too much under way."""


class Taken(msgspec.Struct, frozen=True, array_like=True):
    """What became of an upload that was taken: clients who heard no answer take it once more. `taken_at` is Unix time."""

    digest: bytes
    size_bytes: int
    parts: int
    taken_at: int


class Staged:
    """One upload. `sizes` are those of its parts in bytes, 0 where none came; `pending` parts are being written."""

    __slots__ = ("part_bytes", "pending", "size_bytes", "sizes", "touched_at")

    def __init__(self, touched_at: float) -> None:
        self.sizes = array("I")
        self.size_bytes = 0
        self.part_bytes = 0
        self.pending = 0
        self.touched_at = touched_at

    def check(self, part: Part) -> None:
        """Whether a part fits those that came. Raises FILE_PART_SIZE_CHANGED, FILE_PART_SIZE_INVALID."""
        if part.is_last or (part.total is None and part.number >= len(self.sizes) - 1):
            return  # it may be the last one, which may be smaller
        if not is_regular(part.size_bytes):
            raise RpcError("FILE_PART_SIZE_INVALID")
        if self.part_bytes not in (0, part.size_bytes):
            raise RpcError("FILE_PART_SIZE_CHANGED")
        self.part_bytes = part.size_bytes

    def note(self, number: int, size_bytes: int) -> int:
        """A part is on the disk; how many bytes more that makes."""
        if number >= len(self.sizes):
            self.sizes.extend([0] * (number + 1 - len(self.sizes)))
        more = size_bytes - self.sizes[number]
        self.sizes[number] = size_bytes
        self.size_bytes += more
        return more


class AccountUploads:
    """The uploads of one account by the ids that its client gave them. `size_bytes` counts what is being written, too."""

    def __init__(self) -> None:
        self.uploads: dict[int, Staged] = {}
        self.taken: dict[int, Taken] = {}
        self.size_bytes = 0

    def make_room(self, part: Part, limits: UploadLimits, now: float) -> list[int]:
        """Ids of uploads that have to be dropped so that there is room for a part: those that nothing came of for long.

        Raises FLOOD_WAIT when what is under way takes all there is.
        """
        count = len(self.uploads) + (part.file_id not in self.uploads)
        size_bytes = self.size_bytes + part.size_bytes
        dropped: list[int] = []
        if count <= limits.unfinished and size_bytes <= limits.unfinished_bytes:
            return dropped
        for file_id, staged in sorted(self.uploads.items(), key=lambda item: item[1].touched_at):
            if file_id != part.file_id and not staged.pending and staged.touched_at <= now - IDLE_SECONDS:
                dropped.append(file_id)
                count -= 1
                size_bytes -= staged.size_bytes
                if count <= limits.unfinished and size_bytes <= limits.unfinished_bytes:
                    return dropped
        raise RpcError("FLOOD_WAIT", RETRY_SECONDS)

    @contextmanager
    def expect(self, staged: Staged, part: Part) -> Iterator[None]:
        """Count a part that is being written. Meanwhile its upload is neither dropped nor forgotten."""
        self.uploads[part.file_id] = staged
        staged.pending += 1
        self.size_bytes += part.size_bytes
        try:
            yield
        finally:
            staged.pending -= 1
            self.size_bytes -= part.size_bytes
            if not staged.pending and not staged.sizes and self.uploads.get(part.file_id) is staged:
                del self.uploads[part.file_id]

    def note(self, part: Part, now: float) -> None:
        """A part is on the disk. Its upload may have been taken meanwhile: then the part is a new one's first."""
        staged = self.uploads.setdefault(part.file_id, Staged(now))
        staged.touched_at = now
        self.size_bytes += staged.note(part.number, part.size_bytes)

    def drop(self, file_id: int) -> None:
        """Forget the parts of an upload."""
        staged = self.uploads.pop(file_id, None)
        if staged is not None:
            self.size_bytes -= staged.size_bytes
