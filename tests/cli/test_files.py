"""`chapar files`: what there is, and garbage, beside a running server and without one."""

import asyncio
import hashlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from chapar.clock import SystemClock
from chapar.domain.files import Document, FileUse
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.sqlite import open_storage

OLD = 1_700_000_000
KEPT, UNUSED, ORPHAN = b"kept content", b"unused", b"an orphan"


async def fill(folder: Path) -> None:
    """A file that is used, one that was not for long, a blob without a file, and two unfinished uploads, one of them old."""
    storage, blobs = open_storage(folder, SystemClock()), LocalBlobs(folder / "blobs")
    for content in (KEPT, UNUSED, ORPHAN):
        digest = hashlib.sha256(content).digest()
        await blobs.put_bytes(digest, content)
        path = blobs.find_path(digest)
        assert path is not None
        os.utime(path, (OLD, OLD))
        if content is not ORPHAN:
            said = Document(0, 7, OLD, "text/plain", len(content), digest)
            file_id = await storage.write(lambda tx, said=said: tx.insert_file(said).id)
            if content is KEPT:
                await storage.write(lambda tx, kept=file_id: tx.put_file_use(kept, FileUse.SAVED_GIF, 7))
    await blobs.close()
    await storage.close()
    for number in (1, 2):
        upload = folder / "uploads" / "7" / f"{number:016x}"
        upload.mkdir(parents=True)
        (upload / "0").write_bytes(bytes(1024))
    os.utime(upload, (OLD, OLD))


@pytest.fixture
def filled(folder: Path) -> Path:
    """A folder with files and garbage."""
    asyncio.run(fill(folder))
    return folder


def facts(done: subprocess.CompletedProcess[str]) -> Any:
    """What a command printed as JSON."""
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def list_blobs(folder: Path) -> set[str]:
    return {path.name for path in (folder / "blobs").rglob("*") if path.is_file()}


@pytest.mark.parametrize("command", [(), ("collect",)])
def test_every_command_has_help(run, command: tuple[str, ...]) -> None:
    done = run("files", *command, "--help")
    assert done.returncode == 0
    for option in ("--data DIR", "--json"):
        assert option in done.stdout


def test_what_there_is(run, filled: Path) -> None:
    assert facts(run("files", "--json")) == {
        "photos": 0,
        "photo_bytes": 0,
        "documents": 2,
        "document_bytes": len(KEPT + UNUSED),
        "blobs": 2,
        "unused": 1,
        "unused_bytes": len(UNUSED),
        "unfinished_uploads": 2,
        "unfinished_bytes": 2048,
        "uses": {"in_messages": 0, "saved_gif": 1},
    }
    lines = run("files").stdout.splitlines()
    assert {"documents: 2", "document, bytes: 18", "  used as saved gif: 1"} <= set(lines)


@pytest.mark.parametrize("is_running", [False, True])
def test_garbage_is_collected(run, serve, filled: Path, is_running: bool) -> None:
    server = serve() if is_running else None
    assert facts(run("files", "collect", "--json")) == {
        "is_done": True,
        "files": 1,
        "blobs": 2,
        "blob_bytes": len(UNUSED + ORPHAN),
        "uploads": 1,
        "upload_bytes": 1024,
        "looked_at": 2,
        "blobs_to_look_at": 1,
    }
    assert list_blobs(filled) == {hashlib.sha256(KEPT).hexdigest()}
    done = run("files", "collect")
    assert "files forgotten: 0" in done.stdout
    assert facts(run("files", "--json"))["unfinished_uploads"] == 1
    if server is not None:
        server.stop()
        server.check_log()


def test_without_a_database_there_is_nothing_to_look_at(run) -> None:
    for arguments in (("files",), ("files", "collect")):
        done = run(*arguments)
        assert done.returncode == 1
        assert done.stderr.startswith("chapar: ")
        assert len(done.stderr.splitlines()) == 1
