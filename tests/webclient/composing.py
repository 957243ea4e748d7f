"""A conversation of somebody in a browser with a user of another client, and the field that it is written in."""

from __future__ import annotations

from browser_people import Person
from playwright.sync_api import Locator, expect
from spoken_words import Words
from stage import Session


class Conversation:
    """`person` has the chat with `other` open. Words are of the person's language."""

    def __init__(self, person: Person, other: Session, language: str = "en") -> None:
        self.person = person
        self.page = person.page
        self.other = other
        self.say = Words(language)
        other.import_contact(person.phone, person.first_name)
        self.person_id = next(row["id"] for row in other.contacts() if row["phone"] == person.phone)
        self.greeting = other.send(self.person_id, "Good morrow")
        self.open()

    def open(self) -> None:
        self.page.locator(".ChatList").get_by_text(self.other.account.first_name).first.click()
        expect(self.field).to_be_visible()

    @property
    def field(self) -> Locator:
        return self.page.locator(".Composer-text")

    @property
    def send_button(self) -> Locator:
        return self.page.locator(".Composer-send")

    def write(self, text: str) -> None:
        """Type a text key by key, and send it."""
        self.field.click()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")
        expect(self.field).to_have_text("")

    def message(self, text: str) -> Locator:
        """What the chat shows of messages that say this."""
        return self.page.locator(".MessageRow").filter(has_text=text)

    def expect_sent(self, text: str) -> None:
        """Wait until the server has the message that says this."""
        expect(self.message(text)).to_be_visible()
        expect(self.page.get_by_role("img", name=self.say("chat.sending"))).to_have_count(0)

    def do(self, text: str, key: str) -> None:
        """Choose from the menu of the message that says this."""
        self.message(text).locator(".Bubble").last.click(button="right")
        self.choose(key)

    def button(self, key: str) -> Locator:
        return self.page.get_by_role("button", name=self.say(key), exact=True)

    def choose(self, key: str) -> None:
        """From a menu that is open."""
        self.page.get_by_role("menuitem", name=self.say(key), exact=True).click()

    def in_dialog(self, key: str) -> Locator:
        """The button of the dialog that is open."""
        return self.page.locator(".Modal").get_by_role("button", name=self.say(key), exact=True)
