"""Videos: played large, streamed where a service worker is, sent with their first picture."""

import re
from collections.abc import Callable
from pathlib import Path

from browser_people import Person
from media_files import make_picture
from media_talk import make_playing_video, open_talk
from playwright.sync_api import Response, expect
from spoken_words import in_both_languages
from stage import Session

PLAYED_A_SECOND = "() => document.querySelector('.Viewer video')?.currentTime > 1"


@in_both_languages
def test_a_video_plays_and_is_sought(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    page, say = talk.page, talk.say
    video = make_playing_video(tmp_path / "film.mp4")
    thumb = make_picture(tmp_path / "thumb.jpg", 320, 180)
    sent = telethon.send_file(talk.peer, "video", video, "A film", duration=6, width=640, height=360, thumb=str(thumb))
    bubble = talk.bubble(sent)
    expect(bubble.locator(".Tile-badge")).to_have_text({"en": "0:06", "fa": "۰:۰۶"}[language])
    page.wait_for_function("() => navigator.serviceWorker.controller")
    asked: list[str] = []

    def note(response: Response) -> None:
        if "/web/stream/" in response.url:
            asked.append(response.headers["content-range"])

    page.on("response", note)
    bubble.get_by_role("button", name=re.compile(say("media.playVideo"))).click()
    page.wait_for_function(PLAYED_A_SECOND)
    talk.person.shot(f"video-{language}")
    assert asked[0].startswith("bytes 0-524287/")
    page.evaluate("() => { document.querySelector('.Viewer video').currentTime = 5 }")
    page.wait_for_function("() => document.querySelector('.Viewer video').currentTime > 5.2")
    page.keyboard.press("Escape")
    expect(page.locator(".Viewer")).to_have_count(0)


def test_a_video_is_sent_with_what_others_show_of_it(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    video = make_playing_video(tmp_path / "mine.mp4", 4)
    talk.attach(video)
    talk.send_attached()
    message = telethon.expect_message(media="document")
    assert telethon.download(talk.peer, message["id"], tmp_path / "got.mp4").read_bytes() == video.read_bytes()
    thumb = telethon.download(talk.peer, message["id"], tmp_path / "thumb.jpg", size="m")
    assert thumb.read_bytes()[:2] == b"\xff\xd8"
    expect(talk.last.locator(".Tile-badge")).to_have_text("0:04")


def test_a_silent_film_plays_where_it_stands(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    gif = make_playing_video(tmp_path / "gif.mp4", 3)
    sent = telethon.send_file(talk.peer, "gif", gif, duration=3, width=640, height=360)
    talk.bubble(sent).locator("video").wait_for()
    playing = f"() => document.querySelector('[data-message=\"{sent['id']}\"] video').currentTime > 0.3"
    talk.page.wait_for_function(playing)
    talk.bubble(sent).get_by_role("button", name=talk.say("media.stopGif")).click()
    talk.page.wait_for_function(f"() => document.querySelector('[data-message=\"{sent['id']}\"] video').paused")
