"""Wallpapers and themes that everybody may choose from: a few of plain colours, made here.

Follows core.telegram.org/api/wallpapers and core.telegram.org/api/themes.
"""

from __future__ import annotations

from chapar.domain.list_hashes import hash_numbers
from chapar.domain.wallpapers import CHAT_THEMES, WALLPAPERS
from chapar.rpc.context import Context
from chapar.rpc.method import method
from chapar.rpc.views.wallpapers import build_theme, build_wallpaper, parse_wallpaper
from chapar.tl import functions, types

ASKED_AT_ONCE = 100
_WALLPAPERS_HASH = hash_numbers(number for each in WALLPAPERS for number in (each.id, *each.colors))
_THEMES_HASH = hash_numbers(range(1, len(CHAT_THEMES) + 1))


@method("account.getWallPapers")
async def get_wall_papers(ctx: Context, request: functions.account_getWallPapers) -> types.Typeaccount_WallPapers:
    """All of them."""
    if request.hash == _WALLPAPERS_HASH:
        return types.account_wallPapersNotModified()
    return types.account_wallPapers(hash=_WALLPAPERS_HASH, wallpapers=[build_wallpaper(each) for each in WALLPAPERS])


@method("account.getWallPaper")
async def get_wall_paper(ctx: Context, request: functions.account_getWallPaper) -> types.TypeWallPaper:
    """One of them."""
    return build_wallpaper(parse_wallpaper(request.wallpaper, None))


@method("account.getMultiWallPapers")
async def get_multi_wall_papers(
    ctx: Context, request: functions.account_getMultiWallPapers
) -> list[types.TypeWallPaper]:
    """Several of them, at most a hundred."""
    return [build_wallpaper(parse_wallpaper(each, None)) for each in request.wallpapers[:ASKED_AT_ONCE]]


@method("account.getChatThemes")
async def get_chat_themes(ctx: Context, request: functions.account_getChatThemes) -> types.Typeaccount_Themes:
    """Themes of conversations, each with its emoji."""
    if request.hash == _THEMES_HASH:
        return types.account_themesNotModified()
    themes: list[types.TypeTheme] = [build_theme(theme, number) for number, theme in enumerate(CHAT_THEMES, 1)]
    return types.account_themes(hash=_THEMES_HASH, themes=themes)
