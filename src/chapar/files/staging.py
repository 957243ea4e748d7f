"""Parts of uploads that are not finished, on the local disk: `FOLDER/ACCOUNT/UPLOAD/NUMBER`, a file a part.

A part is written aside and renamed, so that what was acknowledged is there after the server was killed. Nothing is synced:
a power cut may cost clients their unfinished uploads, never what was taken.
"""

import asyncio
import hashlib
import itertools
import logging
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from chapar.clock import Clock
from chapar.disk import check_free, is_full, write_all, write_new
from chapar.domain.errors import RpcError
from chapar.domain.uploads import SMALL_FILE_BYTES, InputUpload, Part, UploadLimits, check_part, check_whole
from chapar.files.staged import IDLE_SECONDS, AccountUploads, Staged, Taken

T = TypeVar("T")
log = logging.getLogger(__name__)

INCOMING = "incoming"
"""The folder of what is being written; whatever is there at a start was left by a server that was killed."""
TAKEN = "taken"
"""The file that says what became of an upload."""
THREADS = 4
"""Parts that are written at the same time."""
ASSEMBLING_THREADS = 2
"""Uploads that are put together at the same time; a great one takes seconds, and parts of others must not wait for it."""
TAKEN_SECONDS = 1800
"""How long an upload may be taken once more."""
_WORDS = 1 << 64
"""Ids are signed on the wire and not on the disk."""


class Assembled(NamedTuple):
    """An upload put together, in a file of its own that belongs to the caller."""

    path: Path
    digest: bytes
    size_bytes: int


class Swept(NamedTuple):
    """Abandoned uploads that went, and their bytes."""

    uploads: int
    size_bytes: int


class Staging:
    """Opens a folder and makes it when it is missing; no other process may use it meanwhile. Raises OSError.

    `reserve_bytes` of the disk stay free: the database needs room more than uploads do. What is in `incoming` at a start goes.
    """

    def __init__(self, folder: Path, clock: Clock, limits: UploadLimits, *, reserve_bytes: int = 0) -> None:
        self.limits = limits
        self._folder = folder
        self.incoming = folder / INCOMING
        self._clock = clock
        self._reserve_bytes = reserve_bytes
        self._accounts: dict[int, AccountUploads] = {}
        self._loading: dict[int, asyncio.Future[AccountUploads]] = {}
        self._numbers = itertools.count()
        self._threads = ThreadPoolExecutor(THREADS, "uploads")
        self._assembling = ThreadPoolExecutor(ASSEMBLING_THREADS, "assembling")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        shutil.rmtree(self.incoming, ignore_errors=True)
        self.incoming.mkdir(mode=0o700, exist_ok=True)

    async def close(self) -> None:
        """Finish what is being written."""
        for threads in (self._threads, self._assembling):
            await asyncio.get_running_loop().run_in_executor(None, threads.shutdown)

    def is_known(self, user_id: int, file_id: int) -> bool:
        """Whether parts of an upload came since the server's start."""
        account = self._accounts.get(user_id)
        return account is not None and file_id in account.uploads

    async def save_part(self, user_id: int, part: Part, content: bytes, *, is_small: bool = False) -> None:
        """Keep a part; one that came already is written over.

        Raises what `domain.uploads.check_part` and `Staged.check` raise, FILE_PARTS_INVALID when the file becomes too great,
        FLOOD_WAIT when the account has too much under way, FILE_WRITE_FAILED when the disk is full.
        """
        check_part(part, self.limits)
        account = await self._load(user_id)
        staged = account.uploads.get(part.file_id) or Staged(self._clock.now())
        staged.check(part)
        known_bytes = staged.sizes[part.number] if part.number < len(staged.sizes) else 0
        most_bytes = SMALL_FILE_BYTES if is_small else self.limits.file_bytes
        if staged.size_bytes - known_bytes + part.size_bytes > most_bytes:
            raise RpcError("FILE_PARTS_INVALID")
        dropped = account.make_room(part, self.limits, self._clock.now())
        with account.expect(staged, part):
            for file_id in dropped:
                await self.drop(user_id, file_id)
            folder = self._place(user_id, part.file_id)
            try:
                await self._run(lambda: self._write_file(folder, str(part.number), content))
            except OSError as error:
                raise _write_failed(error) from error
            account.note(part, self._clock.now())

    async def find_taken(self, user_id: int, upload: InputUpload) -> Taken | None:
        """What became of an upload that was taken before, unless all its parts came anew."""
        account = await self._load(user_id)
        taken = account.taken.get(upload.id)
        if taken is None or taken.parts != upload.parts:
            return None
        staged = account.uploads.get(upload.id)
        is_anew = staged is not None and len(staged.sizes) == upload.parts and 0 not in staged.sizes
        return None if is_anew else taken

    async def check_whole(self, user_id: int, upload: InputUpload) -> int:
        """The bytes of an upload. Raises what `domain.uploads.check_whole` raises."""
        staged = (await self._load(user_id)).uploads.get(upload.id)
        sizes = staged.sizes.tolist() if staged is not None else []
        check_whole(sizes, upload, self.limits)
        return sum(sizes)

    async def assemble(self, user_id: int, upload: InputUpload) -> Assembled:
        """Put a whole upload together. Raises MD5_CHECKSUM_INVALID, FILE_PART_X_MISSING, FILE_WRITE_FAILED."""
        parts = [self._place(user_id, upload.id) / str(number) for number in range(upload.parts)]
        md5 = "" if upload.is_big else upload.md5
        loop = asyncio.get_running_loop()
        try:
            return await loop.run_in_executor(self._assembling, lambda: self._assemble(parts, md5))
        except OSError as error:
            raise _write_failed(error) from error

    async def settle(self, user_id: int, upload: InputUpload, taken: Taken) -> None:
        """An upload has become a blob: its parts go, and what became of it is remembered for a while."""
        account = await self._load(user_id)
        folder = self._place(user_id, upload.id)
        account.taken[upload.id] = taken
        account.drop(upload.id)
        with suppress(OSError):  # on a full disk it is remembered in memory alone
            await self._run(lambda: self._settle(folder, msgspec.json.encode(taken)))

    async def drop(self, user_id: int, file_id: int) -> None:
        """Forget an upload."""
        account = await self._load(user_id)
        account.drop(file_id)
        account.taken.pop(file_id, None)
        await self._run(lambda: _remove(self._place(user_id, file_id)))

    async def sweep(self, lifetime_seconds: float) -> Swept:
        """Drop uploads that nothing came of for so long, and forget what became of the others when it is old."""
        swept = Swept(0, 0)
        on_disk = await self._run(lambda: _list_numbers(self._folder))
        for user_id in sorted({*on_disk, *self._accounts}):
            gone = await self._sweep_account(user_id, self._clock.now(), lifetime_seconds)
            swept = Swept(swept.uploads + gone.uploads, swept.size_bytes + gone.size_bytes)
        return swept

    async def _sweep_account(self, user_id: int, now: float, lifetime_seconds: float) -> Swept:
        account = await self._load(user_id)
        abandoned = [
            file_id
            for file_id, staged in account.uploads.items()
            if not staged.pending and staged.touched_at < now - lifetime_seconds
        ]
        swept = Swept(len(abandoned), sum(account.uploads[file_id].size_bytes for file_id in abandoned))
        old = [file_id for file_id, taken in account.taken.items() if taken.taken_at < now - TAKEN_SECONDS]
        for file_id in (*abandoned, *old):
            if file_id in account.uploads and file_id not in abandoned:
                account.taken.pop(file_id, None)  # something comes under its id again
            else:
                await self.drop(user_id, file_id)
        if not any(staged.pending or staged.touched_at > now - IDLE_SECONDS for staged in account.uploads.values()):
            self._accounts.pop(user_id, None)  # read again when there is need
        if not account.uploads and not account.taken:
            await self._run(lambda: _remove_empty(self._folder / str(user_id)))
        return swept

    async def _load(self, user_id: int) -> AccountUploads:
        """What is known of an account's uploads, read from the disk when it is asked for first."""
        account = self._accounts.get(user_id)
        if account is not None:
            return account
        loading = self._loading.get(user_id)
        if loading is None:
            loading = asyncio.get_running_loop().run_in_executor(self._threads, self._read_account, user_id)
            self._loading[user_id] = loading
        try:
            account = await asyncio.shield(loading)
        finally:
            self._loading.pop(user_id, None)
        return self._accounts.setdefault(user_id, account)

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    def _place(self, user_id: int, file_id: int) -> Path:
        return self._folder / str(user_id) / f"{file_id % _WORDS:016x}"

    def _aside(self) -> Path:
        return self.incoming / str(next(self._numbers))

    def _write_file(self, folder: Path, name: str, content: bytes) -> None:
        check_free(self.incoming, self._reserve_bytes)
        aside = self._aside()
        try:
            write_new(aside, content)
            _move(aside, folder, name)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise

    def _assemble(self, parts: list[Path], md5: str) -> Assembled:
        check_free(self.incoming, self._reserve_bytes)
        aside = self._aside()
        sha256, md5_hash = hashlib.sha256(), hashlib.md5(usedforsecurity=False) if md5 else None
        size_bytes = 0
        try:
            with open(aside, "xb", buffering=0) as target:
                for number, part in enumerate(parts):
                    content = _read_part(part, number)
                    sha256.update(content)
                    if md5_hash is not None:
                        md5_hash.update(content)
                    write_all(target.fileno(), content)
                    size_bytes += len(content)
            if md5_hash is not None and md5_hash.hexdigest() != md5.lower():
                raise RpcError("MD5_CHECKSUM_INVALID")
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
        return Assembled(aside, sha256.digest(), size_bytes)

    def _settle(self, folder: Path, record: bytes) -> None:
        self._write_file(folder, TAKEN, record)
        for entry in os.scandir(folder):
            if entry.name != TAKEN:
                with suppress(FileNotFoundError):
                    os.unlink(entry.path)

    def _read_account(self, user_id: int) -> AccountUploads:
        account = AccountUploads()
        with suppress(FileNotFoundError, NotADirectoryError):
            for entry in os.scandir(self._folder / str(user_id)):
                with suppress(ValueError, OSError):
                    file_id = int(entry.name, 16)
                    self._read_upload(account, file_id - (file_id >> 63) * _WORDS, Path(entry.path))
        return account

    def _read_upload(self, account: AccountUploads, file_id: int, folder: Path) -> None:
        staged = Staged(folder.stat().st_mtime)
        for entry in os.scandir(folder):
            if entry.name == TAKEN:
                with suppress(msgspec.DecodeError):
                    account.taken[file_id] = msgspec.json.decode(Path(entry.path).read_bytes(), type=Taken)
            elif entry.name.isdecimal():
                staged.note(int(entry.name), entry.stat().st_size)
        if staged.sizes:
            account.uploads[file_id] = staged
            account.size_bytes += staged.size_bytes


def _move(aside: Path, folder: Path, name: str) -> None:
    """Move a file into a folder that is made when it is missing, and may be dropped just now."""
    for tries_left in (2, 1, 0):
        try:
            os.replace(aside, folder / name)
            return
        except FileNotFoundError:
            if not tries_left:
                raise
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def _read_part(part: Path, number: int) -> bytes:
    try:
        return part.read_bytes()
    except FileNotFoundError:  # it was dropped just now
        raise RpcError("FILE_PART_X_MISSING", number) from None


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def _remove_empty(folder: Path) -> None:
    with suppress(OSError):  # something came meanwhile
        folder.rmdir()


def _list_numbers(folder: Path) -> list[int]:
    return sorted(int(name) for name in os.listdir(folder) if name.isdecimal())


def _write_failed(error: OSError) -> RpcError:
    log.error("an upload cannot be written", extra={"error": "the disk is full" if is_full(error) else error.strerror})
    return RpcError("FILE_WRITE_FAILED")
