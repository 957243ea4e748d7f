"""The server's own pictures on the wire. Follows core.telegram.org/constructor/availableReaction."""

from __future__ import annotations

from chapar.artwork.pictures import Picture, ReactionArt
from chapar.rpc.views.files import FILES_DC_ID
from chapar.tl import types

DRAWN_AT = 1_760_000_000
"""The date that clients are told for these files, Unix time."""
FILE_REFERENCE = b"chapar"
"""What clients state with the id of a file; it never expires."""


ANIMATED_EMOJI_ID = (1 << 61) + 1
"""The id of the set of animated emoji: far above what is counted up."""
_ANIMATED_EMOJI_HASH = 0x43686170617245  # everybody may have it


def build_available_reaction(art: ReactionArt) -> types.availableReaction:
    """A reaction to choose, with its pictures."""

    def document(picture: Picture) -> types.document:
        return build_picture(picture, art.value)

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
    return build_picture(art.activate, art.value, input_animated_emoji())


def input_animated_emoji() -> types.inputStickerSetID:
    """How clients name the set of animated emoji when they know it."""
    return types.inputStickerSetID(id=ANIMATED_EMOJI_ID, access_hash=_ANIMATED_EMOJI_HASH)


def build_picture(picture: Picture, emoji: str, sticker_set: types.TypeInputStickerSet | None = None) -> types.document:
    """A picture as a sticker of a set, or of none."""
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
            types.documentAttributeSticker(alt=emoji, stickerset=sticker_set or types.inputStickerSetEmpty()),
            types.documentAttributeFilename(file_name=picture.name),
        ],
    )
