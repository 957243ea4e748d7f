"""Every store of blobs keeps the same promises."""

import hashlib
import os
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from blob_stores import STORES, MixedBlobs, serving_buckets

from chapar import eager
from chapar.storage.blobs.api import BlobInfo, BlobMissing, BlobsFailed, BlobStore
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.blobs.s3 import PART_BYTES, Bucket, ObjectBlobs, open_bucket

ABSENT = bytes(32)


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    with serving_buckets() as address:
        yield address


@pytest.fixture(params=[(name, is_sealed) for name in STORES for is_sealed in (False, True)], ids=str)
async def blobs(request: pytest.FixtureRequest, tmp_path: Path, endpoint: str) -> AsyncIterator[BlobStore]:
    name, is_sealed = request.param
    opened = STORES[name](tmp_path, endpoint, MixedBlobs() if is_sealed else None)
    yield opened
    await opened.close()


def digest_of(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()


async def put_file(blobs: BlobStore, folder: Path, content: bytes) -> bytes:
    path = folder / "finished"
    path.write_bytes(content)
    await blobs.put_file(digest_of(content), path)
    path.unlink(missing_ok=True)
    return digest_of(content)


async def list_all(blobs: BlobStore) -> dict[bytes, BlobInfo]:
    return {info.digest: info async for some in blobs.list_all() for info in some}


async def test_what_was_put_is_read_in_ranges(blobs: BlobStore, tmp_path: Path) -> None:
    content = os.urandom(300_001)
    digest = await put_file(blobs, tmp_path, content)
    for offset, length in ((0, 300_001), (0, 1), (7, 4096), (300_000, 100), (299_000, 1 << 20)):
        assert await blobs.read(digest, offset, length) == content[offset : offset + length]
    assert await blobs.read(digest, 300_001, 10) == b""
    assert await blobs.read(digest, 1 << 40, 10) == b""


async def test_bytes_are_as_good_as_a_file(blobs: BlobStore) -> None:
    for content in (b"", b"x", os.urandom(70_000)):
        digest = digest_of(content)
        await blobs.put_bytes(digest, content)
        info = await blobs.find(digest)
        assert info is not None
        assert info.size_bytes == len(content)
        if content:
            assert await blobs.read(digest, 0, 1 << 20) == content


async def test_a_big_file_goes_in_parts(blobs: BlobStore, tmp_path: Path) -> None:
    content = os.urandom(1 << 16) * ((2 * PART_BYTES >> 16) + 1)
    digest = await put_file(blobs, tmp_path, content)
    last = len(content) - 100
    assert await blobs.read(digest, last, 1000) == content[last:]
    assert await blobs.read(digest, PART_BYTES - 10, 20) == content[PART_BYTES - 10 : PART_BYTES + 10]


async def test_what_is_not_there_is_missed(blobs: BlobStore) -> None:
    assert await blobs.find(ABSENT) is None
    await blobs.delete(ABSENT)
    with pytest.raises(BlobMissing):
        await blobs.read(ABSENT, 0, 10)
    assert await list_all(blobs) == {}


async def test_what_is_deleted_is_gone_and_may_come_back(blobs: BlobStore, tmp_path: Path) -> None:
    digest = await put_file(blobs, tmp_path, b"some content")
    await blobs.delete(digest)
    assert await blobs.find(digest) is None
    await put_file(blobs, tmp_path, b"some content")
    assert await blobs.read(digest, 5, 100) == b"content"


async def test_all_are_listed_with_size_and_age(blobs: BlobStore, tmp_path: Path) -> None:
    contents = [b"a", b"bb", os.urandom(5000)]
    digests = [await put_file(blobs, tmp_path, content) for content in contents]
    listed = await list_all(blobs)
    assert {digest: listed[digest].size_bytes for digest in listed} == dict(
        zip(digests, map(len, contents), strict=True)
    )
    assert all(abs(info.modified_at - time.time()) < 600 for info in listed.values())
    assert listed[digests[0]] == await blobs.find(digests[0])


async def test_the_same_again_changes_nothing(blobs: BlobStore, tmp_path: Path) -> None:
    digest = await put_file(blobs, tmp_path, b"twice")
    await put_file(blobs, tmp_path, b"twice")
    await blobs.put_bytes(digest, b"twice")
    assert await blobs.read(digest, 0, 100) == b"twice"
    assert len(await list_all(blobs)) == 1


async def test_it_works_outside_of_tasks(blobs: BlobStore) -> None:
    results: list[bytes | None] = []

    async def put_and_read() -> bytes:
        await blobs.put_bytes(digest_of(b"eager"), b"eager")
        return await blobs.read(digest_of(b"eager"), 0, 10)

    eager.run(put_and_read(), results.append)
    while not results:
        await blobs.find(ABSENT)
    assert results == [b"eager"]


@pytest.mark.parametrize("is_sealed", [False, True])
async def test_only_what_lies_as_it_is_has_a_path(tmp_path: Path, is_sealed: bool) -> None:
    blobs = LocalBlobs(tmp_path / "blobs", MixedBlobs() if is_sealed else None, durable=False)
    digest = await put_file(blobs, tmp_path, b"content")
    path = blobs.find_path(digest)
    assert path is None if is_sealed else path is not None and path.read_bytes() == b"content"
    (stored,) = [each for each in (tmp_path / "blobs").rglob("*") if each.is_file()]
    assert (stored.read_bytes() == b"content") is not is_sealed
    await blobs.close()


async def test_on_the_local_disk_what_is_put_again_is_young(tmp_path: Path) -> None:
    blobs = LocalBlobs(tmp_path / "blobs")
    digest = await put_file(blobs, tmp_path, b"content")
    path = blobs.find_path(digest)
    assert path is not None
    os.utime(path, (1e9, 1e9))
    await put_file(blobs, tmp_path, b"content")
    assert path.stat().st_mtime > 1.5e9
    os.utime(path, (1e9, 1e9))
    await blobs.put_bytes(digest, b"content")
    assert path.stat().st_mtime > 1.5e9
    await blobs.close()


async def test_on_the_local_disk_a_torn_file_is_mended(tmp_path: Path) -> None:
    blobs = LocalBlobs(tmp_path / "blobs", durable=False)
    digest = await put_file(blobs, tmp_path, b"content")
    path = blobs.find_path(digest)
    assert path is not None
    os.truncate(path, 3)
    await put_file(blobs, tmp_path, b"content")
    assert await blobs.read(digest, 0, 100) == b"content"
    await blobs.close()


async def test_on_the_local_disk_a_start_sweeps_what_a_kill_left(tmp_path: Path) -> None:
    blobs = LocalBlobs(tmp_path / "blobs", durable=False)
    await put_file(blobs, tmp_path, b"content")
    await blobs.close()
    (tmp_path / "blobs" / "incoming" / "torn").write_bytes(b"x")
    (tmp_path / "blobs" / "README").write_bytes(b"an operator's own")
    blobs = LocalBlobs(tmp_path / "blobs", durable=False)
    assert list((tmp_path / "blobs" / "incoming").iterdir()) == []
    assert set(await list_all(blobs)) == {digest_of(b"content")}
    await blobs.close()


async def test_a_file_from_another_disk_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blobs = LocalBlobs(tmp_path / "blobs", durable=False)
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if Path(source).parent == tmp_path:
            raise OSError(18, "Invalid cross-device link")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    digest = await put_file(blobs, tmp_path, b"content")
    assert await blobs.read(digest, 0, 100) == b"content"
    await blobs.close()


async def test_a_full_disk_is_told_in_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blobs = LocalBlobs(tmp_path / "blobs", durable=False)

    def refuse(_descriptor: int, _content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", refuse)
    with pytest.raises(BlobsFailed, match=r"the disk is full; make room"):
        await blobs.put_bytes(digest_of(b"x"), b"x")
    monkeypatch.undo()
    assert await list_all(blobs) == {}
    assert list((tmp_path / "blobs" / "incoming").iterdir()) == []
    await blobs.close()


async def test_a_bucket_is_looked_at_before_it_is_used(endpoint: str, tmp_path: Path) -> None:
    bucket = Bucket("no-such-bucket", endpoint=endpoint, key_id="key", secret_key="secret", allows_http=True)
    blobs = ObjectBlobs(open_bucket(bucket), "the bucket no-such-bucket")
    for _ in range(2):
        with pytest.raises(BlobsFailed, match="the bucket no-such-bucket is not there: make it"):
            await blobs.check("us")
        with pytest.raises(BlobsFailed, match="is not there: make it"):
            await blobs.put_bytes(digest_of(b"x"), b"x")
    good = STORES["s3"](tmp_path, endpoint, None)
    assert isinstance(good, ObjectBlobs)
    for _ in range(2):
        await good.check("us")
        await put_file(good, tmp_path, b"content")
    assert set(await list_all(good)) == {digest_of(b"content")}
    with pytest.raises(BlobsFailed, match="is used by another server: choose another one, or another `s3_prefix`"):
        await good.check("them")


async def test_a_server_that_does_not_answer_is_told_of_in_one_sentence(unused_tcp_port: int) -> None:
    bucket = Bucket(
        "blobs", endpoint=f"http://127.0.0.1:{unused_tcp_port}", key_id="key", secret_key="verysecret", allows_http=True
    )
    blobs = ObjectBlobs(open_bucket(bucket), "the bucket blobs")
    with pytest.raises(BlobsFailed, match="the bucket blobs cannot be used: ") as failed:
        await blobs.read(ABSENT, 0, 1)
    assert "\n" not in str(failed.value)
    assert "verysecret" not in str(failed.value)


async def test_without_permission_http_is_not_spoken(endpoint: str) -> None:
    blobs = ObjectBlobs(
        open_bucket(Bucket("blobs", endpoint=endpoint, key_id="key", secret_key="secret")), "the bucket"
    )
    with pytest.raises(BlobsFailed):
        await blobs.check("us")


def test_a_bucket_may_stand_in_the_host_name() -> None:
    bucket = Bucket("blobs", endpoint="https://s3.example.org", key_id="k", secret_key="s", has_path_style=False)
    assert "https://blobs.s3.example.org" in repr(dict(open_bucket(bucket).config))
