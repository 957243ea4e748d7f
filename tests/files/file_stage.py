"""Files without a server, for tests that look at the disk behind them."""

import hashlib
import time
from pathlib import Path
from typing import Any

from ready_database import lay_out

from chapar.clock import ManualClock
from chapar.domain.files import Document
from chapar.domain.uploads import PART_BYTES, InputUpload, UploadLimits
from chapar.files.service import Files, Upload
from chapar.files.staging import Staging
from chapar.storage.blobs.api import BlobStore
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.sqlite import open_storage

OWNER = 7


class FileStage:
    """`files` on a folder. The clock starts now, as the disk's does, and moves by hand."""

    def __init__(
        self, folder: Path, *, clock: ManualClock | None = None, blobs: BlobStore | None = None, **options: Any
    ) -> None:
        self.folder = folder
        self.clock = clock or ManualClock(time.time())
        lay_out(folder)
        self.storage = open_storage(folder, self.clock, durable=False)
        self.blobs = blobs or LocalBlobs(folder / "blobs", durable=False)
        limits = options.pop("limits", UploadLimits())
        self.staging = Staging(folder / "uploads", self.clock, limits, reserve_bytes=options.pop("reserve_bytes", 0))
        self.files = Files(self.storage, self.clock, self.blobs, self.staging, **options)

    async def close(self) -> None:
        await self.files.close()
        await self.storage.close()

    async def start_anew(self) -> "FileStage":
        """The same folder after a restart."""
        await self.close()
        return FileStage(self.folder, clock=self.clock)

    async def send(
        self, content: bytes, file_id: int = 1, *, user_id: int = OWNER, part_bytes: int = PART_BYTES
    ) -> InputUpload:
        """Send all parts of a big file."""
        parts = [content[at : at + part_bytes] for at in range(0, len(content), part_bytes)]
        for number, part in enumerate(parts):
            await self.files.save_part(user_id, file_id, number, part, len(parts))
        return InputUpload(file_id, len(parts), "name.bin", is_big=True)

    async def upload(self, content: bytes, file_id: int = 1, *, user_id: int = OWNER) -> Upload:
        """Send a file and make a blob of it."""
        return await self.files.take_upload(user_id, await self.send(content, file_id, user_id=user_id))

    async def store(self, upload: Upload, owner_id: int = OWNER) -> Document:
        """Store a document of a blob, which nothing uses yet."""
        said = Document(0, owner_id, int(self.clock.now()), "text/plain", upload.size_bytes, upload.digest)
        document = await self.storage.write(lambda tx: tx.insert_file(said))
        assert isinstance(document, Document)
        return document

    def list_uploads(self) -> list[str]:
        """The files of unfinished uploads by their path."""
        folder = self.folder / "uploads"
        return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())

    def list_blobs(self) -> list[bytes]:
        """Digests of what is on the disk, checked."""
        paths = [path for path in (self.folder / "blobs").rglob("*") if path.is_file()]
        digests = [hashlib.sha256(path.read_bytes()).digest() for path in paths]
        assert [digest.hex() for digest in digests] == [path.name for path in paths]
        return sorted(digests)
