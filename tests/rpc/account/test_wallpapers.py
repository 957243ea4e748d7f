"""Wallpapers and themes that everybody may choose from."""

import pytest
from harness import Refused, Server

from chapar.tl import functions, types


@pytest.mark.parametrize("layer", [152, 229])
async def test_wallpapers_are_listed_once(server: Server, layer: int) -> None:
    client = await server.sign_up("989120000001", "Leyli", layer=layer)
    answer = await client.call(functions.account_getWallPapers(hash=0))
    assert len({wallpaper.id for wallpaper in answer.wallpapers}) == len(answer.wallpapers)
    assert any(wallpaper.dark for wallpaper in answer.wallpapers)
    again = functions.account_getWallPapers(hash=answer.hash)
    assert await client.call(again) == types.account_wallPapersNotModified()
    named = [types.inputWallPaperNoFile(id=wallpaper.id) for wallpaper in answer.wallpapers]
    assert await client.call(functions.account_getWallPaper(wallpaper=named[1])) == answer.wallpapers[1]
    several: list[types.TypeInputWallPaper] = [*named]
    assert await client.call(functions.account_getMultiWallPapers(wallpapers=several)) == answer.wallpapers


async def test_what_is_no_wallpaper_is_refused(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    for given in (
        types.inputWallPaperNoFile(id=0),
        types.inputWallPaperSlug(slug="x"),
        types.inputWallPaper(id=1, access_hash=0),
    ):
        with pytest.raises(Refused, match="400 WALLPAPER_INVALID"):
            await client.call(functions.account_getWallPaper(wallpaper=given))
        with pytest.raises(Refused, match="400 WALLPAPER_INVALID"):
            await client.call(functions.account_getMultiWallPapers(wallpapers=[given]))


async def test_themes_are_listed_once(server: Server) -> None:
    client = await server.sign_up("989120000001", "Leyli")
    answer = await client.call(functions.account_getChatThemes(hash=0))
    assert len({theme.emoticon for theme in answer.themes}) == len(answer.themes)
    for theme in answer.themes:
        bases = [settings.base_theme for settings in theme.settings]
        assert bases == [types.baseThemeClassic(), types.baseThemeNight()]
    assert await client.call(functions.account_getChatThemes(hash=answer.hash)) == types.account_themesNotModified()
    themes = functions.account_getThemes(format="tdesktop", hash=0)
    assert await client.call(themes) == types.account_themes(hash=0, themes=[])
