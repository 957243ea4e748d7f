"""Decoded pictures made plain: scaled, upright, in sRGB, on white, with nothing attached."""

import io

from PIL import Image, ImageCms

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How a picture with this EXIF orientation is turned so that it stands upright."""
_SIDEWAYS = frozenset({5, 6, 7, 8})


class Plain:
    """A picture from its header on. `width` and `height` are upright and full size, in pixels.

    Made with `open_picture`'s image, whose pixels are decoded with `decode`. What a file says of orientation and colours is
    looked at, and passed over where it makes no sense: the pixels count.
    """

    def __init__(self, image: Image.Image) -> None:
        self._image = image
        self._raw_size = image.size
        self.orientation = 1

    @property
    def width(self) -> int:
        return self._raw_size[self.orientation in _SIDEWAYS]

    @property
    def height(self) -> int:
        return self._raw_size[self.orientation not in _SIDEWAYS]

    def decode(self, least: tuple[int, int] | None = None) -> None:
        """Read the pixels, of a GIF or an animation the first frame. `least`: as small as the file allows, not smaller.

        Raises whatever Pillow raises at broken data.
        """
        if least is not None:
            self._image.draft(self._image.mode, least)  # a JPEG comes out at a half, quarter or eighth at little cost
        self._image.load()
        self.orientation = _find_orientation(self._image)

    def make_opaque(self, size: tuple[int, int], crop: tuple[float, float, float, float] | None = None) -> Image.Image:
        """RGB of this size, on white. `crop`: that part of the picture, in parts of its width and height."""
        pixels = self._make(size, crop)
        if pixels.mode != "RGBA":
            return pixels
        ground = Image.new("RGB", pixels.size, "white")
        ground.paste(pixels, mask=pixels.getchannel("A"))
        return ground

    def make_transparent(self, size: tuple[int, int]) -> Image.Image:
        """RGBA of this size."""
        return self._make(size, None).convert("RGBA")

    def _make(self, size: tuple[int, int], crop: tuple[float, float, float, float] | None) -> Image.Image:
        pixels = _as_plain_mode(self._image)
        box = None
        if crop is not None:
            wide, high = pixels.size
            box = (crop[0] * wide, crop[1] * high, crop[2] * wide, crop[3] * high)
        if self.orientation in _SIDEWAYS:
            size = (size[1], size[0])
        if size != pixels.size or box is not None:
            pixels = pixels.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=3.0)
        pixels = _as_srgb(pixels, self._image.info.get("icc_profile"))
        if self.orientation in _TURNS:
            pixels = pixels.transpose(_TURNS[self.orientation])
        clean = pixels.copy()
        clean.info = {}  # else comments and profiles go on into what is saved
        return clean


def _find_orientation(image: Image.Image) -> int:
    try:
        orientation = image.getexif().get(_ORIENTATION, 1)
    except Exception:  # made-up EXIF fails in a dozen ways
        return 1
    return orientation if isinstance(orientation, int) and orientation in _TURNS else 1


def _as_plain_mode(image: Image.Image) -> Image.Image:
    """In a mode that can be scaled and has at most 8 bits a channel: L, RGB, RGBA or CMYK."""
    if image.mode.startswith("I"):  # 16 bits of grey: the upper eight
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"LA", "PA", "RGBa", "La"} or (image.mode != "CMYK" and "transparency" in image.info):
        return image.convert("RGBA")
    if image.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _as_srgb(image: Image.Image, profile: object) -> Image.Image:
    """RGB, or RGBA where there is transparency."""
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    if isinstance(profile, bytes) and profile:
        colours = _apply_profile(colours, profile) or colours
    colours = colours.convert("RGB")
    if alpha:
        colours.putalpha(alpha)
    return colours


def _apply_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """None when the profile is not one for such a picture."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None
