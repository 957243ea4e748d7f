"""Photos, profile photos and thumbnails: which sizes, which way up, which colours, and nothing else."""

import io

import pytest
from good_pictures import (
    CANARY,
    check_clean_jpeg,
    draw,
    encode,
    find_mean,
    is_near,
    make_exif,
    make_profile,
    make_speaking_files,
)
from PIL import Image, ImageCms

from chapar.files.imaging.failures import BadPicture
from chapar.files.imaging.opening import Limits, check_dimensions
from chapar.files.imaging.sizes import make_photo, make_preview, make_square, make_thumb

RED, GREEN, BLUE, YELLOW = (200, 30, 30), (30, 160, 40), (30, 50, 190), (220, 200, 30)


def open_largest(made: object) -> Image.Image:
    """The largest of the sizes that were made."""
    size = made.sizes[-1]  # type: ignore[attr-defined]
    return check_clean_jpeg(size.content, (size.width, size.height))


def list_corners(image: Image.Image) -> list[str]:
    """The colours of a drawn picture's corners: left above, right above, left below, right below."""
    wide, high = image.size
    names = []
    for x, y in ((0.08, 0.08), (0.92, 0.08), (0.08, 0.92), (0.92, 0.92)):
        colour = image.getpixel((int(wide * x), int(high * y)))
        names.append(next(n for n, c in (("R", RED), ("G", GREEN), ("B", BLUE), ("Y", YELLOW)) if is_near(colour, c)))
    return names


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((60, 40), [("s", 60, 40)]),
        ((100, 50), [("s", 100, 50)]),
        ((101, 50), [("s", 100, 50), ("m", 101, 50)]),
        ((320, 240), [("s", 100, 75), ("m", 320, 240)]),
        ((600, 800), [("s", 75, 100), ("m", 240, 320), ("x", 600, 800)]),
        ((1280, 640), [("s", 100, 50), ("m", 320, 160), ("x", 800, 400), ("y", 1280, 640)]),
        ((1500, 900), [("s", 100, 60), ("m", 320, 192), ("x", 800, 480), ("y", 1280, 768), ("w", 1500, 900)]),
        ((3000, 1000), [("s", 100, 33), ("m", 320, 107), ("x", 800, 267), ("y", 1280, 427), ("w", 2560, 853)]),
        ((2000, 100), [("s", 100, 5), ("m", 320, 16), ("x", 800, 40), ("y", 1280, 64), ("w", 2000, 100)]),
        ((1, 1), [("s", 1, 1)]),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_photo_gets_the_sizes_that_are_not_larger_than_it(
    kind: str, size: tuple[int, int], wanted: list[tuple[str, int, int]]
) -> None:
    made = make_photo(encode(draw(*size), kind))
    assert [(one.type, one.width, one.height) for one in made.sizes] == wanted
    assert (made.width, made.height) == size
    for one in made.sizes:
        check_clean_jpeg(one.content, (one.width, one.height))


def test_small_sizes_are_light_and_look_like_the_picture() -> None:
    picture = draw(1600, 1200)
    made = make_photo(encode(picture, "JPEG", quality=95))
    weights = [len(one.content) for one in made.sizes]
    assert weights == sorted(weights)
    for one in made.sizes:
        image = check_clean_jpeg(one.content, (one.width, one.height))
        assert is_near(find_mean(image), find_mean(picture)[:3], 4)  # type: ignore[arg-type]
        assert list_corners(image) == ["R", "G", "B", "Y"]


@pytest.mark.parametrize("name", list(make_speaking_files()))
def test_what_a_file_says_of_itself_is_left_out(name: str) -> None:
    content = make_speaking_files()[name]
    assert CANARY in content or name.endswith(".png")
    for make in (make_photo, make_thumb, make_preview):
        made = make(content)
        for one in made.sizes:
            check_clean_jpeg(one.content, (one.width, one.height))
        assert list_corners(open_largest(made)) == ["R", "G", "B", "Y"]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "corners"),
    [
        (1, "RGBY"),
        (2, "GRYB"),
        (3, "YBGR"),
        (4, "BYRG"),
        (5, "RBGY"),
        (6, "BRYG"),
        (7, "YGBR"),
        (8, "GYRB"),
        (9, "RGBY"),
    ],
)
def test_pictures_stand_upright(kind: str, orientation: int, corners: str) -> None:
    made = make_photo(encode(draw(400, 200), kind, exif=make_exif(orientation)))
    is_sideways = 5 <= orientation <= 8
    assert (made.width, made.height) == ((200, 400) if is_sideways else (400, 200))
    image = open_largest(made)
    assert image.size == (made.width, made.height)
    assert "".join(list_corners(image)) == corners


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "RGBA", "I;16"])
def test_every_mode_of_a_png_is_understood(mode: str) -> None:
    grey = Image.linear_gradient("L").resize((120, 80))
    image = grey.point(lambda value: value * 257, "I").convert("I;16") if mode == "I;16" else grey.convert(mode)
    made = open_largest(make_photo(encode(image, "PNG")))
    assert is_near(find_mean(made), (127, 127, 127), 12)
    assert is_near(made.getpixel((60, 4)), (6, 6, 6), 60)
    assert is_near(made.getpixel((60, 76)), (250, 250, 250), 60)


def test_cmyk_pictures_come_out_in_their_colours() -> None:
    made = open_largest(make_photo(encode(draw(200, 100, "CMYK"), "JPEG", quality=95)))
    assert list_corners(made) == ["R", "G", "B", "Y"]


def test_transparency_lies_on_white() -> None:
    image = draw(200, 100).convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 100, 100))
    palette = image.quantize(32)
    half = Image.new("LA", (200, 100), (0, 128))
    for content in (encode(image, "PNG"), encode(image, "WEBP", lossless=True), encode(palette, "PNG")):
        made = open_largest(make_photo(content))
        assert is_near(made.getpixel((30, 50)), (255, 255, 255), 6)
        assert is_near(made.getpixel((190, 10)), GREEN)
    assert is_near(open_largest(make_photo(encode(half, "PNG"))).getpixel((30, 50)), (127, 127, 127), 6)


def test_colours_are_brought_to_srgb() -> None:
    """A profile whose red and blue are swapped shows that it was applied, and not only dropped."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = (profile.index(name, 128) for name in (b"rXYZ", b"bXYZ"))
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    swapped = Image.merge("RGB", draw(200, 100).split()[::-1])
    for kind in ("JPEG", "PNG", "WEBP"):
        made = open_largest(make_photo(encode(swapped, kind, icc_profile=bytes(profile), quality=95)))
        assert list_corners(made) == ["R", "G", "B", "Y"]
    plain = open_largest(make_photo(encode(draw(200, 100), "JPEG", icc_profile=make_profile())))
    assert list_corners(plain) == ["R", "G", "B", "Y"]


def test_of_an_animation_the_first_frame_is_taken() -> None:
    frames = [draw(90, 60), Image.new("RGB", (90, 60), "black")]
    for kind in ("GIF", "PNG", "WEBP"):
        content = encode(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
        assert list_corners(open_largest(make_photo(content))) == ["R", "G", "B", "Y"]


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        ((160, 160), [("a", 160)]),
        ((400, 250), [("a", 160), ("b", 250)]),
        ((250, 400), [("a", 160), ("b", 250)]),
        ((1000, 500), [("a", 160), ("b", 320), ("c", 500)]),
        ((3000, 2000), [("a", 160), ("b", 320), ("c", 640)]),
    ],
)
def test_a_profile_photo_is_the_middle_of_the_picture(size: tuple[int, int], wanted: list[tuple[str, int]]) -> None:
    wide, high = size
    image = Image.new("RGB", size, "black")
    short = min(size)
    left, top = (wide - short) // 2, (high - short) // 2
    image.paste(draw(short, short), (left, top))
    for orientation in (1, 6):
        made = make_square(encode(image, "JPEG", quality=95, exif=make_exif(orientation)))
        assert [(one.type, one.width, one.height) for one in made.sizes] == [(n, side, side) for n, side in wanted]
        for one in made.sizes:
            corners = list_corners(check_clean_jpeg(one.content, (one.width, one.height)))
            assert corners == (["R", "G", "B", "Y"] if orientation == 1 else ["B", "R", "Y", "G"])


def test_a_thumbnail_is_made_small() -> None:
    for size, wanted in (((320, 200), (320, 200)), ((90, 60), (90, 60)), ((1000, 500), (320, 160))):
        made = make_thumb(encode(draw(*size), "JPEG"))
        assert [(one.type, one.width, one.height) for one in made.sizes] == [("m", *wanted)]
        open_largest(made)


@pytest.mark.filterwarnings("ignore::PIL.Image.DecompressionBombWarning")
def test_a_large_picture_sent_as_a_document_gets_a_thumbnail() -> None:
    content = encode(draw(7000, 5000), "JPEG", quality=60)
    made = make_preview(content)
    assert (made.width, made.height) == (7000, 5000)
    assert [(one.type, one.width, one.height) for one in made.sizes] == [("m", 320, 229)]
    with pytest.raises(BadPicture) as refusal:
        make_photo(content)
    assert refusal.value.name == "PHOTO_INVALID_DIMENSIONS"


def test_limits_of_dimensions_are_exact() -> None:
    limits = Limits(size_bytes=1, sides=10_000)
    for width, height in ((5000, 5000), (9523, 477), (20, 1), (1, 20), (1, 1)):
        check_dimensions(width, height, limits)
    for width, height in ((5001, 5000), (9524, 476), (21, 1), (1, 21), (0, 1), (-1, 5)):
        with pytest.raises(BadPicture) as refusal:
            check_dimensions(width, height, limits)
        assert refusal.value.name == "PHOTO_INVALID_DIMENSIONS"


def test_limits_of_bytes_are_exact() -> None:
    content = encode(draw(60, 40), "PNG")
    for make, most in ((make_photo, 10 << 20), (make_thumb, 200 << 10), (make_square, 10 << 20)):
        if make is not make_square:
            make(content + bytes(most - len(content)))
        with pytest.raises(BadPicture) as refusal:
            make(content + bytes(most + 1 - len(content)))
        assert refusal.value.name == "PHOTO_SAVE_FILE_INVALID"
    with pytest.raises(BadPicture) as refusal:
        make_photo(b"")
    assert refusal.value.name == "PHOTO_SAVE_FILE_INVALID"


def test_refusals_have_the_right_names() -> None:
    picture = draw(120, 90)
    for make, content, name in (
        (make_photo, b"<svg/>", "PHOTO_EXT_INVALID"),
        (make_photo, encode(picture, "BMP"), "PHOTO_EXT_INVALID"),
        (make_photo, encode(Image.new("L", (9_600, 480)), "PNG"), "PHOTO_INVALID_DIMENSIONS"),
        (make_square, encode(picture, "PNG"), "PHOTO_CROP_SIZE_SMALL"),
    ):
        with pytest.raises(BadPicture) as refusal:
            make(content)
        assert refusal.value.name == name


def test_what_follows_a_picture_does_no_harm() -> None:
    """Phones put a short film behind a photo; its bytes look like any number of scans."""
    made = make_photo(encode(draw(120, 90), "JPEG") + b"\xff\xda\0\x02" * 5_000)
    assert list_corners(open_largest(made)) == ["R", "G", "B", "Y"]


def test_the_name_of_a_file_says_nothing() -> None:
    made = make_photo(encode(draw(64, 64), "WEBP"))
    assert Image.open(io.BytesIO(made.sizes[0].content)).format == "JPEG"
