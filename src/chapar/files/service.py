"""Files as the server works with them: parts come in, become blobs, and are read."""

import asyncio
import hashlib
import logging
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple

from chapar.clock import Clock
from chapar.domain.errors import RpcError
from chapar.domain.uploads import InputUpload, Part
from chapar.files.claims import Claims
from chapar.files.staged import Taken
from chapar.files.staging import Staging
from chapar.storage.api import Storage
from chapar.storage.blobs.api import BlobsFailed, BlobStore

log = logging.getLogger(__name__)

COPIED_BYTES = 4 << 20
"""How much of a blob is read at a time where a file of it is needed."""
HASHED_AT_ONCE = 64 << 10
"""More than this is hashed on a thread."""


class Upload(NamedTuple):
    """An upload that has become a blob; `name` is what the client calls the file."""

    digest: bytes
    size_bytes: int
    name: str


class _Taking(NamedTuple):
    """An upload that is being taken."""

    upload: InputUpload
    task: asyncio.Task[Upload]


class Files:
    """Uploads and blobs. All methods may be awaited outside of tasks.

    `quota_bytes` is how much one account may have here, 0: as much as it wants.
    """

    def __init__(
        self, storage: Storage, clock: Clock, blobs: BlobStore, staging: Staging, *, quota_bytes: int = 0
    ) -> None:
        self.blobs = blobs
        self.staging = staging
        self.claims = Claims(clock.monotonic)
        self._storage = storage
        self._clock = clock
        self._quota_bytes = quota_bytes
        self._taking: dict[tuple[int, int], _Taking] = {}

    async def close(self) -> None:
        """Finish what is under way."""
        if self._taking:
            await asyncio.wait([under_way.task for under_way in self._taking.values()])
        await self.staging.close()
        await self.blobs.close()

    async def save_part(
        self,
        user_id: int,
        file_id: int,
        number: int,
        content: bytes,
        total: int | None = None,
        *,
        is_small: bool = False,
    ) -> None:
        """Keep a part of an upload. `total` parts are to come, None: the client does not know yet.

        Raises FILE_PARTS_INVALID (too many; the file, or what the account has here, becomes too great), FILE_PART_INVALID,
        FILE_PART_EMPTY, FILE_PART_TOO_BIG, FILE_PART_SIZE_INVALID, FILE_PART_SIZE_CHANGED, FLOOD_WAIT, FILE_WRITE_FAILED.
        """
        part = Part(file_id, number, len(content), total)
        if self._quota_bytes and not self.staging.is_known(user_id, file_id):
            await self._check_quota(user_id, part.size_bytes * (total or 1))
        await self.staging.save_part(user_id, part, content, is_small=is_small)

    async def measure_upload(self, user_id: int, upload: InputUpload) -> int:
        """Bytes of an upload whose parts all came, before it is taken: what is too great for its use is left where it is.

        Else it would be a blob that no file is made of and that counts for nobody. Raises what is in
        `domain.uploads.UPLOAD_ERRORS`.
        """
        taken = await self.staging.find_taken(user_id, upload)
        return taken.size_bytes if taken is not None else await self.staging.check_whole(user_id, upload)

    async def take_upload(self, user_id: int, upload: InputUpload) -> Upload:
        """Make a blob of an upload whose parts all came. The same again gives the same, for half an hour at least.

        Whoever calls it stores a file that is made of the blob within an hour; else it is garbage. Raises what is in
        `domain.uploads.UPLOAD_ERRORS`.
        """
        key = user_id, upload.id
        while (under_way := self._taking.get(key)) is not None:
            if under_way.upload == upload:
                return await asyncio.shield(under_way.task)
            await asyncio.wait([under_way.task])
        task = asyncio.get_running_loop().create_task(self._take(user_id, upload))
        self._taking[key] = _Taking(upload, task)
        task.add_done_callback(lambda _: self._taking.pop(key, None))
        return await asyncio.shield(task)

    async def _take(self, user_id: int, upload: InputUpload) -> Upload:
        taken = await self.staging.find_taken(user_id, upload)
        if taken is not None:
            await self.claims.claim(taken.digest)
            if await self._find_blob(taken.digest):
                return Upload(taken.digest, taken.size_bytes, upload.name)
        await self._check_quota(user_id, await self.staging.check_whole(user_id, upload))
        assembled = await self.staging.assemble(user_id, upload)
        try:
            await self.claims.claim(assembled.digest)
            await self._put_file(assembled.digest, assembled.path)
        finally:
            assembled.path.unlink(missing_ok=True)
        now = int(self._clock.now())
        taken = Taken(assembled.digest, assembled.size_bytes, upload.parts, now)
        await self.staging.settle(user_id, upload, taken)
        return Upload(assembled.digest, assembled.size_bytes, upload.name)

    async def take_bytes(self, user_id: int, content: bytes, name: str) -> Upload:
        """The same of bytes that came in another way, at most some megabytes. Raises FILE_PARTS_INVALID (the account has too
        much here), FILE_WRITE_FAILED."""
        await self._check_quota(user_id, len(content))
        return Upload(await self.put_bytes(content), len(content), name)

    async def read(self, digest: bytes, offset: int, length: int) -> bytes:
        """A part of a blob; beyond its end nothing. Raises BlobsFailed, BlobMissing: the log has why."""
        try:
            return await self.blobs.read(digest, offset, length)
        except BlobsFailed as error:
            log.error("a file cannot be read", extra={"error": str(error)})
            raise

    @asynccontextmanager
    async def open_path(self, digest: bytes) -> AsyncIterator[Path]:
        """A local file with the content of a blob, as long as this lasts; not to be changed. Raises BlobsFailed."""
        path = self.blobs.find_path(digest)
        if path is not None:
            yield path
            return
        path = await asyncio.to_thread(self._make_temporary)
        try:
            await self._copy(digest, path)
            yield path
        finally:
            await asyncio.to_thread(path.unlink, missing_ok=True)

    async def put_bytes(self, content: bytes) -> bytes:
        """Make a blob of some bytes, at most some megabytes; its digest. As with `take_upload`, a file is to be made of it.

        Raises FILE_WRITE_FAILED.
        """
        if len(content) > HASHED_AT_ONCE:
            digest = await asyncio.to_thread(lambda: hashlib.sha256(content).digest())
        else:
            digest = hashlib.sha256(content).digest()
        await self.claims.claim(digest)
        try:
            await self.blobs.put_bytes(digest, content)
        except BlobsFailed as error:
            raise _write_failed(error) from error
        return digest

    async def _put_file(self, digest: bytes, path: Path) -> None:
        try:
            await self.blobs.put_file(digest, path)
        except BlobsFailed as error:
            raise _write_failed(error) from error

    async def _find_blob(self, digest: bytes) -> bool:
        try:
            return await self.blobs.find(digest) is not None
        except BlobsFailed as error:
            raise _write_failed(error) from error

    async def _check_quota(self, user_id: int, more_bytes: int) -> None:
        """Raises FILE_PARTS_INVALID, which clients show as a file that is too great."""
        if self._quota_bytes:
            known_bytes = await self._storage.read(lambda q: q.count_file_bytes(user_id))
            if known_bytes + more_bytes > self._quota_bytes:
                raise RpcError("FILE_PARTS_INVALID")

    def _make_temporary(self) -> Path:
        descriptor, name = tempfile.mkstemp(dir=self.staging.incoming)
        with open(descriptor, "wb"):
            return Path(name)

    async def _copy(self, digest: bytes, path: Path) -> None:
        offset = 0
        with await asyncio.to_thread(path.open, "wb") as target:
            while content := await self.blobs.read(digest, offset, COPIED_BYTES):
                await asyncio.to_thread(target.write, content)
                offset += len(content)


def _write_failed(error: BlobsFailed) -> RpcError:
    log.error("a file cannot be stored", extra={"error": str(error)})
    return RpcError("FILE_WRITE_FAILED")
