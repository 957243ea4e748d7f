"""For how long a chat is silent: chosen in the list, in the chat and in its profile, the same on other devices."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from browser_people import DESKTOP, PHONE, Person
from composing import Conversation
from list_words import choose, choose_item, row
from playwright.sync_api import expect
from private_chats import ask, peer
from spoken_words import Words
from stage import Session

HOUR = 3600
FOR_EVER = 0x7FFFFFFF


@pytest.mark.parametrize(
    ("language", "size", "scheme"), [("en", DESKTOP, "light"), ("fa", PHONE, "dark")], ids=["en", "fa"]
)
def test_a_chat_is_silent_for_as_long_as_one_likes(
    new_person: Callable[..., Person],
    device_of: Callable[[Person], Session],
    telethon: Session,
    language: str,
    size: tuple[int, int],
    scheme: str,
) -> None:
    romeo, say = new_person("Romeo", language=language, size=size, scheme=scheme), Words(language)
    talk = Conversation(romeo, telethon, language)
    page, device = romeo.page, device_of(romeo)
    if size == PHONE:
        page.go_back()
    choose(romeo, "Juliet", "chatList.mute")
    spans = page.get_by_role("menuitem")
    expect(spans).to_have_count(4)
    romeo.shot(f"muting-{language}")
    spans.nth(1).click()
    expect(row(romeo, "Juliet").locator(".DialogRow-muted")).to_be_visible()
    assert_silent_for(device, telethon.account.id, 8 * HOUR)
    choose(romeo, "Juliet", "chatList.unmute")
    expect(row(romeo, "Juliet").locator(".DialogRow-muted")).to_have_count(0)
    # In the profile it is told until when.
    talk.open()
    page.locator(".ChatHeader-who").click()
    page.locator(".ProfileActions").get_by_role("button", name=say("info.mute"), exact=True).click()
    spans.nth(2).click()
    switch = page.get_by_role("switch", name=say("info.notifications"))
    expect(switch).not_to_be_checked()
    expect(page.get_by_text(say.pattern("info.mutedUntil"))).to_be_visible()
    romeo.shot(f"muting-profile-{language}")
    assert_silent_for(device, telethon.account.id, 48 * HOUR)
    switch.click()
    expect(switch).to_be_checked()
    switch.click()
    expect(switch).not_to_be_checked()
    expect(page.get_by_text(say.pattern("info.mutedUntil"))).to_have_count(0)
    settings = ask(device, "account.getNotifySettings", peer=notified(telethon.account.id))
    assert settings["mute_until"] == FOR_EVER


def test_a_chat_is_silenced_from_its_own_menu(
    new_person: Callable[..., Person], device_of: Callable[[Person], Session], telethon: Session
) -> None:
    romeo = new_person("Romeo")
    Conversation(romeo, telethon)
    device = device_of(romeo)
    romeo.page.get_by_role("button", name="Chat menu").click()
    choose_item(romeo, "chatList.mute")
    romeo.page.get_by_role("menuitem", name="For 1 hour").click()
    expect(row(romeo, "Juliet").locator(".DialogRow-muted")).to_be_visible()
    assert_silent_for(device, telethon.account.id, HOUR)


def notified(person: int) -> dict[str, object]:
    return {"_": "inputNotifyPeer", "peer": peer(person)}


def assert_silent_for(device: Session, person: int, seconds: int) -> None:
    """As another device of the same account is told."""
    device.dialogs()
    deadline = time.monotonic() + 10
    while True:
        until = ask(device, "account.getNotifySettings", peer=notified(person)).get("mute_until", 0)
        if abs(until - time.time() - seconds) < 60:
            return
        assert time.monotonic() < deadline, until
        time.sleep(0.1)
