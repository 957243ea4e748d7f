"""Voice messages, both ways: recorded here as others can play them, and played here."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from browser_people import Person
from media_talk import make_playing_voice, open_talk
from playwright.sync_api import expect
from stage import Session

WAVEFORM = [(number * 37) % 256 for number in range(63)]


def test_what_is_recorded_is_ogg_that_others_play(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path
) -> None:
    talk = open_talk(new_person, telethon)
    page, say = talk.page, talk.say
    page.get_by_role("button", name=say("composer.voice")).click()
    recording = page.get_by_role("group", name=say("media.recording"))
    expect(recording.get_by_role("timer")).to_have_text("0:02")
    talk.person.shot("recording")
    recording.get_by_role("button", name=say("media.sendVoice")).click()
    message = telethon.expect_message(media="document")
    expect(talk.last.locator(".VoiceRow")).to_be_visible()
    voice = telethon.download(talk.peer, message["id"], tmp_path / "voice.ogg").read_bytes()
    assert voice.startswith(b"OggS")
    assert b"OpusHead" in voice[:64]
    assert is_played(tmp_path / "voice.ogg")


def test_a_recording_is_thrown_away(new_person: Callable[..., Person], telethon: Session) -> None:
    talk = open_talk(new_person, telethon)
    page, say = talk.page, talk.say
    page.get_by_role("button", name=say("composer.voice")).click()
    recording = page.get_by_role("group", name=say("media.recording"))
    expect(recording.get_by_role("timer")).to_have_text("0:01")
    recording.get_by_role("button", name=say("media.discardVoice")).click()
    expect(page.get_by_role("button", name=say("composer.voice"))).to_be_visible()
    telethon.send(talk.peer, "Say something")
    page.get_by_text("Say something").last.wait_for()
    assert all(message["media"] is None for message in telethon.history(talk.peer))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_voice_is_played_sought_and_heard(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    page, say = talk.page, talk.say
    voice = make_playing_voice(tmp_path / "voice.ogg", 30)
    sent = telethon.send_file(talk.peer, "voice", voice, duration=30, waveform=WAVEFORM)
    row = talk.bubble(sent).locator(".VoiceRow")
    expect(row.get_by_role("img", name=say("media.unheard"))).to_be_visible()
    row.get_by_role("button", name=say("media.playVoice")).click()
    bar = page.get_by_role("region", name=say("media.player"))
    expect(bar).to_contain_text("Juliet")
    expect(row.get_by_role("img", name=say("media.unheard"))).to_have_count(0)
    slider = row.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuenow", "1")
    bar.get_by_role("button", name=say("media.pause"), exact=True).click()
    talk.person.shot(f"voice-{language}")
    page.keyboard.press("Escape")
    expect(row).to_have_count(0)
    bar.get_by_role("button", name=say("media.play"), exact=True).click()  # without a chat as well
    bar.get_by_text("Juliet").click()
    expect(row).to_be_visible()
    slider.focus()
    page.keyboard.press("End")
    expect(bar).to_have_count(0)  # it is over


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_length_that_cannot_be_is_not_told(
    new_person: Callable[..., Person], telethon: Session, tmp_path: Path, language: str
) -> None:
    talk = open_talk(new_person, telethon, language=language)
    voice = make_playing_voice(tmp_path / "voice.ogg", 4)
    sent = telethon.send_file(talk.peer, "voice", voice, duration=1 << 24, waveform=WAVEFORM)
    row = talk.bubble(sent).locator(".VoiceRow")
    note = row.locator(".Row-note")
    expect(note).to_have_text("")
    row.get_by_role("button", name=talk.say("media.playVoice")).click()
    slider = row.get_by_role("slider")
    expect(slider).to_have_attribute("aria-valuemax", "4")
    expect(talk.page.get_by_role("region", name=talk.say("media.player"))).to_contain_text(
        re.compile("/ [0۰]:[0۰][4۴]")
    )
    talk.person.shot(f"voice-length-{language}")
    slider.focus()
    talk.page.keyboard.press("End")
    expect(note).to_have_text(re.compile("^[0۰]:[0۰][4۴]$"))


def is_played(path: Path) -> bool:
    """Whether another program plays it to its end; true where there is none."""
    try:
        run = subprocess.run(
            ["ffmpeg", "-v", "error", "-i", str(path), "-f", "null", "-"], capture_output=True, timeout=20
        )
    except FileNotFoundError:
        return True
    return run.returncode == 0 and not run.stderr
