"""Draw the pictures and animations of the reactions that clients offer.

    python tools/draw_reactions.py src/chapar/artwork/reactions

Every reaction is a list of shapes on a square of 512 units, drawn here from nothing but geometry: once as a still picture
(WebP, rendered by Pillow, which only this tool needs) and four times as an animated one (TGS: gzipped Lottie). They all
share the burst that flies apart behind them. The files are committed; run this again after a change.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image, ImageDraw

SIDE = 512
ICON_SIDE = 128
OVERSAMPLING = 4
FRAMES = 60

Point = tuple[float, float]

YELLOW, RED, BROWN, WHITE, BLUE = "#ffcc33", "#e8394a", "#5b3413", "#ffffff", "#5cb6f0"
SKIN, ORANGE, DARK, PINK, GREEN = "#ffc83d", "#ff8a1f", "#31373d", "#ff5f7e", "#57c262"


class Shape(NamedTuple):
    """A closed curve through points that is filled, or with a `width` an open one that is drawn.

    `is_round`: the curve is smooth, else it has corners.
    """

    points: tuple[Point, ...]
    color: str
    is_round: bool = False
    width: float = 0


def ellipse(x: float, y: float, rx: float, ry: float, color: str) -> Shape:
    turns = [math.tau * step / 12 for step in range(12)]
    return Shape(tuple((x + rx * math.cos(t), y + ry * math.sin(t)) for t in turns), color, is_round=True)


def line(*points: Point, color: str = BROWN, width: float = 22) -> Shape:
    return Shape(points, color, is_round=True, width=width)


def heart(x: float, y: float, size: float, color: str = RED) -> list[Shape]:
    """Two discs and a wedge: together they have no seam."""
    # The corners are where the sides of the wedge touch the discs.
    corners = ((-0.434, 0.005), (0, -0.12), (0.434, 0.005), (0, 0.5))
    wedge = Shape(tuple((x + size * dx, y + size * dy) for dx, dy in corners), color)
    discs = [ellipse(x + side * size * 0.235, y - size * 0.17, size * 0.265, size * 0.265, color) for side in (-1, 1)]
    return [*discs, wedge]


def star(x: float, y: float, size: float, color: str) -> Shape:
    radii = (size, size * 0.45)
    return Shape(
        tuple(
            (x + radii[i % 2] * math.sin(math.tau * i / 10), y - radii[i % 2] * math.cos(math.tau * i / 10))
            for i in range(10)
        ),
        color,
    )


def face(*features: Shape, color: str = YELLOW) -> list[Shape]:
    return [ellipse(256, 256, 216, 216, color), *features]


def eyes(y: float = 215, rx: float = 24, ry: float = 34, color: str = BROWN) -> list[Shape]:
    return [ellipse(x, y, rx, ry, color) for x in (180, 332)]


def smile() -> Shape:
    return line((150, 310), (200, 365), (256, 382), (312, 365), (362, 310))


def thumb() -> list[Shape]:
    hand = [
        (196, 236),
        (250, 150),
        (262, 70),
        (300, 60),
        (326, 96),
        (312, 196),
        (424, 196),
        (446, 232),
        (424, 420),
        (390, 452),
    ]
    return [
        Shape((*hand, (250, 452), (196, 424)), SKIN, is_round=False),
        *[line((330, y), (428, y), color="#e0a01c", width=10) for y in (262, 324, 386)],
        Shape(((84, 226), (178, 226), (178, 456), (84, 456)), BLUE),
    ]


def upside_down(shapes: Sequence[Shape]) -> list[Shape]:
    return [shape._replace(points=tuple((x, SIDE - y) for x, y in shape.points)) for shape in shapes]


def flame() -> list[Shape]:
    outer = [(262, 36), (330, 130), (344, 190), (384, 150), (428, 270), (420, 380), (340, 470), (256, 482), (160, 462)]
    inner = [(262, 250), (306, 320), (336, 390), (310, 452), (256, 470), (198, 448), (178, 390), (214, 330)]
    return [
        Shape((*outer, (92, 372), (96, 270), (160, 180), (226, 130)), ORANGE, is_round=True),
        Shape(tuple(inner), YELLOW, is_round=True),
    ]


def confetti() -> list[Shape]:
    cone = Shape(((60, 456), (150, 200), (316, 366)), YELLOW)
    stripes = [line((112, 330), (186, 404), color=RED, width=26), line((136, 248), (268, 380), color=RED, width=26)]
    dots = [(210, 120, PINK), (300, 200, BLUE), (400, 290, GREEN), (300, 70, ORANGE), (420, 180, RED), (440, 80, BLUE)]
    return [cone, *stripes, *[ellipse(x, y, 22, 22, color) for x, y, color in dots], star(366, 130, 34, YELLOW)]


def pair_of_eyes() -> list[Shape]:
    shapes = []
    for x in (146, 366):
        shapes += [ellipse(x, 256, 104, 150, DARK), ellipse(x, 256, 92, 138, WHITE), ellipse(x - 34, 276, 40, 54, DARK)]
    return shapes


def clapping() -> list[Shape]:
    """Two hands that meet, and lines around them."""
    left = [(196, 470), (120, 380), (112, 250), (150, 236), (170, 300), (196, 150), (236, 140), (256, 300), (250, 440)]
    hands = [
        Shape(tuple((SIDE - x, y) for x, y in left), "#f0b020", is_round=True),
        Shape(tuple(left), SKIN, is_round=True),
    ]
    around = (((110, 130), (70, 80)), ((256, 96), (256, 34)), ((402, 130), (442, 80)))
    return [*hands, *[line(*ends, color=ORANGE, width=20) for ends in around]]


def hug() -> list[Shape]:
    """Both hands before a face, open."""
    palms = [ellipse(x, 388, 66, 58, "#f0b020") for x in (116, 396)]
    fingers = [
        line((x + dx, 380), (x + dx * 2, 322), color="#f0b020", width=30) for x in (116, 396) for dx in (-22, 2, 26)
    ]
    return face(*eyes(190), line((166, 268), (206, 312), (256, 326), (306, 312), (346, 268)), *palms, *fingers)


def dove() -> list[Shape]:
    body = (
        (92, 300),
        (60, 250),
        (100, 210),
        (150, 226),
        (220, 280),
        (330, 270),
        (470, 350),
        (400, 392),
        (260, 420),
        (150, 390),
    )
    wing = ((180, 300), (170, 190), (230, 70), (280, 50), (330, 110), (360, 220), (300, 310))
    twig = [line((86, 262), (40, 300), (30, 350), color="#5b8f3a", width=10), *[
        ellipse(x, y, 18, 11, GREEN) for x, y in ((58, 318), (22, 316), (50, 356))]]  # fmt: skip
    return [
        Shape(body, "#dfe8f0", is_round=True),
        Shape(wing, "#c3d3e2", is_round=True),
        ellipse(104, 252, 9, 9, DARK),
        *twig,
    ]


GLASSES = [
    Shape(((96, 170), (240, 170), (232, 250), (196, 278), (132, 278), (104, 250)), DARK),
    Shape(((272, 170), (416, 170), (408, 250), (380, 278), (316, 278), (280, 250)), DARK),
    line((232, 182), (280, 182), color=DARK, width=24),
]
SAD = line((170, 372), (210, 336), (256, 324), (302, 336), (342, 372))
BROWS = [line((120, 150), (216, 196)), line((392, 150), (296, 196))]
CRACK = Shape(((270, 96), (222, 196), (300, 236), (236, 330), (266, 470), (262, 336), (336, 226), (262, 190)), WHITE)

DRAWINGS: dict[str, list[Shape]] = {
    "👍": thumb(),
    "👎": upside_down(thumb()),
    "❤": heart(256, 262, 420),
    "🔥": flame(),
    "😁": face(
        *eyes(196),
        Shape(((120, 290), (392, 290), (362, 366), (306, 402), (206, 402), (150, 366)), WHITE),
        *[line((120, 290), (392, 290), width=14), line((128, 340), (384, 340), width=10)],
        line((120, 290), (150, 366), (206, 402), (306, 402), (362, 366), (392, 290), width=14),
    ),
    "😱": face(
        ellipse(256, 130, 170, 80, "#8fb8e8"),
        *eyes(210, 46, 52, WHITE),
        *eyes(214, 16, 18),
        ellipse(256, 360, 54, 78, BROWN),
    ),
    "😢": face(*eyes(), SAD, Shape(((352, 268), (384, 330), (368, 378), (336, 378), (320, 330)), BLUE, is_round=True)),
    "🎉": confetti(),
    "🤩": face(star(168, 206, 84, ORANGE), star(344, 206, 84, ORANGE), smile()),
    "😍": face(*heart(168, 206, 140), *heart(344, 206, 140), smile()),
    "🌚": face(*eyes(), smile(), color="#5a6470"),
    "⚡": [Shape(((310, 30), (110, 290), (232, 290), (180, 484), (402, 206), (276, 206)), YELLOW)],
    "💔": [*heart(256, 262, 420), CRACK],
    "😐": face(*eyes(), line((166, 346), (346, 346))),
    "👀": pair_of_eyes(),
    "😎": face(*GLASSES, smile()),
    "👏": clapping(),
    "🥰": face(*eyes(), smile(), *heart(110, 330, 120), *heart(410, 310, 130), *heart(330, 96, 110)),
    "🤗": hug(),
    "🤓": face(
        *[ellipse(x, 210, 78, 78, DARK) for x in (168, 344)],
        *[ellipse(x, 210, 62, 62, WHITE) for x in (168, 344)],
        *[ellipse(x, 214, 22, 28, BROWN) for x in (168, 344)],
        line((236, 200), (276, 200), color=DARK, width=18),
        smile(),
        Shape(((226, 376), (286, 376), (280, 420), (232, 420)), WHITE),
    ),
    "🕊": dove(),
    "😡": face(*BROWS, *eyes(240, 22, 26), SAD, color="#f0552f"),
}


def bend(shape: Shape) -> list[tuple[Point, Point, Point, Point]]:
    """The curve as cubic Bézier segments; smooth ones are Catmull-Rom splines."""
    points, is_open = shape.points, shape.width > 0
    count = len(points)
    segments = []
    for i in range(count - 1 if is_open else count):
        before, start = points[max(i - 1, 0) if is_open else i - 1], points[i]
        end = points[(i + 1) % count]
        after = points[min(i + 2, count - 1) if is_open else (i + 2) % count]
        if not shape.is_round:
            segments.append((start, start, end, end))
            continue
        first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
        segments.append((start, first, second, end))
    return segments


def trace(shape: Shape, steps: int = 16) -> list[Point]:
    """Points along the curve."""
    traced = []
    for a, b, c, d in bend(shape):
        for step in range(steps + 1):
            t, u = step / steps, 1 - step / steps
            weights = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
            x, y = (sum(w * p[axis] for w, p in zip(weights, (a, b, c, d), strict=True)) for axis in (0, 1))
            traced.append((x, y))
    return traced


def render(shapes: Sequence[Shape]) -> Image.Image:
    """The still picture."""
    scale = ICON_SIDE * OVERSAMPLING / SIDE
    image = Image.new("RGBA", (ICON_SIDE * OVERSAMPLING,) * 2)
    pen = ImageDraw.Draw(image)
    for shape in shapes:
        traced = [(x * scale, y * scale) for x, y in trace(shape)]
        if not shape.width:
            pen.polygon(traced, fill=shape.color)
            continue
        radius = shape.width * scale / 2
        pen.line(traced, fill=shape.color, width=round(2 * radius), joint="curve")
        for x, y in (traced[0], traced[-1]):
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=shape.color)
    return image.resize((ICON_SIDE, ICON_SIDE), Image.Resampling.LANCZOS)


def still(value: Any) -> dict[str, Any]:
    return {"a": 0, "k": value}


def moving(*keys: tuple[int, list[float]]) -> dict[str, Any]:
    """A value that changes from key to key, slowly at both ends."""
    ease = {"i": {"x": [0.6], "y": [1]}, "o": {"x": [0.4], "y": [0]}}
    frames = [{"t": time, "s": value, **ease} for time, value in keys[:-1]]
    return {"a": 1, "k": [*frames, {"t": keys[-1][0], "s": keys[-1][1]}]}


def group(shape: Shape) -> dict[str, Any]:
    """One shape in Lottie's terms."""
    segments = bend(shape)
    starts = [segment[0] for segment in segments]
    leaving = [(b[0] - a[0], b[1] - a[1]) for a, b, _, _ in segments]
    arriving = [(c[0] - d[0], c[1] - d[1]) for _, _, c, d in segments]
    if shape.width:
        starts, leaving, arriving = [*starts, segments[-1][3]], [*leaving, (0.0, 0.0)], [(0.0, 0.0), *arriving]
    else:
        arriving = [arriving[-1], *arriving[:-1]]
    rounded = [[[round(x, 1), round(y, 1)] for x, y in points] for points in (arriving, leaving, starts)]
    path = {"i": rounded[0], "o": rounded[1], "v": rounded[2], "c": not shape.width}
    color = [round(int(shape.color[i : i + 2], 16) / 255, 3) for i in (1, 3, 5)]
    paint: dict[str, Any] = {"ty": "fl", "c": still([*color, 1]), "o": still(100), "r": 1}
    if shape.width:
        paint = {"ty": "st", "c": still([*color, 1]), "o": still(100), "w": still(shape.width), "lc": 2, "lj": 2}
    at_rest = {
        "ty": "tr", "p": still([0, 0]), "a": still([0, 0]), "s": still([100, 100]), "r": still(0), "o": still(100)
    }  # fmt: skip
    return {"ty": "gr", "it": [{"ty": "sh", "ks": still(path)}, paint, at_rest]}


def layer(shapes: Sequence[Shape], index: int = 1, **motion: Any) -> dict[str, Any]:
    """A layer whose centre is that of the picture; `motion` replaces parts of its transform."""
    centre = [SIDE / 2, SIDE / 2, 0]
    transform = {"o": still(100), "r": still(0), "p": still(centre), "a": still(centre), "s": still([100, 100, 100])}
    return {
        "ty": 4, "ind": index, "ip": 0, "op": FRAMES, "st": 0, "sr": 1, "bm": 0,
        "ks": transform | motion,
        "shapes": [group(shape) for shape in reversed(shapes)],
    }  # fmt: skip


def pack(layers: list[dict[str, Any]]) -> bytes:
    """A TGS file, the same bytes every time."""
    animation = {"tgs": 1, "v": "5.5.2", "fr": 60, "ip": 0, "op": FRAMES, "w": SIDE, "h": SIDE, "layers": layers}
    return gzip.compress(json.dumps(animation, separators=(",", ":")).encode(), mtime=0)


def pulse(*scales: tuple[int, float]) -> dict[str, Any]:
    return moving(*((time, [scale, scale, 100]) for time, scale in scales))


CENTRE = 0.52
"""How much of the picture beside a message its drawing fills: clients show that one at about twice the size of the place."""
GIVEN = ((0, 100), (12, 76), (30, 124), (46, 96), (FRAMES, 100))
MOTIONS = {
    "appear": pulse((0, 0), (24, 112), (36, 96), (48, 100), (FRAMES, 100)),
    "select": pulse((0, 100), (15, 114), (30, 94), (45, 104), (FRAMES, 100)),
    "activate": pulse(*GIVEN),
    "center": pulse(*((time, CENTRE * scale) for time, scale in GIVEN)),
}


def burst() -> bytes:
    """Dots that fly apart and fade."""
    layers = []
    for index, color in enumerate((RED, ORANGE, YELLOW, GREEN, BLUE, PINK) * 2, 1):
        turn = math.tau * index / 12
        away = [SIDE / 2 + 210 * math.cos(turn), SIDE / 2 + 210 * math.sin(turn), 0]
        layers.append(
            layer(
                [ellipse(SIDE / 2, SIDE / 2, 20, 20, color)],
                index,
                p=moving((0, [SIDE / 2, SIDE / 2, 0]), (FRAMES - 10, away)),
                o=moving((0, [100]), (FRAMES // 2, [100]), (FRAMES - 10, [0])),
            )
        )
    return pack(layers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for emoji, shapes in DRAWINGS.items():
        name = f"{ord(emoji):x}"
        render(shapes).save(folder / f"{name}.webp", lossless=True, method=6)
        for motion, scale in MOTIONS.items():
            (folder / f"{name}-{motion}.tgs").write_bytes(pack([layer(shapes, s=scale)]))
    (folder / "burst.tgs").write_bytes(burst())


if __name__ == "__main__":
    main()
