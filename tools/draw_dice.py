"""Draw what comes up when somebody rolls: a die, a dart, pins, two balls and a slot machine.

    python tools/draw_dice.py src/chapar/artwork/dice

Of each emoji but the slot machine there is one animation a value, 1.tgs and on, and 0.tgs for what is seen until the value
is known. The slot machine is put together by clients from 21 parts; at which place each stands is said where it is drawn.
They are animated stickers (TGS) of plain geometry like the reactions. The files are committed; run this again after a change.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from draw_reactions import (
    BLUE,
    DARK,
    FRAMES,
    GREEN,
    ORANGE,
    RED,
    SIDE,
    WHITE,
    YELLOW,
    Point,
    Shape,
    ellipse,
    layer,
    line,
    moving,
    pack,
    still,
)

Layer = dict[str, Any]

GREY, LIGHT, WOOD = "#aab4be", "#e4e8ec", "#c98a4b"
LANDS = 40
"""The frame at which all has come to rest but what falls over."""


def rectangle(left: float, top: float, right: float, bottom: float, color: str) -> Shape:
    return Shape(((left, top), (right, top), (right, bottom), (left, bottom)), color)


def piece(shapes: Sequence[Shape], at: Point = (SIDE / 2, SIDE / 2), **motion: Any) -> Layer:
    """Shapes that turn and grow around `at`, where they stay unless `p` says otherwise."""
    return layer(shapes, **{"a": still([*at, 0]), "p": still([*at, 0]), **motion})


def way(*stops: tuple[int, Point]) -> dict[str, Any]:
    """Where a piece is at which frame."""
    return moving(*((frame, [*place, 0]) for frame, place in stops))


def scene(*layers: Layer) -> bytes:
    """A file of layers, the uppermost first."""
    return pack([{**each, "ind": index} for index, each in enumerate(layers, 1)])


PIPS: dict[int, tuple[tuple[int, int], ...]] = {
    1: ((0, 0),),
    2: ((-1, -1), (1, 1)),
    3: ((-1, -1), (0, 0), (1, 1)),
    4: ((-1, -1), (1, -1), (-1, 1), (1, 1)),
    5: ((-1, -1), (1, -1), (0, 0), (-1, 1), (1, 1)),
    6: ((-1, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (1, 1)),
}


def die(value: int) -> list[Shape]:
    corners = ((116, 116), (396, 116), (396, 396), (116, 396), (116, 116))
    edge, body = (line(*corners, color=color, width=width)._replace(is_round=False) for color, width in
                  ((GREY, 76), (WHITE, 60)))  # fmt: skip
    pips = [ellipse(256 + 88 * x, 256 + 88 * y, 34, 34, RED if value == 1 else DARK) for x, y in PIPS[value]]
    return [edge, body, rectangle(116, 116, 396, 396, WHITE), *pips]


def roll_die(value: int) -> bytes:
    if not value:
        return scene(piece(die(5), r=moving((0, [0]), (FRAMES, [360])), s=still([78, 78, 100])))
    turn = moving((0, [-540]), (LANDS, [0]))
    size = moving((0, [50, 50, 100]), (LANDS, [92, 92, 100]), (50, [84, 84, 100]), (FRAMES, [88, 88, 100]))
    return scene(piece(die(value), r=turn, s=size))


RINGS = ((220, DARK), (200, WHITE), (160, RED), (120, WHITE), (80, RED), (40, YELLOW))


def dart(tip: Point) -> list[Shape]:
    x, y = tip
    return [
        line((x, y), (x + 92, y + 92), color=GREY, width=14),
        line((x + 46, y + 46), (x + 92, y + 92), color=BLUE, width=26),
        Shape(((x + 80, y + 80), (x + 150, y + 96), (x + 166, y + 166), (x + 96, y + 150)), BLUE),
    ]


def throw_dart(value: int) -> bytes:
    board = piece([ellipse(256, 256, radius, radius, color) for radius, color in RINGS], s=still([88, 88, 100]))
    if not value:
        return scene(board)
    # The middle is worth 6, every ring further out one less; 1 is beside the board.
    distance, direction = (6 - value) * 36 + (26 if value == 1 else 0), math.radians(200 + 37 * value)
    tip = (256 + distance * math.cos(direction), 256 + distance * math.sin(direction))
    flight = way((0, (560, 600)), (LANDS // 2, tip))
    tremble = moving((LANDS // 2, [0]), (28, [7]), (36, [-5]), (44, [3]), (52, [0]))
    return scene(piece(dart(tip), tip, p=flight, r=tremble), board)


PINS: tuple[Point, ...] = ((256, 200), (196, 170), (316, 170), (136, 140), (256, 140), (376, 140))
"""Feet of the pins, the foremost first."""
FALLEN = {0: 0, 1: 0, 2: 1, 3: 3, 4: 4, 5: 5, 6: 6}


def pin(foot: Point) -> list[Shape]:
    x, y = foot
    outline = ((-22, 0), (-32, -44), (-14, -84), (-18, -112), (0, -124), (18, -112), (14, -84), (32, -44), (22, 0))
    return [
        Shape(tuple((x + dx * 1.15, y + dy * 1.1) for dx, dy in outline), GREY, is_round=True),
        Shape(tuple((x + dx, y + dy) for dx, dy in outline), WHITE, is_round=True),
        line((x - 13, y - 84), (x + 13, y - 84), color=RED, width=10),
    ]


def bowl(value: int) -> bytes:
    lane = piece([Shape(((96, 120), (416, 120), (496, 500), (16, 500)), WOOD)])
    ball = [
        ellipse(256, 430, 64, 64, "#3f6fb5"),
        *[ellipse(x, y, 9, 9, DARK) for x, y in ((244, 402), (272, 402), (258, 424))],
    ]
    aim = (40 if value == 1 else 256, 200)
    run = moving((0, [100, 100, 100]), (20, [62, 62, 100]))
    gone = moving((20, [100]), (26, [0]))
    rolled = (
        piece(ball, (256, 430), p=way((0, (256, 430)), (20, aim)), s=run, o=gone) if value else piece(ball, (256, 430))
    )
    pins = []
    for index, foot in enumerate(PINS):
        if index >= FALLEN[value]:
            pins.append(piece(pin(foot), foot))
            continue
        side = 80 if foot[0] >= 256 else -80
        pins.append(piece(pin(foot), foot, r=moving((18, [0]), (36, [side])), o=moving((30, [100]), (46, [0]))))
    return scene(rolled, *pins, lane)


def basketball(at: Point) -> list[Shape]:
    x, y = at
    return [
        ellipse(x, y, 62, 62, ORANGE),
        line((x - 60, y), (x + 60, y), color=DARK, width=6),
        line((x, y - 60), (x, y + 60), color=DARK, width=6),
        line((x - 40, y - 44), (x - 18, y), (x - 40, y + 44), color=DARK, width=6),
        line((x + 40, y - 44), (x + 18, y), (x + 40, y + 44), color=DARK, width=6),
    ]


SHOTS: dict[int, tuple[tuple[int, Point], ...]] = {
    1: ((16, (60, 90)), (LANDS, (-90, 420))),
    2: ((18, (352, 176)), (26, (440, 130)), (LANDS, (600, 480))),
    3: ((20, (256, 120)), (28, (256, 176)), (34, (256, 166)), (LANDS, (256, 172))),
    4: ((20, (256, 90)), (30, (256, 250)), (LANDS, (256, 410)), (48, (256, 380)), (FRAMES, (256, 410))),
    5: ((18, (256, 40)), (28, (256, 260)), (LANDS, (256, 420)), (50, (256, 350)), (FRAMES, (256, 420))),
}


def shoot(value: int) -> bytes:
    board = piece([rectangle(110, 20, 402, 220, GREY), rectangle(122, 32, 390, 208, WHITE), rectangle(206, 110, 306, 186, RED),
                   rectangle(218, 122, 294, 174, WHITE)])  # fmt: skip
    net = [line((180 + 38 * i, 226), (206 + 25 * i, 330), color=GREY, width=7) for i in range(5)]
    ring = piece(
        [*net, line((206, 330), (306, 330), color=GREY, width=7), line((166, 226), (346, 226), color=RED, width=18)]
    )
    start = (256, 440)
    ball = piece(basketball(start), start, **({"p": way((0, start), *SHOTS[value])} if value else {}))
    return scene(ring, ball, board)


def football(at: Point) -> list[Shape]:
    x, y = at
    turns = [math.tau * step / 5 - math.pi / 2 for step in range(5)]
    patches = [ellipse(x + 46 * math.cos(turn), y + 46 * math.sin(turn), 13, 13, DARK) for turn in turns]
    middle = Shape(tuple((x + 22 * math.cos(turn), y + 22 * math.sin(turn)) for turn in turns), DARK)
    return [ellipse(x, y, 64, 64, GREY), ellipse(x, y, 60, 60, WHITE), middle, *patches]


KICKS: dict[int, tuple[tuple[int, Point], ...]] = {
    1: ((LANDS // 2, (300, 10)), (LANDS, (330, -120))),
    2: ((LANDS // 2, (76, 180)), (LANDS, (-100, 380))),
    3: ((LANDS // 2, (256, 200)), (LANDS, (256, 262))),
    4: ((LANDS // 2, (130, 160)), (LANDS, (130, 262))),
    5: ((LANDS // 2, (382, 120)), (LANDS, (382, 262))),
}


def kick(value: int) -> bytes:
    mesh = [line((60 + 49 * i, 70), (60 + 49 * i, 300), color=LIGHT, width=5) for i in range(1, 8)]
    mesh += [line((60, 70 + 46 * i), (452, 70 + 46 * i), color=LIGHT, width=5) for i in range(1, 5)]
    frame = line((60, 300), (60, 66), (452, 66), (452, 300), color=GREY, width=20)._replace(is_round=False)
    goal = piece([rectangle(10, 296, 502, 500, GREEN), *mesh, frame])
    start = (256, 424)
    motion = {}
    if value:
        motion = {"p": way((0, start), *KICKS[value]), "s": moving((0, [100, 100, 100]), (LANDS // 2, [66, 66, 100])),
                  "r": moving((0, [0]), (LANDS, [540]))}  # fmt: skip
    return scene(piece(football(start), start, **motion), goal)


REELS = (136.0, 232.0, 328.0)
"""Where the middles of the reels are, from the left."""
REEL_Y = 246.0


def cabinet(is_lucky: bool) -> bytes:
    lamps = [ellipse(120 + 56 * i, 128, 16, 16, YELLOW if is_lucky else GREY) for i in range(5)]
    shapes = [
        rectangle(60, 90, 404, 440, RED),
        *lamps,
        rectangle(80, 164, 384, 328, DARK),
        *[rectangle(x - 42, 172, x + 42, 320, WHITE) for x in REELS],
        rectangle(112, 372, 352, 412, DARK),
    ]
    glow = moving(*((frame, [100 if frame % 20 else 70]) for frame in range(0, FRAMES, 10)), (FRAMES, [100]))
    return scene(piece(shapes, **({"o": glow} if is_lucky else {})))


def lever() -> bytes:
    arm = [
        line((416, 300), (448, 300), (448, 180), color=GREY, width=22)._replace(is_round=False),
        ellipse(448, 160, 34, 34, YELLOW),
    ]
    return scene(piece(arm, (448, 300), s=moving((0, [100, 100, 100]), (12, [100, -30, 100]), (30, [100, 100, 100]))))


def sign(name: str, x: float) -> list[Shape]:
    """What a reel may stop at."""
    y = REEL_Y
    if name == "bar":
        return [rectangle(x - 34, y + dy - 12, x + 34, y + dy + 12, DARK) for dy in (-34, 0, 34)]
    if name == "berries":
        stalks = line((x - 16, y + 20), (x + 4, y - 44), (x + 18, y + 8), color=GREEN, width=8)._replace(is_round=False)
        return [stalks, ellipse(x - 16, y + 26, 20, 20, RED), ellipse(x + 18, y + 16, 20, 20, RED)]
    if name == "lemon":
        return [ellipse(x, y, 34, 26, YELLOW), ellipse(x + 33, y, 8, 8, YELLOW), ellipse(x - 33, y, 8, 8, YELLOW)]
    return [line((x - 24, y - 42), (x + 24, y - 42), (x - 8, y + 44), color=RED, width=20)._replace(is_round=False)]


def reel(name: str, x: float) -> bytes:
    """A reel that stops at its sign; a lucky seven stops later, and beats."""
    at = (x, REEL_Y)
    if name == "spin":
        streaks = [line((x + dx, 200), (x + dx, 292), color=LIGHT, width=12) for dx in (-24, 0, 24)]
        shake = way((0, (x, REEL_Y - 16)), (15, (x, REEL_Y + 16)), (30, (x, REEL_Y - 16)), (45, (x, REEL_Y + 16)),
                    (FRAMES, (x, REEL_Y - 16)))  # fmt: skip
        return scene(piece(streaks, at, p=shake))
    stop = way((0, (x, REEL_Y - 30)), (LANDS, at))
    shown = moving((0, [0]), (LANDS // 2, [100]))
    beat = moving((LANDS, [100, 100, 100]), (50, [118, 118, 100]), (FRAMES, [100, 100, 100]))
    return scene(piece(sign(name, x), at, p=stop, o=shown, **({"s": beat} if name == "lucky" else {})))


def slot_machine() -> list[bytes]:
    """Cabinet, lucky cabinet, lever; of each reel: lucky seven, then what it shows at value % 4 from 0 on, then spinning."""
    signs = ("lucky", "seven", "bar", "berries", "lemon", "spin")
    return [cabinet(is_lucky=False), cabinet(is_lucky=True), lever(), *[reel(name, x) for x in REELS for name in signs]]


GAMES = {
    "\N{GAME DIE}": [roll_die(value) for value in range(7)],
    "\N{DIRECT HIT}": [throw_dart(value) for value in range(7)],
    "\N{BOWLING}": [bowl(value) for value in range(7)],
    "\N{BASKETBALL AND HOOP}": [shoot(value) for value in range(6)],
    "\N{SOCCER BALL}": [kick(value) for value in range(6)],
    "\N{SLOT MACHINE}": slot_machine(),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for emoji, animations in GAMES.items():
        for index, animation in enumerate(animations):
            (folder / f"{ord(emoji):x}-{index}.tgs").write_bytes(animation)


if __name__ == "__main__":
    main()
