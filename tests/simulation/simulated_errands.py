"""What takes several requests: sending files comes after their parts, sending again after another look at the message."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from simulated_files import SimulatedUpload

from chapar.tl import functions, types

if TYPE_CHECKING:
    from simulated_client import Pending, SimulatedClient

TAKEN_SECONDS = 1500
"""For so long after its parts came an upload can be sent; the server promises somewhat more."""
_REFERENCE_DATE_BYTES = 5
_NEVER = ("MEDIA_EMPTY", "FILE_REFERENCE_EMPTY", "FILE_REFERENCE_INVALID", "FILE_ID_INVALID", "FILE_WRITE_FAILED")
"""What no honest client is told that names what it saw; whoever saw it may have it for longer than its name holds."""

Next = Callable[[Any], Any]
"""Makes another request of an answer, or None."""


class Errand:
    """Parts of uploads, then a request, then what follows from its answer. `request` is None: the parts are left there.

    `look` asks for the message again that `request` takes a file of, and `retry` makes the request anew of that.
    """

    def __init__(
        self,
        request: Any,
        *,
        uploads: Sequence[SimulatedUpload] = (),
        follow: Next | None = None,
        look: Any = None,
        retry: Next | None = None,
    ) -> None:
        self.request = request
        self._uploads = uploads
        self._follow = follow
        self._look = look
        self._retry = retry
        self._missing = 0
        self._whole_at = 0.0

    @property
    def name(self) -> str:
        """What it is for."""
        return self.request.NAME if self.request is not None else "an upload left there"

    def begin(self, client: SimulatedClient) -> None:
        """The client sets out."""
        parts = [request for upload in self._uploads for request in upload.requests]
        self._missing = len(parts)
        for part in parts:
            client.request(part, self)
        if not parts:
            client.request(self.request, self)

    def answered(self, client: SimulatedClient, pending: Pending, answer: Any) -> None:
        """One of its requests was answered."""
        request = pending.request
        if isinstance(request, functions.upload_saveFilePart | functions.upload_saveBigFilePart):
            client.note_part(pending)
            self._missing -= 1
            if not self._missing and self.request is not None:
                self._whole_at = client.now
                for upload in self._uploads:
                    client.note_taking(upload.id)
                client.request(self.request, self)
            return
        following = None
        if request is self._look and self._retry is not None:
            following, self._look, self._retry = self._retry(answer), None, None
            self.request = following
        elif request is self.request and self._follow is not None:
            following = self._follow(answer)
        if following is not None:
            client.request(following, self)

    def refused(self, client: SimulatedClient, pending: Pending, error: str) -> None:
        """One of its requests was refused. Raises Surprise when the server broke its word."""
        if error in _NEVER:
            client.be_surprised(f"{pending.request.NAME} of a file that it saw was refused with {error}")
        if error.startswith("FILE_PART") and self._is_recent(client, pending):
            client.be_surprised(f"{pending.request.NAME} of what was uploaded was refused with {error}")
        if error.startswith("FILE_REFERENCE_") and error.endswith("EXPIRED"):
            if not any(expires_at(reference) < client.now for reference in _list_references(pending.request)):
                client.be_surprised(f"{pending.request.NAME} was refused with {error} too early")
            if self._look is not None:
                client.request(self._look, self)

    def _is_recent(self, client: SimulatedClient, pending: Pending) -> bool:
        return not self._whole_at or client.now - self._whole_at < TAKEN_SECONDS


def expires_at(reference: bytes) -> int:
    """Until when a file reference holds (`actions/file_references.py`)."""
    return int.from_bytes(reference[:_REFERENCE_DATE_BYTES], "big")


def _list_references(thing: Any) -> list[bytes]:
    """The file references in a request."""
    if isinstance(thing, types.inputDocument | types.inputPhoto):
        return [thing.file_reference]
    if isinstance(thing, list):
        return [reference for each in thing for reference in _list_references(each)]
    inner = [getattr(thing, name, None) for name in ("media", "multi_media", "id", "stickers", "document", "photo")]
    return [reference for each in inner if each is not None for reference in _list_references(each)]
