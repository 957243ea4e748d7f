"""What lies on the disk of the server, read past it: parts that it said it has, what is shown, and nothing else in the end."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing
from pathlib import Path
from typing import Any

import msgspec
from simulated_client import Surprise
from simulated_files import write_content

from chapar.domain.files import Document, File, list_digests
from chapar.domain.stickers import StickerSet
from chapar.storage.chat_rows import decode_chat
from chapar.storage.media_rows import DOCUMENT, FILE_KINDS, PHOTO, decode_file
from chapar.storage.sqlite import DATABASE_NAME
from chapar.tl import types

_decode_set = msgspec.msgpack.Decoder(StickerSet).decode
_WORDS = 1 << 64
_SHOWN_PHOTOS = (
    "SELECT photo FROM users WHERE photo IS NOT NULL",
    "SELECT fallback_photo FROM users WHERE fallback_photo IS NOT NULL",
)


class FileLedger:
    """Parts of uploads that were acknowledged, and looks at the folder of the server's present life."""

    def __init__(self, upload_seconds: float) -> None:
        self._upload_seconds = upload_seconds
        self._parts: dict[tuple[int, int], dict[int, bytes]] = {}
        self._sent_at: dict[tuple[int, int], float] = {}
        self._whole: set[bytes] = set()

    def note_part(self, user_id: int, request: Any, sent_at: float) -> None:
        """A part was acknowledged that was sent at this date, or later."""
        key = user_id, request.file_id
        self._parts.setdefault(key, {})[request.file_part] = request.bytes
        self._sent_at[key] = min(self._sent_at.get(key, sent_at), sent_at)

    def note_taking(self, user_id: int, upload_id: int) -> None:
        """From now on the server may make a file of an upload."""
        self._parts.pop((user_id, upload_id), None)

    def check_parts(self, folder: Path, now: float) -> None:
        """Parts that were acknowledged are there, those of abandoned uploads for a while. Raises Surprise."""
        for key, parts in list(self._parts.items()):
            user_id, upload_id = key
            if self._sent_at[key] < now - self._upload_seconds:
                del self._parts[key]
                continue
            for number, content in parts.items():
                path = folder / "uploads" / str(user_id) / f"{upload_id % _WORDS:016x}" / str(number)
                if not path.exists() or path.read_bytes() != content:
                    raise Surprise(f"part {number} of an upload of {user_id} was acknowledged and is not on the disk")

    def check_files(self, folder: Path, shown: dict[int, Any]) -> None:
        """What messages (`shown`), sets, lists and profiles show has its row and its blobs, and they hold what they should.

        Raises Surprise.
        """
        with _open(folder) as database:
            files = _load_files(database)
            needed = set(shown) | set(_list_needed(database))
        if missing := sorted(needed - files.keys()):
            raise Surprise(f"files that are shown have no rows: {missing}")
        for file in files.values():
            self._check_blobs(folder, file, is_needed=file.id in needed)
        for file_id, told in shown.items():
            _check_told(files[file_id], told)

    def _check_blobs(self, folder: Path, file: File, *, is_needed: bool) -> None:
        for digest in sorted(list_digests(file) - self._whole):
            path = _place(folder, digest)
            if not path.exists():
                if is_needed:
                    raise Surprise(f"file {file.id} is shown, and what it is made of is not on the disk")
                raise Surprise(f"file {file.id} has a row, and what it is made of is not on the disk")
            if hashlib.sha256(path.read_bytes()).digest() != digest:
                raise Surprise(f"file {file.id} is made of something else than was put")

    def check_garbage(self, folder: Path, shown: dict[int, Any], old: float) -> None:
        """Nothing is left that nothing uses since before the date `old`. Raises Surprise."""
        with _open(folder) as database:
            files = _load_files(database)
            needed = set(shown) | set(_list_needed(database))
            needed |= {row[0] for row in database.execute("SELECT file_id FROM files WHERE unused_since >= ?", (old,))}
        if unused := sorted(files.keys() - needed):
            raise Surprise(f"files that nothing uses are left: {unused}")
        held = {digest.hex() for file in files.values() for digest in list_digests(file)}
        found = {path.name for path in (folder / "blobs").rglob("*") if path.is_file()}
        if found != held:
            raise Surprise(f"blobs that no file is made of: {sorted(found - held)}; missing: {sorted(held - found)}")
        if left := sorted(str(path) for path in (folder / "uploads").rglob("*") if path.is_file()):
            raise Surprise(f"parts of uploads are left: {left[:3]}")


def list_shown(message: Any) -> Iterator[Any]:
    """Photos and documents that a message shows. Raises Surprise for one that shows a file that is gone."""
    for thing in (getattr(message, "media", None), getattr(message, "action", None)):
        file = getattr(thing, "photo", None) or getattr(thing, "document", None)
        if isinstance(file, types.photo | types.document):
            yield file
        elif isinstance(thing, types.messageMediaPhoto | types.messageMediaDocument) and not thing.ttl_seconds:
            raise Surprise(f"message {message.id} shows a file that is gone")


def _check_told(file: File, told: Any) -> None:
    """A document holds what somebody uploaded under its name."""
    if not isinstance(file, Document) or file.sticker is not None:
        return
    if told.size != file.size_bytes:
        raise Surprise(f"document {file.id} has {file.size_bytes} bytes, and is told to have {told.size}")
    if file.filename and hashlib.sha256(write_content(file.filename, file.size_bytes)).digest() != file.digest:
        raise Surprise(f"document {file.id} does not hold what was uploaded as {file.filename}")


def _list_needed(database: sqlite3.Connection) -> Iterable[int]:
    """What stands in messages (of all owners, also of those who are not looked at), lists, profiles, chats and sets."""
    for (file_id,) in database.execute(
        "SELECT media_id FROM media_bodies WHERE kind IN (?, ?) UNION SELECT file_id FROM saved_files"
        " UNION SELECT photo_id FROM profile_photos",
        FILE_KINDS,
    ):
        yield file_id
    for sql in _SHOWN_PHOTOS:
        for (photo,) in database.execute(sql):
            yield json.loads(photo)[0]
    for (content,) in database.execute("SELECT content FROM chats"):
        chat = decode_chat(content)
        if chat.photo is not None:
            yield chat.photo.photo_id
    for (content,) in database.execute("SELECT content FROM sticker_sets"):
        sticker_set = _decode_set(content)
        yield from (item.document_id for item in sticker_set.items)
        if sticker_set.cover is not None:
            yield sticker_set.cover.document_id


def _load_files(database: sqlite3.Connection) -> dict[int, File]:
    rows = database.execute("SELECT kind, content FROM files WHERE kind IN (?, ?)", (PHOTO, DOCUMENT))
    return {file.id: file for file in (decode_file(*row) for row in rows)}


def _open(folder: Path) -> AbstractContextManager[sqlite3.Connection]:
    return closing(sqlite3.connect(folder / DATABASE_NAME, isolation_level=None))


def _place(folder: Path, digest: bytes) -> Path:
    name = digest.hex()
    return folder / "blobs" / name[:2] / name[2:4] / name
