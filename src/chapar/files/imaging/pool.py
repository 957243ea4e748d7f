"""Worker processes that make pictures, as the rest of the server sees them."""

import asyncio
import contextlib
import logging
import math
from collections.abc import Coroutine
from pathlib import Path
from typing import Any, TypeVar

from chapar.files.imaging.failures import BadPicture, ImagingBusy, ImagingDown
from chapar.files.imaging.made import MadeSize, PictureSizes, StickerFacts
from chapar.files.imaging.wire import CONTENT_BYTES, Down, Job, Refusal, Reply, Request, Thumb
from chapar.files.imaging.worker_process import WorkerFailed, WorkerProcess

log = logging.getLogger(__name__)

USUAL_SECONDS = 0.3
"""What a photo of a telephone takes; those who come too many are told to wait by this."""
PATIENCE = 4
"""So many times the processor's time that a picture has may go by: where the processor is shared, that is no picture's fault."""

R = TypeVar("R", PictureSizes, StickerFacts, Thumb)


class ImagingPool:
    """Makes pictures in `workers` processes, which start when there is something to do and end after `idle_seconds` without.

    A picture has `seconds` of the processor, and `PATIENCE` times that by the clock; a worker has `memory_bytes` of address space
    (on Linux). A worker that takes longer or ends is replaced, and its picture refused. So is a worker after
    `pictures_per_worker` pictures. At most `waiting` pictures wait.

    A source is the path of a finished file, which a worker reads by itself, or its bytes. All methods may raise BadPicture,
    ImagingBusy and ImagingDown; they may be awaited outside of tasks.
    """

    def __init__(
        self,
        *,
        workers: int = 1,
        seconds: float = 10.0,
        memory_bytes: int = 1 << 30,
        waiting: int = 64,
        pictures_per_worker: int = 500,
        idle_seconds: float = 300.0,
    ) -> None:
        self._seconds = seconds
        self._memory_bytes = memory_bytes
        self._workers = workers
        self._waiting = waiting
        self._pictures_per_worker = pictures_per_worker
        self._idle_seconds = idle_seconds
        self._turns = asyncio.Semaphore(workers)
        self._idle: list[WorkerProcess] = []
        self._idle_timer: asyncio.TimerHandle | None = None
        self._jobs: set[asyncio.Task[Reply]] = set()
        self._ending: set[asyncio.Task[None]] = set()
        self._is_closed = False

    async def make_photo(self, source: Path | bytes) -> PictureSizes:
        """The sizes of a photo that was uploaded: JPEG, upright, sRGB, with nothing attached."""
        return await self._make(_request("photo", source), PictureSizes)

    async def make_square(self, source: Path | bytes) -> PictureSizes:
        """The sizes of a profile photo: the middle of the picture. BadPicture PHOTO_CROP_SIZE_SMALL below 160 pixels."""
        return await self._make(_request("square", source), PictureSizes)

    async def make_thumb(self, source: Path | bytes) -> PictureSizes:
        """A thumbnail that a client uploaded with a document (at most 200 KiB): one size `m`."""
        return await self._make(_request("thumb", source), PictureSizes)

    async def make_preview(self, source: Path | bytes) -> PictureSizes:
        """The thumbnail of a document that is itself a picture (at most 32 MiB and 50 megapixels): one size `m`."""
        return await self._make(_request("preview", source), PictureSizes)

    async def check_sticker(self, source: Path | bytes, use: str = "sticker") -> StickerFacts:
        """Look at what is to be a "sticker", an "emoji" or the "cover" of a set; see `stickers.py`."""
        return await self._make(_request("sticker", source, use), StickerFacts, "STICKER_FILE_INVALID")

    async def make_sticker_thumb(self, source: Path | bytes) -> MadeSize:
        """A small WebP, transparent where the picture is, of a picture that is shown as a sticker without being checked."""
        return (await self._make(_request("sticker_thumb", source), Thumb)).made

    async def close(self) -> None:
        """End every worker; what waits raises ImagingDown. Idempotent."""
        self._is_closed = True
        if self._idle_timer is not None:
            self._idle_timer.cancel()
        for job in self._jobs:
            job.cancel()
        self._end_idle()
        while self._jobs or self._ending:
            await asyncio.wait([*self._jobs, *self._ending])

    async def _make(self, request: Request, kind: type[R], failure: str = "IMAGE_PROCESS_FAILED") -> R:
        """Have a job done. `failure`: the error when it took too much time or memory."""
        if self._is_closed:
            raise ImagingDown("closed")
        if len(request.content) > CONTENT_BYTES:
            raise BadPicture("PHOTO_SAVE_FILE_INVALID", "too many bytes")
        if len(self._jobs) >= self._workers + self._waiting:
            raise ImagingBusy(math.ceil(len(self._jobs) * USUAL_SECONDS / self._workers))
        job = asyncio.get_running_loop().create_task(self._run(request))
        self._jobs.add(job)
        job.add_done_callback(self._jobs.discard)
        try:
            reply = await job
        except asyncio.CancelledError as error:
            if self._is_closed:
                raise ImagingDown("closed") from error
            raise
        except (WorkerFailed, TimeoutError) as error:
            log.warning("an imaging worker was replaced", extra={"reason": str(error) or "out of time"})
            raise BadPicture(failure, "takes too much time or memory") from error
        if isinstance(reply, kind):
            return reply
        if isinstance(reply, Refusal):
            raise BadPicture(failure if reply.name == "IMAGE_PROCESS_FAILED" else reply.name, reply.reason)
        raise ImagingDown(reply.reason if isinstance(reply, Down) else "a worker made something else")

    async def _run(self, request: Request) -> Reply:
        async with self._turns:
            worker = await self._take_worker()
            is_well = False
            try:
                reply = await asyncio.wait_for(worker.ask(request), self._seconds * PATIENCE)
                is_well = not (isinstance(reply, Refusal) and reply.is_worn)
                return reply
            finally:
                self._give_back(worker, is_well and worker.jobs < self._pictures_per_worker)

    async def _take_worker(self) -> WorkerProcess:
        while self._idle:
            worker = self._idle.pop()
            if worker.is_alive:
                return worker
            self._end(worker)
        starting = asyncio.get_running_loop().create_task(
            WorkerProcess.start(memory_bytes=self._memory_bytes, seconds=self._seconds)
        )
        try:
            return await asyncio.shield(starting)
        except asyncio.CancelledError:
            self._finish(_end_started(starting))
            raise

    def _give_back(self, worker: WorkerProcess, is_well: bool) -> None:
        if not is_well or self._is_closed:
            self._end(worker)
            return
        self._idle.append(worker)
        if self._idle_timer is not None:
            self._idle_timer.cancel()
        self._idle_timer = asyncio.get_running_loop().call_later(self._idle_seconds, self._end_idle)

    def _end_idle(self) -> None:
        while self._idle:
            self._end(self._idle.pop())

    def _end(self, worker: WorkerProcess) -> None:
        self._finish(worker.end())

    def _finish(self, ending: Coroutine[Any, Any, None]) -> None:
        """Run what `close` has to wait for."""
        task = asyncio.get_running_loop().create_task(ending)
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)


async def _end_started(starting: asyncio.Task[WorkerProcess]) -> None:
    with contextlib.suppress(ImagingDown):
        await (await starting).end()


def _request(job: Job, source: Path | bytes, use: str = "") -> Request:
    return (
        Request(job, "", source, use) if isinstance(source, bytes) else Request(job, str(source.absolute()), b"", use)
    )
