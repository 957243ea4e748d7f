"""Sets that clients ask for by what they are for, made of the server's own drawings.

Follows core.telegram.org/api/animated-emojis and core.telegram.org/api/custom-emoji.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from chapar.artwork.pictures import EMOJI_ART, REACTION_ART
from chapar.rpc.views.pictures import ANIMATED_EMOJI, EMOJI_ICONS, build_animation, build_emoji_icon
from chapar.rpc.views.stickers import build_packs
from chapar.tl import types

_NAMES = {"animatedemojies": ANIMATED_EMOJI, "emojiicons": EMOJI_ICONS}
_ICONS_FOR = (types.inputStickerSetEmojiDefaultStatuses, types.inputStickerSetEmojiDefaultTopicIcons)


def find_own_set(given: types.TypeInputStickerSet) -> types.messages_stickerSet | None:
    """The set that a client means; None: it is not one of the server's own."""
    named = given
    if isinstance(given, types.inputStickerSetShortName):
        named = _NAMES.get(given.short_name.lower(), given)
    if isinstance(given, types.inputStickerSetAnimatedEmoji) or named == ANIMATED_EMOJI:
        return _build_animated_emoji()
    return _build_icons() if isinstance(given, _ICONS_FOR) or named == EMOJI_ICONS else None


@cache
def _build_animated_emoji() -> types.messages_stickerSet:
    """What clients show in the place of a lone emoji. Not to be changed."""
    described = types.stickerSet(
        id=ANIMATED_EMOJI.id,
        access_hash=ANIMATED_EMOJI.access_hash,
        title="Animated Emoji",
        short_name="AnimatedEmojies",
        count=len(REACTION_ART),
        hash=_hash(art.activate.id for art in REACTION_ART),
    )
    return types.messages_stickerSet(
        set=described,
        packs=build_packs((art.activate.id, (art.value,)) for art in REACTION_ART),
        keywords=[],
        documents=[build_animation(art) for art in REACTION_ART],
    )


@cache
def _build_icons() -> types.messages_stickerSet:
    """Custom emoji that everybody may use: beside names, as icons of topics. Not to be changed."""
    described = types.stickerSet(
        emojis=True,
        id=EMOJI_ICONS.id,
        access_hash=EMOJI_ICONS.access_hash,
        title="Emoji Icons",
        short_name="EmojiIcons",
        count=len(EMOJI_ART),
        hash=_hash(picture.id for picture in EMOJI_ART.values()),
    )
    return types.messages_stickerSet(
        set=described,
        packs=build_packs((picture.id, (value,)) for value, picture in EMOJI_ART.items()),
        keywords=[],
        documents=[build_emoji_icon(value) for value in EMOJI_ART],
    )


def _hash(ids: Iterable[int]) -> int:
    """Ids of drawings follow from what they hold."""
    return sum(ids) % ((1 << 31) - 1) or 1
