"""The server's own pictures on the wire. Follows core.telegram.org/constructor/availableReaction."""

from __future__ import annotations

from chapar.artwork.pictures import Picture, ReactionArt
from chapar.tl import types

DRAWN_AT = 1_760_000_000
"""The date that clients are told for these files, Unix time."""
FILE_REFERENCE = b"chapar"
"""What clients state with the id of a file; it never expires."""


def build_available_reaction(art: ReactionArt, dc_id: int) -> types.availableReaction:
    """A reaction to choose, with its pictures at the DC that the client is on."""

    def document(picture: Picture) -> types.document:
        return build_picture(picture, art.value, dc_id)

    return types.availableReaction(
        reaction=art.value,
        title=art.title,
        static_icon=document(art.icon),
        appear_animation=document(art.appear),
        select_animation=document(art.select),
        activate_animation=document(art.activate),
        effect_animation=document(art.effect),
        around_animation=document(art.effect),
        center_icon=document(art.center),
    )


def build_picture(picture: Picture, emoji: str, dc_id: int) -> types.document:
    """A picture as a sticker of no set."""
    return types.document(
        id=picture.id,
        access_hash=picture.access_hash,
        file_reference=FILE_REFERENCE,
        date=DRAWN_AT,
        mime_type=picture.mime_type,
        size=len(picture.content),
        dc_id=dc_id,
        attributes=[
            types.documentAttributeImageSize(w=picture.side, h=picture.side),
            types.documentAttributeSticker(alt=emoji, stickerset=types.inputStickerSetEmpty()),
            types.documentAttributeFilename(file_name=picture.name),
        ],
    )
