"""Draw the pictures and ring the bells of the town that `chapar demo` builds.

    python tools/draw_demo.py src/chapar/demo/pictures

Landscapes, portraits and emblems are drawn by Pillow from nothing but geometry and a seeded chance; the clock's melody is
a sum of fading sines. To write the melody as Opus the tool needs PyAV (`pip install av`), which nothing else does; without it
the recording is left as it is. The files are committed; run this again after a change.
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

SIZE = 1280, 854
PORTRAIT = 640
OVERSAMPLING = 2
QUALITY = 72

Color = tuple[int, int, int]
Point = tuple[float, float]


def mix(one: Color, other: Color, share: float) -> Color:
    """A colour between two: `share` of the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


class Sheet:
    """A picture under the brush, in units of the finished one."""

    def __init__(self, width: int, height: int, top: Color, bottom: Color, seed: str) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * OVERSAMPLING, height * OVERSAMPLING), top)
        self.draw = ImageDraw.Draw(self.image, "RGBA")
        self.chance = random.Random(seed)
        self.fade(0, height, top, bottom)

    def fade(self, start: float, end: float, top: Color, bottom: Color) -> None:
        """Fill from one height to another with a gradient."""
        first, last = round(start * OVERSAMPLING), round(end * OVERSAMPLING)
        for y in range(first, last):
            color = mix(top, bottom, (y - first) / max(last - first, 1))
            self.draw.line([(0, y), (self.image.width, y)], fill=color)

    def shape(self, points: Sequence[Point], color: Color, opacity: int = 255) -> None:
        """A filled polygon."""
        self.draw.polygon([(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points], fill=(*color, opacity))

    def disc(self, x: float, y: float, rx: float, color: Color, ry: float = 0, opacity: int = 255) -> None:
        """A filled ellipse around a point."""
        ry = ry or rx
        box = [value * OVERSAMPLING for value in (x - rx, y - ry, x + rx, y + ry)]
        self.draw.ellipse(box, fill=(*color, opacity))

    def box(self, x: float, y: float, width: float, height: float, color: Color, radius: float = 0) -> None:
        """A filled rectangle, its corners round."""
        box = [value * OVERSAMPLING for value in (x, y, x + width, y + height)]
        self.draw.rounded_rectangle(box, radius * OVERSAMPLING, fill=color)

    def line(self, points: Sequence[Point], color: Color, width: float, opacity: int = 255) -> None:
        """A stroke with round joints."""
        scaled = [(x * OVERSAMPLING, y * OVERSAMPLING) for x, y in points]
        self.draw.line(scaled, fill=(*color, opacity), width=round(width * OVERSAMPLING), joint="curve")

    def hill(self, height: float, waves: Sequence[tuple[float, float, float]], color: Color) -> None:
        """Land below a sum of waves (amplitude, length, phase), down to the bottom."""
        crest = [
            (x, height + sum(a * math.sin(x / length + phase) for a, length, phase in waves))
            for x in range(0, self.width + 9, 8)
        ]
        self.shape([*crest, (self.width, self.height), (0, self.height)], color)

    def glow(self, x: float, y: float, radius: float, color: Color, strength: int = 14) -> None:
        """Light around a point."""
        for step in range(12, 0, -1):
            self.disc(x, y, radius * step / 12, color, opacity=strength)

    def finish(self, blur: float = 0) -> Image.Image:
        """The picture at its own size."""
        image = self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)
        return image.filter(ImageFilter.GaussianBlur(blur)) if blur else image


def poplar(sheet: Sheet, x: float, ground: float, height: float, color: Color) -> None:
    """A slender tree, lighter on its sunny side."""
    sheet.box(x - height * 0.018, ground - height * 0.2, height * 0.036, height * 0.2, mix(color, (60, 40, 30), 0.7))
    middle = ground - height * 0.56
    sheet.disc(x, middle, height * 0.12, color, height * 0.44)
    sheet.disc(
        x - height * 0.035, middle + height * 0.02, height * 0.07, mix(color, (255, 250, 200), 0.22), height * 0.36
    )


def house(sheet: Sheet, x: float, ground: float, width: float, wall: Color, roof: Color) -> None:
    """A house with a gable, a door and two windows."""
    height = width * 0.8
    sheet.box(x, ground - height, width, height, wall)
    sheet.shape(
        [
            (x - width * 0.1, ground - height),
            (x + width / 2, ground - height * 1.6),
            (x + width * 1.1, ground - height),
        ],
        roof,
    )
    pane = mix(wall, (60, 70, 90), 0.65)
    for side in (0.14, 0.64):
        sheet.box(x + width * side, ground - height * 0.78, width * 0.22, height * 0.26, pane, 2)
    sheet.box(x + width * 0.4, ground - height * 0.4, width * 0.2, height * 0.4, mix(roof, (40, 25, 20), 0.5), 3)


def ripples(sheet: Sheet, top: float, bottom: float, color: Color, count: int) -> None:
    """Short strokes on water, wider towards the viewer."""
    for _ in range(count):
        y = sheet.chance.uniform(top, bottom)
        near = (y - top) / (bottom - top)
        x, length = sheet.chance.uniform(0, sheet.width), 18 + 90 * near * sheet.chance.random()
        sheet.line([(x, y), (x + length, y)], color, 1 + 2 * near, opacity=70)


def draw_bridge() -> Image.Image:
    """Three arches of stone over the river, the town behind, a donkey on top."""
    sheet = Sheet(*SIZE, (126, 188, 226), (246, 226, 190), "bridge")
    sheet.glow(1010, 190, 190, (255, 240, 190))
    sheet.disc(1010, 190, 52, (255, 246, 214))
    sheet.hill(400, [(34, 190, 0.4), (12, 71, 2)], (150, 178, 150))
    sheet.hill(452, [(26, 150, 2.2), (9, 47, 0)], (118, 156, 112))
    for place, tint in enumerate([(236, 214, 178), (222, 190, 160), (240, 226, 204), (214, 182, 150), (232, 206, 170)]):
        house(sheet, 70 + place * 112 + 14 * (place % 2), 520 - 8 * (place % 3), 82, tint, (178, 92, 66))
    for x, height in ((700, 210), (742, 250), (1120, 240), (1168, 200), (1225, 260)):
        poplar(sheet, x, 520, height, (84, 138, 84))
    sheet.fade(560, 854, (96, 156, 178), (46, 96, 128))
    ripples(sheet, 570, 850, (226, 240, 240), 150)
    stone, shade = (206, 192, 168), (150, 136, 116)
    sheet.shape([(0, 520), (640, 440), (1280, 520), (1280, 640), (0, 640)], stone)
    for x, radius in ((240, 104), (640, 138), (1040, 104)):
        sheet.disc(x, 664, radius + 16, shade)
        sheet.disc(x, 664, radius, (70, 124, 150))
        sheet.disc(x, 676, radius * 0.92, (92, 150, 172))
    sheet.fade(664, 854, (86, 146, 170), (46, 96, 128))
    ripples(sheet, 676, 850, (226, 240, 240), 120)
    for _ in range(150):
        x, y = sheet.chance.uniform(10, 1240), sheet.chance.uniform(520, 552)
        if abs(x - 627) < 160:
            y -= 56 - abs(x - 627) * 0.24
        sheet.box(x, y, 26, 9, mix(stone, shade, sheet.chance.uniform(0.05, 0.4)), 3)
    sheet.line([(0, 520), (640, 440), (1280, 520)], (226, 214, 192), 16)
    for x in (118, 412, 868, 1162):
        sheet.shape([(x - 22, 664), (x + 22, 664), (x + 30, 700), (x - 30, 700)], shade)
    donkey(sheet, 760, 446)
    for x, tint in ((846, (206, 84, 70)), (876, (70, 112, 176)), (902, (232, 178, 66)), (930, (92, 148, 96))):
        child(sheet, x, 452 + (x - 760) * 0.12, tint)
    return sheet.finish()


def donkey(sheet: Sheet, x: float, ground: float) -> None:
    """Pepper, looking the other way."""
    coat = (112, 104, 104)
    for leg in (-26, -16, 16, 26):
        sheet.box(x + leg - 4, ground - 34, 8, 36, mix(coat, (30, 30, 30), 0.25), 3)
    sheet.disc(x, ground - 46, 38, coat, 20)
    sheet.shape([(x - 30, ground - 60), (x - 54, ground - 96), (x - 40, ground - 100), (x - 12, ground - 62)], coat)
    sheet.disc(x - 58, ground - 94, 20, coat, 11)
    sheet.disc(x - 72, ground - 91, 8, (206, 198, 190), 7)
    for ear in (-46, -38):
        sheet.shape([(x + ear - 4, ground - 100), (x + ear + 2, ground - 134), (x + ear + 6, ground - 100)], coat)
    sheet.line([(x + 36, ground - 52), (x + 48, ground - 30)], coat, 4)
    for side in (-14, 14):
        sheet.disc(x + side, ground - 44, 15, (196, 150, 92), 17)


def child(sheet: Sheet, x: float, ground: float, tint: Color) -> None:
    """A child on its way, arms in the air."""
    sheet.line([(x - 5, ground), (x, ground - 20), (x + 6, ground)], (70, 60, 70), 5)
    sheet.box(x - 8, ground - 42, 16, 26, tint, 6)
    sheet.line([(x - 6, ground - 38), (x - 15, ground - 54)], tint, 5)
    sheet.line([(x + 6, ground - 38), (x + 14, ground - 56)], tint, 5)
    sheet.disc(x, ground - 50, 9, (226, 184, 150))
    sheet.disc(x, ground - 55, 9, (84, 58, 44), 5)


def draw_market() -> Image.Image:
    """Stalls under striped roofs, with crates of fruit."""
    sheet = Sheet(*SIZE, (168, 208, 232), (248, 232, 204), "market")
    for place, tint in enumerate([(232, 206, 170), (240, 226, 204), (222, 190, 160), (236, 214, 178), (214, 182, 150)]):
        house(sheet, 20 + place * 262, 470, 210, tint, (176, 96, 72))
    poplar(sheet, 268, 480, 330, (96, 148, 92))
    poplar(sheet, 1048, 480, 360, (88, 140, 86))
    sheet.fade(468, 854, (222, 204, 176), (190, 166, 138))
    for _ in range(420):
        y = sheet.chance.uniform(480, 850)
        near = (y - 470) / 380
        sheet.disc(sheet.chance.uniform(0, 1280), y, 8 + 26 * near, (170, 150, 124), 2 + 6 * near, opacity=60)
    stripes = [((198, 70, 62), (250, 240, 226)), ((62, 124, 132), (250, 240, 226)), ((226, 166, 62), (250, 240, 226))]
    fruit = [((246, 176, 110), (238, 142, 98)), ((190, 54, 60), (150, 40, 62)), ((130, 168, 76), (214, 196, 84))]
    for place, (one, other) in enumerate(stripes):
        stall(sheet, 50 + place * 410, 400 + 20 * (place % 2), one, other, fruit[place])
    return sheet.finish()


def stall(sheet: Sheet, x: float, top: float, one: Color, other: Color, fruit: tuple[Color, Color]) -> None:
    """A stall: a striped roof on posts, three crates on the table."""
    for post in (10, 346):
        sheet.box(x + post, top + 40, 10, 330, (126, 92, 64))
    sheet.box(x + 16, top + 236, 334, 130, (158, 116, 80), 4)
    sheet.box(x + 4, top + 222, 358, 20, (182, 138, 98), 4)
    for crate in range(3):
        left = x + 22 + crate * 112
        sheet.box(left, top + 176, 100, 50, (146, 106, 70), 4)
        for row in range(3):
            for column in range(6 - row % 2):
                color = mix(*fruit, sheet.chance.random())
                fruit_x, fruit_y = left + 12 + column * 15.5 + 7 * (row % 2), top + 176 - row * 11
                sheet.disc(fruit_x, fruit_y, 10, color)
                sheet.disc(fruit_x - 3, fruit_y - 4, 3, mix(color, (255, 255, 255), 0.5))
    for stripe in range(9):
        color = one if stripe % 2 else other
        left = x - 14 + stripe * 43
        sheet.shape([(left + 14, top - 50), (left + 46, top - 50), (left + 43, top + 44), (left, top + 44)], color)
        sheet.disc(left + 21.5, top + 44, 21.5, color, 18)


def draw_bread() -> Image.Image:
    """Loaves and rounds on a board."""
    sheet = Sheet(*SIZE, (112, 82, 62), (84, 60, 46), "bread")
    for plank in range(6):
        sheet.fade(
            plank * 143, plank * 143 + 140, *sorted(((122 - plank * 4, 90, 66), (104, 76 - plank, 56)), reverse=True)
        )
    sheet.box(110, 130, 1060, 600, (196, 152, 104), 60)
    sheet.box(124, 138, 1032, 574, (214, 172, 122), 56)
    for y in range(190, 700, 46):
        sheet.line([(160, y), (1120, y + sheet.chance.uniform(-8, 8))], (198, 154, 106), 3, opacity=130)
    crust, crumb = (178, 108, 52), (232, 184, 116)
    for x, y, rx, ry in ((360, 300, 170, 96), (720, 250, 190, 90), (930, 470, 170, 110)):
        sheet.disc(x + 10, y + 18, rx, (120, 84, 54), ry, opacity=110)
        for step in range(10):
            shade = mix(crust, crumb, step / 12)
            sheet.disc(x - step * 2, y - step * 3, rx - step * 9, shade, ry - step * 5)
        for cut in (-0.5, -0.1, 0.3):
            sheet.line([(x + rx * cut, y + ry * 0.45), (x + rx * (cut + 0.22), y - ry * 0.55)], (248, 220, 168), 12)
    for x, y in ((330, 540), (590, 520)):
        sheet.disc(x + 8, y + 12, 132, (120, 84, 54), 104, opacity=110)
        sheet.disc(x, y, 132, (206, 148, 84), 104)
        sheet.disc(x, y - 4, 120, (230, 180, 116), 92)
        for _ in range(26):
            angle, reach = sheet.chance.uniform(0, math.tau), sheet.chance.uniform(10, 100)
            sheet.disc(x + reach * math.cos(angle), y - 4 + reach * 0.72 * math.sin(angle), 11, (200, 138, 76), 8)
        for _ in range(60):
            angle, reach = sheet.chance.uniform(0, math.tau), 112 * math.sqrt(sheet.chance.random())
            sheet.disc(x + reach * math.cos(angle), y - 4 + reach * 0.74 * math.sin(angle), 4, (252, 238, 206), 2.4)
    return sheet.finish()


def flower(sheet: Sheet, x: float, y: float, radius: float, petals: int, color: Color, heart: Color) -> None:
    """A blossom seen from the front."""
    for layer, share in ((0.0, 0.0), (0.5, 0.25)):
        for petal in range(petals):
            angle = math.tau * (petal + layer) / petals
            px, py = x + radius * 0.62 * math.cos(angle), y + radius * 0.62 * math.sin(angle)
            sheet.disc(px, py, radius * 0.34, mix(color, (255, 255, 255), share))
    sheet.disc(x, y, radius * 0.46, heart)
    for _ in range(30):
        angle, reach = sheet.chance.uniform(0, math.tau), radius * 0.4 * math.sqrt(sheet.chance.random())
        sheet.disc(
            x + reach * math.cos(angle), y + reach * math.sin(angle), radius * 0.05, mix(heart, (250, 210, 120), 0.5)
        )


def draw_flowers() -> Image.Image:
    """Sunflowers over a row of buckets with other flowers."""
    sheet = Sheet(*SIZE, (236, 226, 206), (206, 186, 160), "flowers")
    sheet.box(0, 640, 1280, 214, (168, 126, 90))
    sheet.box(0, 632, 1280, 18, (188, 146, 106))
    for x, y, radius in ((180, 190, 92), (400, 120, 84), (640, 180, 104), (880, 130, 88), (1110, 200, 96)):
        sheet.line([(x, y), (x + (640 - x) * 0.06, 620)], (86, 128, 66), 13)
        for side in (-1, 1):
            leaf = y + 190 + 30 * side
            sheet.disc(x + side * 52, leaf, 50, (104, 150, 76), 22)
        flower(sheet, x, y, radius, 15, (244, 190, 44), (96, 60, 34))
    kinds = [
        ((224, 96, 120), (250, 220, 120)),
        ((240, 240, 250), (240, 200, 80)),
        ((150, 110, 190), (250, 226, 140)),
        ((236, 128, 70), (120, 60, 40)),
    ]
    for place, (color, heart) in enumerate(kinds):
        x = 170 + place * 313
        for _ in range(15):
            fx, fy = x + sheet.chance.uniform(-105, 105), sheet.chance.uniform(440, 590)
            sheet.line([(fx, fy), (x, 700)], (92, 134, 74), 5)
            flower(sheet, fx, fy, 36, 9, mix(color, (255, 255, 255), sheet.chance.uniform(0, 0.25)), heart)
        sheet.shape([(x - 100, 610), (x + 100, 610), (x + 76, 800), (x - 76, 800)], (132, 148, 156))
        sheet.shape([(x - 100, 610), (x - 60, 610), (x - 48, 800), (x - 76, 800)], (160, 176, 182))
        sheet.disc(x, 612, 100, (112, 128, 136), 12)
    return sheet.finish()


def draw_river() -> Image.Image:
    """Mist between poplars at dawn, a boat and a heron that may be a post."""
    sheet = Sheet(*SIZE, (186, 200, 214), (250, 224, 200), "river")
    sheet.glow(420, 300, 260, (255, 236, 206), 18)
    sheet.disc(420, 300, 46, (255, 244, 226))
    for depth, (ground, tint) in enumerate([(420, (186, 194, 198)), (450, (160, 174, 174)), (486, (126, 148, 140))]):
        sheet.hill(ground, [(16, 160 - depth * 30, depth), (6, 50, 1)], tint)
        for _ in range(9):
            x = sheet.chance.uniform(0, 1280)
            poplar(sheet, x, ground + 20, sheet.chance.uniform(130, 180) + depth * 50, mix(tint, (90, 120, 100), 0.35))
        for _ in range(16):
            sheet.disc(sheet.chance.uniform(0, 1280), ground + 20, 240, (244, 236, 228), 22, opacity=36)
    sheet.fade(500, 854, (226, 214, 204), (128, 152, 164))
    for reach in range(26):
        y = 512 + reach * 13
        width = 30 + reach * 5 * (0.6 + sheet.chance.random())
        sheet.disc(420 + sheet.chance.uniform(-10, 10), y, width, (255, 240, 214), 3, opacity=120)
    ripples(sheet, 520, 850, (250, 244, 236), 110)
    for _ in range(30):
        x, y = sheet.chance.uniform(-100, 1380), sheet.chance.uniform(490, 640)
        sheet.disc(x, y, 260, (250, 244, 238), 20, opacity=30)
    sheet.shape([(760, 640), (1010, 640), (978, 682), (800, 682)], (110, 78, 60))
    sheet.shape([(760, 640), (1010, 640), (1004, 650), (768, 650)], (150, 112, 84))
    sheet.line([(850, 640), (930, 596)], (120, 90, 70), 6)
    sheet.line([(1160, 700), (1160, 560)], (96, 88, 88), 10)
    sheet.disc(1160, 560, 12, (110, 102, 102), 16)
    for x in (40, 70, 96, 1210, 1236, 1262):
        sheet.line([(x, 854), (x + sheet.chance.uniform(-14, 14), 700)], (104, 120, 96), 5)
        sheet.disc(x, 706, 6, (112, 84, 62), 22)
    return sheet.finish()


def lantern(sheet: Sheet, x: float, y: float, size: float) -> None:
    """A paper lantern with a light in it, and what the water shows of it."""
    sheet.glow(x, y, size * 2.6, (255, 190, 96), 9)
    sheet.shape(
        [(x - size, y - size), (x + size, y - size), (x + size * 0.8, y + size), (x - size * 0.8, y + size)],
        (240, 140, 60),
    )
    sheet.shape(
        [
            (x - size * 0.6, y - size * 0.8),
            (x + size * 0.6, y - size * 0.8),
            (x + size * 0.5, y + size),
            (x - size * 0.5, y + size),
        ],
        (255, 196, 104),
    )
    sheet.disc(x, y + size * 0.2, size * 0.34, (255, 246, 206), size * 0.55)
    for step in range(5):
        sheet.disc(
            x, y + size * (1.5 + step * 0.7), size * (0.9 - step * 0.12), (255, 176, 90), size * 0.16, opacity=110
        )


def draw_lanterns() -> Image.Image:
    """Lanterns on the river at night, the bridge in the distance."""
    sheet = Sheet(*SIZE, (18, 24, 58), (70, 62, 106), "lanterns")
    for _ in range(170):
        x, y = sheet.chance.uniform(0, 1280), sheet.chance.uniform(0, 330)
        sheet.disc(x, y, sheet.chance.uniform(0.7, 2), (250, 244, 226), opacity=190)
    sheet.disc(1030, 120, 44, (246, 238, 210))
    sheet.disc(1046, 110, 40, (26, 30, 66))
    sheet.hill(330, [(24, 170, 1), (8, 60, 0)], (34, 36, 66))
    for x in range(30, 1280, 62):
        poplar(sheet, x + sheet.chance.uniform(-18, 18), 372, sheet.chance.uniform(90, 170), (26, 32, 54))
    for place in range(8):
        x = 70 + place * 150 + sheet.chance.uniform(-20, 20)
        house(sheet, x, 372, 62, (44, 42, 68), (32, 30, 54))
        for side in (0.14, 0.64):
            sheet.box(x + 62 * side, 333, 14, 13, (252, 204, 120), 2)
    sheet.fade(372, 854, (38, 42, 82), (14, 18, 44))
    sheet.shape([(300, 372), (640, 336), (980, 372), (980, 404), (300, 404)], (58, 54, 82))
    for x, radius in ((430, 34), (640, 46), (850, 34)):
        sheet.disc(x, 406, radius, (22, 26, 58))
    sheet.fade(406, 440, (30, 34, 72), (30, 34, 72))
    ripples(sheet, 420, 850, (120, 120, 170), 160)
    floating = sorted((412 + 420 * sheet.chance.random() ** 1.5, sheet.chance.uniform(-10, 1290)) for _ in range(72))
    for y, x in floating:
        near = (y - 400) / 430
        lantern(sheet, 640 + (x - 640) * (0.35 + 0.75 * near), y, 4 + 24 * near)
    return sheet.finish()


LANDSCAPES: dict[str, Callable[[], Image.Image]] = {
    "bridge": draw_bridge,
    "market": draw_market,
    "bread": draw_bread,
    "flowers": draw_flowers,
    "river": draw_river,
    "lanterns": draw_lanterns,
}

PEOPLE: dict[str, tuple[Color, Color, Color, Color, str]] = {
    "parisa": ((246, 214, 170), (224, 172, 134), (52, 36, 34), (178, 60, 74), "long"),
    "daniel": ((176, 208, 222), (232, 190, 160), (150, 98, 54), (62, 98, 132), "beard"),
    "layla": ((214, 196, 224), (206, 152, 112), (62, 112, 116), (62, 112, 116), "scarf"),
    "anna": ((206, 224, 196), (242, 206, 180), (222, 178, 104), (232, 226, 214), "bun"),
    "julien": ((240, 224, 190), (226, 182, 148), (70, 52, 44), (90, 128, 90), "cap"),
    "omid": ((226, 196, 166), (202, 148, 108), (196, 192, 188), (120, 84, 60), "beard"),
    "grace": ((250, 220, 200), (128, 84, 62), (40, 30, 30), (240, 178, 66), "curls"),
    "samir": ((184, 214, 206), (188, 132, 92), (34, 30, 32), (56, 84, 110), "cap"),
    "mikhail": ((206, 206, 222), (238, 200, 172), (206, 202, 196), (88, 76, 104), "glasses"),
    "camille": ((236, 206, 206), (240, 204, 176), (166, 74, 48), (108, 146, 84), "long"),
}
"""Background, skin, hair, clothes, and what somebody is known by."""


def draw_portrait(name: str) -> Image.Image:
    """A face with little in it but what somebody is known by."""
    ground, skin, hair, clothes, mark = PEOPLE[name]
    sheet = Sheet(PORTRAIT, PORTRAIT, mix(ground, (255, 255, 255), 0.35), ground, name)
    if mark == "long":
        sheet.disc(320, 300, 176, hair, 190)
        sheet.box(150, 300, 340, 230, hair, 90)
    if mark == "curls":
        for turn in range(16):
            angle = math.tau * turn / 16
            sheet.disc(320 + 140 * math.cos(angle), 262 + 140 * math.sin(angle), 74, hair)
    if mark == "scarf":
        sheet.disc(320, 290, 184, hair, 208)
        sheet.box(160, 330, 320, 240, hair, 110)
    if mark == "bun":
        sheet.disc(320, 104, 66, hair)
    sheet.disc(320, 690, 250, clothes, 210)
    sheet.box(268, 420, 104, 120, mix(skin, (120, 70, 50), 0.18), 48)
    if mark == "scarf":
        sheet.disc(320, 560, 150, mix(hair, (255, 255, 255), 0.1), 80)
    sheet.disc(320, 300, 132, skin, 160)
    if mark in ("long", "bun", "beard", "glasses"):
        sheet.shape(
            [
                (190, 300),
                (196, 210),
                (250, 150),
                (320, 136),
                (400, 152),
                (446, 214),
                (450, 300),
                (420, 236),
                (250, 216),
            ],
            hair,
        )
    if mark == "scarf":
        sheet.shape(
            [(182, 330), (196, 200), (320, 128), (444, 200), (458, 330), (430, 240), (320, 186), (210, 240)], hair
        )
    if mark == "curls":
        for x in (212, 262, 320, 378, 428):
            sheet.disc(x, 184 + abs(x - 320) * 0.2, 46, hair)
    if mark == "cap":
        sheet.disc(320, 186, 142, clothes, 92)
        sheet.box(176, 196, 288, 38, mix(clothes, (0, 0, 0), 0.25), 19)
    for side in (-1, 1):
        sheet.disc(320 + side * 50, 304, 11, (48, 40, 44), 14)
        sheet.disc(320 + side * 53, 300, 4, (255, 255, 255))
        sheet.line([(320 + side * 72, 270), (320 + side * 34, 262)], mix(hair, (40, 30, 30), 0.4), 8)
        sheet.disc(320 + side * 84, 352, 26, mix(skin, (226, 110, 100), 0.3), 18)
    if mark == "beard":
        sheet.shape(
            [
                (192, 330),
                (214, 420),
                (270, 474),
                (320, 486),
                (370, 474),
                (426, 420),
                (448, 330),
                (400, 372),
                (240, 372),
            ],
            hair,
        )
    if mark == "glasses":
        sheet.disc(320, 380, 60, hair, 16)
        for side in (-1, 1):
            for radius, color in ((42, (70, 70, 84)), (36, mix(skin, (255, 255, 255), 0.25))):
                sheet.disc(320 + side * 52, 306, radius, color)
            sheet.disc(320 + side * 52, 306, 11, (48, 40, 44), 14)
        sheet.line([(306, 304), (334, 304)], (70, 70, 84), 7)
    smile = [(320 + x, 398 + 22 * math.cos(x / 46 * math.pi / 2)) for x in range(-46, 47, 6)]
    sheet.line(smile, (150, 66, 62), 10)
    sheet.line([(320, 316), (312, 352), (326, 356)], mix(skin, (120, 70, 50), 0.35), 6)
    return sheet.finish()


EMBLEMS: dict[str, tuple[Color, Color]] = {
    "fa": ((46, 146, 134), (22, 98, 96)),
    "en": ((72, 120, 186), (36, 72, 132)),
    "ar": ((190, 136, 62), (134, 84, 34)),
    "ru": ((176, 84, 104), (116, 46, 72)),
    "fr": ((124, 108, 180), (76, 62, 130)),
}
"""The colours of the editions."""


def draw_emblem(language: str) -> Image.Image:
    """A poplar, a folded paper before it, in the colour of an edition."""
    sheet = Sheet(PORTRAIT, PORTRAIT, *EMBLEMS[language], language)
    light = (250, 246, 236)
    sheet.disc(320, 320, 238, mix(EMBLEMS[language][0], light, 0.16))
    sheet.box(308, 430, 24, 110, light, 8)
    sheet.disc(320, 280, 86, light, 186)
    leaf = EMBLEMS[language][1]
    sheet.line([(320, 130), (320, 440)], leaf, 9)
    for step in range(5):
        y, reach = 190 + step * 48, 34 + 26 * math.sin(math.pi * (step + 1) / 6)
        for side in (-1, 1):
            sheet.line([(320, y + 34), (320 + side * reach, y)], leaf, 8)
    wave = [(170 + x * 3, 536 + 10 * math.sin(x / 6)) for x in range(101)]
    sheet.line(wave, light, 13)
    sheet.line([(x, y + 34) for x, y in wave[12:-12]], light, 10)
    return sheet.finish()


RATE = 48_000
CHIME_SECONDS = 9
NOTES = (
    (0.2, 659.26),
    (0.9, 523.25),
    (1.6, 587.33),
    (2.3, 392.0),
    (3.6, 392.0),
    (4.3, 587.33),
    (5.0, 659.26),
    (5.7, 523.25),
)
"""When each bell of the melody is struck (seconds), and its pitch (hertz)."""
PARTIALS = ((0.5, 0.35, 1.6), (1.0, 1.0, 1.2), (1.19, 0.45, 0.9), (1.5, 0.3, 0.8), (2.0, 0.5, 0.6), (2.74, 0.2, 0.4))
"""A bell's sound: pitch, strength and seconds of fading of each of its sines."""
LOUDNESS_VALUES = 63


def ring() -> list[float]:
    """The melody, from -1 to 1, `RATE` values a second."""
    sound = [0.0] * (CHIME_SECONDS * RATE)
    for start, pitch in NOTES:
        for ratio, strength, fading in PARTIALS:
            step = math.tau * pitch * ratio / RATE
            first = round(start * RATE)
            for place in range(min(len(sound) - first, round(fading * 5 * RATE))):
                attack = min(place / 240, 1.0)
                sound[first + place] += strength * attack * math.exp(-place / (fading * RATE)) * math.sin(step * place)
    loudest = max(abs(value) for value in sound)
    return [0.85 * value / loudest for value in sound]


def measure_loudness(sound: Sequence[float]) -> list[int]:
    """How loud it is along the way, from 0 to 31."""
    slice_length = len(sound) // LOUDNESS_VALUES
    loudest = [max(map(abs, sound[k * slice_length : (k + 1) * slice_length])) for k in range(LOUDNESS_VALUES)]
    return [round(31 * value / max(loudest)) for value in loudest]


def write_opus(sound: Sequence[float], path: Path) -> None:
    """Write it as Opus in Ogg, at 24 kbit/s."""
    import av
    import numpy

    samples = numpy.array([sound], dtype=numpy.float32)
    with av.open(str(path), "w", format="ogg") as file:
        stream = file.add_stream("libopus", rate=RATE, layout="mono")
        stream.bit_rate = 24_000
        for start in range(0, samples.shape[1], 960):
            frame = av.AudioFrame.from_ndarray(samples[:, start : start + 960].copy(), format="flt", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = RATE, start, Fraction(1, RATE)
            file.mux(stream.encode(frame))
        file.mux(stream.encode(None))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    pictures = {name: draw() for name, draw in LANDSCAPES.items()}
    pictures |= {f"portrait_{name}": draw_portrait(name) for name in PEOPLE}
    pictures |= {f"emblem_{language}": draw_emblem(language) for language in EMBLEMS}
    for name, picture in pictures.items():
        picture.save(folder / f"{name}.jpg", quality=QUALITY, optimize=True, progressive=True)
    sound = ring()
    print("loudness =", measure_loudness(sound))
    try:
        write_opus(sound, folder / "noon.ogg")
    except ImportError:
        print("noon.ogg was left as it is: writing it needs PyAV")


if __name__ == "__main__":
    main()
