"""The colours that names and profiles may have. Follows core.telegram.org/api/colors."""

from __future__ import annotations

from collections.abc import Sequence

from chapar.domain.list_hashes import hash_numbers
from chapar.domain.palette import NAME_COLORS, PROFILE_COLORS, NameColor, ProfileColor
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.tl import functions, types


@method("help.getPeerColors")
async def get_peer_colors(ctx: Context, request: functions.help_getPeerColors) -> types.Typehelp_PeerColors:
    """The colours of names, unless the client has them."""
    return _answer(_NAMES, _NAMES_HASH, request.hash)


@method("help.getPeerProfileColors")
async def get_peer_profile_colors(
    ctx: Context, request: functions.help_getPeerProfileColors
) -> types.Typehelp_PeerColors:
    """The colours of profiles, unless the client has them."""
    return _answer(_PROFILES, _PROFILES_HASH, request.hash)


def _answer(options: list[types.Typehelp_PeerColorOption], own: int, given: int) -> types.Typehelp_PeerColors:
    return types.help_peerColorsNotModified() if given == own else types.help_peerColors(hash=own, colors=options)


def _build_name(color_id: int, color: NameColor) -> types.help_peerColorOption:
    return types.help_peerColorOption(
        color_id=color_id,
        colors=types.help_peerColorSet(colors=list(color.light)) if color.light else None,
        dark_colors=types.help_peerColorSet(colors=list(color.dark)) if color.dark else None,
    )


def _build_profile(color_id: int, color: ProfileColor) -> types.help_peerColorOption:
    """It looks the same on dark screens, but that has to be said: TDLib passes over what has no dark colours."""
    shown = types.help_peerColorProfileSet(
        palette_colors=list(color.palette), bg_colors=list(color.background), story_colors=list(color.ring)
    )
    return types.help_peerColorOption(color_id=color_id, colors=shown, dark_colors=shown)


def _hash(colors: Sequence[NameColor | ProfileColor]) -> int:
    """A positive number of 31 bits that changes with the colours."""
    return hash_numbers(number for color in colors for part in color for number in part) & 0x7FFFFFFF


_NAMES: list[types.Typehelp_PeerColorOption] = [_build_name(*each) for each in enumerate(NAME_COLORS)]
_PROFILES: list[types.Typehelp_PeerColorOption] = [_build_profile(*each) for each in enumerate(PROFILE_COLORS)]
_NAMES_HASH, _PROFILES_HASH = _hash(NAME_COLORS), _hash(PROFILE_COLORS)
