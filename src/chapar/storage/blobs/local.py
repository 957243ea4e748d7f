"""Blobs on the local disk: `FOLDER/ab/cd/abcd...`, by the digest in hexadecimal."""

import asyncio
import contextlib
import errno
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from tempfile import mkstemp
from typing import TypeVar

from chapar.disk import is_full, sync, write_all
from chapar.storage.blobs.api import DIGEST_BYTES, BlobInfo, BlobMissing, BlobsFailed
from chapar.storage.blobs.contents import BlobContents, PlainBlobs, seal_file

T = TypeVar("T")

INCOMING = "incoming"
"""The folder of what is being written; whatever is there at a start was left by a server that was killed."""
LISTED_AT_ONCE = 1000
THREADS = 4
"""Readers and writers at the same time. A thread costs a MiB that is cached some 25 µs more than the event loop would need, a
hundredth of what encrypting it takes; a disk that makes one wait leaves the loop alone."""


class LocalBlobs:
    """Opens a folder and makes it when it is missing. `durable=False` spares tests the waiting for the disk.

    Raises BlobsFailed.
    """

    def __init__(self, folder: Path, contents: BlobContents | None = None, *, durable: bool = True) -> None:
        self._folder = folder
        self._incoming = folder / INCOMING
        self._contents = contents or PlainBlobs()
        self._durable = durable
        self._threads = ThreadPoolExecutor(THREADS, "blobs")
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            shutil.rmtree(self._incoming, ignore_errors=True)
            self._incoming.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise _failed(folder, error) from error

    async def put_file(self, digest: bytes, path: Path) -> None:
        await self._run(lambda: self._put_file(digest, path))

    async def put_bytes(self, digest: bytes, content: bytes) -> None:
        await self._run(lambda: self._put_bytes(digest, content))

    async def read(self, digest: bytes, offset: int, length: int) -> bytes:
        return await self._run(lambda: self._read(digest, offset, length))

    async def find(self, digest: bytes) -> BlobInfo | None:
        return await self._run(lambda: self._find(digest))

    async def delete(self, digest: bytes) -> None:
        await self._run(lambda: self._place(digest).unlink(missing_ok=True))

    async def list_all(self) -> AsyncIterator[Sequence[BlobInfo]]:
        walk = self._walk()
        while some := await self._run(lambda: list(islice(walk, LISTED_AT_ONCE))):
            yield some

    def find_path(self, digest: bytes) -> Path | None:
        return self._place(digest) if self._contents.is_plain else None

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(None, self._threads.shutdown)

    async def _run(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        except OSError as error:
            raise _failed(self._folder, error) from error

    def _place(self, digest: bytes) -> Path:
        name = digest.hex()
        return self._folder / name[:2] / name[2:4] / name

    def _put_file(self, digest: bytes, path: Path) -> None:
        place = self._place(digest)
        if _touch(place, path.stat().st_size):
            return
        if self._contents.is_plain:
            try:
                self._settle(path, place)
                return
            except OSError as error:
                if error.errno != errno.EXDEV:  # not on this disk: it has to be copied
                    raise
        self._write(place, seal_file(self._contents, digest, path))

    def _put_bytes(self, digest: bytes, content: bytes) -> None:
        place = self._place(digest)
        if not _touch(place, len(content)):
            self._write(place, [self._contents.seal(digest, 0, content)])

    def _write(self, place: Path, chunks: Iterator[bytes] | list[bytes]) -> None:
        descriptor, name = mkstemp(dir=self._incoming)
        try:
            with open(descriptor, "wb", buffering=0) as target:
                for chunk in chunks:
                    write_all(target.fileno(), chunk)
            self._settle(Path(name), place)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _settle(self, finished: Path, place: Path) -> None:
        """Move a file to its place: on the disk before it can be found, and found after a power cut."""
        os.utime(finished)
        if self._durable:
            sync(finished)
        made = _make_folders(place.parent, self._folder)
        os.replace(finished, place)
        if self._durable:
            for folder in (place.parent, *made):
                sync(folder)

    def _read(self, digest: bytes, offset: int, length: int) -> bytes:
        try:
            descriptor = os.open(self._place(digest), os.O_RDONLY | os.O_CLOEXEC)
        except FileNotFoundError:
            raise BlobMissing(f"{self._folder} has no {digest.hex()}: put it back from a backup.") from None
        try:
            return self._contents.unseal(digest, offset, _read_all(descriptor, offset, length))
        finally:
            os.close(descriptor)

    def _find(self, digest: bytes) -> BlobInfo | None:
        try:
            found = self._place(digest).stat()
        except FileNotFoundError:
            return None
        return BlobInfo(digest, found.st_size, found.st_mtime)

    def _walk(self) -> Iterator[BlobInfo]:
        for first in _list_folders(self._folder):
            for second in _list_folders(first):
                for entry in _scan(second):
                    digest = _parse_name(entry.name)
                    with contextlib.suppress(FileNotFoundError):  # deleted meanwhile
                        if digest is not None and entry.is_file(follow_symlinks=False):
                            found = entry.stat(follow_symlinks=False)
                            yield BlobInfo(digest, found.st_size, found.st_mtime)


def _read_all(descriptor: int, offset: int, length: int) -> bytes:
    content = os.pread(descriptor, length, offset)
    while content and len(content) < length:  # rare: a signal, or the end
        more = os.pread(descriptor, length - len(content), offset + len(content))
        if not more:
            break
        content += more
    return content


def _touch(place: Path, size_bytes: int) -> bool:
    """Whether the file is there, whole; then it counts as written now."""
    try:
        if place.stat().st_size != size_bytes:
            return False
        os.utime(place)
    except FileNotFoundError:
        return False
    return True


def _make_folders(folder: Path, root: Path) -> list[Path]:
    """Make a folder and those above it; those whose entries changed."""
    if folder == root or folder.is_dir():
        return []
    changed = _make_folders(folder.parent, root)
    folder.mkdir(mode=0o700, exist_ok=True)
    return [*changed, folder.parent]


def _list_folders(folder: Path) -> list[Path]:
    return sorted(Path(entry.path) for entry in _scan(folder) if len(entry.name) == 2 and entry.is_dir())


def _scan(folder: Path) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from entries


def _parse_name(name: str) -> bytes | None:
    try:
        digest = bytes.fromhex(name)
    except ValueError:
        return None
    return digest if len(digest) == DIGEST_BYTES else None


def _failed(folder: Path, error: OSError) -> BlobsFailed:
    if is_full(error):
        return BlobsFailed(f"{folder} cannot be written: the disk is full; make room, or have blobs elsewhere.")
    return BlobsFailed(f"{folder} cannot be used: {error.strerror}; mend that, or have blobs elsewhere.")
