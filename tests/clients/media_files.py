"""Files that stories send: made anew for every story, no two of them alike."""

from __future__ import annotations

import gzip
import hashlib
import json
import random
import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

sys.path.insert(0, str(Path(__file__).parents[1] / "rpc"))

from films import make_film

MIB = 1 << 20
VOICE_HEAD = b"OggS\0\2" + bytes(22) + b"\1\x13OpusHead\1\1"


def make_document(path: Path, size_bytes: int, seed: object = 0) -> str:
    """Bytes that nobody can make smaller; their SHA-256."""
    chance, digest = random.Random(f"{path.name} {seed}"), hashlib.sha256()
    with path.open("wb") as file:
        for start in range(0, size_bytes, MIB):
            chunk = chance.randbytes(min(MIB, size_bytes - start))
            digest.update(chunk)
            file.write(chunk)
    return digest.hexdigest()


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def make_picture(path: Path, width: int = 1600, height: int = 900, colour: str = "crimson") -> Path:
    """A photo of the colour, with something on it; its format is that of the name."""
    image = Image.new("RGB", (width, height), colour)
    pen = ImageDraw.Draw(image)
    chance = random.Random(path.name)
    for _ in range(60):
        x, y = chance.randrange(width), chance.randrange(height)
        pen.line((x, y, chance.randrange(width), chance.randrange(height)), chance.choice(("white", "gold")), 3)
    image.save(path)
    return path


def size_of(path: Path) -> tuple[int, int]:
    """Width and height of a picture, all of which can be read."""
    with Image.open(path) as image:
        image.load()
        return image.size


def make_video(path: Path, size_bytes: int = 200_000, *, is_silent: bool = False) -> Path:
    """A film with a track of sound unless it is silent; nobody here plays it."""
    tracks = (b"vide",) if is_silent else (b"vide", b"soun")
    path.write_bytes(make_film(*tracks, content=random.Random(path.name).randbytes(size_bytes)))
    return path


def make_voice(path: Path) -> Path:
    path.write_bytes(VOICE_HEAD + random.Random(path.name).randbytes(20_000))
    return path


def make_sticker(path: Path, colour: str = "crimson") -> Path:
    """A sticker, moving or not by the ending of its name (``.tgs`` or ``.webp``)."""
    if path.suffix == ".tgs":
        path.write_bytes(gzip.compress(json.dumps(make_animation(path.name)).encode(), mtime=0))
        return path
    image = Image.new("RGBA", (512, 512))
    ImageDraw.Draw(image).ellipse((20, 20, 492, 492), fill=colour)
    image.save(path)
    return path


def make_animation(name: str) -> dict[str, Any]:
    """A Lottie of nothing that turns for a second."""
    facts = {"tgs": 1, "v": "5.5.2", "fr": 60, "ip": 0, "op": 60, "w": 512, "h": 512, "nm": name, "ddd": 0}
    return {**facts, "assets": [], "layers": []}
