"""Hostile files: each is refused or turned into a clean picture, and the workers stay well."""

import os
from pathlib import Path

import pytest
from good_pictures import check_clean_jpeg, check_clean_webp, draw, encode
from hostile_files import HostileFile, list_hostile_files
from process_facts import list_children, measure_memory

from chapar.files.imaging.failures import BadPicture
from chapar.files.imaging.made import PictureSizes, StickerFacts
from chapar.files.imaging.pool import ImagingPool
from chapar.files.imaging.sizes import PHOTO_BOXES

MIB = 1 << 20
PHOTO_ERRORS = {"PHOTO_EXT_INVALID", "PHOTO_SAVE_FILE_INVALID", "PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED"}


@pytest.fixture(scope="module")
def hostile_files() -> list[HostileFile]:
    return list_hostile_files()


async def test_every_one_is_refused_or_made_clean(hostile_files: list[HostileFile], tmp_path: Path) -> None:
    assert len(hostile_files) >= 500
    pool = ImagingPool(seconds=20.0)
    path = tmp_path / "photo.jpg"
    refused, made, wrong = 0, 0, []
    before = measure_memory(os.getpid())
    others = set(list_children())
    try:
        for file in hostile_files:
            path.write_bytes(file.content)
            try:
                check_photo(await pool.make_photo(path))
                made += 1
                if file.is_hopeless:
                    wrong.append(f"{file.name}: made")
            except BadPicture as refusal:
                refused += 1
                if refusal.name not in PHOTO_ERRORS or "too much" in str(refusal):
                    wrong.append(f"{file.name}: {refusal.name} {refusal}")
            except AssertionError as failure:
                wrong.append(f"{file.name}: {failure}")
        peak = max((measure_memory(pid, "VmHWM") for pid in list_children() if pid not in others), default=0)
        await check_health(pool)
    finally:
        await pool.close()
    assert wrong == []
    assert refused > 300
    assert made > 100
    assert peak < 640 * MIB
    assert measure_memory(os.getpid()) - before < 64 * MIB


async def test_none_gets_through_as_a_sticker_unless_it_is_one(
    hostile_files: list[HostileFile], pool: ImagingPool
) -> None:
    wrong = []
    for file in hostile_files:
        try:
            facts = await pool.check_sticker(file.content)
            if facts.kind == "static" or file.name != "film.webm":
                wrong.append(f"{file.name}: {facts.kind}")
        except BadPicture as refusal:
            if not refusal.name.startswith("STICKER_"):
                wrong.append(f"{file.name}: {refusal.name} {refusal}")
    assert wrong == []
    await check_health(pool)


async def test_other_jobs_refuse_them_too(hostile_files: list[HostileFile], pool: ImagingPool) -> None:
    errors = set()
    for file in hostile_files[::3]:
        for job in (pool.make_square, pool.make_thumb, pool.make_preview):
            try:
                check_photo(await job(file.content))
            except BadPicture as refusal:
                errors.add(refusal.name)
        try:
            thumb = await pool.make_sticker_thumb(file.content)
            check_clean_webp(thumb.content, (thumb.width, thumb.height))
        except BadPicture as refusal:
            errors.add(refusal.name)
    assert errors == PHOTO_ERRORS | {"PHOTO_CROP_SIZE_SMALL"}
    await check_health(pool)


def check_photo(made: PictureSizes) -> None:
    """Whatever was made is no more than pictures of the sizes that it says."""
    assert 1 <= len(made.sizes) <= len(PHOTO_BOXES)
    for size in made.sizes:
        assert max(size.width, size.height) <= max(PHOTO_BOXES.values())
        check_clean_jpeg(size.content, (size.width, size.height))
    assert 3 < len(made.stripped) < 4_000


async def check_health(pool: ImagingPool) -> None:
    """A good picture still works."""
    made = await pool.make_photo(encode(draw(400, 300), "JPEG"))
    assert [size.type for size in made.sizes] == ["s", "m", "x"]
    facts = await pool.check_sticker(encode(draw(512, 300), "PNG"))
    assert isinstance(facts, StickerFacts)
