"""Themes that two people share, and wallpapers that each has."""

from __future__ import annotations

from typing import Any

import pytest
from harness import Client, Refused, Server
from mailbox_stage import Stage

from chapar.domain.wallpapers import WALLPAPERS
from chapar.tl import functions, types

BLUE = types.wallPaperSettings(background_color=0x0000FF, second_background_color=0x3030FF, rotation=45)
OWN = types.inputWallPaperNoFile(id=0)


def wishing(
    stage: Stage, who: str = "Romeo", whom: str = "Juliet", **wishes: Any
) -> functions.messages_setChatWallPaper:
    return functions.messages_setChatWallPaper(peer=stage.peer(who, whom), **wishes)


async def full(client: Client, other: Client) -> Any:
    peer = client.peer(other)
    asked = types.inputUser(user_id=peer.user_id, access_hash=peer.access_hash)
    return (await client.call(functions.users_getFullUser(id=asked))).full_user


async def test_a_theme_is_chosen_for_both(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    themes = (await romeo.call(functions.account_getChatThemes(hash=0))).themes
    heart = next(theme for theme in themes if theme.emoticon == "❤")
    assert len(heart.settings) == 2
    chosen = types.inputChatTheme(emoticon="❤️")
    await stage.call("Romeo", functions.messages_setChatTheme(peer=stage.peer("Romeo", "Juliet"), theme=chosen))
    [told] = await stage.messages("Juliet", "Romeo")
    assert told.action == types.messageActionSetChatTheme(theme=types.chatTheme(emoticon="❤"))
    for client, other in ((romeo, juliet), (juliet, romeo)):
        assert (await full(client, other)).theme == types.chatTheme(emoticon="❤")
    for theme, error in ((chosen, "EMOJI_NOT_MODIFIED"), (types.inputChatTheme(emoticon="x"), "EMOJI_INVALID")):
        with pytest.raises(Refused, match=f"400 {error}"):
            await romeo.call(functions.messages_setChatTheme(peer=stage.peer("Romeo", "Juliet"), theme=theme))
    none = types.inputChatThemeEmpty()
    await stage.call("Juliet", functions.messages_setChatTheme(peer=stage.peer("Juliet", "Romeo"), theme=none))
    assert (await full(romeo, juliet)).theme is None
    await stage.verify_updates()


async def test_a_wallpaper_is_chosen_and_taken_over(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet = stage.clients["Romeo"], stage.clients["Juliet"]
    await stage.call("Romeo", wishing(stage, wallpaper=OWN, settings=BLUE))
    mine = (await full(romeo, juliet)).wallpaper
    assert (mine.settings.background_color, mine.settings.rotation, mine.default) == (0x0000FF, 45, False)
    assert (await full(juliet, romeo)).wallpaper is None
    [told] = await stage.messages("Juliet", "Romeo")
    assert told.action == types.messageActionSetChatWallPaper(wallpaper=mine)
    await stage.call("Juliet", wishing(stage, "Juliet", "Romeo", id=told.id))
    assert (await full(juliet, romeo)).wallpaper == mine
    assert (await stage.messages("Romeo", "Juliet"))[0].action.same
    await stage.call("Juliet", wishing(stage, "Juliet", "Romeo"))
    assert (await full(juliet, romeo)).wallpaper is None
    await stage.verify_updates()


async def test_a_wallpaper_for_both_may_be_given_back(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    romeo, juliet, laptop = stage.clients["Romeo"], stage.clients["Juliet"], stage.other["Juliet"]
    await stage.call(
        "Juliet", wishing(stage, "Juliet", "Romeo", wallpaper=types.inputWallPaperNoFile(id=WALLPAPERS[1].id))
    )
    own = (await full(juliet, romeo)).wallpaper
    assert own.default
    await stage.call("Romeo", wishing(stage, wallpaper=OWN, settings=BLUE, for_both=True))
    given = await full(juliet, romeo)
    assert (given.wallpaper.settings.background_color, given.wallpaper_overridden) == (0x0000FF, True)
    laptop.pushed()
    request = wishing(stage, "Juliet", "Romeo", revert=True)
    answer = await juliet.call(request)
    told = types.updatePeerWallpaper(peer=types.peerUser(user_id=romeo.user_id), wallpaper=own)
    assert [each for each in answer.updates if isinstance(each, types.updatePeerWallpaper)] == [told]
    back = await full(juliet, romeo)
    assert (back.wallpaper, back.wallpaper_overridden) == (own, False)
    assert (await full(romeo, juliet)).wallpaper.settings.background_color == 0x0000FF
    stage.models[juliet].apply_answer(request, answer)
    await stage.verify_updates()


@pytest.mark.parametrize(
    "wishes",
    [
        {"wallpaper": types.inputWallPaperNoFile(id=99)},
        {"wallpaper": types.inputWallPaperSlug(slug="x")},
        {"wallpaper": types.inputWallPaper(id=1, access_hash=1)},
        {"wallpaper": OWN, "settings": types.wallPaperSettings(background_color=-1)},
        {"wallpaper": OWN, "settings": types.wallPaperSettings(background_color=1 << 24)},
        {
            "wallpaper": OWN,
            "settings": types.wallPaperSettings(background_color=1, second_background_color=2, rotation=7),
        },
        {"id": 1},
        {"id": 99},
        {"id": -(2**31)},
    ],
)
async def test_what_is_no_wallpaper_is_refused(server: Server, wishes: dict[str, Any]) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    await stage.send("Romeo", "Juliet", "But soft")
    with pytest.raises(Refused, match="400 WALLPAPER_INVALID"):
        await stage.clients["Romeo"].call(wishing(stage, **wishes))
    assert server.unlisted == []


async def test_only_conversations_of_two_have_looks(server: Server) -> None:
    stage = await Stage.set(server, "Romeo", "Juliet")
    group = types.inputPeerChat(chat_id=await stage.make_group("Romeo", "Juliet"))
    for peer in (types.inputPeerSelf(), group):
        for request in (
            functions.messages_setChatTheme(peer=peer, theme=types.inputChatTheme(emoticon="❤")),
            functions.messages_setChatWallPaper(peer=peer, wallpaper=OWN, settings=BLUE),
            functions.messages_setChatWallPaper(peer=peer),
        ):
            with pytest.raises(Refused, match="400 PEER_ID_INVALID"):
                await stage.clients["Romeo"].call(request)
    assert server.unlisted == []
