"""Tracks of MPEG-4 files."""

import random

import pytest
from films import make_box, make_film, make_track

from chapar.files.mp4 import INDEX_BYTES, TOP_BOXES, list_track_kinds


async def kinds_of(content: bytes) -> list[bytes]:
    async def read(offset: int, length: int) -> bytes:
        assert length <= INDEX_BYTES
        return content[offset : offset + length]

    return await list_track_kinds(read, len(content))


@pytest.mark.parametrize("kinds", [(), (b"vide",), (b"vide", b"soun"), (b"soun", b"vide", b"text")])
async def test_tracks_are_listed(kinds: tuple[bytes, ...]) -> None:
    assert await kinds_of(make_film(*kinds)) == list(kinds)


async def test_the_last_box_may_leave_its_length_open() -> None:
    content = make_film(b"vide")
    at = content.index(b"moov") - 4
    assert await kinds_of(content[:at] + bytes(4) + content[at + 4 :]) == [b"vide"]


async def test_what_is_no_film_has_no_tracks() -> None:
    for content in (
        b"",
        b"moov",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        bytes(4096),
        make_box(b"free") * (TOP_BOXES + 1) + make_film(b"vide"),
    ):
        assert await kinds_of(content) == []


async def test_a_list_of_tracks_that_is_too_great_is_not_read() -> None:
    assert await kinds_of(make_box(b"moov", make_track(b"vide"), make_box(b"free", bytes(INDEX_BYTES)))) == []


async def test_damaged_films_end_the_search() -> None:
    chance, whole = random.Random(5), make_film(b"vide", b"soun")
    for _ in range(2000):
        damaged = bytearray(whole[: chance.randrange(len(whole))])
        for _ in range(min(len(damaged), 5)):
            damaged[chance.randrange(len(damaged))] = chance.choice((0, 1, 7, 8, 9, 255))
        assert len(await kinds_of(bytes(damaged))) <= 2
