"""Files in a simulation: what people upload, and pictures made of it without processes that make them."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from chapar.files.imaging.made import MadeSize, PictureSizes, StickerFacts
from chapar.tl import functions, types

PART_BYTES = 1024
STICKER_TYPE = "image/webp"
PHOTO_SIZES = ("m", "x")
SQUARE_SIZES = ("a", "c")


def write_content(name: str, size_bytes: int) -> bytes:
    """What a file of this name holds: nothing else has to be remembered of it."""
    line = hashlib.sha256(name.encode()).hexdigest().encode() + b"\n"
    return (line * (size_bytes // len(line) + 1))[:size_bytes]


class SimulatedUpload:
    """A file that somebody is about to send, in parts of 1 KiB. `id` is the client's."""

    def __init__(self, upload_id: int, name: str, size_bytes: int, *, is_big: bool = False) -> None:
        self.id = upload_id
        self.name = name
        self.content = write_content(name, size_bytes)
        self.parts = [self.content[start : start + PART_BYTES] for start in range(0, size_bytes, PART_BYTES)]
        self._is_big = is_big

    @property
    def requests(self) -> list[Any]:
        """How its parts are sent."""
        count = len(self.parts)
        if self._is_big:
            return [
                functions.upload_saveBigFilePart(file_id=self.id, file_part=n, file_total_parts=count, bytes=part)
                for n, part in enumerate(self.parts)
            ]
        return [
            functions.upload_saveFilePart(file_id=self.id, file_part=n, bytes=part) for n, part in enumerate(self.parts)
        ]

    @property
    def given(self) -> Any:
        """How it is named when all parts came."""
        if self._is_big:
            return types.inputFileBig(id=self.id, parts=len(self.parts), name=self.name)
        checksum = hashlib.md5(self.content, usedforsecurity=False).hexdigest()
        return types.inputFile(id=self.id, parts=len(self.parts), name=self.name, md5_checksum=checksum)

    @property
    def attributes(self) -> list[Any]:
        """What is said of it as a document: its name, which tells what it holds."""
        return [types.documentAttributeFilename(file_name=self.name)]


class SimulatedImaging:
    """Stands in for the pool of workers: "pictures" are a letter before what was uploaded. It takes a job of the loop, too."""

    async def make_photo(self, source: Path | bytes) -> PictureSizes:
        return await self._make(source, PHOTO_SIZES)

    async def make_square(self, source: Path | bytes) -> PictureSizes:
        return await self._make(source, SQUARE_SIZES)

    async def make_thumb(self, source: Path | bytes) -> PictureSizes:
        return await self._make(source, ("m",))

    async def make_preview(self, source: Path | bytes) -> PictureSizes:
        return await self._make(source, ("m",))

    async def check_sticker(self, source: Path | bytes, use: str = "sticker") -> StickerFacts:
        content = await _read(source)
        thumb = MadeSize("m", 128, 128, b"m " + content[:80])
        side = 512 if use == "sticker" else 100
        return StickerFacts("static", STICKER_TYPE, side, side, b"s " + content[:200], thumb)

    async def make_sticker_thumb(self, source: Path | bytes) -> MadeSize:
        return MadeSize("m", 128, 128, b"m " + (await _read(source))[:80])

    async def close(self) -> None:
        """Nothing is open."""

    async def _make(self, source: Path | bytes, letters: tuple[str, ...]) -> PictureSizes:
        content = await _read(source)
        sizes = tuple(
            MadeSize(letter, 90 * (n + 1), 90 * (n + 1), f"{letter} ".encode() + content[: 100 * (n + 1)])
            for n, letter in enumerate(letters)
        )
        return PictureSizes(180, 180, sizes, content[:16])


async def _read(source: Path | bytes) -> bytes:
    read: Callable[[], bytes] = source.read_bytes if isinstance(source, Path) else lambda: source
    return await asyncio.get_running_loop().run_in_executor(None, read)
