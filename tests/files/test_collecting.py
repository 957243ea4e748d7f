"""Garbage goes when it is old, and nothing else does."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from file_stage import OWNER, FileStage
from obstore.store import MemoryStore

from chapar.domain.files import FileUse
from chapar.files.collecting import Collected, Collecting, Collector
from chapar.storage.blobs.api import BlobInfo
from chapar.storage.blobs.s3 import ObjectBlobs

GRACE_SECONDS = 7200
UPLOAD_SECONDS = 4000
KEPT = FileUse.SAVED_GIF


class Garbage(FileStage):
    """Files with a collector."""

    async def collect(self, **options: bool) -> Collected:
        collector = Collector(
            self.files, self.storage, self.clock, grace_seconds=GRACE_SECONDS, upload_seconds=UPLOAD_SECONDS
        )
        collected = Collected()
        await collector.collect(collected, **options)
        return collected

    async def use(self, file_id: int) -> None:
        await self.storage.write(lambda tx: tx.put_file_use(file_id, KEPT, OWNER))

    async def put_away(self, file_id: int) -> None:
        await self.storage.write(lambda tx: tx.delete_file_use(file_id, KEPT, OWNER))


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Garbage]:
    opened = Garbage(tmp_path)
    yield opened
    await opened.close()


async def test_what_is_used_stays(stage: Garbage) -> None:
    document = await stage.store(await stage.upload(b"content"))
    await stage.use(document.id)
    stage.clock.advance(10 * GRACE_SECONDS)
    collected = await stage.collect()
    assert (collected.files, collected.blobs, collected.looked_at) == (0, 0, 1)
    assert stage.list_blobs() == [document.digest]


async def test_what_fell_out_of_use_goes_after_a_time_of_grace(stage: Garbage) -> None:
    document = await stage.store(await stage.upload(b"content"))
    await stage.use(document.id)
    stage.clock.advance(10 * GRACE_SECONDS)
    await stage.put_away(document.id)
    assert (await stage.collect()).files == 0
    stage.clock.advance(GRACE_SECONDS - 10)
    assert (await stage.collect()).files == 0
    stage.clock.advance(20)
    collected = await stage.collect(scans_all=False)
    assert (collected.files, collected.blobs, collected.blob_bytes) == (1, 1, 7)
    assert stage.list_blobs() == []
    assert await stage.storage.read(lambda q: q.find_file(document.id)) is None


async def test_what_is_used_again_in_time_stays(stage: Garbage) -> None:
    document = await stage.store(await stage.upload(b"content"))
    await stage.collect()
    stage.clock.advance(GRACE_SECONDS - 10)
    await stage.use(document.id)
    stage.clock.advance(10 * GRACE_SECONDS)
    assert (await stage.collect()).files == 0


async def test_content_of_two_files_goes_with_the_second(stage: Garbage) -> None:
    first = await stage.store(await stage.upload(b"content", 1))
    second = await stage.store(await stage.upload(b"content", 2, user_id=OWNER + 1), OWNER + 1)
    await stage.use(first.id)
    await stage.use(second.id)
    await stage.put_away(first.id)
    await stage.collect()
    stage.clock.advance(2 * GRACE_SECONDS)
    collected = await stage.collect()
    assert (collected.files, collected.blobs) == (1, 0)
    await stage.put_away(second.id)
    await stage.collect()
    stage.clock.advance(2 * GRACE_SECONDS)
    assert (await stage.collect()).blobs == 1
    assert stage.list_blobs() == []


async def test_a_blob_without_a_file_goes_when_it_is_old(stage: Garbage) -> None:
    await stage.upload(b"content")
    stage.clock.advance(GRACE_SECONDS - 10)
    assert (await stage.collect()).blobs == 0
    stage.clock.advance(20)
    assert (await stage.collect(scans_all=False)).blobs == 0
    assert (await stage.collect()).blobs == 1
    assert stage.list_blobs() == []


async def test_many_go_in_slices(stage: Garbage) -> None:
    documents = [await stage.store(await stage.upload(os.urandom(20), number)) for number in range(230)]
    await stage.use(documents[0].id)
    stage.clock.advance(2 * GRACE_SECONDS)
    collected = await stage.collect()
    assert (collected.files, collected.blobs) == (229, 229)
    assert stage.list_blobs() == [documents[0].digest]


async def test_what_is_put_while_it_is_collected_stays(stage: Garbage) -> None:
    """The same content comes again in the very moment in which the old one goes, in any order."""
    for at in range(20):
        content = b"content %d" % at
        await stage.upload(content, 2 * at)
        stage.clock.advance(2 * GRACE_SECONDS)

        async def put(turns: int, content: bytes = content, at: int = at) -> bytes:
            for _ in range(turns):
                await asyncio.sleep(0.0005)
            return (await stage.upload(content, 2 * at + 1)).digest

        digest, _ = await asyncio.gather(put(at), stage.collect())
        assert digest in stage.list_blobs()
        document = await stage.store(await stage.upload(content, 2 * at + 1))
        await stage.use(document.id)


async def test_what_is_claimed_is_left_alone(stage: Garbage) -> None:
    digest = await stage.files.put_bytes(b"content")
    path = stage.blobs.find_path(digest)
    assert path is not None
    os.utime(path, (1e9, 1e9))
    assert (await stage.collect()).blobs == 0
    stage.clock.advance(3601)
    os.utime(path, (1e9, 1e9))
    assert (await stage.collect()).blobs == 1


async def test_what_is_claimed_at_the_last_moment_is_left_alone(
    stage: Garbage, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = await stage.files.put_bytes(b"content")
    path = stage.blobs.find_path(digest)
    assert path is not None
    stage.clock.advance(3601)
    os.utime(path, (1e9, 1e9))
    claiming: list[asyncio.Task[None]] = []
    find = stage.blobs.find

    async def find_slowly(wanted: bytes) -> BlobInfo | None:
        found = await find(wanted)
        claiming.append(asyncio.create_task(stage.files.claims.claim(wanted)))
        await asyncio.sleep(0)
        assert not claiming[0].done()
        return found

    monkeypatch.setattr(stage.blobs, "find", find_slowly)
    assert (await stage.collect()).blobs == 0
    await asyncio.gather(*claiming)
    assert stage.list_blobs() == [digest]


async def test_abandoned_uploads_go(stage: Garbage) -> None:
    await stage.files.save_part(OWNER, 1, 0, bytes(1024), 2)
    stage.clock.advance(UPLOAD_SECONDS + 10)
    collected = await stage.collect()
    assert (collected.uploads, collected.upload_bytes) == (1, 1024)
    assert stage.list_uploads() == []


async def test_objects_are_collected_as_files_are(tmp_path: Path) -> None:
    stage = Garbage(tmp_path, blobs=ObjectBlobs(MemoryStore(), "the store"))
    kept, gone = await stage.upload(b"kept", 1), await stage.upload(b"gone", 2)
    await stage.use((await stage.store(kept)).id)
    stage.clock.advance(2 * GRACE_SECONDS)
    assert (await stage.collect()).blobs == 1
    assert await stage.files.read(kept.digest, 0, 10) == b"kept"
    assert await stage.blobs.find(gone.digest) is None
    await stage.close()


async def test_a_server_collects_by_itself_and_when_it_is_asked(stage: Garbage) -> None:
    await stage.upload(b"content")
    stage.clock.advance(2 * GRACE_SECONDS)
    collector = Collector(
        stage.files, stage.storage, stage.clock, grace_seconds=GRACE_SECONDS, upload_seconds=UPLOAD_SECONDS
    )
    collecting = Collecting(collector)
    collecting.start()
    collecting.run()
    collecting.run()
    while collecting.is_running:
        await asyncio.sleep(0.01)
    assert (collecting.collected.blobs, collecting.failure) == (1, "")
    collecting.run()
    await collecting.close()
    assert not collecting.is_running


async def test_counts_tell_what_there_is(stage: Garbage) -> None:
    document = await stage.store(await stage.upload(b"content", 1))
    await stage.store(await stage.upload(b"content", 2))
    await stage.use(document.id)
    counts = await stage.storage.read(lambda q: q.count_files())
    assert counts == (0, 0, 2, 14, 1, 7, 0, {KEPT: 1}, 1)
