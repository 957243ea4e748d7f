"""Garbage: files that nothing uses, blobs that no file is made of, uploads that nothing more came of.

A blob goes when it is old, no file in the database is made of it, and nobody has just put it (`claims`): those who put one
store their file within an hour. What was put by a server that was killed is young, and goes when it is old.
"""

import asyncio
import logging
from collections.abc import Sequence

import msgspec

from chapar.actions.files import date_unused_files, forget_unused_files
from chapar.clock import Clock
from chapar.files.service import Files
from chapar.storage.api import Storage
from chapar.storage.blobs.api import BlobInfo

log = logging.getLogger(__name__)

FILES_AT_ONCE = 100
PAUSE_SECONDS = 0.01
"""Between slices: other work goes first."""
EVERY_SECONDS = 3600.0
SCANS_EVERY = 24
"""Every so manieth time all blobs are looked at, for those that no file ever was made of."""


class Collected(msgspec.Struct):
    """What a collection has done so far: files forgotten, blobs and uploads deleted, and how many blobs it looked at.

    There are about `blobs_to_look_at` of them: as many as files are made of.
    """

    files: int = 0
    blobs: int = 0
    blob_bytes: int = 0
    uploads: int = 0
    upload_bytes: int = 0
    looked_at: int = 0
    blobs_to_look_at: int = 0


class Collector:
    """Collects garbage, one collection at a time.

    Files and blobs have `grace_seconds`, uploads `upload_seconds` from the last part that came.
    """

    def __init__(
        self, files: Files, storage: Storage, clock: Clock, *, grace_seconds: float, upload_seconds: float
    ) -> None:
        self._files = files
        self._storage = storage
        self._clock = clock
        self._grace_seconds = grace_seconds
        self._upload_seconds = upload_seconds

    async def collect(self, collected: Collected, *, scans_all: bool = True) -> None:
        """Collect, and count in `collected` as it goes on. Raises BlobsFailed, StorageError."""
        self._files.claims.drop_old()
        swept = await self._files.staging.sweep(self._upload_seconds)
        collected.uploads, collected.upload_bytes = swept
        await self._forget_files(collected)
        if scans_all:
            counts = await self._storage.read_aside(lambda q: q.count_files())
            collected.blobs_to_look_at = counts.blobs
            async for some in self._files.blobs.list_all():
                await self._look_at(some, collected)
                await asyncio.sleep(PAUSE_SECONDS)

    @property
    def _old(self) -> float:
        return self._clock.now() - self._grace_seconds

    async def _forget_files(self, collected: Collected) -> None:
        await date_unused_files(self._storage, int(self._clock.now()))
        while True:
            forgotten = await forget_unused_files(self._storage, int(self._old), FILES_AT_ONCE)
            collected.files += forgotten.looked_at
            for digest in forgotten.digests:
                await self._drop(digest, collected)
            if forgotten.looked_at < FILES_AT_ONCE:
                return
            await asyncio.sleep(PAUSE_SECONDS)

    async def _look_at(self, some: Sequence[BlobInfo], collected: Collected) -> None:
        collected.looked_at += len(some)
        old = [info.digest for info in some if info.modified_at < self._old]
        if old:
            held = await self._storage.read_aside(lambda q: q.list_held_digests(old))
            for digest in old:
                if digest not in held:
                    await self._drop(digest, collected)

    async def _drop(self, digest: bytes, collected: Collected) -> None:
        """Delete a blob that no file seems to be made of, if that is so and it is old."""
        claims, blobs = self._files.claims, self._files.blobs
        if not claims.begin_deletion(digest):
            return
        try:
            info = await blobs.find(digest)
            if info is None or info.modified_at >= self._old:
                return
            if await self._storage.read(lambda q: q.list_held_digests([digest])) or claims.is_claimed(digest):
                return
            await blobs.delete(digest)
            collected.blobs += 1
            collected.blob_bytes += info.size_bytes
        finally:
            claims.end_deletion(digest)


class Collecting:
    """Collects every hour while the server runs, and when an operator asks for it. `start` and `close` are the server's."""

    def __init__(self, collector: Collector) -> None:
        self._collector = collector
        self._timer: asyncio.TimerHandle | None = None
        self._task: asyncio.Task[None] | None = None
        self._runs = 0
        self._failure = ""
        self.collected = Collected()

    @property
    def is_running(self) -> bool:
        """Whether a collection is under way: `collected` grows then."""
        return self._task is not None

    @property
    def failure(self) -> str:
        """Why the last collection broke off, "" when it did not."""
        return self._failure

    def start(self) -> None:
        """Collect for the first time in an hour."""
        self._timer = asyncio.get_running_loop().call_later(EVERY_SECONDS, self._on_time)

    async def close(self) -> None:
        """Collect no more; what is under way breaks off between two deletions."""
        if self._timer is not None:
            self._timer.cancel()
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])

    def run(self, *, scans_all: bool = True) -> None:
        """Collect now, unless that is under way."""
        if self._task is None:
            self.collected, self._failure = Collected(), ""
            self._task = asyncio.get_running_loop().create_task(
                self._collector.collect(self.collected, scans_all=scans_all)
            )
            self._task.add_done_callback(self._on_done)

    def _on_time(self) -> None:
        self.start()
        self.run(scans_all=self._runs % SCANS_EVERY == 0)
        self._runs += 1

    def _on_done(self, task: asyncio.Task[None]) -> None:
        self._task = None
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failure = str(error)
            log.error("garbage was not collected", extra={"error": str(error)})
        elif self.collected.blobs or self.collected.files or self.collected.uploads:
            log.info("garbage was collected", extra=msgspec.structs.asdict(self.collected))
