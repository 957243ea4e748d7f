"""Romeo sends Juliet pictures, sounds, videos and places, with every client library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from marked_text import mark
from media_files import digest_of, make_document, make_picture, make_video, make_voice, size_of
from private_chats import raw_message, wait_told
from stage import Message, Session, Stage
from tdlib_words import wait_update
from verify_sessions import verify_sessions

WAVEFORM = [0, 4, 12, 31, 12, 4, 0, 9] * 8
VIDEO: dict[str, Any] = {"duration": 7, "width": 640, "height": 360}
SQUARE: dict[str, Any] = {"duration": 5, "width": 240, "height": 240}


def is_tdlib(session: Session) -> bool:
    return session.process.name.startswith("tdlib")


def media_of(session: Session, peer: int, message: Message) -> dict[str, object]:
    """The media of a message as the library or, in TDLib's case, TDLib's own view has it."""
    if is_tdlib(session):
        found = session.call("ask", kind="getMessage", chat_id=peer, message_id=message["id"] << 20)
        return dict(found["content"])
    return dict(raw_message(session, message["id"])["media"])


def attributes_of(media: dict[str, object]) -> dict[str, dict[str, object]]:
    """The attributes of a document by their constructors' names."""
    document = media["document"]
    assert isinstance(document, dict)
    return {each["_"]: each for each in document["attributes"]}


def test_a_photo_in_all_its_sizes(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    path = make_picture(tmp_path / "balcony.jpg", 1600, 900)
    words = "But, soft! What light"
    entities = mark(words, ("bold", "soft", None))

    sent = romeo.send_file(juliet.account.id, "photo", path, words, entities)

    assert sent["media"] == "photo"
    received = juliet.expect_message(media="photo", text=words, entities=entities)
    media = media_of(juliet, romeo.account.id, received)
    if is_tdlib(juliet):
        photo = media["photo"]
        assert isinstance(photo, dict)
        assert photo["minithumbnail"]["data"]
        sizes = {size["type"]: (size["width"], size["height"]) for size in photo["sizes"]}
    else:
        photo = media["photo"]
        assert isinstance(photo, dict)
        told = {size["_"]: size for size in photo["sizes"]}
        assert told["photoStrippedSize"]["bytes"]
        sizes = {size["type"]: (size["w"], size["h"]) for size in photo["sizes"] if "w" in size}
    assert {"m": (320, 180), "x": (800, 450), "y": (1280, 720)}.items() <= sizes.items()
    for letter, pixels in sizes.items():
        got = juliet.download(romeo.account.id, received["id"], tmp_path / f"{letter}.jpg", letter)
        assert size_of(got) == pixels
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


@pytest.mark.parametrize("backwards", [False, True], ids=["in order", "backwards"])
def test_an_album_arrives_together(stage: Stage, tmp_path: Path, backwards: bool) -> None:
    romeo, juliet = stage.pair()
    paths = [make_picture(tmp_path / f"{name}.jpg", 640, 480, name) for name in ("red", "green", "blue")]
    clip = make_video(tmp_path / "clip.mp4")
    files = [{"kind": "photo", "path": str(path), "caption": path.stem} for path in paths]
    files.append({"kind": "video", "path": str(clip), "caption": "moving"})
    files = files[::-1] if backwards else files

    sent = romeo.send_album(juliet.account.id, files)

    captions = [file["caption"] for file in files]
    assert [message["text"] for message in sent] == captions
    received = [juliet.expect_message() for _ in files]
    assert [message["text"] for message in received] == captions
    assert [message["media"] for message in received] == [
        "document" if name == "moving" else "photo" for name in captions
    ]
    assert len({message["album"] for message in received}) == len({message["album"] for message in sent}) == 1
    assert received[0]["album"] is not None
    assert [message["text"] for message in juliet.history(romeo.account.id)] == captions[::-1]
    for message in received:
        assert juliet.download(romeo.account.id, message["id"], tmp_path / f"got {message['text']}").stat().st_size
    verify_sessions(romeo, juliet)

    forwarded = juliet.forward(romeo.account.id, [message["id"] for message in received], "me")

    assert [message["text"] for message in forwarded] == captions
    assert len({message["album"] for message in forwarded}) == 1
    assert forwarded[0]["album"] not in (None, received[0]["album"])
    assert {message["forwarded_from"] for message in forwarded} == {romeo.account.id}


def test_a_voice_message_is_listened_to(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    path = make_voice(tmp_path / "voice.ogg")
    sent = romeo.send_file(juliet.account.id, "voice", path, duration=3, waveform=WAVEFORM)
    received = juliet.expect_message(media="document")
    assert digest_of(juliet.download(romeo.account.id, received["id"], tmp_path / "got.ogg")) == digest_of(path)
    if is_tdlib(juliet):
        media = media_of(juliet, romeo.account.id, received)
        assert media["@type"] == "messageVoiceNote"
        assert media["is_listened"] is False
        juliet.call("ask", kind="openMessageContent", chat_id=romeo.account.id, message_id=received["id"] << 20)
        wait_update(romeo, "updateMessageContentOpened", chat_id=juliet.account.id, message_id=sent["id"] << 20)
        assert media_of(romeo, juliet.account.id, sent)["is_listened"] is True
        return
    audio = attributes_of(media_of(juliet, romeo.account.id, received))["documentAttributeAudio"]
    assert (audio["voice"], audio["duration"]) == (True, 3)
    assert raw_message(juliet, received["id"])["media_unread"] is True
    assert raw_message(romeo, sent["id"])["media_unread"] is True
    juliet.call("invoke", request={"_": "messages.readMessageContents", "id": [received["id"]]})
    wait_told(romeo, "updateReadMessagesContents", messages=[sent["id"]])
    assert "media_unread" not in raw_message(juliet, received["id"])
    assert "media_unread" not in raw_message(romeo, sent["id"])
    verify_sessions(romeo, juliet)


def test_a_video_with_its_thumbnail(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    path, thumb = make_video(tmp_path / "clip.mp4"), make_picture(tmp_path / "thumb.jpg", 320, 180)
    romeo.send_file(juliet.account.id, "video", path, "The masque", thumb=str(thumb), **VIDEO)
    received = juliet.expect_message(media="document", text="The masque")
    media = media_of(juliet, romeo.account.id, received)
    if is_tdlib(juliet):
        assert media["@type"] == "messageVideo"
        video = media["video"]
        assert isinstance(video, dict)
        assert (video["duration"], video["width"], video["height"]) == (7, 640, 360)
        assert video["minithumbnail"]["data"]
    else:
        video = attributes_of(media)["documentAttributeVideo"]
        assert (int(video["duration"]), video["w"], video["h"]) == (7, 640, 360)  # type: ignore[call-overload]
    assert size_of(juliet.download(romeo.account.id, received["id"], tmp_path / "thumb got.jpg", "m")) == (320, 180)
    assert digest_of(juliet.download(romeo.account.id, received["id"], tmp_path / "got.mp4")) == digest_of(path)
    verify_sessions(romeo, juliet)


def test_a_gif_and_a_round_video(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    # TDLib leaves it to the server to find out that a video is silent.
    gif = make_video(tmp_path / "dance.mp4", is_silent=True)
    round_one = make_video(tmp_path / "face.mp4")
    romeo.send_file(juliet.account.id, "gif", gif, **SQUARE)
    romeo.send_file(juliet.account.id, "round", round_one, **SQUARE)
    for path, kind in ((gif, "messageAnimation"), (round_one, "messageVideoNote")):
        received = juliet.expect_message(media="document")
        media = media_of(juliet, romeo.account.id, received)
        if is_tdlib(juliet):
            assert media["@type"] == kind
        elif kind == "messageAnimation":
            assert "documentAttributeAnimated" in attributes_of(media)
        else:
            assert attributes_of(media)["documentAttributeVideo"]["round_message"] is True
            assert raw_message(juliet, received["id"])["media_unread"] is True
        assert digest_of(juliet.download(romeo.account.id, received["id"], tmp_path / "got.mp4")) == digest_of(path)
        (tmp_path / "got.mp4").unlink(missing_ok=True)
    verify_sessions(romeo, juliet)


def test_contact_place_venue_and_dice(stage: Stage) -> None:
    romeo, juliet = stage.pair()
    friar = {"phone_number": "+98912555", "first_name": "Friar", "last_name": "Laurence"}
    verona = {"lat": 45.4384, "long": 10.9916}
    romeo.send_thing(juliet.account.id, "contact", **friar)
    romeo.send_thing(juliet.account.id, "place", **verona)
    romeo.send_thing(juliet.account.id, "venue", **verona, title="Capulet's house", address="Via Cappello 23")
    dice = romeo.send_thing(juliet.account.id, "dice", emoticon="🎲")
    for kind in ("contact", "place", "venue"):
        juliet.expect_message(media=kind)
    received = juliet.expect_message(media="dice")
    rolled = [
        media_of(who, of.account.id, message) for who, of, message in ((romeo, juliet, dice), (juliet, romeo, received))
    ]
    assert rolled[0]["value"] == rolled[1]["value"]
    assert rolled[0]["value"] in range(1, 7)
    venue = media_of(juliet, romeo.account.id, juliet.history(romeo.account.id)[1])
    told = venue.get("venue", venue)
    assert isinstance(told, dict)
    assert (told["title"], told["address"]) == ("Capulet's house", "Via Cappello 23")
    verify_sessions(romeo, juliet)
    assert juliet.unexpected() == []


def test_a_photo_behind_a_spoiler(stage: Stage, tmp_path: Path) -> None:
    romeo, juliet = stage.pair()
    words = "The end: they die"
    entities = mark(words, ("spoiler", "they die", None))
    romeo.send_file(juliet.account.id, "photo", make_picture(tmp_path / "end.png"), words, entities, spoiler=True)
    received = juliet.expect_message(media="photo", text=words, entities=entities)
    media = media_of(juliet, romeo.account.id, received)
    assert media.get("has_spoiler") or media.get("spoiler")
    verify_sessions(romeo, juliet)


@pytest.mark.parametrize("change", ["photo to document", "document to photo", "photo to photo"])
def test_the_media_of_a_message_are_changed(stage: Stage, tmp_path: Path, change: str) -> None:
    romeo, juliet = stage.pair()
    before, after = change.split(" to ")
    paths = {"photo": make_picture(tmp_path / "first.jpg"), "document": tmp_path / "letter.pdf"}
    digest = make_document(paths["document"], 100_000)
    sent = romeo.send_file(juliet.account.id, before, paths[before], "At first")
    received = juliet.expect_message(media=before, text="At first")
    paths["photo"] = make_picture(tmp_path / "last.jpg", 900, 1600)

    edited = romeo.edit_media(juliet.account.id, sent["id"], after, paths[after], "At last")

    assert (edited["media"], edited["text"], edited["edited"]) == (after, "At last", True)
    juliet.expect_edit(id=received["id"], media=after, text="At last")
    got = juliet.download(romeo.account.id, received["id"], tmp_path / "got")
    if after == "photo":
        assert size_of(got) == (900, 1600)
    else:
        assert digest_of(got) == digest
    verify_sessions(romeo, juliet)
