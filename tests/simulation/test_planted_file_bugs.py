"""Faults with files that a server must not have, planted for the time of a test: the simulation finds every one of them."""

import asyncio
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from test_planted_bugs import AMID_A_REQUEST, Simulate, find

from chapar.actions import self_destruction
from chapar.domain.files import FileUse
from chapar.domain.messages import MessageBody
from chapar.files.collecting import Collector
from chapar.files.staging import Staging
from chapar.storage.api import Transaction
from chapar.storage.blobs.local import LocalBlobs
from chapar.storage.sqlite.files import FileWrites
from chapar.storage.sqlite.transaction import WriteTransaction

GONE = ("shows a file that is gone", "have no rows", "is not on the disk")
"""How it is found that something is shown that is not there."""
OF_MESSAGES = ("messages is", "in channel")


def test_garbage_that_is_scheduled_to_be_sent_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    put = FileWrites.put_file_use

    def forget_what_waits(tx: FileWrites, file_id: int, use: FileUse, *arguments: Any) -> None:
        if use is not FileUse.SCHEDULED:
            put(tx, file_id, use, *arguments)

    monkeypatch.setattr(FileWrites, "put_file_use", forget_what_waits)
    find(simulate, *GONE, "was refused with MEDIA_EMPTY")


def test_garbage_that_somebody_is_about_to_use_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    """A blob is not old when it was put just now, or when somebody found it there."""

    async def delete_at_once(collector: Collector, digest: bytes, collected: Any) -> None:
        if not await collector._storage.read(lambda q: q.list_held_digests([digest])):
            await collector._files.blobs.delete(digest)

    monkeypatch.setattr(Collector, "_drop", delete_at_once)
    monkeypatch.setattr(Collector, "_old", property(lambda collector: collector._clock.now() + 1))
    find(simulate, *GONE, "a file cannot be read", "was refused with MEDIA_EMPTY")


def test_a_blob_that_is_put_after_the_answer_is_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    put = LocalBlobs.put_bytes

    async def put_later(blobs: LocalBlobs, digest: bytes, content: bytes) -> None:
        loop = asyncio.get_running_loop()
        loop.call_later(20.0, lambda: loop.create_task(put(blobs, digest, content)))

    monkeypatch.setattr(LocalBlobs, "put_bytes", put_later)
    find(simulate, *GONE, "a file cannot be read")


def test_a_part_that_is_acknowledged_before_it_is_on_the_disk_is_found(
    simulate: Simulate, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Staging._write_file

    def write_later(staging: Staging, folder: Path, name: str, content: bytes) -> None:
        if name.isdecimal():
            asyncio.get_running_loop().call_later(5.0, write, staging, folder, name, content)
        else:
            write(staging, folder, name, content)

    monkeypatch.setattr(Staging, "_write_file", write_later)
    find(simulate, "was acknowledged and is not on the disk", "of what was uploaded was refused")


def test_media_that_is_taken_away_and_nobody_is_told_is_found(
    simulate: Simulate, monkeypatch: pytest.MonkeyPatch
) -> None:
    destroy = self_destruction._destroy

    class Silent:
        def __init__(self, tx: Transaction) -> None:
            self._tx = tx

        def log_update(self, *arguments: Any, **options: Any) -> None:
            """Nothing is logged."""

        def __getattr__(self, name: str) -> Any:
            return getattr(self._tx, name)

    def destroy_silently(tx: Any, body_id: int, now: int) -> list[Any]:
        destroy(Silent(tx), body_id, now)  # type: ignore[arg-type]
        return []

    monkeypatch.setattr(self_destruction, "_destroy", destroy_silently)
    find(simulate, *OF_MESSAGES)


def test_changed_media_that_is_told_and_not_stored_is_found(
    simulate: Simulate, monkeypatch: pytest.MonkeyPatch
) -> None:
    update = WriteTransaction.update_body

    def keep_media(tx: WriteTransaction, body: MessageBody) -> None:
        known = tx.list_copies(body.body_id)
        update(tx, replace(body, media=known[0].body.media) if known else body)

    monkeypatch.setattr(WriteTransaction, "update_body", keep_media)
    find(simulate, *OF_MESSAGES, AMID_A_REQUEST)


def test_files_that_are_never_garbage_are_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FileWrites, "_drop_unused_file", lambda tx, file_id: None)
    find(simulate, "files that nothing uses are left")


def test_blobs_that_are_never_garbage_are_found(simulate: Simulate, monkeypatch: pytest.MonkeyPatch) -> None:
    async def keep(blobs: LocalBlobs, digest: bytes) -> None:
        """Nothing is deleted."""

    monkeypatch.setattr(LocalBlobs, "delete", keep)
    find(simulate, "blobs that no file is made of")
