"""What conversations look like: wallpapers of plain colours, and themes that go with an emoji.

Follows core.telegram.org/api/wallpapers and core.telegram.org/api/themes.
"""

from typing import NamedTuple

from chapar.domain.errors import RpcError

COLORS = 4
"""Colours of one wallpaper: one fills it, two run into each other, three or four flow."""
_LAST_COLOR = 0xFFFFFF
_FIRST_ID = 1 << 40
"""TDLib takes ids of 32 bits for its own."""
_ROTATIONS = range(0, 360, 45)


class Wallpaper(NamedTuple):
    """A wallpaper without a picture. Colours are 0xRRGGBB; `rotation` is that of two colours in degrees; an `id` of 0: somebody's
    own."""

    id: int
    colors: tuple[int, ...]
    rotation: int = 0
    is_dark: bool = False


class ChatTheme(NamedTuple):
    """Colours of messages, and of what is behind them by day and by night, that go with an emoji."""

    emoticon: str
    accent: int
    messages: tuple[int, ...]
    day: Wallpaper
    night: Wallpaper


WALLPAPERS = (
    Wallpaper(_FIRST_ID + 1, (0xE6EBEF,)),
    Wallpaper(_FIRST_ID + 2, (0xDCE8D2, 0xB8D8C8), 45),
    Wallpaper(_FIRST_ID + 3, (0xFBE3D6, 0xF3B6B0), 45),
    Wallpaper(_FIRST_ID + 4, (0xCFE3F5, 0xA9C6EA), 45),
    Wallpaper(_FIRST_ID + 5, (0xFDF1C7, 0xF6D58A, 0xF2B98F, 0xEBD9B4)),
    Wallpaper(_FIRST_ID + 6, (0xC9D8F0, 0xB3E0DC, 0xE4D3EE, 0xF3D9DA)),
    Wallpaper(_FIRST_ID + 7, (0x17212B,), is_dark=True),
    Wallpaper(_FIRST_ID + 8, (0x1F2A36, 0x0F3040), 45, is_dark=True),
    Wallpaper(_FIRST_ID + 9, (0x2A1F36, 0x40142A), 45, is_dark=True),
    Wallpaper(_FIRST_ID + 10, (0x10302B, 0x1B2F45, 0x2B2440, 0x143A3A), is_dark=True),
)
"""What everybody may choose from."""
_BY_ID = {each.id: each for each in WALLPAPERS}
CHAT_THEMES = (
    ChatTheme("❤", 0xD6455B, (0xE8667A, 0xF0937F), WALLPAPERS[2], WALLPAPERS[8]),
    ChatTheme("🌿", 0x3F8F5F, (0x5BAA77, 0x86BF7A), WALLPAPERS[1], WALLPAPERS[9]),
    ChatTheme("🌊", 0x2F7FC1, (0x4C97D8, 0x63B7C9), WALLPAPERS[3], WALLPAPERS[7]),
    ChatTheme("☀", 0xC9872B, (0xE0A03F, 0xE5B96A), WALLPAPERS[4], WALLPAPERS[6]),
    ChatTheme("🌸", 0xA65FB5, (0xB97CC9, 0xE08CB0), WALLPAPERS[5], WALLPAPERS[8]),
)
THEME_EMOTICONS = frozenset(theme.emoticon for theme in CHAT_THEMES)


def find_wallpaper(wallpaper_id: int) -> Wallpaper:
    """Raises WALLPAPER_INVALID."""
    found = _BY_ID.get(wallpaper_id)
    if found is None:
        raise RpcError("WALLPAPER_INVALID")
    return found


def check_wallpaper(wallpaper: Wallpaper) -> Wallpaper:
    """A wallpaper that somebody mixed. Raises WALLPAPER_INVALID."""
    is_right = 0 < len(wallpaper.colors) <= COLORS and all(0 <= color <= _LAST_COLOR for color in wallpaper.colors)
    if not is_right or wallpaper.rotation not in _ROTATIONS:
        raise RpcError("WALLPAPER_INVALID")
    return wallpaper
