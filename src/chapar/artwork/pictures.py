"""The pictures and animations of reactions and dice, read when the server starts."""

import hashlib
from importlib import resources
from typing import NamedTuple

ANIMATION_SIDE = 512
ICON_SIDE = 128

_ARTWORK = resources.files(__package__)


class Picture(NamedTuple):
    """A file that everybody may have. Its id, and what is needed to ask for it, follow from what it holds."""

    id: int
    access_hash: int
    name: str
    mime_type: str
    side: int
    content: bytes


class ReactionArt(NamedTuple):
    """How a reaction looks: still, when it is offered, pointed at and given, beside a message, and what flies apart then.

    The drawing fills half of the `center` picture: clients show it at twice the size of its place, over what is beside.
    """

    value: str
    title: str
    icon: Picture
    appear: Picture
    select: Picture
    activate: Picture
    center: Picture
    effect: Picture


_TITLES = {
    "👍": "Thumbs Up",
    "👎": "Thumbs Down",
    "❤": "Red Heart",
    "🔥": "Fire",
    "😁": "Beaming Face",
    "😱": "Screaming Face",
    "😢": "Crying Face",
    "🎉": "Party Popper",
    "🤩": "Star-Struck",
    "😍": "Heart-Eyes",
    "🌚": "New Moon Face",
    "⚡": "High Voltage",
    "💔": "Broken Heart",
    "😐": "Neutral Face",
    "👀": "Eyes",
    "😎": "Cool Face",
    "😡": "Enraged Face",
    "👏": "Clapping Hands",
    "🥰": "Smiling Face with Hearts",
    "🤗": "Hugging Face",
    "🤓": "Nerd Face",
    "🕊": "Dove",
}


def _read(name: str, folder: str = "reactions") -> Picture:
    content = _ARTWORK.joinpath(folder, name).read_bytes()
    digest = hashlib.sha256(content).digest()
    is_animation = name.endswith(".tgs")
    return Picture(
        # Positive, and far above what is counted up.
        id=int.from_bytes(digest[:8], "big") >> 2 | 1 << 61,
        access_hash=int.from_bytes(digest[8:16], "big") >> 1,
        name=name,
        mime_type="application/x-tgsticker" if is_animation else "image/webp",
        side=ANIMATION_SIDE if is_animation else ICON_SIDE,
        content=content,
    )


def _read_art() -> tuple[ReactionArt, ...]:
    burst = _read("burst.tgs")
    return tuple(_read_reaction(value, title, burst) for value, title in _TITLES.items())


def _read_reaction(value: str, title: str, burst: Picture) -> ReactionArt:
    name = f"{ord(value):x}"
    motions = ("appear", "select", "activate", "center")
    appear, select, activate, center = (_read(f"{name}-{motion}.tgs") for motion in motions)
    return ReactionArt(value, title, _read(f"{name}.webp"), appear, select, activate, center, burst)


REACTION_ART = _read_art()
"""The reactions that have pictures, in the order in which they are offered."""

_EMOJI_BIT = 1 << 60

EMOJI_ART = {art.value: art.activate._replace(id=art.activate.id ^ _EMOJI_BIT) for art in REACTION_ART}
"""The same drawings as custom emoji, by what they stand for: clients want those to have ids of their own."""

_DICE_PICTURES = {
    "\N{GAME DIE}": 7,
    "\N{DIRECT HIT}": 7,
    "\N{BOWLING}": 7,
    "\N{BASKETBALL AND HOOP}": 6,
    "\N{SOCCER BALL}": 6,
    "\N{SLOT MACHINE}": 21,
}

DICE_ART = {
    emoji: tuple(_read(f"{ord(emoji):x}-{index}.tgs", "dice") for index in range(count))
    for emoji, count in _DICE_PICTURES.items()
}
"""How a roll looks, by its emoji: each value at its place, what is seen before it is known at place 0.

Of the slot machine these are the parts: core.telegram.org/api/dice says nothing of their order, TDLib's source does.
"""

PICTURES = {picture.id: picture for art in REACTION_ART for picture in art[2:]}
PICTURES |= {picture.id: picture for picture in EMOJI_ART.values()}
PICTURES |= {picture.id: picture for art in DICE_ART.values() for picture in art}
"""Every picture by its id."""
