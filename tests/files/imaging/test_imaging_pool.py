"""The pool: limits that hold, workers that are replaced, and an end that leaves nothing."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import uvloop
from good_pictures import draw, encode, make_tgs
from hostile_files import make_jpeg_with_scans
from PIL import Image
from process_facts import list_children

from chapar import eager
from chapar.files.imaging import pool as pool_module
from chapar.files.imaging.failures import BadPicture, ImagingBusy, ImagingDown
from chapar.files.imaging.made import PictureSizes
from chapar.files.imaging.pool import ImagingPool
from chapar.files.imaging.wire import Ready, Refusal, Request, decode_reply
from chapar.files.imaging.wire import encode as encode_record
from chapar.files.imaging.worker_process import WorkerProcess

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc")
PICTURE = encode(draw(120, 90), "PNG")


@asynccontextmanager
async def running(**options: Any) -> AsyncIterator[ImagingPool]:
    pool = ImagingPool(**options)
    try:
        yield pool
    finally:
        await pool.close()


def list_pids(pool: ImagingPool) -> list[int]:
    return [worker._process.pid for worker in pool._idle]


async def test_a_file_may_be_given_by_its_path_or_as_bytes(pool: ImagingPool, tmp_path: Path) -> None:
    path = tmp_path / "photo"
    path.write_bytes(PICTURE)
    assert await pool.make_photo(path) == await pool.make_photo(PICTURE)
    assert (await pool.make_square(encode(draw(200, 200), "PNG"))).sizes[0].type == "a"
    assert (await pool.make_thumb(PICTURE)).sizes[0].type == "m"
    assert (await pool.make_preview(path)).sizes[0].type == "m"
    assert (await pool.check_sticker(make_tgs())).kind == "animated"
    assert (await pool.check_sticker(encode(draw(100, 100), "PNG"), "emoji")).kind == "static"
    assert (await pool.make_sticker_thumb(path)).width == 120


async def test_a_file_that_is_missing_is_our_own_fault(pool: ImagingPool, tmp_path: Path) -> None:
    with pytest.raises(ImagingDown, match="cannot be read"):
        await pool.make_photo(tmp_path / "missing")
    with pytest.raises(BadPicture):
        await pool.make_photo(bytes(33 << 20))
    await pool.make_photo(PICTURE)


async def test_workers_start_when_needed_and_stay(pool: ImagingPool) -> None:
    assert list_pids(pool) == []
    await pool.make_photo(PICTURE)
    first = list_pids(pool)
    await pool.make_photo(PICTURE)
    assert list_pids(pool) == first
    assert len(first) == 1


async def test_two_workers_work_side_by_side() -> None:
    async with running(workers=2, seconds=30) as pool:
        await asyncio.gather(*(pool.make_photo(PICTURE) for _ in range(8)))
        assert len(set(list_pids(pool))) == 2


async def test_a_picture_that_takes_too_long_is_refused_and_its_worker_replaced() -> None:
    slow = encode(Image.effect_noise((3_000, 3_000), 90), "PNG", compress_level=1)
    async with running(seconds=0.01) as pool:
        with pytest.raises(BadPicture, match="too much time") as refusal:
            await pool.make_photo(slow)
        assert refusal.value.name == "IMAGE_PROCESS_FAILED"
        assert list_pids(pool) == []
        pool._seconds = 30.0
        assert await pool.make_photo(PICTURE)


async def test_a_worker_that_dies_at_work_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    ask = WorkerProcess.ask

    async def die(self: WorkerProcess, request: Request) -> Any:
        self.kill()
        return await ask(self, request)

    async with running(seconds=30) as pool:
        await pool.make_photo(PICTURE)
        monkeypatch.setattr(WorkerProcess, "ask", die)
        with pytest.raises(BadPicture) as refusal:
            await pool.check_sticker(PICTURE)
        assert refusal.value.name == "STICKER_FILE_INVALID"
        monkeypatch.setattr(WorkerProcess, "ask", ask)
        assert await pool.make_photo(PICTURE)


async def test_a_worker_that_died_idle_is_not_missed() -> None:
    async with running(seconds=30) as pool:
        await pool.make_photo(PICTURE)
        worker = pool._idle[0]
        await worker.end()
        assert await pool.make_photo(PICTURE)
        assert pool._idle[0] is not worker


@linux_only
async def test_memory_is_bounded() -> None:
    wide = encode(Image.new("L", (4_900, 4_900)), "WEBP", quality=1)
    async with running(seconds=30, memory_bytes=256 << 20) as pool:
        await pool.make_photo(PICTURE)
        first = list_pids(pool)
        with pytest.raises(BadPicture):
            await pool.make_photo(wide)
        assert await pool.make_photo(PICTURE)
        limits = Path(f"/proc/{list_pids(pool)[0]}/limits").read_text()
        assert f"Max address space         {256 << 20} " in limits
        assert first
    async with running(seconds=30) as pool:
        assert await pool.make_photo(wide)


async def test_a_worker_whose_memory_ran_out_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async with running(seconds=30) as pool:
        await pool.make_photo(PICTURE)
        worn = Refusal("IMAGE_PROCESS_FAILED", "takes too much memory", is_worn=True)
        monkeypatch.setattr(WorkerProcess, "ask", lambda _self, _request: _answer(worn))
        with pytest.raises(BadPicture, match="memory"):
            await pool.make_photo(PICTURE)
        assert list_pids(pool) == []


async def test_a_worker_is_replaced_after_so_many_pictures() -> None:
    async with running(seconds=30, pictures_per_worker=2) as pool:
        await pool.make_photo(PICTURE)
        first = list_pids(pool)
        await pool.make_photo(PICTURE)
        assert list_pids(pool) == []
        await pool.make_photo(PICTURE)
        assert list_pids(pool) not in ([], first)


async def test_no_more_pictures_wait_than_may() -> None:
    async with running(seconds=30, waiting=2) as pool:
        jobs = [asyncio.ensure_future(pool.make_photo(PICTURE)) for _ in range(3)]
        await asyncio.sleep(0)
        with pytest.raises(ImagingBusy) as refusal:
            await pool.make_photo(PICTURE)
        assert 1 <= refusal.value.seconds <= 60
        assert all(isinstance(made, PictureSizes) for made in await asyncio.gather(*jobs))
        assert await pool.make_photo(PICTURE)


async def test_who_no_longer_waits_frees_the_place() -> None:
    slow = make_jpeg_with_scans(90, side=3_000)
    async with running(seconds=30) as pool:
        await pool.make_photo(PICTURE)
        jobs = [asyncio.ensure_future(pool.make_photo(slow)) for _ in range(4)]
        await asyncio.sleep(0.02)
        for job in jobs:
            job.cancel()
        assert all(isinstance(r, asyncio.CancelledError) for r in await asyncio.gather(*jobs, return_exceptions=True))
        assert await pool.make_photo(PICTURE)
        assert not pool._jobs


async def test_idle_workers_end_after_a_while() -> None:
    async with running(seconds=30, idle_seconds=0.01) as pool:
        await pool.make_photo(PICTURE)
        while pool._idle or pool._ending:
            await asyncio.sleep(0.01)
        assert await pool.make_photo(PICTURE)


@linux_only
async def test_closing_leaves_no_process_and_refuses_what_waits() -> None:
    pool = ImagingPool(seconds=30)
    await pool.make_photo(PICTURE)
    pids = list_pids(pool)
    jobs = [asyncio.ensure_future(pool.make_photo(PICTURE)) for _ in range(3)]
    await asyncio.sleep(0)
    await pool.close()
    for result in await asyncio.gather(*jobs, return_exceptions=True):
        assert isinstance(result, ImagingDown)
    with pytest.raises(ImagingDown):
        await pool.make_photo(PICTURE)
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    await pool.close()


@linux_only
@pytest.mark.parametrize("seconds", [0, 0.003, 0.01, 0.03])
async def test_closing_while_a_worker_starts_leaves_none(seconds: float) -> None:
    others = set(list_children())
    pool = ImagingPool(seconds=30)
    job = asyncio.ensure_future(pool.make_photo(PICTURE))
    await asyncio.sleep(seconds)
    await pool.close()
    assert isinstance((await asyncio.gather(job, return_exceptions=True))[0], ImagingDown | PictureSizes)
    assert set(list_children()) <= others


async def test_it_may_be_awaited_outside_of_a_task(pool: ImagingPool) -> None:
    """As handlers of requests do."""
    done: asyncio.Future[PictureSizes] = asyncio.get_running_loop().create_future()
    eager.run(pool.make_photo(PICTURE), done.set_result, done.set_exception)
    assert (await done).width == 120


async def test_a_worker_that_cannot_start_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    pool = ImagingPool(seconds=30)
    for executable in (sys.executable + "-missing", "/bin/false"):
        monkeypatch.setattr(sys, "executable", executable)
        with pytest.raises(ImagingDown):
            await pool.make_photo(PICTURE)
    monkeypatch.undo()
    assert await pool.make_photo(PICTURE)
    await pool.close()


@linux_only
@pytest.mark.parametrize("run", [asyncio.run, uvloop.run])
def test_a_worker_has_nothing_of_the_server(run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHAPAR_TEST_SECRET", "x")
    inherited = os.open("/etc/hosts", os.O_RDONLY)
    os.set_inheritable(inherited, True)

    async def look() -> None:
        worker = await WorkerProcess.start(memory_bytes=1 << 30, seconds=5)
        folder = Path(f"/proc/{worker._process.pid}")
        assert "/etc/hosts" not in [os.readlink(file) for file in (folder / "fd").iterdir()]
        assert "SECRET" not in (folder / "environ").read_text()
        limits = {line[:26].strip(): line[26:].split()[:2] for line in (folder / "limits").read_text().splitlines()}
        assert limits["Max core file size"] == limits["Max file size"] == limits["Max processes"] == ["0", "0"]
        assert limits["Max open files"] == ["32", "32"]
        assert os.getpriority(os.PRIO_PROCESS, worker._process.pid) >= min(19, os.getpriority(os.PRIO_PROCESS, 0) + 10)
        await worker.end()

    try:
        run(look())
    finally:
        os.close(inherited)


@linux_only
def test_a_worker_ends_with_a_server_that_is_killed() -> None:
    program = (
        "import asyncio, os, signal\n"
        "from chapar.files.imaging.worker_process import WorkerProcess\n"
        "async def main():\n"
        "    worker = await WorkerProcess.start(memory_bytes=1 << 30, seconds=5)\n"
        "    print(worker._process.pid, flush=True)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(main())\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60, check=False)
    folder = Path(f"/proc/{int(ended.stdout)}")
    while folder.exists() and "\nState:\tZ" not in (folder / "status").read_text():
        pass


def test_the_server_itself_never_loads_the_imaging_library() -> None:
    program = f"import sys, {pool_module.__name__}; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], timeout=60, check=False).returncode == 0


def test_a_worker_can_say_nothing_but_a_reply() -> None:
    assert decode_reply(encode_record(Ready())) == Ready()
    for nonsense in (b"", b"\xc1", b"\x80\x04cos\nsystem\n(S'true'\ntR.", encode_record({"job": 1}), b"\x91\xa5Other"):
        with pytest.raises(Exception, match=r"."):
            decode_reply(nonsense)


async def _answer(reply: Any) -> Any:
    return reply
