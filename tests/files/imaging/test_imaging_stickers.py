"""Stickers: the kinds, the rules of each, and that nothing but the sticker stays."""

import gzip
import io
import json
import tracemalloc
from typing import Any

import pytest
from good_pictures import (
    CANARY,
    check_clean_webp,
    draw,
    encode,
    is_near,
    list_webp_chunks,
    make_exif,
    make_lottie,
    make_profile,
    make_tgs,
    make_webm,
)
from PIL import Image

from chapar.files.imaging.failures import BadPicture
from chapar.files.imaging.made import StickerFacts
from chapar.files.imaging.stickers import check_sticker, make_sticker_thumb


def draw_sticker(width: int = 512, height: int = 400) -> Image.Image:
    """A picture with a hole."""
    image = draw(width, height).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, width // 2, height // 2))
    return image


def check_refused(content: bytes, name: str, use: str = "sticker") -> None:
    with pytest.raises(BadPicture) as refusal:
        check_sticker(content, use)
    assert refusal.value.name == name


def check_static(facts: StickerFacts, size: tuple[int, int]) -> Image.Image:
    """It is a clean WebP of this size, with a small clean thumbnail; gives the thumbnail."""
    assert (facts.kind, facts.mime_type, facts.width, facts.height) == ("static", "image/webp", *size)
    assert facts.content is not None
    check_clean_webp(facts.content, size)
    assert facts.thumb is not None
    assert facts.thumb.type == "m"
    assert max(facts.thumb.width, facts.thumb.height) <= 128
    return check_clean_webp(facts.thumb.content, (facts.thumb.width, facts.thumb.height))


@pytest.mark.parametrize("wishes", [{"lossless": True}, {"quality": 80}])
def test_a_webp_stays_as_it_is_but_for_its_metadata(wishes: dict[str, Any]) -> None:
    plain = encode(draw_sticker(), "WEBP", **wishes)
    speaking = encode(draw_sticker(), "WEBP", exif=make_exif(), xmp=b"<x>" + CANARY + b"</x>", **wishes)
    for content in (plain, speaking, speaking + CANARY):
        facts = check_sticker(content)
        check_static(facts, (512, 400))
        assert facts.content is not None
        assert {b"VP8X", b"ALPH", b"VP8 "} >= set(list_webp_chunks(facts.content)) - {b"VP8L"}
        before, after = (Image.open(io.BytesIO(file)).convert("RGBA") for file in (content, facts.content))
        assert before.tobytes() == after.tobytes()


@pytest.mark.parametrize("size", [(512, 512), (512, 1), (30, 512)])
def test_a_png_becomes_a_webp(size: tuple[int, int]) -> None:
    facts = check_sticker(encode(draw_sticker(*size), "PNG", exif=make_exif()))
    check_static(facts, size)
    assert facts.content is not None
    made = Image.open(io.BytesIO(facts.content)).convert("RGBA")
    opaque = [band.tobytes() for band in made.split()]
    assert opaque[3] == draw_sticker(*size).getchannel("A").tobytes()


def test_a_sticker_with_a_profile_or_on_its_side_is_made_anew() -> None:
    check_static(check_sticker(encode(draw_sticker(), "WEBP", icc_profile=make_profile())), (512, 400))
    check_static(check_sticker(encode(draw_sticker(), "WEBP", exif=make_exif(6))), (400, 512))


def test_the_thumbnail_is_transparent_where_the_sticker_is() -> None:
    thumb = check_static(check_sticker(encode(draw_sticker(), "PNG")), (512, 400)).convert("RGBA")
    assert thumb.size == (128, 100)
    assert thumb.getpixel((10, 10))[3] == 0  # type: ignore[index]
    assert is_near(thumb.getpixel((120, 90)), (220, 200, 30))
    made = make_sticker_thumb(encode(draw_sticker(300, 200), "PNG"))
    assert check_clean_webp(made.content, (128, 85)).convert("RGBA").getpixel((10, 10))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize(
    "size", [(511, 511), (513, 200), (512, 513), (100, 100), (1024, 1024), (1024, 2), (9_000, 1_001)]
)
def test_one_side_has_512_pixels(size: tuple[int, int]) -> None:
    for kind in ("PNG", "WEBP"):
        check_refused(encode(draw(*size), kind), "STICKER_PNG_DIMENSIONS")


def test_emoji_and_covers_are_squares_of_100_pixels() -> None:
    for use in ("emoji", "cover"):
        check_static(check_sticker(encode(draw_sticker(100, 100), "PNG"), use), (100, 100))
        check_refused(encode(draw(100, 90), "PNG"), "STICKER_PNG_DIMENSIONS", use)
        check_refused(encode(draw(512, 512), "PNG"), "STICKER_PNG_DIMENSIONS", use)
        assert check_sticker(make_tgs(), use).kind == "animated"


def test_other_pictures_and_broken_ones_are_no_stickers() -> None:
    good = encode(draw_sticker(), "PNG")
    for content, name in (
        (encode(draw(512, 512), "JPEG"), "STICKER_FILE_INVALID"),
        (encode(draw(512, 512), "GIF"), "STICKER_FILE_INVALID"),
        (b"", "STICKER_FILE_INVALID"),
        (b"<svg/>", "STICKER_FILE_INVALID"),
        (good + bytes((512 << 10) + 1 - len(good)), "STICKER_FILE_INVALID"),
        (good[: len(good) // 2], "STICKER_PNG_NOPNG"),
        (good[:20], "STICKER_PNG_NOPNG"),
        (encode(draw_sticker(), "WEBP", save_all=True, append_images=[draw(512, 400)]), "STICKER_PNG_NOPNG"),
    ):
        check_refused(content, name)
    check_refused(good[:20], "STICKER_THUMB_PNG_NOPNG", "cover")


def test_noise_is_kept_within_the_bytes_of_a_sticker() -> None:
    noise = Image.effect_noise((512, 512), 120)
    facts = check_sticker(encode(noise, "PNG"))
    assert facts.content is not None
    assert len(facts.content) <= 512 << 10


def test_an_animation_loses_what_is_said_around_it() -> None:
    plain = make_tgs()
    header = plain[:3] + b"\x1e" + plain[4:10]
    extra = len(CANARY).to_bytes(2, "little") + CANARY
    speaking = header + extra + CANARY + b"\0" + CANARY + b"\0" + b"\0\0" + plain[10:] + CANARY
    for content in (plain, speaking):
        facts = check_sticker(content)
        assert (facts.kind, facts.mime_type, facts.width, facts.height) == (
            "animated",
            "application/x-tgsticker",
            512,
            512,
        )
        assert facts.content is not None
        assert CANARY not in facts.content
        assert len(facts.content) == len(plain)
        assert json.loads(gzip.decompress(facts.content)) == make_lottie()


@pytest.mark.parametrize(
    ("changes", "is_good"),
    [
        ({}, True),
        ({"fr": 30, "op": 90}, True),
        ({"ip": 10, "op": 190}, True),
        ({"fr": 29.97}, True),
        ({"assets": [{"id": "a", "layers": []}]}, True),
        ({"fr": 60.5}, False),
        ({"op": 181}, False),
        ({"op": 0}, False),
        ({"w": 511}, False),
        ({"h": 1024}, False),
        ({"layers": []}, False),
        ({"assets": [{"id": "a", "p": "../secret.png"}]}, False),
    ],
)
def test_animations_keep_to_the_rules(changes: dict[str, Any], is_good: bool) -> None:
    if is_good:
        assert check_sticker(make_tgs(**changes)).kind == "animated"
    else:
        check_refused(make_tgs(**changes), "STICKER_TGS_NOTGS")


def test_every_needed_key_of_an_animation_is_needed() -> None:
    for key in ("w", "h", "fr", "ip", "op", "layers"):
        animation = make_lottie()
        del animation[key]
        check_refused(gzip.compress(json.dumps(animation).encode()), "STICKER_TGS_NOTGS")


def test_an_animation_has_at_most_64_kib_and_unpacks_to_little() -> None:
    noise = Image.effect_noise((300, 400), 120).tobytes().hex()
    check_refused(make_tgs(nm=noise), "STICKER_TGS_NOTGS")
    assert check_sticker(make_tgs(nm=noise[:80_000])).kind == "animated"
    check_refused(make_tgs(nm=noise[:80_000]), "STICKER_THUMB_TGS_NOTGS", "cover")
    assert check_sticker(make_tgs(nm=" " * 2_000_000)).kind == "animated"
    check_refused(make_tgs(nm=" " * 2_200_000), "STICKER_TGS_NOTGS")


def test_what_unpacks_to_much_is_not_unpacked() -> None:
    bomb = gzip.compress(bytes(60 << 20))
    assert len(bomb) <= 64 << 10
    tracemalloc.start()
    try:
        check_refused(bomb, "STICKER_TGS_NOTGS")
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_a_video_is_told_by_its_head() -> None:
    facts = check_sticker(make_webm())
    assert (facts.kind, facts.mime_type, facts.content, facts.thumb) == ("video", "video/webm", None, None)
    check_refused(make_webm(b"matroska"), "STICKER_VIDEO_NOWEBM")
    check_refused(make_webm()[:9], "STICKER_VIDEO_NOWEBM")
    full = make_webm(rest=bytes((256 << 10) - len(make_webm(rest=b""))))
    assert check_sticker(full).kind == "video"
    check_refused(full + b"\0", "STICKER_VIDEO_BIG")
    check_refused(full, "STICKER_VIDEO_BIG", "cover")
