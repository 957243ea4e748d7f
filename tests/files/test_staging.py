"""Parts of uploads on the disk. core.telegram.org/api/files#uploading-files"""

import asyncio
import errno
import hashlib
import os
from pathlib import Path

import pytest
from file_stage import OWNER, FileStage

from chapar.domain.errors import RpcError
from chapar.domain.uploads import PART_BYTES, SMALL_FILE_BYTES, InputUpload, UploadLimits

KIB = 1024


async def test_parts_in_any_order_make_the_file(stage: FileStage) -> None:
    content = os.urandom(10 * KIB + 5)
    numbers = list(range(11))
    for number in reversed(numbers):
        await stage.files.save_part(OWNER, 5, number, content[number * KIB : (number + 1) * KIB], 11)
    upload = await stage.files.take_upload(OWNER, InputUpload(5, 11, "poem.txt", is_big=True))
    assert upload == (hashlib.sha256(content).digest(), len(content), "poem.txt")
    assert await stage.files.read(upload.digest, 0, 1 << 20) == content
    assert stage.list_uploads() == [f"{OWNER}/{5:016x}/taken"]


async def test_all_at_once_and_twice(stage: FileStage) -> None:
    content = os.urandom(40 * KIB)
    sent = [
        stage.files.save_part(OWNER, 5, number, content[number * KIB : (number + 1) * KIB], 40)
        for number in [*range(40), *range(40)]
    ]
    await asyncio.gather(*sent)
    upload = await stage.files.take_upload(OWNER, InputUpload(5, 40, is_big=True))
    assert upload.digest == hashlib.sha256(content).digest()


async def test_a_stream_tells_how_many_parts_there_are_at_its_end(stage: FileStage) -> None:
    for number in range(3):
        await stage.files.save_part(OWNER, 5, number, b"x" * KIB)
    await stage.files.save_part(OWNER, 5, 3, b"end", 4)
    upload = await stage.files.take_upload(OWNER, InputUpload(5, 4, is_big=True))
    assert upload.size_bytes == 3 * KIB + 3


async def test_parts_are_there_after_a_restart(tmp_path: Path) -> None:
    stage = FileStage(tmp_path)
    content = os.urandom(4 * KIB)
    await stage.files.save_part(OWNER, -5, 0, content[:KIB], 4)
    await stage.files.save_part(OWNER, -5, 2, content[2 * KIB : 3 * KIB], 4)
    stage = await stage.start_anew()
    with pytest.raises(RpcError, match=r"^FILE_PART_1_MISSING$"):
        await stage.files.take_upload(OWNER, InputUpload(-5, 4, is_big=True))
    await stage.files.save_part(OWNER, -5, 1, content[KIB : 2 * KIB], 4)
    await stage.files.save_part(OWNER, -5, 2, content[2 * KIB : 3 * KIB], 4)
    await stage.files.save_part(OWNER, -5, 3, content[3 * KIB :], 4)
    upload = await stage.files.take_upload(OWNER, InputUpload(-5, 4, is_big=True))
    assert await stage.files.read(upload.digest, 0, 1 << 20) == content
    await stage.close()


async def test_a_start_sweeps_parts_that_were_not_whole(tmp_path: Path) -> None:
    stage = FileStage(tmp_path)
    (tmp_path / "uploads" / "incoming" / "17").write_bytes(b"half")
    stage = await stage.start_anew()
    assert stage.list_uploads() == []
    await stage.close()


async def test_what_was_taken_is_taken_once_more(tmp_path: Path) -> None:
    stage = FileStage(tmp_path)
    asked = await stage.send(b"content")
    first, second = await asyncio.gather(*(stage.files.take_upload(OWNER, asked) for _ in range(2)))
    assert first == second == await stage.files.take_upload(OWNER, asked)
    stage = await stage.start_anew()
    assert await stage.files.take_upload(OWNER, asked._replace(name="other")) == first._replace(name="other")
    with pytest.raises(RpcError, match="FILE_PART_0_MISSING"):
        await stage.files.take_upload(OWNER + 1, asked)
    with pytest.raises(RpcError, match="FILE_PART_0_MISSING"):
        await stage.files.take_upload(OWNER, asked._replace(parts=2))
    await stage.close()


async def test_the_same_is_taken_under_two_names_at_once(stage: FileStage) -> None:
    asked = await stage.send(os.urandom(700 * KIB))
    names = ("one", "two", "one", "three")
    taken = await asyncio.gather(*(stage.files.take_upload(OWNER, asked._replace(name=name)) for name in names))
    assert tuple(each.name for each in taken) == names
    assert len({each.digest for each in taken}) == 1


async def test_an_id_may_be_used_anew(stage: FileStage) -> None:
    first = await stage.upload(b"first", 9)
    second = await stage.upload(b"other", 9)
    assert first.digest != second.digest
    assert await stage.files.read(second.digest, 0, 100) == b"other"


async def test_a_late_part_does_not_hide_what_was_taken(stage: FileStage) -> None:
    content = os.urandom(3 * KIB)
    asked = await stage.send(content, part_bytes=KIB)
    taken = await stage.files.take_upload(OWNER, asked)
    await stage.files.save_part(OWNER, 1, 1, content[KIB : 2 * KIB], 3)
    assert await stage.files.take_upload(OWNER, asked) == taken


@pytest.mark.parametrize(
    ("md5", "is_good"),
    [
        ("", True),
        ("9a0364b9e99bb480dd25e1f0284c8555", True),
        ("9A0364B9E99BB480DD25E1F0284C8555", True),
        ("0" * 32, False),
        ("../../etc/passwd", False),
    ],
)
async def test_a_small_file_is_checked_by_its_sum(stage: FileStage, md5: str, is_good: bool) -> None:
    await stage.files.save_part(OWNER, 5, 0, b"content", is_small=True)
    asked = InputUpload(5, 1, "n", md5)
    if is_good:
        assert (await stage.files.take_upload(OWNER, asked)).size_bytes == 7
    else:
        with pytest.raises(RpcError, match="MD5_CHECKSUM_INVALID"):
            await stage.files.take_upload(OWNER, asked)
        assert stage.list_uploads() == [f"{OWNER}/{5:016x}/0"]


async def test_a_small_file_has_ten_mebibytes_at_most(stage: FileStage) -> None:
    for number in range(SMALL_FILE_BYTES // PART_BYTES):
        await stage.files.save_part(OWNER, 5, number, bytes(PART_BYTES), is_small=True)
    with pytest.raises(RpcError, match="FILE_PARTS_INVALID"):
        await stage.files.save_part(OWNER, 5, 20, b"x", is_small=True)


async def test_parts_of_other_sizes_are_refused(stage: FileStage) -> None:
    await stage.files.save_part(OWNER, 5, 0, bytes(2 * KIB), 4)
    with pytest.raises(RpcError, match="FILE_PART_SIZE_CHANGED"):
        await stage.files.save_part(OWNER, 5, 1, bytes(KIB), 4)
    with pytest.raises(RpcError, match="FILE_PART_SIZE_INVALID"):
        await stage.files.save_part(OWNER, 5, 1, bytes(1000), 4)
    await stage.files.save_part(OWNER, 6, 3, bytes(KIB))
    with pytest.raises(RpcError, match="FILE_PART_SIZE_INVALID"):
        await stage.files.save_part(OWNER, 6, 1, bytes(1000))


@pytest.mark.parametrize("file_id", [0, -1, 2**63 - 1, -(2**63)])
async def test_ids_are_only_numbers(stage: FileStage, file_id: int) -> None:
    upload = await stage.upload(b"content", file_id)
    assert await stage.files.read(upload.digest, 0, 100) == b"content"
    (path,) = stage.list_uploads()
    assert len(path.split("/")[1]) == 16


async def test_accounts_do_not_see_each_other(stage: FileStage) -> None:
    await stage.files.save_part(OWNER, 5, 0, b"mine", 1)
    with pytest.raises(RpcError, match="FILE_PART_0_MISSING"):
        await stage.files.take_upload(OWNER + 1, InputUpload(5, 1, is_big=True))


async def test_one_account_has_so_much_under_way(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, limits=UploadLimits(unfinished_bytes=10 * KIB))
    await stage.files.save_part(OWNER, 1, 0, bytes(8 * KIB), 2)
    with pytest.raises(RpcError, match=r"^FLOOD_WAIT_30$"):
        await stage.files.save_part(OWNER, 2, 0, bytes(4 * KIB), 2)
    await stage.files.save_part(OWNER + 1, 2, 0, bytes(4 * KIB), 2)
    await stage.files.save_part(OWNER, 1, 1, bytes(KIB), 2)
    await stage.files.take_upload(OWNER, InputUpload(1, 2, is_big=True))
    await stage.files.save_part(OWNER, 2, 0, bytes(8 * KIB), 2)
    await stage.close()


async def test_what_is_abandoned_gives_way(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, limits=UploadLimits(unfinished=2))
    await stage.files.save_part(OWNER, 1, 0, bytes(KIB), 2)
    await stage.files.save_part(OWNER, 2, 0, bytes(KIB), 2)
    with pytest.raises(RpcError, match="FLOOD_WAIT"):
        await stage.files.save_part(OWNER, 3, 0, bytes(KIB), 2)
    stage.clock.advance(3601)
    await stage.files.save_part(OWNER, 2, 1, b"x", 2)
    await stage.files.save_part(OWNER, 3, 0, bytes(KIB), 2)
    assert [path.split("/")[1] for path in stage.list_uploads()] == [f"{n:016x}" for n in (2, 2, 3)]
    await stage.close()


async def test_a_file_has_so_many_bytes(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, limits=UploadLimits(file_bytes=3 * KIB))
    await stage.files.save_part(OWNER, 1, 0, bytes(2 * KIB), 3)
    await stage.files.save_part(OWNER, 1, 0, bytes(2 * KIB), 3)
    with pytest.raises(RpcError, match="FILE_PARTS_INVALID"):
        await stage.files.save_part(OWNER, 1, 1, bytes(2 * KIB), 3)
    await stage.close()


async def test_an_account_has_its_share(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, quota_bytes=3 * KIB)
    await stage.store(await stage.upload(os.urandom(2 * KIB), 1))
    with pytest.raises(RpcError, match="FILE_PARTS_INVALID"):
        await stage.files.save_part(OWNER, 2, 0, bytes(KIB), 2)
    await stage.upload(b"small enough", 2)
    await stage.files.save_part(OWNER, 3, 0, bytes(KIB))
    await stage.files.save_part(OWNER, 3, 1, bytes(KIB))
    with pytest.raises(RpcError, match="FILE_PARTS_INVALID"):
        await stage.files.take_upload(OWNER, InputUpload(3, 2, is_big=True))
    await stage.upload(os.urandom(3 * KIB), 4, user_id=OWNER + 1)
    await stage.close()


async def test_a_full_disk_breaks_nothing(stage: FileStage, monkeypatch: pytest.MonkeyPatch) -> None:
    await stage.files.save_part(OWNER, 1, 0, bytes(KIB), 2)
    write, room = os.write, 100

    def fill(descriptor: int, content: bytes) -> int:
        nonlocal room
        if not room:
            raise OSError(errno.ENOSPC, "No space left on device")
        written = write(descriptor, content[:room])
        room -= written
        return written

    monkeypatch.setattr(os, "write", fill)
    for file_id in (1, 2):
        with pytest.raises(RpcError, match="FILE_WRITE_FAILED"):
            await stage.files.save_part(OWNER, file_id, 1, b"x" * KIB, 2)
    assert stage.list_uploads() == [f"{OWNER}/{1:016x}/0"]
    monkeypatch.undo()
    await stage.files.save_part(OWNER, 1, 1, b"x" * KIB, 2)
    room = 100
    monkeypatch.setattr(os, "write", fill)
    with pytest.raises(RpcError, match="FILE_WRITE_FAILED"):
        await stage.files.take_upload(OWNER, InputUpload(1, 2, is_big=True))
    monkeypatch.undo()
    upload = await stage.files.take_upload(OWNER, InputUpload(1, 2, is_big=True))
    assert upload.size_bytes == 2 * KIB
    assert stage.list_blobs() == [upload.digest]


async def test_room_is_left_to_the_database(tmp_path: Path) -> None:
    stage = FileStage(tmp_path, reserve_bytes=1 << 60)
    with pytest.raises(RpcError, match="FILE_WRITE_FAILED"):
        await stage.files.save_part(OWNER, 1, 0, bytes(KIB), 2)
    assert stage.list_uploads() == []
    await stage.close()


async def test_abandoned_uploads_are_swept(stage: FileStage) -> None:
    await stage.files.save_part(OWNER, 1, 0, bytes(KIB), 2)
    stage.clock.advance(500)
    await stage.files.save_part(OWNER, 2, 0, bytes(KIB), 2)
    await stage.upload(b"taken", 3)
    stage.clock.advance(600)
    assert await stage.staging.sweep(1000) == (1, KIB)
    assert stage.list_uploads() == [f"{OWNER}/{2:016x}/0", f"{OWNER}/{3:016x}/taken"]
    stage.clock.advance(2000)
    assert await stage.staging.sweep(1000) == (1, KIB)
    assert os.listdir(stage.folder / "uploads") == ["incoming"]
    await stage.upload(b"again", 1)


async def test_a_sweep_knows_uploads_of_an_earlier_run(tmp_path: Path) -> None:
    stage = FileStage(tmp_path)
    await stage.files.save_part(OWNER, 1, 0, bytes(KIB), 2)
    stage = await stage.start_anew()
    assert await stage.staging.sweep(1000) == (0, 0)
    stage.clock.advance(1001)
    assert await stage.staging.sweep(1000) == (1, KIB)
    await stage.close()


async def test_a_sweep_lets_the_memory_of_idle_uploads_go(stage: FileStage) -> None:
    await stage.files.save_part(OWNER, 1, 0, b"x", 1)
    stage.clock.advance(3700)
    await stage.staging.sweep(86400)
    assert not stage.staging.is_known(OWNER, 1)
    assert (await stage.files.take_upload(OWNER, InputUpload(1, 1, is_big=True))).size_bytes == 1
