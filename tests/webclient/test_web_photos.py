"""Pictures, both ways: shown, looked at large, in albums, under spoilers, sent from here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import PHONE, Person
from media_files import make_document, make_picture, size_of
from media_talk import open_talk
from playwright.sync_api import Locator, expect
from stage import Session

DRAWN = "image => image.complete && image.naturalWidth > 0"


def expect_drawn(picture: Locator) -> None:
    expect(picture).to_be_visible()
    picture.evaluate("image => image.decode()")
    assert picture.evaluate(DRAWN)


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("fa", "dark")])
def test_pictures_come_and_are_looked_at_large(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str, scheme: str
) -> None:
    talk = open_talk(new_person, telethon, language=language, scheme=scheme)
    page, say = talk.page, talk.say
    rose = telethon.send_file(talk.peer, "photo", make_picture(tmp_path / "rose.jpg"), "A rose")
    thorn = telethon.send_file(talk.peer, "photo", make_picture(tmp_path / "thorn.jpg", 700, 1500, "teal"), "A thorn")
    expect_drawn(talk.bubble(rose).locator(".Tile-picture"))
    expect_drawn(talk.bubble(thorn).locator(".Tile-picture"))
    frame = talk.bubble(rose).locator(".Frame").bounding_box()
    assert frame is not None
    assert abs(frame["width"] / frame["height"] - 1600 / 900) < 0.05
    talk.person.shot(f"photos-{language}")

    talk.bubble(rose).get_by_role("button", name=say("media.openPhoto")).click()
    viewer = page.get_by_role("dialog", name=say("media.viewer"))
    expect_drawn(viewer.locator("img.Viewer-item").last)
    expect(viewer).to_contain_text("A rose")
    talk.person.shot(f"viewer-{language}")
    page.keyboard.press("ArrowLeft" if language == "fa" else "ArrowRight")
    expect(viewer).to_contain_text("A thorn")
    with page.expect_download() as saving:
        viewer.get_by_role("button", name=say("media.save")).click()
    saved = tmp_path / "saved.jpg"
    saving.value.save_as(saved)
    assert size_of(saved) == (700, 1500) or max(size_of(saved)) == 1280
    page.keyboard.press("Escape")
    expect(viewer).to_have_count(0)


def test_an_album_is_sent_and_comes_as_one(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    colours = ["crimson", "navy", "gold"]
    talk.attach(*[make_picture(tmp_path / f"{colour}.png", 900, 600, colour) for colour in colours])
    expect(talk.page.get_by_role("dialog").locator("img")).to_have_count(3)
    talk.page.keyboard.type("Three colours")
    talk.person.shot("send-album")
    talk.send_attached()
    expect(talk.page.locator(".Composer-text")).to_be_focused()  # one may write on
    parts = [telethon.expect_message(media="photo") for _ in colours]
    assert len({part["album"] for part in parts} - {None}) == 1
    assert [part["text"] for part in parts] == ["Three colours", "", ""]
    album = talk.page.locator(".Album")
    expect(album.locator(".Tile-picture")).to_have_count(3)
    expect(album.get_by_role("progressbar")).to_have_count(0)
    got = telethon.download(talk.peer, parts[0]["id"], tmp_path / "got.jpg")
    assert got.read_bytes()[:2] == b"\xff\xd8"
    assert size_of(got) == (900, 600)

    sent = telethon.send_album(
        talk.peer,
        [{"kind": "photo", "path": str(tmp_path / f"{colour}.png"), "caption": ""} for colour in colours],
    )
    assert len(sent) == 3
    expect(album).to_have_count(2)
    expect(album.last.locator(".Tile-picture")).to_have_count(3)
    talk.person.shot("album")


def test_large_pictures_are_scaled_and_say_nothing_of_the_camera(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    from PIL import Image

    talk = open_talk(new_person, telethon)
    large = tmp_path / "large.jpg"
    exif = Image.Exif()
    exif[0x010F] = "Camera of Verona"
    exif[0x0112] = 6  # Lies on its side: is to be turned.
    Image.new("RGB", (4000, 3000), "olive").save(large, exif=exif)
    talk.attach(large)
    talk.send_attached()
    message = telethon.expect_message(media="photo")
    got = telethon.download(talk.peer, message["id"], tmp_path / "got.jpg")
    width, height = size_of(got)
    assert height > width
    assert b"Verona" not in got.read_bytes()


def test_a_spoiler_is_covered_until_it_is_touched(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon, size=PHONE)
    secret = telethon.send_file(talk.peer, "photo", make_picture(tmp_path / "end.jpg"), "How it ends", spoiler=True)
    bubble = talk.bubble(secret)
    cover = bubble.locator(".SpoilerCover")
    expect(cover).to_be_visible()
    expect(bubble.locator(".Tile-picture")).to_have_count(0)
    talk.person.shot("spoiler-phone")
    cover.click()
    expect_drawn(bubble.locator(".Tile-picture"))


def test_pasted_pictures_ask_how_to_be_sent(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    talk.page.get_by_role("textbox").last.focus()
    picture = make_picture(tmp_path / "pasted.png", 300, 300).read_bytes()
    talk.page.evaluate(
        """bytes => {
            const transfer = new DataTransfer()
            transfer.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }))
            const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
            document.activeElement.dispatchEvent(event)
        }""",
        list(picture),
    )
    expect(talk.page.get_by_role("dialog").locator("img")).to_have_count(1)
    talk.page.keyboard.press("Enter")
    assert telethon.expect_message(media="photo")["text"] == ""


def test_what_was_shared_is_listed_beside_the_chat(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    page, say = talk.page, talk.say
    telethon.set_photo("me", make_picture(tmp_path / "juliet.jpg", 640, 640, "purple"))
    for number in range(3):
        telethon.send_file(talk.peer, "photo", make_picture(tmp_path / f"{number}.jpg", 640, 640))
    letter = tmp_path / "letter.pdf"
    make_document(letter, 2000)
    telethon.send_file(talk.peer, "document", letter)
    telethon.send(talk.peer, "Read http://localhost/balcony tonight")
    expect(page.get_by_text("tonight").last).to_be_visible()
    page.locator(".ChatHeader").get_by_text("Juliet").click()
    shared = page.locator(".SharedMedia")
    expect(shared.locator(".SharedMedia-tile")).to_have_count(3)
    expect_drawn(shared.locator(".Tile-picture").first)
    talk.person.shot("shared-media")
    shared.get_by_role("tab", name=say("media.shared_files")).click()
    expect(shared.get_by_text("letter")).to_be_visible()
    shared.get_by_role("tab", name=say("media.shared_links")).click()
    expect(shared.get_by_role("link", name="http://localhost/balcony")).to_be_visible()
    page.locator(".Main-right").get_by_role("button", name=say("info.openPhoto")).click()
    photos = page.get_by_role("dialog", name=say.pattern("media.photosOf"))
    expect_drawn(photos.locator("img").last)
    talk.person.shot("profile-photos")


def test_what_may_be_seen_once_is_gone_after_that(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    page, say = talk.page, talk.say
    timed = telethon.send_file(talk.peer, "photo", make_picture(tmp_path / "note.jpg", 640, 640), ttl=3)
    bubble = talk.bubble(timed)
    expect(bubble.get_by_text(say("media.viewTimed"))).to_be_visible()
    expect(bubble.locator(".Tile-picture")).to_have_count(0)
    bubble.locator(".SpoilerCover").click()
    viewer = page.get_by_role("dialog", name=say("media.viewer"))
    expect_drawn(viewer.locator("img.Viewer-item").last)
    expect(viewer.get_by_role("button", name=say("media.save"))).to_have_count(0)
    expect(viewer).to_have_count(0)  # Its time is over.
    expect(bubble.get_by_text(say("media.expired"))).to_be_visible()
