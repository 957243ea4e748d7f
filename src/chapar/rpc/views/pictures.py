"""The server's own pictures on the wire. Follows core.telegram.org/constructor/availableReaction."""

from __future__ import annotations

from chapar.artwork.pictures import DICE_ART, EMOJI_ART, Picture, ReactionArt
from chapar.rpc.views.files import FILES_DC_ID
from chapar.tl import types

DRAWN_AT = 1_760_000_000
"""The date that clients are told for these files, Unix time."""
FILE_REFERENCE = b"chapar"
"""What clients state with the id of a file; it never expires."""


ANIMATED_EMOJI = types.inputStickerSetID(id=1258816259751983, access_hash=5100237018658464041)
"""How clients name the set of animated emoji: TDLib knows it by these numbers before it has asked."""
EMOJI_ICONS = types.inputStickerSetID(id=(1 << 61) + 3, access_hash=0x43686170617249)
"""How they name the set of custom emoji that are drawn here once they know it: an id far above what is counted up."""

DICE = {
    emoji: types.inputStickerSetID(id=(1 << 61) + 16 + index, access_hash=0x43686170617264 + index)
    for index, emoji in enumerate(DICE_ART)
}
"""How they name the sets of what comes up when somebody rolls, by the emoji that is rolled."""


def build_available_reaction(art: ReactionArt) -> types.availableReaction:
    """A reaction to choose, with its pictures."""

    def document(picture: Picture) -> types.document:
        return _build(picture, types.documentAttributeSticker(alt=art.value, stickerset=types.inputStickerSetEmpty()))

    return types.availableReaction(
        reaction=art.value,
        title=art.title,
        static_icon=document(art.icon),
        appear_animation=document(art.appear),
        select_animation=document(art.select),
        activate_animation=build_animation(art),
        effect_animation=document(art.effect),
        around_animation=document(art.effect),
        center_icon=document(art.center),
    )


def build_animation(art: ReactionArt) -> types.document:
    """What is shown when a reaction is given, and in the place of the emoji alone: a sticker of the set of animated emoji."""
    return _build(art.activate, types.documentAttributeSticker(alt=art.value, stickerset=ANIMATED_EMOJI))


def build_roll(emoji: str, index: int) -> types.document:
    """A value that came up, or a part of a slot machine: a sticker of the set of that emoji."""
    return _build(DICE_ART[emoji][index], types.documentAttributeSticker(alt=emoji, stickerset=DICE[emoji]))


def build_emoji_icon(value: str) -> types.document:
    """A drawing as a custom emoji. Raises KeyError for what is not drawn."""
    said = types.documentAttributeCustomEmoji(free=True, alt=value, stickerset=EMOJI_ICONS)
    return _build(EMOJI_ART[value], said)


def _build(picture: Picture, said: types.TypeDocumentAttribute) -> types.document:
    return types.document(
        id=picture.id,
        access_hash=picture.access_hash,
        file_reference=FILE_REFERENCE,
        date=DRAWN_AT,
        mime_type=picture.mime_type,
        size=len(picture.content),
        dc_id=FILES_DC_ID,
        attributes=[
            types.documentAttributeImageSize(w=picture.side, h=picture.side),
            said,
            types.documentAttributeFilename(file_name=picture.name),
        ],
    )
