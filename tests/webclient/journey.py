"""What all chapters of the journey are told with: who takes part, in which language, and what they do in every chapter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from browser_people import PHONE, Person
from playwright.sync_api import Locator, Page, expect
from spoken_words import Words

NewPerson = Callable[..., Person]
LOOKS = [("en", "light"), ("fa", "dark")]


@dataclass
class Story:
    """A language's way through: on a desk by day in English, at night in Persian, with a phone for the other person."""

    language: str
    scheme: str
    new_person: NewPerson

    @property
    def say(self) -> Words:
        return Words(self.language)

    def meet(self, name: str, *, on_phone: bool = False) -> Person:
        size = {"size": PHONE} if on_phone else {}
        return self.new_person(name, language=self.language, scheme=self.scheme, **size)

    def press(self, page: Page | Locator, key: str) -> None:
        page.get_by_role("button", name=self.say(key), exact=True).first.click()


def post(page: Page, words: str) -> None:
    field = page.locator(".Composer-text")
    field.click()
    page.keyboard.type(words)
    if page.viewport_size and page.viewport_size["width"] < 600:
        page.locator(".Composer-send").click()
    else:
        page.keyboard.press("Enter")
    expect(page.get_by_role("log").get_by_text(words)).to_be_visible()
