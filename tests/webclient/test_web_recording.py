"""Recording: by clicks and keys, held by a mouse or a finger, dragged to cancel or to lock; video messages by the camera."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from browser_people import PHONE, Person
from media_talk import Talk, open_talk
from playwright.sync_api import CDPSession, Locator, expect
from private_chats import ask
from stage import Session

TWO_SECONDS = re.compile("[2۲]$")
ONE_SECOND = re.compile("[1۱]$")
PLAYED = "() => document.querySelector('.RoundVideo video')?.currentTime > 0.5"


def voice_button(talk: Talk) -> Locator:
    return talk.page.get_by_role("button", name=talk.say("composer.voice"), exact=True)


def strip(talk: Talk, kind: str = "recording") -> Locator:
    return talk.page.get_by_role("group", name=talk.say(f"media.{kind}"), exact=True)


def begin_round(talk: Talk) -> Locator:
    voice_button(talk).click(button="right")
    talk.page.get_by_role("menuitem", name=talk.say("composer.round")).click()
    return strip(talk, "recordingRound")


def middle_of(shown: Locator) -> tuple[float, float]:
    shown.click(trial=True)  # it has come to rest
    box = shown.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def is_silent(talk: Talk, telethon: Session) -> None:
    """Nothing was sent but what the other one says now."""
    telethon.send(talk.peer, "Say something")
    talk.page.get_by_text("Say something").last.wait_for()
    assert all(message["media"] is None for message in telethon.history(talk.peer))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_video_message_is_recorded_and_is_one_for_others(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    page, say = talk.page, talk.say
    recording = begin_round(talk)
    expect(recording.get_by_role("timer")).to_have_text(TWO_SECONDS)
    expect(recording.locator("canvas")).to_be_visible()
    talk.person.shot(f"round-recording-{language}")
    recording.get_by_role("button", name=say("media.sendRound")).click()
    message = telethon.expect_message(media="document")
    document = document_of(telethon, message["id"])
    [video] = [each for each in document["attributes"] if each["_"] == "documentAttributeVideo"]
    assert video["round_message"] is True
    assert (video["w"], video["h"]) == (400, 400)
    assert 1.5 < video["duration"] < 10
    assert document["mime_type"] in ("video/mp4", "video/webm")
    file = telethon.download(talk.peer, message["id"], tmp_path / "round")
    assert is_film(file)
    thumb = telethon.download(talk.peer, message["id"], tmp_path / "thumb.jpg", size="m")
    assert thumb.read_bytes()[:2] == b"\xff\xd8"
    talk.last.get_by_role("button", name=say("media.playVideo")).click()
    page.wait_for_function(PLAYED)
    talk.person.shot(f"round-sent-{language}")


def is_film(path: Path) -> bool:
    """Whether another program plays it to its end; true where there is none. Cameras do not keep time: that is no fault."""
    try:
        command = ["ffmpeg", "-v", "fatal", "-xerror", "-i", str(path), "-map", "0:v", "-map", "0:a", "-f", "null", "-"]
        return subprocess.run(command, capture_output=True, timeout=20).returncode == 0
    except FileNotFoundError:
        return True


def document_of(session: Session, id: int) -> dict[str, Any]:
    answer = ask(session, "messages.getMessages", id=[{"_": "inputMessageID", "id": id}])
    document: dict[str, Any] = answer["messages"][0]["media"]["document"]
    return document


def test_a_video_message_is_a_minute_at_most(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = open_talk(new_person, telethon)
    talk.page.clock.install()
    recording = begin_round(talk)
    timer = recording.get_by_role("timer")
    talk.page.clock.run_for(2000)
    expect(timer).not_to_have_text("0:00")
    talk.page.clock.fast_forward(61_000)
    expect(timer).to_have_text("1:00")
    expect(talk.page.get_by_text(talk.say("media.roundFull"))).to_be_visible()
    recording.get_by_role("button", name=talk.say("media.discardVoice")).click()
    expect(recording).to_have_count(0)
    is_silent(talk, telethon)


@pytest.mark.parametrize(
    ("kind", "error", "words"),
    [
        ("round", "NotAllowedError", "cameraRefused"),
        ("round", "NotReadableError", "cameraMissing"),
        ("voice", "NotAllowedError", "microphoneRefused"),
    ],
)
def test_why_nothing_is_recorded_is_said(
    new_person: Callable[..., Person], telethon: Session, kind: str, error: str, words: str
) -> None:
    talk = open_talk(new_person, telethon)
    # Chromium's stand-in for its question about devices always says yes.
    talk.page.evaluate(f"() => {{ navigator.mediaDevices.getUserMedia = async () => {{ throw {refusal(error)} }} }}")
    if kind == "round":
        begin_round(talk)
    else:
        voice_button(talk).click()
    expect(talk.page.get_by_text(talk.say(f"media.{words}"))).to_be_visible()
    expect(talk.page.locator(".Composer-text")).to_be_visible()
    expect(talk.page.get_by_role("button", name=talk.say(f"composer.{kind}"), exact=True)).to_be_visible()


def refusal(name: str) -> str:
    return f"new DOMException('No', '{name}')"


def test_keys_are_enough(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = open_talk(new_person, telethon)
    page = talk.page
    recording = strip(talk)
    voice_button(talk).focus()
    page.keyboard.press("Enter")
    expect(recording.get_by_role("timer")).to_have_text(ONE_SECOND)
    page.keyboard.press("Escape")
    expect(recording).to_have_count(0)
    is_silent(talk, telethon)
    voice_button(talk).focus()
    page.keyboard.press("Enter")
    expect(recording.get_by_role("timer")).to_have_text(ONE_SECOND)
    page.keyboard.press("Enter")
    telethon.expect_message(media="document")
    voice_button(talk).focus()
    page.keyboard.press("Shift+F10")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    expect(strip(talk, "recordingRound").get_by_role("timer")).to_have_text(ONE_SECOND)
    page.keyboard.press("Enter")
    telethon.expect_message(media="document")


@contextmanager
def mouse_held(talk: Talk) -> Iterator[tuple[float, float]]:
    """The button is pressed until it records; where."""
    x, y = middle_of(voice_button(talk))
    talk.page.mouse.move(x, y)
    talk.page.mouse.down()
    expect(strip(talk).get_by_role("timer")).to_have_text(ONE_SECOND)
    yield x, y
    talk.page.mouse.up()


@pytest.mark.parametrize(("language", "back"), [("en", -1), ("fa", 1)])
def test_what_a_mouse_holds_is_sent_or_dragged_away(
    new_person: Callable[..., Person], telethon: Session, language: str, back: int
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    with mouse_held(talk) as (x, y):
        talk.page.mouse.move(x + back * 70, y)
        talk.person.shot(f"voice-held-{language}")
        expect(strip(talk)).to_be_visible()
        talk.page.mouse.move(x + back * 200, y, steps=4)
        expect(strip(talk)).to_have_count(0)
    expect(voice_button(talk)).to_be_visible()
    is_silent(talk, telethon)
    with mouse_held(talk):
        pass
    telethon.expect_message(media="document")
    expect(talk.last.locator(".VoiceRow")).to_be_visible()


class Finger:
    """Touches as a screen sends them."""

    def __init__(self, talk: Talk) -> None:
        self._devtools: CDPSession = talk.person.context.new_cdp_session(talk.page)

    def put(self, x: float, y: float) -> None:
        self._send("touchStart", [{"x": x, "y": y}])

    def move(self, x: float, y: float) -> None:
        self._send("touchMove", [{"x": x, "y": y}])

    def lift(self) -> None:
        self._send("touchEnd", [])

    def _send(self, kind: str, points: list[dict[str, float]]) -> None:
        self._devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


def test_a_finger_locks_cancels_and_sends(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = open_talk(new_person, telethon, size=PHONE)
    page, finger, timer = talk.page, Finger(talk), strip(talk).get_by_role("timer")
    x, y = middle_of(voice_button(talk))
    finger.put(x, y)
    expect(timer).to_have_text(ONE_SECOND)
    finger.move(x, y - 50)
    talk.person.shot("voice-held-phone")
    finger.move(x, y - 120)
    finger.lift()
    expect(timer).to_have_text(TWO_SECONDS)  # it goes on by itself
    page.get_by_role("button", name=talk.say("media.sendVoice")).tap()
    telethon.expect_message(media="document")

    finger.put(x, y)
    expect(timer).to_have_text(ONE_SECOND)
    finger.move(x - 80, y)
    finger.move(x - 160, y)
    expect(strip(talk)).to_have_count(0)
    finger.lift()
    is_silent_since = len([each for each in telethon.history(talk.peer) if each["media"]])
    assert is_silent_since == 1


def test_a_tap_changes_between_voice_and_video(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = open_talk(new_person, telethon, size=PHONE, scheme="dark")
    page, say, finger = talk.page, talk.say, Finger(talk)
    voice_button(talk).tap()
    expect(page.get_by_text(say("media.holdRound"))).to_be_visible()
    video_button = page.get_by_role("button", name=say("composer.round"), exact=True)
    x, y = middle_of(video_button)
    finger.put(x, y)
    expect(strip(talk, "recordingRound").get_by_role("timer")).to_have_text(TWO_SECONDS)
    talk.person.shot("round-held-phone")
    finger.lift()
    telethon.expect_message(media="document")
    expect(talk.last.locator(".RoundVideo")).to_be_visible()
    video_button.tap()
    expect(voice_button(talk)).to_be_visible()
