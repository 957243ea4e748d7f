"""Stickers and emoji in TDLib."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from media_files import make_animation, make_sticker
from stage import Session, Stage
from tdlib_words import ask, send

from chapar.artwork.pictures import REACTION_ART

REGULAR = {"@type": "stickerTypeRegular"}


@pytest.fixture(params=["tdlib-1.8.67", "tdlib-1.8.46"])
def stage(request: pytest.FixtureRequest, new_stage: Callable[..., Stage]) -> Stage:
    return new_stage(request.param)


def moving_sticker(path: Path) -> Path:
    dot = {"ty": 4, "nm": "dot", "ip": 0, "op": 60, "st": 0, "ks": {}, "shapes": []}
    path.write_bytes(gzip.compress(json.dumps({**make_animation(path.name), "layers": [dot]}).encode(), mtime=0))
    return path


def make_set(session: Session, folder: Path) -> dict[str, Any]:
    """A set of a picture and an animation."""
    number = session.account.id
    files = [
        (make_sticker(folder / f"crimson-{number}.webp"), "stickerFormatWebp", "😎"),
        (moving_sticker(folder / f"turning-{number}.tgs"), "stickerFormatTgs", "😢"),
    ]
    stickers = [
        {
            "@type": "inputSticker",
            "sticker": {"@type": "inputFileLocal", "path": str(path)},
            "format": {"@type": kind},
            "emojis": emojis,
            "keywords": ["verona"],
        }
        for path, kind, emojis in files
    ]
    return ask(
        session,
        "createNewStickerSet",
        title="Verona",
        name=f"verona_{number}_td",
        sticker_type=REGULAR,
        stickers=stickers,
    )


def sticker_content(session: Session, file_id: int, emoji: str) -> dict[str, Any]:
    """What is sent of a sticker that TDLib knows; new versions put its file one level deeper."""
    about = {"sticker": {"@type": "inputFileId", "id": file_id}, "width": 512, "height": 512}
    if session.process.name == "tdlib-1.8.67":
        about = {"sticker": {"@type": "inputSticker", **about}}
    return {"@type": "inputMessageSticker", **about, "emoji": emoji}


def installed(session: Session) -> list[str]:
    return [row["name"] for row in ask(session, "getInstalledStickerSets", sticker_type=REGULAR)["sets"]]


def test_a_set_is_made_sent_and_taken_over(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    made = make_set(romeo, tmp_path)
    assert [row["emoji"] for row in made["stickers"]] == ["😎", "😢"]
    assert installed(romeo) == [made["name"]]
    # Without its list TDLib complains of a sticker that it puts there itself while the list is on its way.
    ask(romeo, "getRecentStickers", is_attached=False)
    content = sticker_content(romeo, made["stickers"][1]["sticker"]["id"], "😢")
    send(romeo, juliet.account.id, content)
    juliet.expect_message(text="")
    [arrived] = ask(
        juliet, "getChatHistory", chat_id=romeo.account.id, from_message_id=0, offset=0, limit=1, only_local=False
    )["messages"]
    sticker = arrived["content"]["sticker"]
    assert (arrived["content"]["@type"], sticker["emoji"]) == ("messageSticker", "😢")
    opened = ask(juliet, "getStickerSet", set_id=sticker["set_id"])
    assert (opened["name"], len(opened["stickers"]), opened["is_installed"]) == (made["name"], 2, False)
    for row in opened["stickers"]:
        got = ask(juliet, "downloadFile", file_id=row["sticker"]["id"], priority=1, offset=0, limit=0, synchronous=True)
        assert got["local"]["is_downloading_completed"]
        assert Path(got["local"]["path"]).stat().st_size == got["size"]
    ask(juliet, "changeStickerSet", set_id=opened["id"], is_installed=True, is_archived=False)
    assert installed(juliet) == [made["name"]]
    found = ask(juliet, "getStickers", sticker_type=REGULAR, query="😢", limit=10, chat_id=romeo.account.id)
    assert [row["set_id"] for row in found["stickers"]] == [made["id"]]
    ask(juliet, "addFavoriteSticker", sticker={"@type": "inputFileId", "id": opened["stickers"][0]["sticker"]["id"]})
    assert [row["emoji"] for row in ask(juliet, "getFavoriteStickers")["stickers"]] == ["😎"]


def test_emoji_move_and_are_found(stage: Stage) -> None:
    romeo = stage.sign_up("Romeo")
    drawn = ask(romeo, "getAnimatedEmoji", emoji="🔥")
    assert drawn["sticker"]["emoji"] == "🔥"
    file_id = drawn["sticker"]["sticker"]["id"]
    got = ask(romeo, "downloadFile", file_id=file_id, priority=1, offset=0, limit=0, synchronous=True)
    assert Path(got["local"]["path"]).read_bytes() in {art.activate.content for art in REACTION_ART}
    icons = ask(romeo, "getForumTopicDefaultIcons")["stickers"]
    assert [row["emoji"] for row in icons] == [art.value for art in REACTION_ART]
    groups = ask(romeo, "getEmojiCategories", type={"@type": "emojiCategoryTypeDefault"})["categories"]
    assert groups[0]["icon"]["emoji"] in {art.value for art in REACTION_ART}
    found = ask(romeo, "searchEmojis", text="cat", input_language_codes=["en"])["emoji_keywords"]
    assert "🐈" in {row["emoji"] for row in found}
