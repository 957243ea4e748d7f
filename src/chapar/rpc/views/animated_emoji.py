"""The set of animated emoji that every client asks for: the server's own drawings, in the place of a lone emoji.

Follows core.telegram.org/api/animated-emojis.
"""

from __future__ import annotations

from functools import cache

from chapar.artwork.pictures import REACTION_ART
from chapar.rpc.views.pictures import build_animation, input_animated_emoji
from chapar.rpc.views.stickers import build_packs
from chapar.tl import types

SHORT_NAME = "AnimatedEmojies"
"""The name that clients look for."""


def names_animated_emoji(given: types.TypeInputStickerSet) -> bool:
    """Whether a client means this set."""
    if isinstance(given, types.inputStickerSetShortName):
        return given.short_name.lower() == SHORT_NAME.lower()
    return isinstance(given, types.inputStickerSetAnimatedEmoji) or given == input_animated_emoji()


@cache
def build_animated_emoji() -> types.messages_stickerSet:
    """The set with everything in it. Not to be changed."""
    own_name = input_animated_emoji()
    drawn = [art.activate for art in REACTION_ART]
    # The pictures' ids follow from what they hold.
    version = sum(picture.id for picture in drawn) % ((1 << 31) - 1)
    described = types.stickerSet(
        id=own_name.id,
        access_hash=own_name.access_hash,
        title="Animated Emoji",
        short_name=SHORT_NAME,
        count=len(drawn),
        hash=version or 1,
    )
    return types.messages_stickerSet(
        set=described,
        packs=build_packs((art.activate.id, (art.value,)) for art in REACTION_ART),
        keywords=[],
        documents=[build_animation(art) for art in REACTION_ART],
    )
