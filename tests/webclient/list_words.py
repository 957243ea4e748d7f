"""What stories of the list of chats are told with."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from browser_people import Person
from playwright.sync_api import Locator, expect
from spoken_words import words_of
from stage import EVENT_SECONDS, Account, Session


def meet(telethon: Session, person: Person) -> int:
    """Have the user of the other client keep the number of somebody, and so know who they are; their id."""
    telethon.import_contact(person.phone, person.first_name)
    known: int = next(user["id"] for user in telethon.contacts() if user["first_name"] == person.first_name)
    return known


def other_device(person: Person, telethon: Session, directory: Path) -> Session:
    """Somebody's account once more, in Telethon."""
    account = Account(person.first_name, person.phone, username="")
    session = Session(f"{person.first_name}'s phone", telethon.process, person.server, account, directory)
    session.open()
    account.id = session.sign_in(session.send_code(), person.server.login_code(person.phone))["id"]
    session.dialogs()
    return session


def later() -> None:
    """Let a second go by: messages of one second have no order among chats."""
    time.sleep(1.05)


def wait_until(is_so: Callable[[], bool]) -> None:
    """Look again until the server has what was done here."""
    deadline = time.monotonic() + EVENT_SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def row(person: Person, name: str) -> Locator:
    """A chat in the list."""
    return person.page.locator(".DialogRow").filter(has=person.page.locator(".DialogRow-title", has_text=name))


def badge(person: Person, name: str) -> Locator:
    """How much of a chat is unread."""
    return row(person, name).locator(".Badge")


def expect_order(person: Person, names: list[str]) -> None:
    """The chats that are seen, from the top."""
    expect(person.page.locator(".Main-list .DialogRow-title")).to_have_text(names)


def choose(person: Person, name: str, key: str, **values: str) -> None:
    """Choose something from the menu of a chat, by the key of its words."""
    row(person, name).click(button="right")
    choose_item(person, key, **values)


def press_long(person: Person, where: Locator) -> None:
    """Leave a finger on something for a while."""
    box = where.bounding_box()
    assert box
    finger = {"x": box["x"] + box["width"] / 2, "y": box["y"] + box["height"] / 2}
    devtools = person.context.new_cdp_session(person.page)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [finger]})
    person.page.wait_for_timeout(700)
    devtools.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def choose_item(person: Person, key: str, **values: str) -> None:
    """Choose something from the menu that is open."""
    text = words_of(person.page)(key)
    for value, shown in values.items():
        text = text.replace(f"{{{value}}}", shown)
    person.page.get_by_role("menuitem", name=text, exact=True).click()
