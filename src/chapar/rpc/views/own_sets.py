"""Sets that clients ask for by what they are for, made of the server's own drawings.

Follows core.telegram.org/api/animated-emojis, core.telegram.org/api/custom-emoji and core.telegram.org/api/dice.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from chapar.artwork.pictures import DICE_ART, EMOJI_ART, REACTION_ART
from chapar.domain.dice import SLOT_MACHINE, strip_emoticon
from chapar.rpc.views.pictures import ANIMATED_EMOJI, DICE, EMOJI_ICONS, build_animation, build_emoji_icon, build_roll
from chapar.rpc.views.stickers import build_packs
from chapar.tl import types

_DICE_NAMES = {emoji: f"Rolls{ord(emoji):X}" for emoji in DICE}
_NAMES = {"animatedemojies": ANIMATED_EMOJI, "emojiicons": EMOJI_ICONS}
_NAMES |= {name.lower(): DICE[emoji] for emoji, name in _DICE_NAMES.items()}
_ICONS_FOR = (types.inputStickerSetEmojiDefaultStatuses, types.inputStickerSetEmojiDefaultTopicIcons)


def find_own_set(given: types.TypeInputStickerSet) -> types.messages_stickerSet | None:
    """The set that a client means; None: it is not one of the server's own."""
    named = given
    if isinstance(given, types.inputStickerSetShortName):
        named = _NAMES.get(given.short_name.lower(), given)
    if isinstance(given, types.inputStickerSetAnimatedEmoji) or named == ANIMATED_EMOJI:
        return _build_animated_emoji()
    if isinstance(given, _ICONS_FOR) or named == EMOJI_ICONS:
        return _build_icons()
    rolled = strip_emoticon(given.emoticon) if isinstance(given, types.inputStickerSetDice) else None
    return next((_build_dice(emoji) for emoji, name in DICE.items() if rolled == emoji or named == name), None)


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


@cache
def _build_dice(emoji: str) -> types.messages_stickerSet:
    """What comes up when somebody rolls; clients ask again and again while they have none. Not to be changed."""
    art = DICE_ART[emoji]
    described = types.stickerSet(
        id=DICE[emoji].id,
        access_hash=DICE[emoji].access_hash,
        title=f"Rolls of {emoji}",
        short_name=_DICE_NAMES[emoji],
        count=len(art),
        hash=_hash(picture.id for picture in art),
    )
    # Telegram Desktop knows values by the keys of a telephone, other apps, and all of them a slot machine, by their place.
    keys = [emoji] * len(art) if emoji == SLOT_MACHINE else [f"{key}\ufe0f\u20e3" for key in "#123456"[: len(art)]]
    return types.messages_stickerSet(
        set=described,
        packs=build_packs((picture.id, (key,)) for picture, key in zip(art, keys, strict=True)),
        keywords=[],
        documents=[build_roll(emoji, index) for index in range(len(art))],
    )


def _hash(ids: Iterable[int]) -> int:
    """Ids of drawings follow from what they hold."""
    return sum(ids) % ((1 << 31) - 1) or 1
