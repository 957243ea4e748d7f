"""Photos and documents made of what was uploaded."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from file_stage import OWNER, FileStage
from PIL import Image

from chapar.domain.errors import RpcError
from chapar.domain.files import Document, ImageSize, StickerFacts, list_digests
from chapar.files.imaging.failures import BadPicture, ImagingBusy, ImagingDown
from chapar.files.imaging.made import MadeSize
from chapar.files.imaging.made import StickerFacts as SeenFacts
from chapar.files.imaging.pool import ImagingPool
from chapar.files.imaging.turns import AT_ONCE
from chapar.files.making import PHOTO_BYTES, THUMB_BYTES, FileMaker

NOW = 1_800_000_000
PAPER = Document(0, OWNER, NOW, "application/pdf", 0, b"", filename="x.pdf")


def draw(width: int, height: int, kind: str = "JPEG") -> bytes:
    out = io.BytesIO()
    Image.linear_gradient("L").resize((width, height)).convert("RGB").save(out, kind)
    return out.getvalue()


class Broken:
    """Workers that fail in one way whatever they are asked."""

    def __init__(self, failure: Exception) -> None:
        self._failure = failure

    def __getattr__(self, name: str) -> Any:
        async def fail(*_: object) -> None:
            raise self._failure

        return fail


def break_imaging(stage: FileStage, failure: Exception) -> FileMaker:
    return FileMaker(stage.files, Broken(failure))  # type: ignore[arg-type]


@pytest.fixture
async def maker(stage: FileStage) -> AsyncIterator[FileMaker]:
    pool = ImagingPool(seconds=30.0)
    yield FileMaker(stage.files, pool)
    await pool.close()


async def test_a_photo_is_made_of_its_sizes_and_no_more(stage: FileStage, maker: FileMaker) -> None:
    upload = await stage.upload(draw(1000, 500))
    photo = await maker.make_photo(upload, OWNER, NOW)
    assert (photo.id, photo.owner_id, photo.date) == (0, OWNER, NOW)
    assert [(size.type, size.width, size.height) for size in photo.sizes] == [
        ("s", 100, 50),
        ("m", 320, 160),
        ("x", 800, 400),
        ("y", 1000, 500),
    ]
    assert photo.stripped
    for size in photo.sizes:
        content = await stage.files.read(size.digest, 0, 1 << 20)
        assert len(content) == size.size_bytes
        with Image.open(io.BytesIO(content)) as image:
            assert image.size == (size.width, size.height)
    assert upload.digest not in list_digests(photo)


async def test_a_profile_photo_is_square(stage: FileStage, maker: FileMaker) -> None:
    photo = await maker.make_photo(await stage.upload(draw(700, 500)), OWNER, NOW, is_square=True)
    assert {(size.width, size.height) for size in photo.sizes} == {(160, 160), (320, 320), (500, 500)}
    with pytest.raises(RpcError, match=r"^PHOTO_CROP_SIZE_SMALL$"):
        await maker.make_photo(await stage.upload(draw(100, 500), 2), OWNER, NOW, is_square=True)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"%PDF-1.7", "PHOTO_EXT_INVALID"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "PHOTO_EXT_INVALID"),
        (draw(640, 480)[:200], "IMAGE_PROCESS_FAILED"),
        (bytes(PHOTO_BYTES + 1), "PHOTO_SAVE_FILE_INVALID"),
    ],
)
async def test_what_is_no_photo_is_refused(stage: FileStage, maker: FileMaker, content: bytes, error: str) -> None:
    with pytest.raises(RpcError, match=rf"^{error}$"):
        await maker.make_photo(await stage.upload(content), OWNER, NOW)


async def test_a_document_is_kept_as_it_came(stage: FileStage, maker: FileMaker) -> None:
    upload = await stage.upload(b"%PDF" * 99)
    assert await maker.make_document(upload, PAPER) == PAPER._replace(size_bytes=396, digest=upload.digest)


async def test_a_thumbnail_is_the_clients_or_else_that_of_the_picture_itself(
    stage: FileStage, maker: FileMaker
) -> None:
    upload = await stage.upload(draw(900, 600))
    thumb = await stage.upload(draw(320, 320, "PNG"), 2)
    said = PAPER._replace(mime_type="image/jpeg")
    own = await maker.make_document(upload, said)
    assert [(size.type, size.width, size.height) for size in own.thumbs] == [("m", 320, 213)]
    assert own.image_size == ImageSize(900, 600)
    given = await maker.make_document(upload, said, thumb)
    assert [(size.type, size.width, size.height) for size in given.thumbs] == [("m", 320, 320)]
    assert own.digest == given.digest == upload.digest
    assert thumb.digest not in list_digests(given)


async def test_a_thumbnail_that_is_none_is_left_out(stage: FileStage, maker: FileMaker) -> None:
    upload = await stage.upload(b"%PDF")
    for number, content in enumerate((b"GIF89a", bytes(THUMB_BYTES + 1))):
        document = await maker.make_document(upload, PAPER, await stage.upload(content, 2 + number))
        assert (document.thumbs, document.stripped) == ((), b"")
    broken = await maker.make_document(upload, PAPER._replace(mime_type="image/png"))
    assert (broken.thumbs, broken.image_size) == ((), None)


async def test_a_sticker_is_looked_at(stage: FileStage, maker: FileMaker) -> None:
    said = PAPER._replace(mime_type="image/webp", sticker=StickerFacts("x"))
    good = await maker.make_document(await stage.upload(draw(512, 300, "WEBP")), said)
    assert good.sticker == StickerFacts("x")
    assert good.image_size == ImageSize(512, 300)
    assert [size.type for size in good.thumbs] == ["m"]
    bad = await maker.make_document(await stage.upload(draw(300, 300, "WEBP"), 2), said)
    assert bad.sticker is None
    assert bad.image_size == ImageSize(300, 300)


async def test_a_sticker_is_stored_as_it_was_cleaned(stage: FileStage) -> None:
    class Cleaning:
        async def check_sticker(self, _: Path) -> SeenFacts:
            thumb = MadeSize("m", 128, 128, b"small")
            return SeenFacts("static", "image/webp", 512, 512, content=b"clean", thumb=thumb)

    maker = FileMaker(stage.files, Cleaning())  # type: ignore[arg-type]
    said = PAPER._replace(mime_type="image/png", sticker=StickerFacts("x"))
    document = await maker.make_document(await stage.upload(b"dirty"), said)
    assert (document.mime_type, document.size_bytes) == ("image/webp", 5)
    assert await stage.files.read(document.digest, 0, 99) == b"clean"


async def test_imaging_that_cannot_says_so(stage: FileStage) -> None:
    upload = await stage.upload(draw(100, 100))
    for failure, error in (
        (ImagingBusy(7), "FLOOD_WAIT_7"),
        (ImagingDown("no worker"), "IMAGE_ENGINE_DOWN"),
        (BadPicture("PHOTO_INVALID_DIMENSIONS", "too wide"), "PHOTO_INVALID_DIMENSIONS"),
    ):
        with pytest.raises(RpcError, match=rf"^{error}$"):
            await break_imaging(stage, failure).make_photo(upload, OWNER, NOW)


async def test_a_blob_that_is_gone_is_the_servers_fault(stage: FileStage, maker: FileMaker) -> None:
    upload = await stage.upload(draw(100, 100))
    await stage.blobs.delete(upload.digest)
    with pytest.raises(RpcError, match=r"^IMAGE_ENGINE_DOWN$"):
        await maker.make_photo(upload, OWNER, NOW)


async def test_pictures_of_one_account_wait_for_each_other(stage: FileStage) -> None:
    upload = await stage.upload(draw(1000, 500))
    begun, finish = asyncio.Event(), asyncio.Event()
    running: list[str] = []

    class Slow:
        """Workers that take their time."""

        def __getattr__(self, name: str) -> Any:
            async def make(*_: object) -> None:
                running.append(name)
                begun.set()
                await finish.wait()
                raise BadPicture("PHOTO_EXT_INVALID", "late")

            return make

    maker = FileMaker(stage.files, Slow())  # type: ignore[arg-type]
    making = [asyncio.create_task(maker.make_photo(upload, OWNER, NOW)) for _ in range(2 * AT_ONCE)]
    await begun.wait()
    making.append(asyncio.create_task(maker.make_photo(upload, OWNER + 1, NOW, is_square=True)))
    while "make_square" not in running:
        await asyncio.sleep(0)
    assert running == ["make_photo"] * AT_ONCE + ["make_square"]
    finish.set()
    assert all(isinstance(each, RpcError) for each in await asyncio.gather(*making, return_exceptions=True))
    assert running.count("make_photo") == 2 * AT_ONCE
