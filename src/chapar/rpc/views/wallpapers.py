"""Wallpapers and themes on the wire. Follows core.telegram.org/api/wallpapers and core.telegram.org/api/themes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chapar.actions.conversation_looks import THEME_ACTION, WALLPAPER_ACTION, read_wallpaper
from chapar.domain.errors import RpcError
from chapar.domain.settings import ConversationLook
from chapar.domain.wallpapers import ChatTheme, Wallpaper, check_wallpaper, find_wallpaper
from chapar.tl import types

LOOK_ACTIONS = (THEME_ACTION, WALLPAPER_ACTION)
"""Service messages that `build_look_action` makes."""


def build_wallpaper(wallpaper: Wallpaper) -> types.wallPaperNoFile:
    """A wallpaper of plain colours."""
    colors = [*wallpaper.colors, None, None, None]
    settings = types.wallPaperSettings(
        background_color=colors[0],
        second_background_color=colors[1],
        third_background_color=colors[2],
        fourth_background_color=colors[3],
        rotation=wallpaper.rotation if len(wallpaper.colors) > 1 else None,
    )
    is_own = wallpaper.id == 0
    return types.wallPaperNoFile(id=wallpaper.id, default=not is_own, dark=wallpaper.is_dark, settings=settings)


def parse_wallpaper(given: types.TypeInputWallPaper, said: types.TypeWallPaperSettings | None) -> Wallpaper:
    """One of the server's wallpapers, or one that a client mixed. Raises WALLPAPER_INVALID: there are none with pictures."""
    if not isinstance(given, types.inputWallPaperNoFile):
        raise RpcError("WALLPAPER_INVALID")
    if said is None or said.background_color is None:
        return find_wallpaper(given.id)
    colors = (
        said.background_color,
        said.second_background_color,
        said.third_background_color,
        said.fourth_background_color,
    )
    return check_wallpaper(Wallpaper(0, tuple(color for color in colors if color is not None), said.rotation or 0))


def build_theme(theme: ChatTheme, number: int) -> types.theme:
    """A theme of a conversation, by day and by night."""
    return types.theme(
        default=True,
        for_chat=True,
        id=number,
        access_hash=number,
        slug=f"chat{number}",
        title=theme.emoticon,
        emoticon=theme.emoticon,
        settings=[
            _build_settings(theme, types.baseThemeClassic(), theme.day),
            _build_settings(theme, types.baseThemeNight(), theme.night),
        ],
    )


def _build_settings(theme: ChatTheme, base: types.TypeBaseTheme, wallpaper: Wallpaper) -> types.themeSettings:
    return types.themeSettings(
        base_theme=base,
        accent_color=theme.accent,
        outbox_accent_color=theme.accent,
        message_colors=list(theme.messages),
        wallpaper=build_wallpaper(wallpaper),
    )


def build_look_of(look: ConversationLook) -> dict[str, Any]:
    """What `userFull` says of how a conversation looks."""
    shown = look.shown_wallpaper
    return {
        "wallpaper": build_wallpaper(shown) if shown else None,
        "wallpaper_overridden": look.given is not None,
        "theme": types.chatTheme(emoticon=look.theme) if look.theme else None,
    }


def build_look_action(name: str, fields: Mapping[str, Any]) -> types.TypeMessageAction:
    """What a service message of `LOOK_ACTIONS` says."""
    if name == THEME_ACTION:
        return types.messageActionSetChatTheme(theme=types.chatTheme(emoticon=fields["emoticon"]))
    return types.messageActionSetChatWallPaper(
        same=fields["same"], for_both=fields["for_both"], wallpaper=build_wallpaper(read_wallpaper(dict(fields)))
    )
