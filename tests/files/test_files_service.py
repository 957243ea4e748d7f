"""Blobs as the server uses them."""

import hashlib
import os
from pathlib import Path

import pytest
from file_stage import OWNER, FileStage
from obstore.store import MemoryStore

from chapar.domain.errors import RpcError
from chapar.domain.uploads import InputUpload
from chapar.storage.blobs.api import BlobsFailed
from chapar.storage.blobs.s3 import ObjectBlobs


class BrokenBlobs(ObjectBlobs):
    """A store that takes nothing."""

    async def put_file(self, digest: bytes, path: Path) -> None:
        raise BlobsFailed("the store is broken: mend it.")

    async def put_bytes(self, digest: bytes, content: bytes) -> None:
        raise BlobsFailed("the store is broken: mend it.")


async def test_the_same_content_is_kept_once(stage: FileStage) -> None:
    first, second = await stage.upload(b"content", 1), await stage.upload(b"content", 2, user_id=OWNER + 1)
    assert first.digest == second.digest == await stage.files.put_bytes(b"content")
    assert stage.list_blobs() == [first.digest]


async def test_bytes_become_blobs(stage: FileStage) -> None:
    for content in (b"", b"small", os.urandom(100_000)):
        digest = await stage.files.put_bytes(content)
        assert digest == hashlib.sha256(content).digest()
        assert await stage.files.read(digest, 0, 1 << 20) == content


async def test_a_local_blob_is_opened_where_it_lies(stage: FileStage) -> None:
    digest = await stage.files.put_bytes(b"content")
    async with stage.files.open_path(digest) as path:
        assert path.read_bytes() == b"content"
    assert path.exists()


async def test_another_blob_is_copied_for_a_while(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, blobs=ObjectBlobs(MemoryStore(), "the store"))
    content = os.urandom(5 << 20)
    upload = await stage.upload(content)
    async with stage.files.open_path(upload.digest) as path:
        assert path.read_bytes() == content
    assert not path.exists()
    assert stage.list_uploads() == [f"{OWNER}/{1:016x}/taken"]
    await stage.close()


async def test_a_broken_store_loses_no_part(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, blobs=BrokenBlobs(MemoryStore(), "the store"))
    asked = await stage.send(b"content")
    for _ in range(2):
        with pytest.raises(RpcError, match="FILE_WRITE_FAILED"):
            await stage.files.take_upload(OWNER, asked)
    with pytest.raises(RpcError, match="FILE_WRITE_FAILED"):
        await stage.files.put_bytes(b"content")
    assert stage.list_uploads() == [f"{OWNER}/{1:016x}/0"]
    stage = await stage.start_anew()
    assert (await stage.files.take_upload(OWNER, InputUpload(1, 1, is_big=True))).size_bytes == 7
    await stage.close()
