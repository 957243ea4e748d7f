"""Photos and documents made of what people uploaded: the pictures that clients show, and the records that are stored.

Follows core.telegram.org/api/files#uploading-files.
"""

import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from chapar.domain.errors import RpcError
from chapar.domain.files import Document, ImageSize, Photo, PhotoSize
from chapar.domain.messages import NOBODY
from chapar.files.imaging.failures import BadPicture, ImagingBusy, ImagingDown
from chapar.files.imaging.made import MadeSize
from chapar.files.imaging.pool import ImagingPool
from chapar.files.imaging.turns import Turns
from chapar.files.service import Files, Upload
from chapar.storage.blobs.api import BlobsFailed

log = logging.getLogger(__name__)

PHOTO_BYTES = 10 << 20
"""The greatest picture that is taken as a photo."""
PREVIEW_BYTES = 32 << 20
"""The greatest picture sent as a document that gets a thumbnail made by the server."""
THUMB_BYTES = 200 << 10
"""The greatest thumbnail that a client may give."""
STICKER_BYTES = 1 << 20
"""Nothing greater is looked at as a sticker."""
MAKING_ERRORS = (
    *("IMAGE_ENGINE_DOWN", "IMAGE_PROCESS_FAILED", "PHOTO_EXT_INVALID", "PHOTO_INVALID_DIMENSIONS"),
    "PHOTO_SAVE_FILE_INVALID",
)
"""What a method may answer with that makes a photo."""
PICTURE_TYPES = ("image/jpeg", "image/png", "image/webp", "image/gif", "image/bmp", "image/tiff")
"""What a thumbnail is made of when the client gives none."""

T = TypeVar("T")


@dataclass(slots=True, frozen=True)
class FileMaker:
    """Makes files; none of them is stored yet, while all that they are made of is in the blobs.

    Every method may raise FLOOD_WAIT (more pictures wait than may, of all or of this account) and IMAGE_ENGINE_DOWN.
    """

    files: Files
    imaging: ImagingPool
    turns: Turns = field(default_factory=Turns)

    async def make_photo(self, upload: Upload, owner_id: int, now: int, *, is_square: bool = False) -> Photo:
        """A photo in its sizes, `is_square`: for a profile. The picture that was uploaded is not kept.

        Raises PHOTO_SAVE_FILE_INVALID, PHOTO_EXT_INVALID, PHOTO_INVALID_DIMENSIONS, PHOTO_CROP_SIZE_SMALL,
        IMAGE_PROCESS_FAILED.
        """
        if not 0 < upload.size_bytes <= PHOTO_BYTES:
            raise RpcError("PHOTO_SAVE_FILE_INVALID")
        make = self.imaging.make_square if is_square else self.imaging.make_photo
        try:
            made = await self._ask(make, upload, owner_id)
        except BadPicture as bad:
            raise RpcError(bad.name) from bad
        return Photo(0, owner_id, now, await self._keep(made.sizes), made.stripped)

    async def make_page_photo(self, content: bytes, now: int) -> Photo:
        """A photo of the picture of a page, which is nobody's. Raises as `make_photo`, FILE_WRITE_FAILED."""
        digest = await self.files.put_bytes(content)
        return await self.make_photo(Upload(digest, len(content), ""), NOBODY, now)

    async def make_document(self, upload: Upload, said: Document, thumb: Upload | None = None) -> Document:
        """A document as its sender says it is, with the client's thumbnail made anew, or one of our own of a picture.

        A thumbnail that is no picture is left out, and what is said to be a sticker and is none is an ordinary file.
        """
        document = said._replace(size_bytes=upload.size_bytes, digest=upload.digest)
        if document.sticker is not None:
            return await self._make_sticker(upload, document, thumb)
        return await self._add_thumb(upload, document, thumb)

    async def _add_thumb(self, upload: Upload, document: Document, thumb: Upload | None) -> Document:
        is_picture = document.mime_type in PICTURE_TYPES
        try:
            if thumb is not None and 0 < thumb.size_bytes <= THUMB_BYTES:
                made = await self._ask(self.imaging.make_thumb, thumb, document.owner_id)
            elif is_picture and 0 < upload.size_bytes <= PREVIEW_BYTES:
                made = await self._ask(self.imaging.make_preview, upload, document.owner_id)
                document = document._replace(image_size=ImageSize(made.width, made.height))
            else:
                return document
        except BadPicture as bad:
            log.debug("a thumbnail was left out", extra={"reason": str(bad)})
            return document
        return document._replace(thumbs=await self._keep(made.sizes), stripped=made.stripped)

    async def _make_sticker(self, upload: Upload, document: Document, thumb: Upload | None) -> Document:
        plain = document._replace(sticker=None)
        if not 0 < upload.size_bytes <= STICKER_BYTES:
            return await self._add_thumb(upload, plain, thumb)
        try:
            facts = await self._ask(self.imaging.check_sticker, upload, document.owner_id)
        except BadPicture:
            return await self._add_thumb(upload, plain, thumb)
        document = document._replace(mime_type=facts.mime_type, is_animated=False)
        if facts.width and facts.height:
            document = document._replace(image_size=ImageSize(facts.width, facts.height))
        if facts.content is not None:
            digest = await self.files.put_bytes(facts.content)
            document = document._replace(digest=digest, size_bytes=len(facts.content))
        if facts.thumb is not None:
            document = document._replace(thumbs=await self._keep((facts.thumb,)))
        return document

    async def _ask(self, make: Callable[[Path | bytes], Awaitable[T]], upload: Upload, owner_id: int) -> T:
        """Have a worker look at what was uploaded, when it is the owner's turn. Raises BadPicture, FLOOD_WAIT,
        IMAGE_ENGINE_DOWN."""
        try:
            async with self.turns.take(owner_id), self.files.open_path(upload.digest) as path:
                return await make(path)
        except BlobsFailed as failed:
            log.error("a file cannot be read", extra={"error": str(failed)})
            raise RpcError("FILE_WRITE_FAILED") from failed
        except ImagingBusy as busy:
            raise RpcError("FLOOD_WAIT", busy.seconds) from busy
        except ImagingDown as down:
            log.error("no pictures can be made", extra={"reason": str(down)})
            raise RpcError("IMAGE_ENGINE_DOWN") from down

    async def _keep(self, sizes: Sequence[MadeSize]) -> tuple[PhotoSize, ...]:
        kept = []
        for size in sizes:
            digest = await self.files.put_bytes(size.content)
            kept.append(PhotoSize(size.type, size.width, size.height, len(size.content), digest))
        return tuple(kept)
