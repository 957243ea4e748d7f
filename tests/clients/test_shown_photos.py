"""The photos that people and channels show, with every client library."""

from __future__ import annotations

from pathlib import Path

import pytest
from channel_words import join, make_channel, public_name, wait_until
from PIL import Image
from private_chats import every_library, wait_told
from stage import Peer, Session, Stage

SIDES = {False: 160, True: 640}
"""Pixels of the photo that is shown small, and of the one that is shown big."""


def paint(folder: Path, color: str) -> Path:
    path = folder / f"{color}.jpg"
    Image.new("RGB", (900, 700), color).save(path)
    return path


def see(session: Session, shower: Peer, folder: Path, *, big: bool = False) -> tuple[tuple[int, int], str]:
    """Download the photo that somebody shows: its size, and the colour that it is nearest to."""
    path = session.download_photo(shower, folder / f"{session.name}_{shower}_{big}.jpg", big=big)
    assert path is not None, "no photo is shown"
    # mtcute says so before it has written all of it.
    wait_until(lambda: path.read_bytes()[-2:] == b"\xff\xd9", "the file does not come")
    with Image.open(path) as image:
        pixel = image.convert("RGB").resize((1, 1)).getpixel((0, 0))
    assert isinstance(pixel, tuple)
    return image.size, ("red", "green", "blue")[pixel.index(max(pixel))]


def test_romeo_shows_one_photo_after_the_other(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "Look at me")
    juliet.expect_message()
    romeo.set_photo("me", paint(tmp_path, "red"))
    romeo.set_photo("me", paint(tmp_path, "blue"))
    photos = juliet.photos(romeo.account.id)
    assert len(photos) == len(set(photos)) == 2
    assert romeo.photos(romeo.account.id) == photos
    for big, side in SIDES.items():
        assert see(juliet, romeo.account.id, tmp_path, big=big) == ((side, side), "blue")

    romeo.delete_photo(photos[0])

    wait_until(lambda: juliet.photos(romeo.account.id) == photos[1:], "the photo that is gone is still shown")
    # Somebody who has not seen the other one.
    mercutio = stage.sign_up("Mercutio")
    mercutio.resolve(romeo.account.username)
    assert see(mercutio, romeo.account.id, tmp_path) == ((160, 160), "red")


@every_library
def test_subscribers_see_the_photo_of_a_channel_at_once(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    name = public_name(romeo)
    chat_id = make_channel(romeo, "Verona", name, broadcast=True)
    assert join(juliet, name) == chat_id

    romeo.set_photo(chat_id, paint(tmp_path, "green"))

    wait_told(juliet, "updateNewChannelMessage", message={"action": {"_": "messageActionChatEditPhoto"}})
    for big, side in SIDES.items():
        assert see(juliet, chat_id, tmp_path, big=big) == ((side, side), "green")


@pytest.mark.parametrize("kind", ["tdlib-1.8.67", "tdlib-1.8.46"], indirect=True)
def test_tdlib_is_told_of_a_friends_photo(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    romeo.send(juliet.account.id, "Look at me")
    juliet.expect_message()

    romeo.set_photo("me", paint(tmp_path, "red"))

    wait_until(lambda: juliet.download_photo(romeo.account.id, tmp_path / "seen", big=False) is not None, "not told")
    assert see(juliet, romeo.account.id, tmp_path, big=True) == ((640, 640), "red")
