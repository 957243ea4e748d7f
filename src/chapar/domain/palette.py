"""Colours that names and profiles may have, as RGB numbers. Follows core.telegram.org/api/colors.

A colour is chosen by its place here, and stored so: places never change meaning, new colours come last.
"""

from typing import NamedTuple


class NameColor(NamedTuple):
    """The stripes beside what somebody says, the first of which is the colour of the name; empty: the client's own.

    `dark` is for dark themes; empty: the same.
    """

    light: tuple[int, ...] = ()
    dark: tuple[int, ...] = ()


class ProfileColor(NamedTuple):
    """What a profile is coloured with: what stands for it where it is chosen, its background (from the top to the bottom), and
    the ring around its photo."""

    palette: tuple[int, ...]
    background: tuple[int, ...]
    ring: tuple[int, int]


CLIENTS_OWN_COLORS = 7
"""Red, orange, violet, green, cyan, blue and pink, for which every client has shades of its own."""

NAME_COLORS = (
    *(NameColor(),) * CLIENTS_OWN_COLORS,
    NameColor((0xC8413B, 0xF2A35E), (0xFF8A80, 0xB8643A)),
    NameColor((0xC77619, 0xF3CF5B), (0xF5B556, 0xA8731F)),
    NameColor((0x8A4FD1, 0xE39BF0), (0xC59BFF, 0x8C4FA8)),
    NameColor((0x2F8F3A, 0xB2D86A), (0x86D98B, 0x5C8F2E)),
    NameColor((0x1B8EA6, 0x8BDDD0), (0x62D0E3, 0x2E8C86)),
    NameColor((0x2C74C4, 0x8FC9EE), (0x7DB8F7, 0x3B78A8)),
    NameColor((0xC93C78, 0xF7BFA6), (0xFF8DB8, 0xA8604E)),
)
"""The colours of names: those of clients' own, then pairs of them."""

PROFILE_COLORS = (
    ProfileColor((0xB9524A,), (0xA8443D,), (0xF08A72, 0xD9534F)),
    ProfileColor((0xC27C33,), (0xB06C24,), (0xF7B45B, 0xDD7F2B)),
    ProfileColor((0x8158B5,), (0x70489F,), (0xB98AF0, 0x7D57C9)),
    ProfileColor((0x4C9149,), (0x3E7F3C,), (0x8ED36B, 0x43A047)),
    ProfileColor((0x3D909C,), (0x2F7E89,), (0x66D5CF, 0x2F9BB0)),
    ProfileColor((0x4A7FB8,), (0x3B6FA6,), (0x74C0F2, 0x3F83D1)),
    ProfileColor((0xB04E7C,), (0x9C3F6B,), (0xF58CB5, 0xCE4B84)),
    ProfileColor((0x6F7F8C,), (0x5F6E7A,), (0xA5B7C4, 0x6D8293)),
    ProfileColor((0xB9524A, 0xD9975F), (0xA8443D, 0xC58149), (0xF2A35E, 0xD9534F)),
    ProfileColor((0xC27C33, 0xD8B54F), (0xB06C24, 0xC4A03A), (0xF7D265, 0xDD7F2B)),
    ProfileColor((0x8158B5, 0xB872BE), (0x70489F, 0xA55FAB), (0xE39BF0, 0x7D57C9)),
    ProfileColor((0x4C9149, 0x93AF52), (0x3E7F3C, 0x7F9B40), (0xB2D86A, 0x43A047)),
    ProfileColor((0x3D909C, 0x5DB39B), (0x2F7E89, 0x4A9E87), (0x8BDDD0, 0x2F9BB0)),
    ProfileColor((0x4A7FB8, 0x5FA5C4), (0x3B6FA6, 0x4C91B0), (0x8FC9EE, 0x3F83D1)),
    ProfileColor((0xB04E7C, 0xCC8371), (0x9C3F6B, 0xB86F5E), (0xF7BFA6, 0xCE4B84)),
    ProfileColor((0x6F7F8C, 0x8E9A96), (0x5F6E7A, 0x7B8783), (0xC3CFCB, 0x6D8293)),
)
"""The colours of profiles: one each, then pairs of them."""
