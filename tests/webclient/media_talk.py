"""What stories about files need on both sides: somebody in a browser who has a chat open with a user of another client."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from browser_people import Person
from playwright.sync_api import Locator, Page
from spoken_words import Words
from stage import Session


@dataclass
class Talk:
    """`peer` is how the other client names the person in the browser."""

    person: Person
    other: Session
    peer: int
    say: Words

    @property
    def page(self) -> Page:
        return self.person.page

    def bubble(self, message: dict[str, Any]) -> Locator:
        """Where a message of the other side stands."""
        return self.page.locator(f'[data-message="{message["id"]}"]')

    @property
    def last(self) -> Locator:
        return self.page.locator("[data-message]").last

    def attach(self, *files: Path) -> None:
        """Choose files; the dialog that asks how to send them is there then."""
        self.page.get_by_role("button", name=self.say("composer.attach")).click()
        with self.page.expect_file_chooser() as choosing:
            self.page.get_by_role("menuitem").first.click()
        choosing.value.set_files([str(file) for file in files])
        self.page.get_by_role("dialog").wait_for()

    def send_attached(self) -> None:
        self.page.get_by_role("dialog").get_by_role("button", name=self.say("media.send"), exact=True).click()
        self.page.get_by_role("dialog").wait_for(state="detached")


def open_talk(new_person: Callable[..., Person], other: Session, *, language: str = "en", **options: Any) -> Talk:
    """Sign somebody up, let the other one write to them, and open that chat in the browser."""
    person = new_person("Romeo", language=language, **options)
    other.import_contact(person.phone, "Romeo")
    [romeo] = other.contacts()
    other.send(romeo["id"], "What's in a name?")
    person.page.locator(".ChatList").get_by_text("What's in a name?").click()
    person.page.locator("[data-message]").first.wait_for()
    return Talk(person, other, romeo["id"], Words(language))


def film(path: Path, *arguments: str) -> Path:
    """Something that plays, made by ffmpeg: its sources and what is done with them."""
    try:
        subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *arguments, str(path)], check=True, timeout=30)
    except FileNotFoundError:
        pytest.skip("no ffmpeg here to make something that plays")
    return path


def make_playing_video(path: Path, seconds: int = 6) -> Path:
    """About 3 MB, so that it is worth to be streamed."""
    return film(
        path,
        *("-f", "lavfi", "-i", f"testsrc=duration={seconds}:size=640x360:rate=24"),
        *("-f", "lavfi", "-i", f"sine=duration={seconds}"),
        *("-c:v", "libx264", "-pix_fmt", "yuv420p", "-b:v", "4M", "-minrate", "4M", "-maxrate", "4M", "-bufsize", "4M"),
        *("-x264-params", "nal-hrd=cbr", "-c:a", "aac", "-movflags", "+faststart"),
    )


def make_playing_voice(path: Path, seconds: int = 3) -> Path:
    return film(path, "-f", "lavfi", "-i", f"sine=duration={seconds}", "-c:a", "libopus", "-b:a", "24k")
