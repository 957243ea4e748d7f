"""Themes and wallpapers of conversations in TDLib."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from stage import Stage
from tdlib_words import ask, said, wait_chat, wait_until


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def test_both_sides_see_a_theme_and_a_wallpaper(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    said(romeo, juliet, "But soft")
    is_new = romeo.process.name == "tdlib-1.8.67"
    theme = {"theme": {"@type": "inputChatThemeEmoji", "name": "❤"}} if is_new else {"theme_name": "❤"}
    ask(romeo, "setChatTheme", chat_id=juliet.account.id, **theme)
    seen = {"theme": {"name": "❤"}} if is_new else {"theme_name": "❤"}
    for device, other in ((romeo, juliet), (juliet, romeo)):
        wait_chat(device, other.account.id, **seen)

        ask(device, "getUserFullInfo", user_id=other.account.id)
        wait_chat(device, other.account.id, **seen)

    offered = ask(romeo, "getInstalledBackgrounds", for_dark_theme=False)["backgrounds"]
    assert any(row["type"]["@type"] == "backgroundTypeFill" for row in offered)
    blue = {"@type": "backgroundTypeFill", "fill": {"@type": "backgroundFillSolid", "color": 0x0000FF}}
    ask(romeo, "setChatBackground", chat_id=juliet.account.id, type=blue, dark_theme_dimming=0, only_for_self=False)
    for device, other in ((romeo, juliet), (juliet, romeo)):
        wait_chat(device, other.account.id, background={"background": {"type": {"fill": {"color": 0x0000FF}}}})
    ask(juliet, "deleteChatBackground", chat_id=romeo.account.id, restore_previous=True)
    wait_until(
        lambda: "background" not in ask(juliet, "getChat", chat_id=romeo.account.id), "Juliet still sees the wallpaper"
    )
